import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { interviewers } from "@/db/schema/interviews";
import { Stale } from "@/lib/errors";
import { nestedValues } from "@/lib/form-values";
import { editCandidate } from "@/lib/people/candidates/commands/edit";
import { editCandidateInput as editingCandidate } from "@/lib/people/candidates/input";
import { editClient } from "@/lib/people/clients/commands/edit";
import { editClientInput as editingClient } from "@/lib/people/clients/input";
import { addPosition, editPosition } from "@/lib/people/positions/commands";
import { addPositionInput, editPositionInput as editingRole } from "@/lib/people/positions/input";
import { editInterview } from "@/lib/record/interviews/commands/edit";
import { editInterviewAsConsultantInput, interviewInput } from "@/lib/record/interviews/input";
import { getInterviewForm } from "@/lib/record/interviews/queries";
import { personFields, questionFields, wasOf } from "@/lib/record/interviews/rules/rows";
import { system } from "@/lib/viewer";
import { before, form, interviewAt, interviewOf, pennant, person } from "../factories";

const list = (id: string) =>
  transaction(system, (tx) =>
    tx
      .select({ id: interviewers.id, name: interviewers.name, title: interviewers.title, email: interviewers.email })
      .from(interviewers)
      .where(eq(interviewers.interviewId, id))
      .orderBy(interviewers.position, interviewers.id),
  );
type Of = Awaited<ReturnType<typeof pennant>>;
const dana = { name: "Dana Whitfield", title: "Head of product", email: "dana@northwind.example" };

/** Each form that saves over a version: what is typed, and the same with other words. */
const forms: Record<string, (of: Of) => Promise<(words: string) => Promise<unknown>>> = {
  "a candidate": async (of) => (words) =>
    editCandidate(of.marta, editingCandidate.parse({ id: of.candidateId, version: 1, name: words, email: "" }), before),
  "a client": async (of) => (words) =>
    editClient(of.marta, editingClient.parse({ id: of.clientId, version: 1, name: words }), before),
  "a role": async (of) => {
    const id = randomUUID();
    await addPosition(of.marta, addPositionInput.parse({ id, clientId: of.clientId, title: "Analyst" }), before);
    return (words) =>
      editPosition(
        of.marta,
        editingRole.parse({ id, clientId: of.clientId, version: 1, title: words, asksFor: "" }),
        before,
      );
  },
  "an interview of the agency’s": async (of) => {
    const id = await interviewAt(of);
    const people = await list(id);
    return (words) => {
      const sent = { ...form(), id, version: 1, place: words, interviewers: [...people, dana] };
      return editInterview(of.marta, editInterviewAsConsultantInput.parse(sent), before);
    };
  },
  "an interview of the candidate’s own": async () => {
    const own = await person();
    const id = await interviewOf(own);
    const people = await list(id);
    return (words) => {
      const asked = [{ body: "What happens next?" }, { body: words }];
      const sent = { ...form(), id, version: 1, interviewers: [...people, dana], questions: asked };
      return editInterview(own.viewer, interviewInput.parse(sent), before);
    };
  },
};

test.each(Object.entries(forms))(
  "Sending the same words again over an older version is no conflict, other words are: %s",
  async (_, open) => {
    const save = await open(await pennant());
    await save("Room Four");
    await save("Room Four");
    const late = save("Room Five");
    await expect(late).rejects.toThrow(Stale);
    const theirs = await late.catch((fault: Stale) => fault.theirs);
    expect(Object.values(theirs as object)).toEqual([expect.stringContaining("Room Four")]);
  },
);

test("A person that a colleague added in the meantime is shown beside the form, and if they are typed there too, they are still one person", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  const people = await list(id);
  const save = (version: number, met: object[], more: object = {}) =>
    editInterview(
      of.marta,
      editInterviewAsConsultantInput.parse({ ...form(), id, version, interviewers: met, ...more }),
      before,
    );
  await save(1, [...people, dana]);
  const added = (await list(id)).at(-1)!;
  const late = save(1, people, { place: "Room Four" });
  await expect(late).rejects.toMatchObject({
    theirs: { [`interviewers.${people.length}`]: "Dana Whitfield was added in the meantime.", place: "" },
    rows: { taken: { [`interviewers.${people.length}.name`]: "Dana Whitfield" }, isConflict: false },
  });
  await save(2, [...people, { ...dana, title: "Product" }], { place: "Room Four" });
  expect((await list(id)).at(-1)).toEqual({ ...added, title: "Product" });
});

