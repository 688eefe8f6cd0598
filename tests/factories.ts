import { randomUUID } from "node:crypto";
import { makePerson } from "@/lib/accounts/commands/newcomers";
import { addInterview } from "@/lib/interviews/commands/add";
import { interview } from "@/lib/interviews/input";
import { type Candidate, type Consultant, system } from "@/lib/viewer";

let count = 0;

/** A new person with a workspace of their own; each call makes another one. */
export async function person(name = "Amara Okafor", zone = "Europe/London") {
  count += 1;
  const email = `person${count}-${randomUUID().slice(0, 8)}@example.com`;
  const made = await makePerson(system, { email, name, zone }, new Date("2026-01-05T09:00:00Z"));
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
export async function interviewOf(of: { viewer: Candidate; workspaceId: string }, over: Record<string, unknown> = {}) {
  return addInterview(of.viewer, interview.parse(form(over)), of.workspaceId, before);
}

export const viaAgency = {
  route: "agency",
  consultantName: "Marta Lindqvist",
  consultantEmail: "marta@pennant.example",
  agencyName: "Pennant Recruitment",
  contactRule: "through",
};

/** A member of that workspace, as the session would say. */
export const memberOf = (workspaceId: string): Consultant => ({
  as: "consultant",
  userId: randomUUID(),
  workspaceId,
  role: "consultant",
});
