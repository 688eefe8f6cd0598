import type { Page } from "@playwright/test";
import { addDays, dayOf } from "../../lib/dates";
import { expect, login, newPerson, test } from "../setup/e2e";
import { unfold } from "../setup/folds";
import { had, midday, viaMarta } from "../setup/had";
import { expectFew, phone } from "../setup/in-sight";
import { agency, metAt } from "../setup/pennant";
import { look } from "../setup/persons";

test.describe.configure({ timeout: 120_000 });
const soon = addDays(dayOf(midday, Date.now()), 9);

async function nameIt(page: Page, company: string) {
  await page.getByLabel("Role", { exact: true }).fill("Data analyst");
  await page.getByLabel("Company", { exact: true }).fill(company);
}

test("A candidate who adds an interview, or its next round, sees at most ten controls on a phone", async ({
  page,
  me,
}) => {
  await page.setViewportSize(phone);
  await page.goto("/me/interviews/new");
  await expectFew(page, "A candidate’s new interview", 10);
  await look(page, "add-interview");
  await page.setViewportSize(phone);
  const more = page.locator("summary", { hasText: /^More/ });
  await expect(more).not.toContainText("filled in");
  await unfold(page, /^More/);
  await page.getByLabel("Place optional", { exact: true }).fill("Mill Lane 4");
  await page.getByLabel("Question 1").fill("What happens next?");
  await more.click();
  await expect(more).toContainText("2 filled in");
  await more.click();
  await look(page, "add-interview-more");
  await page.setViewportSize(phone);

  const id = await had(me, 3 * 24 * 60, viaMarta);
  await page.goto(`/me/interviews/new?after=${id}`);
  await expectFew(page, "A candidate’s next round", 10);
  await expect(page.getByText("Through Marta Lindqvist, Pennant Recruitment")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /Priya Shah/ })).toBeChecked();
  await page.goto(`/me/interviews/${id}/edit`);
  await expectFew(page, "A candidate’s interview to edit", 10);
  await look(page, "edit-interview");
});

test("A consultant who adds an interview, or its next round, sees at most ten controls, with the client’s contacts", async ({
  page,
  context,
  baseURL,
}) => {
  const pennant = await agency();
  const { saveContact } = await import("../../lib/people/clients/commands/contacts");
  const { saveContactInput } = await import("../../lib/people/clients/input");
  const { addPosition } = await import("../../lib/people/positions/commands");
  const { addPositionInput } = await import("../../lib/people/positions/input");
  const { randomUUID } = await import("node:crypto");
  for (const name of ["Petra Lang", "Ruth Adeyemi", "Ines Duarte"])
    await saveContact(
      pennant.marta,
      saveContactInput.parse({ id: pennant.clientId, contactId: randomUUID(), name, title: "Head of Talent" }),
      new Date(),
    );
  await login(context, pennant.marta, baseURL!);
  await page.setViewportSize(phone);
  const path = `${pennant.home}/interviews/new?candidate=${pennant.candidateId}&client=${pennant.clientId}`;
  await page.goto(path);
  await expectFew(page, "An agency’s new interview, without open roles", 10);
  const role = { id: randomUUID(), clientId: pennant.clientId, title: "Data analyst" };
  await addPosition(pennant.marta, addPositionInput.parse(role), new Date());
  await page.goto(path);
  await expectFew(page, "An agency’s new interview", 10);
  await expect(page.getByText("London time, UK working days")).toBeVisible();
  await expect(page.getByLabel("Title of the other role")).toBeHidden();
  await page.getByLabel("Role at Northwind").selectOption({ label: "Another role" });
  await page.getByLabel("Title of the other role").fill("Pricing analyst");
  await page.getByText("1 more person at Northwind").click();
  await page.getByRole("checkbox", { name: /Ruth Adeyemi/ }).check();
  await page.getByLabel("Day", { exact: true }).fill(soon);
  await page.getByLabel("Starts").fill("16:30");
  await look(page, "add-interview-agency");
  await page.setViewportSize(phone);
  await page.getByRole("button", { name: "Add the interview" }).click();
  await expect(page.getByText("Pricing analyst").first()).toBeVisible();
  await expect(page.getByText("Ruth Adeyemi").filter({ visible: true }).first()).toBeVisible();

  await page.goto(`${pennant.home}/interviews/new?after=${await metAt(pennant, 26 * 60)}`);
  await expectFew(page, "An agency’s next round", 10);
});

