import { randomUUID } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { outbox } from "@/db/schema/mail";
import { invitations } from "@/db/schema/workspaces";
import { cancelBriefSending, sendBrief } from "@/lib/mail/briefs/commands";
import { sendBriefInput } from "@/lib/mail/briefs/input";
import { askForDraftReview } from "@/lib/mail/draft-reviews/commands/ask";
import { askFriend, revokeFriendReview } from "@/lib/mail/draft-reviews/commands/friends";
import { passOnDraft, undoPassOn } from "@/lib/mail/draft-reviews/commands/pass-on";
import { askFriendInput } from "@/lib/mail/draft-reviews/input";
import { cancelMessageSending } from "@/lib/mail/messages/commands/cancel-sending";
import { saveDraft } from "@/lib/mail/messages/commands/save";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { addClient } from "@/lib/people/clients/commands/add";
import { addClientInput } from "@/lib/people/clients/input";
import { revokeInvitation, sendInvitation } from "@/lib/people/invitations/commands/invite";
import { sendInvitationInput } from "@/lib/people/invitations/input";
import { askByLink, revokeLink } from "@/lib/record/client-feedback/commands/links";
import { askByLinkInput } from "@/lib/record/client-feedback/input";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { askConsultant, cancelHandover } from "@/lib/record/handovers/commands/ask";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { system } from "@/lib/viewer";
import { interviewAt, interviewOf, pennant, viaAgency } from "../factories";
import { pass } from "./drafts-setup";
import { evening, formOf, keyOf, rowOf } from "./messages-setup";

/** The morning after `evening`, in London. */
export const morning = new Date("2026-11-20T08:00:00Z");
export const days = (count: number, from = evening) => new Date(from.getTime() + count * 86_400_000);

/** Amara with interviews of her own and at an agency, and Marta, who owns it. `since`: when both accounts and the agency were made. */
export async function senders(since = new Date("2026-11-19T08:00:00Z")) {
  const of = await pennant();
  const through = addClientInput.parse({ id: randomUUID(), name: "Quayside", contactRule: "through", country: "GB" });
  const throughId = await addClient(of.owner, through, evening);
  await transaction(system, async (tx) => {
    await tx.execute(
      sql`update users set created_at = ${since}::timestamptz where id in (${of.amara.userId}::uuid, ${of.owner.userId}::uuid)`,
    );
    await tx.execute(sql`update workspaces set created_at = ${since}::timestamptz where id = ${of.workspaceId}::uuid`);
  });
  return { ...of, throughId };
}

export type Senders = Awaited<ReturnType<typeof senders>>;
export type Kind = {
  /** Whose bounds it meets: a person's, or an agency's. */
  by: "person" | "agency";
  /** Sends one to this address; returns what takes it back. */
  send: (of: Senders, email: string, now?: Date) => Promise<() => Promise<unknown>>;
};

const met = (email: string) => ({ interviewers: [{ name: "Priya Shah", title: "Head of Analytics", email }] });

async function noteIn(of: Senders, id: string) {
  const { people } = await getInterviewPage(of.amara.viewer, id);
  return keyOf(id, "thank-you", people[0]!.id);
}

