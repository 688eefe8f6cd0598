import { sql } from "drizzle-orm";
import { type World, world } from "../rights/world";
import { expect, login, test } from "../setup/e2e";
import { readsWell, sticksOut, unreachable } from "../setup/look";

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
  const promises = page.locator("section", { has: page.getByRole("heading", { name: "Answer dates by client" }) });
  await promises.getByText("Show the numbers").click();
  await expect(promises.getByRole("row", { name: '=HYPERLINK("x") 0 0 1' })).toBeVisible();
  const file = await page.request.get((await promises.getByRole("link", { name: /CSV/ }).getAttribute("href"))!);
  expect(file.headers()).toMatchObject({ "content-type": "text/csv; charset=utf-8", "cache-control": "no-store" });
  expect(await file.text()).toBe(`\uFEFFClient,Kept,Moved in time,Missed\r\n"'=HYPERLINK(""x"")",0,0,1\r\n`);
  await page.getByLabel("Whose candidates").selectOption({ label: "Olga Owner" });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByText("This consultant had no interviews in the last twelve months.")).toBeVisible();
  expect((await page.request.get(`/w/${quillfeather.ids.workspace}/insights/nothing.csv`)).status()).toBe(404);
});

test("What each consultant did is a table for the days in the address, and a file; on a phone each figure has its name", async ({
  page,
  context,
  baseURL,
}) => {
  const quillfeather = await world("Quillfeather");
  await login(context, quillfeather.colleague, baseURL!);
  await page.goto(`/w/${quillfeather.ids.workspace}/insights`);
  const table = page.getByRole("table", { name: "By consultant" });
  await expect(table.getByRole("row", { name: /^Olga Owner 0 – 0 0$/ })).toBeVisible();
  await expect(table.getByRole("row", { name: /^All [1-9]/ })).toBeVisible();
  await page.getByRole("navigation", { name: "Dates" }).getByRole("link", { name: "Last month" }).click();
  await expect(page).toHaveURL(/from=\d{4}-\d\d-01&to=\d{4}-\d\d-\d\d$/);
  await expect(page.getByRole("link", { name: "Last month" })).toHaveAttribute("aria-current", "true");
  await page.getByLabel("From", { exact: true }).fill("2019-01-01");
  await page.getByLabel("To", { exact: true }).fill("2019-12-31");
  await page.getByRole("button", { name: "Show these days" }).click();
  await expect(page).toHaveURL(/from=2019-01-01&to=2019-12-31$/);
  await expect(table.getByRole("row", { name: "All 0 – 0 0" })).toBeVisible();
  const section = page.locator("section", { has: page.getByRole("heading", { name: "By consultant" }) });
  const file = await page.request.get((await section.getByRole("link", { name: /CSV/ }).getAttribute("href"))!);
  expect(await file.text()).toContain("\uFEFFConsultant,Interviews,Hours to share,Offers,Placements\r\n");
  expect(await file.text()).toContain("All,0,,0,0\r\n");
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sticksOut(page)).toEqual([]);
});

test("The page says since when its figures are stored, and counts again at a press, for the same days", async ({
  page,
  context,
  baseURL,
}) => {
  const quillfeather = await world("Quillfeather");
  const { countInsights } = await import("../../lib/planning/insights/commands");
  const { transaction } = await import("../../db/client");
  const [reader] = await transaction({ as: "system" }, (tx) =>
    tx.execute<{ zone: string }>(sql`select zone from users where id = ${quillfeather.colleague.userId}::uuid`),
  );
  await countInsights(quillfeather.colleague, "all", reader!.zone, new Date(), 0);
  await login(context, quillfeather.colleague, baseURL!);
  await page.goto(`/w/${quillfeather.ids.workspace}/insights?from=2026-01-01`);
  await expect(
    page.getByText(/^Counted today at \d\d:\d\d\. Changes since then are not included yet\.$/),
  ).toBeVisible();
  expect(await sticksOut(page)).toEqual([]);
  await page.getByRole("button", { name: "Count again" }).click();
  await expect(page.getByRole("status").getByText("Counted again.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Count again" })).toHaveCount(0);
  await expect(page.getByLabel("From", { exact: true })).toHaveValue("2026-01-01");
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
