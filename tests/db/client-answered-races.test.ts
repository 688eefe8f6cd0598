import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Stale } from "@/lib/errors";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { getInterviewAnswers } from "@/lib/record/answers/queries";
import { answeredAt } from "@/lib/record/answers/rules";
import { sendFeedbackByLink } from "@/lib/record/client-feedback/commands/by-link";
import { dismissLinkAnswer, undoAnswerAsConsultant } from "@/lib/record/client-feedback/commands/dismiss";
import { askByLink } from "@/lib/record/client-feedback/commands/links";
import { logClientFeedback } from "@/lib/record/client-feedback/commands/log";
import { keepFeedbackPrivate, shareFeedback } from "@/lib/record/client-feedback/commands/share";
import { takeDecision } from "@/lib/record/client-feedback/commands/take-decision";
import { askByLinkInput, keepFeedbackPrivateInput, takeDecisionInput } from "@/lib/record/client-feedback/input";
import { getClientFeedbackView } from "@/lib/record/client-feedback/queries/feedback-view";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { logUpdateInput } from "@/lib/record/updates/input";
import { findLinkHolder, type LinkHolder } from "@/lib/viewer";
import { answering, answers, typed } from "./client-answered-setup";
import { later, logForm, noon, shareForm, talked, tokenIn } from "./client-feedback-setup";
import { inTurn, type Press } from "./races-setup";

type Of = Awaited<ReturnType<typeof answers>>;

const seen = (of: Of, version = 1) => takeDecisionInput.parse({ interviewId: of.id, feedbackId: of.entry.id, version });
const waiting = async (of: { marta: Of["marta"]; id: string }) =>
  (await getInterviewPage(of.marta, of.id)).ours!.linkAnswers.map((one) => one.decision);
const onRecord = async (of: { marta: Of["marta"]; id: string }) =>
  (await getInterviewPage(of.marta, of.id)).row.answers.map((one) => one.outcome);
const entryOf = async (of: Of) =>
  (await getClientFeedbackView(of.marta, of.id)).entries.find((one) => one.id === of.entry.id)!;
const answered = async (of: Of) => factsFromRow((await getInterviewPage(of.amara.viewer, of.id)).row).clientAnswered;

/** The client turns an offer into a refusal. */
const change = (of: Of, at: Date) => () =>
  sendFeedbackByLink(of.viewer, typed(of.token, { decision: "rejected" }, 1), at);

const presses: Record<string, (of: Of, at: Date) => Press> = {
  Add: (of, at) => () => takeDecision(of.marta, seen(of), at),
  "Do not add it": (of, at) => () => dismissLinkAnswer(of.marta, seen(of), at),
  "Share with the decision": (of, at) => {
    const form = shareForm(of, of.entry.id, { decided: "1", version: "1" });
    return () => shareFeedback(of.marta, form, at);
  },
};

/** Whoever's clock says so: the client began before the press, in the same instant, or after it. */
const clocks = [19, 20, 21];
const cases = Object.keys(presses).flatMap((name) => clocks.map((minute) => [name, minute] as const));

test.each(cases)(
  "%s, saved first: what the client changed at minute %i still waits, and is added only when it was read",
  async (name, minute) => {
    const of = await answers({ decision: "offer" });
    const press = presses[name]!(of, later(20));
    expect(await inTurn(of.id, press, change(of, later(minute)))).toEqual(["done", "done"]);
    expect(await onRecord(of)).toEqual(name === "Do not add it" ? [] : ["offer"]);
    expect(await waiting(of)).toEqual(["rejected"]);
    expect(await answered(of)).toMatchObject({ what: "decision" });
    const entry = await entryOf(of);
    expect(entry).toMatchObject({ decision: "rejected", version: 2, added: null });
    expect(entry.dismissedAt === null || entry.dismissedAt < entry.answeredAt!).toBe(true);
    // The same press once more is about an answer that is no longer theirs.
    await expect(takeDecision(of.marta, seen(of), later(22))).rejects.toThrow(/Read it again/);
    await expect(dismissLinkAnswer(of.marta, seen(of), later(22))).rejects.toThrow(/Read it again/);
    // The consultant's own clock may be behind, too.
    expect(await takeDecision(of.marta, seen(of, 2), later(18))).toMatchObject({ isAdded: false });
    expect(await waiting(of)).toEqual([]);
    expect(await answered(of)).toBeNull();
    expect(await takeDecision(of.marta, seen(of, 2), later(18))).toMatchObject({ isAdded: true });
    expect((await onRecord(of)).at(-1)).toBe("rejected");
  },
);

