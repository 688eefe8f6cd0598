import { expect, login, test } from "../setup/e2e";
import { agency } from "../setup/pennant";
import { as, look } from "../setup/persons";

test.describe.configure({ timeout: 120_000 });

test("An owner reads who downloaded records and who was refused; a consultant finds no such page", async ({
  browser,
  baseURL,
}) => {
  const { people, home } = await agency();
  const joel = await as(browser, people.joel, baseURL!);
  const file = await joel.request.get(`${home}/candidates/export.csv`);
  expect(file.status()).toBe(200);
  await joel.goto(`${home}/settings`);
  await expect(joel.getByRole("link", { name: "security log" })).toHaveCount(0);
  const answer = await joel.request.get(`${home}/settings/security`);
  expect(answer.status()).toBe(404);

  const marta = await as(browser, people.marta, baseURL!);
  await marta.goto(`${home}/settings`);
  await marta.getByRole("link", { name: "security log" }).click();
  await expect(marta.getByRole("heading", { name: "Security log" })).toBeVisible();
  const entries = marta.getByRole("list", { name: "Entries, the latest first" }).getByRole("listitem");
  await expect(entries.first()).toContainText("Joel Brandt downloaded a file: candidates.csv.");
  await expect(entries.last()).toContainText("Marta Lindqvist created the agency.");
  await look(marta, "security-log");
});

test("A button that a colleague's access does not allow changes nothing, and is in the owner's log", async ({
  browser,
  baseURL,
}) => {
  const { people, home } = await agency();
  const owner = await as(browser, people.marta, baseURL!);
  await owner.goto(`${home}/settings`);
  // The owner's form, sent with the colleague's cookie: what somebody does who knows how the page is made.
  await owner.context().clearCookies();
  await login(owner.context(), people.joel, baseURL!);
  await owner.getByLabel("Name", { exact: true }).fill("Forged");
  const answered = owner.waitForResponse((response) => response.request().method() === "POST");
  await owner.getByRole("button", { name: "Save" }).click();
  await answered;
  const marta = await as(browser, people.marta, baseURL!);
  await marta.goto(`${home}/settings/security`);
  await expect(marta.getByText(/^Joel Brandt tried to use something/)).toBeVisible();
  await marta.goto(`${home}/settings`);
  await expect(marta.getByRole("heading", { name: "Pennant Recruitment" })).toBeVisible();
});
