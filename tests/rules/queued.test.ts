import { expect, test } from "vitest";
import { mayWaitForOpening, offeredSendingMoment } from "@/lib/mail/messages/rules/sending-moment";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { overtakenMessages } from "@/lib/planning/plan/rules/overtaken-messages";

const opens = "2026-11-30T09:00:00Z";
const chaser = (over: Partial<Step> = {}) =>
  ({ step: "chaser", forId: null, status: "locked", opens, aim: null, because: null, ...over }) as Step;
const queued = (at = opens) => ({ scheduledMessages: [{ step: "chaser" as const, forId: null, at }] });

test("R57 A scheduled message stays while its step opens at the moment for which it waits, or is open", () => {
  expect(overtakenMessages([chaser()], queued("2026-11-30T09:00:00.000+00:00"))).toEqual([]);
  expect(overtakenMessages([chaser({ status: "open" })], queued("2026-11-20T09:00:00Z"))).toEqual([]);
  expect(overtakenMessages([chaser({ status: "overdue" })], queued())).toEqual([]);
});

test("R57 It is cancelled once its step opens at another moment, is obsolete, or is no part of the plan", () => {
  const moved = "The time for this message has changed. Read it again before you send it.";
  expect(overtakenMessages([chaser({ opens: "2026-12-07T09:00:00Z" })], queued())).toMatchObject([{ reason: moved }]);
  const gone = chaser({ status: "obsolete", because: "An answer came on Fri 20 Nov." });
  expect(overtakenMessages([gone], queued())).toMatchObject([{ reason: gone.because }]);
  expect(overtakenMessages([], queued())).toMatchObject([
    { step: "chaser", reason: "This is no longer part of the plan." },
  ]);
});

test("R24 R57 The offered moment is the aim, or the opening of a locked step without one", () => {
  const before = Date.parse("2026-11-20T09:00:00Z");
  const aim = "2026-11-20T17:00:00Z";
  expect(offeredSendingMoment(chaser(), before)).toBe(opens);
  expect(offeredSendingMoment(chaser(), Date.parse(opens))).toBeNull();
  expect(offeredSendingMoment(chaser({ status: "open" }), before)).toBeNull();
  expect(offeredSendingMoment(chaser({ status: "obsolete" }), before)).toBeNull();
  expect(offeredSendingMoment(chaser({ aim, status: "open" }), before)).toBe(aim);
  expect(mayWaitForOpening(chaser({ aim }))).toBe(false);
});
