import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { clients } from "@/db/schema/workspaces";
import { Refused, Stale } from "@/lib/errors";
import { cancelMessagesOfInterviews } from "@/lib/mail/outbox/commands/cancel";
import { may } from "@/lib/permissions";
import { hasPlan } from "@/lib/planning/outcomes/queries";
import { regionLabel } from "@/lib/planning/plan/rules/business-days";
import { checkAtNextSweep } from "@/lib/planning/reminders/commands/reschedule";
import { auditAll } from "@/lib/record/audit/commands";
import { isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import type { EditClientInput } from "../input";
import { type LockedClient, withClient } from "./with-client";

/** Saves over the version that the form was opened on. A new name goes to the interviews that are not over. */
export async function editClient(viewer: Consultant, input: EditClientInput, now: Date) {
  const { id, version, ...typed } = input;
  await withClient(viewer, id, may.editClient, now, async (locked) => {
    const { tx, client } = locked;
    const saved = { name: client.name, country: client.country ?? "", region: client.region ?? "" };
    const differs = (Object.keys(saved) as (keyof typeof saved)[]).filter((field) => saved[field] !== typed[field]);
    if (differs.length === 0) return locked.unchanged();
    if (version !== client.version) {
      const shown = { ...saved, region: regionLabel(saved.country, saved.region) ?? "" };
      throw new Stale(Object.fromEntries(differs.map((field) => [field, shown[field]])), client.version);
    }
    await refuseKnownName(tx, viewer, typed.name, id);
    await locked.update({ name: typed.name, country: typed.country || null, region: typed.region || null });
    await locked.audit("client-edited", { detail: { what: typed.name, clientId: id, fields: differs } });
    if (differs.includes("name")) await renameOnInterviews(locked, typed.name);
    return locked.audited();
  });
}

/** Refuses a name that is taken with a sentence. Otherwise the database would refuse it with an error. */
async function refuseKnownName(tx: Tx, viewer: Consultant, name: string, id: string) {
  const [otherClient] = await tx
    .select({ name: clients.name })
    .from(clients)
    .where(and(isInWorkspace(viewer, clients), sql`lower(${clients.name}) = lower(${name})`, ne(clients.id, id)));
  if (otherClient) throw new Refused(`There is already a client called ${otherClient.name}.`, "name");
}

async function renameOnInterviews({ tx, viewer, client, now }: LockedClient, name: string) {
  const { id, name: before, workspaceId } = client;
  const renamed = await tx
    .update(interviews)
    .set({ company: name, version: sql`${interviews.version} + 1` })
    .where(and(eq(interviews.workspaceId, workspaceId), eq(interviews.clientId, id), hasPlan()))
    .returning({ id: interviews.id, candidateUserId: interviews.candidateUserId });
  if (renamed.length === 0) return;
  const ids = renamed.map((item) => item.id);
  const reason = "Names or addresses on the record have changed. Read it again before you send it.";
  await cancelMessagesOfInterviews(tx, inArray(interviews.id, ids), null, reason, now);
  await auditAll(
    tx,
    viewer,
    now,
    renamed.map(({ id: interviewId, candidateUserId }) => ({
      ...{ workspaceId, interviewId, candidateUserId, consultants: true },
      ...{ verb: "client-renamed", detail: { from: before, to: name } },
    })),
  );
  await checkAtNextSweep(tx, ids, now);
}
