import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { notes } from "@/db/schema/notes";
import { memberships } from "@/db/schema/workspaces";
import { HOUR } from "@/lib/durations";
import { handOverCandidate } from "@/lib/people/candidates/commands/hand-over";
import { getCandidatePage } from "@/lib/people/candidates/queries/candidate-page";
import { getClientPage } from "@/lib/people/clients/queries/client-page";
import { removeMember } from "@/lib/people/workspaces/commands/members";
import { getInterviewHistory } from "@/lib/record/audit/queries";
import { auditVerbLabel } from "@/lib/record/audit/rules/verbs";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { addNote, deleteNote, editNote, forgetDeletedNotes, restoreNote } from "@/lib/record/notes/commands";
import { addNoteInput } from "@/lib/record/notes/input";
import { type NoteSubject, notesPath } from "@/lib/record/notes/rules";
import { searchInput } from "@/lib/record/search/input";
import { searchAgency } from "@/lib/record/search/queries";
import { agencyResultHref, resultContext } from "@/lib/record/search/rules";
import { type Consultant, system } from "@/lib/viewer";
import { after, interviewAt, pennant } from "../factories";
import { found } from "./search-setup";

type Agency = Awaited<ReturnType<typeof pennant>> & { interview: string };

const agencyWithInterview = async (): Promise<Agency> => {
  const agency = await pennant();
  return { ...agency, interview: await interviewAt(agency) };
};
const here = await agencyWithInterview();
const there = await agencyWithInterview();
const later = (hours: number) => new Date(after.getTime() + hours * HOUR);

const idOf = ({ candidateId, clientId, interview }: Agency, about: NoteSubject) =>
  ({ candidate: candidateId, client: clientId, interview })[about];

/** Adds a note, and returns its id. */
async function noted(
  viewer: Consultant,
  of: Agency,
  about: NoteSubject,
  body: string,
  now = after,
  id: string = randomUUID(),
) {
  await addNote(viewer, addNoteInput.parse({ id, about, aboutId: idOf(of, about), body }), now);
  return id;
}

/** The notes on each of the three pages, as a colleague reads them. */
async function readBy(viewer: Consultant, of: Agency) {
  const pages = [
    (await getCandidatePage(viewer, of.candidateId)).notes,
    (await getClientPage(viewer, of.clientId)).notes,
    (await getInterviewPage(viewer, of.interview)).notes,
  ];
  return pages.map((page) => page.notes.map(({ body, byName }) => `${byName}: ${body}`));
}

test("A note is only on the page of its candidate, client or interview, the latest first, with its writer and its time", async () => {
  const of = await agencyWithInterview();
  for (const about of ["candidate", "client", "interview"] as const) {
    await noted(of.joel, of, about, `First of the ${about}`, later(1));
    await noted(of.marta, of, about, `Second of the ${about}`, later(2));
  }
  for (const reader of [of.marta, of.joel])
    expect(await readBy(reader, of)).toEqual(
      ["candidate", "client", "interview"].map((about) => [
        `Marta Lindqvist: Second of the ${about}`,
        `Joel Brandt: First of the ${about}`,
      ]),
    );
  const page = await getInterviewPage(of.joel, of.interview);
  expect(page.ours?.hasNotes).toEqual({ candidate: true, client: true });
  expect((await getInterviewPage(there.joel, there.interview)).ours?.hasNotes).toEqual({
    candidate: false,
    client: false,
  });
  const [latest] = page.notes.notes;
  expect(new Date(latest!.at)).toEqual(later(2));
});

test("A form that is sent twice adds one note, and the id of another agency's note adds none", async () => {
  const of = await agencyWithInterview();
  const id = await noted(of.marta, of, "client", "Pays late");
  await noted(of.marta, of, "client", "Pays late", later(1), id);
  expect((await readBy(of.marta, of))[1]).toEqual(["Marta Lindqvist: Pays late"]);
  await expect(noted(there.marta, there, "client", "Mine", after, id)).rejects.toMatchObject({ name: "NotFound" });
});

test("A note can only be about a record of the viewer's own agency", async () => {
  for (const about of ["candidate", "client", "interview"] as const)
    await expect(noted(there.marta, here, about, "Not mine")).rejects.toMatchObject({ name: "NotFound" });
  const stranger: Consultant = { ...here.marta, userId: there.marta.userId };
  await expect(noted(stranger, here, "client", "Not mine")).rejects.toMatchObject({ name: "NotFound" });
});

