import { expect, test } from "vitest";
import { outboxState } from "@/lib/mail/outbox/rules/outbox-state";
import type { ClaimedEmail } from "@/lib/mail/sending/rules/in-flight";
import { expired, nextState } from "@/lib/mail/sending/rules/next-state";

const noon = new Date("2026-11-19T12:00:00Z");
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const middle = () => 0.5;

const claimed = (changes: Partial<ClaimedEmail> = {}): ClaimedEmail => ({
  ...{ id: "019a0000-0000-7000-8000-000000000001", leaseToken: "019a0000-0000-7000-8000-000000000002" },
  ...{ class: "account", to: "one@example.com", dueAt: noon, attempts: 0, uncertainAttempts: 0, cutOff: false },
  ...{ workspaceId: null, candidateUserId: null, interviewId: null, userId: null, agencyId: null },
  ...{ senderUserId: null, recipientKey: null },
  content: { email: "address-changed", props: { newAddress: "new@example.com" } },
  ...changes,
});

test("A row's state follows from what happened to it last", () => {
  const none = { sentAt: null, endedAt: null, dispatchingAt: null };
  expect(outboxState(none)).toBe("waiting");
  expect(outboxState({ ...none, dispatchingAt: noon })).toBe("dispatching");
  expect(outboxState({ ...none, dispatchingAt: noon, endedAt: noon })).toBe("ended");
  expect(outboxState({ sentAt: noon, endedAt: noon, dispatchingAt: noon })).toBe("sent");
});

test("A server that says not now uses up an attempt; one that is away uses up none", () => {
  const row = claimed({ attempts: 1 });
  expect(nextState({ row, verdict: "later", reply: "451" }, noon, middle)).toEqual({
    ...{ state: "waiting", at: later(5), attempts: 2, uncertainAttempts: 0 },
  });
  for (const verdict of ["host away", "bad certificate", "locked out"] as const)
    expect(nextState({ row, verdict, reply: "" }, noon, middle)).toEqual({
      ...{ state: "waiting", at: later(25 / 60), attempts: 1, uncertainAttempts: 0 },
    });
});

test("An e-mail that may have arrived stays uncertain until it is sent or ended", () => {
  const once = claimed({ uncertainAttempts: 1 });
  expect(nextState({ row: claimed(), verdict: "unsure", reply: "" }, noon, middle)).toEqual({
    ...{ state: "uncertain", at: later(1), attempts: 0, uncertainAttempts: 1 },
  });
  expect(nextState({ row: once, verdict: "later", reply: "451" }, noon, middle)).toMatchObject({ state: "uncertain" });
  expect(nextState({ row: once, verdict: "unsure", reply: "" }, noon, middle)).toEqual({
    state: "ended",
    why: "unsure",
  });
  const crashed = claimed({ uncertainAttempts: 1, cutOff: true });
  expect(nextState({ row: crashed, verdict: "unsure", reply: "" }, noon, middle)).toMatchObject({ state: "uncertain" });
});

test("What is not to be sent now waits until then; what was refused ends with the reason", () => {
  const row = claimed();
  expect(nextState({ row, verdict: "not now", until: later(90), reply: "" }, noon, middle)).toMatchObject({
    ...{ state: "waiting", at: later(90) },
  });
  for (const why of ["refused", "no such address", "over", "cancelled", "asked not to", "unwritable"] as const)
    expect(nextState({ row, verdict: why, reply: "" }, noon, middle)).toEqual({ state: "ended", why });
});

test("It is given up where the next attempt would be after its time, and where its claim is", () => {
  const row = claimed({ class: "sign-in" });
  expect(nextState({ row, verdict: "later", reply: "" }, later(10), middle)).toEqual({
    state: "ended",
    why: "given up",
  });
  expect(expired([row], later(10))).toEqual([]);
  expect(expired([row], later(11))).toEqual([{ row, verdict: "given up", reply: "" }]);
});

test("After three attempts that a crash cut off it is left to a person", () => {
  const cut = (uncertainAttempts: number) => claimed({ uncertainAttempts, cutOff: true });
  expect(expired([cut(2)], noon)).toEqual([]);
  expect(expired([cut(3)], noon)).toMatchObject([{ verdict: "unsure" }]);
  expect(expired([claimed({ uncertainAttempts: 3 })], noon)).toEqual([]);
});
