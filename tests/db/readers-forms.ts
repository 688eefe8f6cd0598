/** "agency": its members alone. "candidate", "mail" (people outside): they as well, and the field or the form says so. */
type Reads = Record<string, "agency" | "candidate" | "mail" | "candidate, mail">;
/** `unshown`: what the candidate may read in the database, though no page shows it. */
type Form = { name: string; form: string; reads: Reads; unshown?: string[] };

const feedback = { strengths: "agency", shortfalls: "agency", nextStage: "agency", verbatim: "agency" } as const;
const shared = {
  strengths: "candidate",
  shortfalls: "candidate",
  tips: "candidate",
  nextStage: "candidate",
} as const;
const entered = { role: "candidate", round: "candidate", place: "candidate", asksFor: "candidate" } as const;

/** Every text that is typed on the consultant's side, and who can read it. The sentence at its field says the same. */
export const forms: Form[] = [
  {
    name: "a house template",
    form: "templates saveTemplateInput",
    reads: { name: "candidate", subject: "candidate", body: "candidate" },
  },
  { name: "a new candidate", form: "candidates addCandidateInput", reads: { name: "agency" } },
  {
    name: "a candidate's record",
    form: "candidates editCandidateInput",
    reads: { name: "candidate" },
  },
  { name: "a new client", form: "clients addClientInput", reads: { name: "agency" } },
  { name: "a client's record", form: "clients editClientInput", reads: { name: "candidate" } },
  { name: "a contact", form: "clients saveContactInput", reads: { name: "agency", title: "agency" } },
  {
    name: "a role that is interviewed for",
    form: "positions addPositionInput",
    reads: { title: "candidate", asksFor: "candidate" },
  },
  { name: "a role's record", form: "positions editPositionInput", reads: { title: "candidate", asksFor: "candidate" } },
  {
    name: "a new interview",
    form: "interviews addInterviewForCandidateInput",
    reads: {
      ...entered,
      "interviewers.*.name": "candidate",
      "interviewers.*.title": "candidate",
      promiseBy: "candidate",
    },
  },
  {
    name: "an interview's changes",
    form: "interviews editInterviewAsConsultantInput",
    reads: {
      ...entered,
      "interviewers.*.name": "candidate",
      "interviewers.*.title": "candidate",
    },
  },
  { name: "the reason of a cancelled interview", form: "interviews endInterviewInput", reads: { reason: "candidate" } },
  {
    name: "an update",
    form: "updates logUpdateInput",
    reads: { ...feedback, givenBy: "candidate", note: "candidate", delayWords: "candidate" },
  },
  { name: "that the client was asked", form: "desk addUpdateInput", reads: { note: "candidate" } },
  { name: "that the candidate was told", form: "desk addUpdateInput", reads: { note: "candidate" } },
  { name: "an update to several candidates", form: "selection sendUpdatesInput", reads: { text: "candidate" } },
  {
    name: "a correction of what the client said",
    form: "client-feedback logClientFeedbackInput",
    reads: { ...feedback, givenBy: "candidate" },
  },
  {
    name: "a shared version",
    form: "client-feedback shareFeedbackInput",
    reads: { ...shared, givenBy: "candidate" },
  },
  { name: "why it is kept private", form: "client-feedback keepFeedbackPrivateInput", reads: { reason: "candidate" } },
  {
    name: "why an unread version is taken back",
    form: "client-feedback unshareFeedbackInput",
    reads: { reason: "agency" },
  },
  {
    name: "why a read version is taken back",
    form: "client-feedback unshareFeedbackInput",
    reads: { reason: "candidate" },
  },
  {
    name: "who is asked by link, and in what words",
    form: "client-feedback askByLinkInput",
    reads: { name: "candidate, mail", subject: "mail", body: "mail" },
  },
  {
    name: "the words with a new link",
    form: "client-feedback renewLinkInput",
    reads: { subject: "mail", body: "mail" },
  },
  {
    name: "what a candidate said on the phone",
    form: "debriefs takeDownDebriefInput",
    reads: {
      ...{ went_well: "candidate", fell_short: "candidate", wished_said: "candidate", concerns: "candidate" },
      ...{ instructions: "candidate", wanted_why: "candidate" },
      ...{ "people.*.talked_about": "candidate", "people.*.caught_interest": "candidate" },
    },
  },
  { name: "what came of a concern", form: "debriefs raiseConcernInput", reads: { result: "candidate" } },
  {
    name: "a brief that is kept",
    form: "briefs sendBriefInput",
    reads: { toName: "agency", subject: "agency", body: "agency" },
  },
  {
    name: "a brief that is sent",
    form: "briefs sendBriefInput",
    reads: { toName: "candidate, mail", subject: "candidate, mail", body: "candidate, mail" },
    // Until it has left, no page of the candidate’s shows it.
    unshown: ["toName", "subject", "body"],
  },
  { name: "a comment on a draft", form: "draft-reviews commentOnDraftInput", reads: { body: "candidate" } },
  {
    name: "a proposed edit of a draft",
    form: "draft-reviews proposeEditInput",
    reads: { proposedBody: "candidate", body: "candidate" },
  },
  { name: "why a draft is returned", form: "draft-reviews returnDraftInput", reads: { reason: "candidate" } },
  { name: "a private note", form: "notes addNoteInput", reads: { body: "agency" } },
  { name: "a private note that is changed", form: "notes editNoteInput", reads: { body: "agency" } },
  { name: "who is invited", form: "invitations sendInvitationInput", reads: { name: "agency" } },
  { name: "several who are invited", form: "invitations inviteSeveralInput", reads: { people: "agency" } },
  { name: "the agency's name", form: "workspaces changeAgencyInput", reads: { name: "candidate" } },
];
