import { browserOf } from "../setup/browsers";
import { withDana } from "../setup/dana";
import { expect, login, newPerson, test } from "../setup/e2e";
import { viaMarta } from "../setup/had";
import { reread } from "../setup/reread";
import { own, people, thanking } from "../setup/thanking";

const full = async (senderId: string, messages = 15) => {
  const { transaction } = await import("../../db/client");
  const { sql } = await import("drizzle-orm");
  await transaction({ as: "system" }, (tx) =>
    tx.execute(sql`insert into known_recipients (sender_id, recipient_key, day, outbox_id, last_at)
      select ${senderId}::uuid, uuid_send(gen_random_uuid()), (now() at time zone 'UTC')::date, gen_random_uuid(), now()
      from generate_series(1, ${messages}::int)`),
  );
};

test("In the first week the sixteenth message waits until the next morning: its page says so and why, and it can be cancelled", async ({
  page,
  context,
  baseURL,
}) => {
  const me = await newPerson("Amara Okafor", "Europe/London", 0);
  await login(context, me, baseURL!);
  await full(me.userId);
  await thanking(page, me, { interviewers: people(me) });
  await reread(page);
  await page.getByRole("button", { name: "Send now" }).click();
  await expect(page.getByText("In your first week, some messages to new people wait")).toBeVisible();
  await expect(page.getByText(/This one is sent (?:today|tomorrow, \w{3} \d+ \w{3}) at 08:00\./)).toBeVisible();
  await page.goto("/me/messages?show=waiting");
  await expect(page.getByText(/scheduled, .*08:00/)).toBeVisible();
  await page
    .getByRole("article")
    .getByRole("link", { name: /^Priya Shah/ })
    .click();
  await page.getByRole("button", { name: "Cancel sending" }).click();
  await expect(page.getByText("Sending cancelled. Nothing was sent.")).toBeVisible();
});

/** At 08:00 by the sender's clock; where that comes before the next day by UTC, at whatever time it is there when that day begins. */
const isSent = /This one is sent (?:today|tomorrow, \w{3} \d+ \w{3}|on \w{3} \d+ \w{3}) at \d\d:\d\d\./;

test("Where an agency’s e-mail waits, the notice after asking a client or inviting somebody says when it is sent, as the list beneath does", async ({
  browser,
  baseURL,
}) => {
  const pennant = await withDana();
  await full(pennant.workspaceId, 5_000);
  const marta = await browserOf(browser, baseURL!, pennant.people.marta);
  const notice = marta.locator(".notice");
  const saysWhen = async () => {
    await expect(notice).toHaveText(isSent);
    await expect(marta.getByText((await notice.textContent())!)).toHaveCount(2);
    await expect(marta).not.toHaveURL(/said=/);
  };
  await marta.goto(`${pennant.at}/update`);
  for (const link of ["Ask Dana Whitlock", "Ask Dana Whitlock again with a new link"]) {
    await marta.getByRole("link", { name: link, exact: true }).click();
    await marta.getByRole("button", { name: "Send to Dana Whitlock" }).click();
    await saysWhen();
  }
  await marta.goto(`${pennant.home}/settings/people`);
  await marta.getByLabel("A colleague").check();
  await marta.getByLabel("Their e-mail address").fill(`new-${pennant.dana.email}`);
  await marta.getByRole("button", { name: "Send the invitation" }).click();
  await saysWhen();
  await marta.getByRole("button", { name: /^Send again/ }).click();
  await saysWhen();
});

test("Where a friend’s or a consultant’s e-mail waits, the notice after asking them says when it is sent", async ({
  page,
  context,
  baseURL,
}) => {
  const me = await newPerson("Amara Okafor", "Europe/London", 0);
  await login(context, me, baseURL!);
  await full(me.userId, 100);
  const id = await thanking(page, me, { ...viaMarta, contactRule: "direct", interviewers: people(me) });
  await page.getByLabel("Subject").fill("Thank you for Thursday");
  await reread(page);
  await expect(page.getByText("Saved a moment ago")).toBeVisible();
  await page.reload();
  await page.getByText("Ask a friend to read it").first().click();
  await page.getByLabel("Your friend’s e-mail address").fill(own(me, "kemi"));
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.locator(".notice")).toHaveText(isSent);
  await page.goto(`/me/interviews/${id}/consultant`);
  await page.getByLabel("Their e-mail address").fill(own(me, "marta"));
  await page.getByRole("button", { name: "Invite Marta Lindqvist" }).click();
  await expect(page.locator(".notice")).toHaveText(isSent);
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test("the recipient of a message reports it and gets no more, without an account; opening the page changes nothing", async ({
      page,
      me,
      mail,
      browser,
      baseURL,
    }) => {
      await thanking(page, me, { interviewers: people(me) });
      await reread(page);
      await page.getByRole("button", { name: "Send now" }).click();
      await expect(page.getByText("It will be sent in a few seconds.").first()).toBeVisible();
      const [note] = await mail(own(me, "priya"));
      expect(note!.from).toContain("Priya Shah via Followthrough");
      const link = /http\S+\/recipient\/[\w-]+/.exec(note!.text)![0];

      const theirs = await browser.newContext({ javaScriptEnabled, ...(baseURL ? { baseURL } : {}) });
      const reader = await theirs.newPage();
      await reader.goto(link);
      await reader.goto(link);
      await expect(reader.getByText("Priya Shah sent you this message with Followthrough")).toBeVisible();
      expect(await (await theirs.request.get(`${link}/one-click`, { maxRedirects: 0 })).status()).toBe(303);
      await expect(reader.getByRole("button", { name: "Stop messages from Priya Shah" })).toBeVisible();
      await reader.getByRole("button", { name: "Report this message" }).click();
      await expect(reader.getByText("Thank you. The people who run this site can see your report.")).toBeVisible();
      await reader.getByRole("button", { name: "Stop messages from Priya Shah" }).click();
      await expect(reader.getByText("You will get no more messages from Priya Shah.")).toBeVisible();
      await reader.getByRole("button", { name: "Undo" }).first().click();
      await expect(reader.getByRole("button", { name: "Stop messages from Priya Shah" })).toBeVisible();
      await reader.getByRole("button", { name: "Undo" }).click();
      await expect(reader.getByRole("button", { name: "Report this message" })).toBeVisible();
      expect((await theirs.request.get(`${link.slice(0, -4)}AAAA`)).status()).toBe(404);
    });
  });
