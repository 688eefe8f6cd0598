import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { plan } from "@/lib/planning/plan/rules/plan";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { interviewStageLabel } from "@/lib/record/interview-page/rules";
import { keepInTouch } from "@/lib/record/people-met/commands/keep-in-touch";
import { listMetInterviewers } from "@/lib/record/people-met/queries";
import { logUpdateInput } from "@/lib/record/updates/input";
import { after, interviewOf, person } from "../factories";

const list = { q: "", before: "" };

test("R75 a person who rejected the candidate stays a contact once they agreed, until they no longer do", async () => {
  const amara = await person();
  const interviewId = await interviewOf(amara);
  const input = logUpdateInput.parse({
    id: randomUUID(),
    interviewId,
    on: "2026-11-19",
    at: "17:45",
    outcome: "rejected",
  });
  await logAnswer(amara.viewer, { ...input, zone: "Europe/London" }, after);
  const [tom, priya] = (await listMetInterviewers(amara.viewer, list, after)).rows;
  expect([tom?.name, priya?.inTouchAt]).toEqual(["Tom Ellery", null]);
  const agree = { interviewId, interviewerId: priya?.id ?? "" };
  await keepInTouch(amara.viewer, { ...agree, agreed: "yes" }, after);
  expect((await listMetInterviewers(amara.viewer, { ...list, q: "priya" }, after)).rows[0]?.inTouchAt).toEqual(after);
  await keepInTouch(amara.viewer, { ...agree, agreed: "no" }, after);
  expect((await listMetInterviewers(amara.viewer, { ...list, q: "priya" }, after)).rows[0]?.inTouchAt).toBeNull();
});

test("nobody sees or changes the people another person met", async () => {
  const [amara, jonas] = [await person(), await person("Jonas Berg")];
  const interviewId = await interviewOf(amara);
  const [met] = (await listMetInterviewers(amara.viewer, list, after)).rows;
  expect((await listMetInterviewers(jonas.viewer, list, after)).rows).toEqual([]);
  const input = { interviewId, interviewerId: met?.id ?? "", agreed: "yes" as const };
  await expect(keepInTouch(jonas.viewer, input, after)).rejects.toMatchObject({ name: "NotFound" });
  const own = await interviewOf(jonas);
  await expect(keepInTouch(jonas.viewer, { ...input, interviewId: own }, after)).rejects.toMatchObject({
    name: "NotFound",
  });
});

test("R54 the record says at what stage both sides are, and when there was last contact", async () => {
  const amara = await person();
  const id = await interviewOf(amara, { promiseDay: "2026-11-24" });
  const stage = async (at: string) => {
    const { row } = await getInterviewPage(amara.viewer, id);
    const facts = factsFromRow(row);
    return interviewStageLabel(facts, plan(facts, at), Date.parse(at));
  };
  expect(await stage("2026-11-18T09:00:00Z")).toBe("Coming up");
  expect(await stage("2026-11-20T09:00:00Z")).toBe("Waiting for an answer");
  expect(await stage("2026-11-25T10:00:00Z")).toBe("The answer date has passed");
  const input = logUpdateInput.parse({
    id: randomUUID(),
    interviewId: id,
    on: "2026-11-25",
    at: "11:00",
    outcome: "offer",
  });
  const wednesday = new Date("2026-11-25T12:00:00Z");
  await logAnswer(amara.viewer, { ...input, zone: "Europe/London" }, wednesday);
  expect(await stage("2026-11-25T12:30:00Z")).toBe("Offer to answer");
  expect((await getInterviewPage(amara.viewer, id)).history[0]?.at).toEqual(wednesday);
});