test.each(cases)(
  "%s, pressed on what the client changes first (minute %i): refused, nothing is added, and the change waits",
  async (name, minute) => {
    const of = await answers({ decision: "offer" });
    const press = presses[name]!(of, later(20));
    expect(await inTurn(of.id, change(of, later(minute)), press)).toEqual([
      "done",
      expect.stringMatching(/changed their answer/),
    ]);
    expect(await onRecord(of)).toEqual([]);
    expect((await entryOf(of)).sharedVersions).toEqual([]);
    expect(await waiting(of)).toEqual(["rejected"]);
    await dismissLinkAnswer(of.marta, seen(of, 2), later(18));
    expect(await waiting(of)).toEqual([]);
  },
);

test.each(Object.keys(presses))("%s, pressed twice at once, does it once", async (name) => {
  const of = await answers({ decision: "offer" });
  const press = presses[name]!(of, later(20));
  expect(await inTurn(of.id, press, press)).toEqual(["done", "done"]);
  expect(await onRecord(of)).toEqual(name === "Do not add it" ? [] : ["offer"]);
  expect(await waiting(of)).toEqual([]);
});

test.each(clocks)(
  "An answer that is undone while the client changes it (minute %i) waits as it is now, whichever is first",
  async (minute) => {
    for (const isFirst of [true, false]) {
      const of = await answers({ decision: "offer" });
      await takeDecision(of.marta, seen(of), later(10));
      const { recordedAs } = await entryOf(of);
      const undo = () =>
        undoAnswerAsConsultant(of.marta, { id: of.id, factId: recordedAs!, what: "answer" }, later(20));
      const both = [undo, change(of, later(minute))] as const;
      expect(await inTurn(of.id, both[isFirst ? 0 : 1], both[isFirst ? 1 : 0])).toEqual(["done", "done"]);
      expect(await onRecord(of)).toEqual([]);
      expect(await waiting(of)).toEqual(["rejected"]);
      expect(await takeDecision(of.marta, seen(of, 2), later(30))).toMatchObject({ isAdded: false });
    }
  },
);

test("What is logged by hand, by either side, settles no first answer by link that is kept after it", async () => {
  for (const by of ["marta", "amara"] as const) {
    const of = await talked();
    const form = { id: randomUUID(), interviewId: of.id, name: "Dana Whitlock", email: "dana@northwind.example" };
    await askByLink(of.marta, askByLinkInput.parse(form), noon);
    const token = await tokenIn(of.id);
    const found = await findLinkHolder("feedback", token, later(1));
    if ("endedReason" in found) throw new Error("The link does not open.");
    const call = logUpdateInput.parse({
      id: randomUUID(),
      interviewId: of.id,
      on: "2026-11-20",
      at: "11:50",
      outcome: "offer",
    });
    const log = () =>
      logAnswer(by === "marta" ? of.marta : of.amara.viewer, { ...call, zone: "Europe/London" }, later(20));
    const send = () =>
      sendFeedbackByLink(found.viewer as LinkHolder, typed(token, { decision: "rejected" }, 0), later(19));
    expect(await inTurn(of.id, log, send)).toEqual(["done", "done"]);
    expect(await onRecord(of)).toEqual(["offer"]);
    expect(await waiting(of)).toEqual(["rejected"]);
  }
});

