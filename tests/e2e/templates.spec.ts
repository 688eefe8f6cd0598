import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { world } from "../rights/world";
import { expect, login, test } from "../setup/e2e";
import { had, midday } from "../setup/had";
import { thanking } from "../setup/thanking";

test.use({ timezoneId: midday });

const text = "Dear {{reader}},\n\nThank you for telling me about {{company}} on {{day}}.\n\n{{my name}}";

async function addTemplate(page: Page, name: string, body = text) {
  await page.goto("/me/settings/templates/new");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("For which message").selectOption("thank-you");
  await page.getByLabel("Subject").fill("Thank you from {{my name}}");
  await page.getByLabel("Text").fill(body);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
}

const message = (page: Page) => page.getByLabel("Message", { exact: true });
const choice = (page: Page) => page.getByLabel("Template", { exact: true });

async function start(page: Page, name: string) {
  if (!(await choice(page).isVisible())) await page.getByText("Start from a template").click();
  await choice(page).selectOption({ label: name });
  await page.getByRole("button", { name: "Use this template" }).click();
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a template is added, shown on the latest interview, duplicated and deleted", async ({ page, me }) => {
      await had(me, 30);
      await page.goto("/me/settings/templates");
      await page.getByRole("link", { name: "Add a template" }).click();
      await page.getByLabel("Name").fill("Warm thanks");
      await page.getByLabel("Text").fill("About {{we talked about}} at {{compny}}, {{reader}}");
      const preview = page.getByRole("region", { name: "Preview" });
      if (!javaScriptEnabled) await page.getByRole("button", { name: "Preview" }).click();
      await expect(preview).toContainText("About [what you talked about] at {{compny}}, Priya");
      await expect(preview).toContainText("“{{compny}}” at line 1 is not a placeholder. Did you mean {{company}}?");
      await expect(page.getByLabel("Name")).toHaveValue("Warm thanks");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page.getByRole("alert").filter({ hasText: "is not a placeholder" })).toBeVisible();
      await page.getByLabel("Text").fill("About {{we talked about}} at {{company}}, {{reader}}");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
      await page.getByRole("button", { name: "Duplicate “Warm thanks”" }).click();
      await expect(page.getByRole("link", { name: "Warm thanks (copy)" })).toBeVisible();
      const copy = page.getByRole("listitem").filter({ hasText: "Warm thanks (copy)" });
      await copy.locator("summary").click();
      await copy.getByRole("button", { name: "Delete" }).click();
      await expect(page.getByRole("status").filter({ hasText: "Deleted." })).toBeVisible();
      await expect(page.getByRole("link", { name: /^Warm thanks/ })).toHaveCount(1);
    });

    test("where there is no room for a copy, Duplicate says so", async ({ page, me }) => {
      const { saveOwnTemplate } = await import("../../lib/mail/templates/commands/own");
      const { saveTemplateInput } = await import("../../lib/mail/templates/input");
      const { maxTemplates } = await import("../../lib/mail/templates/rules/limits");
      const viewer = { as: "candidate", userId: me.userId } as const;
      for (let count = 1; count <= maxTemplates.own; count++) {
        const template = {
          id: randomUUID(),
          version: 0,
          name: `Thanks ${count}`,
          step: "thank-you",
          body: "Thank you.",
        };
        await saveOwnTemplate(viewer, saveTemplateInput.parse(template), new Date());
      }
      await page.goto("/me/settings/templates");
      await page.getByRole("button", { name: "Duplicate “Thanks 7”" }).click();
      // Without script a button has no place for the sentence, so the page says that nothing was done.
      const sentence = javaScriptEnabled ? "Delete one first." : "Nothing was changed";
      await expect(page.getByText(sentence)).toBeVisible();
      await expect(page.getByRole("button", { name: /^Duplicate/ })).toHaveCount(maxTemplates.own);
    });

    test("without an interview on record a template is shown on an invented one, and the page says so", async ({
      page,
      me: _,
    }) => {
      await page.goto("/me/settings/templates/new");
      await expect(page.getByText("this preview uses an invented one")).toBeVisible();
    });

    test("a message begins with a template; changed text is replaced only after a second press", async ({
      page,
      me,
    }) => {
      await addTemplate(page, "Warm thanks");
      await addTemplate(page, "Short thanks", "Dear {{reader}}, thank you.");
      await thanking(page, me);
      await start(page, "Warm thanks");
      await expect(message(page)).toHaveValue(/^Dear Priya,\n\nThank you for telling me about Northwind on /);
      await expect(page.getByLabel("Subject")).toHaveValue(`Thank you from ${me.name}`);
      await start(page, "Short thanks");
      await expect(message(page)).toHaveValue("Dear Priya, thank you.");
      await message(page).fill("Dear Priya, in my own words.");
      await start(page, "Warm thanks");
      await expect(page.getByText("“Warm thanks” would replace it.").first()).toBeVisible();
      await expect(message(page)).toHaveValue("Dear Priya, in my own words.");
      await page.getByRole("button", { name: "Replace my text" }).click();
      await expect(message(page)).toHaveValue(/^Dear Priya,\n\nThank you for telling me about Northwind on /);
      await expect(page.getByRole("button", { name: "Replace my text" })).toHaveCount(0);
      await page.reload();
      await expect(message(page)).toHaveValue(/^Dear Priya,\n\nThank you for telling me about Northwind on /);
    });

    test("a signature is below the name in a new draft, and a gap in it is refused", async ({ page, me }) => {
      await page.goto("/me/settings/writing");
      await page.getByRole("textbox", { name: "Signature" }).fill("Data analyst\n[phone]");
      await page.getByRole("button", { name: "Save the signature" }).click();
      await expect(page.getByText("Replace or delete “[phone]”.").first()).toBeVisible();
      await page.getByRole("textbox", { name: "Signature" }).fill("Data analyst\n+44 7700 900123");
      await page.getByRole("button", { name: "Save the signature" }).click();
      await expect(page.getByText("Saved.")).toBeVisible();
      await thanking(page, me);
      await expect(message(page)).toHaveValue(new RegExp(`${me.name}\nData analyst\n\\+44 7700 900123$`));
    });
  });

