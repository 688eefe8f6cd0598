import type { Action } from "./action-lines";
import { agency, lead, type Row, writer } from "./roles";

const ours = (who: Row, at: string, fields: Record<string, string>): Action => ({
  ...{ who, at: `/w/:workspace${at}` },
  fields: { workspace: ":workspace", ...fields },
});
const button = (...args: Parameters<typeof ours>): Action => ({ ...ours(...args), button: true });

const day = { day: "2026-11-19", start: "16:30", end: "17:30", zone: "Europe/London", country: "GB" };
const entered = { role: "R", company: "Forged", ...day, format: "video" };
const pair = { candidateId: ":candidate", clientId: ":client" };
const edit = "/interviews/:interview/edit";
const contact = "/clients/:client/contacts/:contact";
const role = "/clients/:client/roles/:role";

/** What an agency's members press on its candidates, clients, roles and interviews. */
export const onRecords: Record<string, Action> = {
  "w/[workspace]/candidates#addCandidateAction": ours(agency, "/candidates/new", { id: ":new", name: "Forged" }),
  "w/[workspace]/candidates#editCandidateAction": ours(lead, "/candidates/:candidate/edit", {
    ...{ id: ":candidate", name: "Forged", version: "1" },
  }),
  "w/[workspace]/candidates#handOverCandidateAction": ours(lead, "/candidates/:candidate", {
    id: ":candidate",
    to: ":member",
  }),
  "w/[workspace]/insights#recountInsightsAction": button(agency, "/insights", {}),
  "w/[workspace]/several#actOnSelectionAction": ours(lead, "/several?do=told&id=:interview", {
    ...{ do: "told", how: "call", "items.:interview.since": "" },
  }),
  "w/[workspace]/several#sendUpdatesAction": ours(lead, "/several?do=update&id=:interview", {
    ...{ text: "Hi {{name}}, forged", "items.:interview.since": "" },
  }),
  "w/[workspace]/candidates/import#previewCandidatesAction": ours(agency, "/candidates/import", {
    text: "Name\nForged",
  }),
  "w/[workspace]/candidates/import#importCandidatesAction": ours(agency, "/candidates/import", {
    id: ":new",
    packed: "forged",
  }),
  "w/[workspace]/clients#addClientAction": ours(agency, "/clients/new", {
    id: ":new",
    name: "Forged",
    contactRule: "direct",
  }),
  "w/[workspace]/clients#editClientAction": ours(agency, "/clients/:client/edit", {
    id: ":client",
    name: "Forged",
    version: "1",
  }),
  "w/[workspace]/clients#setContactRuleAction": ours(agency, "/clients/:client", {
    ...{ id: ":client", contactRule: "copy", was: "through" },
  }),
  "w/[workspace]/clients#saveContactAction": ours(agency, contact, {
    ...{ id: ":client", contactId: ":contact", name: "Forged" },
  }),
  "w/[workspace]/clients#endContactAction": button(agency, contact, { id: ":client", contactId: ":contact" }),
  "w/[workspace]/clients/import#previewClientsAction": ours(agency, "/clients/import", { text: "Client\nForged" }),
  "w/[workspace]/clients/import#importClientsAction": ours(agency, "/clients/import", { id: ":new", packed: "forged" }),
  "w/[workspace]/clients/[id]/roles#addPositionAction": ours(agency, "/clients/:client/roles/new", {
    ...{ id: ":new", clientId: ":client", title: "Forged" },
  }),
  "w/[workspace]/clients/[id]/roles#editPositionAction": ours(agency, role, {
    ...{ id: ":role", clientId: ":client", title: "Forged", version: "1" },
  }),
  "w/[workspace]/clients/[id]/roles#fillPositionAction": button(agency, role, {
    id: ":role",
    clientId: ":client",
    filled: "yes",
  }),
  "w/[workspace]/notes#addNoteAction": ours(agency, "/candidates/:candidate", {
    ...{ id: ":new", about: "candidate", aboutId: ":candidate", body: "forged" },
  }),
  "w/[workspace]/notes#editNoteAction": ours(writer, "/interviews/:interview", {
    ...{ id: ":note", body: "forged", version: "1" },
  }),
  "w/[workspace]/notes#deleteNoteAction": button(writer, "/interviews/:interview", { id: ":note" }),
  "w/[workspace]/notes#restoreNoteAction": button(writer, "/interviews/:interview", { id: ":note" }),
  "w/[workspace]/interviews#addInterviewForCandidateAction": ours(
    lead,
    "/interviews/new?candidate=:candidate&client=:client",
    {
      ...{ id: ":new", ...pair, ...entered },
    },
  ),
  "w/[workspace]/interviews#editInterviewAsConsultantAction": ours(lead, edit, {
    id: ":interview",
    version: "1",
    ...entered,
  }),
  "w/[workspace]/interviews#cancelInterviewAsConsultantAction": ours(lead, edit, {
    id: ":interview",
    reason: "forged",
  }),
  "w/[workspace]/interviews#restoreInterviewAsConsultantAction": button(lead, edit, { id: ":interview" }),
  "w/[workspace]/interviews#reopenInterviewAsConsultantAction": button(lead, edit, { id: ":interview" }),
};
