import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { candidates, clients, positions, workspaces } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import {
  withCandidate,
  withCandidateOfAgency,
  withOwnCandidacy,
} from "@/lib/people/candidates/commands/with-candidate";
import { withClient } from "@/lib/people/clients/commands/with-client";
import { addPosition } from "@/lib/people/positions/commands";
import { withPosition } from "@/lib/people/positions/commands/with-position";
import { withAgency, withAgencyRecords } from "@/lib/people/workspaces/commands/with-agency";
import type { Ending } from "@/lib/record/audit/commands/audited-change";
import { withInterview } from "@/lib/record/interviews/commands/with-interview";
import { system } from "@/lib/viewer";
import { before, interviewAt, pennant } from "../factories";

const of = await pennant();
const elsewhere = await pennant();
const positionId = randomUUID();
await addPosition(of.joel, { id: positionId, clientId: of.clientId, title: "Data analyst", asksFor: "" }, before);
const key = { id: positionId, clientId: of.clientId };
const interviewId = await interviewAt(of);

const yes = () => true;
const no = () => false;

/** What a command on a held row can do here, whichever noun it is of. */
type Locked = { audited(): Ending<void>; unchanged(): Ending<void> };
type Run = (locked: Locked) => Promise<Ending<void>>;

/** Each way to hold a row, by the agency's own member or by another's, with a permission and a command. */
const ways: Record<string, (by: typeof of, permission: () => boolean, run: Run) => Promise<void>> = {
  agency: ({ joel }, permission, run) => withAgency({ ...joel, workspaceId: of.workspaceId }, permission, before, run),
  candidate: ({ joel }, permission, run) => withCandidate(joel, of.candidateId, permission, before, run),
  "candidate of an agency": ({ joel }, permission, run) =>
    withCandidateOfAgency(joel, of.candidateId, permission, before, (agency) => run(agency)),
  client: ({ joel }, permission, run) => withClient(joel, of.clientId, permission, before, run),
  position: ({ joel }, permission, run) => withPosition(joel, key, permission, before, run),
  interview: ({ joel }, permission, run) => withInterview(joel, interviewId, permission, before, run),
};

for (const [name, hold] of Object.entries(ways)) {
  test(`A member of another agency cannot hold this ${name}`, async () => {
    const run = async (locked: Locked) => locked.unchanged();
    await expect(hold(elsewhere, yes, run)).rejects.toThrow(NotFound);
    await expect(hold(of, yes, run)).resolves.toBeUndefined();
  });

  test(`A command on this ${name} does not run for a member who may not`, async () => {
    let hasRun = false;
    const held = hold(of, no, async (locked) => {
      hasRun = true;
      return locked.unchanged();
    });
    await expect(held).rejects.toThrow(NotFound);
    expect(hasRun).toBe(false);
  });

  test(`A command on this ${name} that says it is in history, and is not, fails`, async () => {
    const held = hold(of, yes, async (locked) => locked.audited());
    await expect(held).rejects.toThrow("A command made a change, and history does not say what it did.");
  });
}

test("What a command wrote is undone when it ends without its history", async () => {
  const name = async () =>
    (await transaction(system, (tx) => tx.select().from(workspaces).where(eq(workspaces.id, of.workspaceId))))[0]?.name;
  const was = await name();
  const renamed = withAgency(of.marta, yes, before, async (agency) => {
    await agency.tx.update(workspaces).set({ name: "Renamed" }).where(eq(workspaces.id, of.workspaceId));
    return agency.audited();
  });
  await expect(renamed).rejects.toThrow("history does not say");
  expect(await name()).toBe(was);
});

const historyOf = (detail: string) =>
  transaction(system, (tx) =>
    tx
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.workspaceId, of.workspaceId), eq(auditEvents.verb, "client-edited"))),
  ).then((rows) => rows.filter((row) => row.detail.what === detail));

test("A row of an agency's history is the agency's alone; what the agency itself does names the member", async () => {
  await withClient(of.joel, of.clientId, yes, before, (locked) =>
    locked.done("client-edited", { detail: { what: "by a consultant" } }),
  );
  await withAgency(of.joel, yes, before, (agency) => agency.done("client-edited", { detail: { what: "by a member" } }));
  const keys = { workspaceId: of.workspaceId, consultantWorkspaceId: of.workspaceId, candidateUserId: null };
  const row = { ...keys, by: of.joel.userId, visibleToCandidate: false, at: before };
  expect(await historyOf("by a consultant")).toEqual([expect.objectContaining({ ...row, byName: "" })]);
  expect(await historyOf("by a member")).toEqual([expect.objectContaining({ ...row, byName: "Joel Brandt" })]);
});

test("What is added to an agency's records has its lines of history, or none", async () => {
  const add = (whats: string[], permission = yes) =>
    withAgencyRecords(of.joel, permission, before, (records) =>
      records.eachDone(
        whats.map((what) => ["client-edited", { detail: { what } }] as const),
        whats.length,
      ),
    );
  expect(await add(["one", "two"])).toBe(2);
  expect([await historyOf("one"), await historyOf("two")].map((rows) => rows.length)).toEqual([1, 1]);
  expect(await add([])).toBe(0);
  await expect(add(["three"], no)).rejects.toThrow(NotFound);
  expect(await historyOf("three")).toEqual([]);
});

test("A change of a held row is a new version of that row alone", async () => {
  await withCandidate(of.joel, of.candidateId, yes, before, async (locked) => {
    await locked.update({ phone: "+441632960001" });
    return locked.done("candidate-edited");
  });
  await withClient(of.joel, of.clientId, yes, before, async (locked) => {
    await locked.update({ country: "IE" });
    return locked.done("client-edited");
  });
  await withPosition(of.joel, key, yes, before, async (locked) => {
    await locked.update({ asksFor: "SQL" });
    return locked.done("position-edited");
  });
  const found = await transaction(system, async (tx) => [
    await tx
      .select({ id: candidates.id, version: candidates.version })
      .from(candidates)
      .where(eq(candidates.phone, "+441632960001")),
    await tx.select({ id: clients.id, version: clients.version }).from(clients).where(eq(clients.country, "IE")),
    await tx
      .select({ id: positions.id, version: positions.version })
      .from(positions)
      .where(eq(positions.asksFor, "SQL")),
  ]);
  expect(found).toEqual([
    [{ id: of.candidateId, version: 2 }],
    [{ id: of.clientId, version: 2 }],
    [{ id: positionId, version: 1 }],
  ]);
});

test("A candidate holds their own row in an agency, nobody else's and none of their own workspace", async () => {
  const viewer = of.amara.viewer;
  const idIn = (workspaceId: string) =>
    withOwnCandidacy(viewer, { workspaceId }, before, async (locked) => locked.unchanged(locked.candidate.id));
  expect(await idIn(of.workspaceId)).toBe(of.candidateId);
  await expect(idIn(elsewhere.workspaceId)).rejects.toThrow(NotFound);
  await expect(idIn(of.amara.workspaceId)).rejects.toThrow(NotFound);
});

test("An ending is made by a row that is held, and by nothing else", () => {
  // @ts-expect-error: what only looks like one is none
  const copied: Ending<number> = { value: 1, reschedules: false };
  expect(copied.value).toBe(1);
  const run = async () => {};
  // @ts-expect-error: a command that does not say how it ended does not compile
  const forgets = () => withClient(of.joel, of.clientId, yes, before, run);
  expect(typeof forgets).toBe("function");
});
