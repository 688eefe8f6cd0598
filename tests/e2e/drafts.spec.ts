import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { type World, world } from "../rights/world";
import { expect, login, test } from "../setup/e2e";
import { addressIn, midday } from "../setup/had";
import { reread } from "../setup/reread";

test.use({ timezoneId: midday });

/** A page in a browser of its own, signed in as somebody of this world. */
async function as(browser: Browser, who: { userId: string }, baseURL: string, javaScriptEnabled = true) {
  const context = await browser.newContext({ baseURL, timezoneId: midday, locale: "en-GB", javaScriptEnabled });
  await login(context, who, baseURL);
  return context.newPage();
}

const good = (word: string) => `Dear Priya,

Thank you for your time. I enjoyed hearing how ${word} plans its year, and I left keener on the analyst role than I arrived. If anything else would help you decide, I am happy to send it. I look forward to hearing from you.

Kind regards,
Amara Okafor`;

const addressOf = (word: string) => `p@${word.toLowerCase()}.example`;
const wordOf = () => `quill${randomUUID().slice(0, 8)}`;
const draftOf = ({ ids }: World) => `/me/messages/${ids.interview}/thank-you/${ids.person}`;

/** Typed, and saved by the page itself. */
async function writes(page: Page, text: string) {
  const last = text.split("\n").at(-1)!;
  const saved = page.waitForResponse(
    (answer) =>
      answer.ok() && (answer.request().postData() ?? "").includes(last) && answer.url().endsWith("/api/live/messages"),
  );
  await page.getByLabel("Message", { exact: true }).fill(text);
  await saved;
}

for (const withScript of [true, false])
  test(`R41 a note goes through the consultant: read, returned, approved as it is and passed on, ${withScript ? "with" : "without"} script`, async ({
    browser,
    baseURL,
    mail,
  }) => {
    test.setTimeout(180_000);
    const word = wordOf();
    const here = await world(word);
    const amara = await as(browser, here.own, baseURL!, withScript);
    await amara.goto(draftOf(here));
    await expect(amara.getByRole("button", { name: "Send now" })).toHaveCount(0);
    await amara.getByLabel("Message", { exact: true }).fill(good(word));
    await reread(amara);
    await amara.getByRole("button", { name: "Send it to Marta" }).click();
    await expect(amara.getByText("Waiting for Marta Lindqvist to review this")).toBeVisible();
    await amara.goto("/me");
    await expect(amara.locator("main")).toContainText(
      /Marta has had your note to Priya Shah for review since \d\d:\d\d\. Also your note to Tom Ellery\./,
    );
    await expect(amara.getByText("Thank Priya Shah", { exact: true })).toHaveCount(0);
    await amara.goto(`/me/interviews/${here.ids.interview}`);
    await amara.getByText(/^Later: /).click();
    await expect(amara.getByText(/^Marta has had your note to Priya Shah for review since/).first()).toBeVisible();

    const marta = await as(browser, here.inCharge, baseURL!, withScript);
    await marta.goto(`/w/${here.ids.workspace}?state=drafts`);
    await expect(marta.getByText(/^Read the candidate’s draft to /)).toBeVisible();
    await marta.goto(`/w/${here.ids.workspace}/interviews/${here.ids.interview}`);
    await marta.locator(`main a[href$="/drafts/${here.ids.message}"]`).first().click();
    await expect(marta.getByRole("article", { name: "The draft" })).toContainText(`how ${word} plans`);
    await marta.getByText("Comment on it", { exact: true }).click();
    await marta.getByLabel("Words from the draft").fill("plans its year");
    await marta.getByLabel("Your comment").fill("Say which part.");
    await marta.getByRole("button", { name: "Add the comment" }).click();
    await expect(marta.getByText("Say which part.")).toBeVisible();
    await marta.getByText("Return it", { exact: true }).first().click();
    await marta.getByLabel("What should change").fill("Name one part of the plan.");
    await marta.getByRole("button", { name: "Return it" }).click();
    await expect(marta.getByText(/^Returned .*: Name one part/)).toBeVisible();

    await amara.goto("/me");
    await expect(amara.getByText("Thank Priya Shah", { exact: true })).toBeVisible();
    await amara
      .getByRole("listitem")
      .filter({ hasText: "Thank Priya Shah" })
      .getByText("Why?", { exact: true })
      .click();
    await expect(amara.getByText("Marta returned your note to Priya Shah: Name one part of the plan.")).toBeVisible();
    await amara.goto(draftOf(here));
    await expect(amara.getByText("Name one part of the plan.")).toBeVisible();
    await amara.getByRole("button", { name: /^Mark as done \(the comment of Marta .*: Say which part\.\)$/ }).click();
    await expect(amara.getByText("The comment is marked as done.")).toBeVisible();
    const better = good(word).replace("plans its year", "plans its forecasts");
    await amara.getByLabel("Message", { exact: true }).fill(better);
    await reread(amara);
    await amara.getByRole("button", { name: "Send it to Marta again" }).click();
    await expect(amara.getByText("Waiting for Marta Lindqvist to review this")).toBeVisible();

    await marta.reload();
    await expect(marta.getByRole("article", { name: "The draft" })).toContainText("plans its forecasts");
    await expect(marta.getByText(/as “\S.* via Marta Lindqvist and Followthrough”/)).toBeVisible();
    await marta.getByRole("button", { name: /^(Approve and send now|Approve and send)$/ }).click();
    await expect(marta.getByText("Approved. It will be sent in a few seconds.")).toBeVisible();
    const [letter] = await mail(addressOf(word));
    expect(letter?.text).toContain("plans its forecasts");
    expect(letter?.from).toContain("Amara");
    await amara.reload();
    await expect(amara.getByText(/^Sent .* by Marta Lindqvist/)).toBeVisible();
    expect(await mail(addressOf(word))).toHaveLength(1);
  });

