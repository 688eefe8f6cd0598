import { expect, test } from "vitest";
import { toInstant, toMs } from "@/lib/dates";
import type { PlanSide } from "@/lib/enums";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { plan } from "@/lib/planning/plan/rules/plan";
import { nextCheckAt, reminderOccasions } from "@/lib/planning/reminders/rules/occasions";
import { formatReminderDue, reminderItem } from "@/lib/planning/reminders/rules/reminder-item";
import { earliestSendingTime } from "@/lib/planning/reminders/rules/when-to-send";
import { sent, step, thatEvening, throughMarta, thursday } from "./interview";

const nobody = new Set<string>();
const occasions = (facts: Facts, now: string, whose: PlanSide = "candidate") =>
  reminderOccasions(plan(facts, now), facts, whose, toMs(now)).map(({ key, at }) => [
    key.replace(/@.*/, ""),
    toInstant(at),
  ]);
const wake = (facts: Facts, now: string, remindedOf: ReadonlySet<string> = nobody, notBefore?: string) =>
  nextCheckAt(
    plan(facts, now),
    facts,
    [{ whose: "candidate", reminded: remindedOf, notBefore: notBefore ? toMs(notBefore) : undefined }],
    toMs(now),
  );

const zone = "Europe/London";
const reader = {
  zone,
  quietFrom: "21:00",
  quietTo: "08:00",
  remindedAt: [] as number[],
  mostADay: 3,
  hoursApart: 2,
  seenAt: null as number | null,
};
const may = (at: string, over: Partial<typeof reader> = {}) =>
  toInstant(earliestSendingTime({ ...reader, ...over }, toMs(at)));
const at = (...instants: string[]) => instants.map(toMs);

test("An interview is checked at the next moment of any of its steps, and at once for a passed moment without a reminder.", () => {
  expect(wake(thursday, "2026-09-01T09:00:00Z")).toBe("2026-09-15T08:00:00Z");
  expect(wake(thursday, "2026-09-15T08:00:01Z")).toBe("2026-09-15T08:00:01Z");
  const remindedOf = new Set(["prepare/@2026-09-15T08:00:00Z"]);
  expect(wake(thursday, "2026-09-15T08:00:01Z", remindedOf)).toBe("2026-09-17T13:00:00Z");
});

test("Where the reader may not get an e-mail yet, it is not checked before that.", () => {
  expect(wake(thursday, "2026-09-15T08:00:01Z", nobody, "2026-09-15T10:00:00Z")).toBe("2026-09-15T10:00:00Z");
});

test("With no reminder left its next check is infinite while it is open; once over it has none.", () => {
  const now = "2026-10-20T09:00:00Z";
  const remindedOf = new Set(
    reminderOccasions(plan(thursday, now), thursday, "candidate", toMs(now)).map(({ key }) => key),
  );
  expect(wake(thursday, now, remindedOf)).toBe("infinity");
  expect(wake({ ...thursday, cancelledAt: "2026-09-16T09:00:00Z" }, now)).toBeNull();
});

test("Without a person to remind, the next check of an open plan is infinite.", () => {
  expect(nextCheckAt(plan(thursday, thatEvening), thursday, [], toMs(thatEvening))).toBe("infinity");
});

test("Each side gets reminders of its own steps.", () => {
  const mine = occasions(throughMarta, thatEvening).map(([key]) => key);
  const hers = occasions(throughMarta, thatEvening, "consultant").map(([key]) => key);
  expect(mine).toContain("tell-consultant/");
  expect(hers).toContain("agree-a-timescale/");
  expect(mine.filter((key) => hers.includes(key))).toEqual([]);
});

test("R51 Keep looking is never a reminder of its own.", () => {
  expect(occasions(throughMarta, thatEvening).filter(([key]) => key?.startsWith("keep-looking"))).toEqual([]);
});

test("A moved interview has new occasions, and one that changed otherwise has the same.", () => {
  const keys = (facts: Facts) =>
    reminderOccasions(plan(facts, "2026-09-01T09:00:00Z"), facts, "candidate", toMs("2026-09-01T09:00:00Z")).map(
      ({ key }) => key,
    );
  const moved = { ...thursday, starts: "2026-09-24T15:00:00Z", ends: "2026-09-24T16:00:00Z" };
  expect(keys(moved).filter((key) => keys(thursday).includes(key))).toEqual([]);
  expect(keys({ ...thursday, addressGiven: "x@example.com" } as Facts)).toEqual(keys(thursday));
});

test("A step snoozed until ten reminds at ten, whether it did before or not, and not of moments during the snooze.", () => {
  const until = "2026-09-18T09:00:00Z";
  const snoozed: Facts = { ...thursday, snoozed: [{ step: "thank-you", forId: "p", until }] };
  const thanks = (now: string) => occasions(snoozed, now).filter(([key]) => key === "thank-you/p");
  const both = [
    ["thank-you/p", until],
    ["thank-you/p", "2026-09-18T14:00:00Z"],
  ];
  expect(thanks("2026-09-17T20:00:00Z")).toEqual(both);
  expect(thanks("2026-09-18T09:00:01Z")).toEqual(both);
});

