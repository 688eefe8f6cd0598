import { expect, newPerson, test } from "../setup/e2e";
import { had, viaMarta } from "../setup/had";
import { as, flash, linkIn, look } from "../setup/persons";

test.describe.configure({ timeout: 180_000 });

test("A candidate invites their consultant, and the interview continues in the consultant's agency", async ({
  browser,
  baseURL,
  mail,
  me,
  page,
}) => {
  const marta = await newPerson("Marta Lindqvist");
  const id = await had(me, 60, { ...viaMarta, consultantEmail: marta.email });
  const earlier = { ...viaMarta, consultantEmail: marta.email, after: id };
  await had(me, 60 * 24 * 7, { ...earlier, round: "Telephone interview" });
  await had(me, 60 * 24 * 9, { ...earlier, round: "A first chat" });
  await page.goto(`/me/interviews/${id}`);
  await page.getByRole("link", { name: "Invite Marta Lindqvist" }).click();
  await expect(page.getByLabel("Telephone interview")).toBeChecked();
  await page.getByLabel("A first chat").uncheck();
  await expect(page.getByText("Your private notes, your lessons")).toBeVisible();
  await look(page, "consultant-ask");
  await page.getByRole("button", { name: "Invite Marta Lindqvist" }).click();
  await flash(page, /^We e-mailed your consultant/);
  await look(page, "interview-asked");

  const link = linkIn((await mail(marta.email, /asks you/))[0]!, "handovers");
  const desk = await as(browser, marta, baseURL!);
  await desk.goto(link);
  await expect(desk.getByText("The invitation includes another round: Telephone interview")).toBeVisible();
  await look(desk, "handover-first");
  await desk.getByRole("link", { name: "Create your agency" }).click();
  await desk.getByLabel("Name of the agency").fill("Pennant Recruitment");
  await desk.getByRole("button", { name: "Create the agency" }).click();
  await expect(desk.getByLabel("Client", { exact: true })).toBeVisible();
  await look(desk, "handover-take");
  await desk.getByRole("button", { name: "Accept" }).click();
  await expect(desk).toHaveURL(/\/w\/[0-9a-f-]{36}\/interviews\/[0-9a-f-]{36}$/);
  await expect(desk.getByRole("heading", { level: 1 })).toBeVisible();

  await page.reload();
  await expect(page.getByRole("heading", { name: "Continues with Marta Lindqvist" })).toBeVisible();
  await look(page, "interview-goes-on");
  await page.getByRole("link", { name: "Open the interview" }).click();
  await expect(page.getByText("Pennant Recruitment").first()).toBeVisible();
  await expect(page).not.toHaveURL(new RegExp(id));
  await expect(page.getByRole("link", { name: "Telephone interview" })).toBeVisible();
  await expect(page.getByRole("link", { name: "A first chat" })).toHaveCount(0);
  await page.goto("/me");
  await expect(page.getByText("Northwind · Pennant Recruitment").first()).toBeVisible();

  // Somebody who works in an agency and has no interviews of their own begins at its desk.
  await desk.goto("/sign-in");
  await expect(desk).toHaveURL(/\/w\/[0-9a-f-]{36}$/);
  await desk.goto("/sign-in?next=/me");
  await expect(desk).toHaveURL(/\/me$/);

  // A public page says so, and leads each to their own place; to anybody else it offers to sign in.
  for (const [who, place] of [
    [desk, /\/w\/[0-9a-f-]{36}$/],
    [page, /\/me$/],
  ] as const) {
    await who.goto("/plan");
    await expect(who.getByRole("banner").getByRole("link", { name: "Sign in" })).toHaveCount(0);
    await who.getByRole("banner").getByRole("link", { name: "Open Followthrough" }).click();
    await expect(who).toHaveURL(place);
  }
  const anybody = await browser.newPage();
  await anybody.goto(`${baseURL}/plan`);
  await expect(anybody.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
  await anybody.close();
});
