import { and, eq } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { type Tx, transaction } from "@/db/client";
import { NotFound } from "@/lib/errors";
import { reschedule } from "@/lib/planning/reminders/commands/reschedule";
import { audit } from "@/lib/record/audit/commands";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import type { Viewer } from "@/lib/viewer";
import { type Interview, interviewOwner, lockInterview } from "../queries";

/** Who may read a row of history, besides the person who acted. */
type AuditReaders = "both sides" | "candidate only" | "agency only";

type AuditOptions = { readers?: AuditReaders; detail?: Record<string, unknown>; byName?: string };

/** The result of a command. Only `LockedInterview` makes one, so every command has to say whether history has a row of what it did. */
export class Ending<T> {
  constructor(
    readonly value: T,
    readonly reschedules: boolean,
  ) {}
}

/** An interview that this transaction has locked, for a viewer who has the permission for the command. */
export class LockedInterview<V extends Viewer = Viewer> {
  #history = { isAudited: false };

  constructor(
    readonly tx: Tx,
    readonly viewer: V,
    readonly interview: Interview,
    readonly now: Date,
  ) {}

  /** The same, for something that was done at another time than the press. */
  at(now: Date) {
    const locked = new LockedInterview(this.tx, this.viewer, this.interview, now);
    locked.#history = this.#history;
    return locked;
  }

  /** The keys of every row of this interview. */
  get owner() {
    return interviewOwner(this.interview);
  }

  /** A condition for the rows of a table that belong to this interview. */
  rowsOf(table: { workspaceId: PgColumn; interviewId: PgColumn }) {
    return and(eq(table.workspaceId, this.interview.workspaceId), eq(table.interviewId, this.interview.id));
  }

  /** Adds a row to the interview's history. A command that adds several ends with `audited()`. */
  async audit(verb: AuditVerb, { readers = "both sides", detail, byName }: AuditOptions = {}) {
    const { candidateUserId, ...keys } = this.owner;
    await audit(this.tx, this.viewer, this.now, {
      ...keys,
      ...(readers !== "agency only" && { candidateUserId }),
      consultants: readers !== "candidate only",
      verb,
      ...(detail && { detail }),
      ...(byName !== undefined && { byName }),
    });
    this.#history.isAudited = true;
  }

  /** The command did one thing: adds it to history, and reschedules. */
  async done<T = void>(verb: AuditVerb, options?: AuditOptions, value?: T) {
    await this.audit(verb, options);
    return new Ending(value as T, true);
  }

  /** The command has added its own rows to history. It is an error if it has added none. */
  audited<T = void>(value?: T) {
    if (!this.#history.isAudited)
      throw new Error("A command changed an interview, and history does not say what it did.");
    return new Ending(value as T, true);
  }

  /** All or a part of it was done before. History needs no more rows, and it reschedules. */
  rescheduled<T = void>(value?: T) {
    return new Ending(value as T, true);
  }

  /** There was nothing to do: it was done before. */
  unchanged<T = void>(value?: T) {
    return new Ending(value as T, false);
  }

  /** What was saved is for its writer alone, such as a draft. History does not mention it, and no plan depends on it. */
  unrecorded<T = void>(value?: T) {
    return new Ending(value as T, false);
  }
}

/**
 * Several interviews, for a command that changes them together: locked in the order of their ids, so that two such commands never wait for
 * each other. It asks whether the viewer may, adds to the history of each and reschedules what it changes.
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

/**
 * What every change of an interview does: locks its row in the viewer's scope, asks whether they may (NotFound if not), runs the command,
 * adds to history, and computes anew when the interview needs attention. The command says how it ended.
 */
export const withInterview = <V extends Viewer, T>(
  viewer: V,
  id: string,
  permission: (viewer: V, interview: Interview) => boolean,
  now: Date,
  run: (locked: LockedInterview<V>) => Promise<Ending<T>>,
): Promise<T> =>
  transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, id);
    if (!permission(viewer, interview)) throw new NotFound();
    const ending = await run(new LockedInterview(tx, viewer, interview, now));
    if (ending.reschedules) await reschedule(tx, interview.id, now);
    return ending.value;
  });
