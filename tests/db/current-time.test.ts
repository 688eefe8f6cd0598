import { afterAll, expect, test } from "vitest";
import { findSession } from "@/db/client";
import { knownDatabaseTime, noteDatabaseTime } from "@/db/clock";
import { askTime, clockFrom, currentTime } from "@/lib/current-time";
import { appUrl } from "../setup/database";
import { countingProxy } from "../setup/proxy";

const proxy = await countingProxy(appUrl);
process.env.DATABASE_URL = proxy.url;
await findSession(Buffer.alloc(32));
afterAll(proxy.close);

const HOUR = 3_600_000;
const known = () => knownDatabaseTime()!.getTime();

test("The time comes along with the session, and asking for it then costs no round trip", async () => {
  expect(await proxy.during(() => findSession(Buffer.alloc(32)))).toBe(1);
  expect(await proxy.during(() => currentTime())).toBe(0);
  expect(await proxy.during(() => askTime())).toBe(1);
});

test("A slow answer does not set the time back", () => {
  const now = known();
  noteDatabaseTime(new Date(now), performance.now() - 1);
  const before = known();
  noteDatabaseTime(new Date(now - 40), performance.now() - 500);
  expect(known()).toBeGreaterThanOrEqual(before);
});

test("A database whose clock was set is believed", async () => {
  const now = known();
  for (const off of [HOUR, -HOUR, 0]) {
    noteDatabaseTime(new Date(now + off), performance.now());
    expect(Math.abs(known() - now - off)).toBeLessThan(1_000);
  }
  await askTime();
});

test("It is asked again once the machine's clock was set, or after ten seconds", async () => {
  const state = globalThis as unknown as { followthroughClock: { at: number; machineAt: number } };
  state.followthroughClock.machineAt -= HOUR;
  expect(knownDatabaseTime()).toBeNull();
  expect(await proxy.during(() => currentTime())).toBe(1);
  state.followthroughClock.at -= 11_000;
  state.followthroughClock.machineAt -= 11_000;
  expect(knownDatabaseTime()).toBeNull();
  expect(await proxy.during(() => currentTime())).toBe(1);
});

test("A clock from a moment on goes forward", () => {
  const clock = clockFrom(new Date("2026-11-19T12:00:00Z"));
  const [first, second] = [clock(), clock()];
  expect(first.getTime()).toBeGreaterThanOrEqual(Date.parse("2026-11-19T12:00:00Z"));
  expect(second.getTime()).toBeGreaterThanOrEqual(first.getTime());
});
