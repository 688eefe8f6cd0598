import { addDays } from "../../lib/dates";
import { expect, test } from "../setup/e2e";
import { flash, linkIn } from "../setup/persons";
import { queuedChaser } from "../setup/queued";
import { reread } from "../setup/reread";
import { begins, hers, press, storyOf, today } from "../setup/story";
import { accountOf, hoursPass, shoot, stage } from "../setup/walking";

/** What the client writes for the consultant alone. */
const raw = ["Bit thin on SQL joins", "Too quiet for my taste"];

test("The candidate, the consultant and the client’s contact follow one interview through to its end, with every mail", async ({
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(240_000);
  const story = await storyOf(browser, baseURL!, request);
  await begins(story);
  const { complaints, post, people, marta, amara, dana, at, hersAt, oursAt, desk, day } = story;

  await stage("Amara writes her thank-you; Marta is told that a draft waits, reads it and passes it on", async () => {
    await amara.goto(hersAt());
    await amara
      .getByRole("listitem")
      .filter({ hasText: "Thank Priya Shah" })
      .getByRole("link", { name: "Write" })
      .click();
    await expect(amara.getByRole("textbox", { name: "Message" })).toHaveValue(/Dear Priya[\s\S]*churn forecasting/i);
    const subject = new RegExp(`^${await amara.getByLabel("Subject").inputValue()}$`);
    await reread(amara);
    await shoot(amara, "07-note");
    await press(amara, "Send it to Marta");
    await expect(amara.getByText("Waiting for Marta Lindqvist to review this")).toBeVisible();
    await day(/Marta has had your note to Priya Shah for review/);
    const reminder = await post.arrives("marta", /^One thing for today$/);
    expect(reminder.text).toContain("Priya Shah");
    await desk(/Read the candidate’s draft/);
    await marta.goto(oursAt());
    await marta.locator('main a[href*="/drafts/"]').first().click();
    await expect(marta.getByRole("article", { name: "The draft" })).toContainText(/churn forecasting/i);
    await shoot(marta, "07-draft");
    await press(marta, /^(Approve and send now|Approve and send)$/);
    await flash(marta, /^Approved\. It will be sent in a few seconds\.$/);
    const note = await post.arrives("priya", subject, "a person");
    expect(note.text).toMatch(/churn forecasting/i);
    expect(note.from).toMatch(/Amara.*Marta/);
    expect((await post.arrives("amara", /^Copy: /, "a person")).text).toContain("sent your message to Priya Shah");
    await amara.reload();
    await amara.goto(hersAt());
    await shoot(amara, "07-hers");
    await desk("Amara Okafor");
    await shoot(marta, "07-desk");
  });

  await stage("Marta asks Dana by link; Dana fills the page on her phone, and it comes to Marta alone", async () => {
    await marta.goto(oursAt("/update"));
    await shoot(marta, "08-ask");
    await marta.getByRole("link", { name: "Ask Dana Whitlock" }).click();
    await expect(marta.getByRole("heading", { level: 1 })).toHaveText("Ask Dana Whitlock");
    await shoot(marta, "08-words");
    await press(marta, "Send to Dana Whitlock");
    await flash(marta, /^They get an e-mail with the link/);
    const letter = await post.arrives("dana", /^Two minutes for your feedback$/);
    expect(letter.text).not.toContain("Okafor");
    await dana.goto(linkIn(letter, "feedback"));
    await expect(dana.locator("main")).not.toContainText(/Okafor|Northwind/);
    await shoot(dana, "08-form");
    await dana.getByLabel("Not decided yet").check();
    await dana.getByLabel("What did you like?").fill("Very clear about churn.");
    await dana.getByLabel("What was missing?").fill(`${raw[0]}. ${raw[1]}.`);
    await dana.getByRole("group", { name: "Clear examples" }).getByLabel("partly").check();
    await expect(dana.getByText("Saved a moment ago")).toBeVisible();
    await marta.reload();
    await expect(marta.locator("main")).not.toContainText(raw[0]!);
    await press(dana, /^Send$/);
    await flash(dana, /^Thank you/);
    await shoot(dana, "08-sent");
    await marta.goto(oursAt("/update"));
    await expect(marta.getByRole("link", { name: "Dana Whitlock answered by link" })).toBeVisible();
    await expect(marta.getByText(raw[0]!).first()).toBeVisible();
    await shoot(marta, "08-raw");
    await hoursPass(3, at.id);
    const reminder = await post.arrives("marta", /for today$/);
    expect(reminder.text).not.toContain(raw[0]);
    await desk("Amara Okafor");
    await shoot(marta, "08-desk");
    await day();
    await shoot(amara, "08-today");
  });

  await stage("Northwind names a later day: Amara’s chaser is called back, and both see why", async () => {
    const me = await accountOf(people.amara);
    const workspaceId = at.home.split("/").at(-1)!;
    await queuedChaser({ ...me, workspaceId }, at.id, { name: "Marta Lindqvist", email: people.marta });
    await marta.goto(oursAt("/update?kind=waiting"));
    await marta.getByLabel("They will answer by").fill(addDays(today(), 9));
    await marta.getByLabel("An interviewer is ill.").check();
    await shoot(marta, "09-heard");
    await press(marta, "Save");
    await flash(marta, /^Saved\. Both plans are updated\./);
    await flash(marta, /If the candidate had scheduled a question, its sending was cancelled/);
    await shoot(marta, "09-so-far");
    await marta.goto(oursAt("/history"));
    await expect(marta.getByText(/Scheduled message cancelled.*Dana Whitlock gave a new answer date/)).toBeVisible();
    await amara.goto(`/me/messages/${at.id}/chaser`);
    await expect(amara.getByText(/Dana Whitlock gave a new answer date/)).toBeVisible();
    await shoot(amara, "09-chaser");
    await amara.goto(hersAt());
    await expect(amara.locator("main")).toContainText("An interviewer is ill.");
    await shoot(amara, "09-hers");
    await desk("Amara Okafor");
  });

  await stage("Marta shares her version with a preview; Amara reads it beside her debrief", async () => {
    await marta.goto(oursAt("/update"));
    await press(marta, /^Add it: /);
    await flash(marta, /^Added/);
    const preview = marta.getByRole("region", { name: "What Amara will read" });
    await marta.getByLabel("What was missing").fill("Practise SQL joins aloud.");
    await marta.getByLabel("Tips for next time").fill("Say the numbers first.");
    await expect(preview).toContainText("Practise SQL joins aloud.");
    await expect(preview).not.toContainText(new RegExp(raw.join("|")));
    await shoot(marta, "10-share");
    await press(marta, "Share with Amara");
    await flash(marta, /^Shared\. /);
    await shoot(marta, "10-shared");
    await hoursPass(3, at.id);
    await post.arrives("marta", /^A client has answered$/);
    // R22: no reminder between the debrief and the evening; new things are on Today.
    await post.nothingElse();
    await day(/feedback/i);
    await shoot(amara, "10-today");
    await amara.goto(hersAt("/lessons"));
    const read = amara.getByRole("region", { name: "What they said" });
    await expect(read).toContainText("Practise SQL joins aloud.");
    await expect(amara.getByText("They rated this lower: “partly”. You thought “very well”.")).toBeVisible();
    await press(amara, "Mark as read");
    await flash(amara, /^Marked as read/);
    await shoot(amara, "10-lessons");
    await marta.reload();
    await expect(marta.getByText(/Amara read it /)).toBeVisible();
  });

  await stage("Northwind decides against her: Marta logs it, and Amara is met kindly and keeps a lesson", async () => {
    await marta.goto(oursAt("/update"));
    await marta.getByRole("radio", { name: "Not selected" }).check();
    await press(marta, "Save");
    await flash(marta, /^Saved\./);
    const news = await post.arrives("amara", /^There is an answer about one of your interviews$/);
    expect(news.text).not.toMatch(/turned you|turned down|not select|reject|decided against/i);
    await day(/feedback/i);
    await shoot(amara, "11-today");
    await amara.goto(hersAt());
    await amara.getByRole("link", { name: "What you can do now" }).click();
    await expect(amara.getByRole("heading", { level: 1 })).toHaveText("Not selected");
    await expect(amara.getByText(/^Dana Whitlock told Marta/)).toBeVisible();
    await shoot(amara, "11-outcome");
    await amara.goto(hersAt("/lessons"));
    await amara.getByLabel("What will you do differently, or again?").fill("Talk through a join before writing it.");
    await press(amara, "Save this lesson");
    await flash(amara, /^Saved/);
    await shoot(amara, "11-lessons");
    await amara.goto(hersAt());
    await shoot(amara, "11-hers");
    await marta.goto(oursAt());
    await shoot(marta, "11-ours");
    await desk();
    await shoot(marta, "11-desk");
  });

  await stage(
    "Both read the history; nothing of the client’s own words is anywhere on Amara’s side, nor hers on Marta’s",
    async () => {
      await marta.goto(oursAt("/history"));
      for (const words of [/You\s*Feedback shared/, /Amara Okafor\s*Feedback read/, /Dana Whitlock\s*Client feedback/])
        await expect(marta.locator("main")).toContainText(words);
      await shoot(marta, "12-history");
      await amara.goto(hersAt("/history"));
      for (const words of [
        /Marta Lindqvist\s*Feedback shared/,
        /You\s*Feedback read/,
        /Dana Whitlock gave a new answer date/,
      ])
        await expect(amara.locator("main")).toContainText(words);
      await shoot(amara, "12-history");
      for (const path of [
        ...["/me", "/me/interviews", "/me/messages", "/me/feedback", "/me/settings"],
        hersAt(),
        ...["/history", "/update", "/lessons", "/debrief", "/outcome", "/edit"].map(hersAt),
      ]) {
        const body = await (await amara.request.get(path)).text();
        for (const words of raw) expect([path, body.includes(words)]).toEqual([path, false]);
      }
      for (const path of [at.home, oursAt(), ...["/history", "/update", "/debrief", "/brief"].map(oursAt)]) {
        const body = await (await marta.request.get(path)).text();
        expect([path, body.includes(hers)]).toEqual([path, false]);
      }
      expect((await marta.request.get(hersAt())).status()).toBe(404);
      expect((await amara.request.get(oursAt())).status()).toBe(404);
      await dana.reload();
      await expect(dana.locator("main")).not.toContainText(/Okafor|Practise SQL joins aloud/);
      const letters = await request.get(`/mailbox/messages.json?to=${encodeURIComponent(people.amara)}`);
      for (const words of raw) expect(await letters.text()).not.toContain(words);
      await post.nothingElse();
      expect(complaints, "the browsers' consoles stayed quiet").toEqual([]);
    },
  );
});
