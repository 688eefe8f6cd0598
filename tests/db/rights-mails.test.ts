import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { emailRegistry } from "@/emails/registry";
import { system } from "@/lib/viewer";
import { mailServer } from "../faults/mail-server";
import { nothingWaits, rows, sendTo } from "../faults/mail-setup";
import { mails, type Reader, readers, silent, untold } from "../rights/mails";
import { world } from "../rights/world";
import { type Causes, hours, ofPeople, type Scene } from "./rights-mails-causes";
import { ofNotes } from "./rights-mails-notes";

const causes: Causes = { ...ofPeople, ...ofNotes };
const lines = Object.entries(mails).flatMap(([letter, all]) => all.map((one) => ({ letter, ...one })));

let server: Awaited<ReturnType<typeof mailServer>>;
let cells = 0;
beforeAll(async () => {
  server = await mailServer();
});
afterAll(async () => {
  await server.close();
  console.log(`rights: ${cells} cells of mail`);
});

const addresses = async () => {
  const found = await transaction(system, (tx) =>
    tx.execute<{ id: string; email: string }>(sql`select id, email from users`),
  );
  return new Map(found.map((one) => [one.id, one.email]));
};

async function scene(): Promise<{ of: Scene; whose: (address: string) => Reader | null }> {
  const [here, there] = [await world("Quillfeather"), await world("Brightwater")];
  const [now, known] = [new Date(), await addresses()];
  const { own, inCharge, colleague, owner } = here;
  const people = { own, inCharge, colleague, owner, other: there.own, elsewhere: there.owner };
  const emails = Object.fromEntries(
    Object.entries(people).map(([role, { userId }]) => [role, known.get(userId)!]),
  ) as Record<keyof typeof people, string>;
  await nothingWaits();
  await transaction(system, (tx) =>
    tx.execute(sql`update interviews set next_check_at = null where workspace_id <> ${here.ids.workspace}::uuid`),
  );
  server.received.length = 0;
  const post = async (at: Date) => {
    for (const minutes of [0, 1, 2]) await sendTo(server.url, hours(minutes / 60, at));
  };
  const hosts: [RegExp, Reader][] = [
    [/@(?:client|quillfeather)\.example$/, "client"],
    [/@friend\.example$/, "friend"],
    [/@nobody\.example$/, "nobody"],
  ];
  const whose = (address: string) =>
    (Object.entries(emails).find(([, email]) => email === address)?.[0] as Reader | undefined) ??
    hosts.find(([host]) => host.test(address))?.[1] ??
    null;
  return { of: { ...here, there, now, emails, post, forget: nothingWaits }, whose };
}

test("Every e-mail is in the table, and every cause of one is tried", () => {
  expect(Object.keys(mails).sort()).toEqual(Object.keys(emailRegistry).sort());
  expect([...new Set([...lines.map((one) => one.cause), ...silent])].sort()).toEqual(Object.keys(causes).sort());
});

for (const [cause, bring] of Object.entries(causes))
  test(`Mail goes to the people in the table, and to nobody else, when ${cause}`, async () => {
    const { of, whose } = await scene();
    await bring(of);
    await of.post(of.now);
    const sent = new Map((await rows()).map(({ id, content }) => [id, content.email]));
    const came = server.received.map(({ to, mail }) => ({
      letter: sent.get(/<(.+)@/.exec(mail.messageId ?? "")?.[1] ?? "") ?? "?",
      reader: whose(to[0]!) ?? to[0]!,
      text: `${mail.subject} ${mail.text} ${mail.html}`,
      many: to.length,
    }));
    const expected = lines.filter((one) => one.cause === cause);
    const told = came.map(({ letter, reader }) => `${letter} to ${reader}`);
    const wanted = expected.flatMap(({ letter, who }) => who.map((reader) => `${letter} to ${reader}`));
    expect([...new Set(told)].sort()).toEqual(wanted.sort());
    cells += Object.keys(emailRegistry).length * readers.length;
    for (const { letter, reader, text, many } of came) {
      expect(many).toBe(1);
      for (const hidden of untold(reader as Reader, "Quillfeather"))
        expect(text, `${letter} to ${reader}`).not.toContain(hidden);
      expect(text.includes("Brightwater"), `${letter} to ${reader} tells of another agency`).toBe(
        cause === "a consultant takes an interview over",
      );
    }
  });
