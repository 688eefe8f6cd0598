import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { outbox } from "@/db/schema/mail";
import { unsubscribeToken } from "@/lib/email-tokens";
import { NotFound, Refused } from "@/lib/errors";
import { answerFriendReview } from "@/lib/mail/draft-reviews/commands/answer-friend-review";
import { askFriend } from "@/lib/mail/draft-reviews/commands/friends";
import { askFriendInput } from "@/lib/mail/draft-reviews/input";
import { saveDraft } from "@/lib/mail/messages/commands/save";
import { recheckNotifications } from "@/lib/mail/notifications/queries";
import { formatNotification } from "@/lib/mail/notifications/rules";
import { unsubscribe } from "@/lib/mail/outbox/commands/unsubscribe";
import { handOverCandidate } from "@/lib/people/candidates/commands/hand-over";
import { leaveAsCandidate } from "@/lib/people/candidates/commands/leave";
import { acceptInvitation, declineInvitation } from "@/lib/people/invitations/commands/answer";
import { createAgency } from "@/lib/people/workspaces/commands/agency";
import { removeMember } from "@/lib/people/workspaces/commands/members";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { acceptHandover, declineHandover } from "@/lib/record/handovers/commands/accept-and-decline";
import { askConsultant } from "@/lib/record/handovers/commands/ask";
import { acceptHandoverInput } from "@/lib/record/handovers/input";
import { logUpdateInput } from "@/lib/record/updates/input";
import { type LinkHolder, system } from "@/lib/viewer";
import { after, interviewAt, interviewOf, pennant, person, viaAgency } from "../factories";
import { onlyOf } from "../setup/contents";
import { logged, talked } from "./client-feedback-setup";
import { noted } from "./drafts-setup";
import { invited, linksTo, now, tokenIn } from "./invitations-setup";
import { evening } from "./messages-setup";

const rows = (userId: string) =>
  transaction(system, (tx) => tx.select().from(outbox).where(eq(outbox.userId, userId)).orderBy(outbox.id));
const newsTo = async (userId: string) => onlyOf("news", await rows(userId));
/** The news of this person, e-mail by e-mail. */
const told = async (userId: string) =>
  (await newsTo(userId)).map(({ content }) => content.props.items.map((one) => formatNotification(one).what));
const why = async (userId: string) =>
  (await newsTo(userId)).flatMap(({ content }) => content.props.items.map(formatNotification))[0]?.why;

const leaves = (userId: string) =>
  transaction(system, (tx) => tx.execute(sql`update outbox set sent_at = due_at where user_id = ${userId}::uuid`));

test("A consultant who takes a candidate over gets an e-mail, and the candidate one that says who looks after them now", async () => {
  const of = await pennant();
  await interviewAt(of);
  const { candidateId: id, marta, joel, amara } = of;
  await handOverCandidate(marta, { id, to: joel.userId, from: marta.userId }, after);
  expect(await told(joel.userId)).toEqual([["Amara Okafor is your candidate now"]]);
  expect(await why(joel.userId)).toBe(
    "Marta Lindqvist assigned them to you at Pennant Recruitment, with one interview. We notify the candidate too.",
  );
  expect(await told(amara.userId)).toEqual([["Joel Brandt is your consultant now"]]);
  expect(await why(amara.userId)).toMatch(/^At Pennant Recruitment, instead of Marta Lindqvist\./);
  expect(await told(marta.userId)).toEqual([]);
  expect((await newsTo(joel.userId))[0]).toMatchObject({ candidateUserId: null, consultantWorkspaceId: null });
});

test("Waiting news is one e-mail a person, and later news of the same thing replaces the earlier", async () => {
  const of = await pennant();
  const { candidateId: id, marta, joel, amara } = of;
  await handOverCandidate(marta, { id, to: joel.userId, from: marta.userId }, after);
  await handOverCandidate(marta, { id, to: marta.userId, from: joel.userId }, after);
  expect(await told(amara.userId)).toEqual([["Marta Lindqvist is your consultant now"]]);
  await leaves(amara.userId);
  await handOverCandidate(marta, { id, to: joel.userId, from: marta.userId }, after);
  expect(await told(amara.userId)).toEqual([
    ["Marta Lindqvist is your consultant now"],
    ["Joel Brandt is your consultant now"],
  ]);
});