test.each(clocks)(
  "An answer that is logged with changes is the one that was read; what the client changes (minute %i) waits",
  async (minute) => {
    const of = await answers({ decision: "offer" });
    const form = logForm(of.id, { version: 1, from: of.entry.id, decision: "" });
    const log = () => logClientFeedback(of.marta, form, later(20));
    expect(await inTurn(of.id, log, change(of, later(minute)))).toEqual(["done", "done"]);
    expect(await waiting(of)).toEqual(["rejected"]);
    // Logged with changes once more, it waits no more.
    const anew = logForm(of.id, { version: 3, from: of.entry.id, decision: "" });
    await logClientFeedback(of.marta, anew, later(18));
    expect(await waiting(of)).toEqual([]);

    const other = await answers({ decision: "offer" });
    const stale = logForm(other.id, { version: 1, from: other.entry.id, decision: "offer" });
    const logStale = () => logClientFeedback(other.marta, stale, later(20));
    expect(await inTurn(other.id, change(other, later(minute)), logStale)).toEqual(["done", new Stale({}, 0).message]);
    expect(await waiting(other)).toEqual(["rejected"]);
    expect(await onRecord(other)).toEqual([]);
  },
);

test("What a consultant adds by hand in place of an answer by link is added by who has seen that there is one", async () => {
  const of = await talked();
  const form = (known: string) => ({
    ...logUpdateInput.parse({
      id: randomUUID(),
      interviewId: of.id,
      on: "2026-11-20",
      at: "11:50",
      outcome: "offer",
      answered: known,
    }),
    zone: "Europe/London",
  });
  const seenNow = async () => answeredAt((await getInterviewAnswers(of.marta, of.id)).facts.clientAnswered);
  expect(await seenNow()).toBe("");
  const before = form("");
  const dana = await answering(of, { decision: "rejected" });
  await expect(logAnswer(of.marta, before, later(20))).rejects.toThrow(/answered by link while you were writing/);
  expect(await onRecord(of)).toEqual([]);
  const known = form(await seenNow());
  await sendFeedbackByLink(dana.viewer, typed(dana.token, { decision: "next" }, 1), later(20));
  await expect(logAnswer(of.marta, known, later(21))).rejects.toThrow(/answered by link/);
  const seenIt = form(await seenNow());
  await logAnswer(of.marta, seenIt, later(22));
  expect([await onRecord(of), await waiting(of), await seenNow()]).toEqual([["offer"], [], ""]);
  // Sent twice, it is the same press, whatever the client says next; and a page that knew of an answer which was added since may add more.
  await sendFeedbackByLink(dana.viewer, typed(dana.token, { decision: "rejected" }, 2), later(23));
  await logAnswer(of.marta, seenIt, later(24));
  expect(await waiting(of)).toEqual(["rejected"]);
  const open = form(await seenNow());
  await takeDecision(of.marta, { interviewId: of.id, feedbackId: dana.entry.id, version: 3 }, later(25));
  await logAnswer(of.marta, open, later(26));
  expect(await onRecord(of)).toHaveLength(3);
});

test("Feedback is shared, or kept private, by whoever has read the client's latest words", async () => {
  const of = await answers({ strengths: "Sharp" });
  const more = () => sendFeedbackByLink(of.viewer, typed(of.token, { strengths: "Sharp, but late" }, 1), later(19));
  const share = shareForm(of, of.entry.id, { version: "1" });
  expect(await inTurn(of.id, more, () => shareFeedback(of.marta, share, later(20)))).toEqual([
    "done",
    expect.stringMatching(/changed/),
  ]);
  const keep = { interviewId: of.id, feedbackId: of.entry.id, reason: "They asked us to wait." };
  await expect(
    keepFeedbackPrivate(of.marta, keepFeedbackPrivateInput.parse({ ...keep, version: "1" }), later(21)),
  ).rejects.toThrow(/changed/);
  expect(await waiting(of)).toEqual([null]);
  await shareFeedback(of.marta, { ...share, version: 2 }, later(22));
  // The same press again is the same press, though the words go on.
  await sendFeedbackByLink(of.viewer, typed(of.token, { strengths: "Sharp" }, 2), later(23));
  await shareFeedback(of.marta, { ...share, version: 2 }, later(24));
  expect((await entryOf(of)).sharedVersions).toHaveLength(1);
});
