import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { recipientKey, recipientToken, unsubscribeToken } from "@/lib/email-tokens";
import { Refused } from "@/lib/errors";
import { answerFriendReview } from "@/lib/mail/draft-reviews/commands/answer-friend-review";
import { askFriend } from "@/lib/mail/draft-reviews/commands/friends";
import { askFriendInput } from "@/lib/mail/draft-reviews/input";
import { saveDraft } from "@/lib/mail/messages/commands/save";
import { unsubscribe } from "@/lib/mail/outbox/commands/unsubscribe";
import { askToSignIn } from "@/lib/people/accounts/commands/ask-to-sign-in";
import { askToChangeAddress, confirmAddressChange } from "@/lib/people/accounts/commands/change-address";
import { takeSignInProof } from "@/lib/people/accounts/commands/proofs";
import { acceptWithoutSession } from "@/lib/people/invitations/commands/accept-without-session";
import { acceptInvitation, declineInvitation } from "@/lib/people/invitations/commands/answer";
import { acceptWithoutSessionInput } from "@/lib/people/invitations/input";
import { decideAsRecipient } from "@/lib/people/recipients/commands/decide";
import { createAgency } from "@/lib/people/workspaces/commands/agency";
import { sendFeedbackByLink } from "@/lib/record/client-feedback/commands/by-link";
import { askByLink } from "@/lib/record/client-feedback/commands/links";
import { askByLinkInput, saveFeedbackByLinkInput } from "@/lib/record/client-feedback/input";
import { acceptHandover, declineHandover } from "@/lib/record/handovers/commands/accept-and-decline";
import { askConsultant } from "@/lib/record/handovers/commands/ask";
import { acceptHandoverInput } from "@/lib/record/handovers/input";
import { type Candidate, findLinkHolder, type System, system } from "@/lib/viewer";
import { after, interviewAt, interviewOf, pennant, person, viaAgency } from "../factories";
import { noted } from "./drafts-setup";
import { invited, linksTo } from "./invitations-setup";
import { evening } from "./messages-setup";

/** A link as it was sent: its token, its recipient (the system: nobody who has an account), when, and the table whose row it opens. */
export type Link = { token: string; to: Candidate | System; at: Date; table: string; workspaceId?: string };
type Press = {
  send: () => Promise<Link>;
  /** What the page's action does, as whoever is signed in; `time`: the first press or the second. */
  press: (link: Link, who: Candidate | System, now: Date, time: number) => Promise<unknown>;
};

const tokenTo = async (email: string) => (await linksTo(email))[0]!.split(/[/=]/).at(-1)!;
const signedIn = (who: Candidate | System) => {
  if (who.as === "system") throw new Error("Its page asks to sign in first.");
  return who;
};

/** As the action does: the link is looked at again when it is pressed. */
async function held(kind: "feedback" | "friend-review", token: string, now: Date) {
  const found = await findLinkHolder(kind, token, now);
  if ("endedReason" in found) throw new Refused(found.endedReason);
  return found.viewer;
}

async function invitation(): Promise<Link> {
  const [{ owner }, nadia] = [await pennant(), await person("Nadia Rahimi")];
  const token = await invited(owner, { as: "consultant", email: nadia.email }, after);
  return { token, to: nadia.viewer, at: after, table: "invitations" };
}

async function invitationOfNewcomer(): Promise<Link> {
  const { owner } = await pennant();
  const token = await invited(owner, { as: "consultant", email: `${randomUUID()}@example.com` }, after);
  return { token, to: system, at: after, table: "invitations" };
}

async function handover(): Promise<Link> {
  const [amara, marta] = [await person(), await person("Marta Lindqvist")];
  const { workspaceId } = await createAgency(marta.userId, { name: "Pennant Recruitment" }, after);
  const id = await interviewOf(amara, viaAgency);
  await askConsultant(amara.viewer, { id, name: "Marta Lindqvist", email: marta.email }, after);
  return { token: await tokenTo(marta.email), to: marta.viewer, at: after, table: "handovers", workspaceId };
}

async function question(): Promise<Link> {
  const of = await pennant();
  const email = `${randomUUID()}@northwind.example`;
  const asking = { id: randomUUID(), interviewId: await interviewAt(of), name: "Dana Whitlock", email };
  await askByLink(of.marta, askByLinkInput.parse(asking), after);
  return { token: await tokenTo(email), to: of.amara.viewer, at: after, table: "feedback_links" };
}

