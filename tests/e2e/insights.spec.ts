import { sql } from "drizzle-orm";
import { type World, world } from "../rights/world";
import { expect, login, test } from "../setup/e2e";
import { readsWell, unreachable } from "../setup/look";

/** The client's name is one that a spreadsheet would run, and a day that it promised has passed. */
async function withSlyClient(): Promise<World> {
  const quillfeather = await world("Quillfeather");
  const { transaction } = await import("../../db/client");
  await transaction({ as: "system" }, async (tx) => {
    const here = sql`workspace_id = ${quillfeather.ids.workspace}::uuid`;
    await tx.execute(sql`update interviews set company = '=HYPERLINK("x")' where ${here}`);
    await tx.execute(sql`update promises set day = '2026-01-02' where ${here}`);
  });
  return quillfeather;
}

test("Insights are charts, tables, and a CSV without formulas", async ({ page, context, baseURL }) => {
  const quillfeather = await withSlyClient();
  await login(context, quillfeather.colleague, baseURL!);
  await page.goto(`/w/${quillfeather.ids.workspace}/insights`);
  await expect(page.getByRole("img", { name: /From the interview to the debrief, median by month: / })).toBeVisible();
  const promises = page.locator("section", { has: page.getByRole("heading", { name: "Promises by client" }) });
  await promises.getByText("Show the numbers").click();
  await expect(promises.getByRole("row", { name: '=HYPERLINK("x") 0 0 1' })).toBeVisible();
  const file = await page.request.get((await promises.getByRole("link", { name: /CSV/ }).getAttribute("href"))!);
  expect(file.headers()).toMatchObject({ "content-type": "text/csv; charset=utf-8", "cache-control": "no-store" });
  expect(await file.text()).toBe(`\uFEFFClient,Kept,Moved in time,Missed\r\n"'=HYPERLINK(""x"")",0,0,1\r\n`);
  await page.getByLabel("Whose candidates").selectOption({ label: "Olga Owner" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("This consultant had no interviews in the last twelve months.")).toBeVisible();
  expect((await page.request.get(`/w/${quillfeather.ids.workspace}/insights/nothing.csv`)).status()).toBe(404);
});

test("Insights and histories have no accessibility faults, and nothing overflows, in either theme at any width", async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const quillfeather = await world("Quillfeather");
  const ours = `/w/${quillfeather.ids.workspace}`;
  const look = async (path: string) => {
    await readsWell(page, path);
    expect(await unreachable(page), path).toEqual([]);
  };
  await login(context, quillfeather.inCharge, baseURL!);
  await look(`${ours}/insights`);
  await page.goto(`${ours}/interviews/${quillfeather.ids.interview}`);
  await page.getByText("History: who did what, and when").click();
  await page.getByRole("link", { name: "Show the full history" }).click();
  await expect(page.getByRole("heading", { name: "History" })).toBeVisible();
  await look(`${ours}/interviews/${quillfeather.ids.interview}/history`);
  await login(context, quillfeather.own, baseURL!);
  await look(`/me/interviews/${quillfeather.ids.interview}/history`);
});
