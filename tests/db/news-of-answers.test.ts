import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { outbox } from "@/db/schema/mail";
import { unsubscribeToken } from "@/lib/email-tokens";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { formatNotification } from "@/lib/mail/notifications/rules";
import { unsubscribe } from "@/lib/mail/outbox/commands/unsubscribe";
import { handOverCandidate } from "@/lib/people/candidates/commands/hand-over";
import type { MessageStep } from "@/lib/planning/plan/rules/steps";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { undoAnswer } from "@/lib/record/answers/commands/undo";
import { undoAnswerInput } from "@/lib/record/answers/input";
import { sendFeedbackByLink } from "@/lib/record/client-feedback/commands/by-link";
import { editClientFeedback } from "@/lib/record/client-feedback/commands/edit";
import { askByLink } from "@/lib/record/client-feedback/commands/links";
import { logClientFeedback } from "@/lib/record/client-feedback/commands/log";
import { shareFeedback } from "@/lib/record/client-feedback/commands/share";
import { takeDecision } from "@/lib/record/client-feedback/commands/take-decision";
import { askByLinkInput, sendFeedbackByLinkInput, takeDecisionInput } from "@/lib/record/client-feedback/input";
import { getClientFeedbackView } from "@/lib/record/client-feedback/queries/feedback-view";
import { logUpdateInput } from "@/lib/record/updates/input";
import { findLinkHolder, type LinkHolder, system } from "@/lib/viewer";
import { onlyOf } from "../setup/contents";
import { later, logForm, noon, shareForm, talked, tokenIn } from "./client-feedback-setup";
import { formOf, keyOf, letters, met } from "./messages-setup";
import { agency, as, db } from "./rights-setup";

type Talked = Awaited<ReturnType<typeof talked>>;

const newsTo = (userId: string) =>
  transaction(system, (tx) => tx.select().from(outbox).where(eq(outbox.userId, userId)).orderBy(outbox.id));
const waiting = async (userId: string) =>
  onlyOf("news", await newsTo(userId))
    .filter((row) => !row.sentAt && !row.endedAt)
    .map(({ content }) => content.props.items.map((one) => formatNotification(one).what));
const leave = (userId: string) =>
  transaction(system, (tx) => tx.update(outbox).set({ sentAt: noon }).where(eq(outbox.userId, userId)));

const said = "There is an answer about Data analyst, Northwind";

const form = (interviewId: string, over: Record<string, unknown>) => ({
  ...logUpdateInput.parse({ id: randomUUID(), interviewId, on: "2026-11-20", at: "11:50", ...over }),
  zone: "Europe/London",
});
const undo = (viewer: Parameters<typeof undoAnswer>[0], id: string, factId: string) =>
  undoAnswer(viewer, undoAnswerInput.parse({ id, what: "answer", factId }), later(30));

/** The client has answered by link, and nobody has logged it. */
async function answeredByLink(of: Talked) {
  const ask = { id: randomUUID(), interviewId: of.id, name: "Dana Whitlock", email: "dana@northwind.example" };
  await askByLink(of.marta, askByLinkInput.parse(ask), noon);
  const token = await tokenIn(of.id);
  const found = await findLinkHolder("feedback", token, later(1));
  if ("endedReason" in found) throw new Error("The link does not open.");
  const answer = { token, decision: "rejected", strengths: "Clear about churn.", version: 0 };
  await sendFeedbackByLink(found.viewer as LinkHolder, sendFeedbackByLinkInput.parse(answer), later(2));
  return (await getClientFeedbackView(of.marta, of.id)).entries[0]!;
}