async function reading(): Promise<Link> {
  const of = await noted("direct");
  const email = `${randomUUID()}@example.com`;
  await saveDraft(of.viewer, of.form, evening);
  await askFriend(of.viewer, askFriendInput.parse({ ...of.key, id: randomUUID(), email }), evening);
  return { token: await tokenTo(email), to: of.viewer, at: evening, table: "friend_reviews" };
}

async function signIn(): Promise<Link> {
  const { email, viewer } = await person();
  await askToSignIn(system, { email, next: "/me", networks: [randomUUID()] }, after);
  return { token: await tokenTo(email), to: viewer, at: after, table: "sign_ins" };
}

async function change(): Promise<Link> {
  const { email, viewer, userId } = await person();
  const [session] = await transaction(system, (tx) =>
    tx.execute<{ id: string }>(sql`insert into sessions (user_id, token_hash, expires_at)
      values (${userId}::uuid, decode(md5(${email}), 'hex'), '2030-01-01') returning id`),
  );
  await askToChangeAddress(viewer, { email: `new-${email}`, sessionId: session!.id }, after);
  return { token: await tokenTo(email), to: viewer, at: after, table: "email_changes" };
}

async function unwanted(): Promise<Link> {
  const { viewer } = await person();
  return { token: unsubscribeToken(viewer.userId, "news"), to: viewer, at: after, table: "mutes" };
}

/** Somebody's message, as its recipient's link names it. */
async function received(): Promise<Link> {
  const [{ viewer }, sender] = [await person(), await person()];
  const message = { outboxId: randomUUID(), senderUserId: sender.userId, agencyId: null };
  const token = recipientToken({ recipientKey: recipientKey("dana@northwind.example"), ...message });
  return { token, to: viewer, at: after, table: "recipient_stops" };
}

export const presses: Record<string, Press> = {
  "invitations/[token]#acceptInvitationAction": {
    send: invitation,
    press: ({ token }, who, now) => acceptInvitation(signedIn(who), { token }, now),
  },
  "invitations/[token]#acceptWithoutSessionAction": {
    send: invitationOfNewcomer,
    press: async ({ token }, who, now) =>
      who.as === "system" ? acceptWithoutSession(who, acceptWithoutSessionInput.parse({ token }), now) : null,
  },
  "invitations/[token]#declineInvitationAction": {
    send: invitation,
    press: ({ token }, who, now) => declineInvitation(who, { token }, now),
  },
  "handovers/[token]#acceptHandoverAction": {
    send: handover,
    press: ({ token, workspaceId }, who, now) =>
      acceptHandover(signedIn(who), acceptHandoverInput.parse({ token, workspaceId, contactRule: "copy" }), now),
  },
  "handovers/[token]#declineHandoverAction": {
    send: handover,
    press: ({ token }, who, now) => declineHandover(who, { token }, now),
  },
  "feedback/[token]#sendFeedbackByLinkAction": {
    send: question,
    press: async ({ token }, _who, now, time) => {
      const typed = saveFeedbackByLinkInput.parse({
        token,
        version: String(time),
        decision: "next",
        strengths: `Sharp ${time}`,
      });
      await sendFeedbackByLink(await held("feedback", token, now), typed, now);
    },
  },
  "draft-reviews/[token]#answerFriendReviewAction": {
    send: reading,
    press: async ({ token }, _who, now) =>
      answerFriendReview(await held("friend-review", token, now), { verdict: "good to go", comment: "" }, now),
  },
  "recipient/[token]#decideAsRecipientAction": {
    send: received,
    press: async ({ token }, _who, now) => {
      if (!(await decideAsRecipient(system, token, "stop sender", now))) throw new Refused("unknown");
    },
  },
  "unsubscribe/[token]#unsubscribeAction": {
    send: unwanted,
    press: async ({ token }, _who, now) => {
      if (!(await unsubscribe(system, token, now))) throw new Refused("unknown");
    },
  },
  "confirm#signInByLinkAction": {
    send: signIn,
    press: ({ token }, _who, now) => takeSignInProof(system, { token }, now),
  },
  "confirm#confirmAddressChangeAction": {
    send: change,
    press: ({ token }, _who, now) => confirmAddressChange(system, { token }, now),
  },
};
