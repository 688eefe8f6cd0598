import { expect, test } from "../setup/e2e";
import { look } from "../setup/persons";
import { ask, codeIn, fresh } from "../setup/signing-in";

test("The front page leads a person who has an interview to a plan, and a person who runs an agency to their agency", async ({
  page,
}) => {
  await page.goto("/");
  await look(page, "front");
  await page.getByRole("link", { name: "See my plan" }).click();
  await expect(page).toHaveURL(/\/plan$/);
  await page.goBack();
  await page.getByRole("link", { name: "Create my agency" }).click();
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fagencies%2Fnew$/);
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("A person who runs an agency says so at the first sign-in, creates it, and can import at once", async ({
      page,
      mail,
    }) => {
      const email = fresh();
      await ask(page, email);
      await page.getByLabel("The eight-digit code").fill(codeIn((await mail(email))[0]!));
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
      await expect(page.getByLabel("I have interviews")).toBeChecked();
      if (javaScriptEnabled) await look(page, "welcome");
      await page.getByLabel("I run a recruitment agency").check();
      await page.getByLabel("Your name").fill("Marta Lindqvist");
      await page.getByLabel("Your time zone").fill("London");
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page.getByRole("heading", { name: "Create an agency" })).toBeVisible();
      await page.getByLabel("Name of the agency").fill("Pennant Recruitment");
      await page.getByRole("button", { name: "Create the agency" }).click();
      await expect(page.getByRole("heading", { name: "Pennant Recruitment is ready" })).toBeVisible();
      for (const name of ["Import clients", "Add a client", "Add a candidate", "Invite colleagues"])
        await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
      await page.getByRole("link", { name: "Import candidates", exact: true }).click();
      await expect(page.getByRole("heading", { name: "Import candidates" })).toBeVisible();
    });
  });

test("For a person who comes to create an agency, that answer is chosen already", async ({ page, mail }) => {
  const email = fresh();
  await ask(page, email, "/sign-in?next=%2Fagencies%2Fnew");
  await page.getByLabel("The eight-digit code").fill(codeIn((await mail(email))[0]!));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByLabel("I run a recruitment agency")).toBeChecked();
  await page.getByLabel("Your name").fill("Marta Lindqvist");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Create an agency" })).toBeVisible();
});