test("R22 A step that opens between the debrief and the thank-you waits until the thank-you is due to be written.", () => {
  const saved = "2026-09-17T16:30:00Z";
  const shared: Facts = { ...throughMarta, debriefSavedAt: saved, debriefSharedAt: saved, consultantToldAt: saved };
  const all = occasions(shared, "2026-09-17T16:31:00Z");
  expect(all).toContainEqual(["thank-consultant/", "2026-09-17T19:00:00Z"]);
  expect(all.filter(([, moment]) => moment! < "2026-09-17T19:00:00Z" && moment! >= saved)).toEqual([]);
  expect(wake(shared, "2026-09-17T16:31:00Z")).toBe("2026-09-17T19:00:00Z");
});

test("R22 An offer that must be answered before then does not wait.", () => {
  const friday = {
    starts: "2026-09-18T15:00:00Z",
    ends: "2026-09-18T16:00:00Z",
    debriefSavedAt: "2026-09-18T16:30:00Z",
  };
  const offer = { kind: "offer", at: "2026-09-18T17:00:00Z" } as const;
  const facts: Facts = { ...thursday, ...friday, outcome: offer, answeredAt: offer.at, offerBy: "2026-09-19" };
  const first = occasions(facts, "2026-09-18T17:00:00Z").find(([key]) => key === "answer-the-offer/");
  expect(first?.[1]).toBe("2026-09-18T17:00:00Z");
});

test("In quiet hours nothing goes before eight in the reader's own zone, on the day of a clock change too.", () => {
  expect(may("2026-09-17T19:59:00Z")).toBe("2026-09-17T19:59:00Z");
  expect(may("2026-09-17T20:00:00Z")).toBe("2026-09-18T07:00:00Z");
  expect(may("2026-09-18T06:59:59Z")).toBe("2026-09-18T07:00:00Z");
  expect(may("2026-09-18T07:00:00Z")).toBe("2026-09-18T07:00:00Z");
  expect(may("2026-10-24T22:00:00Z")).toBe("2026-10-25T08:00:00Z");
  expect(may("2026-09-17T20:00:00Z", { zone: "America/New_York" })).toBe("2026-09-17T20:00:00Z");
  expect(may("2026-09-17T20:00:00Z", { zone: "Asia/Kathmandu" })).toBe("2026-09-18T02:15:00Z");
});

test("A person's own quiet hours count, by night, by day or none.", () => {
  expect(may("2026-09-17T20:00:00Z", { quietFrom: "23:30", quietTo: "06:00" })).toBe("2026-09-17T20:00:00Z");
  expect(may("2026-09-17T12:00:00Z", { quietFrom: "09:00", quietTo: "17:00" })).toBe("2026-09-17T16:00:00Z");
  expect(may("2026-09-17T23:00:00Z", { quietFrom: "00:00", quietTo: "00:00" })).toBe("2026-09-17T23:00:00Z");
});

test("There are two hours between two reminders, and at most three a day.", () => {
  expect(may("2026-09-17T09:30:00Z", { remindedAt: at("2026-09-17T09:00:00Z") })).toBe("2026-09-17T11:00:00Z");
  expect(may("2026-09-17T11:00:00Z", { remindedAt: at("2026-09-17T09:00:00Z") })).toBe("2026-09-17T11:00:00Z");
  const three = at("2026-09-17T08:00:00Z", "2026-09-17T10:00:00Z", "2026-09-17T12:00:00Z");
  expect(may("2026-09-17T15:00:00Z", { remindedAt: three })).toBe("2026-09-18T07:00:00Z");
  expect(may("2026-09-17T18:30:00Z", { remindedAt: at("2026-09-17T18:15:00Z") })).toBe("2026-09-18T07:00:00Z");
});

test("The cap counts the reader's day.", () => {
  const remindedAt = at("2026-09-17T12:00:00Z", "2026-09-17T14:00:00Z", "2026-09-17T16:00:00Z");
  expect(
    may("2026-09-17T19:00:00Z", { remindedAt, zone: "Pacific/Auckland", quietFrom: "00:00", quietTo: "00:00" }),
  ).toBe("2026-09-18T12:00:00Z");
});

test("The deadline is in the reader's local time, and in the interview's too where that differs.", () => {
  const now = toMs("2026-09-17T10:00:00Z");
  const due = toMs("2026-09-18T16:00:00Z");
  expect(formatReminderDue(due, zone, zone, now)).toBe("By 17:00 tomorrow.");
  expect(formatReminderDue(due, "America/New_York", zone, now)).toBe(
    "By 17:00 tomorrow, London time (12:00 in New York).",
  );
  expect(formatReminderDue(toMs("2026-09-21T16:00:00Z"), zone, zone, now)).toBe("By 17:00 on Monday.");
  expect(formatReminderDue(toMs("2026-09-17T09:20:00Z"), zone, zone, now)).toBe("Was due by 10:20 today.");
});

test("R52 The reminder to check the inbox names the address that the employer has.", () => {
  const promised: Facts = { ...thursday, promise: { day: "2026-09-24", loggedAt: null } };
  const look = step(promised, "2026-09-24T09:00:00Z", "check-your-inbox")!;
  const about = { role: "Analyst", company: "Northwind", zone, addressGiven: "amara@example.com" };
  const item = reminderItem(look, about, zone, toMs("2026-09-24T09:00:00Z"));
  expect(item.why).toContain("amara@example.com");
  expect(item.where).toBe("Analyst, Northwind");
});

test("A step that is done, skipped or over has no occasions left.", () => {
  const done: Facts = { ...thursday, settled: [sent("thank-you", thatEvening)], debriefSavedAt: thatEvening };
  const left = occasions(done, "2026-09-17T17:30:00Z").map(([key]) => key);
  expect(left).not.toContain("thank-you/p");
  expect(left).not.toContain("debrief/");
});
