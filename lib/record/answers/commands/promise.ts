import { and, desc, eq, isNull } from "drizzle-orm";
import { promises } from "@/db/schema/answers";
import { Refused, rowOrNotFound } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { shortDay } from "@/lib/platform/words/dates";
import type { LockedInterview } from "@/lib/record/interviews/commands/with-interview";
import type { AccountViewer } from "@/lib/viewer";
import { promiseDayFault } from "../rules";

type NewPromise = Pick<typeof promises.$inferInsert, "id" | "kind" | "day" | "givenBy" | "covers" | "reason">;

/**
 * Adds a promise, in the transaction of the form that brought it. Earlier ones are kept, and the latest counts. A promise that is known already
 * adds nothing. `field` is the field at which the form shows a fault.
 */
export async function addPromise(
  locked: LockedInterview<AccountViewer>,
  promised: NewPromise,
  field: string,
): Promise<boolean> {
  const { tx, viewer, interview, now } = locked;
  const fault = may.logPromise(viewer, interview)
    ? promiseDayFault(promised.day, interview, now)
    : "You can’t add this.";
  if (fault) throw new Refused(fault, field);
  const kind = promised.kind ?? "answer";
  const [latest] = await tx
    .select({ day: promises.day, givenBy: promises.givenBy, covers: promises.covers, reason: promises.reason })
    .from(promises)
    .where(and(eq(promises.interviewId, interview.id), eq(promises.kind, kind), isNull(promises.undoneAt)))
    .orderBy(desc(promises.loggedAt), desc(promises.id))
    .limit(1);
  const isKnown =
    latest?.day === promised.day && latest.givenBy === promised.givenBy && latest.covers === promised.covers;
  if (isKnown && (!promised.reason || latest.reason === promised.reason)) return false;
  const values = { ...locked.owner, ...promised, loggedAt: now, loggedBy: viewer.userId };
  rowOrNotFound(await tx.insert(promises).values(values).onConflictDoNothing().returning({ id: promises.id }));
  await locked.audit("promise-logged", {
    detail: {
      kind,
      day: promised.day,
      what: [
        `${shortDay(promised.day)}${promised.givenBy ? `, from ${promised.givenBy}` : ""}`,
        ...(promised.reason ? [promised.reason] : []),
      ].join(". "),
    },
  });
  return true;
}
