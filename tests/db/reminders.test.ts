import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { dayOf, timeOf } from "@/lib/dates";
import { unsubscribeToken } from "@/lib/email-tokens";
import { unsubscribe } from "@/lib/mail/outbox/commands/unsubscribe";
import { editInterview } from "@/lib/record/interviews/commands/edit";
import { interviewInput } from "@/lib/record/interviews/input";
import { system } from "@/lib/viewer";
import { form, interviewOf, person, viaAgency } from "../factories";
import { superuserUrl } from "../setup/database";
import {
  at,
  consultantOf,
  interviewersOf,
  letThemLeave,
  lettersTo,
  settle,
  sweepAt,
  toldTo,
  wakeOf,
} from "./reminders-setup";

/** Interviews of `form` end on Thursday 19 November 2026 at 17:30 in London; the debrief's aim is 18:30, that of the thank-yous 20:00. */
async function met(over: Record<string, unknown> = {}) {
  const someone = await person();
  const id = await interviewOf(someone, over);
  return { ...someone, id };
}

test("The first sweep after a moment sends one e-mail about it, and the same sweep again sends nothing", async () => {
  const { userId, id, email } = await met();
  expect(await sweepAt("2026-11-17T08:59:00Z")).toMatchObject({ reminded: 0 });
  expect(await sweepAt("2026-11-17T12:00:00Z")).toMatchObject({ reminded: 1 });
  expect(await sweepAt("2026-11-17T12:00:00Z")).toMatchObject({ reminded: 0, swept: 0 });
  expect(await lettersTo(userId)).toMatchObject([{ class: "reminder", toAddress: email, steps: ["prepare"] }]);
  expect(await wakeOf(id)).toBe("2026-11-19T14:30:00Z");
});

test("Everything due for one person, of however many interviews, is one e-mail", async () => {
  const someone = await person();
  for (const company of ["Northwind", "Hallam & Co", "Otterbourne"]) await interviewOf(someone, { company });
  await sweepAt("2026-11-19T19:00:00Z");
  const [letter, ...more] = await lettersTo(someone.userId);
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ interviews: 3 });
  expect(letter?.steps.filter((step) => step === "debrief")).toHaveLength(3);
});

test("Simultaneous sweeps remind each person once, of everything", async () => {
  const people = await Promise.all(Array.from({ length: 12 }, () => person()));
  for (const one of people) await Promise.all([interviewOf(one), interviewOf(one, { company: "Otterbourne" })]);
  const now = "2026-11-19T19:00:00Z";
  const runs = await Promise.all([sweepAt(now), sweepAt(now), sweepAt(now), sweepAt(now)]);
  expect(runs.reduce((sum, run) => sum + run.reminded, 0)).toBe(12);
  for (const { userId } of people) {
    const letters = await lettersTo(userId);
    expect(letters).toMatchObject([{ interviews: 2 }]);
  }
  expect(await sweepAt(now)).toMatchObject({ reminded: 0 });
});

test("A sweep whose connection breaks has reminded nobody, and the next one reminds everybody once", async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => person()));
  for (const one of people) await interviewOf(one);
  const now = "2026-11-19T19:00:00Z";
  const superuser = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  for (let kills = 0; kills < 6; kills += 1) {
    const swept = sweepAt(now).catch(() => null);
    await new Promise((done) => setTimeout(done, 4 * kills));
    await superuser`select pg_terminate_backend(pid) from pg_stat_activity
      where usename = 'followthrough_app' and datname = current_database()`;
    await swept;
  }
  await superuser.end();
  while (!(await sweepAt(now).catch(() => null)));
  for (const { userId } of people) expect(await lettersTo(userId)).toHaveLength(1);
});

test("A reminder at night waits for eight o'clock in the reader's own zone", async () => {
  const { userId, id } = await met({ start: "19:00", end: "20:30" });
  await sweepAt("2026-11-19T21:40:00Z");
  expect(await lettersTo(userId)).toEqual([]);
  expect(await wakeOf(id)).toBe("2026-11-20T08:00:00Z");
  await sweepAt("2026-11-20T08:00:00Z");
  expect(await lettersTo(userId)).toHaveLength(1);
});