/** Every way in which a consultant makes an outcome known, ready to be pressed any number of times. */
const ways: Record<string, (of: Talked) => Promise<() => Promise<unknown>>> = {
  "adding what they heard": async (of) => {
    const sent = form(of.id, { outcome: "rejected" });
    return () => logAnswer(of.marta, sent, noon);
  },
  "adding the client's feedback": async (of) => {
    const sent = logForm(of.id, { decision: "offer" });
    return () => logClientFeedback(of.marta, sent, noon);
  },
  "correcting the client's feedback": async (of) => {
    const sent = logForm(of.id, { decision: "" });
    await logClientFeedback(of.marta, sent, noon);
    const next = { ...sent, decision: "next" as const, version: 1 };
    return () => editClientFeedback(of.marta, next, later(5));
  },
  "correcting an outcome that was told": async (of) => {
    const sent = logForm(of.id, { decision: "rejected" });
    await logClientFeedback(of.marta, sent, noon);
    await leave(of.amara.userId);
    return () => editClientFeedback(of.marta, { ...sent, decision: "offer", version: 1 }, later(5));
  },
  "logging what the client answered by link": async (of) => {
    const entry = await answeredByLink(of);
    const sent = takeDecisionInput.parse({ interviewId: of.id, feedbackId: entry.id, version: entry.version });
    return () => takeDecision(of.marta, sent, later(5));
  },
  "sharing feedback with its decision": async (of) => {
    const entry = await answeredByLink(of);
    const sent = shareForm(of, entry.id, { decided: `${entry.version}` });
    return () => shareFeedback(of.marta, sent, later(5));
  },
};

/** As if the database failed at the last write of a press about this interview: when it is to be looked at again. */
async function failing(id: string, press: () => Promise<unknown>) {
  const name = `fail_${id.replaceAll("-", "")}`;
  await db.unsafe(`create function ${name}() returns trigger language plpgsql as $$ begin raise exception 'full'; end $$;
    create trigger ${name} before update of next_check_at on interviews for each row when (new.id = '${id}') execute function ${name}()`);
  await expect(press()).rejects.toThrow();
  await db.unsafe(`drop trigger ${name} on interviews; drop function ${name}()`);
}

test.each(Object.entries(ways))(
  "R71 News of an outcome is saved in the transaction of its answer, or not at all: %s",
  async (_, way) => {
    const of = await talked();
    const press = await way(of);
    const before = await waiting(of.amara.userId);
    await failing(of.id, press);
    expect(await waiting(of.amara.userId)).toEqual(before);
    await press();
    expect(await waiting(of.amara.userId)).toEqual([[said]]);
    // The same transaction wrote both: nothing that happens after it can lose the news.
    const [row] = await db.unsafe(`select a.xmin::text as answered, o.xmin::text as told from answers a, outbox o
    where a.interview_id = '${of.id}' and a.undone_at is null and o.user_id = '${of.amara.userId}' and o.class = 'news' and o.sent_at is null`);
    expect(row?.told).toBe(row?.answered);
    await press();
    expect(await waiting(of.amara.userId)).toEqual([[said]]);
  },
);

test("R71 An outcome that is undone before its e-mail is sent is not mentioned, and other news that waits with it is", async () => {
  const of = await talked();
  const first = form(of.id, { outcome: "rejected" });
  await logAnswer(of.marta, first, noon);
  await undo(of.marta, of.id, first.id);
  expect(await waiting(of.amara.userId)).toEqual([]);
  await handOverCandidate(of.marta, { id: of.candidateId, to: of.joel.userId, from: of.marta.userId }, noon);
  const again = form(of.id, { outcome: "offer" });
  await logAnswer(of.joel, again, noon);
  expect(await waiting(of.amara.userId)).toEqual([["Joel Brandt is your consultant now", said]]);
  await undo(of.joel, of.id, again.id);
  expect(await waiting(of.amara.userId)).toEqual([["Joel Brandt is your consultant now"]]);
});

