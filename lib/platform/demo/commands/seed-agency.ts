import { transaction } from "@/db/client";
import { memberships } from "@/db/schema/workspaces";
import { HOUR } from "@/lib/durations";
import { newId } from "@/lib/ids";
import { createUser } from "@/lib/people/accounts/commands/newcomers";
import { addCandidate } from "@/lib/people/candidates/commands/add";
import { linkCandidate } from "@/lib/people/candidates/commands/link";
import { lockCandidate } from "@/lib/people/candidates/commands/with-candidate";
import { addClient } from "@/lib/people/clients/commands/add";
import { saveContact } from "@/lib/people/clients/commands/contacts";
import { addPosition } from "@/lib/people/positions/commands";
import { createAgency } from "@/lib/people/workspaces/commands/agency";
import { audit } from "@/lib/record/audit/commands";
import { addNote } from "@/lib/record/notes/commands";
import { type Candidate, type Consultant, system } from "@/lib/viewer";
import {
  type DemoClientKey,
  type DemoConsultantKey,
  demoAgencyName,
  demoCandidates,
  demoClients,
  demoConsultants,
  demoNotes,
} from "../rules/agency";

type KnownAccounts = Record<string, { userId: string; workspaceId: string }>;

export type DemoAgency = {
  members: Record<DemoConsultantKey, Consultant>;
  /** `own` is their own workspace, of those who have an account. */
  candidates: Record<string, { id: string; consultant: Consultant; viewer: Candidate | null; own: string | null }>;
  clients: Record<DemoClientKey, { id: string; roles: string[] }>;
};

/** The agency with its people, candidates and clients, as they were a year ago. `known` are accounts that there are already. */
export async function seedDemoAgency(now: Date, known: KnownAccounts): Promise<DemoAgency> {
  const yearAgo = new Date(now.getTime() - 400 * 24 * HOUR);
  const [first, ...others] = demoConsultants;
  const owner = await createAgency(
    (await createUser(system, first, yearAgo)).userId,
    { name: demoAgencyName },
    yearAgo,
  );
  const members = { [first.key]: owner } as DemoAgency["members"];
  for (const member of others) members[member.key] = await joinAgency(owner, member, yearAgo);
  const agency: DemoAgency = { members, candidates: {}, clients: {} as DemoAgency["clients"] };
  for (const candidate of demoCandidates) {
    const led = members[candidate.consultant];
    const id = newId(yearAgo);
    await addCandidate(
      led,
      { id, name: candidate.name, email: candidate.email, phone: candidate.phone ?? "", consultantUserId: "" },
      yearAgo,
    );
    const account = candidate.account
      ? await linkDemoCandidate(led, id, candidate, known, yearAgo)
      : { viewer: null, own: null };
    agency.candidates[candidate.key] = { id, consultant: led, ...account };
  }
  for (const client of demoClients) {
    const { name, rule: contactRule, region } = client;
    const id = newId(yearAgo);
    await addClient(owner, { id, name, contactRule, country: region ? "GB" : "IE", region }, yearAgo);
    for (const contact of client.contacts)
      await saveContact(owner, { id, contactId: newId(yearAgo), ...contact, phone: "", version: 0 }, yearAgo);
    const roles: string[] = [];
    for (const role of client.roles) {
      const positionId = newId(yearAgo);
      await addPosition(owner, { id: positionId, clientId: id, ...role }, yearAgo);
      roles.push(positionId);
    }
    agency.clients[client.key] = { id, roles };
  }
  await addDemoNotes(agency, now);
  return agency;
}

async function addDemoNotes({ members, candidates, clients }: DemoAgency, now: Date) {
  for (const { about, key, by, daysAgo, body } of demoNotes) {
    const at = new Date(now.getTime() - daysAgo * 24 * HOUR);
    const { id: aboutId } = about === "candidate" ? candidates[key]! : clients[key as DemoClientKey];
    await addNote(members[by], { id: newId(at), about, aboutId, body }, at);
  }
}

/** As if they had accepted an invitation: its e-mail would only fill the mailbox. */
async function joinAgency(owner: Consultant, member: (typeof demoConsultants)[number], at: Date): Promise<Consultant> {
  const { userId } = await createUser(system, member, at);
  const { workspaceId } = owner;
  const viewer: Consultant = { ...owner, userId, access: "consultant" };
  await transaction(system, async (tx) => {
    await tx.insert(memberships).values({ workspaceId, userId, access: "consultant", createdAt: at });
    const auditFields = { workspaceId, candidateUserId: null, consultants: true, byName: member.name };
    await audit(tx, viewer, at, { ...auditFields, verb: "joined", detail: { what: member.name } });
  });
  return viewer;
}

async function linkDemoCandidate(
  led: Consultant,
  id: string,
  { email, name }: { email: string; name: string },
  known: KnownAccounts,
  at: Date,
): Promise<{ viewer: Candidate; own: string }> {
  const person = known[email] ?? (await createUser(system, { email, name, zone: "Europe/London" }, at));
  const { userId, workspaceId: own } = person;
  await transaction(system, async (tx) => linkCandidate(await lockCandidate(tx, led, id, at), userId));
  return { viewer: { as: "candidate", userId }, own };
}
