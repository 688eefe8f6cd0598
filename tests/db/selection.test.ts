import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { candidates } from "@/db/schema/workspaces";
import { NotFound, Refused } from "@/lib/errors";
import { saveContact } from "@/lib/people/clients/commands/contacts";
import { saveContactInput } from "@/lib/people/clients/input";
import { declineInvitation } from "@/lib/people/invitations/commands/answer";
import { declinedMessage } from "@/lib/people/invitations/rules";
import { getDeskInput } from "@/lib/planning/desk/input";
import { getDesk } from "@/lib/planning/desk/queries";
import { actOnSelection } from "@/lib/planning/selection/commands";
import { actOnSelectionInput, getSelectionInput } from "@/lib/planning/selection/input";
import { getSelection } from "@/lib/planning/selection/queries";
import { type Consultant, system } from "@/lib/viewer";
import { interviewAt, pennant } from "../factories";
import { logged } from "./client-feedback-setup";
import { linksTo, tokenIn } from "./invitations-setup";
import { db } from "./rights-setup";

const tuesday = new Date("2026-11-24T11:00:00Z");
const act = (viewer: Consultant, fields: object, at = tuesday) =>
  actOnSelection(viewer, actOnSelectionInput.parse(fields), at);
const looked = (viewer: Consultant, what: string, ids: string[]) =>
  getSelection(viewer, getSelectionInput.parse({ do: what, id: ids }), tuesday);
const turns = async (viewer: Consultant, at = tuesday) =>
  (await getDesk(viewer, getDeskInput.parse({}), "Europe/London", at)).ours.rows.map((row) => row.id);
const verbs = async (id: string) =>
  (await db<{ verb: string }[]>`select verb from audit_events where interview_id = ${id} order by at, id`).map(
    ({ verb }) => verb,
  );
const each = (ids: string[], item: object) => Object.fromEntries(ids.map((id) => [id, item]));

type Agency = Awaited<ReturnType<typeof pennant>>;

async function candidateOf(of: Agency, userId: string, name: string, email: string | null = null) {
  const id = randomUUID();
  await transaction(system, (tx) =>
    tx.insert(candidates).values({
      ...{ id, workspaceId: of.workspaceId, name, email, consultantUserId: userId, createdAt: tuesday },
    }),
  );
  return id;
}

test("Several candidates are marked as told, once for two presses, and what is not one’s own is refused with its name", async () => {
  const of = await pennant();
  const joels = await candidateOf(of, of.joel.userId, "Ben Castell");
  const ids = [await interviewAt(of), await interviewAt(of, { id: randomUUID() })];
  const other = await interviewAt({ ...of, candidateId: joels }, { id: randomUUID() });
  const fields = { do: "told", how: "call", items: each([...ids, other], { since: "" }) };
  const result = await act(of.joel, fields).catch((fault) => fault);
  expect(result).toEqual({ done: 1, refused: ids.map(() => ({ name: "Amara Okafor", why: expect.any(String) })) });
  await act(of.marta, { ...fields, items: each(ids, { since: "" }) });
  expect(await act(of.marta, { ...fields, items: each(ids, { since: "" }) })).toEqual({ done: 2, refused: [] });
  for (const id of ids) expect((await verbs(id)).filter((verb) => verb === "candidate-updated")).toHaveLength(1);
  await expect(act(of.joel, { ...fields, items: each(ids, { since: "" }) })).rejects.toThrow(NotFound);
});

