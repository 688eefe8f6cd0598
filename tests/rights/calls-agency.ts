import { packCsv } from "../../lib/csv/input";
import { getDeskInput } from "../../lib/desk/input";
import { type Call, call, lead, member, members, sent } from "./call";

const contact = { id: ":client", contactId: ":contact" };
const role = { id: ":role", clientId: ":client" };
const file = "Name,E-mail\nForged,forged@example.com";
const packed = packCsv(file);

/** What an agency's members do with its candidates, clients and roles, and with interviews as consultants. */
export const inAgencies: Record<string, Call> = {
  "candidates/queries/list#listCandidates": call(members, { q: "", whose: "all", after: "" }),
  "candidates/queries/list#listColleagues": call(members),
  "candidates/queries/candidate-page#getCandidatePage": call(member, ":candidate"),
  "candidates/queries/candidate-page#getCandidateForm": call(member, ":candidate"),
  "candidates/queries/import#previewCandidates": call(members, file),
  "insights/queries#getInsights": call(members, "all", "UTC"),
  "clients/queries/list#listClients": call(members, { q: "", after: "" }),
  "clients/queries/client-page#getClientPage": call(member, ":client"),
  "clients/queries/client-page#getClientForm": call(member, ":client"),
  "clients/queries/client-page#getContactForm": call(member, ":client", ":contact"),
  "clients/queries/chosen-client#getChosenClient": call(member, ":client", ""),
  "clients/queries/import#previewClients": call(members, "Client,Rule\nForged,direct"),
  "desk/queries#getDesk": call(members, getDeskInput.parse({ who: "all" }), "UTC"),
  "interviews/queries#listAgencyInterviews": call(members, { q: "", state: "all", whose: "all", before: "" }),
  "positions/queries#getPositionPage": call(member, ":client", ":role"),

  "candidates/commands/add#addCandidate": sent(members, "candidates#addCandidateInput", { id: ":new", name: "Forged" }),
  "candidates/commands/edit#editCandidate": sent(lead, "candidates#editCandidateInput", {
    ...{ id: ":candidate", name: "Forged", version: "1" },
  }),
  "candidates/commands/hand-over#handOverCandidate": call(lead, { id: ":candidate", to: ":member", from: ":new" }),
  "candidates/commands/import#importCandidates": call(members, { id: ":new", packed }),
  "clients/commands/add#addClient": sent(members, "clients#addClientInput", {
    ...{ id: ":new", name: "Forged :new", contactRule: "direct" },
  }),
  "clients/commands/edit#editClient": sent(member, "clients#editClientInput", {
    id: ":client",
    name: "Forged",
    version: "1",
  }),
  "clients/commands/contact-rule#setContactRule": call(member, { id: ":client", contactRule: "copy", was: "through" }),
  "clients/commands/contacts#saveContact": sent(member, "clients#saveContactInput", { ...contact, name: "Forged" }),
  "clients/commands/contacts#saveContact of somebody new": sent(member, "clients#saveContactInput", {
    ...{ ...contact, contactId: ":new", version: "0", name: "Forged" },
  }),
  "clients/commands/contacts#endContact": call(member, contact),
  "clients/commands/import#importClients": call(members, { id: ":new", packed }),
  "debriefs/commands/mark-read-and-raise#markDebriefRead": call(lead, { id: ":interview", read: "yes" }),
  "debriefs/commands/mark-read-and-raise#raiseConcern": sent(lead, "debriefs#raiseConcernInput", {
    id: ":interview",
    result: "forged",
  }),
  "desk/commands#addUpdate": sent(lead, "desk#addUpdateInput", { id: ":interview", what: "asked", how: "call" }),
  "desk/commands#undoUpdate": call(lead, { id: ":interview", what: "asked" }),
  "positions/commands#addPosition": sent(member, "positions#addPositionInput", {
    ...role,
    id: ":new",
    title: "Forged",
  }),
  "positions/commands#editPosition": sent(member, "positions#editPositionInput", {
    ...role,
    title: "Forged",
    version: "1",
  }),
  "positions/commands#fillPosition": call(member, { ...role, filled: "yes" }),
};
