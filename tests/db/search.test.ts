import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { messages } from "@/db/schema/messages";
import { candidates, clients } from "@/db/schema/workspaces";
import { searchInput } from "@/lib/record/search/input";
import { searchAgency } from "@/lib/record/search/queries";
import { agencyResultHref, ownResultHref, resultContext } from "@/lib/record/search/rules";
import { system } from "@/lib/viewer";
import { interviewOf, pennant, person } from "../factories";
import { addMessage, found, searchable } from "./search-setup";

const here = await searchable();
const { marta, amara } = here;
const role = "Zoölogist, Northwind";
const note = "message: Thank you for Thursday";

test("A consultant finds a record of each kind by the beginning of any of its words", async () => {
  expect(await found(marta, "amara")).toEqual(["candidate: Amara Okafor", `interview: ${role}`]);
  expect(await found(marta, "north")).toEqual([...["client: Northwind", "contact: Łucja Żak", `interview: ${role}`]]);
  expect(await found(marta, "cura")).toEqual(["contact: Łucja Żak"]);
  expect(await found(marta, "keep")).toEqual([`interview: ${role}`]);
  expect(await found(marta, "aquar")).toEqual([note]);
  expect(await found(marta, "tacit")).toEqual(["feedback: Amara Okafor: Zoölogist"]);
  expect(await found(marta, "quarium")).toEqual([]);
});

test("A candidate finds their interviews, their messages with drafts, and the feedback that was shared with them", async () => {
  expect(await found(amara.viewer, "north")).toEqual([`interview: ${role}`]);
  expect(await found(amara.viewer, "aquar")).toEqual([note]);
  expect(await found(amara.viewer, "pelic")).toEqual(["message: A quick question"]);
  expect(await found(amara.viewer, "candour")).toEqual([`feedback: ${role}`]);
});

test("Accents, strokes, capitals and ligatures make no difference, on either side", async () => {
  for (const q of ["zoologist", "ZOÖLOG", "oystein kjaer", "Øystein KJÆR"])
    expect(await found(marta, q), q).toEqual([`interview: ${role}`]);
  for (const q of ["lucja zak", "ŁUCJA", "zak lucja"]) expect(await found(marta, q), q).toEqual(["contact: Łucja Żak"]);
});

test("Every word has to match, in any order, and signs are no words", async () => {
  expect(await found(marta, "splen aqua")).toEqual([note]);
  expect(await found(marta, "aquarium pelicans")).toEqual([]);
  expect(await found(marta, " “aquarium”, splendid! ")).toEqual([note]);
  for (const q of ["!!!", "%", "_", "\\", "'", ""]) expect(await found(marta, q), q).toEqual([]);
});

test("A telephone number is found by its digits as anybody writes them, and an address by its beginning", async () => {
  for (const q of [
    "+44 20 7946 0102",
    "020 7946",
    "(020) 7946-0102",
    "0044 20 7946",
    "+44 (0)20 7946",
    "0102",
    "lucja 0102",
  ])
    expect(await found(marta, q), q).toContain("contact: Łucja Żak");
  expect(await found(marta, "22 12 34")).toEqual([`interview: ${role}`]);
  expect(await found(marta, "020 7946 0103")).toEqual([]);
  for (const q of ["lucja.zak@nor", "lucja.zak@northwind.example", "@northwind.exam", "lucja.zak"])
    expect(await found(marta, q), q).toContain("contact: Łucja Żak");
  expect(await found(marta, "lucja.zak@south")).toEqual([]);
  expect(await found(marta, "lucja@northwind")).toEqual([]);
});

test("What a candidate keeps to themselves, the agency does not find, and what a client said, no candidate", async () => {
  expect(await found(marta, "pelicans")).toEqual([]);
  for (const q of ["taciturn", "punctual"]) expect(await found(amara.viewer, q), q).toEqual([]);
  expect(await found(marta, "candour")).toEqual([]);
});

test("C7: a candidate finds an interview by a telephone number that they may read, and not by one that they may not read", async () => {
  const agency = await searchable();
  const setRule = (contactRule: "through" | "direct") =>
    transaction(system, (tx) => tx.update(interviews).set({ contactRule }).where(eq(interviews.id, agency.interview)));
  await setRule("through");
  for (const q of ["22 12 34", "+47 22 12 34 56", "221234", "kjaer 221234"])
    expect(await found(agency.amara.viewer, q), q).toEqual([]);
  expect(await found(agency.marta, "22 12 34")).toEqual([`interview: ${role}`]);
  for (const q of ["kjaer keeper", "zoologist", "oystein@northwind"])
    expect(await found(agency.amara.viewer, q), q).toContain(`interview: ${role}`);
  await setRule("direct");
  expect(await found(agency.amara.viewer, "22 12 34")).toEqual([`interview: ${role}`]);
});

test("A draft is found by who may read it: the consultant in charge, owners, or all if the agency has set it so", async () => {
  const agency = await searchable();
  expect(await found(agency.joel, "aquarium")).toEqual([]);
  expect(await found(agency.owner, "aquarium")).toEqual([note]);
  await transaction(system, (tx) =>
    tx.execute(`update workspaces set edit_access = 'all' where id = '${agency.workspaceId}'`),
  );
  expect(await found(agency.joel, "aquarium")).toEqual([note]);
});

