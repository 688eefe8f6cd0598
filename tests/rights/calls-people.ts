import { type Call, call, his, lead, member, members, mine, owners, sent, shared } from "./call";

/** An owner's word about the agency that they act in: an owner of another says it of theirs. */
const ofTheirOwn = { ...owners, elsewhere: "empty" as const };
const toThemAlone = { ...mine, own: "refused" as const, other: "refused" as const };

/** Who belongs to an agency, and its settings. */
export const onPeople: Record<string, Call> = {
  "people/accounts/queries#getLandingPath": call(mine),
  "people/invitations/queries#listMembersAndInvitations": call(members, ""),
  "people/invitations/queries#findCandidateInvitation": call({ ...member, elsewhere: "empty" }, ":candidate"),
  "people/invitations/queries#listUninvitedCandidates": call(members),
  "people/workspaces/queries#listAgenciesOfCandidate": call(mine),
  "people/workspaces/queries#getAgency": call(members),
  "platform/security-log/queries#listSecurityEvents": call({ ...ofTheirOwn, elsewhere: "empty" }, ""),
  "platform/security-log/commands#logExport": call({ ...members, elsewhere: "empty" }, "candidates"),

  "people/invitations/commands/invite#sendInvitation": call(ofTheirOwn, {
    ...{ id: ":new", as: "consultant", name: "Forged", email: "forged@example.com" },
  }),
  "people/invitations/commands/invite#sendInvitation of a candidate": call(lead, {
    ...{ id: ":new", as: "candidate", name: "Forged", email: "forged@example.com", candidateId: ":candidate" },
  }),
  "people/invitations/commands/invite-several#inviteSeveral": call(ofTheirOwn, {
    ...{ press: ":new", as: "consultant", people: "Forged <forged-too@example.com>" },
  }),
  "people/invitations/commands/invite#resendInvitation": call(owners, { id: ":invitation", press: ":new" }),
  "people/invitations/commands/invite#revokeInvitation": call(owners, { id: ":invitation" }),
  // Sent to another person's address: anybody else who is signed in reads so, and nothing happens.
  "people/invitations/commands/answer#acceptInvitation": call(toThemAlone, { token: ":invitationToken" }),
  "people/invitations/commands/answer#declineInvitation": call(toThemAlone, { token: ":invitationToken" }),
  "record/handovers/queries#listClientChoices": call(members),
  "record/handovers/commands/accept-and-decline#acceptHandover": call(toThemAlone, {
    token: ":handoverToken",
    workspaceId: ":workspace",
  }),
  "record/handovers/commands/accept-and-decline#declineHandover": call(toThemAlone, { token: ":handoverToken" }),
  // An interview of the agency cannot be given to a consultant again: it is not in a workspace of the candidate's own.
  "record/handovers/commands/ask#askConsultant": call(
    { ...his, own: "404" },
    { id: ":interview", name: "Forged", email: "forged@example.com" },
  ),
  "record/handovers/queries#listRoundsToHandOver": call({ ...mine, own: "empty" }, ":interview"),
  "record/handovers/commands/ask#cancelHandover": call({ ...his, own: "404" }, { id: ":interview" }),
  "people/workspaces/commands/agency#changeAgency": call(ofTheirOwn, {
    name: "Forged",
    editAccess: "assigned",
    candidateShownAs: "name",
  }),
  "people/workspaces/commands/settings#saveAgencyPlanSettings": call(ofTheirOwn, {}),
};

const typed = { name: "Forged", step: "thank-you", subject: "Forged", body: "Dear {{reader}}, forged" };
const change = { id: ":template", version: "1", ...typed };

/** A person's own templates and signature, and an agency's templates. */
export const onTemplates: Record<string, Call> = {
  "mail/templates/queries#listTemplates": call({ ...members, own: "yes", other: "empty" }),
  "mail/templates/queries#getTemplateForm": call(his, ":template"),
  "mail/templates/queries#getTemplateForm of a house template": call(member, ":houseTemplate"),
  "mail/templates/queries#listMessageTemplates": call(mine, { interviewId: ":interview", step: "thank-you" }),
  "mail/templates/queries#previewTemplate": call(shared, {
    ...{ ...typed, body: "At {{company}}, {{reader}}", on: ":interview" },
  }),
  "mail/templates/commands/own#saveOwnTemplate": sent(his, "mail/templates#saveTemplateInput", change),
  "mail/templates/commands/own#saveOwnTemplate of a new one": sent(mine, "mail/templates#saveTemplateInput", {
    ...{ ...change, id: ":new", version: "0", name: "Forged anew" },
  }),
  "mail/templates/commands/own#copyOwnTemplate": call(his, { id: ":template", copyId: ":new" }),
  "mail/templates/commands/start#startFromTemplate": sent(his, "mail/templates#startFromTemplateInput", {
    ...{ interviewId: ":interview", step: "thank-you", interviewerId: ":person", version: "1", replace: "yes" },
    templateId: ":template",
  }),
  "mail/templates/commands/own#deleteOwnTemplate": call(mine, { id: ":template" }),
  "mail/templates/commands/house#saveHouseTemplate": sent(owners, "mail/templates#saveTemplateInput", {
    ...{ ...change, id: ":houseTemplate" },
  }),
  "mail/templates/commands/house#saveHouseTemplate of a new one": sent(ofTheirOwn, "mail/templates#saveTemplateInput", {
    ...{ ...change, id: ":new", version: "0", name: "Forged anew" },
  }),
  "mail/templates/commands/house#copyHouseTemplate": call(owners, { id: ":houseTemplate", copyId: ":new" }),
  "mail/templates/commands/house#deleteHouseTemplate": call(ofTheirOwn, { id: ":houseTemplate" }),
  "mail/messages/commands/signature#saveSignature": sent(mine, "mail/messages#saveSignatureInput", {
    signature: "Forged",
  }),
};

/** They end what the others need. */
export const leaving: Record<string, Call> = {
  "people/workspaces/commands/members#changeAccess": sent(
    { ...owners, elsewhere: "refused" },
    "people/workspaces#changeAccessInput",
    {
      ...{ userId: ":member", access: "owner" },
    },
  ),
  "people/workspaces/commands/members#removeMember": call(ofTheirOwn, { userId: ":member", heir: ":new" }),
  "people/workspaces/commands/members#leaveAgency": call({ ...members, elsewhere: "refused" }, { heir: ":new" }),
  "people/candidates/commands/leave#leaveAsCandidate": call({ ...mine, other: "404" }, { workspaceId: ":workspace" }),
};
