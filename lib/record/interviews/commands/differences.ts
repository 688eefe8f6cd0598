import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { interviewers } from "@/db/schema/interviews";
import { questions } from "@/db/schema/tasks";
import { formatPhone, hidesNumbers } from "@/lib/people/phone-numbers/rules";
import { regionLabel } from "@/lib/planning/plan/rules/business-days";
import type { Viewer } from "@/lib/viewer";
import type { InterviewInput } from "../input";
import type { Interview } from "../queries";
import { type ComparedRows, personFields, questionFields, rowsAgainst } from "../rules/rows";

/**
 * If the form's list has a person without an id, and the record has a person of that name, they are one person: the form was sent before and its
 * answer was lost, or somebody else added them meanwhile. A number that the form did not show stays as it is, unless another one was typed.
 */
export async function withInterviewerIds(
  tx: Tx,
  viewer: Viewer,
  interview: Interview,
  submitted: InterviewInput["interviewers"],
) {
  const existing = await tx
    .select({ id: interviewers.id, name: interviewers.name, phone: interviewers.phone })
    .from(interviewers)
    .where(eq(interviewers.interviewId, interview.id));
  const free = existing.filter((interviewer) => !submitted.some(({ id }) => id === interviewer.id));
  const isThere = (id: string | undefined) => existing.some((interviewer) => interviewer.id === id);
  const idOf = (name: string) => free.find((interviewer) => interviewer.name.toLowerCase() === name.toLowerCase())?.id;
  const isHidden = hidesNumbers(viewer, interview);
  return submitted.map((interviewer) => {
    const id = isThere(interviewer.id) ? interviewer.id : (idOf(interviewer.name) ?? interviewer.id);
    const kept = isHidden ? existing.find((saved) => saved.id === id)?.phone : undefined;
    return { ...interviewer, id, phone: interviewer.phone || kept || "" };
  });
}

export const hasSameColumns = (interview: Interview, values: Partial<Interview>) =>
  Object.entries(values).every(([column, value]) => isDeepStrictEqual(interview[column as keyof Interview], value));

/** Whether the form has the same people and questions as the record, in the same order. */
export async function hasSameInterviewersAndQuestions(
  tx: Tx,
  viewer: Viewer,
  interview: Interview,
  input: InterviewInput,
): Promise<boolean> {
  const { id, name, title, email, phone, linkedin, position } = interviewers;
  const people = await tx
    .select({ id, name, title, email, phone, linkedin })
    .from(interviewers)
    .where(eq(interviewers.interviewId, interview.id))
    .orderBy(position, id);
  const submitted = input.interviewers.map((interviewer) => ({ ...interviewer, id: interviewer.id ?? "" }));
  if (!isDeepStrictEqual(comparedFields(people), comparedFields(submitted))) return false;
  if (viewer.as !== "candidate") return true;
  const questionRows = await questionsOf(tx, interview);
  return isDeepStrictEqual(
    questionRows.map(({ body }) => body),
    input.questions.map(({ body }) => body),
  );
}

const comparedFields = (people: readonly Record<"id" | (typeof personFields)[number], string>[]) =>
  people.map((interviewer) => [interviewer.id, ...personFields.map((field) => interviewer[field])]);

const questionsOf = (tx: Tx, interview: Interview) =>
  tx
    .select({ id: questions.id, body: questions.body })
    .from(questions)
    .where(eq(questions.interviewId, interview.id))
    .orderBy(questions.position, questions.id);

/** The consultant's fields, for a record that belongs to the candidate alone. */
const consultantFields = ({ consultantName, consultantEmail, agencyName }: Interview) => ({
  consultantName: consultantName ?? "",
  consultantEmail: consultantEmail ?? "",
  agencyName: agencyName ?? "",
});

/** A field shows a number in the form of its country. */
const withShownPhones = (values: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, field.endsWith(".phone") ? formatPhone(value) : value]),
  );

/** The saved values, by the form's field names, that differ from the typed ones; and the rows with which the lists go on (rules/rows.ts). */
export async function interviewDifferences(
  tx: Tx,
  viewer: Viewer,
  interview: Interview,
  input: InterviewInput,
): Promise<ComparedRows> {
  const people = await tx
    .select()
    .from(interviewers)
    .where(eq(interviewers.interviewId, interview.id))
    .orderBy(interviewers.position, interviewers.id);
  const saved: Record<string, string> = {
    role: interview.role,
    ...(interview.clientId ? {} : { company: interview.company }),
    round: interview.round,
    day: interview.startsLocal.slice(0, 10),
    start: interview.startsLocal.slice(11),
    end: interview.endsLocal.slice(11),
    zone: interview.zone,
    country: interview.country,
    region: interview.region ?? "",
    format: interview.format,
    place: interview.place,
    link: interview.link,
    asksFor: interview.asksFor,
    addressGiven: interview.addressGiven,
    ...(interview.clientId || interview.consultantUserId ? {} : consultantFields(interview)),
  };
  const submitted: Record<string, unknown> = input;
  const differing = Object.entries(saved)
    .filter(([field, value]) => value !== submitted[field])
    // A form shows the name of a region, and the record has its code.
    .map(([field, value]) => [field, field === "region" ? (regionLabel(interview.country, value) ?? "") : value]);
  // A row keeps the values that were filled in from the record, and the id of the record that it shows.
  const met = input.rows.interviewers.map((row) => ({
    ...row,
    ...(row.name && input.interviewers.find((interviewer) => interviewer.name === row.name)),
  }));
  // Numbers that the writer may not read are not compared: an answer that shows a difference would show the number.
  const seen = <Row extends { phone: string }>(rows: readonly Row[]) =>
    hidesNumbers(viewer, interview) ? rows.map((row) => ({ ...row, phone: "" })) : rows;
  const lists = [rowsAgainst("interviewers", personFields, seen(met), seen(people))];
  if (viewer.as === "candidate") {
    const questionRows = await questionsOf(tx, interview);
    lists.push(
      rowsAgainst("questions", questionFields, input.rows.questions, questionRows, (body) => `The question “${body}”`),
    );
  }
  return {
    theirs: Object.assign(Object.fromEntries(differing), ...lists.map((list) => withShownPhones(list.theirs))),
    taken: Object.assign({}, ...lists.map((list) => withShownPhones(list.taken))),
    asks: lists.flatMap((list) => list.asks),
    isConflict: lists.some((list) => list.isConflict),
  };
}
