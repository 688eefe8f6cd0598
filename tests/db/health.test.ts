import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { ticks } from "@/db/schema/mail";
import { getHealth } from "@/lib/platform/health/queries";
import type { System } from "@/lib/viewer";

const system: System = { as: "system" };
const now = new Date("2026-09-18T12:00:00Z");

test("Before anything has happened nothing is late", async () => {
  expect(await getHealth(system, now)).toEqual({
    database: "up",
    lastTickSecondsAgo: null,
    mailStopped: false,
    oldestDueMailSeconds: null,
    signInMailHeld: false,
    newSendersPaused: false,
    openReports: 0,
    heldByCap: 0,
  });
});

test("Health shows the age of the last tick and that the sender stopped, but not the server's words", async () => {
  const tick = {
    name: "reminders",
    at: new Date(now.getTime() - 42_000),
    alarm: "535 no such user somebody@example.com",
  };
  await transaction(system, (tx) => tx.insert(ticks).values(tick));
  expect(await getHealth(system, now)).toEqual({
    database: "up",
    lastTickSecondsAgo: 42,
    mailStopped: true,
    oldestDueMailSeconds: null,
    signInMailHeld: false,
    newSendersPaused: false,
    openReports: 0,
    heldByCap: 0,
  });
});
