import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { answers, promises } from "@/db/schema/answers";
import { auditEvents } from "@/db/schema/audit";
import { clientFeedback } from "@/db/schema/debriefs";
import { interviews } from "@/db/schema/interviews";
import { NotFound, Refused, Stale } from "@/lib/errors";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { getInterviewAnswers } from "@/lib/record/answers/queries";
import { editClientFeedback } from "@/lib/record/client-feedback/commands/edit";
import { logClientFeedback } from "@/lib/record/client-feedback/commands/log";
import { getClientFeedbackView } from "@/lib/record/client-feedback/queries/feedback-view";
import { listClientFeedback } from "@/lib/record/client-feedback/queries/list";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { logUpdateInput } from "@/lib/record/updates/input";
import { system } from "@/lib/viewer";
import { pennant } from "../factories";
import { later, logForm, logged, noon, status, talked } from "./client-feedback-setup";
import { as } from "./rights-setup";

const stored = (id: string) =>
  transaction(system, (tx) => tx.select().from(clientFeedback).where(eq(clientFeedback.interviewId, id)));

test("R49 One form logs what the client said, settles the step, tells both sides the decision and the day, and reschedules the plan", async () => {
  const of = await talked();
  await logged(of, { promiseDay: "2026-11-27" });
  expect(await stored(of.id)).toMatchObject([
    { decision: "next", grades: { role: 3, examples: 2 }, givenBy: "Dana Whitlock", how: "call", submittedAt: noon },
  ]);
  expect(await status(of.marta, of.id, "gather-feedback")).toMatchObject({ status: "done", how: "done" });
  expect(await status(of.amara.viewer, of.id, "share-feedback")).toMatchObject({ status: "open" });
  const { outcome, promises: promised } = await getInterviewAnswers(of.amara.viewer, of.id);
  expect(outcome).toMatchObject({ outcome: "next", givenBy: "Dana Whitlock", note: "" });
  expect(promised).toMatchObject([{ day: "2026-11-27", kind: "answer", givenBy: "Dana Whitlock" }]);
  const [row] = await transaction(system, (tx) => tx.select().from(interviews).where(eq(interviews.id, of.id)));
  expect(row?.consultantSteps).toContain("share-feedback");
});

test("The candidate learns that feedback came, and at no layer its content", async () => {
  const of = await talked();
  await logged(of);
  const record = await getInterviewPage(of.amara.viewer, of.id);
  expect(record.history.map((one) => one.verb)).toContain("client-feedback-received");
  const all = JSON.stringify([record, await getInterviewAnswers(of.amara.viewer, of.id)]);
  for (const words of ["Clear about churn", "green on SQL", "Case study", "SQL"]) expect(all).not.toContain(words);
  expect(await as("candidate", { user: of.amara.userId }, "select * from client_feedback")).toEqual([]);
});

test("A form that is sent twice logs once", async () => {
  const of = await talked();
  const form = logForm(of.id, { promiseDay: "2026-11-27" });
  await logClientFeedback(of.marta, form, noon);
  await logClientFeedback(of.marta, form, later(1));
  expect(await stored(of.id)).toHaveLength(1);
  expect(
    await transaction(system, (tx) => tx.select().from(answers).where(eq(answers.interviewId, of.id))),
  ).toHaveLength(1);
});

test("Of two consultants who log at once, the second sees the first's entry and may log theirs beside it", async () => {
  const of = await talked();
  const [mine, hers] = [
    logForm(of.id),
    logForm(of.id, { shortfalls: "Too quiet", decision: "", givenBy: "Priya Shah" }),
  ];
  const joel = { ...of.joel, editAccess: "all" as const };
  const both = await Promise.allSettled([logClientFeedback(of.marta, mine, noon), logClientFeedback(joel, hers, noon)]);
  const refused = both.filter((one) => one.status === "rejected").map((one) => one.reason);
  expect(refused).toHaveLength(1);
  expect(refused[0]).toBeInstanceOf(Stale);
  expect(await stored(of.id)).toHaveLength(1);
  const second = both[0]?.status === "rejected" ? { who: of.marta, form: mine } : { who: joel, form: hers };
  await logClientFeedback(second.who, { ...second.form, version: refused[0].version }, later(2));
  expect(await stored(of.id)).toHaveLength(2);
});

test("Without a decision no answer is recorded; undecided is an answer without an outcome", async () => {
  const [one, other] = [await talked(), await talked()];
  await logged(one, { decision: "" });
  expect((await getInterviewAnswers(one.amara.viewer, one.id)).answers).toEqual([]);
  await logged(other, { decision: "undecided" });
  expect((await getInterviewAnswers(other.amara.viewer, other.id)).answers).toMatchObject([{ outcome: null }]);
});

test("A colleague who is not in charge, another agency and the candidate cannot log; an empty form says what is missing", async () => {
  const [of, other] = [await talked(), await pennant()];
  for (const viewer of [of.joel, other.marta, of.amara.viewer as never])
    await expect(logClientFeedback(viewer, logForm(of.id), noon)).rejects.toThrow(NotFound);
  expect(await stored(of.id)).toEqual([]);
  expect(() =>
    logForm(of.id, { decision: "", strengths: "", shortfalls: "", verbatim: "", nextStage: "", grades: {} }),
  ).toThrow(/Say what the client told you/);
});

