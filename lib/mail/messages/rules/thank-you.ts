import { likeness } from "./likeness";
import type { MessageFacts, MessageText } from "./message-facts";
import type { MessageRecipient } from "./recipient";
import { type DraftPhrases, draftPhrases, joinSentences, messageBody, pickWording, subjectLine } from "./wording";

type Wording = readonly ((words: DraftPhrases) => string)[];

// Seven of each, since `pickWording` counts on it. Every one is a statement: an offer of information asks nothing (R37, C3), looking
// forward sets no date (C15), and how it went is not asked here (C11).

const thanksWordings: Wording = [
  (w) => `Thank you for your time ${w.on} and for telling me more about ${w.role}.`,
  (w) => `Thank you for ${w.meeting} me ${w.on} to talk about ${w.role}.`,
  (w) => `I wanted to thank you for the time that you gave me ${w.on}.`,
  (w) => `It was good to speak with you ${w.on}; thank you for the opportunity to be considered for ${w.role}.`,
  (w) => `Many thanks for our conversation ${w.on} about ${w.role} at ${w.company}.`,
  (w) => `Thank you for the chance to interview for ${w.role} ${w.on}.`,
  (w) => `I am writing to say thank you for ${w.on.slice(3)} and for such a clear account of the work.`,
];

const about: Wording = [
  (w) => `I enjoyed talking with you about ${w.topic}.`,
  (w) => `Our exchange about ${w.topic} has stayed with me since.`,
  (w) => `What you told me about ${w.topic} gave me a much better picture of the work.`,
  (w) => `I was glad that we found time for ${w.topic}.`,
  (w) => `I came away with fresh ideas after hearing from you about ${w.topic}.`,
  (w) => `It was especially interesting to discuss ${w.topic} with you.`,
  (w) => `Since then I have kept thinking about ${w.topic}.`,
];

const general: Wording = [
  () => "I enjoyed our conversation and the picture it gave me of the team.",
  () => "You made clear what the team needs, which I found very useful.",
  () => "I appreciated how openly you described the job.",
  () => "Hearing how things work from your side was especially helpful.",
  () => "I found the discussion both useful and enjoyable.",
  () => "Your explanations helped me to see where I could contribute.",
  () => "It was a pleasure to hear your view of the plans ahead.",
];

const keen: Wording = [
  (w) => `I left keener on ${w.role} than I arrived, and I like what ${w.company} is setting out to do.`,
  (w) => `What I heard made me want the role all the more, and I would very much like to be part of ${w.company}.`,
  (w) => `I remain very interested in the position and in the work that ${w.company} has ahead.`,
  (w) => `The job appeals to me more than ever, and so does the idea of joining ${w.company}.`,
  (w) => `I would be excited to take this on and to contribute to what ${w.company} has planned.`,
  (w) => `My interest in working with you has only grown, and I can well see myself at ${w.company}.`,
  (w) => `Both ${w.role} and what I learned about ${w.company} fit what I am looking for.`,
];

const open: Wording = [
  (w) => `I would be glad to learn more about ${w.role} and about ${w.company}.`,
  () => "It gave me plenty to think about, on the work and on the company alike.",
  (w) => `I now have a better understanding of what ${w.company} is working towards.`,
  (w) => `I appreciated the chance to see ${w.company} more closely.`,
  (w) => `It helped me to picture what ${w.role} is like from day to day.`,
  (w) => `I am following what ${w.company} does with interest.`,
  () => "I was happy to find out how the position came about and what it is for.",
];

const parting: Wording = [
  (w) => `I wish you and ${w.company} every success with what lies ahead.`,
  () => "I hope that all your plans for the team go well.",
  (w) => `It was good to get to know ${w.company} a little.`,
  () => "You were generous with your time, and I learned a lot.",
  () => "I shall follow your work with interest.",
  (w) => `I wish everybody at ${w.company} well.`,
  () => "I was made to feel very welcome.",
];

const skilled: Wording = [
  (w) => `I understand how much the role depends on ${w.skill}, and I am confident that I can contribute there.`,
  (w) => `You are looking for ${w.skill}, and I would be glad to bring that to the team.`,
  (w) => `Since the job asks for ${w.skill}, I believe that I could be useful early on.`,
  (w) => `I am sure that I can offer what is needed, ${w.skill} in particular.`,
  (w) => `I would enjoy putting my experience to work wherever you call for ${w.skill}.`,
  (w) => `Of everything that was listed, I think that I can add most where it comes to ${w.skill}.`,
  (w) => `My background has prepared me well for this, not least for ${w.skill}.`,
];

