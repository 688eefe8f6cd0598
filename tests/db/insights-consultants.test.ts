import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotFound } from "@/lib/errors";
import { getInsightsInput } from "@/lib/planning/insights/input";
import { getConsultantFigures } from "@/lib/planning/insights/queries/consultants";
import { settleStep } from "@/lib/planning/steps/commands/step-events";
import { settleStepInput } from "@/lib/planning/steps/input";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { logClientFeedback } from "@/lib/record/client-feedback/commands/log";
import { shareFeedback } from "@/lib/record/client-feedback/commands/share";
import { logClientFeedbackInput, shareFeedbackInput } from "@/lib/record/client-feedback/input";
import { cancelInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { logUpdateInput } from "@/lib/record/updates/input";
import type { Consultant } from "@/lib/viewer";
import { interviewAt, pennant } from "../factories";
import { db } from "./rights-setup";

const zone = "Europe/London";
const now = new Date("2026-12-01T12:00:00Z");
const at = (day: number, hour: number) => new Date(Date.UTC(2026, 10, day, hour));

type Agency = Awaited<ReturnType<typeof pennant>>;

const figures = async (viewer: Consultant, asked: object = {}, moment = now) =>
  (await getConsultantFigures(viewer, getInsightsInput.parse(asked), zone, moment)).lines.map(
    ({ name, interviews, hours, offers, placements }) => [name, interviews, hours, offers, placements],
  );

/** The client's feedback comes at 09:00 on the 20th, and is shared so many hours later. */
async function shared(of: Agency, interviewId: string, hours: number) {
  const feedbackId = randomUUID();
  const said = { id: feedbackId, interviewId, version: 0, on: "2026-11-20", at: "09:00", strengths: "Clear." };
  await logClientFeedback(of.marta, { ...logClientFeedbackInput.parse(said), zone }, at(20, 9));
  const version = { id: randomUUID(), interviewId, feedbackId, strengths: "They found you clear." };
  await shareFeedback(of.marta, shareFeedbackInput.parse(version), at(20, 9 + hours));
}

async function offered(of: Agency, interviewId: string, answer?: "accepted" | "declined") {
  const heard = { id: randomUUID(), interviewId, on: "2026-11-20", at: "11:00", outcome: "offer" };
  await logAnswer(of.marta, { ...logUpdateInput.parse(heard), zone }, at(20, 12));
  const settled = settleStepInput.parse({ interviewId, step: "answer-the-offer", how: answer ?? "accepted" });
  if (answer) await settleStep(of.amara.viewer, settled, at(21, 12));
}

const more = (of: Agency, over: object = {}) => interviewAt(of, { id: randomUUID(), ...over });

test("Interviews, the median time to share, offers and placements are counted for each consultant and for all", async () => {
  const of = await pennant();
  const [first, second, third] = [await more(of), await more(of), await more(of)];
  await shared(of, first, 2);
  await shared(of, second, 6);
  await offered(of, first, "accepted");
  await offered(of, second, "declined");
  await offered(of, third);
  const joels = await more(of);
  await db`update interviews set consultant_user_id = ${of.joel.userId} where id = ${joels}`;
  await db`update interviews set consultant_user_id = null where id = ${third}`;
  expect(await figures(of.joel)).toEqual([
    ["Joel Brandt", 1, null, 0, 0],
    ["Marta Lindqvist", 2, 4, 2, 1],
    ["No consultant", 1, null, 1, 0],
    ["All", 4, 4, 3, 1],
  ]);
  expect(await figures(of.joel, { who: of.marta.userId })).toEqual([["Marta Lindqvist", 2, 4, 2, 1]]);
});

test("Only interviews that took place between the two days are counted, in the reader's zone", async () => {
  const of = await pennant();
  await more(of, { day: "2026-11-10" });
  await more(of, { day: "2026-11-12", start: "23:30", end: "23:50" });
  await more(of, { day: "2026-11-30" });
  await more(of, { day: "2026-12-10" });
  await cancelInterview(of.marta, { id: await more(of, { day: "2026-11-11" }), reason: "" }, at(10, 9));
  const count = async (from: string, to: string, where = zone) =>
    (await getConsultantFigures(of.marta, getInsightsInput.parse({ from, to }), where, now)).lines.at(-1)!.interviews;
  expect(await count("2026-11-01", "2026-11-30")).toBe(3);
  expect(await count("2026-11-10", "2026-11-10")).toBe(1);
  expect(await count("2026-11-12", "2026-11-12")).toBe(1);
  expect(await count("2026-11-12", "2026-11-12", "Europe/Warsaw")).toBe(0);
  expect(await count("2026-12-01", "2026-12-31")).toBe(0);
});

test("An agency's figures are of its own interviews", async () => {
  const [of, other] = [await pennant(), await pennant()];
  await offered(of, await more(of), "accepted");
  expect((await figures(other.marta)).at(-1)).toEqual(["All", 0, null, 0, 0]);
  const candidate = of.amara.viewer as unknown as Consultant;
  await expect(getConsultantFigures(candidate, getInsightsInput.parse({}), zone, now)).rejects.toThrow(NotFound);
});