test("Several interviews are snoozed until a day, and then they are on the desk again", async () => {
  const of = await pennant();
  const ids = [await interviewAt(of), await interviewAt(of, { id: randomUUID() })];
  expect(await turns(of.marta)).toHaveLength(2);
  const { rows } = await looked(of.marta, "snooze", ids);
  expect(rows[0]).toMatchObject({
    interviewFault: null,
    steps: expect.arrayContaining(["Ask the client for feedback"]),
  });
  const fields = { do: "snooze", until: "2026-11-27", items: each(ids, { selected: "yes" }) };
  for (let press = 0; press < 2; press += 1) expect(await act(of.marta, fields)).toEqual({ done: 2, refused: [] });
  const snoozed = (await verbs(ids[0]!)).filter((verb) => verb === "step-snoozed");
  expect(snoozed).toHaveLength(rows[0]!.steps.length);
  expect(await turns(of.marta)).toEqual([]);
  expect(await turns(of.marta, new Date("2026-11-27T08:01:00Z"))).toHaveLength(2);
  for (const until of ["2026-11-24", "2026-11-20", "2028-01-01"])
    expect(await act(of.marta, { ...fields, until })).toMatchObject({
      done: 0,
      refused: [{ why: "Choose a day after today, and within a year." }, {}],
    });
  await expect(act(of.joel, fields)).rejects.toThrow(NotFound);
});

test("A candidate with two selected interviews is handed over once, and not if a colleague was faster", async () => {
  const of = await pennant();
  const ids = [await interviewAt(of), await interviewAt(of, { id: randomUUID() })];
  const fields = { do: "hand-over", to: of.joel.userId, items: { [of.candidateId]: { from: of.marta.userId } } };
  for (let press = 0; press < 2; press += 1) expect(await act(of.marta, fields)).toEqual({ done: 1, refused: [] });
  expect((await turns(of.joel)).sort()).toEqual([...ids].sort());
  expect(await turns(of.marta)).toEqual([]);
  const back = { ...fields, to: of.marta.userId, items: { [of.candidateId]: { from: of.marta.userId } } };
  expect(await act(of.marta, back)).toMatchObject({ done: 0, refused: [{ name: "Amara Okafor" }] });
});

test("Clients are asked at the addresses that the page showed, once for two presses", async () => {
  const of = await pennant();
  const ids = [await interviewAt(of), await interviewAt(of, { id: randomUUID() })];
  const { rows } = await looked(of.marta, "ask", ids);
  expect(rows[0]).toMatchObject({
    recipients: [{ name: "Priya Shah", email: "priya@northwind.example" }],
    request: expect.stringContaining("would like your feedback on Amara"),
  });
  const to = "priya@northwind.example";
  const fields = {
    do: "ask",
    items: { [ids[0]!]: { press: randomUUID(), to }, [ids[1]!]: { press: randomUUID(), to: "" } },
  };
  for (let press = 0; press < 2; press += 1) expect(await act(of.marta, fields)).toEqual({ done: 1, refused: [] });
  const sent = await db`select to_address from outbox where to_address = ${to} and interview_id = any (${ids})`;
  expect(sent).toEqual([{ to_address: to }]);
  expect((await looked(of.marta, "ask", ids)).rows[0]).toMatchObject({ recipients: [], asked: ["Priya Shah"] });
  const moved = { do: "ask", items: { [ids[1]!]: { press: randomUUID(), to: "old@northwind.example" } } };
  expect(await act(of.marta, moved)).toMatchObject({ done: 0, refused: [{ name: "Amara Okafor" }] });
  await expect(act(of.joel, moved)).rejects.toThrow(NotFound);
  await expect(act(of.marta, { do: "ask", items: each(ids, { press: randomUUID(), to: "" }) })).rejects.toThrow(
    Refused,
  );
});

test("Nobody who has nothing to do with an interview is chosen to be asked, and nobody at all after a link or feedback", async () => {
  const of = await pennant();
  const adam = { id: of.clientId, contactId: randomUUID(), name: "Adam Abel", email: "adam@northwind.example" };
  await saveContact(of.marta, saveContactInput.parse(adam), tuesday);
  const [asked, heard] = [await interviewAt(of), await interviewAt(of, { id: randomUUID() })];
  const nameless = await interviewAt(of, { id: randomUUID(), interviewers: [] });
  const all = [asked, heard, nameless];
  const chosen = async () => (await looked(of.marta, "ask", all)).rows.map((row) => row.preselected);
  const to = "priya@northwind.example";
  expect(await chosen()).toEqual([to, to, ""]);
  await act(of.marta, { do: "ask", items: { [asked]: { press: randomUUID(), to } } });
  await db`update feedback_links set revoked_at = ${tuesday} where interview_id = ${asked}`;
  expect((await looked(of.marta, "ask", all)).rows[0]).toMatchObject({
    ...{ preselected: "", recipients: [{ name: "Adam Abel" }], asked: [], askedBefore: ["Priya Shah"] },
  });
  await logged({ ...of, id: heard });
  expect(await chosen()).toEqual(["", "", ""]);
});

