import type { SaidDay } from "./days-said";

// A day is of the interview only where the words beside it say so: the writer and the reader meet in them, or the talk has no other partner.

const event =
  "interview|meeting|conversation|discussion|talk|chat|call|session|visit|tour|exchange|panel|presentation|assessment|time together";
/** What people did together, in any form: "our meeting", "meeting you", "for showing me round". */
const together = [
  `\\b(?:our|the|this|that|my)(?: (?:first|second|recent|last|final|video|phone|telephone|online|panel|job|nice|great|good|lovely|pleasant|long|short|brief|friendly|interesting|wonderful|office|factory|site|plant))*(?: \\d{1,2}(?:st|nd|rd|th)?)? (?:${event})s?`,
  "(?:meet|met|meeting|see|saw|seeing|interview(?:ed|ing)?|visit(?:ed|ing)?|join(?:ed|ing)?)(?: (?:with|up with))? (?:you|yourself)",
  "(?:speak|spoke|speaking|talk|talked|talking|chat|chatted|chatting|sit|sat|sitting|discuss|discussing|interview(?:ed|ing)?)(?: down)? (?:to|with) you",
  "(?:seeing|meeting|interviewing|having|hosting|receiving|welcoming|showing|speaking (?:to|with)|talking (?:to|with)|chatting with|sitting down with|walking|taking|giving) (?:me|us)",
  "(?:taking|making|finding|sparing|giving) (?:me |us |out |the |your |some |so much |an hour |up )*(?:time|opportunity|chance|tour)",
  "(?:for|enjoyed|of|appreciate|appreciated|value|valued) (?:all )?(?:of )?your (?:\\w+ )?(?:time|hospitality|welcome|kindness|attention|questions|openness)",
  "(?:the time|the opportunity|the chance|the tour|the interview|the hour|to interview|came in|I came to see|when I (?:came|visited)|I (?:came|visited) (?:to )?(?:you|your office)|we (?:met|spoke|talked)|I (?:met|spoke to|talked to|spoke with|talked with) (?:your|everyone|everybody|the (?:team|panel|others)|all|both))",
  "(?:enjoyed|loved|liked) (?:visiting|touring|coming|being|walking|sitting)|(?:enjoyed|loved|liked|appreciated|(?<=\\b(?:was|were)\\b[^.!?]{0,20})(?:pleasure|good|great|nice|lovely|fun|interesting|glad|happy|delighted)) (?:to )?(?:hear|hearing|learn|learning|talk|talking|discuss|discussing|speak|speaking|seeing|see|meet|meeting|spending|spend)",
  "(?<=^(?:re: )?(?:thanks for |thank you for )?)interview of",
  "thank(?:s| you)(?: both| all| again| so much| very much| a lot)*,? for",
  "I(?:'ve| have)? (?:really |so |very much )?enjoyed(?= (?:it|myself|everything|our|your|talking|meeting|on|last|this|yesterday|today|\\w+day)\\b)",
];
const before = new RegExp(`\\b(?:${together.join("|")})\\b`, "giu");
/** "You told me on Wednesday": the day follows the verb at once. */
const toldOn =
  /(?:^|[,;:] |\b(?:and|but|as|when|because|where) )(?:you|we) (?:mentioned|said|told|asked|explained|showed|described|shared|gave|discussed|talked|spoke|agreed|interviewed)(?: (?:me|us|it|this))?(?: (?:on|last|at|over))?(?: the)? ?$/iu;
/** Between the words of the meeting and the day there is another thing that has a day of its own. */
const another =
  /\b(?:that|which|who|where|whom|what|before|after|until|since|ahead|my|friend|I|elsewhere|ringing|calling|phoning|writing|texting|e-?mailing|messaging|letting me know|(?:telling|informing) me (?:the|of (?:the|your)|about the (?:outcome|result|decision|delay)|that)|getting back|replying|answering|responding|sending|agreeing|heads-up|your (?:\p{L}+ )?(?:call|response|answer|text|voicemail|news|feedback|patience|decision)|e-?mail|mail|message|letter|invitation|invite|reply|note|advert\w*|article|webinar|post|video|arrange|fix|book|reading|watching|talk I|at (?:the|a|another) \p{Ll}+|\p{L}+'s (?!interview|meeting|conversation|talk|office|room|time)\p{L}+|with (?:an?|my|our|the (?!team|panel|two|three|others|whole))|you (?:have|are|will|plan|gave|hold)|receptionist|assistant|colleague's|manager's|open day|ahead of|launch|fair|conference|festival|audit|strike)\b|;|, (?:and|but|so|for) /iu;
const follows = new RegExp(
  `^(?:'s (?:${event})|,? (?:we (?:met|spoke|talked|discussed|had)|I (?:really |so |very much )?(?:enjoyed|met you|spoke (?:to|with) you|talked (?:to|with) you|came in|visited you)|you (?:told|asked|showed|mentioned|said|explained|described|gave|interviewed)|our (?:${event})|was (?:a |such |really |very )*(?:pleasure|great|good|lovely|treat|interesting)|it was (?:a |such |really |very |so )*(?:pleasure|great|good|nice|lovely|treat) to (?:meet|see|talk|speak)|meeting with you|\\p{L}+ing you))`,
  "iu",
);
/** Another meeting than that with the reader: "our team meeting", "your colleague's talk", "my interview at the bank". */
const others =
  /\b(?:team|staff|board|colleagues?|managers?|directors?|boss|friends?|\p{L}+)'s (?:first |last )?(?:talk|meeting|presentation|session|visit|panel|call|discussion|chat|interview)\b|\b(?:team|staff|board|sales|weekly|town) meeting\b/iu;
/** The day is of what came before or after the interview. */
const around =
  /\b(?:before|ahead of|prior to|preparing for|prepared? for) (?:our|the|my|this|your) (?:interview|meeting|talk|conversation|visit|call|chat)\b|\bbefore (?:we (?:met|spoke|talked)|I (?:met|saw) you)\b|\bto (?:arrange|set up|fix|confirm) (?:the|our|an?|my)\b/iu;
/** "I told my brother about our talk this morning": the morning is that of the telling. */
const toldLater =
  /\b(?:I|we) (?!met\b|spoke\b|talked\b|had\b|enjoyed\b|came\b|left\b)\p{L}+(?:ed|d|t|ought|ote|ead)?\b[^.!?]{0,40}\b(?:about|of|from|after|since|to|on) (?:our|the|my|your) (?:\p{L}+ )?(?:interview|meeting|conversation|discussion|talk|chat|call|visit)\s*$/iu;

/** Whether the day is that of the interview for sure. `start` is where the clause with the day begins. */
export function isOfInterview(sentence: string, said: SaidDay, start: number): boolean {
  const lead = sentence.slice(start, said.from);
  const after = sentence.slice(said.to, said.to + 60);
  if (around.test(sentence) || others.test(lead.slice(-60))) return false;
  if (follows.test(after)) return true;
  if (toldOn.test(lead)) return true;
  const found = [...lead.matchAll(before)].at(-1);
  if (!found) return false;
  const between = lead.slice(found.index + found[0].length);
  if (between.length > 45 || another.test(between)) return false;
  const isBare = /^(?:relative|week|month|ago)$/.test(said.kind) || (said.kind === "weekday" && said.last);
  return !(isBare && toldLater.test(lead));
}