/** The lists of an interview's form as it is opened now, by field name, with what each row showed. */
async function opened(own: Awaited<ReturnType<typeof person>>, id: string) {
  const { interviewers: people, questions } = await getInterviewForm(own.viewer, id);
  const typed: Record<string, string> = {};
  const show = (at: string, row: object) =>
    Object.assign(typed, Object.fromEntries(Object.entries(row).map(([field, value]) => [`${at}.${field}`, value])));
  for (const [index, { id, name, title, email, phone, linkedin }] of people.entries()) {
    const row = { id, name, title, email, phone, linkedin };
    show(`interviewers.${index}`, { ...row, was: wasOf(personFields, row) });
  }
  for (const [index, { id, body }] of questions.entries())
    show(`questions.${index}`, { id, body, was: wasOf(questionFields, { body }) });
  const blank = { id: "", was: "", name: "", title: "", email: "", phone: "", linkedin: "" };
  show(`interviewers.${people.length}`, blank);
  show(`questions.${questions.length}`, { id: "", was: "", body: "" });
  return typed;
}

test("Of two people who change the lists of one interview at once, each press keeps what the other did", async () => {
  const own = await person();
  const names = ["Priya Shah", "Tom Ellery", "Nadia Haddad", "Wei Chen"];
  const id = await interviewOf(own, {
    interviewers: names.map((name) => ({ name })),
    questions: ["What happens next?", "How big is the team?", "Who leads it?"].map((body) => ({ body })),
  });
  const shown = await opened(own, id);
  const save = (version: number, typed: Record<string, string>) =>
    editInterview(
      own.viewer,
      interviewInput.parse({ ...form(), id, version, ...(nestedValues(typed) as Record<string, unknown>) }),
      before,
    );
  await save(1, {
    ...shown,
    "interviewers.1.name": "",
    "interviewers.2.email": "nadia@northwind.example",
    "interviewers.4.name": "Dana Whitfield",
    "questions.0.body": "",
    "questions.3.body": "Who else will decide?",
  });
  const kept = await list(id);
  const typed = { ...shown, "interviewers.2.title": "Director", "questions.2.body": "Who leads the team?" };
  const late = await save(1, typed).catch((fault: Stale) => fault);
  expect(late).toBeInstanceOf(Stale);
  const { theirs, rows, version } = late as Stale;
  expect(theirs).toEqual({
    "interviewers.1": "Tom Ellery was removed in the meantime.",
    "interviewers.2":
      "Nadia Haddad was changed in the meantime. Fields that you had not changed show what is saved now.",
    "interviewers.2.email": "nadia@northwind.example",
    "interviewers.4": "Dana Whitfield was added in the meantime.",
    "questions.0": "The question “What happens next?” was removed in the meantime.",
    "questions.3": "The question “Who else will decide?” was added in the meantime.",
  });
  expect(rows).toMatchObject({ asks: [], isConflict: false });
  await save(version, { ...typed, ...rows?.taken });
  expect(await list(id)).toEqual(
    kept.map((one) => (one.name === "Nadia Haddad" ? { ...one, title: "Director" } : one)),
  );
  const { questions } = await getInterviewForm(own.viewer, id);
  expect(questions.map(({ body }) => body)).toEqual([
    "How big is the team?",
    "Who leads the team?",
    "Who else will decide?",
  ]);
});

test("Where only one of two people changed the lists, their press over an older version is no conflict", async () => {
  const own = await person();
  const id = await interviewOf(own);
  const shown = await opened(own, id);
  const save = (typed: Record<string, string>) =>
    editInterview(
      own.viewer,
      interviewInput.parse({
        ...form({ place: "Leeds" }),
        id,
        version: 1,
        ...(nestedValues(typed) as Record<string, unknown>),
      }),
      before,
    );
  await save(shown);
  await save({ ...shown, "interviewers.0.name": "", "interviewers.0.title": "", "interviewers.0.email": "" });
  expect((await list(id)).map(({ name }) => name)).toEqual(["Tom Ellery"]);
});

test("A list that holds more rows than are saved, with those that were added meanwhile, is refused until some are emptied", () => {
  const rows = Array.from({ length: 21 }, (_, index) => ({ name: `Person ${index}` }));
  const parsed = interviewInput.safeParse({ ...form(), interviewers: rows });
  expect(parsed.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["interviewers", "Add at most twenty people."],
  ]);
  rows[4] = { name: "" };
  expect(interviewInput.parse({ ...form(), interviewers: rows }).interviewers).toHaveLength(20);
});