test("R71 When one of two waiting outcomes is undone, the other is still sent; news that was sent before is not sent again", async () => {
  const of = await talked();
  const [next, offer] = [form(of.id, { outcome: "next" }), form(of.id, { outcome: "offer" })];
  await logAnswer(of.marta, next, noon);
  await logAnswer(of.marta, offer, noon);
  await undo(of.marta, of.id, offer.id);
  expect(await waiting(of.amara.userId)).toEqual([[said]]);
  await leave(of.amara.userId);
  const wrong = form(of.id, { outcome: "rejected" });
  await logAnswer(of.marta, wrong, noon);
  await undo(of.marta, of.id, wrong.id);
  expect(await waiting(of.amara.userId)).toEqual([]);
});

test("R71 A person who turned news off gets none of an answer", async () => {
  const of = await talked();
  await unsubscribe(system, unsubscribeToken(of.amara.userId, "news"), noon);
  await logAnswer(of.marta, form(of.id, { outcome: "rejected" }), noon);
  expect(await waiting(of.amara.userId)).toEqual([]);
});

test("R71 Nobody can notify a candidate of an answer of another agency, of an unknown one, or in another capacity", async () => {
  const one = await agency();
  const other = await agency();
  const [answer] =
    await db.unsafe(`insert into answers (workspace_id, interview_id, candidate_user_id, outcome, received_at, logged_at)
    values ('${one.workspace}', '${one.interview}', '${one.user}', 'offer', now(), now()) returning id`);
  const tell = (id: string) => `select notify_of_answer('${id}', now())::text as told`;
  await as("consultant", { user: other.consultant, workspace: other.workspace }, tell(answer!.id));
  await as("consultant", { user: one.consultant }, tell(answer!.id));
  await as("consultant", { user: one.consultant, workspace: one.workspace }, tell(randomUUID()));
  for (const role of ["candidate", "client"] as const)
    expect(await as(role, { user: one.user, link: one.link }, tell(answer!.id))).toBe("42501");
  expect(await waiting(one.user!)).toEqual([]);
  await as("consultant", { user: one.consultant, workspace: one.workspace }, tell(answer!.id));
  expect(await waiting(one.user!)).toEqual([["There is an answer about Analyst, Northwind"]]);
});

const endings = async (id: string) => (await letters(id)).map((one) => one.endedReason);
const scheduled = async (viewer: Parameters<typeof sendMessage>[0], id: string, step: MessageStep) => {
  const at = new Date("2026-11-30T12:10:00Z");
  await sendMessage(viewer, await formOf(viewer, keyOf(id, step), at, { answer: "accepted" }), at);
};

test.each<[string, MessageStep]>([
  ["rejected", "ask-for-feedback"],
  ["offer", "ask-for-feedback"],
  ["offer", "answer-the-offer"],
])("R73 R77 A message that waits because of the outcome %s is cancelled with it: %s", async (outcome, step) => {
  const on = { on: "2026-11-30", at: "11:30" };
  const at = new Date("2026-11-30T12:00:00Z");
  // Undone, with an earlier outcome of another kind that asks for the same message.
  const one = await met();
  const other = outcome === "offer" ? "rejected" : "offer";
  await logAnswer(one.viewer, form(one.id, { outcome: other, on: on.on, at: "09:00" }), at);
  const sent = form(one.id, { outcome, ...on });
  await logAnswer(one.viewer, sent, at);
  await scheduled(one.viewer, one.id, step);
  await undoAnswer(
    one.viewer,
    undoAnswerInput.parse({ id: one.id, what: "answer", factId: sent.id }),
    new Date("2026-11-30T12:20:00Z"),
  );
  expect(await endings(one.id)).toEqual(["The update that it was based on was undone."]);
  // Overtaken by another.
  const two = await met();
  await logAnswer(two.viewer, form(two.id, { outcome, ...on }), at);
  await scheduled(two.viewer, two.id, step);
  await logAnswer(two.viewer, form(two.id, { outcome, ...on }), at);
  expect(await endings(two.id)).toEqual([null]);
  await logAnswer(two.viewer, form(two.id, { outcome: other, on: on.on, at: "11:55" }), at);
  expect(await endings(two.id)).toEqual([expect.stringContaining("The outcome is known")]);
});
