import { capitalise } from "@/lib/platform/text/rules";

/** The events, by the names that they have in the database and in the server's log. */
export const securityEventNames = [
  ...(["signed in", "sign-in failed", "sign-in e-mail refused", "signed out", "session ended"] as const),
  ...(["address change asked", "address changed"] as const),
  ...(["access refused", "exported", "agency made", "who may edit changed"] as const),
  ...(["invitation sent", "invitation cancelled", "invitation accepted", "invitation declined"] as const),
  ...(["role changed", "member removed", "member left", "candidate left"] as const),
] as const;

export type SecurityEvent = {
  event: (typeof securityEventNames)[number];
  /** Who did it. */
  userId?: string;
  /** The agency in whose name it was done. Left out for a person's own events, such as signing in. */
  workspaceId?: string;
  /** The member, the invitation or the session that it is about. */
  aboutId?: string;
  /** One of our own words: a device, a file, a role. */
  what?: string;
  /** The networks of the request, the narrowest first. A keyed hash of the narrowest is kept. */
  networks?: string[];
};

/** How many refusals of one kind are logged in an hour, for one person in one agency or for one network, so that nobody can fill the log. */
export const maxRefusalsPerHour = 20;

/** In days. The database lets the system remove only events that are older. */
export const securityLogDays = 400;

export type SecurityEventRow = { event: string; what: string; by: string | null; about: string | null };

const roles: Record<string, string> = { owner: "an owner", consultant: "a consultant", candidate: "a candidate" };
const editRightsLabels: Record<string, string> = {
  assigned: "the candidate’s consultant and owners",
  all: "every consultant of the agency",
};

/** What an owner reads of one event, as a sentence. */
export function securityEventMessage({ event, what, by, about }: SecurityEventRow): string {
  const who = by ?? "Somebody who is no longer here";
  const whom = about ?? "somebody who is no longer here";
  const role = roles[what] ?? "a member";
  const messages: Record<string, string> = {
    exported: `${who} downloaded a file: ${what}.csv.`,
    "access refused": `${who} tried to use something that does not exist, or that they have no access to.`,
    "agency made": `${who} created the agency.`,
    "who may edit changed": `${who} changed who may edit candidates and their interviews: ${editRightsLabels[what] ?? what}.`,
    "invitation sent": `${who} invited ${whom} as ${role}.`,
    "invitation cancelled": `${who} cancelled the invitation for ${whom}.`,
    "invitation accepted": `${by ?? whom} accepted an invitation and is now ${role}.`,
    "invitation declined": `${whom} declined an invitation.`,
    "role changed": `${who} made ${whom} ${role}.`,
    "member removed": `${who} removed ${whom} from the agency.`,
    "member left": `${who} left the agency.`,
    "candidate left": `${by ?? "A candidate"} chose to leave the agency as a candidate.`,
  };
  const message = messages[event] ?? `${who}: ${event}.`;
  return capitalise(message);
}
