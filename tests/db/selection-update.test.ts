import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { candidates } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { sendUpdates } from "@/lib/planning/selection/commands";
import { getSelectionInput, sendUpdatesInput } from "@/lib/planning/selection/input";
import { getSelection } from "@/lib/planning/selection/queries";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { type Consultant, system } from "@/lib/viewer";
import { interviewAt, pennant, person } from "../factories";
import { db } from "./rights-setup";

const tuesday = new Date("2026-11-24T11:00:00Z");
const text = "Hi {{name}},\r\n\r\nthey decide on Friday. I call you then, {{ Name }}.";

type Agency = Awaited<ReturnType<typeof pennant>>;

/** A candidate of Marta's, with an account or without. */
async function candidateOf(of: Agency, name: string, userId: string | null) {
  const id = randomUUID();
  const { workspaceId, marta } = of;
  await transaction(system, (tx) =>
    tx.insert(candidates).values({ id, workspaceId, name, userId, consultantUserId: marta.userId, createdAt: tuesday }),
  );
  return id;
}

const send = (viewer: Consultant, ids: string[], words = text, at = tuesday, since = "") =>
  sendUpdates(
    viewer,
    sendUpdatesInput.parse({ items: Object.fromEntries(ids.map((id) => [id, { since }])), text: words }),
    at,
  );
const told = (id: string) =>
  db<
    { step: string; how: string; reason: string }[]
  >`select step, how, reason from step_events where interview_id = ${id} order by step`;
const newsFor = async (userId: string) =>
  (
    await db<{ items: { what: string; why: string; path: string }[] }[]>`
      select content #> '{props,items}' as items from outbox where user_id = ${userId} and class = 'news'`
  ).flatMap(({ items }) => items);
const history = async (id: string) =>
  (await db`select from audit_events where interview_id = ${id} and verb = 'candidate-updated'`).length;

test("Each candidate gets the text with their own name, on their own interview, and an e-mail that does not quote it", async () => {
  const of = await pennant();
  const ben = await person("Ben Castell");
  const [amaras, bens] = [
    await interviewAt(of),
    await interviewAt({ ...of, candidateId: await candidateOf(of, "Ben Castell", ben.userId) }),
  ];
  expect(await send(of.marta, [amaras, bens])).toEqual({ done: 2, refused: [] });
  expect((await told(bens))[0]).toEqual({
    ...{ step: "told-candidate", how: "here", reason: "Hi Ben,\n\nthey decide on Friday. I call you then, Ben." },
  });
  const { row } = await getInterviewPage(of.amara.viewer, amaras);
  expect(row.stepEvents.find((event) => event.step === "told-candidate")?.reason).toContain("Hi Amara,");
  expect(await newsFor(ben.userId)).toEqual([
    expect.objectContaining({
      ...{ what: "Marta Lindqvist has sent you an update", path: `/me/interviews/${bens}` },
      why: "Data analyst, Northwind. Open the interview to read it.",
    }),
  ]);
  expect([await history(amaras), await history(bens)]).toEqual([1, 1]);
});

test("The same press again sends nothing; another text is sent", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  const later = new Date(tuesday.getTime() + 60_000);
  await send(of.marta, [id]);
  expect(await send(of.marta, [id], text, later)).toEqual({ done: 1, refused: [] });
  await db`update outbox set sent_at = now() where user_id = ${of.amara.userId}`;
  await Promise.all([send(of.marta, [id], text, later), send(of.marta, [id], text, later)]);
  expect([await history(id), (await newsFor(of.amara.userId)).length]).toEqual([1, 1]);
  await send(of.marta, [id], "Another word.", later);
  expect([await history(id), (await newsFor(of.amara.userId)).length]).toEqual([2, 2]);
  // If the page was loaded after that, the same words may be sent again on purpose.
  await send(of.marta, [id], "Another word.", new Date(later.getTime() + 60_000), later.toISOString());
  expect(await history(id)).toBe(3);
});

test("Before sending, the page shows who can't be reached and why; they get nothing, and the others get their update", async () => {
  const of = await pennant();
  const invite = (candidateId: string, over: object) =>
    db`insert into invitations ${db({
      ...{ id: randomUUID(), workspace_id: of.workspaceId, email: "a@example.com", invited_as: "candidate" },
      ...{ candidate_id: candidateId, token_hash: Buffer.from(randomUUID()), invited_by: of.marta.userId },
      ...{ expires_at: "2026-12-08T00:00:00Z", ...over },
    })}`;
  const names = ["Ada Noaccount", "Bo Declined", "Cy Invited", "Di Left"];
  const those: Awaited<ReturnType<typeof candidateOf>>[] = [];
  for (const name of names) those.push(await candidateOf(of, name, null));
  await invite(those[1]!, { declined_at: "2026-11-20T00:00:00Z" });
  await invite(those[2]!, {});
  const ids: string[] = [await interviewAt(of), await interviewAt(of, { day: "2026-12-10" })];
  for (const candidateId of those) ids.push(await interviewAt({ ...of, candidateId }));
  await db`update candidates set left_at = ${tuesday} where id = ${those[3]!}`;
  const { rows } = await getSelection(of.marta, getSelectionInput.parse({ do: "update", id: ids }), tuesday);
  const { selectedUpdateFault } = await import("@/lib/planning/selection/rules");
  expect(rows.map((row) => row.interviewFault ?? selectedUpdateFault(row.candidate, tuesday))).toEqual([
    null,
    "The interview is not over yet.",
    "They have no account, so they can’t read it here. Invite them, or call them.",
    "They declined your invitation, so they can’t read it here. Call them.",
    "They have not accepted your invitation yet, so they can’t read it here. Call them.",
    "They have left your agency, so they no longer read what you write here.",
  ]);
  const { done, refused } = await send(of.marta, ids);
  expect([done, refused.map(({ name }) => name)]).toEqual([1, ["Amara Okafor", ...names]]);
  for (const id of ids.slice(1)) expect(await told(id)).toEqual([]);
});

test("A colleague who is not in charge, and another agency, can send nothing", async () => {
  const [of, other] = [await pennant(), await pennant()];
  const id = await interviewAt(of);
  for (const viewer of [of.joel, other.marta]) await expect(send(viewer, [id])).rejects.toThrow(NotFound);
  expect([await told(id), await newsFor(of.amara.userId)]).toEqual([[], []]);
});
