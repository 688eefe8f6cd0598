import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { transaction } from "../../db/client";
import { expect, newPerson, test } from "../setup/e2e";
import { as, flash, linkIn, look } from "../setup/persons";

test.describe.configure({ timeout: 180_000 });

test("A name with an address in it is refused beside its field, and a corrected one is accepted", async ({
  browser,
  baseURL,
}) => {
  const page = await as(browser, await newPerson("Marta Lindqvist"), baseURL!);
  await page.goto("/me/settings");
  const own = page.getByLabel("Your name");
  await own.fill("Royal Mail: pay at https://evil.example/x");
  await page.getByRole("button", { name: "Save", exact: true }).first().click();
  await expect(page.getByText("The name can’t contain a web address.").first()).toBeVisible();
  await expect(own).toHaveValue("Royal Mail: pay at https://evil.example/x");
  await look(page, "name-refused");
  await own.fill("\u200bنگار می\u200cخواهم \u200e");
  await page.getByRole("button", { name: "Save", exact: true }).first().click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(own).toHaveValue("نگار می\u200cخواهم");

  await page.goto("/agencies/new");
  const agency = page.getByLabel("Name of the agency");
  await agency.fill("Jobs.co");
  await page.getByRole("button", { name: "Create the agency" }).click();
  await expect(page.getByText("Use a space instead of the dot: “Jobs co”.").first()).toBeVisible();
  await look(page, "agency-name-refused");
  await agency.fill("Jobs co");
  await page.getByRole("button", { name: "Create the agency" }).click();
  await expect(page.getByRole("heading", { name: "Jobs co is ready" })).toBeVisible();
});

test("A name from before such names were refused makes no link in an e-mail", async ({ browser, baseURL, mail }) => {
  const marta = await newPerson("Marta Lindqvist");
  const page = await as(browser, marta, baseURL!);
  await page.goto("/agencies/new");
  await page.getByLabel("Name of the agency").fill("Harbour Search");
  await page.getByRole("button", { name: "Create the agency" }).click();
  await page.getByRole("link", { name: "Invite colleagues" }).click();
  const before = "Royal Mail: pay at https://evil.example/x";
  await transaction({ as: "system" }, (tx) =>
    tx.execute(sql`update users set name = ${before} where id = ${marta.userId}::uuid`),
  );
  const to = `joel-${randomUUID().slice(0, 8)}@example.com`;
  await page.reload();
  await page.getByLabel("A colleague").check();
  await page.getByLabel("People, one on each line").fill(to);
  await page.getByRole("button", { name: "Send the invitations" }).click();
  await flash(page, /^Invitations sent/);
  const [letter] = await mail(to, /invited/);
  expect(letter!.text).not.toMatch(/:\/\/evil|evil\.example/);
  expect(letter!.html).not.toMatch(/:\/\/evil|evil\.example/);
  expect(letter!.text.replaceAll("\u2060", "")).toContain(before);
  expect(linkIn(letter!, "invitations")).toMatch(new RegExp(`^${baseURL}/invitations/\\S+$`));
});
