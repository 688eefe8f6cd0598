import { expect, test } from "../setup/e2e";
import { fresh, introduce, linkIn } from "../setup/signing-in";

const plan =
  "/plan?starts=2027-03-18T16:00&ends=2027-03-18T17:00&zone=Europe/London&country=GB&format=in_person&route=agency&contact=copy&interviewer=Priya+Shah&interviewer=Tom+Ellery&promise=2027-03-25";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("A plan that is saved fills the form of an interview for a person who signs up in between", async ({
      page,
      mail,
    }) => {
      await page.goto(plan);
      await page.getByRole("link", { name: "Save this plan" }).click();
      await expect(page).toHaveURL(/\/sign-in\?next=/);
      const email = fresh();
      await page.getByLabel("Your e-mail address").fill(email);
      await page.getByRole("button", { name: "Send me an e-mail" }).click();
      await expect(page.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();
      const [letter] = await mail(email);
      expect(letter?.text).not.toContain("Priya");
      await page.goto(linkIn(letter!));
      await page.getByRole("button", { name: "Sign in" }).click();
      await introduce(page);
      await expect(page.getByText("We filled in what you told the planner.")).toBeVisible();
      for (const [label, value] of [
        ["Name 1", "Priya Shah"],
        ["Name 2", "Tom Ellery"],
        ["Day", "2027-03-18"],
        ["Starts", "16:00"],
        ["Ends", "17:00"],
        ["Answer by", "2027-03-25"],
      ] as const)
        await expect(page.getByLabel(label, { exact: label === "Day" })).toHaveValue(value);
      await page.getByLabel("Role", { exact: true }).fill("Data analyst");
      await page.getByLabel("Company", { exact: true }).fill("Northwind");
      await page.getByLabel("Name", { exact: true }).fill("Marta Lindqvist");
      await page.getByRole("button", { name: "Add the interview" }).click();
      await expect(page.getByText("Added. The plan is below.")).toBeVisible();
      await page.locator("summary", { hasText: /^Later:/ }).click();
      await expect(page.getByText("Thank Tom Ellery").first()).toBeVisible();
    });
  });

test("A person who is signed in saves a plan at once, and without names both the plan and the interview ask for them", async ({
  page,
  me,
}) => {
  expect(me.name).not.toBe("");
  const [unnamed] = plan.replace("2027-03-18", "2026-09-17").split("&interviewer");
  await page.goto(unnamed!.replaceAll("2027-03-18", "2026-09-17").replace("&route=agency&contact=copy", ""));
  await expect(page.getByText(/^Who interviewed you\? Add their names to get thank-you steps\./)).toBeVisible();
  await page.getByRole("link", { name: "Save this plan" }).click();
  await page.getByLabel("Role", { exact: true }).fill("Data analyst");
  await page.getByLabel("Company", { exact: true }).fill("Northwind");
  await page.getByRole("button", { name: "Add the interview" }).click();
  await expect(page.getByText("Thank the interviewer", { exact: true }).first()).toBeVisible();
  await page.getByRole("link", { name: "Add their names", exact: true }).first().click();
  await expect(page).toHaveURL(/\/edit#people$/);
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("R23 A changed plan keeps the moment at which it was first asked for, and asks once whether an interview lasts so long", async ({
      page,
    }) => {
      await page.goto(`${plan}&recordedAt=2026-11-20T10:00:00Z`);
      const first = () => new URL(page.url()).searchParams.get("recordedAt");
      const change = async (ends: string) => {
        await page.getByText("Change your answers").click();
        await page.getByLabel("Ends", { exact: true }).fill(ends);
        await page.getByRole("button", { name: "Show the plan" }).click();
      };
      await change("2027-03-18T17:30");
      await expect(page.locator(".lead")).toContainText("17:30");
      expect(first()).toBe("2026-11-20T10:00:00Z");
      await change("2027-03-19T05:00");
      await expect(page.locator(".field-error")).toHaveText(
        "This is 13 hours long. If that is right, show the plan again.",
      );
      // The browser moves to the field in question as the page is shown. Until then the page still moves.
      await expect(page.getByLabel("Ends", { exact: true })).toBeFocused();
      await page.getByRole("button", { name: "Show the plan" }).press("Enter");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your plan");
      expect(first()).toBe("2026-11-20T10:00:00Z");
      await page.reload();
      await change("2027-03-19T05:00");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your plan");
    });
  });
