import { randomUUID } from "node:crypto";
import { expect, login, newPerson, test } from "../setup/e2e";
import { as, flash, linkIn, look } from "../setup/persons";

test.describe.configure({ timeout: 180_000 });

test("An owner makes an agency and invites a consultant and a candidate, and both accept", async ({
  browser,
  baseURL,
  mail,
}) => {
  const [marta, joel] = [await newPerson("Marta Lindqvist"), await newPerson("Joel Brandt")];
  const owner = await as(browser, marta, baseURL!);
  await owner.goto("/me/settings");
  await owner.getByRole("link", { name: "Create an agency" }).click();
  await owner.getByLabel("Name of the agency").fill("Pennant Recruitment");
  await look(owner, "agency-new");
  await owner.getByRole("button", { name: "Create the agency" }).click();
  await expect(owner.getByRole("heading", { name: "Pennant Recruitment is ready" })).toBeVisible();
  await look(owner, "agency-welcome");
  await owner.getByRole("link", { name: "Invite colleagues" }).click();

  await expect(owner.getByLabel("A colleague")).toBeChecked();
  await owner.getByLabel("People, one on each line").fill(`Joel Brandt <${joel.email}>`);
  await look(owner, "people-several");
  await owner.getByRole("button", { name: "Send the invitations" }).click();
  await flash(owner, /^Invitations sent/);
  await look(owner, "people");

  const [letter] = await mail(joel.email, /invited/);
  const link = linkIn(letter!, "invitations");
  const colleague = await as(browser, joel, baseURL!);
  for (const method of ["HEAD", "GET", "GET"]) {
    const answer = await colleague.request.fetch(link, { method });
    expect([answer.status(), answer.headers()["referrer-policy"]]).toEqual([200, "strict-origin"]);
  }
  await colleague.goto(link);
  await look(colleague, "invitation-consultant");
  await colleague.getByRole("button", { name: "Accept" }).click();
  await expect(colleague).toHaveURL(/\/w\/[0-9a-f-]{36}$/);
  const agency = new URL(colleague.url()).pathname;
  await colleague.goto(link);
  await expect(colleague.getByText("This has already been accepted. The link works only once.")).toBeVisible();

  // A consultant invites a candidate who has no account yet.
  await colleague.goto(`${agency}/settings/people`);
  await expect(colleague.getByRole("button", { name: /^Remove/ })).toHaveCount(0);
  const nadia = `nadia-${randomUUID().slice(0, 8)}@example.com`;
  await colleague.getByLabel("The candidate’s name").fill("Nadia Rahimi");
  await colleague.getByLabel("Their e-mail address").fill(nadia);
  await colleague.getByRole("button", { name: "Send the invitation" }).click();
  await flash(colleague, /^Invitation sent/);
  await look(colleague, "people-consultant");

  const hers = linkIn((await mail(nadia, /invited/))[0]!, "invitations");
  const candidate = await as(browser, null, baseURL!);
  await candidate.goto(hers);
  await look(candidate, "invitation-candidate");
  await candidate.getByRole("button", { name: "Accept" }).click();
  await flash(candidate, /^Accepted\. You have an account now/);
  await expect(candidate).toHaveURL(/\/me$/);
  await look(candidate, "today-candidate-new");
  await candidate.goto("/me/settings");
  await expect(candidate.getByLabel("Your name")).toHaveValue("Nadia Rahimi");
  await expect(candidate.getByRole("region", { name: "Agencies you work with" })).toContainText(
    "Joel Brandt is your consultant.",
  );
  await look(candidate, "settings-candidate");

  // She leaves again, and reads what she loses.
  await candidate.locator("summary", { hasText: "Leave Pennant Recruitment" }).click();
  await expect(candidate.getByText("private notes, the answers and lessons that you did not share")).toBeVisible();
  await candidate.getByRole("button", { name: "Leave Pennant Recruitment" }).click();
  await flash(candidate, /^You have left/);
  await expect(candidate.getByRole("region", { name: "Agencies you work with" })).toHaveCount(0);

  // The owner makes Joel an owner, and then removes him: he is out at once.
  await owner.goto(`${agency}/settings`);
  await look(owner, "agency-settings");
  await expect(owner.getByText("You are the last owner")).toBeVisible();
  await owner.goto(`${agency}/settings/plan`);
  await look(owner, "agency-numbers");
  await colleague.goto(`${agency}/settings/plan`);
  await look(colleague, "agency-numbers-read");
  await owner.goto(`${agency}/settings/people`);
  await owner.getByRole("button", { name: /^Make an owner/ }).click();
  await flash(owner, /^Changed/);
  await colleague.goto(`${agency}/settings`);
  await colleague.getByRole("textbox", { name: "Name" }).fill("Brandt & Co");
  await owner.locator("summary", { hasText: "Remove" }).click();
  await look(owner, "people-removing");
  await owner.getByRole("button", { name: "Remove Joel Brandt" }).click();
  await flash(owner, /^Removed/);
  await colleague.getByRole("button", { name: "Save" }).click();
  await expect(colleague.getByRole("alert").getByText("You are signed out, so nothing was saved.")).toBeVisible();
  await expect(colleague.getByRole("textbox", { name: "Name" })).toHaveValue("Brandt & Co");
  await login(colleague.context(), joel, baseURL!);
  expect((await colleague.goto(`${agency}/settings`))?.status()).toBe(404);
  await owner.goto(`${agency}/settings`);
  await expect(owner.getByRole("heading", { level: 1 })).toHaveText("Pennant Recruitment");
});

