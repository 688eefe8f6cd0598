import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { interviewers } from "@/db/schema/interviews";
import { questions } from "@/db/schema/tasks";
import type { Viewer } from "../../viewer";
import type { InterviewInput } from "../input";
import type { Interview } from "../queries";
import { personFields, questionFields, rowsAgainst } from "../rules/rows";

/**
 * A person in the form's list without an id who is on the record by that name is that person: the form was sent before and its answer never
 * came, or another person added them in the meantime.
 */
export async function withInterviewerIds(tx: Tx, held: Interview, typed: InterviewInput["interviewers"]) {
  const there = await tx
    .select({ id: interviewers.id, name: interviewers.name })
    .from(interviewers)
    .where(eq(interviewers.interviewId, held.id));
  const free = there.filter((one) => !typed.some(({ id }) => id === one.id));
  const isThere = (id: string | undefined) => there.some((one) => one.id === id);
  const idOf = (name: string) => free.find((one) => one.name.toLowerCase() === name.toLowerCase())?.id;
  return typed.map((one) => ({ ...one, id: isThere(one.id) ? one.id : (idOf(one.name) ?? one.id) }));
}

export const hasSameColumns = (held: Interview, values: Partial<Interview>) =>
  Object.entries(values).every(([column, value]) => isDeepStrictEqual(held[column as keyof Interview], value));

/** The people and the questions of the form are those of the record, in their order. */
export async function hasSameInterviewersAndQuestions(
  tx: Tx,
  viewer: Viewer,
  held: Interview,
  input: InterviewInput,
): Promise<boolean> {
  const { id, name, title, email, linkedin, position } = interviewers;
  const people = await tx
    .select({ id, name, title, email, linkedin })
    .from(interviewers)
    .where(eq(interviewers.interviewId, held.id))
    .orderBy(position, id);
  const typed = input.interviewers.map((one) => ({ ...one, id: one.id ?? "" }));
  if (!isDeepStrictEqual(sorted(people), sorted(typed))) return false;
  if (viewer.as !== "candidate") return true;
  const asked = await questionsOf(tx, held);
  return isDeepStrictEqual(
    asked.map(({ body }) => body),
    input.questions.map(({ body }) => body),
  );
}

const sorted = (people: readonly Record<"id" | "name" | "title" | "email" | "linkedin", string>[]) =>
  people.map((one) => [one.id, one.name, one.title, one.email, one.linkedin]);

const questionsOf = (tx: Tx, held: Interview) =>
  tx
    .select({ id: questions.id, body: questions.body })
    .from(questions)
    .where(eq(questions.interviewId, held.id))
    .orderBy(questions.position, questions.id);

/** The consultant, while the record is the candidate's alone. */
const wayOf = ({ consultantName, consultantEmail, agencyName }: Interview) => ({
  consultantName: consultantName ?? "",
  consultantEmail: consultantEmail ?? "",
  agencyName: agencyName ?? "",
});

/** What is saved now, by the form's field names, where it is not what was typed; and what the lists go on with (rules/rows.ts). */
export async function interviewDifferences(
  tx: Tx,
  viewer: Viewer,
  held: Interview,
  input: InterviewInput,
): Promise<{ theirs: Record<string, string>; taken: Record<string, string> }> {
  const people = await tx
    .select()
    .from(interviewers)
    .where(eq(interviewers.interviewId, held.id))
    .orderBy(interviewers.position, interviewers.id);
  const theirs: Record<string, string> = {
    role: held.role,
    ...(held.clientId ? {} : { company: held.company }),
    round: held.round,
    day: held.startsLocal.slice(0, 10),
    start: held.startsLocal.slice(11),
    end: held.endsLocal.slice(11),
    zone: held.zone,
    country: held.country,
    region: held.region ?? "",
    format: held.format,
    place: held.place,
    link: held.link,
    asksFor: held.asksFor,
    addressGiven: held.addressGiven,
    ...(held.clientId || held.consultantUserId ? {} : wayOf(held)),
  };
  const typed: Record<string, unknown> = input;
  const differing = Object.entries(theirs).filter(([field, value]) => value !== typed[field]);
  // With what was filled in from the record, and by whose row it is.
  const met = input.rows.interviewers.map((row) => ({
    ...row,
    ...(row.name && input.interviewers.find((one) => one.name === row.name)),
  }));
  const lists = [rowsAgainst("interviewers", personFields, met, people)];
  if (viewer.as === "candidate") {
    const asked = await questionsOf(tx, held);
    lists.push(
      rowsAgainst("questions", questionFields, input.rows.questions, asked, (body) => `The question “${body}”`),
    );
  }
  return {
    theirs: Object.assign(Object.fromEntries(differing), ...lists.map((list) => list.theirs)),
    taken: Object.assign({}, ...lists.map((list) => list.taken)),
  };
}