test("R41 a text that is changed after it was approved is not passed on, and both see why", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const word = wordOf();
  const here = await world(word);
  const amara = await as(browser, here.own, baseURL!);
  await amara.goto(draftOf(here));
  await amara.getByLabel("Message", { exact: true }).fill(good(word));
  await reread(amara);
  await amara.getByRole("button", { name: "Send it to Marta" }).click();
  await expect(amara.getByText(/Waiting for .* to review this/)).toBeVisible();
  const marta = await as(browser, here.inCharge, baseURL!);
  await marta.goto(`/w/${here.ids.workspace}/interviews/${here.ids.interview}/drafts/${here.ids.message}`);
  await writes(amara, `${good(word)}\n\nPS One more thing.`);
  await marta.getByRole("button", { name: "Approve only" }).click();
  await expect(marta.getByRole("alert").filter({ hasText: "was changed while you read it" })).toBeVisible();
  await expect(marta.getByText("PS One more thing.")).toBeVisible();
  await marta.getByRole("button", { name: "Approve only" }).click();
  await expect(marta.getByText("Approved.", { exact: true })).toBeVisible();
  await amara.reload();
  await expect(amara.getByText(/approved this text/).first()).toBeVisible();
  await writes(amara, `${good(word)}\n\nPS Another thing.`);
  await expect(amara.getByText("The text has changed since Marta Lindqvist approved it.")).toBeVisible();
  await marta.reload();
  await expect(marta.getByText(/changed the text after it was approved/)).toBeVisible();
});