test("A refused hand-over notifies nobody", async () => {
  const of = await pennant();
  const late = handOverCandidate(of.marta, { id: of.candidateId, to: of.joel.userId, from: of.joel.userId }, after);
  await expect(late).rejects.toThrow(Refused);
  const stranger = { ...of.joel, userId: randomUUID() };
  const forged = handOverCandidate(stranger, { id: of.candidateId, to: of.joel.userId, from: of.marta.userId }, after);
  await expect(forged).rejects.toThrow(NotFound);
  expect([await told(of.joel.userId), await told(of.amara.userId)]).toEqual([[], []]);
});

test("When a member is removed, the person who takes over and each of their candidates with an account get an e-mail", async () => {
  const of = await pennant();
  const { candidateId: id, marta, joel, amara } = of;
  const third = await person("Nadia Rahimi");
  await acceptInvitation(third.viewer, { token: await invited(marta, { as: "consultant", email: third.email }) }, now);
  await handOverCandidate(marta, { id, to: joel.userId, from: marta.userId }, after);
  await leaves(amara.userId);
  await removeMember(marta, { userId: joel.userId, heir: third.userId }, after);
  expect(await told(third.userId)).toEqual([["Joel Brandt’s candidates are yours now"]]);
  expect(await why(third.userId)).toMatch(/^Joel Brandt is no longer at Pennant Recruitment\. One candidate and /);
  expect((await told(amara.userId)).at(-1)).toEqual(["Nadia Rahimi is your consultant now"]);
});

test("The sender of an invitation is notified when it is accepted or declined", async () => {
  const { marta } = await pennant();
  const [yes, no] = [await person("Nadia Rahimi"), await person("Ben Ode")];
  await acceptInvitation(yes.viewer, { token: await invited(marta, { as: "consultant", email: yes.email }) }, now);
  const token = await invited(marta, { as: "candidate", email: no.email, name: "Ben Ode" });
  await declineInvitation(no.viewer, { token }, now);
  expect(await told(marta.userId)).toEqual([["Nadia Rahimi has accepted", "Ben Ode has declined"]]);
});

test("A sender who is no longer a member is not notified", async () => {
  const { marta, joel } = await pennant();
  const candidate = await person("Ben Ode");
  const token = await invited(joel, { as: "candidate", email: candidate.email, name: "Ben Ode" });
  await removeMember(marta, { userId: joel.userId, heir: marta.userId }, now);
  await acceptInvitation(candidate.viewer, { token }, now);
  expect(await told(joel.userId)).toEqual([]);
});

test("A candidate who asked their consultant to follow up here is notified when they accept or decline", async () => {
  const [amara, marta] = [await person(), await person("Marta Lindqvist")];
  const agency = await createAgency(marta.userId, { name: "Pennant Recruitment" }, after);
  const ask = async () => {
    const id = await interviewOf(amara, viaAgency);
    await askConsultant(amara.viewer, { id, name: "Marta Lindqvist", email: marta.email }, after);
    return tokenIn((await linksTo(marta.email))[0]);
  };
  const input = { token: await ask(), workspaceId: agency.workspaceId, contactRule: "copy" };
  await acceptHandover(marta.viewer, acceptHandoverInput.parse(input), after);
  await declineHandover(system, { token: await ask() }, after);
  expect(await told(amara.userId)).toEqual([
    ["Marta Lindqvist has accepted your invitation", "Marta Lindqvist has declined your invitation"],
  ]);
});

test("R41 a person who asked a friend to read a draft is notified when they answered, without their words", async () => {
  const of = await noted("direct");
  await saveDraft(of.viewer, of.form, evening);
  const input = askFriendInput.parse({ ...of.key, id: randomUUID(), email: "ben@example.com", name: "Ben" });
  await askFriend(of.viewer, input, evening);
  const friend: LinkHolder = { as: "client", linkId: input.id, workspaceId: of.workspaceId };
  await answerFriendReview(friend, { verdict: "change something", comment: "See https://evil.example" }, evening);
  expect(await told(of.amara.userId)).toEqual([["A friend has read your draft"]]);
  expect(await why(of.amara.userId)).toBe("They would change something. Their answer is next to the draft.");
  expect(JSON.stringify(await newsTo(of.amara.userId))).not.toContain("evil");
  await expect(answerFriendReview(friend, { verdict: "good to go", comment: "" }, evening)).rejects.toThrow(Refused);
  await expect(
    answerFriendReview(of.viewer as unknown as LinkHolder, { verdict: "good to go", comment: "" }, evening),
  ).rejects.toThrow(NotFound);
  expect(await told(of.amara.userId)).toHaveLength(1);
});

