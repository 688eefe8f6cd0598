import { type Instant, isZone } from "@/lib/dates";
import type { ActorKind } from "@/lib/enums";
import { cityOf } from "@/lib/people/places/rules/cities";
import { shortDay } from "@/lib/platform/words/dates";
import { type AuditEvent, type AuditVerb, auditVerbLabel } from "./rules/verbs";

/**
 * The verbs of rows about a change of the consultant in charge. `detail.from` names the one before, and `detail.fromId` is their account, if they
 * have one.
 */
export const consultantChangeVerbs = {
  handedOver: "interview-handed-over",
  /** `detail.before` holds those of the candidate's own record, which the agency does not read. */
  takenOver: "interview-taken-over",
  changed: "consultant-changed",
} as const satisfies Record<string, AuditVerb>;

/** A consultant who was in charge until then. No name if nobody was. */
export type EarlierConsultant = { name: string | null; until: Instant; userId?: string | null };

/** A row about a hand-over, as a query finds it (`consultantChangesColumn` in queries). */
export type ConsultantChange = {
  until: Instant;
  name: string | null;
  userId: string | null;
  before: readonly Pick<EarlierConsultant, "name" | "until">[] | null;
};

/** The earlier consultants in charge, in order of time. It takes the rows, the oldest first. */
export const earlierConsultantsFromChanges = (rows: readonly ConsultantChange[]): EarlierConsultant[] =>
  rows.flatMap(({ until, name, userId, before }) => [
    ...(before ?? []),
    ...(name === null ? [] : [{ until, userId, name: name === noConsultantName ? null : name }]),
  ]);

/** The value of `detail.from` if nobody was in charge. */
export const noConsultantName = "nobody";

const textOrEmpty = (value: unknown) => (typeof value === "string" ? value : "");

/** Turns the stored "2026-11-19T16:30 Asia/Calcutta" into "Thu 19 Nov 2026 at 16:30 (Kolkata time)". */
function formatWallTime(value: unknown): string {
  const [day, time, zone] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d) (\S+)$/.exec(textOrEmpty(value))?.slice(1) ?? [];
  return day && time && isZone(zone ?? "") ? `${shortDay(day)} at ${time} (${cityOf(zone!)} time)` : textOrEmpty(value);
}

/** What was done, in words. `names` gives interviewers by id; `title` gives the name of a step. */
export function auditEventLabel(
  event: AuditEvent,
  names: Map<string, string>,
  title: (step: string) => string,
): string {
  const { detail } = event;
  const person = names.get(textOrEmpty(detail.interviewerId)) ?? textOrEmpty(detail.toName);
  const step = textOrEmpty(detail.step);
  const what = step ? `: ${title(step)}${person ? `, ${person}` : ""}` : person ? `: ${person}` : "";
  const moved = detail.from && detail.to ? ` from ${formatWallTime(detail.from)} to ${formatWallTime(detail.to)}` : "";
  const about = detail.what ? `: ${textOrEmpty(detail.what)}` : "";
  const filled = detail.filled ? `, with known details of ${textOrEmpty(detail.filled)}` : "";
  const outcome = outcomeLabels[textOrEmpty(detail.outcome)];
  return `${auditVerbLabel(event)}${what}${outcome ? `: ${outcome}` : ""}${about}${moved}${filled}`;
}

const outcomeLabels: Record<string, string> = {
  next: "next round",
  offer: "offer",
  rejected: "not selected",
  withdrawn: "withdrawn",
  closed: "position closed",
};

type AuditActor = { by: string | null; byName: string; actorKind: ActorKind };
/** The people that the reader knows by name: colleagues, the consultant in charge and earlier ones, the candidate. */
type KnownNames = {
  self: string;
  members: Map<string, string>;
  candidateUserId: string | null;
  candidate: string | null;
  consultantUserId: string | null;
  consultantName: string | null;
  earlierConsultants: readonly EarlierConsultant[];
  agencyName: string | null;
};

/** Who did it, as far as this reader may know: "You", a name, or only the side. */
export function auditActorLabel({ by, byName, actorKind: as }: AuditActor, names: KnownNames): string {
  if (by === names.self) return "You";
  const name = by !== null && names.members.get(by);
  if (name) return name;
  if (byName) return byName;
  if (by !== null && by === names.consultantUserId && names.consultantName) return names.consultantName;
  const earlier = by === null ? undefined : names.earlierConsultants.findLast((consultant) => consultant.userId === by);
  if (earlier?.name) return earlier.name;
  if (by !== null && by === names.candidateUserId && names.candidate) return names.candidate;
  const sides = { candidate: "The candidate", consultant: "The agency", client: "The client", system: "Followthrough" };
  return as === "consultant" && names.agencyName ? names.agencyName : sides[as];
}
