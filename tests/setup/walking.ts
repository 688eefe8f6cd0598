import { mkdirSync } from "node:fs";
import type { APIRequestContext, Browser, BrowserContextOptions, Page } from "@playwright/test";
import { expect } from "./e2e";
import { midday } from "./had";

type Letter = { id: string; to: string; from: string; subject: string; text: string; html: string };

/** What no subject of ours may say: a subject is read over shoulders. */
const personal = /Amara|Okafor|Marta|Lindqvist|Dana|Whitlock|Priya|Shah|Northwind|Pennant|analyst|turned|reject/i;

const lineOf = (words: string) => process.stdout.write(`    ${words}\n`);

/** Somebody's own browser. What it complains of is kept, for the end of the story. */
export async function browserOf(browser: Browser, options: BrowserContextOptions, complaints: string[]): Promise<Page> {
  const context = await browser.newContext({ timezoneId: midday, locale: "en-GB", ...options });
  context.setDefaultTimeout(12_000);
  const page = await context.newPage();
  page.on("pageerror", (fault) => complaints.push(fault.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  return page;
}

/** The mail of a story: each e-mail is read once, in the order in which it came, and at the end none is left over. */
export function postOf(request: APIRequestContext, people: Record<string, string>) {
  const read = new Set<string>();
  const unreadOf = async (who: string): Promise<Letter[]> => {
    const answer = await request.get(`/mailbox/messages.json?to=${encodeURIComponent(people[who] as string)}`);
    const letters: Letter[] = answer.ok() ? await answer.json() : [];
    return letters.filter(({ id }) => !read.has(id)).reverse();
  };
  /** Whatever is due by now is decided and sent, to people who have not used the product for a while. */
  const tick = async () => {
    await haveLeft(Object.values(people));
    const answer = await request.post("/api/cron/reminders", {
      headers: { authorization: `Bearer ${process.env.CRON_SECRET}` },
    });
    expect(answer.status()).toBe(200);
  };
  return {
    tick,
    /** The next e-mail to a person. Where a person wrote it to a person, its subject is theirs. */
    async arrives(who: string, subject: RegExp, from: "us" | "a person" = "us"): Promise<Letter> {
      let letter: Letter | undefined;
      await expect
        .poll(
          async () => {
            letter = (await unreadOf(who)).find((unread) => subject.test(unread.subject));
            if (!letter) await tick();
            return letter?.subject ?? (await unreadOf(who)).map((unread) => unread.subject);
          },
          { timeout: 30_000, message: `a letter to ${who} about ${subject}` },
        )
        .toMatch(subject);
      const found = letter as Letter;
      read.add(found.id);
      expect(found.to).toBe(people[who]);
      if (from === "us") expect(found.subject).not.toMatch(personal);
      lineOf(`✉ ${who}: “${found.subject}”`);
      return found;
    },
    /** Every e-mail that came was read in this story. */
    async nothingElse() {
      await tick();
      for (const who of Object.keys(people))
        expect([who, (await unreadOf(who)).map(({ subject }) => subject)]).toEqual([who, []]);
    },
  };
}

let count = 0;

/** One stage of the story, described in a line, and what each of them sees at its end. */
export async function stage(words: string, act: () => Promise<void>) {
  const { test } = await import("@playwright/test");
  count += 1;
  lineOf(`${count}. ${words}`);
  await test.step(words, act);
}

/** With SHOTS set, a picture of the page on a wide screen by day and on a phone by night. */
export async function shoot(page: Page, name: string) {
  const folder = process.env.SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  for (const [colorScheme, width] of [
    ["light", 1180],
    ["dark", 390],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });
    await page.waitForTimeout(250); // colours change in their own time
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: "light" });
  if (before) await page.setViewportSize(before);
}

/** As if these people had last used the product 20 minutes ago: what waited for that may come. */
export async function haveLeft(emails: string[]) {
  const { sql } = await import("drizzle-orm");
  const { transaction } = await import("../../db/client");
  const those = sql`(select u.id from users u where u.email = any(${sql.param(emails)}::text[]))`;
  await transaction({ as: "system" }, async (tx) => {
    await tx.execute(
      sql`update sessions set seen_at = least(seen_at, now() - interval '20 minutes') where user_id in ${those}`,
    );
    await tx.execute(sql`update interviews set next_check_at = now()
      where next_check_at is not null and (candidate_user_id in ${those} or consultant_user_id in ${those})`);
    await tx.execute(
      sql`update outbox set next_attempt_at = due_at where class = 'reminder' and user_id in ${those} and sent_at is null and ended_at is null`,
    );
  });
}

/** So long ago, now, is when they were last written to: what waited for that may come. */
export async function hoursPass(hours: number, interviewId: string) {
  const { sql } = await import("drizzle-orm");
  const { transaction } = await import("../../db/client");
  await transaction({ as: "system" }, async (tx) => {
    await tx.execute(sql`
      update outbox o set sent_at = o.sent_at - make_interval(hours => ${hours}), due_at = o.due_at - make_interval(hours => ${hours})
      where o.sent_at is not null and o.id in (select r.outbox_id from reminders r where r.interview_id = ${interviewId}::uuid)`);
    await tx.execute(sql`update interviews set next_check_at = now() where id = ${interviewId}::uuid`);
  });
}

/** Whose account has this address. */
export async function accountOf(email: string) {
  const { eq } = await import("drizzle-orm");
  const { transaction } = await import("../../db/client");
  const { users } = await import("../../db/schema/accounts");
  const [found] = await transaction({ as: "system" }, (tx) =>
    tx.select({ userId: users.id, name: users.name, email: users.email }).from(users).where(eq(users.email, email)),
  );
  return { ...found!, name: found!.name ?? "" };
}