test("A missed sweep loses nothing: two moments that passed are one mention", async () => {
  const { userId, id } = await met();
  await sweepAt("2026-11-20T16:00:00Z");
  const [letter, ...more] = await lettersTo(userId);
  expect(more).toEqual([]);
  expect(letter?.steps).toEqual(["debrief", "thank-you", "thank-you"]);
  expect((await toldTo(userId)).filter((row) => row.interviewId === id)).toHaveLength(6);
  await sweepAt("2026-11-20T20:00:00Z");
  expect(await lettersTo(userId)).toHaveLength(1);
});

test("Over three weeks no e-mail breaks the quiet hours, the gap or the cap, and no moment is mentioned twice", async () => {
  const someone = await person();
  const ids = [];
  for (const [day, start, end] of [
    ["2026-11-19", "09:00", "10:00"],
    ["2026-11-19", "10:30", "11:30"],
    ["2026-11-19", "12:00", "13:00"],
    ["2026-11-19", "14:00", "15:00"],
    ["2026-11-20", "16:00", "19:30"],
  ])
    ids.push(
      await interviewOf(someone, { id: randomUUID(), day, start, end, promiseDay: "2026-11-27", promiseBy: "Priya" }),
    );
  const began = at("2026-11-17T00:05:00Z").getTime();
  for (let turn = 0; turn < 21 * 24; turn += 1) {
    const { reminded } = await sweepAt(new Date(began + turn * 3_600_000));
    if (reminded > 0) await letThemLeave();
  }
  const letters = await lettersTo(someone.userId);
  expect(letters.length).toBeGreaterThan(8);
  const times = letters.map((one) => one.dueAt.getTime());
  for (const time of times) {
    expect(timeOf("Europe/London", time) >= "08:00" && timeOf("Europe/London", time) < "21:00").toBe(true);
    expect(times.filter((other) => dayOf("Europe/London", other) === dayOf("Europe/London", time)).length).toBeLessThan(
      4,
    );
  }
  for (const [n, time] of times.entries()) if (n > 0) expect(time - times[n - 1]!).toBeGreaterThanOrEqual(7_200_000);
  const told = (await toldTo(someone.userId)).map((row) => `${row.interviewId} ${row.occasion}`);
  expect(new Set(told).size).toBe(told.length);
  expect(new Set(told.map((one) => one.slice(0, 36))).size).toBe(5);
}, 120_000);

test("A step that is done, skipped or snoozed is not mentioned", async () => {
  const { id, userId, workspaceId } = await met();
  const [priya, tom] = await interviewersOf(id);
  const of = { id, userId, workspaceId };
  const now = at("2026-11-19T17:45:00Z");
  await settle(of, "debrief", now);
  await settle(of, "thank-you", now, { kind: "waived", interviewerId: priya!.id });
  await settle(of, "thank-you", now, { kind: "snoozed", interviewerId: tom!.id, until: at("2026-11-20T10:00:00Z") });
  await sweepAt("2026-11-19T20:30:00Z");
  expect((await lettersTo(userId)).flatMap((one) => one.steps)).not.toContain("thank-you");
  await sweepAt("2026-11-20T10:00:00Z");
  expect((await lettersTo(userId)).at(-1)?.steps).toContain("thank-you");
});

test("Moving an interview moves every step, and the moved occasion reminds again", async () => {
  const { id, userId, viewer } = await met();
  await sweepAt("2026-11-17T12:00:00Z");
  await letThemLeave();
  const moved = { ...form({ id }), day: "2026-11-26", version: 1, interviewers: [] };
  await editInterview(viewer, interviewInput.parse(moved), at("2026-11-18T12:00:00Z"));
  await sweepAt("2026-11-20T12:00:00Z");
  expect(await lettersTo(userId)).toHaveLength(1);
  await sweepAt("2026-11-24T12:00:00Z");
  expect((await lettersTo(userId)).map((one) => one.steps)).toEqual([["prepare"], ["prepare"]]);
});

test("While e-mails cannot be sent, newly due steps are added to the one that waits", async () => {
  const { userId } = await met();
  for (const now of ["2026-11-17T12:00:00Z", "2026-11-19T19:00:00Z", "2026-11-20T11:00:00Z"]) await sweepAt(now);
  const [letter, ...more] = await lettersTo(userId);
  expect(more).toEqual([]);
  expect(new Set(letter?.steps)).toEqual(new Set(["debrief", "prepare", "thank-you"]));
});

