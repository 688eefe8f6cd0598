import type { Page } from "@playwright/test";
import { expect, login, newPerson, test } from "../setup/e2e";
import { flash, linkIn, look } from "../setup/persons";
import { codeIn, elsewhere, fresh } from "../setup/signing-in";

const monthAgo = new Date(Date.now() - 30 * 86_400_000);

/** An agency, and the link of an invitation to an address that has no account. */
async function invitedTo(email: string, over: { as: string; name: string; days?: number }) {
  const { createAgency } = await import("../../lib/people/workspaces/commands/agency");
  const { sendInvitation } = await import("../../lib/people/invitations/commands/invite");
  const { sendInvitationInput } = await import("../../lib/people/invitations/input");
  const { newId } = await import("../../lib/ids");
  const { days = 0, ...who } = over;
  const marta = await newPerson("Marta Lindqvist");
  const owner = await createAgency(marta.userId, { name: "Harbour Search" }, monthAgo);
  const now = new Date();
  await sendInvitation(owner, sendInvitationInput.parse({ id: newId(now), email, ...who }), now);
  if (days > 0) await age(email, days);
  return { workspaceId: owner.workspaceId };
}

/** Changes the invitation as if it was sent so many days ago. */
async function age(email: string, days: number) {
  const { transaction } = await import("../../db/client");
  const { sql } = await import("drizzle-orm");
  await transaction({ as: "system" }, (tx) =>
    tx.execute(
      sql`update invitations set expires_at = expires_at - ${days}::int * interval '1 day' where email = ${email}`,
    ),
  );
}

async function sessionsOf(email: string): Promise<number> {
  const { transaction } = await import("../../db/client");
  const { sql } = await import("drizzle-orm");
  const rows = await transaction({ as: "system" }, (tx) =>
    tx.execute(sql`select s.id from sessions s join users u on u.id = s.user_id where u.email = ${email}`),
  );
  return rows.length;
}

const isSignedOut = async (page: Page) => {
  await page.goto("/me");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fme/);
};

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("A candidate without an account accepts with one press and no second e-mail, and the link works once", async ({
      browser,
      page,
      mail,
      baseURL,
    }) => {
      const email = fresh();
      await invitedTo(email, { as: "candidate", name: "Nadia Rahimi" });
      const [letter, ...others] = await mail(email, /invited/);
      expect(others).toEqual([]);
      const link = linkIn(letter!, "invitations");
      for (let times = 0; times < 3; times++) await page.request.get(link);
      await page.goto(link);
      // Somebody who only has the link does not see the address or the name.
      expect(await page.content()).not.toContain(email);
      expect(await page.content()).not.toContain("Nadia");
      expect(await sessionsOf(email)).toBe(0);
      await isSignedOut(page);

      await page.goto(link);
      await page.getByRole("button", { name: "Accept" }).click();
      await flash(page, /^Accepted\. You have an account now\./);
      expect(new URL(page.url()).pathname).toBe("/me");
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Nadia");
      expect(await sessionsOf(email)).toBe(1);
      const came = await page.request.get(`/mailbox/messages.json?to=${encodeURIComponent(email)}`, { maxRetries: 2 });
      const letters: { subject: string }[] = await came.json();
      expect(letters.map(({ subject }) => subject)).toEqual(["You are invited to Followthrough"]);

      const another = await elsewhere(browser, { baseURL, javaScriptEnabled });
      await another.goto(link);
      await expect(another.getByText("This has already been accepted. The link works only once.")).toBeVisible();
      await expect(another.getByRole("button", { name: "Accept" })).toHaveCount(0);
      await expect(another.getByRole("main").getByRole("link", { name: "Sign in" })).toBeVisible();
      await isSignedOut(another);
      expect(await sessionsOf(email)).toBe(1);
    });

    test("After a day the invited person signs in first, with the address filled in, and finds the name", async ({
      page,
      mail,
    }) => {
      const email = fresh();
      const { workspaceId } = await invitedTo(email, { as: "consultant", name: "Nadia Rahimi", days: 1 });
      await page.goto(linkIn((await mail(email, /invited/))[0]!, "invitations"));
      await page.getByRole("button", { name: "Sign in to accept" }).click();
      await expect(page.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();
      expect(await page.content()).not.toContain(email);
      const [letter] = await mail(email, /^Sign in/);
      await page.getByLabel("The eight-digit code").fill(codeIn(letter!));
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
      await expect(page.getByLabel("Your name")).toHaveValue("Nadia Rahimi");
      await expect(page.getByText("I run a recruitment agency")).toHaveCount(0);
      if (!javaScriptEnabled) await page.getByLabel("Your time zone").fill("London");
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByRole("button", { name: "Accept" }).click();
      await flash(page, /^Accepted\. You are a member of this agency now\./);
      expect(new URL(page.url()).pathname).toBe(`/w/${workspaceId}`);
    });

    test("If the agency did not enter a colleague's name, the colleague enters it, and then sees the Desk", async ({
      page,
      mail,
    }) => {
      const email = fresh();
      const { workspaceId } = await invitedTo(email, { as: "consultant", name: "" });
      await page.goto(linkIn((await mail(email, /invited/))[0]!, "invitations"));
      await page.getByRole("button", { name: "Accept" }).click();
      await expect(page.locator(".field-error")).toHaveText("Enter your name.");
      expect(await sessionsOf(email)).toBe(0);
      await page.getByLabel("Your name").fill("Joel Brandt");
      await page.getByRole("button", { name: "Accept" }).click();
      await flash(page, /^Accepted\. You have an account now/);
      expect(new URL(page.url()).pathname).toBe(`/w/${workspaceId}`);
    });

    test("A list of people is sent, and refused lines stay in the form with the reason", async ({
      browser,
      baseURL,
      mail,
    }) => {
      const { createAgency } = await import("../../lib/people/workspaces/commands/agency");
      const marta = await newPerson("Marta Lindqvist");
      const { workspaceId } = await createAgency(marta.userId, { name: "Harbour Search" }, monthAgo);
      const context = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled });
      await login(context, marta, baseURL!);
      const owner = await context.newPage();
      await owner.goto(`/w/${workspaceId}/candidates`);
      await owner.getByRole("link", { name: "Invite several candidates" }).click();
      await expect(owner.getByLabel("A candidate")).toBeChecked();
      const [nadia, sam] = [fresh(), fresh()];
      const list = owner.getByLabel("People, one on each line");
      await list.fill(`Nadia Rahimi <${nadia}>\nsam@\n${sam}`);
      await owner.getByRole("button", { name: "Send the invitations" }).click();
      await expect(owner.locator(".field-error")).toContainText("1 invitation was sent. 2 were not sent: sam@:");
      await expect(list).toHaveValue(`sam@\n${sam}`);
      if (javaScriptEnabled) await look(owner, "people-several-refused");
      await list.fill(`Sam Okoro <${sam}>`);
      await owner.getByRole("button", { name: "Send the invitations" }).click();
      await flash(owner, /^Invitations sent/);
      for (const email of [nadia, sam]) expect(await mail(email, /invited/)).toHaveLength(1);
    });
  });