test("News keeps quiet hours, goes to the present address, and not to people who turned it off", async () => {
  const of = await pennant();
  const { candidateId: id, marta, joel, amara } = of;
  const night = new Date("2026-11-19T22:00:00Z");
  await handOverCandidate(marta, { id, to: joel.userId, from: marta.userId }, night);
  const waiting = await newsTo(amara.userId);
  const [letter] = waiting;
  const at = async (moment: Date) => (await recheckNotifications(system, waiting, moment)).get(letter!.id);
  expect(await at(night)).toEqual({ over: false, until: new Date("2026-11-20T08:00:00Z") });
  await transaction(system, (tx) =>
    tx.execute(sql`update users set email = ${`new-${amara.email}`} where id = ${amara.userId}::uuid`),
  );
  expect(await at(new Date("2026-11-20T08:00:00Z"))).toMatchObject({
    to: `new-${amara.email}`,
    late: { props: { items: [{ kind: "looked after" }], more: 0 }, path: "/me" },
  });
  await unsubscribe(system, unsubscribeToken(amara.userId, "news"), night);
  expect(await at(new Date("2026-11-20T08:00:00Z"))).toEqual({ over: true });
  await leaves(amara.userId);
  await handOverCandidate(marta, { id, to: marta.userId, from: joel.userId }, night);
  expect(await newsTo(amara.userId)).toHaveLength(1);
});

test("A person who left the agency while its news waited for the morning gets none of it", async () => {
  const of = await pennant();
  const { candidateId: id, marta, joel, amara, workspaceId } = of;
  const night = new Date("2026-11-19T22:00:00Z");
  const morning = new Date("2026-11-20T08:00:00Z");
  await handOverCandidate(marta, { id, to: joel.userId, from: marta.userId }, night);
  const [theirs, hers] = [await newsTo(joel.userId), await newsTo(amara.userId)];
  const standings = async () => [...(await recheckNotifications(system, [...theirs, ...hers], morning)).values()];
  expect(await standings()).toMatchObject([{ to: expect.any(String) }, { to: amara.email }]);
  await removeMember(marta, { userId: joel.userId, heir: marta.userId }, night);
  await leaveAsCandidate(amara.viewer, { workspaceId }, night);
  expect(await standings()).toEqual([{ over: true }, { over: true }]);
});

test("R71 When the consultant logs an outcome its candidate is notified that there is one, and not which; for their own they are not", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  const heardNow = (outcome: string) => ({
    ...logUpdateInput.parse({ id: randomUUID(), interviewId: id, on: "2026-11-20", at: "09:30", outcome }),
    zone: "Europe/London",
  });
  const friday = new Date("2026-11-20T10:00:00Z");
  for (const none of ["undecided", "withdrew"]) await logAnswer(of.marta, heardNow(none), friday);
  await logAnswer(of.amara.viewer, heardNow("rejected"), friday);
  expect(await told(of.amara.userId)).toEqual([]);
  const no = heardNow("rejected");
  await logAnswer(of.marta, no, friday);
  expect(await told(of.amara.userId)).toEqual([["There is an answer about Data analyst, Northwind"]]);
  expect(JSON.stringify(await newsTo(of.amara.userId))).not.toMatch(/reject|turned|offer/i);
  await leaves(of.amara.userId);
  await logAnswer(of.marta, no, friday);
  expect(await newsTo(of.amara.userId)).toHaveLength(1);
  await expect(logAnswer(of.joel, heardNow("offer"), friday)).rejects.toThrow(NotFound);
  expect(await newsTo(of.amara.userId)).toHaveLength(1);
});

test("R71 The candidate is also notified when the client's feedback brought the outcome", async () => {
  const of = await talked();
  await logged(of, { decision: "rejected" });
  expect(await told(of.amara.userId)).toEqual([["There is an answer about Data analyst, Northwind"]]);
  expect((await newsTo(of.amara.userId))[0]?.content.props.items).toMatchObject([
    { kind: "answer", path: `/me/interviews/${of.id}/outcome` },
  ]);
});
