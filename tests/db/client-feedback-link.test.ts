import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { clientFeedback, feedbackLinks } from "@/db/schema/debriefs";
import { DAY } from "@/lib/durations";
import { NotFound, Refused, Stale } from "@/lib/errors";
import { undoAnswer } from "@/lib/record/answers/commands/undo";
import { saveFeedbackByLink, sendFeedbackByLink } from "@/lib/record/client-feedback/commands/by-link";
import { askByLink, renewLink, revokeLink } from "@/lib/record/client-feedback/commands/links";
import { logClientFeedback } from "@/lib/record/client-feedback/commands/log";
import { takeDecision } from "@/lib/record/client-feedback/commands/take-decision";
import { askByLinkInput, saveFeedbackByLinkInput, sendFeedbackByLinkInput } from "@/lib/record/client-feedback/input";
import { getClientFeedbackView } from "@/lib/record/client-feedback/queries/feedback-view";
import { getFeedbackLinkView } from "@/lib/record/client-feedback/queries/link";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { findLinkHolder, type LinkHolder, system } from "@/lib/viewer";
import { pennant } from "../factories";
import { later, lettersOf, logForm, noon, renewing, status, talked, tokenIn } from "./client-feedback-setup";
import { as } from "./rights-setup";

const asking = (id: string, over: Record<string, unknown> = {}) =>
  askByLinkInput.parse({
    id: randomUUID(),
    interviewId: id,
    name: "Dana Whitlock",
    email: "dana@northwind.example",
    ...over,
  });

async function asked(over: Record<string, unknown> = {}) {
  const of = await talked();
  const form = asking(of.id, over);
  await askByLink(of.marta, form, noon);
  const token = await tokenIn(of.id);
  return { ...of, linkId: form.id, token, viewer: await opened(token) };
}

async function opened(token: string, now = later(5)): Promise<LinkHolder> {
  const found = await findLinkHolder("feedback", token, now);
  if ("endedReason" in found) throw new Error(found.endedReason);
  return found.viewer;
}

const over = async (token: string, now = later(5)) => {
  const found = await findLinkHolder("feedback", token, now);
  return "endedReason" in found ? found.endedReason : "open";
};

const typed = (token: string, fields: Record<string, unknown> = {}, version = 0) =>
  saveFeedbackByLinkInput.parse({
    token,
    version,
    decision: "next",
    strengths: "Sharp",
    promiseDay: "2026-11-27",
    ...fields,
  });

const rows = (id: string) =>
  transaction(system, (tx) => tx.select().from(clientFeedback).where(eq(clientFeedback.interviewId, id)));

