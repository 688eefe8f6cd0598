import type { Tx } from "@/db/client";
import type { Viewer } from "@/lib/viewer";
import { type AuditEntry, audit, auditAll } from "../commands";
import type { AuditVerb } from "../rules/verbs";

/**
 * How a command ends. The class is this file's own, and only an `AuditedChange` makes one: a command that does not say whether history has
 * what it did does not compile.
 */
class Ending<T> {
  readonly #value: T;
  readonly #reschedules: boolean;

  constructor(value: T, reschedules: boolean) {
    this.#value = value;
    this.#reschedules = reschedules;
  }

  get value() {
    return this.#value;
  }

  get reschedules() {
    return this.#reschedules;
  }
}

export type { Ending };

export type AuditOptions = { detail?: Record<string, unknown>; byName?: string };

/** What a command has in hand: its transaction, who acts, the moment, and the history that must say what is done. */
export abstract class AuditedChange<Options extends AuditOptions = AuditOptions> {
  readonly #actor: Viewer;
  #history = { isAudited: false };

  constructor(
    readonly tx: Tx,
    actor: Viewer,
    readonly now: Date,
  ) {
    this.#actor = actor;
  }

  /** Whose history it is, and who may read the row. */
  protected abstract auditFields(options?: Options): Omit<AuditEntry, "verb">;

  /** The same change, as of another moment or by another person: what one of them adds to history, both have. */
  protected sharing<Other extends AuditedChange>(other: Other): Other {
    other.#history = this.#history;
    return other;
  }

  protected end<T>(value: T, { reschedules }: { reschedules: boolean }): Ending<T> {
    return new Ending(value, reschedules);
  }

  #entry(verb: AuditVerb, options?: Options): AuditEntry {
    return {
      ...this.auditFields(options),
      verb,
      ...(options?.detail && { detail: options.detail }),
      ...(options?.byName !== undefined && { byName: options.byName }),
    };
  }

  /** Adds a row to history. A command that adds several ends with `audited()`. */
  async audit(verb: AuditVerb, options?: Options) {
    await audit(this.tx, this.#actor, this.now, this.#entry(verb, options));
    this.#history.isAudited = true;
  }

  /** The command did one thing: adds it to history. The plan of an interview is made again. */
  async done<T = void>(verb: AuditVerb, options?: Options, value?: T) {
    await this.audit(verb, options);
    return this.end(value as T, { reschedules: true });
  }

  /** The command did many things, each with its row of history; or none. */
  async eachDone<T = void>(entries: readonly (readonly [verb: AuditVerb, options: Options])[], value?: T) {
    const rows = entries.map(([verb, options]) => this.#entry(verb, options));
    await auditAll(this.tx, this.#actor, this.now, rows);
    return this.end(value as T, { reschedules: rows.length > 0 });
  }

  /** The command has added its own rows to history. It is an error if it has added none. */
  audited<T = void>(value?: T) {
    if (!this.#history.isAudited) throw new Error("A command made a change, and history does not say what it did.");
    return this.end(value as T, { reschedules: true });
  }

  /** There was nothing to do: it was done before. */
  unchanged<T = void>(value?: T) {
    return this.end(value as T, { reschedules: false });
  }

  /** What was saved is for its writer alone, such as a draft. History does not mention it, and no plan depends on it. */
  unrecorded<T = void>(value?: T) {
    return this.end(value as T, { reschedules: false });
  }
}

/**
 * `candidateUserId`: the row is about this candidate, who has an account. `interviewId`: the row belongs to the history of that interview,
 * in the part that its candidate does not read.
 */
export type AgencyAuditOptions = AuditOptions &
  ({ candidateUserId?: string; interviewId?: undefined } | { interviewId?: string; candidateUserId?: undefined });

/** A change of an agency's own records. Its history is read by consultants alone. */
export abstract class AgencyChange extends AuditedChange<AgencyAuditOptions> {
  constructor(
    tx: Tx,
    actor: Viewer,
    readonly workspaceId: string,
    now: Date,
  ) {
    super(tx, actor, now);
  }

  protected override auditFields(options: AgencyAuditOptions = {}): Omit<AuditEntry, "verb"> {
    const fields = { workspaceId: this.workspaceId, consultants: true };
    // Without `candidateUserId` the row of an interview is never the candidate's, not even once they have an account.
    return options.interviewId !== undefined
      ? { ...fields, interviewId: options.interviewId }
      : { ...fields, candidateUserId: options.candidateUserId ?? null };
  }
}
