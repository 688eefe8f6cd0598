import { expect, test } from "vitest";
import { type EmailPropsByName, emailRegistry } from "@/emails/registry";
import { renderEmail } from "@/emails/render";

const names = Object.keys(emailRegistry) as (keyof EmailPropsByName)[];
const ours = names.filter((name) => name !== "message" && name !== "copy");
const hostile = `<img src=x onerror=alert(1)>"'&<!--<script>alert(1)</script>\u0000\u001b[31m`;

const preview = (name: keyof EmailPropsByName) => renderEmail(name, emailRegistry[name].PreviewProps as never);

/** The same props with every text in them, however deep, made hostile. */
const poisoned = (value: unknown): unknown => {
  if (typeof value === "string") return value.startsWith("https://") ? value : `${value} ${hostile}`;
  if (Array.isArray(value)) return value.map(poisoned);
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poisoned(inner)]));
  return value;
};

test.each(names)("%s has a subject, a page and a plain text", async (name) => {
  const { subject, html, text } = await preview(name);
  expect(subject.length).toBeGreaterThan(5);
  expect(subject.length).toBeLessThan(78);
  expect(html).toMatch(/^<!DOCTYPE html><html/);
  expect(text.trim().length).toBeGreaterThan(40);
  expect(text).not.toMatch(/<[a-z]|&amp;|&lt;|undefined|null|\[object/);
  expect(html).not.toMatch(/undefined|\[object|<script|<img|javascript:/);
});

test.each(names)("%s escapes what people wrote", async (name) => {
  const { html, text } = await renderEmail(name, poisoned(emailRegistry[name].PreviewProps) as never);
  expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>"/);
  expect(html + text).not.toMatch(/[^\P{Cc}\n\t]/u);
});

test.each(ours)("%s says in plain text everything that it says on the page, links included", async (name) => {
  const { html, text } = await preview(name);
  for (const [, href] of html.matchAll(/href="([^"]+)"/g)) expect(text).toContain(href?.replaceAll("&amp;", "&"));
  const flat = text.replace(/\s+/g, " ");
  for (const [, words] of html.matchAll(/<(?:p|h1)[^>]*>([^<]{30,})<\/(?:p|h1)>/g))
    expect(flat).toContain(decoded(words ?? ""));
});

test.each(ours)("%s carries no text of a person in its subject", async (name) => {
  const plainly = emailRegistry[name].subject(emailRegistry[name].PreviewProps as never);
  expect(emailRegistry[name].subject(poisoned(emailRegistry[name].PreviewProps) as never)).toBe(plainly);
});

test.each(ours)("%s names no outcome, company or person in its subject", (name) => {
  const subject = emailRegistry[name].subject(emailRegistry[name].PreviewProps as never);
  expect(subject).not.toMatch(/offer|reject|turned down|unsuccessful|congrat|interview|northwind|amara|marta|!/i);
});

test.each(ours)("%s has at most one button, and supports a dark screen", async (name) => {
  const { html } = await preview(name);
  expect(html.match(/class="button"/g)?.length ?? 0).toBeLessThanOrEqual(1);
  expect(html).toContain("prefers-color-scheme:dark");
});

test("a note reads as one person wrote it to another: one small line of ours is at its foot", async () => {
  const { html, text, subject } = await preview("message");
  const line = "Sent with Followthrough. Report this message or stop further messages";
  const link = "https://followthrough.example/recipient/AbC";
  expect(text).toBe(`${emailRegistry.message.PreviewProps.text}\n\n-- \n${line}:\n${link}\n`);
  expect(html).toContain(`Sent with Followthrough. <a href="${link}">Report this message or stop further messages</a>`);
  expect(`${subject}${html.replace(/<p style="[^"]*font-size:12px.*?<\/p>/, "")}`).not.toMatch(
    /followthrough|unsubscribe|https?:/i,
  );
  expect(html).toContain("Best wishes,</span><span><br/>Amara Okafor");
});

test.each(["message", "invitation", "handover", "client-feedback", "friend-review"] as const)(
  "%s says how to report it or get no more",
  async (name) => {
    const { html, text } = await preview(name);
    for (const version of [html, text]) expect(version).toContain("https://followthrough.example/recipient/AbC");
    expect(html).toContain("Report this message or stop further messages");
  },
);

test("a subject is one line, whatever was typed into it", async () => {
  const props = { ...emailRegistry.message.PreviewProps, subject: "Thank you\r\nBcc: eve@example.org" };
  expect((await renderEmail("message", props)).subject).toBe("Thank you Bcc: eve@example.org");
});

test("a reminder counts in words what it lists, and what it leaves to the page", async () => {
  const { PreviewProps } = emailRegistry.reminder;
  const single = { ...PreviewProps, items: PreviewProps.items.slice(0, 1) };
  expect((await renderEmail("reminder", single)).subject).toBe("One thing for today");
  expect((await renderEmail("reminder", PreviewProps)).subject).toBe("Three things for today");
  const many = await renderEmail("reminder", { ...PreviewProps, more: 14 });
  expect(many.subject).toBe("17 things for today");
  expect(many.text).toContain("And 14 more on Today.");
});

test("a reminder reads well as plain text", async () => {
  // Without the invisible characters: they keep mail programs from making links (links.test.ts).
  expect((await preview("reminder")).text.replaceAll("\u2060", "")).toBe(`Three things for today

Tell Marta how it went (Data analyst, Northwind)
Tell your consultant first. She can raise what you did not get to say before the company decides.
By 19:00 today.

Thank Priya Shah (Data analyst, Northwind)
Within 24 hours of the interview.
By 17:00 tomorrow.

Check your inbox (Insights lead, Otterbourne)
They said that you would hear by today. You gave them amara@example.com.
By 22:30 today, London time (17:30 in New York).

Open Today:
https://followthrough.example/me

You get this because reminders are turned on in your settings. To stop these e-mails:
https://followthrough.example/unsubscribe/AbC
`);
});

test("news reads well as plain text, under a subject that says only what kind of thing happened", async () => {
  expect((await preview("news")).text).toBe(`Two new notifications

Joel Brandt is your consultant now
At Pennant Recruitment, instead of Marta Lindqvist. The answer dates and what you shared do not change.

A friend has read your draft
They think that it is ready to send. Their answer is next to the draft.

Open Followthrough:
https://followthrough.example/me

You get this because notifications are turned on in your settings. To stop these e-mails:
https://followthrough.example/unsubscribe/AbC
`);
  const { PreviewProps } = emailRegistry.news;
  const subjects = ["in charge", "looked after", "invitation", "question", "debrief", "friend", "answer"].map((kind) =>
    emailRegistry.news.subject({ ...PreviewProps, items: [{ ...PreviewProps.items[0]!, kind: kind as "friend" }] }),
  );
  expect(subjects).toEqual([
    "Your list of candidates has changed",
    "You have a new consultant",
    "Your invitation was answered",
    "Your invitation was answered",
    "Your debrief was written down for you",
    "A friend has read your draft",
    "There is an answer about one of your interviews",
  ]);
});

test("each e-mail names the values that must not be stored in plain text", () => {
  for (const name of names) {
    const { secret = [], PreviewProps } = emailRegistry[name];
    const links = Object.keys(PreviewProps).filter((key) => key === "link" || key === "code");
    expect([...secret].sort()).toEqual(links.sort());
  }
});

const decoded = (html: string) =>
  html.replaceAll("&amp;", "&").replaceAll("&#x27;", "'").replaceAll("&quot;", '"').replaceAll("&lt;", "<").trim();
