import type { GrammarRow } from "./messages-grammar";

/** Mistakes with words between their parts. */
export const commonRows: readonly GrammarRow[] = [
  ["it-is-its-object", "The firm lost it's biggest client.", "The firm lost its biggest client."],
  ["it-is-its-subject", "I saw the kiln, and it's heat was a shock.", "I saw the kiln, and its heat was a shock."],
  ["than-then-later", "I am better with people then with numbers.", "I am better with people than with numbers."],
  ["rather-then", "I would rather walk then drive.", "I would rather walk than drive."],
  ["in-regards-of", "I write in regards of my visit.", "I write with regard to my visit."],
  ["forward-without-to", "I am looking forward your reply.", "I am looking forward to your reply."],
  ["from-last-years", "I have been a nurse from last five years.", "I have been a nurse for the last five years."],
  ["have-years", "I have twenty-eight years and I live in Leeds.", "I am twenty-eight years old and I live in Leeds."],
  ["have-plain-of-strong", "I have make a big change.", "I have made a big change."],
  ["asked-in-question-order", "Can you tell me where is the entrance?", "Can you tell me where the entrance is?"],
  ["plural-with-place", "The people in the workshop was kind.", "The people in the workshop were kind."],
  ["each-of-plural-verb", "Each of the machines have a guard.", "Each of the machines has a guard."],
  ["your-company-have", "I saw that your company have many shops.", "I saw that your company has many shops."],
  ["my-skills-fits", "I think that my skills fits the role.", "I think that my skills fit the role."],
  ["present-since-then", "I go to work by car since 2020.", "I have gone to work by car since 2020."],
];
