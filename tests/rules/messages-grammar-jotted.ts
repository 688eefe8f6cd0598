import type { GrammarRow } from "./messages-grammar";

export const jottedRows: readonly GrammarRow[] = [
  ["number-person", "You told me that the team have 6 person.", "You told me that the team have 6 people."],
  ["number-person", "There were 12 person on the ward.", "There were 12 people on the ward."],
  [
    "every-noun-plural-verb",
    "You told me that every new teacher have a mentor.",
    "You told me that every new teacher has a mentor.",
  ],
  ["every-noun-plural-verb", "I know that each class have 30 pupils.", "I know that each class has 30 pupils."],
  ["every-noun-plural-verb", "Each ward are short of porters.", "Each ward is short of porters."],
  ["modal-participle", "You have two teams and will merged in March.", "You have two teams and will merge in March."],
  [
    "not-adjective",
    "I can explain numbers to not technical persons.",
    "I can explain numbers to non-technical people.",
  ],
  ["for-say", "This note is for say thanks.", "This note is to say thanks."],
  ["be-since", "You told me that you are here since 2019.", "You told me that you have been here since 2019."],
  ["would-like-base", "I would like work with you.", "I would like to work with you."],
  ["would-like-base", "I would like see the workshop.", "I would like to see the workshop."],
];

/** Near to those mistakes, and right. */
export const jottedRight: readonly string[] = [
  "It is a six person team, and the 1 person from Leeds knows me.",
  "The tasks for each project are on the board, and each of us has one.",
  "I recommend that every new teacher have a mentor.",
  "Each week people have a talk, and every day you have a plan.",
  "I would like work that matters.",
  "I would like help with the forms.",
  "The person I work for gave me a good plan, and you will need it.",
  "I am happy to talk about what is not technical work to some.",
  "You told me that every teacher and pupil have met.",
  "We will succeed, and it could need more time.",
  "I will use the tool for building the report, not for show.",
];
