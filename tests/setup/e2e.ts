import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, test as base, expect } from "@playwright/test";
import { prepareCluster } from "../../db/migrate";

export { expect };

type Letter = { id: string; to: string; from: string; subject: string; text: string; html: string };

type Fixtures = {
  /** A new person with a workspace of their own, signed in, in this test's own browser context. */
  me: Person;
  /** A person's e-mails, newest first, once there is one that `about` fits. */
  mail: (to: string, about?: RegExp) => Promise<Letter[]>;
  tidy: undefined;
};

export type Person = { email: string; name: string; userId: string; workspaceId: string; candidateId: string };

/** The database of the server under test. Set before lib is loaded, so that commands can be called from here. */
async function connect() {
  const folder = process.env.E2E_DATA!;
  const port = readFileSync(join(folder, "postgres", "port"), "utf8").trim();
  const { database, AUTH_SECRET, CRON_SECRET } = JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8"));
  const url = (name: string) => `postgres://postgres:${encodeURIComponent(database)}@127.0.0.1:${port}/${name}`;
  const { appUrl } = await prepareCluster({ url, database: "followthrough", secret: database });
  const APP_URL = process.env.E2E_URL ?? `http://localhost:${process.env.E2E_PORT}`;
  Object.assign(process.env, {
    DATABASE_URL: appUrl,
    AUTH_SECRET,
    CRON_SECRET,
    APP_URL,
    MAILBOX_URL: "smtp://127.0.0.1:9",
  });
  return appUrl;
}

let count = 0;

/**
 * A person who is new to this database. The address is theirs alone, so that tests can run side by side; the account is a month old unless
 * given otherwise, so that they do not wait for each other's e-mails to one address.
 */
export async function newPerson(name = "Priya Shah", zone = "Europe/London", days = 30): Promise<Person> {
  const { createUser } = await import("../../lib/people/accounts/commands/newcomers");
  const email = `person-${process.pid}-${Date.now()}-${++count}@example.com`;
  return {
    email,
    name,
    ...(await createUser({ as: "system" }, { email, name, zone }, new Date(Date.now() - days * 86_400_000))),
  };
}

/** Signs the person in, in this browser context. */
export async function login(context: BrowserContext, { userId }: { userId: string }, baseURL: string) {
  const { openSession } = await import("../../lib/people/accounts/commands/sessions");
  const { token } = await openSession({ as: "system" }, { userId, device: "Chromium" }, new Date());
  await context.addCookies([{ name: "followthrough", value: token, url: baseURL, httpOnly: true, sameSite: "Lax" }]);
}

export const test = base.extend<Fixtures, { database: string }>({
  database: [
    async ({ browserName: _ }, use) => {
      await use(await connect());
      await (await import("../../db/client")).closePool();
    },
    { scope: "worker", auto: true },
  ],
  /** Browsers that a test opened beside its own are closed after it: left open, they weigh on every test that follows. */
  tidy: [
    async ({ browser }, use) => {
      await use(undefined);
      for (const context of browser.contexts()) await context.close();
    },
    { auto: true },
  ],
  page: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (fault) => complaints.push(fault.message));
    await use(page);
    expect(complaints, "the browser's console stayed quiet").toEqual([]);
  },
  me: async ({ context, baseURL }, use) => {
    const person = await newPerson();
    await login(context, person, baseURL!);
    await use(person);
  },
  mail: async ({ request }, use) => {
    const headers = { authorization: `Bearer ${process.env.CRON_SECRET}` };
    await use(async (to, about = /./) => {
      let letters: Letter[] = [];
      await expect
        .poll(
          async () => {
            // The server looks for what is due every 15 seconds; this asks it to look now.
            await request.post("/api/cron/reminders", { headers });
            const answer = await request.get(`/mailbox/messages.json?to=${encodeURIComponent(to)}`, { maxRetries: 2 });
            letters = answer.ok() ? await answer.json() : [];
            return letters.some(({ subject }) => about.test(subject));
          },
          { timeout: 40_000 },
        )
        .toBe(true);
      return letters.filter(({ subject }) => about.test(subject));
    });
  },
});
