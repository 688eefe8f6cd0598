import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { stepHistoryName } from "@/lib/planning/plan/rules/steps";
import { settleStep, unlockStep, waiveStep } from "@/lib/planning/steps/commands/step-events";
import { settleStepInput, unlockStepInput, waiveStepInput } from "@/lib/planning/steps/input";
import { listStepNotes } from "@/lib/planning/steps/queries";
import { getInterviewHistory } from "@/lib/record/audit/queries";
import { auditEventLabel } from "@/lib/record/audit/rules";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { interviewAt, pennant } from "../factories";

const evening = new Date("2026-11-19T20:00:00Z");
const canary = "canary-of-the-agency";

type Of = Awaited<ReturnType<typeof pennant>>;

/** Every row of a step's facts and of history that the candidate's database role can read. */
async function readableBy(viewer: Of["amara"]["viewer"]): Promise<string> {
  return transaction(viewer, async (tx) => {
    const [rows] = await tx.execute<{ all: string }>(sql`select coalesce(string_agg(x.t, ' '), '') as all from (
      select row_to_json(s)::text as t from step_events s union all select row_to_json(h)::text from audit_events h) x`);
    return rows?.all ?? "";
  });
}

const seen = async (viewer: Of["amara"]["viewer"], id: string) =>
  JSON.stringify([await getInterviewPage(viewer, id), (await getInterviewHistory(viewer, id, "")).rows]) +
  (await readableBy(viewer));

/** Each form of a step into which a consultant types. A new one belongs here. */
const ways = {
  "It is done": (of: Of, interviewId: string, letRead?: "yes") =>
    settleStep(
      of.marta,
      settleStepInput.parse({ interviewId, step: "chase-the-debrief", how: "call", note: canary, letRead }),
      evening,
    ),
  "Leave it out": (of: Of, interviewId: string, letRead?: "yes") =>
    waiveStep(
      of.marta,
      waiveStepInput.parse({ interviewId, step: "chase-the-debrief", reason: canary, letRead }),
      evening,
    ),
  "Open it early": (of: Of, interviewId: string, letRead?: "yes") =>
    unlockStep(
      of.marta,
      unlockStepInput.parse({ interviewId, step: "ask-the-client", reason: canary, letRead }),
      evening,
    ),
};

const stepOf = {
  "It is done": "chase-the-debrief",
  "Leave it out": "chase-the-debrief",
  "Open it early": "ask-the-client",
} as const;

const promised = { promiseDay: "2026-11-27", promiseBy: "Priya Shah" };

test.each(Object.entries(ways))("Text that a consultant types at “%s” is for their agency alone", async (_, say) => {
  const of = await pennant();
  const id = await interviewAt(of, promised);
  await say(of, id);
  expect(await seen(of.amara.viewer, id)).not.toContain(canary);
  const { rows, people } = await getInterviewHistory(of.joel, id, "");
  expect(rows.map((row) => auditEventLabel(row, people, stepHistoryName)).join("\n")).toContain(`agency only: `);
  expect(JSON.stringify(rows)).toContain(canary);
});

test.each(Object.entries(ways))("… and reaches the candidate from “%s” once they tick that it may", async (_, say) => {
  const of = await pennant();
  const id = await interviewAt(of, promised);
  await say(of, id, "yes");
  expect(await seen(of.amara.viewer, id)).toContain(canary);
});

test("The same note sent twice is kept once, and another one beside it is not lost", async () => {
  const of = await pennant();
  const id = await interviewAt(of, promised);
  await ways["It is done"](of, id);
  await ways["It is done"](of, id);
  const another = { interviewId: id, step: "chase-the-debrief", how: "call", note: "Another note." };
  await settleStep(of.marta, settleStepInput.parse(another), evening);
  const notes = (await getInterviewHistory(of.joel, id, "")).rows.filter((row) => row.verb === "agency-note");
  expect(notes.map((row) => row.detail.what).sort()).toEqual(["Another note.", canary].sort());
});

test("Text that a candidate types at a step is read by both sides, as its field says", async () => {
  const of = await pennant();
  const id = await interviewAt(of, promised);
  await waiveStep(
    of.amara.viewer,
    waiveStepInput.parse({ interviewId: id, step: "tell-consultant", reason: "We spoke." }),
    evening,
  );
  expect(JSON.stringify((await getInterviewPage(of.marta, id)).row.stepEvents)).toContain("We spoke.");
});

test.each(Object.entries(ways))(
  "Text for the agency alone at “%s” is read by colleagues on that step's own page, and by no other agency",
  async (name, say) => {
    const of = await pennant();
    const id = await interviewAt(of, promised);
    const which = { interviewId: id, step: stepOf[name as keyof typeof stepOf], interviewerId: null };
    await say(of, id);
    expect(await listStepNotes(of.joel, which)).toMatchObject([{ what: canary, by: "Marta Lindqvist" }]);
    expect(await listStepNotes(of.joel, { ...which, step: "share-feedback" })).toEqual([]);
    expect(await listStepNotes((await pennant()).marta, which)).toEqual([]);
    await say(of, id, "yes");
    expect(await listStepNotes(of.joel, which)).toHaveLength(1);
  },
);
