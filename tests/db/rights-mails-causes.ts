import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { outbox } from "@/db/schema/mail";
import { workspaces } from "@/db/schema/workspaces";
import { unsubscribeToken } from "@/lib/email-tokens";
import { answerFriendReview } from "@/lib/mail/draft-reviews/commands/answer-friend-review";
import { askFriend, revokeFriendReview } from "@/lib/mail/draft-reviews/commands/friends";
import { askFriendInput } from "@/lib/mail/draft-reviews/input";
import { unsubscribe } from "@/lib/mail/outbox/commands/unsubscribe";
import { askToSignIn } from "@/lib/people/accounts/commands/ask-to-sign-in";
import { askToChangeAddress, confirmAddressChange } from "@/lib/people/accounts/commands/change-address";
import { confirmUser } from "@/lib/people/accounts/commands/newcomers";
import { openSession } from "@/lib/people/accounts/commands/sessions";
import { handOverCandidate } from "@/lib/people/candidates/commands/hand-over";
import { leaveAsCandidate } from "@/lib/people/candidates/commands/leave";
import { acceptInvitation, declineInvitation } from "@/lib/people/invitations/commands/answer";
import { revokeInvitation, sendInvitation } from "@/lib/people/invitations/commands/invite";
import { sendInvitationInput } from "@/lib/people/invitations/input";
import { removeMember } from "@/lib/people/workspaces/commands/members";
import { sweep } from "@/lib/planning/reminders/commands/sweep";
import { askByLink, revokeLink } from "@/lib/record/client-feedback/commands/links";
import { askByLinkInput } from "@/lib/record/client-feedback/input";
import { acceptHandover, declineHandover } from "@/lib/record/handovers/commands/accept-and-decline";
import { askConsultant, cancelHandover } from "@/lib/record/handovers/commands/ask";
import { acceptHandoverInput } from "@/lib/record/handovers/input";
import { addInterview } from "@/lib/record/interviews/commands/add";
import { cancelInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { interviewInput } from "@/lib/record/interviews/input";
import { unseal } from "@/lib/seal";
import { type Candidate, system } from "@/lib/viewer";
import { form, viaAgency } from "../factories";
import type { Reader } from "../rights/mails";
import type { World } from "../rights/world";

export type Scene = World & {
  there: World;
  now: Date;
  emails: Record<Extract<Reader, "own" | "other" | "elsewhere">, string>;
  /** Lets leave what is due by then. */
  post: (at: Date) => Promise<void>;
  /** What was to leave so far is no part of the cause. */
  forget: () => Promise<void>;
};
export type Causes = Record<string, (of: Scene) => Promise<unknown>>;

const id = randomUUID;
export const hours = (count: number, from: Date) => new Date(from.getTime() + count * 3_600_000);
const as = ({ userId }: { userId: string }): Candidate => ({ as: "candidate", userId });

/** The link in the latest e-mail of this name, as its reader would find it. */
async function linkIn(letter: string): Promise<string> {
  const rows = await transaction(system, (tx) => tx.select().from(outbox).orderBy(outbox.id));
  const found = rows.filter(({ content }) => content.email === letter).at(-1);
  return unseal(found!.content.sealed!).link!;
}
const tokenIn = async (letter: string) => (await linkIn(letter)).split(/[/=]/).at(-1)!;

const invited = (of: Scene, over: object = {}) => {
  const input = { id: id(), as: "consultant", name: "Nadia Rahimi", email: "nadia@nobody.example", ...over };
  return sendInvitation(of.owner, sendInvitationInput.parse(input), of.now).then(() => input.id);
};

/** An interview of the candidate's own, through a consultant without an account. */
async function asked(of: Scene) {
  const [mine] = await transaction(system, (tx) =>
    tx.select().from(workspaces).where(eq(workspaces.ownerUserId, of.own.userId)),
  );
  const input = interviewInput.parse(form({ ...viaAgency, company: "Northwind" }));
  const interviewId = await addInterview(of.own, input, mine!.id, of.now);
  const who = { id: interviewId, name: "Olga Owner", email: of.emails.elsewhere };
  await askConsultant(of.own, who, of.now);
  return interviewId;
}

const byLink = (of: Scene) =>
  askByLinkInput.parse({ id: id(), interviewId: of.ids.interview, name: "Dana", email: "dana@client.example" });
const draftOf = ({ ids }: Scene) => ({ interviewId: ids.interview, step: "thank-you", interviewerId: ids.person });

/** A sweep each day at the same hour, and all that it decides leaves. */
async function daysGoBy(of: Scene, between: () => Promise<unknown> = async () => {}) {
  for (const day of [1, 2, 3, 4, 5]) {
    const at = hours(24 * day, of.now);
    await sweep(system, at, () => false);
    await between();
    await of.post(at);
  }
}

const noMore = (of: Scene, kind: string) =>
  Promise.all(
    [of.own, of.inCharge, of.colleague].map(({ userId }) =>
      unsubscribe(system, unsubscribeToken(userId, kind), of.now),
    ),
  );

/** One sweep, at which both sides have a reminder; `meanwhile` happens before it is sent. */
async function remindedAnd(of: Scene, meanwhile: (at: Date) => Promise<unknown>) {
  const at = hours(24 * 5, of.now);
  await sweep(system, at, () => false);
  await meanwhile(at);
  await of.post(at);
}

const signsIn = async (of: Scene, userId: string, browser: string) =>
  (await openSession(system, { userId, device: "Firefox on Linux", place: { browser, networks: [id()] } }, of.now))
    .browser;

const handOver = (of: Scene) =>
  handOverCandidate(of.inCharge, { id: of.ids.candidate, to: of.colleague.userId, from: of.inCharge.userId }, of.now);

/** Accounts, members and candidates. Events of interviews are in rights-mails-notes.ts. */
export const ofPeople: Causes = {
  "somebody asks for a link at the candidate’s address": (of) =>
    askToSignIn(system, { email: of.emails.own, next: "/me", networks: [id()] }, of.now),
  "somebody asks for a link at an address that nobody has": (of) =>
    askToSignIn(system, { email: "new@nobody.example", next: "/me", networks: [id()] }, of.now),
  "the candidate signs in with another browser": (of) => signsIn(of, of.own.userId, "another browser"),
  "the candidate signs in again with a browser that they used before": async (of) => {
    const browser = await signsIn(of, of.own.userId, "another browser");
    await of.forget();
    await signsIn(of, of.own.userId, browser ?? "");
  },
  "somebody signs in for the first time": async (of) => {
    const { id: userId } = await confirmUser(system, { email: `${id()}@nobody.example` }, of.now);
    await signsIn(of, userId, "their only browser");
  },
  "the candidate asks for another address": (of) =>
    askToChangeAddress(of.own, { email: "next@nobody.example", sessionId: of.ids.session }, of.now),
  "the candidate asks for an address that another has": (of) =>
    askToChangeAddress(of.own, { email: of.emails.other, sessionId: of.ids.session }, of.now),
  "both ends have agreed to a change of address": async (of) => {
    await askToChangeAddress(of.own, { email: `${id()}@nobody.example`, sessionId: of.ids.session }, of.now);
    const [older, newer] = [await tokenIn("change-address-old"), await tokenIn("change-address-new")];
    await of.forget();
    for (const token of [older, newer]) await confirmAddressChange(system, { token }, of.now);
  },
  "an owner invites a colleague": (of) => invited(of),
  "a consultant invites a candidate": (of) =>
    sendInvitation(
      of.colleague,
      sendInvitationInput.parse({ id: id(), as: "candidate", name: "Ben Ode", email: "ben@nobody.example" }),
      of.now,
    ),
  "an invitation is taken back before it has left": async (of) =>
    revokeInvitation(of.owner, { id: await invited(of) }, of.now),
  "whoever invited a colleague is removed before it has left": async (of) => {
    await invited(of);
    const { userId } = of.colleague;
    await transaction(system, (tx) =>
      tx.execute(sql`update invitations set invited_by = ${userId}::uuid where email = 'nadia@nobody.example'`),
    );
    await removeMember(of.owner, { userId, heir: of.owner.userId }, of.now);
  },
  "an invitation is accepted": async (of) => {
    await invited(of, { email: of.emails.elsewhere });
    const token = await tokenIn("invitation");
    await of.forget();
    await acceptInvitation(as(of.there.owner), { token }, of.now);
  },
  "an invitation is declined": async (of) => {
    await invited(of);
    const token = await tokenIn("invitation");
    await of.forget();
    await declineInvitation(system, { token }, of.now);
  },
  "a candidate invites the consultant that they named to follow up here": asked,
  "a candidate takes that question back before it has left": async (of) =>
    cancelHandover(of.own, { id: await asked(of) }, of.now),
  "a consultant takes an interview over": async (of) => {
    await asked(of);
    const token = await tokenIn("handover");
    await of.forget();
    const { workspace: workspaceId } = of.there.ids;
    await acceptHandover(
      as(of.there.owner),
      acceptHandoverInput.parse({ token, workspaceId, contactRule: "copy" }),
      of.now,
    );
  },
  "a consultant would rather not take an interview over": async (of) => {
    await asked(of);
    const token = await tokenIn("handover");
    await of.forget();
    await declineHandover(system, { token }, of.now);
  },
  "a candidate is handed over to a colleague": handOver,
  "both have left before they were told of a hand-over": async (of) => {
    await handOver(of);
    await leaveAsCandidate(of.own, { workspaceId: of.ids.workspace }, of.now);
    await removeMember(of.owner, { userId: of.colleague.userId, heir: of.inCharge.userId }, of.now);
  },
  "a candidate is handed over, for who wants no news": async (of) => {
    await noMore(of, "news");
    await handOver(of);
  },
  "days go by": daysGoBy,
  "days go by for who wants no reminders": (of) => daysGoBy(of, () => noMore(of, "reminder")),
  "days go by after the interview was cancelled": async (of) => {
    await cancelInterview(of.inCharge, { id: of.ids.interview, reason: "" }, of.now);
    await daysGoBy(of);
  },
  "a consultant is removed while their reminder waits": (of) =>
    remindedAnd(of, (at) => removeMember(of.owner, { userId: of.inCharge.userId, heir: of.colleague.userId }, at)),
  "a candidate leaves while their reminder waits": (of) =>
    remindedAnd(of, (at) => leaveAsCandidate(of.own, { workspaceId: of.ids.workspace }, at)),
  "the client is asked by link": (of) => askByLink(of.inCharge, byLink(of), of.now),
  "the client’s link is closed before its letter has left": async (of) => {
    const input = byLink(of);
    await askByLink(of.inCharge, input, of.now);
    await revokeLink(of.inCharge, { interviewId: of.ids.interview, linkId: input.id }, of.now);
  },
  "a friend is asked to read a draft": (of) =>
    askFriend(of.own, askFriendInput.parse({ ...draftOf(of), id: id(), email: "ben@friend.example" }), of.now),
  "a friend’s link is taken back before its letter has left": async (of) => {
    const input = askFriendInput.parse({ ...draftOf(of), id: id(), email: "ben@friend.example" });
    await askFriend(of.own, input, of.now);
    await revokeFriendReview(of.own, { ...input, friendReviewId: input.id }, of.now);
  },
  "a friend has read a draft": (of) =>
    answerFriendReview(
      { as: "client", linkId: of.ids.reading, workspaceId: of.ids.workspace },
      { verdict: "good to go", comment: "Fine" },
      of.now,
    ),
};
