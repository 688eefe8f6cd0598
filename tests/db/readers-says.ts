import { randomUUID as id } from "node:crypto";
import { saveBrief, sendBrief } from "@/lib/mail/briefs/commands";
import { commentOnDraft, proposeEdit, returnDraft } from "@/lib/mail/draft-reviews/commands/review";
import { commentOnDraftInput, proposeEditInput, returnDraftInput } from "@/lib/mail/draft-reviews/input";
import { saveHouseTemplate } from "@/lib/mail/templates/commands/house";
import { saveTemplateInput } from "@/lib/mail/templates/input";
import { addCandidate } from "@/lib/people/candidates/commands/add";
import { editCandidate } from "@/lib/people/candidates/commands/edit";
import { addCandidateInput, editCandidateInput as editingCandidate } from "@/lib/people/candidates/input";
import { addClient } from "@/lib/people/clients/commands/add";
import { saveContact } from "@/lib/people/clients/commands/contacts";
import { editClient } from "@/lib/people/clients/commands/edit";
import { addClientInput, editClientInput as editingClient, saveContactInput } from "@/lib/people/clients/input";
import { sendInvitation } from "@/lib/people/invitations/commands/invite";
import { inviteSeveral } from "@/lib/people/invitations/commands/invite-several";
import { inviteSeveralInput, sendInvitationInput } from "@/lib/people/invitations/input";
import { addPosition, editPosition } from "@/lib/people/positions/commands";
import { addPositionInput, editPositionInput as editingRole } from "@/lib/people/positions/input";
import { changeAgency } from "@/lib/people/workspaces/commands/agency";
import { changeAgencyInput } from "@/lib/people/workspaces/input";
import { addUpdate } from "@/lib/planning/desk/commands";
import { addUpdateInput } from "@/lib/planning/desk/input";
import { sendUpdates } from "@/lib/planning/selection/commands";
import { sendUpdatesInput } from "@/lib/planning/selection/input";
import { editClientFeedback } from "@/lib/record/client-feedback/commands/edit";
import { askByLink, renewLink } from "@/lib/record/client-feedback/commands/links";
import { logClientFeedback } from "@/lib/record/client-feedback/commands/log";
import { keepFeedbackPrivate, shareFeedback, unshareFeedback } from "@/lib/record/client-feedback/commands/share";
import {
  askByLinkInput,
  keepFeedbackPrivateInput,
  shareFeedbackInput,
  unshareFeedbackInput,
} from "@/lib/record/client-feedback/input";
import { raiseConcern } from "@/lib/record/debriefs/commands/mark-read-and-raise";
import { takeDownDebrief } from "@/lib/record/debriefs/commands/take-down";
import { raiseConcernInput, takeDownDebriefInput } from "@/lib/record/debriefs/input";
import { getDebrief } from "@/lib/record/debriefs/queries";
import { markFeedbackRead } from "@/lib/record/feedback/commands";
import { addInterviewForCandidate } from "@/lib/record/interviews/commands/add-for-candidate";
import { cancelInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { editInterview } from "@/lib/record/interviews/commands/edit";
import { editInterviewAsConsultantInput, endInterviewInput } from "@/lib/record/interviews/input";
import { addNote, editNote } from "@/lib/record/notes/commands";
import { addNoteInput, editNoteInput } from "@/lib/record/notes/input";
import { logUpdate } from "@/lib/record/updates/commands";
import { logUpdateInput } from "@/lib/record/updates/input";
import type { World } from "../rights/world";
import { midday } from "../setup/had";
import { renewing } from "./client-feedback-setup";
import { brief, draft, logged, now, ours, person, raw, soon, today, type Words } from "./readers-forms-filled";

/** Types these words into that form, as the consultant in charge. Returns the interview that it made, if it made one. */
export const says: Record<string, (of: World, words: Words) => Promise<string | undefined>> = {
  "a new candidate": async (of, words) => {
    await addCandidate(of.inCharge, addCandidateInput.parse({ id: id(), ...words }), now());
    return undefined;
  },
};

const say = (name: string, run: (of: World, words: Words) => Promise<unknown>) => {
  says[name] = async (of, words) => {
    await run(of, words);
    return undefined;
  };
};

say("a candidate's record", (of, words) =>
  editCandidate(of.inCharge, editingCandidate.parse({ id: of.ids.candidate, email: "", version: 1, ...words }), now()),
);
say("a house template", async (of, words) => {
  const template = saveTemplateInput.parse({ id: id(), version: 0, step: "thank-you", ...words });
  await saveHouseTemplate(of.owner, template, now());
});
say("a new client", (of, words) =>
  addClient(of.inCharge, addClientInput.parse({ id: id(), contactRule: "direct", ...words }), now()),
);
say("a client's record", (of, words) =>
  editClient(of.inCharge, editingClient.parse({ id: of.ids.client, country: "GB", version: 1, ...words }), now()),
);
say("a contact", (of, words) =>
  saveContact(of.inCharge, saveContactInput.parse({ id: of.ids.client, contactId: id(), ...words }), now()),
);
says["a role that is interviewed for"] = async (of, words) => {
  const positionId = id();
  await addPosition(of.inCharge, addPositionInput.parse({ id: positionId, clientId: of.ids.client, ...words }), now());
  const made = ours(of, {}, { positionId, role: "", interviewers: [] });
  return addInterviewForCandidate(of.inCharge, made, now());
};
says["a role's record"] = async (of, words) => {
  const positionId = of.ids.role;
  await editPosition(
    of.inCharge,
    editingRole.parse({ id: positionId, clientId: of.ids.client, version: 1, ...words }),
    now(),
  );
  return addInterviewForCandidate(of.inCharge, ours(of, {}, { positionId, role: "", interviewers: [] }), now());
};
says["a new interview"] = (of, words) => addInterviewForCandidate(of.inCharge, ours(of, words), now());
says["an interview's changes"] = async (of, words) => {
  const made = ours(of, {}, { interviewers: [], promiseDay: "" });
  await addInterviewForCandidate(of.inCharge, made, now());
  const changed = editInterviewAsConsultantInput.parse({
    ...{ id: made.id, day: made.day, start: "01:00", end: "02:00", zone: midday, country: "GB", version: 1 },
    ...{ format: "in_person", promiseDay: soon, ...words, interviewers: [person(words)] },
  });
  await editInterview(of.inCharge, changed, now());
  return made.id;
};
say("the reason of a cancelled interview", (of, words) =>
  cancelInterview(of.inCharge, endInterviewInput.parse({ id: of.ids.interview, ...words }), now()),
);
say("an update", (of, words) =>
  logUpdate(
    of.inCharge,
    {
      ...logUpdateInput.parse({
        ...{ id: id(), interviewId: of.ids.interview, outcome: "undecided", promiseDay: soon, delay: "other" },
        version: 2,
        ...{ ...today(), ...words },
      }),
      zone: midday,
    },
    now(),
  ),
);
for (const [name, what] of [
  ["that the client was asked", "asked"],
  ["that the candidate was told", "updated"],
] as const)
  say(name, (of, words) =>
    addUpdate(of.inCharge, addUpdateInput.parse({ id: of.ids.interview, what, how: "call", ...words }), now()),
  );
say("an update to several candidates", (of, words) =>
  sendUpdates(of.inCharge, sendUpdatesInput.parse({ items: { [of.ids.interview]: { since: "" } }, ...words }), now()),
);
say("a correction of what the client said", async (of, words) => {
  const first = logged(of, {}, { givenBy: "Dana", verbatim: "Something" });
  await logClientFeedback(of.inCharge, first, now());
  await editClientFeedback(of.inCharge, logged(of, words, { id: first.id, version: 1 }), now());
});
say("a shared version", (of, words) =>
  shareFeedback(of.inCharge, shareFeedbackInput.parse({ ...raw(of), id: id(), over: of.ids.shared, ...words }), now()),
);
say("why it is kept private", async (of, words) => {
  await unshareFeedback(of.inCharge, unshareFeedbackInput.parse({ ...raw(of), sharedId: of.ids.shared }), now());
  await keepFeedbackPrivate(of.inCharge, keepFeedbackPrivateInput.parse({ ...raw(of), ...words }), now());
});
const undo = (of: World, words: Words) =>
  unshareFeedback(of.inCharge, unshareFeedbackInput.parse({ ...raw(of), sharedId: of.ids.shared, ...words }), now());
say("why an unread version is taken back", undo);
say("why a read version is taken back", async (of, words) => {
  await markFeedbackRead(of.own, { id: of.ids.interview, feedbackId: of.ids.shared }, now());
  await undo(of, words);
});
say("who is asked by link, and in what words", async (of, words) => {
  const dana = { id: id(), interviewId: of.ids.interview, email: "dana@client.example" };
  await askByLink(of.inCharge, askByLinkInput.parse({ ...dana, ...words }), now());
});
say("the words with a new link", async (of, words) => {
  await renewLink(of.inCharge, await renewing(of.inCharge, of.ids.interview, of.ids.link, words), now());
});
say("what came of a concern", (of, words) =>
  raiseConcern(of.inCharge, raiseConcernInput.parse({ id: of.ids.interview, ...words }), now()),
);
says["what a candidate said on the phone"] = async (of, words) => {
  const interview = ours(of, { "interviewers.*.name": "Dana Whitlock", "interviewers.*.title": "" });
  await addInterviewForCandidate(of.inCharge, interview, now());
  const { people } = await getDebrief(of.inCharge, interview.id);
  const about = (field: string) => ({ [field]: words[`people.*.${field}`] });
  const person = { ...about("talked_about"), ...about("caught_interest") };
  const said = takeDownDebriefInput.parse({ ...words, id: interview.id, people: { [people[0]!.id]: person } });
  await takeDownDebrief(of.inCharge, said, now());
  return interview.id;
};
say("a brief that is kept", (of, words) => saveBrief(of.inCharge, brief(of, words), now()));
say("a brief that is sent", async (of, words) => {
  await saveBrief(of.inCharge, brief(of, words), now());
  await sendBrief(of.inCharge, { ...brief(of, words), version: 2 }, now());
});
say("a comment on a draft", (of, words) =>
  commentOnDraft(of.inCharge, commentOnDraftInput.parse({ ...draft(of), ...words }), now()),
);
say("a proposed edit of a draft", (of, words) =>
  proposeEdit(of.inCharge, proposeEditInput.parse({ ...draft(of), ...words }), now()),
);
say("why a draft is returned", (of, words) =>
  returnDraft(of.inCharge, returnDraftInput.parse({ ...draft(of), ...words }), now()),
);
say("a private note", ({ inCharge, ids }, words) =>
  addNote(inCharge, addNoteInput.parse({ id: id(), about: "interview", aboutId: ids.interview, ...words }), now()),
);
say("a private note that is changed", ({ inCharge, ids }, words) =>
  editNote(inCharge, editNoteInput.parse({ id: ids.note, version: 1, ...words }), now()),
);
say("who is invited", (of, words) =>
  sendInvitation(
    of.owner,
    sendInvitationInput.parse({ id: id(), as: "consultant", email: `${id()}@invited.example`, ...words }),
    now(),
  ),
);
say("several who are invited", (of, { people }) =>
  inviteSeveral(
    of.owner,
    inviteSeveralInput.parse({ press: id(), as: "consultant", people: `${people} <${id()}@invited.example>` }),
    now(),
  ),
);
say("the agency's name", (of, words) =>
  changeAgency(
    of.owner,
    changeAgencyInput.parse({ editAccess: "all", candidateShownAs: "first name", ...words }),
    now(),
  ),
);