test("Candidates are invited at the addresses that the page showed, once for two presses", async () => {
  const of = await pennant();
  const email = `${randomUUID()}@example.com`;
  const [invited, unknown] = [
    await candidateOf(of, of.marta.userId, "Zoë Adams", email),
    await candidateOf(of, of.marta.userId, "Ben Castell"),
  ];
  const id = await interviewAt({ ...of, candidateId: invited });
  expect((await looked(of.marta, "invite", [id])).rows[0]).toMatchObject({
    candidateFault: null,
    candidate: { email, hasAccount: false },
  });
  const items = {
    [invited]: { press: randomUUID(), to: email },
    [unknown]: { press: randomUUID(), to: "" },
    [of.candidateId]: { press: randomUUID(), to: of.amara.email },
  };
  for (let press = 0; press < 2; press += 1)
    expect(await act(of.marta, { do: "invite", items })).toMatchObject({
      done: 1,
      refused: [{ name: "Ben Castell" }, { name: "Amara Okafor", why: expect.stringContaining("already accepted") }],
    });
  expect(await db`select to_address from outbox where to_address = ${email}`).toHaveLength(1);
  await transaction(system, (tx) =>
    tx.update(candidates).set({ email: "other@example.com" }).where(eq(candidates.id, invited)),
  );
  const changed = { [invited]: { press: randomUUID(), to: email } };
  expect(await act(of.marta, { do: "invite", items: changed })).toMatchObject({ done: 0, refused: [{}] });
  await expect(
    act(of.joel, { do: "invite", items: { [invited]: { press: randomUUID(), to: "other@example.com" } } }),
  ).rejects.toThrow(NotFound);
});

test("A candidate who declined gets no second invitation, and an open one is known until it is answered or taken back", async () => {
  const of = await pennant();
  const email = `${randomUUID()}@example.com`;
  const zoe = await candidateOf(of, of.marta.userId, "Zoë Adams", email);
  const id = await interviewAt({ ...of, candidateId: zoe });
  const invite = () => act(of.marta, { do: "invite", items: { [zoe]: { press: randomUUID(), to: email } } });
  const known = async () => (await looked(of.marta, "invite", [id])).rows[0]!.candidate;
  expect(await known()).toMatchObject({ hasDeclined: false, openUntil: null });
  await invite();
  expect(await known()).toMatchObject({ hasDeclined: false, openUntil: expect.stringContaining("2026-12-08") });
  await declineInvitation(system, { token: tokenIn((await linksTo(email))[0]) }, tuesday);
  expect(await known()).toMatchObject({ hasDeclined: true, openUntil: null });
  expect(await invite()).toMatchObject({ done: 0, refused: [{ name: "Zoë Adams", why: declinedMessage }] });
  expect(await linksTo(email)).toHaveLength(1);
});

test("An interview of another agency is not shown, and nothing is done about it", async () => {
  const [of, other] = [await pennant(), await pennant()];
  const id = await interviewAt(of);
  expect((await looked(other.marta, "told", [id, "x"])).rows).toEqual([]);
  expect((await looked(of.joel, "told", [id])).rows).toMatchObject([
    { interviewFault: "Marta Lindqvist is the consultant for this interview." },
  ]);
  await expect(act(other.marta, { do: "told", how: "call", items: each([id], { since: "" }) })).rejects.toThrow(
    NotFound,
  );
});
