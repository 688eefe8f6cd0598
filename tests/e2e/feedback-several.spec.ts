import type { Page } from "@playwright/test";
import { withDana } from "../setup/dana";
import { expect, login, test } from "../setup/e2e";
import { midday } from "../setup/had";

test.use({ timezoneId: midday });
test.describe.configure({ timeout: 240_000 });

const linkIn = ({ text }: { text: string }) => new URL(/https?:\/\/\S+\/feedback\/\S+/.exec(text)![0]).pathname;

const shoot = async (page: Page, name: string) => {
  if (!process.env.SHOTS) return;
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [1180, 390]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${process.env.SHOTS}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1180, height: 900 });
};

test("R76 Two people at a client answer differently: both are on the Desk and on the interview, and each is settled by itself", async ({
  browser,
  baseURL,
  mail,
}) => {
  const pennant = await withDana();
  const { askByLink } = await import("../../lib/record/client-feedback/commands/links");
  const { askByLinkInput } = await import("../../lib/record/client-feedback/input");
  const { newId } = await import("../../lib/ids");
  for (const [name, email, answer] of [
    ["Tom Ellery", `tom-${newId(new Date())}@northwind.example`, "We have not selected them"],
    [pennant.dana.name, pennant.dana.email, "We would like to see them again"],
  ] as const) {
    const ask = askByLinkInput.parse({ id: newId(new Date()), interviewId: pennant.id, name, email });
    await askByLink(pennant.marta, ask, new Date());
    const client = await browser.newContext({ baseURL });
    const page = await client.newPage();
    await page.goto(linkIn((await mail(email))[0]!));
    await page.getByLabel(answer).check();
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByText("Thank you").first()).toBeVisible();
    await client.close();
  }

  const context = await browser.newContext({ baseURL, timezoneId: midday });
  await login(context, pennant.people.marta, baseURL!);
  const marta = await context.newPage();
  await marta.goto(pennant.home);
  const row = marta.getByRole("table", { name: "Your turn" }).getByRole("row").nth(1);
  await expect(row).toContainText("Two answers from Northwind");
  await expect(row).toContainText("Tom Ellery: did not select Amara.");
  await expect(row).toContainText("Dana Whitlock: wants to see Amara again.");
  await shoot(marta, "desk-two-answers");
  await row.getByRole("link", { name: "Read both" }).click();
  await expect(marta.getByRole("heading", { name: "Two answers from Northwind" })).toBeVisible();
  await shoot(marta, "interview-two-answers");
  await marta.goto(`${pennant.at}/update`);
  await expect(marta.getByText("Northwind answered by link, and you have not added that answer yet.")).toBeVisible();
  await shoot(marta, "heard-not-added");

  await marta.goto(pennant.at);
  const danas = marta.getByRole("region", { name: "Dana Whitlock’s answer" });
  await danas.getByRole("button", { name: "Add the decision and share" }).click();
  await expect(marta.getByText("Added. The plan is updated.")).toBeVisible();
  await marta.goto(pennant.home);
  await expect(row).toContainText("Northwind answered: did not select Amara");
  await marta.goto(pennant.at);
  const toms = marta.getByRole("region", { name: "The client’s answer" });
  await expect(toms).toContainText("Tom Ellery answered by link");
  await toms.getByRole("button", { name: "Don’t add it" }).click();
  await expect(marta.getByText("Not added.")).toBeVisible();
  await expect(marta.getByText("You chose not to add this decision.")).toBeVisible();
  await shoot(marta, "answer-not-added");
  await marta.goto(pennant.at);
  await expect(marta.getByRole("region", { name: "The client’s answer" })).toHaveCount(0);
  await context.close();
});

test("True statements: after a hand-over the candidate reads who was told, in their own time zone, which is named once", async ({
  browser,
  baseURL,
}) => {
  const pennant = await withDana();
  const { debriefed } = await import("../setup/pennant");
  const { transaction } = await import("../../db/client");
  const { users } = await import("../../db/schema/accounts");
  const { eq } = await import("drizzle-orm");
  const { handOverCandidate } = await import("../../lib/people/candidates/commands/hand-over");
  await debriefed(pennant, pennant.id);
  await transaction({ as: "system" }, (tx) =>
    tx.update(users).set({ zone: "Asia/Kolkata" }).where(eq(users.id, pennant.amara.userId)),
  );
  const over = { id: pennant.candidateId, to: pennant.people.joel.userId, from: pennant.marta.userId };
  await handOverCandidate(pennant.marta, over, new Date());
  const context = await browser.newContext({ baseURL, timezoneId: "Asia/Kolkata" });
  await login(context, pennant.amara, baseURL!);
  const amara = await context.newPage();
  await amara.goto(`/me/interviews/${pennant.id}`);
  const plan = amara.locator(".interview-own");
  await expect(plan).toContainText("Tell Marta Lindqvist how it went");
  await expect(plan).not.toContainText("Tell Joel Brandt how it went");
  await expect(plan).not.toContainText("Thank Joel");
  await expect(plan).toContainText("Joel has looked after you since");
  await expect(amara.getByText("All times are Kolkata time.").first()).toBeAttached();
  await expect(amara.locator("main")).not.toContainText("(Kolkata time)");
  await shoot(amara, "interview-after-hand-over");
  await amara.goto("/me");
  await expect(amara.locator("main")).not.toContainText("(Kolkata time)");
  await shoot(amara, "today-after-hand-over");
  await amara.goto("/me/interviews");
  await expect(amara.locator("main")).not.toContainText("(Kolkata time)");
  await shoot(amara, "interviews-after-hand-over");

  const theirs = await browser.newContext({ baseURL, timezoneId: midday });
  await login(theirs, pennant.people.joel, baseURL!);
  const joel = await theirs.newPage();
  await joel.goto(pennant.at);
  await expect(joel.locator("main")).toContainText("Tell Marta Lindqvist how it went");
  await shoot(joel, "joel-after-hand-over");
  await joel.goto(pennant.home);
  await shoot(joel, "joel-desk");
  await Promise.all([context.close(), theirs.close()]);
});