test("with script another interview can be chosen for the preview", async ({ page, me }) => {
  await had(me, 60, { company: "Northwind" });
  await had(me, 3_000, { company: "Brightwell" });
  await page.goto("/me/settings/templates/new");
  await page.getByLabel("Text").fill("At {{company}}");
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview).toContainText("At Northwind");
  await preview.getByLabel("Preview for").selectOption({ index: 1 });
  await expect(preview).toContainText("At Brightwell");
});

test("an owner writes a house template, a consultant reads it, and their candidate begins a message with it", async ({
  page,
  context,
  baseURL,
}) => {
  const made = await world("Harbourlight");
  const list = `/w/${made.ids.workspace}/settings/templates`;
  await login(context, made.owner, baseURL!);
  await page.goto(`${list}/new`);
  await page.getByLabel("Name").fill("House thanks");
  await page.getByLabel("Text").fill("Dear {{reader}}, thank you from the house.");
  await expect(page.getByRole("region", { name: "Preview" })).toContainText("Dear Priya, thank you from the house.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("link", { name: "House thanks" })).toBeVisible();

  await login(context, made.colleague, baseURL!);
  await page.goto(list);
  await expect(page.getByRole("button", { name: /Duplicate/ })).toHaveCount(0);
  await page.getByRole("link", { name: "House thanks" }).click();
  await expect(page.getByText("Dear {{reader}}, thank you from the house.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save" })).toHaveCount(0);

  await login(context, made.own, baseURL!);
  await page.goto(`/me/messages/${made.ids.interview}/thank-you/${made.ids.person}`);
  await start(page, "House thanks");
  await expect(page.getByText("“House thanks” would replace it.").first()).toBeVisible();
  await page.getByRole("button", { name: "Replace my text" }).click();
  await expect(message(page)).toHaveValue("Dear Priya, thank you from the house.");
});
