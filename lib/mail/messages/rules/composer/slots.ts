import type { JobWanted } from "@/lib/enums";
import type { Frame } from "./frames";

export const thanksFrames: readonly Frame[] = [
  "Thank you for {meeting} me {on} to discuss {role}.",
  "Thank you for the time that you gave me {on}.",
  "I wanted to thank you for our conversation {on} about {role}.",
  "Many thanks for taking me through {role} {on}.",
  "I appreciated the time that you took {on} to talk with me about {role}.",
  "I am grateful that you made time {on} to discuss {role}.",
  "Thank you for inviting me to talk about {role} {on}.",
  "My thanks for {day} and for the chance to hear about {role} from you.",
  "Thank you for your time {on}, and for telling me more about {role}.",
  "Thank you for giving me your time {on}.",
  "Thank you for considering me for {role} and for talking with me {on}.",
  "I am writing to thank you for {day}, when we spoke about {role}.",
  "Please accept my thanks for the interview {on}.",
  "Thank you for {day} and for everything that you told me about the job.",
  "Thank you for making time for me {on}.",
  "Thank you for giving part of your day {on} to my application.",
  "I am glad that we could discuss {role} {on}, and I thank you for your time.",
  "With this note I would like to thank you for {day}.",
  "Our conversation {on} told me much about {role}, and I thank you for it.",
  "I am grateful to you for your time {on}.",
  "Thank you for your account of {role} {on}.",
  "Many thanks for {day}, and for what you told me about {role}.",
];

/** Thanks that follow an opening which has named the day already. */
export const laterThanksFrames: readonly Frame[] = [
  "Thank you for your time, and for telling me more about {role}.",
  "I am grateful for the time that you gave me.",
  "Thank you for {meeting} me and for taking me through {role}.",
  "I would like to thank you for that conversation and for your time.",
  "My thanks for the interview, and for the chance to hear about {role} from you.",
  "Thank you for making the time to discuss {role}.",
  "I appreciated your time and the way that you took me through {role}.",
  "Thank you for that, and for the interview as a whole.",
  "Thank you for telling me, and for your time.",
  "Many thanks for that talk.",
  "My thanks for your time.",
  "Thank you for explaining {role}.",
];

/** R31: interest in the job and the company, as far as the writer has said that they want it (R19, R42). */
export const interestFrames: Record<JobWanted, readonly Frame[]> = {
  yes: [
    "I remain very interested in the role and in joining {company}.",
    "The job at {company} is one that I would take up gladly.",
    "I would very much like to work at {company}, and the role is the kind of work that I want to do.",
    "I am still keen on the position, and on becoming part of {company}.",
    "My interest in this job, and in {company}, is as strong as ever.",
    "Having heard more about the work, I would like to join {company} in this role.",
    "I have a strong interest in this role at {company}.",
    "I would be excited to join {company} and to take on this work.",
    "I hope to have the opportunity to take on the role at {company}; it interests me very much.",
    "I would be glad to take on this role, and {company} is a place where I would like to work.",
    "I am as interested in the job as before, and would be glad to contribute at {company}.",
    "I would like to do this job for {company}; my interest in it has not changed.",
    "I continue to be interested in the position and would be pleased to join your team at {company}.",
    "Let me say that I am keen to take on this job at {company}.",
    "I can see myself in this role, and I would like to be at {company}.",
    "The position appeals to me, as does the work of {company}.",
    "I hope to join {company}, and I would take on this role with pleasure.",
    "If I am chosen, I will be glad to start this work at {company}.",
    "I came away keen on the job, and on what {company} does.",
    "I want to do this work, and to do it at {company}.",
  ],
  unsure: [
    "I would be glad to learn more about the role and {company}.",
    "The role interests me, and so does the work of {company}.",
    "I now have a better understanding of the job and of what {company} is working towards.",
    "I am thinking over the role with interest, and what I could do for {company}.",
    "I appreciated the chance to see the job, and {company}, more closely.",
    "It helped me to picture what the role at {company} is like from day to day.",
    "I am interested to see how the role at {company} takes shape.",
  ],
  no: [
    "I wish you and {company} every success with what lies ahead.",
    "I hope that all your plans at {company} go well.",
    "It was good to get to know {company} a little.",
    "You were generous with your time, and I learned a lot about {company}.",
    "I shall follow the work of {company} with interest.",
    "I wish everybody at {company} well.",
    "I hope that {company} finds the right person for the role.",
  ],
};