test("Feedback cannot be dated before the interview or in the future, and no day before it can be promised", async () => {
  const of = await talked();
  for (const over of [{ on: "2026-11-18" }, { on: "2026-11-21" }, { promiseDay: "2026-11-02" }])
    await expect(logClientFeedback(of.marta, logForm(of.id, over), noon)).rejects.toThrow(Refused);
  expect(await stored(of.id)).toEqual([]);
});

test("A correction over a newer version is refused once and shows both; the decision that it changes is corrected for both sides", async () => {
  const of = await talked();
  const id = await logged(of, { promiseDay: "2026-11-27" });
  const edit = (over: Record<string, unknown>, now = later(5)) =>
    editClientFeedback(of.marta, logForm(of.id, { id, version: 1, promiseDay: "2026-11-27", ...over }), now);
  await edit({ decision: "rejected", promiseDay: "2026-11-30", shortfalls: "SQL and pace" });
  const fault = await edit({ strengths: "Something else" }).catch((thrown) => thrown);
  expect(fault).toBeInstanceOf(Stale);
  expect(fault).toMatchObject({ version: 2, theirs: { shortfalls: "SQL and pace", decision: "rejected" } });
  const { outcome, promises: promised } = await getInterviewAnswers(of.amara.viewer, of.id);
  expect(outcome?.outcome).toBe("rejected");
  expect(promised.map((one) => one.day)).toEqual(["2026-11-30"]);
  const kept = await transaction(system, (tx) => tx.select().from(promises).where(eq(promises.interviewId, of.id)));
  expect(kept).toHaveLength(2);
  await edit({ decision: "", promiseDay: "", version: 2 }, later(9));
  expect((await getInterviewAnswers(of.amara.viewer, of.id)).outcome).toBeNull();
});

test("An entry of another interview can be neither read nor corrected through this one", async () => {
  const [of, other] = [await talked(), await talked()];
  const id = await logged(other);
  await expect(editClientFeedback(of.marta, logForm(of.id, { id, version: 1 }), later(1))).rejects.toThrow(NotFound);
  await expect(getClientFeedbackView(of.marta, other.id)).rejects.toThrow(NotFound);
});

test("Clients' feedback is listed latest first, page by page, and can be filtered by what is not shared yet", async () => {
  const of = await talked();
  for (let at = 0; at < 27; at++)
    await logClientFeedback(of.marta, logForm(of.id, { version: at, strengths: `Entry ${at}` }), later(at));
  const first = await listClientFeedback(of.marta, { show: "unshared", before: "" });
  expect(first.rows).toHaveLength(25);
  expect(first.rows[0]).toMatchObject({ strengths: "Entry 26", candidate: "Amara Okafor", sharedAt: null });
  const second = await listClientFeedback(of.marta, { show: "all", before: first.older! });
  expect(second.rows.map((one) => one.strengths)).toEqual(["Entry 1", "Entry 0"]);
  expect(second.older).toBeNull();
  expect((await listClientFeedback((await pennant()).marta, { show: "all", before: "" })).rows).toEqual([]);
});

test("History tells both sides who logged it, and not its content", async () => {
  const of = await talked();
  await logged(of);
  const rows = await transaction(system, (tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.interviewId, of.id)),
  );
  const came = rows.find((one) => one.verb === "client-feedback-received");
  expect(came).toMatchObject({
    by: of.marta.userId,
    actorKind: "consultant",
    candidateUserId: of.amara.userId,
    detail: {},
  });
});

test("A day that is corrected twice without a decision is a new promise each time, and the latest counts", async () => {
  const of = await talked();
  const id = await logged(of, { decision: "", promiseDay: "2026-11-27" });
  for (const [version, promiseDay] of ["2026-11-30", "2026-12-01"].entries())
    await editClientFeedback(
      of.marta,
      logForm(of.id, { id, decision: "", promiseDay, version: version + 1 }),
      later(5 + version),
    );
  const { promises: promised } = await getInterviewAnswers(of.amara.viewer, of.id);
  expect(promised.map(({ day }) => day)).toContain("2026-12-01");
});

test("A decision that is added later is logged even where another agency has an answer with the entry's id", async () => {
  const [of, other] = [await talked(), await talked()];
  const id = await logged(of, { decision: "" });
  const theirs = logUpdateInput.parse({
    id,
    interviewId: other.id,
    on: "2026-11-20",
    at: "11:50",
    outcome: "rejected",
  });
  await logAnswer(other.marta, { ...theirs, zone: "Europe/London" }, later(1));
  await editClientFeedback(of.marta, logForm(of.id, { id, decision: "offer", version: 1 }), later(5));
  expect((await getInterviewAnswers(of.amara.viewer, of.id)).outcome).toMatchObject({ outcome: "offer" });
  expect((await getClientFeedbackView(of.marta, of.id)).entries).toMatchObject([{ answer: { outcome: "offer" } }]);
  expect((await getInterviewAnswers(other.amara.viewer, other.id)).outcome).toMatchObject({ outcome: "rejected" });
});
