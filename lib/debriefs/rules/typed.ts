import { gradeLabels, gradeScale, parseGrades } from "../../feedback/rules/grades";
import type { SaveDebriefInput } from "../input";
import type { Debrief } from "../queries";
import { type DebriefVisibleTo, debriefGeneralFields, debriefInterviewerFields, defaultVisibleTo } from "./answers";

/** A form's fields by name, as they were typed. */
export type DebriefFormValues = Record<string, string>;

/** What the form shows of a debrief: what is in the records, by the names of the form's fields. */
export function debriefFormValues(
  interview: { route: "direct" | "agency"; wanted: "yes" | "unsure" | "no" | null },
  found: Pick<Debrief, "debrief" | "entries" | "people" | "questions" | "tasks">,
): DebriefFormValues {
  const { debrief, entries, people, questions, tasks } = found;
  const agency = interview.route === "agency";
  const answer = (field: string, who: string | null) =>
    entries.find((one) => one.field === field && one.interviewerId === who);
  const typed: DebriefFormValues = { wanted: interview.wanted ?? "" };
  for (const field of debriefGeneralFields) {
    const kept = answer(field, null);
    typed[field] = kept?.body ?? "";
    if (agency && field !== "private") typed[`sees.${field}`] = kept?.sees ?? defaultVisibleTo(field, interview.route);
  }
  for (const { id } of people)
    for (const field of debriefInterviewerFields) {
      const kept = answer(field, id);
      typed[`people.${id}.${field}`] = kept?.body ?? "";
      if (agency) typed[`people.${id}.sees_${field}`] = kept?.sees ?? defaultVisibleTo(field, interview.route);
    }
  for (const task of tasks) {
    typed[`tasks.${task.id}.body`] = task.body;
    typed[`tasks.${task.id}.day`] = task.dueDay ?? "";
  }
  for (const { id, askedAt } of questions) if (askedAt) typed[`asked.${id}`] = "yes";
  for (const [key, grade] of Object.entries(parseGrades(debrief?.grades))) typed[`grades.${key}`] = `${grade}`;
  if (debrief?.thankedInPersonAt) typed.thanked = "yes";
  if (debrief?.raiseAt) typed.raise = "yes";
  return typed;
}

const ours = new Set(["id", "version", "share", "keep"]);

/** A form that was sent, again by the names of its fields. */
export function submittedDebriefValues(input: SaveDebriefInput): DebriefFormValues {
  const typed: DebriefFormValues = {};
  const add = (prefix: string, values: object) => {
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === "string" && !ours.has(prefix + name)) typed[prefix + name] = value;
      else if (prefix === "grades.") typed[prefix + name] = `${value}`;
      else if (typeof value === "object" && value !== null) add(`${prefix}${name}.`, value);
    }
  };
  add("", input);
  return typed;
}

const besideThePoint = new Set([...ours, "promiseCovers"]);
const seesWords: Record<DebriefVisibleTo, string> = {
  me: "Only me",
  consultant: "My consultant",
  client: "My consultant, who may pass it on",
};
const plain = (text: string | undefined) => (text ?? "").replaceAll("\r\n", "\n").trim();

/** Where the record says something else than the form, what the record says, by field. */
export function debriefDifferences(theirs: DebriefFormValues, mine: DebriefFormValues): DebriefFormValues {
  const found: DebriefFormValues = {};
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const value = plain(theirs[name]);
    if (besideThePoint.has(name) || value === plain(mine[name])) continue;
    found[name] = inWords(name, value);
  }
  return found;
}

function inWords(name: string, value: string): string {
  if (/(^|\.)sees[._]/.test(name)) return seesWords[value as DebriefVisibleTo] ?? value;
  const grade = name.startsWith("grades.") && gradeScale.find((one) => String(one) === value);
  return grade ? gradeLabels[grade] : value;
}