/** R8, R32: an offer of more, as a statement. */
export const offerFrames: readonly Frame[] = [
  "If anything else would help you to decide, I am happy to send it, and you are welcome to call me.",
  "Should you need further information, I will gladly provide it; you can also reach me by phone.",
  "I am happy to add anything more that would be useful, in writing or on a call.",
  "Please ring or write if there is something that you would like me to expand on.",
  "You are welcome to phone me about anything in my work or my application.",
  "If more detail on any point would be of use, I will be pleased to send it or to talk it through by phone.",
  "I can be reached by phone or e-mail for whatever else you would like to know.",
  "Please let me know if I can add anything; a call is as welcome as an e-mail.",
  "Whatever else you may want to see or hear from me, a short call or message is enough.",
  "If you wish, I can send references or examples of my work, or talk on the phone.",
  "Do call if a detail of my experience is unclear, and I will explain it.",
  "Anything that is missing from my application I can send at once, and I am easy to reach by phone.",
  "You can call me at any time that suits you, should anything be unclear.",
  "There is more that I could show or explain, by e-mail or in a call, if that would help you.",
  "Feel free to call about any point that needs more detail.",
  "Where you need more from me, just ask or ring, and you will have it quickly.",
  "I will answer any further points as soon as you send them, or by phone if that is easier.",
];

/** In place of an offer, where the writer does not want the job. */
export const partingFrames: readonly Frame[] = [
  "I hope that our paths will cross again.",
  "If we meet again through work, I will be glad of it.",
  "It was good to hear about your work at first hand.",
  "Please give my good wishes to your colleagues.",
  "I would be glad to stay in touch.",
  "I learned something from our talk, and I will remember it.",
  "Should our work bring us together again, it would be a pleasure.",
  "It helped me to see how your team works.",
  "I know more about the field now than I did before.",
  "All the best for the weeks ahead.",
  "With all good wishes for what you are building.",
  "Our talk gave me a clear idea of your work.",
  "You and I may well meet again in this field.",
];

/** R31, R35: looking forward, without a day by which. */
export const forwardFrames: readonly Frame[] = [
  "I look forward to hearing from you.",
  "I look forward to the next step.",
  "I am looking forward to your news.",
  "I look forward to continuing our conversation.",
  "I hope that we will speak again, and look forward to it.",
  "I look forward to hearing how things develop.",
  "It would be a pleasure to talk further, and I look forward to that.",
  "I look forward to your decision.",
  "I am looking forward to what comes next.",
  "I look forward to talking with you again.",
  "I look forward to hearing which way you decide.",
  "I look forward to being in touch again.",
  "I am looking forward to hearing what you decide.",
  "I look forward to your reply.",
  "I look forward to learning about your next steps.",
  "For now I thank you once more, and look forward to your answer.",
  "I look forward to hearing about the next stage.",
];

export const closeFrames: readonly string[] = [
  "Kind regards",
  "Best wishes",
  "With kind regards",
  "With best wishes",
  "Warm regards",
  "With thanks",
  "All good wishes",
  "Best regards",
];

export const subjectFrames: readonly Frame[] = [
  "Thank you for your time {on}",
  "Thank you: {Role}",
  "Our conversation {on}",
  "With thanks: {Role} at {company}",
  "Thank you for {day}",
  "My thanks for the interview {on}",
  "After our conversation {on}",
  "Thank you for talking with me {on}",
];
