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
 * The row that was looked for, or added under the id of its form. No row: there is none for this viewer, or the id belongs to another row,
 * anywhere; the answer is the same.
 */
export function rowOrNotFound<T>([row]: readonly T[]): T {
  if (row === undefined) throw new NotFound();
  return row;
}

/**
 * Somebody saved first. `theirs` holds the present value of each field that differs, by field name; `version` is what to save over next.
 * `taken`: what the form goes on with in place of what was sent, where its sender had changed nothing and saving would undo theirs.
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