const able: Wording = [
  () => "I am confident that my skills fit what the role asks for.",
  () => "I believe that I could contribute to the team from early on.",
  () => "From what you described, I think that my experience would serve you well.",
  () => "I would be glad to put what I know to work for the team.",
  () => "The needs that you set out are close to what I do best.",
  () => "I can see clearly how my background would be of use to you.",
  () => "It is work that I know and would take up with pleasure.",
];

const offer: Wording = [
  () => "If anything else would help you decide, I am happy to send it, and you are welcome to call me.",
  () => "Should you need further information, I will gladly provide it; you can also reach me by phone.",
  () => "I am happy to add anything more that would be useful, in writing or on a call.",
  () => "Please ring or write if there is something that you would like me to expand on.",
  () => "You are welcome to phone me with any further questions.",
  () => "If more detail on any point would be of use, I will be pleased to supply it or to talk it through by phone.",
  () => "I am available by phone or e-mail for whatever else you would like to know.",
];

const forward: Wording = [
  () => "I look forward to hearing from you.",
  () => "I look forward to the next step.",
  () => "I am looking forward to your news.",
  () => "I look forward to continuing our conversation.",
  () => "I hope that we will speak again soon.",
  () => "I look forward to hearing how things develop.",
  () => "It would be a pleasure to talk further, and I look forward to that.",
];

const closes = [
  "Kind regards",
  "Best wishes",
  "With kind regards",
  "With best wishes",
  "Warm regards",
  "With thanks",
  "All good wishes",
];

const subjects: Wording = [
  (w) => `Thank you for your time ${w.on}`,
  (w) => `Thank you: ${w.role.slice(4)}`,
  (w) => `Our conversation ${w.on}`,
  (w) => `With thanks: ${w.role.slice(4)} at ${w.company}`,
  (w) => `Thank you for ${w.on.slice(3)}`,
  (w) => `Thank you from your ${w.on.slice(3).split(" ")[0]} interview`,
  (w) => `Many thanks for the interview ${w.on}`,
];

/** One note a person (R28), each in different words (R29), by their place and by the topics with them. */
export function composeThankYou(writing: MessageFacts, recipient: MessageRecipient | null): MessageText {
  return leastAlikeText(writing, (place) => noteAt(writing, recipient, place));
}

function noteAt(writing: MessageFacts, recipient: MessageRecipient | null, place: number): MessageText {
  const words = draftPhrases(writing, writing.interviewerId);
  const wordingOf = (wording: Wording, turn: number) => pickWording(wording, place, turn)(words);
  const wanted = writing.wanted !== "no";
  const interest = writing.wanted === "unsure" ? open : wanted ? keen : parting;
  return {
    subject: subjectLine(
      words.topic && words.topic.length <= 40 ? `Thank you for our talk about ${words.topic}` : wordingOf(subjects, 0),
    ),
    body: messageBody(
      recipient,
      writing.by,
      [
        joinSentences(wordingOf(thanksWordings, 0), wordingOf(words.topic ? about : general, 1)),
        joinSentences(wordingOf(interest, 2), wanted && wordingOf(words.skill ? skilled : able, 3)),
        joinSentences(wordingOf(offer, 4), wanted && wordingOf(forward, 5)),
      ],
      pickWording(closes, place, 6),
    ),
  };
}

/** Short enough to be written by hand, for a person whom the candidate met in person (R26, R27). */
export function composeHandwrittenNote(writing: MessageFacts, recipient: MessageRecipient | null): MessageText {
  const words = draftPhrases(writing, writing.interviewerId);
  return leastAlikeText(writing, (place) => ({
    subject: "",
    body: messageBody(
      recipient,
      writing.by,
      [
        joinSentences(
          pickWording(thanksWordings, place + 3, 0)(words),
          pickWording(words.topic ? about : general, place + 3, 1)(words),
          writing.wanted !== "no" && pickWording(writing.wanted === "unsure" ? open : keen, place + 3, 2)(words),
        ),
        writing.wanted !== "no" && pickWording(forward, place + 3, 5)(words),
      ],
      "With best wishes",
    ),
  }));
}

/** The wording of this person's place, or the next that is unlike every note already written to the others. */
export function leastAlikeText(writing: MessageFacts, compose: (place: number) => MessageText): MessageText {
  const place = Math.max(
    0,
    writing.panel.findIndex((person) => person.id === writing.interviewerId),
  );
  const names = writing.panel.map((person) => person.name);
  const drafts = Array.from({ length: 7 }, (_, step) => compose(place + step));
  const worst = drafts.map((draft) =>
    Math.max(0, ...writing.others.map((other) => likeness(draft.body, other.body, names).share)),
  );
  const first = worst.findIndex((share) => share < 0.35);
  return drafts[first === -1 ? worst.indexOf(Math.min(...worst)) : first]!;
}