test("The e-mail goes to the person who is asked; it and its link show who asks, who it is about, the job and the time, and nothing else", async () => {
  const of = await asked();
  const [letter] = await lettersOf(of.id);
  expect(letter).toMatchObject({ class: "invitation", toAddress: "dana@northwind.example", candidateUserId: null });
  expect(JSON.stringify(letter!.content)).not.toMatch(/Okafor|feedback\//);
  const page = await getFeedbackLinkView(of.viewer);
  expect(page).toEqual({
    pageContent: {
      ...{ role: "Data analyst", when: "Thursday 19 November 2026, 16:30 to 17:30, London time", about: "Amara" },
      ...{ asker: "Marta Lindqvist", agency: "Pennant Recruitment" },
    },
    expiresAt: new Date(noon.getTime() + 14 * DAY),
    kept: null,
  });
  expect(await rows(of.id)).toEqual([]);
});

test("Typed text is saved but not readable for the agency before it is sent; sending it settles the step and is in the history", async () => {
  const of = await asked();
  expect(await saveFeedbackByLink(of.viewer, typed(of.token, { strengths: "Sh" }), later(6))).toBe(1);
  expect(await saveFeedbackByLink(of.viewer, typed(of.token, {}, 1), later(7))).toBe(2);
  expect((await getClientFeedbackView(of.marta, of.id)).entries).toEqual([]);
  expect(await status(of.marta, of.id, "gather-feedback")).not.toMatchObject({ status: "done" });
  await sendFeedbackByLink(of.viewer, typed(of.token, { grades: { role: "4" } }, 2), later(8));
  const { entries } = await getClientFeedbackView(of.marta, of.id);
  expect(entries).toMatchObject([
    {
      strengths: "Sharp",
      grades: { role: 4 },
      how: "link",
      submittedAt: later(8),
      link: { name: "Dana Whitlock" },
      answer: null,
    },
  ]);
  expect(await status(of.marta, of.id, "gather-feedback")).toMatchObject({ status: "done" });
  expect(await rows(of.id)).toMatchObject([{ workspaceId: of.workspaceId, interviewId: of.id, candidateUserId: null }]);
  const record = JSON.stringify(await getInterviewPage(of.amara.viewer, of.id));
  expect(record).not.toContain("Sharp");
});

test("Sent feedback can be changed until its end: a change is readable once it is sent, not while it is typed", async () => {
  const of = await asked();
  await sendFeedbackByLink(of.viewer, typed(of.token), later(6));
  const change = typed(of.token, { strengths: "Sharp and kind" }, 1);
  await expect(saveFeedbackByLink(of.viewer, change, later(59))).rejects.toThrow(/already sent this/);
  expect((await getClientFeedbackView(of.marta, of.id)).entries).toMatchObject([{ strengths: "Sharp" }]);
  await sendFeedbackByLink(of.viewer, change, later(60));
  expect((await getClientFeedbackView(of.marta, of.id)).entries).toMatchObject([
    { strengths: "Sharp and kind", submittedAt: later(6) },
  ]);
});

test("However often its button is pressed, history mentions it once an hour", async () => {
  const of = await asked();
  for (const [version, minutes] of [6, 7, 90].entries())
    await sendFeedbackByLink(of.viewer, typed(of.token, { strengths: `Sharp ${version}` }, version), later(minutes));
  const { history } = await getInterviewPage(of.marta, of.id);
  const told = history.filter(({ verb }) => verb === "client-feedback-received").map(({ at }) => at);
  expect(told).toEqual([later(90), later(6)]);
});

test("When a forwarded link is used by two people, the second sees the first's words and overwrites nothing unseen; the signer is on record", async () => {
  const of = await asked();
  await saveFeedbackByLink(of.viewer, typed(of.token), later(6));
  const fault = await saveFeedbackByLink(
    of.viewer,
    typed(of.token, { strengths: "Quiet", givenBy: "Sam Reed" }),
    later(7),
  ).catch((e) => e);
  expect(fault).toBeInstanceOf(Stale);
  expect(fault).toMatchObject({ version: 1, theirs: { strengths: "Sharp", givenBy: "" } });
  await sendFeedbackByLink(of.viewer, typed(of.token, { strengths: "Quiet", givenBy: "Sam Reed" }, 1), later(8));
  expect((await getClientFeedbackView(of.marta, of.id)).entries).toMatchObject([
    { givenBy: "Sam Reed", link: { name: "Dana Whitlock" } },
  ]);
});

test("Expired, cancelled and unknown links open nothing and save nothing", async () => {
  const of = await asked();
  expect(await over(of.token, new Date(noon.getTime() + 14 * DAY))).toBe("expired");
  expect(await over(`${of.token}x`)).toBe("unknown");
  expect(await over("x".repeat(5000))).toBe("unknown");
  const late = new Date(noon.getTime() + 15 * DAY);
  await expect(saveFeedbackByLink(of.viewer, typed(of.token), late)).rejects.toThrow(Refused);
  await revokeLink(of.marta, { interviewId: of.id, linkId: of.linkId }, later(9));
  expect(await over(of.token)).toBe("revoked");
  await expect(saveFeedbackByLink(of.viewer, typed(of.token), later(10))).rejects.toThrow(/closed/);
  await expect(sendFeedbackByLink(of.viewer, typed(of.token), later(10))).rejects.toThrow(Refused);
  await expect(saveFeedbackByLink({ ...of.viewer, linkId: randomUUID() }, typed(of.token), later(10))).rejects.toThrow(
    NotFound,
  );
  expect(await rows(of.id)).toEqual([]);
  expect((await lettersOf(of.id)).map((one) => one.endedReason)).toEqual(["The link was cancelled."]);
});

test("A new link replaces the earlier one, which no longer opens; what was typed is there again", async () => {
  const of = await asked();
  await saveFeedbackByLink(of.viewer, typed(of.token), later(6));
  await renewLink(of.marta, await renewing(of.marta, of.id, of.linkId), later(20));
  expect(await over(of.token, later(21))).toBe("unknown");
  const again = await opened(await tokenIn(of.id), later(21));
  expect((await getFeedbackLinkView(again)).kept).toMatchObject({ strengths: "Sharp", version: 1 });
});

test("The holder of a link can read no interview, no person and no other link, whatever they ask of the database", async () => {
  const [of, other] = [await asked(), await asked()];
  const me = { link: of.linkId, workspace: of.workspaceId };
  for (const table of [
    "interviews",
    "candidates",
    "clients",
    "debriefs",
    "feedback",
    "audit_events",
    "users",
    "step_events",
  ])
    expect(await as("client", me, `select * from ${table}`), table).toSatisfy(
      (came: unknown) => came === "42501" || (Array.isArray(came) && came.length === 0),
    );
  expect(await as("client", me, "select id from feedback_links")).toEqual([{ id: of.linkId }]);
  await sendFeedbackByLink(other.viewer, typed(other.token), later(6));
  expect(await as("client", me, "select * from client_feedback")).toEqual([]);
});

test("One press adds the client's decision and day to the record; if they changed in the meantime, they must be read again first", async () => {
  const of = await asked();
  await sendFeedbackByLink(of.viewer, typed(of.token, { promiseDay: "2026-12-02" }), later(6));
  const [entry] = (await getClientFeedbackView(of.marta, of.id)).entries;
  const press = { interviewId: of.id, feedbackId: entry!.id, version: entry!.version };
  await sendFeedbackByLink(of.viewer, typed(of.token, { decision: "offer", promiseDay: "2026-12-02" }, 1), later(7));
  await expect(takeDecision(of.marta, press, later(8))).rejects.toThrow(/Read it again/);
  await takeDecision(of.marta, { ...press, version: 2 }, later(9));
  await takeDecision(of.marta, { ...press, version: 2 }, later(10));
  const { row } = await getInterviewPage(of.amara.viewer, of.id);
  expect(row.answers).toMatchObject([{ outcome: "offer" }]);
  expect(row.promised).toMatchObject([{ day: "2026-12-02", by: "Dana Whitlock" }]);
  expect((await getClientFeedbackView(of.marta, of.id)).entries).toMatchObject([{ answer: { outcome: "offer" } }]);
});

test("Only the consultant in charge can ask, ask again, cancel a link and add the answer; one form sent twice asks once, and nobody has two links", async () => {
  const [of, other] = [await asked(), await pennant()];
  const on = await renewing(of.marta, of.id, of.linkId);
  for (const viewer of [of.joel, other.marta, of.amara.viewer as never]) {
    await expect(askByLink(viewer, asking(of.id, { email: "x@example.com" }), later(1))).rejects.toThrow(NotFound);
    await expect(renewLink(viewer, on, later(1))).rejects.toThrow(NotFound);
    await expect(revokeLink(viewer, on, later(1))).rejects.toThrow(NotFound);
    const press = { interviewId: of.id, feedbackId: randomUUID(), version: 1 };
    await expect(takeDecision(viewer, press, later(1))).rejects.toThrow(NotFound);
  }
  await askByLink(of.marta, asking(of.id, { id: of.linkId }), later(1));
  await expect(askByLink(of.marta, asking(of.id), later(1))).rejects.toThrow(/already has a link/);
  const links = await transaction(system, (tx) =>
    tx.select().from(feedbackLinks).where(eq(feedbackLinks.interviewId, of.id)),
  );
  expect(links).toHaveLength(1);
  expect(await lettersOf(of.id)).toHaveLength(1);
});

test("Nobody can be asked about an interview that is still to come; an empty page is kept but not sent", async () => {
  const of = await talked();
  const early = new Date("2026-11-18T12:00:00Z");
  await expect(askByLink(of.marta, asking(of.id), early)).rejects.toThrow(/not taken place/);
  expect(saveFeedbackByLinkInput.safeParse({ token: "x", version: 0 }).success).toBe(true);
  expect(sendFeedbackByLinkInput.safeParse({ token: "x", version: 0 }).success).toBe(false);
});

test("Feedback logged with changes is an entry of the agency’s own, and the client’s no longer waits", async () => {
  const of = await asked();
  await sendFeedbackByLink(of.viewer, typed(of.token), later(-10));
  const [entry] = (await getClientFeedbackView(of.marta, of.id)).entries;
  const form = logForm(of.id, { version: 1, from: entry!.id, decision: "rejected" });
  await logClientFeedback(of.marta, form, later(11));
  const { entries } = await getClientFeedbackView(of.marta, of.id);
  const theirs = entries.find((one) => one.linkId);
  expect(theirs).toMatchObject({
    keptPrivateReason: "It was added again, with changes.",
    strengths: "Sharp",
    answer: null,
  });
  expect(theirs?.added).toMatchObject({ outcome: "rejected" });
  const own = { interviewId: of.id, feedbackId: form.id };
  const undoing = { id: of.id, factId: own.feedbackId, what: "feedback" as const };
  await expect(undoAnswer(of.marta, undoing, later(12))).rejects.toThrow(/own page/);
});