test("R41 a friend reads a draft by link, without an account and once", async ({ browser, baseURL, me: _, mail }) => {
  test.setTimeout(120_000);
  const word = wordOf();
  const here = await world(word);
  const amara = await as(browser, here.own, baseURL!);
  await amara.goto(draftOf(here));
  const email = `ben-${randomUUID()}@example.com`;
  await amara.getByText("Ask a friend to read it").click();
  await amara.getByLabel("Your friend’s e-mail address").fill(email);
  await amara.getByRole("button", { name: "Send the link" }).click();
  await expect(amara.getByText("Your friend gets an e-mail with the link.")).toBeVisible();
  const [letter] = await mail(email);
  const link = /http\S+\/draft-reviews\/\S+/.exec(letter!.text)![0];
  const ben = await (await browser.newContext({ baseURL })).newPage();
  await ben.goto(link);
  await expect(ben.getByRole("article", { name: "The message" })).toContainText(word);
  await ben.getByRole("button", { name: "Send your answer" }).click();
  await expect(ben.getByText("Choose one of the two.").first()).toBeVisible();
  await ben.getByLabel("I would change something").check();
  await ben.getByLabel("What you would change, or like").fill("Shorter.");
  await ben.getByRole("button", { name: "Send your answer" }).click();
  await expect(ben.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await ben.goto(link);
  await expect(ben.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await expect(ben.getByText(word)).toHaveCount(0);
  const [news] = await mail(await addressIn(here.own.userId), /^A friend has read your draft$/);
  expect(news?.text).toContain(draftOf(here));
  await amara.reload();
  await expect(amara.getByText("would change something")).toBeVisible();
  await expect(amara.getByText("Shorter.")).toBeVisible();
});

/** Amara's debrief of this world's interview, shared with the client as `audience` says, and no brief of it yet. */
async function sharedWithClient(here: World, word: string) {
  const { getDebrief } = await import("../../lib/record/debriefs/queries");
  const { saveDebriefInput } = await import("../../lib/record/debriefs/input");
  const { saveDebrief } = await import("../../lib/record/debriefs/commands/save");
  const say = async (audience: object) => {
    const version = (await getDebrief(here.own, here.ids.interview)).debrief?.version ?? 0;
    const text = { went_well: `The ${word} forecast`, wished_said: "The pricing project" };
    const form = { id: here.ids.interview, version, share: "yes", ...text, audience };
    await saveDebrief(here.own, saveDebriefInput.parse(form), new Date());
  };
  await say({ went_well: "client", wished_said: "client" });
  const { transaction } = await import("../../db/client");
  const { briefs } = await import("../../db/schema/sharing");
  const { eq } = await import("drizzle-orm");
  await transaction({ as: "system" }, (tx) => tx.delete(briefs).where(eq(briefs.id, here.ids.brief)));
  return { say, page: `/w/${here.ids.workspace}/interviews/${here.ids.interview}/brief` };
}

test("Without script a brief is saved by its button", async ({ browser, baseURL }) => {
  const word = wordOf();
  const here = await world(word);
  const { page } = await sharedWithClient(here, word);
  const marta = await as(browser, here.inCharge, baseURL!, false);
  await marta.goto(page);
  await marta.getByRole("textbox", { name: "The brief" }).fill("Hello Priya,\n\nShorter.");
  await marta.getByRole("button", { name: "Save", exact: true }).click();
  await expect(marta.getByText("Saved.")).toBeVisible();
  await marta.goto(page);
  await expect(marta.getByRole("textbox", { name: "The brief" })).toHaveValue("Hello Priya,\n\nShorter.");
});

test("A brief is made from what was shared, stops when that is withdrawn, and is shown to both sides once sent", async ({
  browser,
  baseURL,
  mail,
}) => {
  test.setTimeout(180_000);
  const word = wordOf();
  const here = await world(word);
  const { say, page } = await sharedWithClient(here, word);

  const marta = await as(browser, here.inCharge, baseURL!);
  await marta.goto(page);
  const text = marta.getByRole("textbox", { name: "The brief" });
  await expect(text).toHaveValue(/The pricing project/);
  const add = async (words: string) => text.fill(`${await text.inputValue()}\n\n${words}`);
  const kept = marta.waitForResponse((answer) => answer.ok() && answer.url().endsWith("/api/live/brief"));
  await add("PS Typed, and saved by the page itself.");
  await kept;
  await expect(marta.getByText("Saved a moment ago")).toBeVisible();
  await say({ went_well: "client", wished_said: "consultant" });
  await add("PPS While they took it back.");
  await expect(marta.getByRole("alert").filter({ hasText: "no longer shares “What they wished" })).toBeVisible();
  await expect(marta.getByRole("button", { name: "I have updated the text" })).toBeVisible();
  await expect(marta.getByRole("complementary")).not.toContainText("The pricing project");
  await expect(text).toHaveValue(/PPS While they took it back/);
  await reread(marta);
  await marta.getByRole("button", { name: "Send now" }).click();
  await expect(marta.getByText(/no longer shares “What they wished they had said”/).first()).toBeVisible();
  await marta.goto(page);
  await expect(text).toHaveValue(/PPS While they took it back/);
  await text.fill((await text.inputValue()).replace(/What \w+ did not get to say:\nThe pricing project\n\n/, ""));
  await marta.getByRole("button", { name: "Save", exact: true }).click();
  await expect(marta.getByText("Saved.")).toBeVisible();
  await marta.getByRole("button", { name: "I have updated the text" }).click();
  await expect(marta.getByText("Read the text once more before you send it.")).toBeVisible();
  await marta.getByLabel("Recipient").selectOption({ label: `Priya Shah (${addressOf(word)})` });
  await reread(marta);
  await marta.getByRole("button", { name: "Send now" }).click();
  const [letter] = await mail(addressOf(word), new RegExp(word));
  expect(letter?.text).toContain(`The ${word} forecast`);
  expect(letter?.text).not.toContain("pricing");
  await marta.goto(page);
  await expect(marta.getByRole("heading", { name: "Sent" })).toBeVisible();
  const amara = await as(browser, here.own, baseURL!);
  await amara.goto(`/me/interviews/${here.ids.interview}`);
  await expect(amara.getByRole("heading", { name: `Briefs sent to ${word}` })).toBeVisible();
});
