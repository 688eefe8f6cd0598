/**
 * Rules that no test shows yet, and where they must be shown. Whoever builds that part writes a test whose name begins with the
 * number and takes the line out: a number stands either here or in a test's name.
 */
export const pending: Record<string, string> = {
  R7: "Debrief: “thanked in person” is a box of its own and does not replace the note.",
  R16: "Debrief: instructions given become shared tasks with dates.",
  R54: "The interview: the stage and the last update, for both sides.",
  R66: "The consultant's side: the reason for a delay, shown to the candidate.",
  R75: "Contacts: kept with consent after a rejection.",
};
