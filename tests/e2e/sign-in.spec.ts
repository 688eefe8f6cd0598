import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { expect, newPerson, test } from "../setup/e2e";
import { onlyWith } from "../setup/only-with";
import { look } from "../setup/persons";
import { ask, codeIn, elsewhere, fresh, introduce } from "../setup/signing-in";

test("a sign-in with a new browser sends an e-mail, one with a known browser does not", async ({
  page,
  mail,
  browser,
}) => {
  const { email } = await newPerson();
  let asked = 0;
  const signIn = async (on: Page) => {
    await ask(on, email);
    asked += 1;
    await expect.poll(async () => (await mail(email, /^Sign in/)).length).toBe(asked);
    const [letter] = await mail(email, /^Sign in/);
    await on.getByLabel("The eight-digit code").fill(codeIn(letter!));
    await on.getByRole("button", { name: "Sign in" }).click();
    await expect(on).toHaveURL(/\/me$/);
  };
  await signIn(page);
  await page.goto("/me/settings");
  await page.getByRole("button", { name: "Sign out here" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  await signIn(page);
  const phone = await elsewhere(browser);
  await signIn(phone);
  const notices = await mail(email, /A new sign-in to your account/);
  expect(notices).toHaveLength(1);
  expect(notices[0]!.text).toContain("If this was not you, sign out everywhere");
  const settings = /https?:\/\/\S+\/me\/settings#sessions/.exec(notices[0]!.text)![0];
  const stranger = await elsewhere(browser);
  await stranger.goto(settings);
  await expect(stranger).toHaveURL(/\/sign-in\?next=/);
  await page.goto(settings);
  await expect(page.getByRole("region", { name: "Where you are signed in" })).toBeVisible();
  const signIns = page.getByRole("list", { name: "Recent sign-ins, the latest first" }).getByRole("listitem");
  await expect(signIns).toHaveCount(3);
  await expect(signIns.filter({ hasText: "this browser" })).toHaveCount(1);
  await look(page, "settings-sign-ins");
  await ask(stranger, fresh());
  await look(stranger, "check-your-e-mail");
});

test("an agency that an operator makes while the server runs can be opened by its owner", async ({ page, mail }) => {
  test.skip(Boolean(process.env.E2E_URL), "the operator's command would need the data folder of the running server");
  const email = fresh();
  const env = onlyWith({ DATA_DIR: process.env.E2E_DATA, PORT: process.env.E2E_PORT });
  const run = promisify(execFile)(process.execPath, ["bin/admin.mjs", "agency", "Brightwater", email], { env });
  const { stdout } = await run;
  expect(stdout).toContain(`The agency Brightwater is made, and ${email} is its owner.`);
  await ask(page, email, /\/sign-in\?next=\S+?(?=,)/.exec(stdout)![0]);
  const [letter] = await mail(email);
  await page.getByLabel("The eight-digit code").fill(codeIn(letter!));
  await page.getByRole("button", { name: "Sign in" }).click();
  await introduce(page);
  await expect(page).toHaveURL(/\/w\/[0-9a-f-]{36}/);
  await expect(page.getByText("Brightwater").first()).toBeVisible();
});
