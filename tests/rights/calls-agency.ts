import { getDeskInput } from "../../lib/planning/desk/input";
import { packCsv } from "../../lib/platform/csv/input";
import { searchInput } from "../../lib/record/search/input";
import { type Call, call, lead, member, members, sent, writer } from "./call";

const contact = { id: ":client", contactId: ":contact" };
const role = { id: ":role", clientId: ":client" };
/** Several at once: the single commands, each of which asks whether the viewer may. */
const selected = {
  "to mark as told": { do: "told", how: "call", items: { ":interview": { since: "" } } },
  "to snooze": { do: "snooze", until: ":soon", items: { ":interview": { selected: "yes" } } },
  "to ask clients": { do: "ask", items: { ":interview": { press: ":new", to: "priya@northwind.example" } } },
  "to hand over": { do: "hand-over", to: ":member", items: { ":candidate": { from: "" } } },
};
const note = { id: ":new", body: "forged" };
/** The figures name only the agency's members. */
const figures = { ...members, inCharge: "empty", colleague: "empty", owner: "empty" } as const;
const file = "Name,E-mail\nForged,forged@example.com";
const packed = packCsv(file);

/** What an agency's members do with its candidates, clients and roles, and with interviews as consultants. */
export const inAgencies: Record<string, Call> = {
  "people/candidates/queries/list#listCandidates": call(members, { q: "", whose: "all", after: "" }),
  "people/candidates/queries/list#listColleagues": call(members),
  "people/candidates/queries/candidate-page#getCandidatePage": call(member, ":candidate"),
  "people/candidates/queries/candidate-page#getCandidateForm": call(member, ":candidate"),
  "people/candidates/queries/import#previewCandidates": call(members, file),
  "planning/insights/queries#getInsights": call(members, "all", "UTC"),
  "planning/insights/queries/consultants#getConsultantFigures": call(figures, { who: "all", from: "", to: "" }, "UTC"),
  "planning/insights/commands#countInsights": call(members, "all", "UTC"),
  "planning/insights/commands#countConsultantFigures": call(figures, { who: "all", from: "", to: "" }, "UTC"),
  "planning/insights/commands#recountInsights": call(members),
  "people/clients/queries/list#listClients": call(members, { q: "", after: "" }),
  "people/clients/queries/client-page#getClientPage": call(member, ":client"),
  "people/clients/queries/client-page#getClientForm": call(member, ":client"),
  "people/clients/queries/client-page#getContactForm": call(member, ":client", ":contact"),
  "people/clients/queries/chosen-client#getChosenClient": call(member, ":client", ""),
  "people/clients/queries/import#previewClients": call(members, "Client,Rule\nForged,direct"),
  "record/search/queries#searchAgency": call(members, searchInput.parse({ q: "Quillfeather" })),
  "planning/desk/queries#getDesk": call(members, getDeskInput.parse({ who: "all" }), "UTC"),
  "planning/selection/queries#getSelection": call(members, { do: "ask", id: [":interview"], desk: "" }),
  "planning/selection/queries#listSnoozableSteps": call(lead, ":interview"),
  "planning/selection/queries#listSelectedCandidates": call(members, [":interview", ":candidate"]),
  "record/interviews/queries#listAgencyInterviews": call(members, { q: "", state: "all", whose: "all", before: "" }),
  "people/positions/queries/list#listPositions": call(members, { q: "", state: "open", client: "", before: "" }),
  "people/positions/queries/position-page#getPositionPage": call(member, ":client", ":role", ""),

  "people/candidates/commands/add#addCandidate": sent(members, "people/candidates#addCandidateInput", {
    id: ":new",
    name: "Forged",
  }),
  "people/candidates/commands/edit#editCandidate": sent(lead, "people/candidates#editCandidateInput", {
    ...{ id: ":candidate", name: "Forged", version: "1" },
  }),
  "people/candidates/commands/hand-over#handOverCandidate": call(lead, {
    id: ":candidate",
    to: ":member",
    from: ":new",
  }),
  "people/candidates/commands/import#importCandidates": call(members, { id: ":new", packed }),
  "people/clients/commands/add#addClient": sent(members, "people/clients#addClientInput", {
    ...{ id: ":new", name: "Forged :new", contactRule: "direct" },
  }),
  "people/clients/commands/edit#editClient": sent(member, "people/clients#editClientInput", {
    id: ":client",
    name: "Forged",
    version: "1",
  }),
  "people/clients/commands/contact-rule#setContactRule": call(member, {
    id: ":client",
    contactRule: "copy",
    was: "through",
  }),
  "people/clients/commands/contacts#saveContact": sent(member, "people/clients#saveContactInput", {
    ...contact,
    name: "Forged",
  }),
  "people/clients/commands/contacts#saveContact of somebody new": sent(member, "people/clients#saveContactInput", {
    ...{ ...contact, contactId: ":new", version: "0", name: "Forged" },
  }),
  "people/clients/commands/contacts#endContact": call(member, contact),
  "people/clients/commands/import#importClients": call(members, { id: ":new", packed }),
  "record/debriefs/commands/mark-read-and-raise#markDebriefRead": call(lead, { id: ":interview", read: "yes" }),
  "record/debriefs/commands/take-down#takeDownDebrief": sent(lead, "record/debriefs#takeDownDebriefInput", {
    ...{ id: ":interview", went_well: "forged" },
  }),
  "record/debriefs/commands/mark-read-and-raise#raiseConcern": sent(lead, "record/debriefs#raiseConcernInput", {
    id: ":interview",
    result: "forged",
  }),
  "planning/desk/commands#addUpdate": sent(lead, "planning/desk#addUpdateInput", {
    id: ":interview",
    what: "asked",
    how: "call",
  }),
  ...Object.fromEntries(
    Object.entries(selected).map(([what, fields]) => [
      `planning/selection/commands#actOnSelection ${what}`,
      sent(lead, "planning/selection#actOnSelectionInput", fields),
    ]),
  ),
  "planning/selection/commands#sendUpdates": sent(lead, "planning/selection#sendUpdatesInput", {
    ...{ items: { ":interview": { since: "" } }, text: "Hi {{name}}, forged" },
  }),
  "planning/selection/commands/send-update#sendUpdate": call(lead, { id: ":interview", text: "Forged", since: "" }),
  "planning/desk/commands#undoUpdate": call(lead, { id: ":interview", what: "asked" }),
  "people/positions/commands#addPosition": sent(member, "people/positions#addPositionInput", {
    ...role,
    id: ":new",
    title: "Forged",
  }),
  "people/positions/commands#editPosition": sent(member, "people/positions#editPositionInput", {
    ...role,
    title: "Forged",
    version: "1",
  }),
  "people/positions/commands#fillPosition": call(member, { ...role, filled: "yes" }),
  "record/notes/commands#addNote on a candidate": sent(member, "record/notes#addNoteInput", {
    ...{ ...note, about: "candidate", aboutId: ":candidate" },
  }),
  "record/notes/commands#addNote on a client": sent(member, "record/notes#addNoteInput", {
    ...{ ...note, about: "client", aboutId: ":client" },
  }),
  "record/notes/commands#addNote on an interview": sent(member, "record/notes#addNoteInput", {
    ...{ ...note, about: "interview", aboutId: ":interview" },
  }),
  "record/notes/commands#editNote": sent(writer, "record/notes#editNoteInput", {
    ...{ id: ":note", body: "forged", version: "1" },
  }),
  "record/notes/commands#deleteNote": call(writer, { id: ":note" }),
  "record/notes/commands#restoreNote": call(writer, { id: ":note" }),
};
