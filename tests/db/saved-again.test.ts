import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asViewer } from "@/db/client";
import { interviewers } from "@/db/schema/interviews";
import { editCandidate } from "@/lib/candidates/commands/edit";
import { editing as editingCandidate } from "@/lib/candidates/input";
import { editClient } from "@/lib/clients/commands/edit";
import { editing as editingClient } from "@/lib/clients/input";
import { Stale } from "@/lib/errors";
import { editInterview } from "@/lib/interviews/commands/edit";
import { interview, interviewOfOurs } from "@/lib/interviews/input";
import { addRole, editRole } from "@/lib/roles/commands";
import { editing as editingRole, role } from "@/lib/roles/input";
import { system } from "@/lib/viewer";
import { before, form, interviewAt, interviewOf, pennant, person } from "../factories";

const list = (id: string) =>
  asViewer(system, (tx) =>
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
    await addRole(of.marta, role.parse({ id, clientId: of.clientId, title: "Analyst" }), before);
    return (words) =>
      editRole(
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
      return editInterview(of.marta, interviewOfOurs.parse(sent), before);
    };
  },
  "an interview of the candidate’s own": async () => {
    const own = await person();
    const id = await interviewOf(own);
    const people = await list(id);
    return (words) => {
      const asked = [{ body: "What happens next?" }, { body: words }];
      const sent = { ...form(), id, version: 1, interviewers: [...people, dana], questions: asked };
      return editInterview(own.viewer, interview.parse(sent), before);
    };
  },
};

test.each(Object.entries(forms))(
  "The same words sent again over an older version are no conflict, other words are: %s",
  async (_, open) => {
    const save = await open(await pennant());
    await save("Room Four");
    await save("Room Four");
    const late = save("Room Five");
    await expect(late).rejects.toThrow(Stale);
    const theirs = await late.catch((fault: Stale) => fault.theirs);
    expect(Object.values(theirs as object)).toEqual(["Room Four"]);
  },
);

test("Somebody whom a colleague added meanwhile is shown beside the form, and is still the same person once they are typed there too", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  const people = await list(id);
  const save = (version: number, met: object[], more: object = {}) =>
    editInterview(of.marta, interviewOfOurs.parse({ ...form(), id, version, interviewers: met, ...more }), before);
  await save(1, [...people, dana]);
  const added = (await list(id)).at(-1)!;
  const late = save(1, people, { place: "Room Four" });
  await expect(late).rejects.toMatchObject({
    theirs: { [`interviewers.${people.length}.name`]: "Dana Whitfield", place: "" },
  });
  await save(2, [...people, { ...dana, title: "Product" }], { place: "Room Four" });
  expect((await list(id)).at(-1)).toEqual({ ...added, title: "Product" });
});
