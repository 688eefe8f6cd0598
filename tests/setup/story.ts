import { randomUUID } from "node:crypto";
import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { addDays, dayOf, timeOf } from "../../lib/dates";
import { MINUTE } from "../../lib/durations";
import { expect } from "./e2e";
import { unfold } from "./folds";
import { midday } from "./had";
import { flash, linkIn } from "./persons";
import { reread } from "./reread";
import { browserOf, postOf, shoot, stage } from "./walking";

export const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
export const today = () => dayOf(midday, Date.now());
const ago = (minutes: number) => timeOf(midday, Date.now() - minutes * MINUTE);

/** What the candidate writes for herself alone. */
export const hers = "The lobby smelled of paint";

type Story = Awaited<ReturnType<typeof storyOf>>;

/** Three people, each in a browser of their own, and their post. */
export async function storyOf(browser: Browser, baseURL: string, request: APIRequestContext) {
  const tag = randomUUID().slice(0, 8);
  const people = {
    marta: `marta-${tag}@pennant.example`,
    amara: `amara-${tag}@example.com`,
    dana: `dana-${tag}@northwind.example`,
    priya: `priya-${tag}@northwind.example`,
  };
  const post = postOf(request, people);
  const complaints: string[] = [];
  const marta = await browserOf(browser, { baseURL }, complaints);
  const amara = await browserOf(browser, { baseURL }, complaints);
  const phone = { baseURL, viewport: { width: 390, height: 844 }, hasTouch: true };
  const dana = await browserOf(browser, phone, complaints);

  const signIn = async (page: Page, who: "marta" | "amara", name: string) => {
    await page.getByLabel("Your e-mail address").fill(people[who]);
    await press(page, "Send me an e-mail");
    const letter = await post.arrives(who, /^Sign in to Followthrough$/);
    await page.getByLabel("The eight-digit code").fill(/^\d{8}$/m.exec(letter.text)![0]);
    await press(page, "Sign in");
    await shoot(page, `${who}-welcome`);
    await page.getByLabel("Your name").fill(name);
    await press(page, "Continue");
    await expect(page.getByLabel("Your name")).toHaveCount(0);
  };
  const at = { home: "", id: "" };
  const hersAt = (part = "") => `/me/interviews/${at.id}${part}`;
  const oursAt = (part = "") => `${at.home}/interviews/${at.id}${part}`;
  const desk = async (...words: (string | RegExp)[]) => {
    await marta.goto(at.home);
    for (const text of words) await expect(marta.locator("main")).toContainText(text);
  };
  const day = async (...words: (string | RegExp)[]) => {
    await amara.goto("/me");
    for (const text of words) await expect(amara.locator("main")).toContainText(text);
  };
  return { complaints, post, people, marta, amara, dana, at, signIn, hersAt, oursAt, desk, day };
}

