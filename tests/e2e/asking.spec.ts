import { browserOf, closeAll } from "../setup/browsers";
import { withDana } from "../setup/dana";
import { expect, test } from "../setup/e2e";
import { midday } from "../setup/had";

test.use({ timezoneId: midday });
test.describe.configure({ timeout: 240_000 });
test.afterEach(closeAll);

test("R30 R40 The consultant sees the e-mail that asks a client, changes its words, reads what is wrong with them, and it is sent as they wrote it", async ({
  browser,
  baseURL,
  mail,
}) => {
  const pennant = await withDana();
  const marta = await browserOf(browser, baseURL!, pennant.people.marta);
  await marta.goto(`${pennant.at}/update`);
  await marta.getByRole("link", { name: "Ask Dana Whitlock" }).click();
  await expect(marta.getByText(`To Dana Whitlock, ${pennant.dana.email}`)).toBeVisible();
  const asking = marta.getByRole("form", { name: "Ask Dana Whitlock" });
  for (const part of [
    "Dear Dana Whitlock,",
    "your feedback on Amara after",
    "Amara reads only what is shared with them.",
    "for 14 days",
  ])
    await expect(asking).toContainText(part);
  await marta.getByLabel("Your words").fill("Amara Okafor would be glad of [number] lines.");
  for (const [sentence, words] of [
    ["Replace or delete “[number]”.", "Amara Okafor would be glad of three lines."],
    ["Delete “Okafor”, or write “Amara”.", "Amara would be glad of three lines.\n\nSee www.example.org too."],
  ] as const) {
    await marta.getByRole("button", { name: "Send to Dana Whitlock" }).click();
    await expect(marta.locator(".field-error", { hasText: sentence })).toBeVisible();
    await marta.getByLabel("Your words").fill(words);
  }
  await marta.getByLabel("Subject").fill("Three lines about Thursday");
  await marta.getByRole("button", { name: "Send to Dana Whitlock" }).click();
  await expect(marta.getByText("They get an e-mail with the link.")).toBeVisible();
  const [letter] = await mail(pennant.dana.email);
  expect(letter!.subject).toBe("Three lines about Thursday");
  expect(letter!.text).toContain("Amara would be glad of three lines.");
  expect(letter!.text, "no mail program makes a link of it").not.toContain("www.example.org");
  expect(letter!.text.replaceAll("\u2060", "")).toContain("See www.example.org too.");
});

for (const script of [true, false])
  test(`${script ? "With" : "Without"} script a link is made to copy: it is shown once, sends no e-mail, opens the page, and is cancelled and replaced`, async ({
    browser,
    baseURL,
  }) => {
    const pennant = await withDana();
    const marta = await browserOf(browser, baseURL!, pennant.people.marta, script);
    await marta.goto(`${pennant.at}/update`);
    await marta.getByRole("link", { name: "Ask somebody else" }).click();
    await marta.getByRole("button", { name: "Copy the link instead" }).click();
    await expect(marta.getByText("Write the name of the person you ask.").first()).toBeVisible();
    await marta.getByLabel("Name").fill("Sam Reed");
    await marta.getByRole("button", { name: "Send", exact: true }).click();
    await expect(marta.locator(".field-error")).toContainText("Or copy the link instead.");
    await marta.getByRole("button", { name: "Copy the link instead" }).click();
    await expect(marta.getByRole("status").filter({ hasText: "The link for Sam Reed is ready." })).toContainText(
      /It works until \w+ \d+ \w+ \d{4}\. We sent no e-mail\./,
    );
    const link = (await marta.locator("code").textContent())!;
    await expect(marta.getByRole("button", { name: "Copy the link" })).toHaveCount(script ? 1 : 0);
    const sam = await browserOf(browser, baseURL!, null);
    await sam.goto(new URL(link).pathname);
    await expect(sam.getByRole("heading", { level: 1 })).toHaveText("Your feedback about Amara");
    await expect(sam.getByText("Amara reads only what is shared with them.").first()).toBeVisible();
    await marta.getByRole("link", { name: "Done" }).click();
    await expect(marta.getByText(/^Link created on .*\. We sent no e-mail\. Open until /)).toBeVisible();
    await expect(marta.locator("body")).not.toContainText(link);
    await marta.getByRole("button", { name: "Cancel the link" }).click();
    await expect(marta.getByText("Cancelled. The link no longer works.")).toBeVisible();
    await sam.reload();
    await expect(sam.getByText("The person who asked you has cancelled this link.")).toBeVisible();
    await marta.getByRole("link", { name: "Ask Sam Reed again with a new link" }).click();
    await expect(marta.getByText(/^Sam Reed has had a link before\./)).toBeVisible();
    await marta.getByRole("button", { name: "Copy the link instead" }).click();
    await expect(marta.getByText(/^The link for Sam Reed is ready\./)).toBeVisible();
    await sam.goto(new URL((await marta.locator("code").textContent())!).pathname);
    await expect(sam.getByRole("heading", { level: 1 })).toHaveText("Your feedback about Amara");
    const list = await marta.request.get("/mailbox/messages.json");
    expect(await list.text()).not.toContain("Sam Reed");
  });
