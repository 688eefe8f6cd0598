import { expect, test } from "vitest";
import { aheadOf, capEndsAt, capOf, dailyCaps } from "@/lib/mail/sending/rules/caps";
import type { ClaimedEmail } from "@/lib/mail/sending/rules/in-flight";
import { signInEmailLimits } from "@/lib/people/accounts/rules";
import { reminderCap } from "@/lib/planning/reminders/rules/when-to-send";

const now = new Date("2026-11-19T12:00:00Z");
const email = (given: Partial<ClaimedEmail>) => ({
  row: { class: "account", to: "one@example.com", userId: null, ...given } as ClaimedEmail,
});

test("E-mails of one class to one person count against one cap, whatever their addresses", () => {
  const mails = [
    email({}),
    email({ to: "two@example.com" }),
    email({}),
    email({ class: "news" }),
    email({ userId: "u", to: "old@example.com" }),
    email({ userId: "u", to: "new@example.com" }),
  ];
  expect(aheadOf(mails)).toEqual([0, 0, 1, 0, 0, 1]);
});

test("A class has its number within 24 hours, and a reminder that of its reader", () => {
  expect(capOf(email({}), now)).toEqual({ most: dailyCaps.account, since: new Date("2026-11-18T12:00:00Z") });
  const cap = { most: 1, since: now };
  expect(capOf({ ...email({}), cap }, now)).toBe(cap);
});

test("What is over the cap waits until the earliest is a day old, and a reminder is checked again in a minute", () => {
  const filledSince = new Date("2026-11-18T14:00:00Z");
  expect(capEndsAt(filledSince, { class: "account" }, now)).toEqual(new Date("2026-11-19T14:00:00Z"));
  expect(capEndsAt(filledSince, { class: "reminder" }, now)).toEqual(new Date("2026-11-19T12:01:00Z"));
});

test("Others cannot use up the links to sign in of one person", () => {
  const byOthersInTwoDays = 2 * signInEmailLimits.toAddressADay;
  expect(dailyCaps["sign-in"]).toBeGreaterThanOrEqual(byOthersInTwoDays + signInEmailLimits.byKnownBrowser);
});

test("A reminder leaves only if no other did within its reader's hours, or else within their day", () => {
  const limits = {
    zone: "Europe/London",
    quietFrom: "21:00",
    quietTo: "08:00",
    remindedAt: [],
    mostADay: 3,
    seenAt: null,
  };
  expect(reminderCap({ ...limits, hoursApart: 2 }, now.getTime())).toEqual({
    most: 1,
    since: new Date("2026-11-19T10:00:00Z"),
  });
  expect(reminderCap({ ...limits, hoursApart: 0 }, now.getTime())).toEqual({
    most: 3,
    since: new Date("2026-11-18T23:59:59.999Z"),
  });
});