test("A person who turned reminders off gets none, by one press and for good; on again, open steps are mentioned", async () => {
  const { id, userId } = await met();
  const token = unsubscribeToken(userId, "reminder");
  expect(await unsubscribe(system, token, at("2026-11-17T10:00:00Z"))).toBe(true);
  expect(await unsubscribe(system, token, at("2026-11-17T11:00:00Z"))).toBe(true);
  await sweepAt("2026-11-19T19:00:00Z");
  expect(await lettersTo(userId)).toEqual([]);
  expect(await wakeOf(id)).toBeNull();
  for (const forged of [
    `${userId}.reminder.x`,
    token.replace("reminder", "copy"),
    `${token}x`,
    "",
    "..",
    `${userId}..`,
  ])
    expect(await unsubscribe(system, forged, at("2026-11-17T10:00:00Z"))).toBe(false);
});

test("A consultant is reminded of a client-facing step on each business day from its due moment, ten times, and of nobody else's", async () => {
  const { id, workspaceId, userId } = await met({ ...viaAgency, interviewers: [{ name: "Priya Shah" }] });
  const marta = await person("Marta Lindqvist");
  await consultantOf(id, workspaceId, marta.userId, at("2026-11-18T09:00:00Z"));
  for (let day = 19; day < 50; day += 1)
    for (const hour of [10, 13, 18]) {
      await sweepAt(new Date(Date.UTC(2026, 10, day, hour)));
      await letThemLeave();
    }
  const letters = (await lettersTo(marta.userId)).filter((one) => one.steps.includes("agree-a-timescale"));
  expect(letters).toHaveLength(10);
  expect(letters.every(({ dueAt }) => ![0, 6].includes(dueAt.getUTCDay()))).toBe(true);
  expect((await toldTo(marta.userId)).some((row) => row.occasion.startsWith("thank-you"))).toBe(false);
  expect((await toldTo(userId)).some((row) => row.occasion.startsWith("gather-feedback"))).toBe(false);
}, 60_000);

test("A consultant who left the agency gets no more reminders", async () => {
  const { id, workspaceId } = await met(viaAgency);
  const marta = await person("Marta Lindqvist");
  await consultantOf(id, workspaceId, marta.userId, at("2026-11-18T09:00:00Z"));
  await transaction(system, (tx) =>
    tx.execute(sql`update memberships set ended_at = now() where user_id = ${marta.userId}::uuid`),
  );
  await sweepAt("2026-11-20T18:00:00Z");
  expect(await lettersTo(marta.userId)).toEqual([]);
});

test("An interview without a person to remind is set aside, and not checked for ever", async () => {
  const { id } = await met();
  await transaction(system, (tx) =>
    tx.execute(
      sql`update interviews set candidate_user_id = null, next_check_at = '2026-11-17' where id = ${id}::uuid`,
    ),
  ).catch(() => null);
  await sweepAt("2026-11-20T12:00:00Z");
  expect(await sweepAt("2026-11-20T12:00:00Z")).toMatchObject({ swept: 0 });
});

test("An interview that cannot be planned does not stop other reminders", async () => {
  const broken = await met();
  await transaction(system, (tx) =>
    tx.execute(sql`update interviews set zone = 'Nowhere/Atall' where id = ${broken.id}::uuid`),
  );
  const whole = await interviewOf(broken, { company: "Otterbourne" });
  await sweepAt("2026-11-17T12:00:00Z");
  expect(await lettersTo(broken.userId)).toMatchObject([{ interviews: 1, steps: ["prepare"] }]);
  expect([await wakeOf(broken.id), await wakeOf(whole)]).toEqual(["2026-11-17T13:00:00Z", "2026-11-19T14:30:00Z"]);
});

test("The reader's zone and quiet hours are their own setting", async () => {
  const { userId } = await met();
  await transaction(system, (tx) =>
    tx
      .update(users)
      .set({ zone: "America/New_York", quietFrom: "22:00", quietTo: "07:00" })
      .where(sql`id = ${userId}::uuid`),
  );
  await sweepAt("2026-11-17T10:00:00Z");
  expect(await lettersTo(userId)).toEqual([]);
  await sweepAt("2026-11-17T12:00:00Z");
  expect(await lettersTo(userId)).toHaveLength(1);
});