test("An invitation says why it cannot be used: for another person, cancelled, replaced, declined, expired", async ({
  browser,
  baseURL,
  mail,
}) => {
  const { createAgency } = await import("../../lib/people/workspaces/commands/agency");
  const { transaction } = await import("../../db/client");
  const { invitations } = await import("../../db/schema/workspaces");
  const { eq } = await import("drizzle-orm");
  const [marta, joel, eve] = [await newPerson("Marta"), await newPerson("Joel Brandt"), await newPerson("Eve")];
  // Not in its first week: a new agency sends one address three e-mails a day.
  const monthAgo = new Date(Date.now() - 30 * 86_400_000);
  const { workspaceId } = await createAgency(marta.userId, { name: "Harbour Search" }, monthAgo);
  const owner = await as(browser, marta, baseURL!);
  await owner.goto(`/w/${workspaceId}/settings/people`);
  const invite = async () => {
    await owner.getByLabel("A colleague").check();
    await owner.getByLabel("Their e-mail address").fill(joel.email);
    await owner.getByRole("button", { name: "Send the invitation" }).click();
    await flash(owner, /^Invitation sent/);
  };
  const newest = async (count: number) => {
    await expect.poll(async () => (await mail(joel.email, /invited/)).length, { timeout: 30_000 }).toBe(count);
    return linkIn((await mail(joel.email, /invited/))[0]!, "invitations");
  };
  await invite();
  const first = await newest(1);

  const stranger = await as(browser, eve, baseURL!);
  await stranger.goto(first);
  await expect(
    stranger.getByText("The e-mail was sent to p…@e….com, and you are signed in with another address."),
  ).toBeVisible();
  expect(await stranger.locator("main").textContent()).not.toContain("Harbour");
  await look(stranger, "invitation-somebody-else");
  await stranger.getByRole("button", { name: "Sign out and use the other address" }).click();
  await expect(stranger).toHaveURL(/\/invitations\//);
  // Joel has an account: whoever holds the link can only have an e-mail sent to him, and does not learn his address.
  await stranger.getByRole("button", { name: "Accept" }).click();
  await expect(stranger.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();
  await expect(stranger.locator("main")).toContainText("p…@e….com");
  expect(await stranger.content()).not.toContain(joel.email);
  await look(stranger, "invitation-check");

  await owner.getByRole("button", { name: /^Send again/ }).click();
  await flash(owner, /^Invitation sent again/);
  const second = await newest(2);
  await stranger.goto(first);
  await expect(stranger.getByText("Only the newest e-mail works.")).toBeVisible();
  await look(stranger, "invitation-over");

  await owner.getByRole("button", { name: /^Cancel invitation/ }).click();
  await flash(owner, /^Invitation cancelled/);
  await stranger.goto(second);
  await expect(stranger.getByText("This was cancelled")).toBeVisible();

  await invite();
  await stranger.goto(await newest(3));
  await stranger.getByRole("button", { name: "Decline" }).click();
  await expect(stranger.getByRole("heading", { name: "Declined" })).toBeVisible();
  await owner.reload();
  await expect(owner.getByRole("article").filter({ hasText: joel.email }).first()).toContainText("declined");

  await invite();
  const last = await newest(4);
  await transaction({ as: "system" }, (tx) =>
    tx.update(invitations).set({ expiresAt: new Date() }).where(eq(invitations.workspaceId, workspaceId)),
  );
  await stranger.goto(last);
  await expect(stranger.getByText("worked for 14 days and has expired")).toBeVisible();
  const head = await stranger.request.head(last);
  expect(head.status()).toBe(200);
});
