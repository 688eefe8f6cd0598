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

/** Fields that the schema refuses: a sentence for each, by field name. */
export class InvalidFields extends Refused {
  constructor(readonly errors: Record<string, string>) {
    super("Please correct the marked fields.");
    this.name = "InvalidFields";
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
 * What became of the rows of a form's lists. `taken`: values that replace those that were sent, because to save the old ones would undo the
 * other person's change. `asks`: fields and rows that both changed. `isConflict`: the sender has to see it before it is saved.
 */
export type StaleRows = { taken: Record<string, string>; asks: readonly string[]; isConflict: boolean };

/**
 * Somebody else saved first. `theirs` holds the present value of each field that differs, by field name, as the form would send it. `version`
 * is the version on which the next save is based. What does not conflict is merged and saved at once (lib/merging.ts), except where the sender
 * has to read the other's words first.
 */
export class Stale extends Error {
  readonly rows: StaleRows | undefined;
  readonly mustBeRead: boolean;

  constructor(
    readonly theirs: Record<string, string>,
    readonly version: number,
    { rows, mustBeRead = false }: { rows?: StaleRows; mustBeRead?: boolean } = {},
  ) {
    super(
      "This was changed in another window, or by somebody else, while you were writing. Your version is in the fields. The other version is below them.",
    );
    this.name = "Stale";
    this.rows = rows;
    this.mustBeRead = mustBeRead;
  }
}