test("The end changes with the start until somebody changes the end, and each day is shown with its weekday", async ({
  page,
  me: _,
}) => {
  await page.goto("/me/interviews/new");
  const ends = page.getByLabel("Ends");
  await page.getByLabel("Starts").fill("16:30");
  await expect(ends).toHaveValue("17:30");
  await page.getByLabel("Starts").fill("23:15");
  await expect(ends).toHaveValue("00:15");
  await ends.fill("00:45");
  await page.getByLabel("Starts").fill("23:00");
  await expect(ends).toHaveValue("00:45");
  const day = page.locator(".field", { has: page.getByLabel("Day", { exact: true }) });
  await page.getByLabel("Day", { exact: true }).fill("2026-12-03");
  await expect(day).toContainText("Thu 3 Dec");
  await page.getByLabel("Day", { exact: true }).fill("");
  await expect(day).not.toContainText("Thu");
});

test("The place is in one line: it is that of a known company, until somebody changes it", async ({
  page,
  context,
  baseURL,
}) => {
  const me = await newPerson("Amara Okafor", "Europe/London");
  await had(me, 5 * 24 * 60, { company: "Otterbourne", zone: "America/New_York", country: "US" });
  await had(me, 6 * 24 * 60, { company: "Northwind", zone: "Europe/London", country: "GB", region: "SCT" });
  await login(context, me, baseURL!);
  await page.goto("/me/interviews/new");
  // The region that was used before in this zone.
  await expect(page.getByText("London time, UK working days (Scotland)")).toBeVisible();
  await expect(page.getByLabel("Time zone of the interview")).toBeHidden();
  await nameIt(page, "otterbourne");
  await expect(page.getByText("New York time, US working days")).toBeVisible();
  await nameIt(page, "Otterbourne & Co");
  await expect(page.getByText("London time, UK working days (Scotland)")).toBeVisible();
  await unfold(page, "London time");
  await page.getByLabel("Country").selectOption("IE");
  await page.getByLabel("Region").fill("");
  await expect(page.getByText("London time, Ireland working days")).toBeVisible();
  await nameIt(page, "Otterbourne");
  await expect(page.getByText("London time, Ireland working days")).toBeVisible();
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a fault in a fold opens it with the sentence beside its field, and an empty end is an hour after the start", async ({
      page,
      me: _,
    }) => {
      await page.goto("/me/interviews/new");
      await nameIt(page, "Northwind");
      await page.getByLabel("Day", { exact: true }).fill(soon);
      await page.getByLabel("Starts").fill("16:30");
      await page.getByLabel("Ends").fill("");
      await unfold(page, /^More/);
      await page.getByLabel("Link to the call").fill("not a link");
      await page.locator("summary", { hasText: /^More/ }).click();
      await unfold(page, "working days");
      await page.getByLabel("Time zone of the interview").fill("IST");
      await page.locator("summary", { hasText: "change" }).first().click();
      await expect(page.getByLabel("Link to the call")).toBeHidden();
      await page.getByRole("button", { name: "Add the interview" }).click();
      const faultOf = (label: string) =>
        page.locator(".field", { has: page.getByLabel(label) }).locator(".field-error");
      await expect(faultOf("Link to the call")).toBeVisible();
      await expect(faultOf("Time zone of the interview")).toHaveText(/Say which one\.$/);
      await page.getByLabel("Link to the call").fill("");
      await page.getByLabel("Time zone of the interview").fill("London");
      await page.getByRole("button", { name: "Add the interview" }).click();
      await expect(page.getByText("16:30–17:30").first()).toBeVisible();
    });
  });
