import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { outbox } from "@/db/schema/mail";
import { sendBrief } from "@/lib/mail/briefs/commands";
import { sendBriefInput } from "@/lib/mail/briefs/input";
import { getBriefView } from "@/lib/mail/briefs/queries";
import { passOnDraft } from "@/lib/mail/draft-reviews/commands/pass-on";
import { memberRows } from "@/lib/people/workspaces/queries";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { system } from "@/lib/viewer";
import { given, noted, pass } from "../db/drafts-setup";
import { evening, later, rowOf, verbs } from "../db/messages-setup";
import { mailServer } from "./mail-server";
import { nothingWaits, sendTo } from "./mail-setup";

type Server = Awaited<ReturnType<typeof mailServer>>;
const servers: Server[] = [];

beforeEach(nothingWaits);
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

test("R41 a note that is passed on is sent once, with replies to the consultant and a copy to its writer", async () => {
  const made = await mailServer();
  servers.push(made);
  const of = await noted();
  const [marta] = (await transaction(of.marta, (tx) => memberRows(tx))).filter(
    (member) => member.userId === of.marta.userId,
  );
  const draft = await given(of);
  const press = pass(draft);
  await Promise.all([passOnDraft(of.marta, press, later(1)), passOnDraft(of.marta, press, later(1))]);
  for (const minutes of [2, 3, 4]) await sendTo(made.url, later(minutes, evening));
  const sent = made.received.map(({ to, mail }) => ({ to, mail }));
  expect(sent.map(({ to }) => to)).toEqual([["priya@northwind.example"], [of.amara.email]]);
  const [note, copy] = sent.map(({ mail }) => mail);
  expect(note?.from?.name).toBe("Amara Okafor via Marta Lindqvist and Followthrough");
  expect(note?.replyTo?.map(({ address }) => address)).toEqual([marta?.email]);
  expect(note?.subject).toBe(of.form.subject);
  expect(note?.text).toMatch(new RegExp(`^${of.form.body.trim().slice(0, 20)}`));
  expect(note?.text?.split("\n-- \n")[0]?.trim()).toBe(of.form.body.trim());
  expect(copy?.text).toContain("Replies go to Marta Lindqvist");
  expect(await rowOf(of.viewer, of.key)).toMatchObject({
    ...{ sentAt: later(2), sentHow: "passed on", passedOnBy: of.marta.userId, toEmail: "priya@northwind.example" },
  });
  expect(await verbs(of.id)).toContain("message-passed-on");
  const rows = await transaction(system, (tx) => tx.select().from(outbox));
  expect(rows.every((row) => row.sentAt !== null)).toBe(true);
});

test("A brief is sent once, with replies to its consultant, and only then does the candidate see it", async () => {
  const made = await mailServer();
  servers.push(made);
  const of = await noted("direct");
  const answers = { went_well: "The forecast", audience: { went_well: "client" }, share: "yes" };
  await saveDebrief(of.viewer, saveDebriefInput.parse({ id: of.id, version: 0, ...answers }), evening);
  const { start, people, me } = await getBriefView(of.marta, of.id, evening);
  const to = { to: `person:${people[0]!.id}`, reread: "yes", press: randomUUID() };
  await sendBrief(of.marta, sendBriefInput.parse({ interviewId: of.id, version: 0, ...start, ...to }), evening);
  expect((await getInterviewPage(of.viewer, of.id)).briefs).toEqual([]);
  for (const minutes of [1, 2]) await sendTo(made.url, later(minutes, evening));
  expect(made.received.map((delivery) => delivery.to)).toEqual([["priya@northwind.example"]]);
  const { mail } = made.received[0]!;
  expect(mail.from?.name).toBe("Marta Lindqvist via Followthrough");
  expect(mail.replyTo?.map(({ address }) => address)).toEqual([me.email]);
  expect((await getInterviewPage(of.viewer, of.id)).briefs).toMatchObject([
    { toName: "Priya Shah", subject: start.subject },
  ]);
  expect(await verbs(of.id)).toContain("brief-sent");
  expect((await getBriefView(of.marta, of.id, later(3))).sent).toHaveLength(1);
});