test("Nothing is found of another agency, of another person, or by somebody who is both but asks as the other", async () => {
  const there = await pennant();
  const stranger = await person();
  for (const q of ["aquarium", "zoologist", "lucja", "taciturn"]) {
    expect(await found(there.marta, q), q).toEqual([]);
    expect(await found(there.amara.viewer, q), q).toEqual([]);
    expect(await found(stranger.viewer, q), q).toEqual([]);
    expect(await found({ as: "candidate", userId: marta.userId }, q), q).toEqual([]);
  }
  const own = await interviewOf(stranger, { role: "Falconer" });
  expect(await found(stranger.viewer, "falconer")).toEqual(["interview: Falconer, Northwind"]);
  expect(own).toBeTruthy();
});

test("What is changed, shared, taken back or removed is found as it is now", async () => {
  const agency = await searchable();
  const change = (values: Partial<typeof messages.$inferInsert>) =>
    transaction(system, (tx) => tx.update(messages).set(values).where(eq(messages.id, agency.shared)));
  await change({ body: "The terrarium was splendid." });
  expect(await found(agency.marta, "aquarium")).toEqual([]);
  expect(await found(agency.marta, "terrarium")).toEqual([note]);
  await change({ sharedAt: null });
  expect(await found(agency.marta, "terrarium")).toEqual([]);
  expect(await found(agency.amara.viewer, "terrarium")).toEqual([note]);
  await transaction(system, (tx) => tx.delete(messages).where(eq(messages.id, agency.shared)));
  expect(await found(agency.amara.viewer, "terrarium")).toEqual([]);
});

test("Who is renamed is found by the new name, also in what has their name", async () => {
  const agency = await searchable();
  await transaction(system, async (tx) => {
    await tx.update(candidates).set({ name: "Ngozi Eze" }).where(eq(candidates.id, agency.candidateId));
    await tx.update(clients).set({ name: "Southwind" }).where(eq(clients.id, agency.clientId));
  });
  expect(await found(agency.marta, "ngozi")).toEqual(["candidate: Ngozi Eze", `interview: ${role}`]);
  expect(await found(agency.marta, "amara zoo")).toEqual([]);
  expect(await found(agency.marta, "southw")).toEqual(["client: Southwind", "contact: Łucja Żak"]);
});

test("A candidate who leaves finds nothing of the agency any more, and the agency finds what it keeps", async () => {
  const agency = await searchable();
  await transaction(system, (tx) =>
    tx.update(candidates).set({ userId: null, leftAt: new Date() }).where(eq(candidates.id, agency.candidateId)),
  );
  expect(await found(agency.amara.viewer, "aquarium")).toEqual([]);
  expect(await found(agency.amara.viewer, "zoo")).toEqual([]);
  expect(await found(agency.marta, "aquarium")).toEqual([note]);
});

test("A page has the ten latest of a kind, and the next page goes on after them without gaps or repeats", async () => {
  const agency = await searchable();
  for (let number = 1; number <= 23; number += 1)
    await addMessage(agency, agency.interview, {
      ...{ step: "chaser", interviewerId: crypto.randomUUID(), subject: `Note ${number}`, body: "gazelle" },
      ...{ sharedAt: new Date(), sentAt: new Date(Date.UTC(2026, 10, number)) },
    });
  const seen: string[] = [];
  for (let after = ""; ; ) {
    const [group] = await searchAgency(agency.marta, searchInput.parse({ q: "gazelle", kind: "message", after }));
    seen.push(...group!.results.map(({ title }) => title));
    expect(group!.results.length).toBeLessThanOrEqual(10);
    if (!group!.next) break;
    after = group!.next;
  }
  expect(seen).toEqual(Array.from({ length: 23 }, (_, index) => `Note ${23 - index}`));
});

test("A result says who, which company and when, and leads to the page that shows it", async () => {
  const groups = await searchAgency(marta, searchInput.parse({ q: "amara" }));
  const [candidate, interview] = groups.map(({ kind, results: [result] }) => [
    resultContext(kind, result!, "Europe/London", "2026-11-25"),
    agencyResultHref(here.workspaceId, kind, result!),
  ]);
  expect(candidate).toEqual([
    "Zoölogist · Northwind · latest interview Thu 19 Nov",
    `/w/${here.workspaceId}/candidates/${here.candidateId}`,
  ]);
  expect(interview).toEqual([
    "Amara Okafor · First interview · Thu 19 Nov",
    `/w/${here.workspaceId}/interviews/${here.interview}`,
  ]);
  const [group] = await searchAgency(marta, searchInput.parse({ q: "aquarium" }));
  expect(agencyResultHref(here.workspaceId, "message", group!.results[0]!)).toBe(
    `/w/${here.workspaceId}/interviews/${here.interview}/drafts/${here.shared}`,
  );
  expect(ownResultHref("message", group!.results[0]!)).toBe(`/me/messages/${here.interview}/thank-you`);
});