test("An empty note and one that is too long are refused with a sentence", () => {
  const form = { id: randomUUID(), about: "client", aboutId: here.clientId };
  const fault = (body: string) => addNoteInput.safeParse({ ...form, body }).error?.issues[0]?.message;
  expect(fault(" \n ")).toBe("Write the note first.");
  expect(fault("a".repeat(4_001))).toBe("A note can be 4,000 characters at most.");
  expect(fault("a".repeat(4_000))).toBeUndefined();
});

test("Only its writer can edit or delete a note; an owner cannot", async () => {
  const of = await agencyWithInterview();
  const id = await noted(of.joel, of, "candidate", "Prefers mornings");
  for (const viewer of [of.owner, there.marta]) {
    await expect(editNote(viewer, { id, body: "x", version: 1 }, later(1))).rejects.toMatchObject({ name: "NotFound" });
    await expect(deleteNote(viewer, { id }, later(1))).rejects.toMatchObject({ name: "NotFound" });
    await expect(restoreNote(viewer, { id }, later(1))).rejects.toMatchObject({ name: "NotFound" });
  }
  expect(await editNote(of.joel, { id, body: "Prefers evenings", version: 1 }, later(1))).toEqual({
    about: "candidate",
    aboutId: of.candidateId,
  });
  const [note] = (await getCandidatePage(of.marta, of.candidateId)).notes.notes;
  expect([note!.body, note!.version, new Date(note!.editedAt!)]).toEqual(["Prefers evenings", 2, later(1)]);
});

test("Somebody who edits a note in two windows reads both versions, and chooses one", async () => {
  const of = await agencyWithInterview();
  const id = await noted(of.marta, of, "client", "One");
  await editNote(of.marta, { id, body: "Two", version: 1 }, later(1));
  await expect(editNote(of.marta, { id, body: "Three", version: 1 }, later(2))).rejects.toMatchObject({
    ...{ name: "Stale", theirs: { body: "Two" }, version: 2 },
  });
  await editNote(of.marta, { id, body: "Two", version: 1 }, later(2));
});

test("A deleted note is shown nowhere; it can be restored for a day, and is then deleted for good", async () => {
  const of = await agencyWithInterview();
  const id = await noted(of.marta, of, "interview", "Knows the quokka well");
  await deleteNote(of.marta, { id }, later(1));
  await deleteNote(of.marta, { id }, later(2));
  expect((await readBy(of.joel, of))[2]).toEqual([]);
  expect(await found(of.marta, "quokka")).toEqual([]);
  await expect(editNote(of.marta, { id, body: "x", version: 1 }, later(2))).rejects.toMatchObject({ name: "NotFound" });
  await forgetDeletedNotes(system, later(24));
  expect(await restoreNote(of.marta, { id }, later(24))).toEqual({ about: "interview", aboutId: of.interview });
  expect((await readBy(of.joel, of))[2]).toEqual(["Marta Lindqvist: Knows the quokka well"]);
  await deleteNote(of.marta, { id }, later(25));
  await forgetDeletedNotes(system, later(50));
  await expect(restoreNote(of.marta, { id }, later(50))).rejects.toMatchObject({ name: "NotFound" });
  const rows = await transaction(system, (tx) => tx.select().from(notes).where(eq(notes.id, id)));
  expect(rows).toEqual([]);
});

test("Only the agency reads in history who did what to a note, and history never quotes it", async () => {
  const of = await agencyWithInterview();
  const id = await noted(of.joel, of, "interview", "A secret numbat");
  await editNote(of.joel, { id, body: "A secret bilby", version: 1 }, later(1));
  await deleteNote(of.joel, { id }, later(2));
  await restoreNote(of.joel, { id }, later(3));
  await noted(of.marta, of, "client", "A secret numbat");
  const { rows } = await getInterviewHistory(of.marta, of.interview, "");
  expect(rows.map(auditVerbLabel).filter((words) => words.startsWith("Private note"))).toEqual([
    ...["Private note restored", "Private note deleted", "Private note edited", "Private note added"],
  ]);
  const all = await transaction(system, (tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.workspaceId, of.workspaceId)),
  );
  expect(JSON.stringify(all)).not.toMatch(/numbat|bilby/);
  expect(all.filter(({ verb }) => verb.startsWith("note-"))).toHaveLength(5);
  expect(
    all.filter(({ verb, ...row }) => verb.startsWith("note-") && (row.candidateUserId || row.visibleToCandidate)),
  ).toEqual([]);
  const { rows: theirs } = await getInterviewHistory(of.amara.viewer, of.interview, "");
  expect(theirs.filter(({ verb }) => verb.startsWith("note-"))).toEqual([]);
});

