import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotFound } from "@/lib/errors";
import { countConsultantFigures, countInsights, recountInsights } from "@/lib/planning/insights/commands";
import { getInsightsInput } from "@/lib/planning/insights/input";
import { maxStoredFigures } from "@/lib/planning/insights/rules/stored";
import type { Consultant } from "@/lib/viewer";
import { interviewAt, pennant } from "../factories";
import { as, db } from "./rights-setup";

const zone = "Europe/London";
const now = new Date("2026-12-01T12:00:00Z");
const lastMinute = new Date("2026-12-01T23:59:00Z");
const nextDay = new Date("2026-12-02T00:00:00Z");
/** A limit that two interviews are over. */
const low = 1;

type Agency = Awaited<ReturnType<typeof pennant>>;

const held = (of: Agency) => interviewAt(of, { id: randomUUID() });
const withTwo = async () => {
  const of = await pennant();
  await held(of);
  await held(of);
  return of;
};
const year = async (viewer: Consultant, at = now, who = "all", where = zone) =>
  (await countInsights(viewer, who, where, at, low)).figures.interviews;
const total = async (viewer: Consultant, at = now, asked: object = {}, where = zone) =>
  (await countConsultantFigures(viewer, getInsightsInput.parse(asked), where, at, low)).lines.at(-1)!.interviews;
const both = async (viewer: Consultant, at = now) => [await year(viewer, at), await total(viewer, at)];
const rowsOf = ({ workspaceId }: Agency) =>
  db<{ asked: string }[]>`select asked from insights_counts where workspace_id = ${workspaceId} order by asked`;

test("The figures of a small agency are counted each time and never stored", async () => {
  const of = await withTwo();
  const read = async () => {
    const [page, table] = [
      await countInsights(of.marta, "all", zone, now),
      await countConsultantFigures(of.marta, getInsightsInput.parse({}), zone, now),
    ];
    expect([page.countedAt, table.countedAt]).toEqual([null, null]);
    return [page.figures.interviews, table.lines.at(-1)!.interviews];
  };
  expect(await read()).toEqual([2, 2]);
  await held(of);
  expect(await read()).toEqual([3, 3]);
  expect(await rowsOf(of)).toHaveLength(0);
});

test("The figures of many interviews are counted once and then read as they were, until the day of their reader is over", async () => {
  const of = await withTwo();
  const first = await countInsights(of.marta, "all", zone, now, low);
  const firstTable = await countConsultantFigures(of.marta, getInsightsInput.parse({}), zone, now, low);
  expect([first.countedAt, firstTable.countedAt]).toEqual([null, null]);
  await held(of);
  const second = await countInsights(of.joel, "all", zone, lastMinute, low);
  const secondTable = await countConsultantFigures(of.joel, getInsightsInput.parse({}), zone, lastMinute, low);
  expect(second).toEqual({ ...first, countedAt: now });
  expect(secondTable).toEqual({ ...firstTable, countedAt: now });
  expect(await both(of.marta, nextDay)).toEqual([3, 3]);
  // Those of the day before are gone.
  expect((await rowsOf(of)).map(({ asked }) => asked)).toEqual([
    "consultants all Europe/London 2026-01-01 2026-12-02",
    "year all Europe/London",
  ]);
});

test("“Count again” counts the figures again, for every member", async () => {
  const of = await withTwo();
  await both(of.marta);
  await held(of);
  expect(await both(of.joel)).toEqual([2, 2]);
  await recountInsights(of.joel, now);
  expect(await rowsOf(of)).toHaveLength(0);
  expect(await both(of.marta)).toEqual([3, 3]);
});

test("Each choice of a consultant, of days and of a time zone has its own figures", async () => {
  const of = await withTwo();
  expect(await year(of.marta)).toBe(2);
  expect(await total(of.marta)).toBe(2);
  await held(of);
  expect(await year(of.marta, now, of.marta.userId)).toBe(3);
  expect(await year(of.marta, now, "all", "Europe/Paris")).toBe(3);
  expect(await total(of.marta, now, { who: of.marta.userId })).toBe(3);
  expect(await total(of.marta, now, { from: "2026-11-01" })).toBe(3);
  expect(await total(of.marta, now, {}, "Europe/Paris")).toBe(3);
  expect(await both(of.marta)).toEqual([2, 2]);
  expect(await rowsOf(of)).toHaveLength(7);
});

test("Another agency cannot read or remove the stored figures, and a candidate cannot either", async () => {
  const [of, other] = [await withTwo(), await pennant()];
  await both(of.marta);
  expect(await both(other.marta)).toEqual([0, 0]);
  await recountInsights(other.marta, now);
  const query = "select asked from insights_counts";
  const context = ({ marta }: Agency) => ({ user: marta.userId, workspace: marta.workspaceId });
  expect(await as("consultant", context(other), query)).toEqual([]);
  expect(await as("consultant", context(of), query)).toHaveLength(2);
  expect(await as("candidate", context(of), query)).toBe("42501");
  await expect(countInsights(of.amara.viewer as unknown as Consultant, "all", zone, now)).rejects.toThrow(NotFound);
  await expect(recountInsights(of.amara.viewer as unknown as Consultant, now)).rejects.toThrow(NotFound);
  expect(await rowsOf(of)).toHaveLength(2);
});

test("Stored figures that can't be read are counted and stored again", async () => {
  const of = await withTwo();
  for (const broken of ['"text"', "{}", "[]", '{"interviews": -1}', "null"]) {
    await both(of.marta);
    await db`update insights_counts set figures = ${broken}::text::jsonb where workspace_id = ${of.workspaceId}`;
    expect(await both(of.marta), broken).toEqual([2, 2]);
    expect((await countInsights(of.marta, "all", zone, now, low)).countedAt, broken).toEqual(now);
    await recountInsights(of.marta, now);
  }
});

test("The stored figures name clients and rounds, and have only the ids of consultants", async () => {
  const of = await withTwo();
  await both(of.marta);
  const rows = await db`select figures::text as text from insights_counts where workspace_id = ${of.workspaceId}`;
  const text = rows.map((row) => row.text as string).join();
  expect(text).toContain(of.marta.userId);
  for (const name of ["Marta", "Joel", "Amara"]) expect(text).not.toContain(name);
});

test("An agency has a limit of stored figures. Beyond it they are counted each time", async () => {
  const of = await withTwo();
  await year(of.marta);
  const until = "2026-12-02T00:00:00Z";
  await db`insert into insights_counts (workspace_id, asked, figures, counted_at, valid_until)
    select ${of.workspaceId}, 'filled ' || n, '{}', ${now}, ${until} from generate_series(2, ${maxStoredFigures}) n`;
  await held(of);
  expect(await both(of.marta)).toEqual([2, 3]);
  expect(await rowsOf(of)).toHaveLength(maxStoredFigures);
  // The next day there is room again.
  expect(await both(of.marta, nextDay)).toEqual([3, 3]);
  expect(await rowsOf(of)).toHaveLength(2);
});

test("A page is shown even if its figures can't be stored", async () => {
  const of = await withTwo();
  await db`revoke insert on insights_counts from ft_consultant`;
  expect(await both(of.marta)).toEqual([2, 2]);
  await db`grant insert (workspace_id, asked, figures, counted_at, valid_until) on insights_counts to ft_consultant`;
  expect(await rowsOf(of)).toHaveLength(0);
  await both(of.marta);
  expect(await rowsOf(of)).toHaveLength(2);
});
