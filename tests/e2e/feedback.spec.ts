import { addDays, dayOf } from "../../lib/dates";
import { browserOf, closeAll } from "../setup/browsers";
import { withDana } from "../setup/dana";
import { expect, test } from "../setup/e2e";
import { midday } from "../setup/had";

test.use({ timezoneId: midday });
test.describe.configure({ timeout: 240_000 });

test.afterEach(closeAll);

const linkIn = ({ text }: { text: string }) => new URL(/https?:\/\/\S+\/feedback\/\S+/.exec(text)![0]).pathname;

test("R76 R20 A client answers by link, the consultant logs and shares it, the candidate reads it beside their debrief; and it is withdrawn", async ({
  browser,
  baseURL,
  mail,
}) => {
  const pennant = await withDana();
  const { saveDebrief } = await import("../../lib/record/debriefs/commands/save");
  const { saveDebriefInput } = await import("../../lib/record/debriefs/input");
  const wrote = { id: pennant.id, version: 0, went_well: "The case study", fell_short: "My questions", share: "yes" };
  const graded = saveDebriefInput.parse({ ...wrote, grades: { role: "2", examples: "4" } });
  await saveDebrief({ as: "candidate", userId: pennant.amara.userId }, graded, new Date());

  const marta = await browserOf(browser, baseURL!, pennant.people.marta);
  await marta.goto(`${pennant.at}/update`);
  await marta.getByRole("link", { name: "Ask Dana Whitlock" }).click();
  await marta.getByRole("button", { name: "Send to Dana Whitlock" }).click();
  await expect(marta.getByText("They get an e-mail with the link.")).toBeVisible();
  const [letter] = await mail(pennant.dana.email);
  expect(letter!.subject).toBe("Two minutes for your feedback");
  expect(letter!.text).toContain("your feedback on Amara after the interview for Data analyst on");
  expect(letter!.text).not.toContain("Okafor");

  const dana = await browserOf(browser, baseURL!, null);
  const answer = await dana.goto(linkIn(letter!));
  expect(answer!.headers()).toMatchObject({ "referrer-policy": "strict-origin" });
  expect(answer!.headers()["cache-control"]).toContain("no-store");
  await expect(dana.getByRole("heading", { level: 1 })).toHaveText("Your feedback about Amara");
  await expect(dana.getByText(/ of Pennant Recruitment asks for your feedback\. Data analyst, \w+day/)).toBeVisible();
  await expect(dana.locator("main")).not.toContainText(/Okafor|Northwind/);
  await dana.getByLabel("What did you like?").fill("Very clear about churn.");
  await expect(dana.getByText("Saved a moment ago")).toBeVisible();
  await dana.reload();
  await expect(dana.getByLabel("What did you like?")).toHaveValue("Very clear about churn.");
  await marta.reload();
  await expect(marta.getByText("Very clear about churn.")).toHaveCount(0);
  await dana.getByLabel("We would like to see them again").check();
  await dana.getByLabel("What was missing?").fill("Bit thin on SQL joins.");
  await dana
    .getByRole("group", { name: "Match with what the role asks for" })
    .getByLabel("well", { exact: true })
    .check();
  await dana.getByRole("group", { name: "Clear examples" }).getByLabel("partly").check();
  await dana.getByLabel("By when").fill(addDays(dayOf(midday, Date.now()), 4));
  await dana.getByRole("button", { name: "Send", exact: true }).click();
  await expect(dana.getByText("Thank you. Your feedback is sent.")).toBeVisible();

  const amara = await browserOf(browser, baseURL!, pennant.amara);
  await amara.goto(`/me/interviews/${pennant.id}`);
  await expect(amara.getByText(/^Northwind has answered\. Marta will tell you\./)).toBeVisible();
  await expect(amara.locator("body")).not.toContainText(/see you again|see Amara again|Very clear/);
  await marta.goto(pennant.at);
  const answered = marta.getByRole("region", { name: "The client’s answer" });
  await expect(answered).toContainText("Northwind answered: wants to see Amara again, and will answer by");
  await marta.goto(`${pennant.at}/update`);
  await expect(marta.getByRole("link", { name: "Dana Whitlock answered by link" })).toBeVisible();
  await expect(marta.getByRole("button", { name: /^Add it: / })).toBeVisible();
  await marta.goto(`/w/${pennant.workspaceId}`);
  const row = marta.getByRole("table", { name: "Your turn" }).getByRole("row").nth(1);
  await expect(row).toContainText("Northwind answered: wants to see Amara again, and will answer by");
  await row.getByRole("button", { name: "Add and share" }).click();
  await expect(marta.getByText(/^Added\. The plan is updated\./)).toBeVisible();
  await expect(marta.getByText("This decision has been added.")).toBeVisible();
  const preview = marta.getByRole("region", { name: "What Amara will read" });
  await expect(preview).toContainText("Very clear about churn.");
  await expect(preview).toContainText("They want to see you again.");
  await marta.getByLabel("What was missing").fill("Practise SQL joins.");
  await marta.getByLabel("Tips for next time").fill("Say the numbers first.");
  await expect(preview).toContainText("Practise SQL joins.");
  await expect(preview).not.toContainText("Bit thin");
  const places = async () => ({
    seen: (await preview.boundingBox())!,
    pressed: (await marta.getByRole("button", { name: "Share with Amara" }).boundingBox())!,
  });
  const wide = await places();
  expect(wide.seen.x).toBeGreaterThan(wide.pressed.x + wide.pressed.width);
  await marta.setViewportSize({ width: 390, height: 844 });
  const narrow = await places();
  expect(narrow.pressed.y, "on a phone the preview comes before the button").toBeGreaterThan(
    narrow.seen.y + narrow.seen.height,
  );
  await marta.setViewportSize({ width: 1180, height: 844 });
  await marta.getByRole("button", { name: "Share with Amara" }).click();
  await expect(marta.getByText("Shared. The candidate can read it now.")).toBeVisible();

  await amara.goto(`/me/interviews/${pennant.id}/lessons`);
  const read = amara.getByRole("region", { name: "What they said" });
  await expect(read).toContainText("Practise SQL joins.");
  await expect(read).toContainText("They want to see you again.");
  await expect(read).toContainText("Say the numbers first.");
  await expect(amara.locator("body")).not.toContainText("Bit thin");
  await expect(amara.getByText("They rated this higher: “well”. You thought “partly”.")).toBeVisible();
  await expect(amara.getByText("They rated this lower: “partly”. You thought “very well”.")).toBeVisible();
  await marta.reload();
  await expect(marta.getByText("Amara has not read it yet.")).toBeVisible();
  await amara.getByRole("button", { name: "Mark as read" }).click();
  await expect(amara.getByText("Marked as read.")).toBeVisible();

  await marta.reload();
  await expect(marta.getByText(/Amara read it /)).toBeVisible();
  await marta.getByText("Stop sharing", { exact: true }).first().click();
  await marta.getByRole("button", { name: "Stop sharing" }).click();
  await expect(marta.getByText(/has already read it\. Say why/).first()).toBeVisible();
  await marta.getByLabel("Why", { exact: true }).fill("It was meant for another candidate.");
  await marta.getByRole("button", { name: "Stop sharing" }).click();
  await expect(marta.getByText("No longer shared.", { exact: true })).toBeVisible();
  await amara.goto(`/me/interviews/${pennant.id}/lessons`);
  await expect(amara.getByText(/is no longer shared: It was meant for another candidate\./)).toBeVisible();
  await expect(amara.locator("main")).not.toContainText("Practise SQL joins.");

  await marta.goto(`${pennant.at}/update`);
  await marta.getByRole("button", { name: "Cancel the link" }).click();
  await expect(marta.getByText("Cancelled. The link no longer works.")).toBeVisible();
  await dana.reload();
  await expect(dana.getByText("The person who asked you has cancelled this link.")).toBeVisible();
  await dana.goto("/feedback/nonsense");
  await expect(dana.getByText("This link does not work.")).toBeVisible();
  await expect(dana.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
});

test("Feedback that was logged by hand is kept private with a reason that the candidate reads, and listed under its client", async ({
  browser,
  baseURL,
}) => {
  const pennant = await withDana();
  const marta = await browserOf(browser, baseURL!, pennant.people.marta);
  await marta.goto(`${pennant.at}/update`);
  await expect(marta.getByText(/^From Dana Whitlock, by phone, today/)).toBeVisible();
  await marta.getByRole("button", { name: "Save", exact: true }).click();
  await expect(marta.getByText(/Choose the decision, or write what they liked/).first()).toBeVisible();
  await marta.getByRole("radio", { name: "Not selected" }).check();
  await marta.getByLabel("What was missing").fill("Depth in SQL.");
  await marta.getByText(/^More: /).click();
  await marta.getByLabel("Their exact words").fill("Too green for us.");
  await marta.getByRole("button", { name: "Save", exact: true }).click();
  await expect(marta.getByText(/^Saved\./)).toBeVisible();
  await marta.getByText("Keep it private instead").click();
  await marta.getByLabel("Why you keep it private").fill("The panel asked for a day.");
  await marta.getByRole("button", { name: "Keep it private" }).click();
  await expect(marta.getByText(/^Kept private\. The candidate sees that feedback came/)).toBeVisible();
  await marta.goto(`/w/${pennant.workspaceId}/feedback`);
  await expect(marta.getByText("Amara Okafor", { exact: true })).toBeVisible();
  await marta.getByRole("link", { name: "Not shared yet" }).click();
  await expect(marta.getByText(/All feedback has been shared or kept private/)).toBeVisible();

  const amara = await browserOf(browser, baseURL!, pennant.amara);
  await amara.goto(`/me/interviews/${pennant.id}`);
  await amara.getByText(/^Done: /).click();
  await expect(amara.getByText(/Skipped: The panel asked for a day\./)).toBeVisible();
  await expect(amara.locator("body")).not.toContainText(/Too green|Depth in SQL/);
});

test("Two consultants add feedback at the same time: the second sees the first’s words, and may add their own", async ({
  browser,
  baseURL,
}) => {
  const pennant = await withDana();
  const [first, second] = [
    await browserOf(browser, baseURL!, pennant.people.marta),
    await browserOf(browser, baseURL!, pennant.people.marta),
  ];
  for (const page of [first, second]) await page.goto(`${pennant.at}/update`);
  await first.getByLabel("What they liked").fill("Calm");
  await first.getByRole("button", { name: "Save", exact: true }).click();
  await expect(first.getByText(/^Saved\./)).toBeVisible();
  await second.getByLabel("What they liked").fill("Quick");
  await second.getByRole("button", { name: "Save", exact: true }).click();
  await expect(second.getByText("Saved meanwhile: Calm")).toBeVisible();
  await expect(second.getByLabel("What they liked")).toHaveValue("Quick");
  await second.getByRole("button", { name: "Save", exact: true }).click();
  await expect(second.getByText(/^Saved\./)).toBeVisible();
  await second.goto(`${pennant.at}/update`);
  await expect(second.getByText("Calm", { exact: true })).toBeVisible();
  await expect(second.getByText("Quick", { exact: true })).toBeVisible();
});

test("Without script the client saves and sends, and the consultant logs, previews and shares", async ({
  browser,
  baseURL,
  mail,
}) => {
  const pennant = await withDana();
  const marta = await browserOf(browser, baseURL!, pennant.people.marta, false);
  await marta.goto(`${pennant.at}/update`);
  await marta.getByRole("link", { name: "Ask Dana Whitlock" }).click();
  await marta.getByLabel("Your words").fill("[Words]");
  await marta.getByRole("button", { name: "Send to Dana Whitlock" }).click();
  await expect(marta.locator(".field-error")).toHaveText("Replace or delete “[Words]”.");
  await expect(marta.getByLabel("Your words")).toHaveValue("[Words]");
  await marta.getByLabel("Your words").fill("Three lines would help.");
  await marta.getByRole("button", { name: "Send to Dana Whitlock" }).click();
  await expect(marta.getByText("They get an e-mail with the link.")).toBeVisible();
  const dana = await browserOf(browser, baseURL!, null, false);
  await dana.goto(linkIn((await mail(pennant.dana.email))[0]!));
  await dana.getByLabel("What did you like?").fill("Calm");
  await dana.getByRole("button", { name: "Save, and send it later" }).click();
  await expect(dana.getByText("Saved. Nobody reads it until you send it.")).toBeVisible();
  await dana.getByLabel("We have not selected them").check();
  await dana.getByRole("button", { name: "Send", exact: true }).click();
  await expect(dana.getByText("Thank you. Your feedback is sent.")).toBeVisible();
  await expect(
    dana.getByText(/You have sent your feedback\. .* A change is read only after you send it\./),
  ).toBeVisible();
  await expect(dana.getByRole("button", { name: "Save, and send it later" })).toHaveCount(0);
  await dana.getByLabel("What did you like?").fill("Calm and clear");
  await dana.getByRole("button", { name: "Send the change" }).click();
  await expect(dana.getByText("Thank you. Your feedback is sent.")).toBeVisible();
  await expect(dana.getByLabel("What did you like?")).toHaveValue("Calm and clear");
  // Two windows of the Desk: the second press adds nothing, says so, and goes on to sharing too.
  const second = await marta.context().newPage();
  for (const desk of [marta, second]) await desk.goto(`/w/${pennant.workspaceId}`);
  for (const [desk, says] of [
    [marta, /^Added\./],
    [second, /^A decision was added in the meantime/],
  ] as const) {
    await expect(desk.getByText("Northwind answered: did not select Amara")).toBeVisible();
    await desk.getByRole("button", { name: "Add and share" }).click();
    await expect(desk.getByText(says)).toBeVisible();
  }
  await marta.getByLabel("Tips for next time").fill("Stay as you are.");
  await marta.getByRole("button", { name: "Show the preview" }).click();
  await expect(marta.getByRole("region", { name: "What Amara will read" })).toContainText("Stay as you are.");
  await marta.getByRole("button", { name: "Share with Amara" }).click();
  await expect(marta.getByText("Shared. The candidate can read it now.")).toBeVisible();
});
