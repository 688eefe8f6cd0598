import { type Instant, toMs } from "@/lib/dates";
import type { PromiseKind, StepEventKind } from "@/lib/enums";
import { shortName } from "@/lib/people/names/rules/short-name";
import { type ConsultantRow, consultantOfRowAt, earlierConsultantsOfRow } from "./consultant-in-charge";
import type { Doer, DoneBy, StepEventName } from "./facts";

/** A deed as its row tells of it: when, and the account of whoever did it, where that was recorded. */
type Deed = { at: Instant | Date; by: string | null | undefined };
export type Of = ConsultantRow & { candidateUserId: string | null; agencyName: string | null };

/** The agency's people by id, for a reader who may know them all. A candidate may not. */
export type Colleagues = ReadonlyMap<string, string>;

/**
 * Who did it, where that is not who looked after the interview then. They are named where the reader knows them: as whoever looks after it now or
 * did before, or as a colleague. To everybody else it was the agency. Null where it was whoever looked after it, or nobody knows.
 */
function anotherWhoDid(row: Of, { at, by }: Deed, colleagues?: Colleagues): Doer | null {
  if (!by || by === row.candidateUserId) return null;
  const earlier = earlierConsultantsOfRow(row);
  const then = earlier.find((one) => toMs(at) < toMs(one.until));
  const thenId = then ? then.userId : row.consultantUserId;
  if (by === thenId) return null;
  const known = by === row.consultantUserId ? row.consultantName : earlier.findLast((one) => one.userId === by)?.name;
  const name = known ?? colleagues?.get(by);
  if (name) return { name, short: shortName(name) };
  // Whoever had no account when they looked after it may be the same person.
  if (then?.name && !then.userId) return null;
  return row.agencyName ? { name: row.agencyName, short: row.agencyName } : null;
}

/** Who did it, by name: whoever is on record for it, or else whoever looked after the interview then. Null where nobody did. */
export const whoDid = (row: Of, deed: Deed, colleagues?: Colleagues): string | null =>
  anotherWhoDid(row, deed, colleagues)?.name ?? consultantOfRowAt(row, deed.at);

/** The same as a sentence calls them: a person by first name, the agency by its whole name. Empty where nobody is known. */
export const whoDidShort = (row: Of, deed: Deed): string =>
  anotherWhoDid(row, deed)?.short ?? shortName(consultantOfRowAt(row, deed.at));

/** As much of a row as tells who of the agency did a step. */
type Rows = Of & {
  stepEvents: readonly { step: StepEventName; kind: StepEventKind; at: string; by?: string | null }[];
  promised: readonly { kind: PromiseKind; logged: string; loggedBy: string | null }[];
  concern: { raised: string | null; by?: string | null } | null;
  drafts: readonly { readAt: string | null; readBy?: string | null }[];
  feedbackSharedAt: string | null;
  sharedBy?: string | null;
};

/** The deeds of a row that somebody else of the agency did than whoever looked after the interview then. */
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
