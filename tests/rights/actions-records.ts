import type { Action } from "./actions";
import { agency, lead, type Row } from "./roles";

const ours = (who: Row, at: string, fields: Record<string, string>): Action => ({
  ...{ who, at: `/w/:workspace${at}` },
  fields: { workspace: ":workspace", ...fields },
});
const button = (...of: Parameters<typeof ours>): Action => ({ ...ours(...of), button: true });

const day = { day: "2026-11-19", start: "16:30", end: "17:30", zone: "Europe/London", country: "GB" };
const entered = { role: "R", company: "Forged", ...day, format: "video" };
const pair = { candidateId: ":candidate", clientId: ":client" };
const edit = "/interviews/:interview/edit";
const contact = "/clients/:client/contacts/:contact";
const role = "/clients/:client/roles/:role";

/** What an agency's members press on its candidates, clients, roles and interviews. */
export const onRecords: Record<string, Action> = {
  "w/[workspace]/candidates#add": ours(agency, "/candidates/new", { id: ":new", name: "Forged" }),
  "w/[workspace]/candidates#edit": ours(lead, "/candidates/:candidate/edit", {
    ...{ id: ":candidate", name: "Forged", version: "1" },
  }),
  "w/[workspace]/candidates#handOver": ours(lead, "/candidates/:candidate", { id: ":candidate", to: ":member" }),
  "w/[workspace]/candidates/import#read": ours(agency, "/candidates/import", { text: "Name\nForged" }),
  "w/[workspace]/candidates/import#write": ours(agency, "/candidates/import", { id: ":new", packed: "forged" }),
  "w/[workspace]/clients#add": ours(agency, "/clients/new", { id: ":new", name: "Forged", contactRule: "direct" }),
  "w/[workspace]/clients#edit": ours(agency, "/clients/:client/edit", { id: ":client", name: "Forged", version: "1" }),
  "w/[workspace]/clients#rule": ours(agency, "/clients/:client", {
    ...{ id: ":client", contactRule: "copy", was: "through" },
  }),
  "w/[workspace]/clients#saveTheContact": ours(agency, contact, {
    ...{ id: ":client", contactId: ":contact", name: "Forged" },
  }),
  "w/[workspace]/clients#endTheContact": button(agency, contact, { id: ":client", contactId: ":contact" }),
  "w/[workspace]/clients/import#read": ours(agency, "/clients/import", { text: "Client\nForged" }),
  "w/[workspace]/clients/import#write": ours(agency, "/clients/import", { id: ":new", packed: "forged" }),
  "w/[workspace]/clients/[id]/roles#add": ours(agency, "/clients/:client/roles/new", {
    ...{ id: ":new", clientId: ":client", title: "Forged" },
  }),
  "w/[workspace]/clients/[id]/roles#edit": ours(agency, role, {
    ...{ id: ":role", clientId: ":client", title: "Forged", version: "1" },
  }),
  "w/[workspace]/clients/[id]/roles#fill": button(agency, role, { id: ":role", clientId: ":client", filled: "yes" }),
  "w/[workspace]/interviews#add": ours(lead, "/interviews/new?candidate=:candidate&client=:client", {
    ...{ id: ":new", ...pair, ...entered },
  }),
  "w/[workspace]/interviews#edit": ours(lead, edit, { id: ":interview", version: "1", ...entered }),
  "w/[workspace]/interviews#cancel": ours(lead, edit, { id: ":interview", reason: "forged" }),
  "w/[workspace]/interviews#restore": button(lead, edit, { id: ":interview" }),
  "w/[workspace]/interviews#reopen": button(lead, edit, { id: ":interview" }),
};
