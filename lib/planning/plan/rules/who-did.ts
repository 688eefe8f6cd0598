import { type Instant, toMs } from "@/lib/dates";
import type { PromiseKind, StepEventKind } from "@/lib/enums";
import { shortName } from "@/lib/people/names/rules/short-name";
import { type ConsultantRow, consultantOfRowAt, earlierConsultantsOfRow } from "./consultant-in-charge";
import type { Doer, DoneBy, StepEventName } from "./facts";

/** Something that was done, from its row: when, and by which account, if that was recorded. */
type Deed = { at: Instant | Date; by: string | null | undefined };
export type Of = ConsultantRow & { candidateUserId: string | null; agencyName: string | null };

/** The agency's people by id, for a reader who may know them all. A candidate may not. */
export type Colleagues = ReadonlyMap<string, string>;

/**
 * Who did it, if that is not the consultant who was in charge then. The person is named if the reader knows them: the present consultant, an
 * earlier one, or a colleague. For all other readers it was the agency. Null if it was the consultant in charge, or if nobody knows.
 */
function anotherWhoDid(row: Of, { at, by }: Deed, colleagues?: Colleagues): Doer | null {
  if (!by || by === row.candidateUserId) return null;
  const earlier = earlierConsultantsOfRow(row);
  const then = earlier.find((consultant) => toMs(at) < toMs(consultant.until));
  const thenId = then ? then.userId : row.consultantUserId;
  if (by === thenId) return null;
  const known =
    by === row.consultantUserId ? row.consultantName : earlier.findLast((consultant) => consultant.userId === by)?.name;
  const name = known ?? colleagues?.get(by);
  if (name) return { name, short: shortName(name) };
  // A consultant who had no account when they were in charge may be the same person.
  if (then?.name && !then.userId) return null;
  return row.agencyName ? { name: row.agencyName, short: row.agencyName } : null;
}

/** The name of the person who did it, or else of the consultant who was in charge then. Null if there is neither. */
export const whoDid = (row: Of, deed: Deed, colleagues?: Colleagues): string | null =>
  anotherWhoDid(row, deed, colleagues)?.name ?? consultantOfRowAt(row, deed.at);

/** The same as a short name: the first name of a person, the whole name of the agency. Empty if nobody is known. */
export const whoDidShort = (row: Of, deed: Deed): string =>
  anotherWhoDid(row, deed)?.short ?? shortName(consultantOfRowAt(row, deed.at));

/** The columns of a row that tell who of the agency did a step. */
type Rows = Of & {
  stepEvents: readonly { step: StepEventName; kind: StepEventKind; at: string; by?: string | null }[];
  promised: readonly { kind: PromiseKind; logged: string; loggedBy: string | null }[];
  concern: { raised: string | null; by?: string | null } | null;
  drafts: readonly { readAt: string | null; readBy?: string | null }[];
  feedbackSharedAt: string | null;
  sharedBy?: string | null;
};

/** The steps and deeds of a row that a member of the agency did who was not in charge then. */
export function doneByOthers(row: Rows, colleagues?: Colleagues): DoneBy[] {
  const deeds: { step: StepEventName; at: string | null; by: string | null | undefined }[] = [
    ...row.stepEvents.flatMap(({ step, kind, at, by }) =>
      kind === "done" || kind === "waived" ? [{ step, at, by }] : [],
    ),
    ...row.promised.map(({ kind, logged, loggedBy }) => ({
      step: kind === "answer" ? ("agree-a-timescale" as const) : ("update-the-candidate" as const),
      ...{ at: logged, by: loggedBy },
    })),
    { step: "raise-a-concern", at: row.concern?.raised ?? null, by: row.concern?.by },
    ...row.drafts.map(({ readAt, readBy }) => ({ step: "read-a-draft" as const, at: readAt, by: readBy })),
    { step: "gather-feedback", at: row.feedbackSharedAt, by: row.sharedBy },
    { step: "share-feedback", at: row.feedbackSharedAt, by: row.sharedBy },
  ];
  return deeds.flatMap(({ step, at, by }) => {
    const doer = at === null ? null : anotherWhoDid(row, { at, by }, colleagues);
    return doer && at !== null ? [{ step, at, ...doer }] : [];
  });
}
