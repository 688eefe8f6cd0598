import { and, eq, isNull } from "drizzle-orm";
import { debriefEntries } from "@/db/schema/debriefs";
import { Refused } from "@/lib/errors";
import { cancelInterviewMessages } from "@/lib/mail/outbox/commands/cancel";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import type { LockedInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Interview } from "@/lib/record/interviews/queries";
import type { SaveDebriefInput } from "../input";
import type { DebriefEntry } from "../queries";
import {
  type DebriefEntryFields,
  type DebriefField,
  debriefEntryTimes,
  debriefFieldLabels,
  debriefGeneralFields,
  debriefInterviewerFields,
  defaultVisibleTo,
} from "../rules/fields";
import type { DebriefSharing } from "../rules/sharing";
import type { LockedDebrief } from "./locked-debrief";

/** Saves each answer that changed. Its writer chooses the readers of each, and the choice takes effect once the debrief is shared. */
export async function saveDebriefEntries({ locked, before, input }: LockedDebrief, sharing: DebriefSharing) {
  const { tx, interview, owner, now } = locked;
  const savedByKey = new Map(before.entries.map((entry) => [keyOf(entry), entry]));
  const changes: Record<keyof typeof verbs, DebriefField[]> = { unshared: [], clientShared: [], clientUnshared: [] };
  for (const entry of submittedEntries(input, interview)) {
    const old = savedByKey.get(keyOf(entry));
    savedByKey.delete(keyOf(entry));
    const shared = sharing === "all" || (sharing === "kept" && old?.sharedAt != null);
    const times = debriefEntryTimes(entry, old, shared, now);
    if (old?.sharedAt && !times.sharedAt) changes.unshared.push(entry.field);
    if (!old?.clientSharedAt && times.clientSharedAt) changes.clientShared.push(entry.field);
    if (old?.clientSharedAt && !times.clientSharedAt) changes.clientUnshared.push(entry.field);
    if (old && old.body === entry.body && old.audience === entry.audience && sameTimes(old, times)) continue;
    const values = { body: entry.body, audience: entry.audience, ...times, updatedAt: now };
    await tx
      .insert(debriefEntries)
      .values({ ...owner, field: entry.field, interviewerId: entry.interviewerId, ...values })
      .onConflictDoUpdate({
        target: [
          debriefEntries.workspaceId,
          debriefEntries.interviewId,
          debriefEntries.field,
          debriefEntries.interviewerId,
        ],
        set: values,
      });
  }
  // The answers that are left were emptied in the form, except those about people that the form did not show.
  const emptied = [...savedByKey.values()].filter((entry) => !entry.interviewerId || input.people[entry.interviewerId]);
  changes.unshared.push(...emptied.filter((entry) => entry.sharedAt).map((entry) => entry.field));
  for (const { field, interviewerId } of emptied)
    await tx
      .delete(debriefEntries)
      .where(
        and(
          eq(debriefEntries.interviewId, interview.id),
          eq(debriefEntries.field, field),
          interviewerId ? eq(debriefEntries.interviewerId, interviewerId) : isNull(debriefEntries.interviewerId),
        ),
      );
  await cancelBrief(locked, [...before.entries], submittedEntries(input, interview), emptied);
  for (const change of ["unshared", "clientShared", "clientUnshared"] as const) {
    const what = changes[change].map((field) => debriefFieldLabels[field]).join(", ");
    if (what) await locked.audit(verbs[change], { detail: { what } });
  }
}

/** A scheduled brief was made from shared answers. If one of them was withdrawn or changed, the brief is cancelled. */
async function cancelBrief(
  { tx, interview, now }: LockedInterview,
  old: DebriefEntry[],
  entries: DebriefEntryFields[],
  emptied: DebriefEntry[],
) {
  const lost = old.filter((oldEntry) => {
    if (!oldEntry.clientSharedAt) return false;
    const entry = entries.find((each) => keyOf(each) === keyOf(oldEntry));
    return entry ? entry.audience !== "client" || entry.body !== oldEntry.body : emptied.includes(oldEntry);
  });
  const what = [...new Set(lost.map((oldEntry) => `“${debriefFieldLabels[oldEntry.field]}”`))].join(" and ");
  const reason = `It is based on ${what}, which the candidate has changed or no longer shares.`;
  if (what) await cancelInterviewMessages(tx, { interviewId: interview.id, steps: ["brief"] }, reason, now);
}

const verbs = {
  unshared: "debrief-answer-unshared",
  clientShared: "debrief-answer-client-shared",
  clientUnshared: "debrief-answer-client-unshared",
} as const satisfies Record<string, AuditVerb>;

const keyOf = ({ field, interviewerId }: Pick<DebriefEntryFields, "field" | "interviewerId">) =>
  `${field} ${interviewerId ?? ""}`;

const sameTimes = (old: DebriefEntry, times: { sharedAt: Date | null; clientSharedAt: Date | null }) =>
  old.sharedAt?.getTime() === times.sharedAt?.getTime() &&
  old.clientSharedAt?.getTime() === times.clientSharedAt?.getTime();

/** The answers of the form that are not empty. A private note stays private, whatever the form says. */
function submittedEntries(input: SaveDebriefInput, interview: Interview): DebriefEntryFields[] {
  const entries: DebriefEntryFields[] = [];
  for (const field of debriefGeneralFields) {
    if (!input[field]) continue;
    const audience = interview.route === "direct" || field === "private" ? "me" : input.audience[field];
    entries.push({
      field,
      interviewerId: null,
      body: input[field],
      audience: audience ?? defaultVisibleTo(field, interview.route),
    });
  }
  for (const [interviewerId, person] of Object.entries(input.people))
    for (const field of debriefInterviewerFields) {
      if (!person[field]) continue;
      const audience = interview.route === "direct" ? "me" : person[`audience_${field}`];
      entries.push({
        field,
        interviewerId,
        body: person[field],
        audience: audience ?? defaultVisibleTo(field, interview.route),
      });
    }
  const concern = entries.find((entry) => entry.field === "concerns");
  if (input.raise && concern?.audience === "me")
    throw new Refused(
      interview.route === "direct"
        ? "This interview has no consultant who could raise it."
        : "Your consultant can raise a concern only if they can read it.",
      interview.route === "direct" ? "raise" : "audience.concerns",
    );
  return entries;
}
