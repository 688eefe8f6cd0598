import { and, eq, isNull } from "drizzle-orm";
import { asViewer, type Tx } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { handovers } from "@/db/schema/sharing";
import { workspaces } from "@/db/schema/workspaces";
import { tooMany, untilNextHour } from "../../accounts/commands/limits";
import { newToken } from "../../accounts/commands/tokens";
import { env } from "../../env";
import { NotFound, Refused } from "../../errors";
import { record } from "../../history/commands";
import { type Interview, lockInterview } from "../../interviews/queries";
import { invitationDays, invitationLimits } from "../../invitations/rules";
import { callBackOccasion } from "../../mail/commands/call-back";
import { enqueue } from "../../mail/commands/enqueue";
import { may } from "../../permissions";
import { type Candidate, system } from "../../viewer";

type Asking = { id: string; name: string; email: string };

/** A candidate asks the consultant whom they only know by name to follow this interview up here. Asking anew replaces the letter before. */
export const askConsultant = (viewer: Candidate, { id, name, email }: Asking, now: Date): Promise<void> =>
  asViewer(system, async (tx) => {
    const { held, me } = await mine(tx, viewer, id);
    if (held.consultantUserId) throw new Refused("Your consultant works on it here already.");
    if (held.route !== "agency")
      throw new Refused("No consultant stands between. Say so on the interview’s form first.");
    if (held.cancelledAt || held.closedAt) throw new Refused("This interview is over. Open it again first.");
    if (email === me.email) throw new Refused("This is your own address. Enter your consultant’s.", "email");
    const often =
      (await tooMany(tx, "handovers by", viewer.userId, 20, now)) ||
      (await tooMany(tx, `handovers by ${viewer.userId} to`, email, invitationLimits.toAddress, now));
    if (often) throw new Refused(`That was asked for often within the hour. ${untilNextHour(now)}`, "email");
    await end(tx, held, now);
    const { token, hash } = newToken();
    const [row] = await tx
      .insert(handovers)
      .values({
        ...{ ...ownerOf(held), email, name, tokenHash: hash, createdAt: now },
        expiresAt: new Date(now.getTime() + invitationDays * 86_400_000),
      })
      .returning({ id: handovers.id });
    const props = {
      link: `${env().APP_URL}/handovers/${token}`,
      ...{ candidate: me.name, consultant: name, role: held.role, company: held.company, days: invitationDays },
    };
    const letter = { letter: "handover" as const, props, occasion: occasionOf(row!.id), to: email, dueAt: now };
    await enqueue(tx, { ...letter, of: ownerOf(held) });
    await tell(tx, viewer, held, "consultant asked to follow up here", { what: name }, now);
  });

/** The question is taken back: its link opens nothing any more. */
export const takeBackHandover = (viewer: Candidate, { id }: { id: string }, now: Date): Promise<void> =>
  asViewer(system, async (tx) => {
    const { held } = await mine(tx, viewer, id);
    if (await end(tx, held, now)) await tell(tx, viewer, held, "question to the consultant taken back", {}, now);
  });

/** The interview, held, if it stands in the candidate's own workspace. */
async function mine(tx: Tx, viewer: Candidate, id: string) {
  const held = await lockInterview(tx, viewer, id);
  const [own] = await tx
    .select({ name: users.name, email: users.email })
    .from(workspaces)
    .innerJoin(users, eq(users.id, workspaces.ownerUserId))
    .where(and(eq(workspaces.id, held.workspaceId), eq(workspaces.ownerUserId, viewer.userId)));
  if (!own?.name || !may.handOver(viewer, held)) throw new NotFound();
  return { held, me: { name: own.name, email: own.email } };
}

const occasionOf = (id: string) => `handover:${id}`;

async function end(tx: Tx, held: Interview, now: Date): Promise<boolean> {
  const ended = await tx
    .update(handovers)
    .set({ revokedAt: now })
    .where(
      and(
        ...[eq(handovers.workspaceId, held.workspaceId), eq(handovers.interviewId, held.id)],
        ...[isNull(handovers.acceptedAt), isNull(handovers.declinedAt), isNull(handovers.revokedAt)],
      ),
    )
    .returning({ id: handovers.id });
  for (const { id } of ended) await callBackOccasion(tx, occasionOf(id), "The question was taken back.", now);
  return ended.length > 0;
}

const ownerOf = (held: Interview) => ({
  workspaceId: held.workspaceId,
  interviewId: held.id,
  candidateUserId: held.candidateUserId,
});

const tell = (tx: Tx, viewer: Candidate, held: Interview, verb: string, detail: Record<string, unknown>, now: Date) =>
  record(tx, viewer, now, { ...ownerOf(held), consultants: false, verb, detail });
