import { type Call, call, his, lead, member, members, mine, owners, sent } from "./call";

/** An owner's word about the agency that they act in: an owner of another says it of theirs. */
const ofTheirOwn = { ...owners, elsewhere: "empty" as const };
const toThemAlone = { ...mine, own: "refused" as const, other: "refused" as const };

/** Who belongs to an agency, and its settings. */
export const onPeople: Record<string, Call> = {
  "accounts/queries#getLandingPath": call(mine),
  "invitations/queries#listMembersAndInvitations": call(members, ""),
  "invitations/queries#findCandidateInvitation": call({ ...member, elsewhere: "empty" }, ":candidate"),
  "workspaces/queries#listAgenciesOfCandidate": call(mine),
  "workspaces/queries#getAgency": call(members),
  "security-log/queries#listSecurityEvents": call({ ...ofTheirOwn, elsewhere: "empty" }, ""),
  "security-log/commands#logExport": call({ ...members, elsewhere: "empty" }, "candidates"),

  "invitations/commands/invite#sendInvitation": call(ofTheirOwn, {
    ...{ id: ":new", as: "consultant", name: "Forged", email: "forged@example.com" },
  }),
  "invitations/commands/invite#sendInvitation of a candidate": call(lead, {
    ...{ id: ":new", as: "candidate", name: "Forged", email: "forged@example.com", candidateId: ":candidate" },
  }),
  "invitations/commands/invite#resendInvitation": call(owners, { id: ":invitation", press: ":new" }),
  "invitations/commands/invite#revokeInvitation": call(owners, { id: ":invitation" }),
  // Sent to another person's address: anybody else who is signed in reads so, and nothing happens.
  "invitations/commands/answer#acceptInvitation": call(toThemAlone, { token: ":invitationToken" }),
  "invitations/commands/answer#declineInvitation": call(toThemAlone, { token: ":invitationToken" }),
  "handovers/queries#listClientChoices": call(members),
  "handovers/commands/accept-and-decline#acceptHandover": call(toThemAlone, {
    token: ":handoverToken",
    workspaceId: ":workspace",
  }),
  "handovers/commands/accept-and-decline#declineHandover": call(toThemAlone, { token: ":handoverToken" }),
  // An interview of the agency cannot be given to a consultant again: it is not in a workspace of the candidate's own.
  "handovers/commands/ask#askConsultant": call(
    { ...his, own: "404" },
    { id: ":interview", name: "Forged", email: "forged@example.com" },
  ),
  "handovers/queries#listRoundsToHandOver": call({ ...mine, own: "empty" }, ":interview"),
  "handovers/commands/ask#cancelHandover": call({ ...his, own: "404" }, { id: ":interview" }),
  "workspaces/commands/agency#changeAgency": call(ofTheirOwn, {
    name: "Forged",
    editAccess: "assigned",
    candidateShownAs: "name",
  }),
  "workspaces/commands/settings#saveAgencyPlanSettings": call(ofTheirOwn, {}),
};

/** They end what the others need. */
export const leaving: Record<string, Call> = {
  "workspaces/commands/members#changeAccess": sent(
    { ...owners, elsewhere: "refused" },
    "workspaces#changeAccessInput",
    {
      ...{ userId: ":member", access: "owner" },
    },
  ),
  "workspaces/commands/members#removeMember": call(ofTheirOwn, { userId: ":member", heir: ":new" }),
  "workspaces/commands/members#leaveAgency": call({ ...members, elsewhere: "refused" }, { heir: ":new" }),
  "candidates/commands/leave#leaveAsCandidate": call({ ...mine, other: "404" }, { workspaceId: ":workspace" }),
};