/** From an agency that is made to a brief that the client has read. */
export async function begins({ post, people, marta, amara, at, signIn, hersAt, oursAt, desk, day }: Story) {
  await stage("Marta signs in, makes an agency, and adds a client with a role and a contact", async () => {
    await marta.goto("/sign-in");
    await signIn(marta, "marta", "Marta Lindqvist");
    await marta.goto("/agencies/new");
    await marta.getByLabel("Name of the agency").fill("Pennant Recruitment");
    await press(marta, "Create the agency");
    await expect(marta.getByRole("heading", { name: "Pennant Recruitment is ready" })).toBeVisible();
    at.home = /\/w\/[0-9a-f-]{36}/.exec(marta.url())![0];
    await shoot(marta, "01-agency");
    await desk(/Nothing to do right now/);
    await marta.goto(`${at.home}/clients/new`);
    await marta.getByLabel("Name").fill("Northwind");
    await marta.getByLabel("Through their consultant").check();
    await press(marta, "Add the client");
    await marta.getByRole("link", { name: "Add a role" }).click();
    await marta.getByLabel("Title").fill("Data analyst");
    await marta.getByLabel("What the role asks for").fill("SQL");
    await press(marta, "Add the role");
    await marta.getByRole("link", { name: "Northwind" }).first().click();
    await marta.getByRole("link", { name: "Add a contact" }).click();
    await marta.getByLabel("Name").fill("Dana Whitlock");
    await marta.getByLabel("E-mail").fill(people.dana);
    await press(marta, "Add the contact");
    await expect(marta.getByRole("link", { name: "Dana Whitlock" })).toBeVisible();
    await shoot(marta, "01-client");
  });

  await stage(
    "She invites Amara, who has no account; Amara accepts with one press, and Marta hears of it",
    async () => {
      await marta.goto(`${at.home}/candidates/new`);
      await marta.getByLabel("Name").fill("Amara Okafor");
      await marta.getByLabel("E-mail").fill(people.amara);
      await press(marta, "Add the candidate");
      await marta.getByText("Invite them", { exact: true }).click();
      await press(marta, "Invite Amara Okafor");
      await flash(marta, /^Invitation sent/);
      await shoot(marta, "02-candidate");
      const invited = await post.arrives("amara", /^You are invited to Followthrough$/);
      await amara.goto(linkIn(invited, "invitations"));
      await shoot(amara, "02-invitation");
      await press(amara, "Accept");
      await flash(amara, /^Accepted\./);
      await day(/You have no interviews yet/);
      await shoot(amara, "02-first-today");
      const news = await post.arrives("marta", /^Your invitation was answered$/);
      expect(news.text).toContain("Amara Okafor has accepted");
    },
  );

  await stage("Marta enters the interview that has just ended; Amara is reminded of what comes first", async () => {
    await marta.goto(`${at.home}/candidates`);
    await marta.getByRole("link", { name: "Amara Okafor" }).first().click();
    await marta.getByRole("link", { name: "Add an interview" }).first().click();
    await marta.getByRole("link", { name: "Choose Northwind" }).click();
    await marta.getByLabel("Day", { exact: true }).fill(today());
    await marta.getByLabel("Starts", { exact: true }).fill(ago(125));
    await marta.getByLabel("Ends", { exact: true }).fill(ago(65));
    await marta.getByLabel("Name 1").fill("Priya Shah");
    await unfold(marta, "of person 1");
    await marta.getByLabel("Job title").first().fill("Head of Analytics");
    await marta.getByLabel("E-mail", { exact: true }).first().fill(people.priya);
    await shoot(marta, "03-new-interview");
    await press(marta, "Add the interview");
    await expect(marta.getByRole("heading", { name: "Amara Okafor", level: 1 })).toBeVisible();
    at.id = /interviews\/([0-9a-f-]{36})/.exec(marta.url())![1]!;
    await shoot(marta, "03-ours");
    const reminder = await post.arrives("amara", /things for today$/);
    expect(reminder.text).toMatch(/Tell Marta/);
    expect(reminder.text).toMatch(/Write down how it went/);
    await day("Tell Marta", "Write down how it went", "Pennant Recruitment");
    await shoot(amara, "03-today");
    await amara.goto(hersAt());
    await shoot(amara, "03-hers");
    await desk("Amara Okafor", /Waiting for Amara to/);
    await shoot(marta, "03-desk");
  });

  await stage("Amara writes her debrief and shares it answer by answer; one answer stays hers", async () => {
    await amara.goto(hersAt("/debrief"));
    const letRead = async (answer: string) => {
      await unfold(amara, `who reads: ${answer}`);
      await amara.getByLabel(`Seen by: ${answer}`).selectOption("client");
    };
    await amara.getByLabel("What went well", { exact: true }).fill("The case study");
    await letRead("What went well");
    await amara.getByLabel("What went less well", { exact: true }).fill("My questions");
    await amara.getByLabel("What you wished you had said", { exact: true }).fill("The pricing project");
    await letRead("What you wished you had said");
    await amara.getByLabel("Concerns you did not raise", { exact: true }).fill("Five days in the office");
    await amara.getByLabel("Ask Marta to raise this with Northwind").check();
    await unfold(amara, "Priya Shah");
    const priya = amara.getByRole("group", { name: /^Priya Shah/ });
    await priya.getByLabel("What you talked about", { exact: true }).fill("churn forecasting");
    await unfold(amara, "Rate yourself");
    await amara.getByRole("group", { name: "How clear your examples were" }).getByLabel("very well").check();
    await unfold(amara, "When will you hear?");
    await amara.getByLabel("Answer by").fill(addDays(today(), 6));
    await amara.getByLabel("Who said this").fill("Priya Shah");
    await unfold(amara, "You and the job");
    await amara.getByLabel("I want this job").check();
    await unfold(amara, "Only for you");
    await amara.getByLabel("Private notes").fill(hers);
    await expect(amara.getByText("Saved a moment ago")).toBeVisible();
    await shoot(amara, "04-debrief");
    await marta.goto(oursAt("/debrief"));
    await expect(marta.getByText("Amara has not shared a debrief yet.")).toBeVisible();
    await press(amara, "Save and share with Marta");
    await expect(amara.getByText("Your debrief is saved and shared.")).toBeVisible();
    await shoot(amara, "04-hers");
    await day(/Thank Priya Shah/);
    await desk("Read the debrief, then raise the candidate’s concern", /1\s*debrief to read/);
    await shoot(marta, "04-desk");
  });

  await stage(
    "Marta reads it, raises the concern and says what came of it; Amara sees both without asking",
    async () => {
      await marta.goto(oursAt());
      await shoot(marta, "05-ours");
      await marta.goto(oursAt("/debrief"));
      for (const words of ["The case study", "My questions", "The pricing project", "Five days in the office"])
        await expect(marta.getByText(words)).toBeVisible();
      await expect(marta.locator("body")).not.toContainText(hers);
      await press(marta, "Mark as read");
      await flash(marta, /can see that you have read it/);
      await marta.getByLabel("What the client said").fill("Two days at home are fine.");
      await press(marta, "Mark as raised");
      await flash(marta, /^Saved\. The candidate can see it\./);
      await shoot(marta, "05-debrief");
      await amara.goto(hersAt());
      const done = amara.locator("section", { has: amara.getByRole("heading", { name: "Done for you" }) });
      await expect(done).toContainText("Marta read your debrief");
      await expect(done).toContainText("Marta raised your concern");
      await expect(done).toContainText("Two days at home are fine.");
    },
  );

  await stage("She sends the client a brief of what Amara shared with them, and of nothing else", async () => {
    await marta.goto(oursAt("/brief"));
    const text = marta.getByRole("textbox", { name: "The brief" });
    await expect(text).toHaveValue(/The case study[\s\S]*The pricing project/);
    await expect(text).not.toHaveValue(/My questions|Five days|lobby/);
    await marta.getByLabel("Recipient").selectOption({ label: `Dana Whitlock (${people.dana})` });
    await shoot(marta, "06-brief");
    await reread(marta);
    await press(marta, "Send now");
    await flash(marta, /^It will be sent in a few seconds/);
    const brief = await post.arrives("dana", /Amara Okafor/, "a person");
    expect(brief.from).toContain("Marta");
    expect(brief.text).toContain("The pricing project");
    expect(brief.text).not.toMatch(/My questions|Five days|lobby/);
    await marta.goto(oursAt("/brief"));
    await expect(marta.getByRole("heading", { name: "Sent" })).toBeVisible();
    await shoot(marta, "06-sent");
    await amara.goto(hersAt());
    await expect(amara.getByRole("heading", { name: "Briefs sent to Northwind" })).toBeVisible();
  });
}
