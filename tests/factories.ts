import { randomUUID } from "node:crypto";
import { transaction } from "@/db/client";
import { candidates, memberships } from "@/db/schema/workspaces";
import type { ContactRule } from "@/lib/enums";
import { createUser } from "@/lib/people/accounts/commands/newcomers";
import { addClient } from "@/lib/people/clients/commands/add";
import { addClientInput } from "@/lib/people/clients/input";
import { createAgency } from "@/lib/people/workspaces/commands/agency";
import { addInterview } from "@/lib/record/interviews/commands/add";
import { addInterviewForCandidate } from "@/lib/record/interviews/commands/add-for-candidate";
import { addInterviewForCandidateInput, interviewInput } from "@/lib/record/interviews/input";
import { type Candidate, type Consultant, system } from "@/lib/viewer";

let count = 0;

/** A new person with a workspace of their own; each call makes another one. */
export async function person(name = "Amara Okafor", zone = "Europe/London") {
  count += 1;
  const email = `person${count}-${randomUUID().slice(0, 8)}@example.com`;
  const made = await createUser(system, { email, name, zone }, new Date("2026-01-05T09:00:00Z"));
  const viewer: Candidate = { as: "candidate", userId: made.userId };
  return { ...made, email, viewer };
}

/** A form for Thursday 19 November 2026, 16:30 to 17:30 in London, as a browser would send it. */
export const form = (over: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  role: "Data analyst",
  company: "Northwind",
  day: "2026-11-19",
  start: "16:30",
  end: "17:30",
  zone: "Europe/London",
  country: "GB",
  format: "in_person",
  route: "direct",
  interviewers: [
    { name: "Priya Shah", title: "Head of Analytics", email: "priya@northwind.example" },
    { name: "Tom Ellery", title: "Engineering manager", email: "" },
  ],
  ...over,
});

/** Two days before the interview of `form`, and half an hour after its end. */
export const before = new Date("2026-11-17T12:00:00Z");
export const after = new Date("2026-11-19T18:00:00Z");

/** An interview in the person's own workspace. */
export async function interviewOf(
  { viewer, workspaceId }: { viewer: Candidate; workspaceId: string },
  over: Record<string, unknown> = {},
) {
  return addInterview(viewer, interviewInput.parse(form(over)), workspaceId, before);
}

export const viaAgency = {
  route: "agency",
  consultantName: "Marta Lindqvist",
  consultantEmail: "marta@pennant.example",
  agencyName: "Pennant Recruitment",
  contactRule: "through",
};

/** An agency with its owner, a second consultant, a client, and a candidate who has an account; Marta is in charge of them. */
export async function pennant(contactRule: ContactRule = "direct") {
  const now = new Date("2026-01-05T09:00:00Z");
  const marta = await person("Marta Lindqvist");
  const owner = await createAgency(marta.userId, { name: "Pennant Recruitment" }, now);
  const colleague = await person("Joel Brandt");
  const amara = await person();
  const candidateId = randomUUID();
  await transaction(system, async (tx) => {
    const { workspaceId } = owner;
    await tx
      .insert(memberships)
      .values({ workspaceId, userId: colleague.userId, access: "consultant", createdAt: now });
    await tx.insert(candidates).values({
      ...{ id: candidateId, workspaceId, userId: amara.userId, name: "Amara Okafor", email: amara.email },
      ...{ consultantUserId: marta.userId, linkedAt: now, createdAt: now },
    });
  });
  const clientId = await addClient(
    owner,
    addClientInput.parse({ id: randomUUID(), name: "Northwind", contactRule, country: "GB" }),
    now,
  );
  const joel: Consultant = { ...owner, userId: colleague.userId, access: "consultant" };
  return { owner, marta: owner, joel, amara, candidateId, clientId, workspaceId: owner.workspaceId };
}

/** An interview of that agency's candidate with that client, entered by Marta. */
export const interviewAt = (agency: Awaited<ReturnType<typeof pennant>>, over: Record<string, unknown> = {}) =>
  addInterviewForCandidate(
    agency.marta,
    addInterviewForCandidateInput.parse({ ...form(over), candidateId: agency.candidateId, clientId: agency.clientId }),
    before,
  );

/** A member of that workspace, as the session would say. */
export const memberOf = (workspaceId: string): Consultant => ({
  as: "consultant",
  userId: randomUUID(),
  workspaceId,
  access: "consultant",
});
