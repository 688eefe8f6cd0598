import { and, eq } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { type Tx, transaction } from "@/db/client";
import { NotFound } from "@/lib/errors";
import { reschedule } from "@/lib/planning/reminders/commands/reschedule";
import { AuditedChange, type AuditOptions, type Ending } from "@/lib/record/audit/commands/audited-change";
import { system, type Viewer } from "@/lib/viewer";
import { type Interview, interviewOwner, lockInterview } from "../queries";

/** Who may read a row of history, in addition to the person who acted. */
type AuditReaders = "both sides" | "candidate only" | "agency only";

type InterviewAuditOptions = AuditOptions & { readers?: AuditReaders };

/** An interview that this transaction has locked, for a viewer who has the permission for the command. Only this file makes one. */
class LockedInterview<V extends Viewer = Viewer> extends AuditedChange<InterviewAuditOptions> {
  constructor(
    tx: Tx,
    readonly viewer: V,
    readonly interview: Interview,
    now: Date,
  ) {
    super(tx, viewer, now);
  }

  /** The same, for something that was done at another time than the press. */
  at(now: Date) {
    return this.sharing(new LockedInterview(this.tx, this.viewer, this.interview, now));
  }

  /** The same, for what another viewer does than the one who found it. */
  as<Other extends Viewer>(viewer: Other) {
    return this.sharing(new LockedInterview(this.tx, viewer, this.interview, this.now));
  }

  /** The keys of every row of this interview. */
  get owner() {
    return interviewOwner(this.interview);
  }

  /** A condition for the rows of a table that belong to this interview. */
  rowsOf(table: { workspaceId: PgColumn; interviewId: PgColumn }) {
    return and(eq(table.workspaceId, this.interview.workspaceId), eq(table.interviewId, this.interview.id));
  }

  protected override auditFields({ readers = "both sides" }: InterviewAuditOptions = {}) {
    const { candidateUserId, ...keys } = this.owner;
    return {
      ...keys,
      ...(readers !== "agency only" && { candidateUserId }),
      consultants: readers !== "candidate only",
    };
  }

  /** All or a part of it was done before, so history may need no more rows. The plan is made again. */
  auditedOrRepeated<T = void>(value?: T) {
    return this.end(value as T, { reschedules: true });
  }

  /** What was saved is for its writer alone, and history does not mention it. The plan depends on it and is made again. */
  rescheduledUnrecorded<T = void>(value?: T) {
    return this.end(value as T, { reschedules: true });
  }
}

export type { LockedInterview };

/**
 * Several interviews, for a command that changes them together: locked in the order of their ids, so that two such commands never wait for
 * each other. It asks whether the viewer may, and adds to the history of each.
 */
export async function lockInterviews<V extends Viewer>(
  tx: Tx,
  viewer: V,
  ids: readonly string[],
  now: Date,
): Promise<LockedInterview<V>[]> {
  const all: LockedInterview<V>[] = [];
  for (const id of [...new Set(ids)].sort())
    all.push(new LockedInterview(tx, viewer, await lockInterview(tx, viewer, id), now));
  return all;
}

type RunLocked<V extends Viewer, T> = (locked: LockedInterview<V>) => Promise<Ending<T>>;

/** Changes an interview that the transaction holds already, and computes anew when it needs attention. The change says how it ended. */
export async function withLockedInterview<V extends Viewer, T>(
  locked: LockedInterview<V>,
  run: RunLocked<V, T>,
): Promise<T> {
  const ending = await run(locked);
  if (ending.reschedules) await reschedule(locked.tx, locked.interview.id, locked.now);
  return ending.value;
}

/** An interview that this transaction has just added, and nobody else can see yet: what its form brings, history and the plan. */
export const withAddedInterview = <V extends Viewer, T>(
  tx: Tx,
  viewer: V,
  added: Interview,
  now: Date,
  run: RunLocked<V, T>,
): Promise<T> => withLockedInterview(new LockedInterview(tx, viewer, added, now), run);

/**
 * What every change of an interview does: locks its row in the viewer's scope, asks whether they may (NotFound if not), runs the command,
 * adds to history, and computes anew when the interview needs attention. The command says how it ended.
 */
export const withInterview = <V extends Viewer, T>(
  viewer: V,
  id: string,
  permission: (viewer: V, interview: Interview) => boolean,
  now: Date,
  run: RunLocked<V, T>,
): Promise<T> => transaction(viewer, (tx) => runWithInterview(tx, viewer, id, permission, now, run));

/**
 * The same for a command that writes what the database lets only the candidate or the system write: it runs as the system, and finds the
 * interview in the viewer's scope all the same.
 */
export const withInterviewAsSystem = <V extends Viewer, T>(
  viewer: V,
  id: string,
  permission: (viewer: V, interview: Interview) => boolean,
  now: Date,
  run: RunLocked<V, T>,
): Promise<T> => transaction(system, (tx) => runWithInterview(tx, viewer, id, permission, now, run));

async function runWithInterview<V extends Viewer, T>(
  tx: Tx,
  viewer: V,
  id: string,
  permission: (viewer: V, interview: Interview) => boolean,
  now: Date,
  run: RunLocked<V, T>,
): Promise<T> {
  const interview = await lockInterview(tx, viewer, id);
  if (!permission(viewer, interview)) throw new NotFound();
  return withLockedInterview(new LockedInterview(tx, viewer, interview, now), run);
}
