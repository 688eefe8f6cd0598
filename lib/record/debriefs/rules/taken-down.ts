import { dayOf } from "@/lib/dates";
import { shortDay } from "@/lib/platform/words/dates";
import type { TakeDownDebriefInput } from "../input";
import { type DebriefField, debriefInterviewerFields, debriefShareableFields } from "./fields";
import type { DebriefFormValues } from "./form-values";
import { debriefTimeFault } from "./timing";

/** The mark of a debrief that a consultant wrote down, for both sides: "Written down by Marta Lindqvist on Fri 27 Nov". */
export const takenDownLabel = (by: string, at: Date, { zone, now }: { zone: string; now: number }): string =>
  `Written down by ${by} on ${shortDay(dayOf(zone, at.getTime()), dayOf(zone, now))}`;

/** Why a consultant can't write down a debrief of this interview now, or null. Nothing of theirs is kept before it has ended. */
export const takeDownTimeFault = (interview: { endsAt: Date; cancelledAt: Date | null }, now: Date): string | null =>
  interview.cancelledAt === null && interview.endsAt > now
    ? "The interview has not ended yet. Write down what they tell you after it."
    : debriefTimeFault(interview, now);

/** What becomes of a debrief by telephone. Who turned off these e-mails gets none, and who has no account neither. */
export const takeDownSummary = (first: string, hasAccount: boolean): string =>
  `This becomes ${first}’s debrief, marked as written down by you. ${
    hasAccount
      ? `${first} can read it and change it, and gets an e-mail unless they turned these off.`
      : `${first} has no account yet, so they get no e-mail. They can read it and change it once they join.`
  }`;

export type TakenDownEntry = { field: DebriefField; interviewerId: string | null; body: string };

/** The answers of the form that are not empty. */
export const takenDownEntries = (input: TakeDownDebriefInput): TakenDownEntry[] =>
  [
    ...debriefShareableFields.map((field) => ({ field, interviewerId: null, body: input[field] })),
    ...Object.entries(input.people).flatMap(([interviewerId, person]) =>
      debriefInterviewerFields.map((field) => ({ field, interviewerId, body: person[field] })),
    ),
  ].filter(({ body }) => body !== "");

const fieldName = ({ field, interviewerId }: TakenDownEntry) =>
  interviewerId ? `people.${interviewerId}.${field}` : field;

/** Where the form has the readers of an answer. Null for what is no answer that can be shared. */
function audienceName(name: string): string | null {
  const [first = "", person, field = first] = name.split(".");
  if (person !== undefined)
    return debriefInterviewerFields.some((each) => each === field) ? `people.${person}.audience_${field}` : null;
  return debriefShareableFields.some((each) => each === field) ? `audience.${field}` : null;
}

/**
 * What the candidate had begun to write and not saved, with what was written down added to it. Their form goes on from there, so nothing that
 * either of them wrote is lost. The answers that only the candidate typed stay theirs until they choose somebody else.
 */
export function draftWithTakenDown(draft: DebriefFormValues, input: TakeDownDebriefInput): DebriefFormValues {
  const added = takenDownEntries(input).map((entry) => {
    const name = fieldName(entry);
    const own = (draft[name] ?? "").trim();
    return [name, own === "" || own === entry.body ? entry.body : `${own}\n\n${entry.body}`];
  });
  const told = new Set(added.map(([name]) => name));
  const onlyTheirs = Object.entries(draft).flatMap(([name, typed]) => {
    const audience = typed.trim() && !told.has(name) ? audienceName(name) : null;
    return audience ? [[audience, "me"]] : [];
  });
  return {
    ...draft,
    ...Object.fromEntries(onlyTheirs),
    ...Object.fromEntries(added),
    ...(input.wanted && !draft.wanted && { wanted: input.wanted }),
    ...(input.raise && { raise: input.raise }),
  };
}