/** Everything by which a person can have us write to an address of their choice. */
export const kinds: Record<string, Kind> = {
  note: {
    by: "person",
    send: async (of, email, now = evening) => {
      const key = await noteIn(of, await interviewOf(of.amara, met(email)));
      await sendMessage(of.amara.viewer, await formOf(of.amara.viewer, key, now), now);
      return () => cancelMessageSending(of.amara.viewer, key, now);
    },
  },
  reading: {
    by: "person",
    send: async (of, email, now = evening) => {
      const key = await noteIn(of, await interviewOf(of.amara, met("priya@northwind.example")));
      await saveDraft(of.amara.viewer, await formOf(of.amara.viewer, key, now), now);
      const input = askFriendInput.parse({ ...key, id: randomUUID(), email, name: "Ben" });
      await askFriend(of.amara.viewer, input, now);
      return () => revokeFriendReview(of.amara.viewer, { ...key, friendReviewId: input.id }, now);
    },
  },
  handover: {
    by: "person",
    send: async (of, email, now = evening) => {
      const id = await interviewOf(of.amara, viaAgency);
      await askConsultant(of.amara.viewer, { id, name: "Dana Reed", email }, now);
      return () => cancelHandover(of.amara.viewer, { id }, now);
    },
  },
  "passed-on note": {
    by: "agency",
    send: async (of, email, now = evening) => {
      const id = await interviewAt({ ...of, clientId: of.throughId }, met(email));
      const key = await noteIn(of, id);
      await askForDraftReview(of.amara.viewer, await formOf(of.amara.viewer, key, now), now);
      const { id: messageId, version } = (await rowOf(of.amara.viewer, key))!;
      await passOnDraft(of.marta, pass({ interviewId: id, messageId, version }), now);
      return () => undoPassOn(of.marta, { interviewId: id, messageId }, now);
    },
  },
  brief: {
    by: "agency",
    send: async (of, email, now = evening) => {
      const interviewId = await interviewAt(of);
      const said = {
        id: interviewId,
        version: 0,
        share: "yes",
        audience: { went_well: "client" },
        went_well: "The forecast",
      };
      await saveDebrief(of.amara.viewer, saveDebriefInput.parse(said), now);
      const text = { subject: "Amara", body: "Hello,\n\nA few words.", toName: "Dana Reed", toEmail: email };
      const form = { interviewId, version: 0, to: "typed", press: randomUUID(), reread: "yes", ...text };
      await sendBrief(of.marta, sendBriefInput.parse(form), now);
      return () => cancelBriefSending(of.marta, { interviewId }, now);
    },
  },
  invitation: {
    by: "agency",
    send: async (of, email, now = evening) => {
      const input = sendInvitationInput.parse({ id: randomUUID(), name: "Nadia Rahimi", as: "consultant", email });
      await sendInvitation(of.owner, input, now);
      const [row] = await transaction(system, (tx) =>
        tx
          .select()
          .from(invitations)
          .where(
            and(
              eq(invitations.workspaceId, of.workspaceId),
              eq(invitations.email, email),
              isNull(invitations.revokedAt),
            ),
          ),
      );
      return () => revokeInvitation(of.owner, { id: row!.id }, now);
    },
  },
  "client’s link": {
    by: "agency",
    send: async (of, email, now = evening) => {
      const interviewId = await interviewAt(of);
      const input = askByLinkInput.parse({ id: randomUUID(), interviewId, name: "Dana Reed", email });
      await askByLink(of.marta, input, now);
      return () => revokeLink(of.marta, { interviewId, linkId: input.id }, now);
    },
  },
};

export const stranger = () => `stranger-${randomUUID()}@example.org`;

export const lettersTo = (email: string) =>
  transaction(system, (tx) => tx.select().from(outbox).where(eq(outbox.toAddress, email)).orderBy(outbox.id));

export const lastTo = async (email: string) => (await lettersTo(email)).at(-1)!;

/** When an e-mail of this kind that was sent at `now` is due: what a person writes to another can be undone for 15 seconds. */
export const dueBy = (kind: string, now = evening) =>
  new Date(now.getTime() + (["note", "brief", "passed-on note"].includes(kind) ? 15_000 : 0));

/** Takes this many places on the day of `evening`, by e-mails to others. */
export const placesTaken = (sender: string, count: number, day = "2026-11-19") =>
  transaction(system, (tx) =>
    tx.execute(sql`
      insert into known_recipients (sender_id, recipient_key, day, outbox_id, last_at)
      select ${sender}::uuid, uuid_send(gen_random_uuid()), ${day}::date, gen_random_uuid(), ${evening}::timestamptz
      from generate_series(1, ${count}::int)`),
  );

export const placesOf = async (sender: string, day = "2026-11-19") => {
  const [row] = await transaction(system, (tx) =>
    tx.execute<{ count: string }>(
      sql`select count(*) from known_recipients where sender_id = ${sender}::uuid and day = ${day}::date`,
    ),
  );
  return Number(row!.count);
};

export const numbers = async () => {
  const [row] = await transaction(system, (tx) =>
    tx.execute<Record<string, number>>(sql`select * from sending_bounds()`),
  );
  return row!;
};
