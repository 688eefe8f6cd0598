/** A refusal that its reader can act on: the sentence is beside `field`, or at the head of the form. Expected, and never logged. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly field?: string,
  ) {
    super(message);
    this.name = "Refused";
  }
}

/** Does not exist, or not for this viewer: the two are one answer. */
export class NotFound extends Error {
  constructor() {
    super("Not found");
    this.name = "NotFound";
  }
}

/**
 * Returns the row that was found, or added with the form's id. Throws if there is no row: it does not exist for this viewer, or the id belongs
 * to a row somewhere else. Both get the same answer.
 */
export function rowOrNotFound<T>([row]: readonly T[]): T {
  if (row === undefined) throw new NotFound();
  return row;
}

/**
 * Somebody else saved first. `theirs` holds the present value of each field that differs, by field name. `version` is the version on which the
 * next save is based. `taken`: values that replace those that were sent, in fields that the sender had not changed. To save the old ones would
 * undo the other person's change.
 */
export class Stale extends Error {
  constructor(
    readonly theirs: Record<string, string>,
    readonly version: number,
    readonly taken: Record<string, string> = {},
  ) {
    super("This was changed while you were writing. Both versions are below: yours in the fields, theirs beneath.");
    this.name = "Stale";
  }
}
