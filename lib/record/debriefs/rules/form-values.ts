import type { InterviewRoute, JobWanted } from "@/lib/enums";
import { parseGrades } from "@/lib/record/feedback/rules/grades";
import type { SaveDebriefInput } from "../input";
import { debriefGeneralFields, debriefInterviewerFields, defaultVisibleTo } from "./fields";

/** A form's fields by name, as they were typed. */
export type DebriefFormValues = Record<string, string>;

/** The parts of a debrief that its form shows. */
type SavedDebrief = {
  debrief: { grades: Record<string, unknown>; thankedInPersonAt: Date | null; raiseRequestedAt: Date | null } | null;
  entries: readonly { field: string; interviewerId: string | null; body: string; audience: string }[];
  people: readonly { id: string }[];
  questions: readonly { id: string; askedAt: Date | null }[];
  tasks: readonly { id: string; body: string; dueDay: string | null }[];
};

/** The saved values of a debrief, by the names of the form's fields. */
export function debriefFormValues(
  interview: { route: InterviewRoute; wanted: JobWanted | null },
  found: SavedDebrief,
): DebriefFormValues {
  const { debrief, entries, people, questions, tasks } = found;
  const agency = interview.route === "agency";
  const answer = (field: string, who: string | null) =>
    entries.find((entry) => entry.field === field && entry.interviewerId === who);
  const formValues: DebriefFormValues = { wanted: interview.wanted ?? "" };
  for (const field of debriefGeneralFields) {
    const entry = answer(field, null);
    formValues[field] = entry?.body ?? "";
    if (agency && field !== "private")
      formValues[`audience.${field}`] = entry?.audience ?? defaultVisibleTo(field, interview.route);
  }
  for (const { id } of people)
    for (const field of debriefInterviewerFields) {
      const entry = answer(field, id);
      formValues[`people.${id}.${field}`] = entry?.body ?? "";
      if (agency)
        formValues[`people.${id}.audience_${field}`] = entry?.audience ?? defaultVisibleTo(field, interview.route);
    }
  for (const task of tasks) {
    formValues[`tasks.${task.id}.body`] = task.body;
    formValues[`tasks.${task.id}.day`] = task.dueDay ?? "";
  }
  for (const { id, askedAt } of questions) if (askedAt) formValues[`asked.${id}`] = "yes";
  for (const [key, grade] of Object.entries(parseGrades(debrief?.grades))) formValues[`grades.${key}`] = `${grade}`;
  if (debrief?.thankedInPersonAt) formValues.thanked = "yes";
  if (debrief?.raiseRequestedAt) formValues.raise = "yes";
  return formValues;
}

const ownFields = new Set(["id", "version", "share", "keep"]);

/** The values of a form that was sent, by the names of its fields. */
export function submittedDebriefValues(input: SaveDebriefInput): DebriefFormValues {
  const formValues: DebriefFormValues = {};
  const add = (prefix: string, values: object) => {
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === "string" && !ownFields.has(prefix + name)) formValues[prefix + name] = value;
      else if (prefix === "grades.") formValues[prefix + name] = `${value}`;
      else if (typeof value === "object" && value !== null) add(`${prefix}${name}.`, value);
    }
  };
  add("", input);
  return formValues;
}

const ignoredFields = new Set([...ownFields, "promiseCovers"]);
const normalisedText = (text: string | undefined) => (text ?? "").replaceAll("\r\n", "\n").trim();

export const isAudienceField = (name: string) => /(^|\.)audience[._]/.test(name);

/** The fields in which the record differs from the form, with the record's values. */
export function debriefDifferences(saved: DebriefFormValues, submitted: DebriefFormValues): DebriefFormValues {
  const found: DebriefFormValues = {};
  for (const name of new Set([...Object.keys(saved), ...Object.keys(submitted)])) {
    const value = normalisedText(saved[name]);
    if (ignoredFields.has(name) || value === normalisedText(submitted[name])) continue;
    // Of a row that is only in the form, the record has no readers.
    if (saved[name] === undefined && isAudienceField(name)) continue;
    found[name] = value;
  }
  return found;
}