test("The candidate cannot find a note: not on the interview, not by a search, and not in the database", async () => {
  const of = await agencyWithInterview();
  for (const about of ["candidate", "client", "interview"] as const)
    await noted(of.marta, of, about, "Asks for a wombat");
  const { viewer } = of.amara;
  expect(JSON.stringify(await getInterviewPage(viewer, of.interview))).not.toContain("wombat");
  expect(await found(viewer, "wombat")).toEqual([]);
  const asCandidate = (text: string) => transaction(viewer, (tx) => tx.execute(sql.raw(text)));
  await expect(asCandidate("select body from notes")).rejects.toMatchObject({ cause: { code: "42501" } });
  expect(await asCandidate("select * from search_records('wombat', 'note', null, 10)")).toEqual([]);
});

test("The agency's own search finds notes, shows who they are about, and links to them", async () => {
  const of = await agencyWithInterview();
  for (const about of ["candidate", "client", "interview"] as const)
    await noted(
      of.marta,
      of,
      about,
      `Talked of\n a dingo and the ${about}`,
      later({ candidate: 1, client: 2, interview: 3 }[about]),
    );
  expect(await found(of.joel, "ding")).toEqual([
    ...["note: Amara Okafor: Data analyst", "note: Northwind", "note: Amara Okafor"],
  ]);
  expect(await found(there.marta, "dingo")).toEqual([]);
  const [group] = await searchAgency(of.joel, searchInput.parse({ q: "dingo" }));
  const hrefs = group!.results.map((result) => agencyResultHref(of.workspaceId, "note", result));
  const home = `/w/${of.workspaceId}`;
  expect(hrefs).toEqual([
    `${home}/interviews/${of.interview}#notes`,
    `${home}/clients/${of.clientId}#notes`,
    `${home}/candidates/${of.candidateId}#notes`,
  ]);
  expect(resultContext("note", group!.results[1]!, "Europe/London", "2026-11-20")).toBe(
    "Talked of a dingo and the client · Marta Lindqvist · Thu 19 Nov",
  );
});

test("After a hand-over, and after a member is removed, their notes stay, with their name", async () => {
  const of = await agencyWithInterview();
  await noted(of.joel, of, "candidate", "Likes trains");
  await handOverCandidate(of.marta, { id: of.candidateId, to: of.joel.userId, from: of.marta.userId }, later(1));
  await removeMember(of.owner, { userId: of.joel.userId, heir: of.marta.userId }, later(2));
  expect((await readBy(of.marta, of))[0]).toEqual(["Joel Brandt: Likes trains"]);
});

test("In SQL too, a consultant cannot change a colleague's note, or their own note in another agency", async () => {
  const of = await agencyWithInterview();
  await transaction(system, (tx) =>
    tx.insert(memberships).values({ workspaceId: there.workspaceId, userId: of.joel.userId, access: "consultant" }),
  );
  const mine = await noted(of.joel, of, "client", "Mine");
  const changed = async (viewer: Consultant) =>
    (await transaction(viewer, (tx) => tx.execute(sql.raw("update notes set body = 'changed'")))).count;
  expect(await changed(of.marta)).toBe(0);
  expect(await changed({ ...of.joel, workspaceId: there.workspaceId })).toBe(0);
  const forged = { workspaceId: of.workspaceId, clientId: of.clientId, body: "x", byName: "Joel", at: after };
  await expect(
    transaction(of.marta, (tx) => tx.insert(notes).values({ ...forged, id: randomUUID(), by: of.joel.userId })),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
  const [row] = await transaction(system, (tx) => tx.select().from(notes).where(eq(notes.id, mine)));
  expect(row!.body).toBe("Mine");
});

test("A notice at the notes of the page says what was done to a note", () => {
  expect(notesPath("w1", { about: "client", aboutId: "c1" }, "note-added", "n1")).toBe(
    "/w/w1/clients/c1?said=note-added:n1#notes",
  );
  expect(notesPath("w1", { about: "interview", aboutId: "i1" }, "note-deleted", "n1")).toBe(
    "/w/w1/interviews/i1?said=note-deleted:n1#notes",
  );
});
