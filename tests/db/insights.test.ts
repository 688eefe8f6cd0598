import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { getInsights } from "@/lib/planning/insights/queries";
import { settleStep } from "@/lib/planning/steps/commands/step-events";
import { settleStepInput } from "@/lib/planning/steps/input";
import { logClientFeedback } from "@/lib/record/client-feedback/commands/log";
import { shareFeedback } from "@/lib/record/client-feedback/commands/share";
import { logClientFeedbackInput, shareFeedbackInput } from "@/lib/record/client-feedback/input";
import { cancelInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { interviewAt, pennant } from "../factories";

const now = new Date("2026-12-01T12:00:00Z");

test("Figures are of the months in which interviews were held, of what was promised, and of what was heard", async () => {
  const of = await pennant();
  const id = await interviewAt(of, { promiseDay: "2026-11-23", promiseBy: "Priya Shah" });
  const rang = settleStepInput.parse({ interviewId: id, step: "chase-the-debrief", how: "call" });
  await settleStep(of.marta, rang, new Date("2026-11-19T20:30:00Z"));
  const feedbackId = randomUUID();
  const said = { id: feedbackId, interviewId: id, version: 0, on: "2026-11-24", at: "10:00", decision: "rejected" };
  const logged = new Date("2026-11-24T11:00:00Z");
  await logClientFeedback(
    of.marta,
    { ...logClientFeedbackInput.parse({ ...said, strengths: "Clear." }), zone: "Europe/London" },
    logged,
  );
  const shared = { id: randomUUID(), interviewId: id, feedbackId, strengths: "They found you clear." };
  await shareFeedback(of.marta, shareFeedbackInput.parse(shared), new Date("2026-11-25T11:00:00Z"));
  const { figures, members, countedAt } = await getInsights(of.joel, "all", "Europe/London", now);
  expect(countedAt).toBeNull();
  expect(members.map((one) => one.name)).toEqual(["Joel Brandt", "Marta Lindqvist"]);
  expect(figures.times.debriefed.at(-1)!.month).toBe("2026-12");
  const november = Object.values(figures.times).map((months) => months.at(-2)!);
  expect(november.map(({ month }) => month)).toEqual(["2026-11", "2026-11", "2026-11"]);
  // It ended on the 19th at 17:30. Three hours until the call; four days and 17.5 hours until the feedback; a day more until it was shared.
  expect(november.map(({ spread }) => spread?.middle)).toEqual([3, 4.7, 5.7]);
  expect(figures.promises).toEqual([{ client: "Northwind", kept: 0, moved: 0, broken: 1 }]);
  const none = { next: 0, offer: 0, withdrawn: 0, closed: 0, none: 0 };
  expect(figures.outcomes).toEqual([{ round: "First interview", ...none, rejected: 1 }]);
});

test("One consultant's numbers can be read alone; cancelled, coming and long past interviews are not counted", async () => {
  const of = await pennant();
  await interviewAt(of);
  const cancelled = await interviewAt(of);
  await cancelInterview(of.marta, { id: cancelled, reason: "" }, new Date("2026-11-18T12:00:00Z"));
  await interviewAt(of, { day: "2026-12-10" });
  const count = async (who: string, at = now) =>
    (await getInsights(of.marta, who, "Europe/London", at)).figures.interviews;
  expect(await count("all")).toBe(1);
  expect(await count(of.marta.userId)).toBe(1);
  expect(await count(of.joel.userId)).toBe(0);
  expect(await count("all", new Date("2027-12-01T12:00:00Z"))).toBe(0);
});
