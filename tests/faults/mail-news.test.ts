import { afterEach, beforeEach, expect, test } from "vitest";
import { returnDraft } from "@/lib/mail/draft-reviews/commands/review";
import { handOverCandidate } from "@/lib/people/candidates/commands/hand-over";
import { given, noted } from "../db/drafts-setup";
import { later } from "../db/messages-setup";
import { sweepAt } from "../db/reminders-setup";
import { pennant } from "../factories";
import { mailServer } from "./mail-server";
import { nothingWaits, rows, sendTo } from "./mail-setup";

type Server = Awaited<ReturnType<typeof mailServer>>;
const servers: Server[] = [];

async function server() {
  const made = await mailServer();
  servers.push(made);
  return made;
}

beforeEach(nothingWaits);
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

test("Both sides of a hand-over get one e-mail each, which can be stopped with one click and reveals nothing in its subject", async () => {
  const { url, received } = await server();
  const { candidateId: id, marta, joel, amara } = await pennant();
  await handOverCandidate(marta, { id, to: joel.userId, from: marta.userId }, later(0));
  for (const minutes of [1, 2]) await sendTo(url, later(minutes));
  const to = (email: string) => received.filter((delivery) => delivery.to.includes(email));
  expect(received).toHaveLength(2);
  const [mine] = to(amara.email);
  expect(mine?.mail.subject).toBe("You have a new consultant");
  expect(mine?.mail.text).toContain("Joel Brandt is your consultant now\nAt Pennant Recruitment, instead of Marta");
  expect(mine?.mail.text).toMatch(/Open Followthrough:\nhttp:\/\/localhost:3000\/me\n/);
  const header = (name: string) => mine?.mail.headers.find((header) => header.key === name)?.value;
  expect(header("list-unsubscribe")).toMatch(/^<http:\/\/localhost:3000\/unsubscribe\/\S+\.news\.\S+\/one-click>$/);
  expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  expect(header("auto-submitted")).toBe("auto-generated");
  const [theirs] = received.filter((delivery) => delivery !== mine);
  expect(theirs?.mail.subject).toBe("Your list of candidates has changed");
  expect(theirs?.mail.text).toMatch(/Open Followthrough:\nhttp:\/\/localhost:3000\/w\/\S+\/candidates\/\S+\n/);
});

test("News at night waits for the morning, with what is added in the meantime, as one e-mail", async () => {
  const { url, received } = await server();
  const { candidateId: id, marta, joel, amara } = await pennant();
  await handOverCandidate(marta, { id, to: joel.userId, from: marta.userId }, later(4 * 60));
  await sendTo(url, later(4 * 60 + 1));
  expect(received).toEqual([]);
  await handOverCandidate(marta, { id, to: marta.userId, from: joel.userId }, later(5 * 60));
  await sendTo(url, later(14 * 60 + 1));
  const mine = received.filter((delivery) => delivery.to.includes(amara.email));
  expect(mine.map((delivery) => delivery.mail.text)).toEqual([
    expect.stringContaining("Marta Lindqvist is your consultant now"),
  ]);
  expect((await rows()).every((row) => row.sentAt !== null)).toBe(true);
});

test("R41 a returned draft is in its writer's next e-mail, with the sentence; the consultant's own leads to the desk", async () => {
  const { url, received } = await server();
  const of = await noted("through");
  const draft = await given(of);
  await sweepAt(later(1));
  await sendTo(url, later(1));
  const read = received.find((delivery) => delivery.mail.text?.includes("Read the candidate"));
  expect(read?.mail.text).toMatch(/Open your desk:\nhttp:\/\/localhost:3000\/w\/\S+\n/);
  await returnDraft(of.marta, { ...draft, reason: "Name one thing you talked about." }, later(125));
  await sweepAt(later(126));
  await sendTo(url, later(126));
  const back = received.findLast((delivery) => delivery.to.includes(of.amara.email));
  expect(back?.mail.subject).toMatch(/things? for today$/);
  expect(back?.mail.text).toContain("Marta returned your note to Priya Shah: Name one thing you talked about.");
  expect(back?.mail.text).toMatch(/Open Today:\nhttp:\/\/localhost:3000\/me\n/);
});
