import type { StaleRows } from "@/lib/errors";

/** A row of a form's list as it was sent: `id` of the record that it shows, if any, and `was`, what it showed of that record. */
export type SentRow<Field extends string> = Record<Field, string> & {
  id?: string | undefined;
  was?: string | undefined;
};
type SavedRow<Field extends string> = Record<Field, string> & { id: string };
type Values = Record<string, string>;

export const personFields = ["name", "title", "email", "phone", "linkedin"] as const;
export const questionFields = ["body"] as const;

/** What a row shows of its record. It is sent with the row, and tells afterwards who changed what. */
export const wasOf = <Field extends string>(fields: readonly Field[], row: Record<Field, string>) =>
  JSON.stringify(fields.map((field) => row[field]));

function readWas(fields: readonly string[], was: string | undefined): Values | null {
  try {
    const values: unknown = JSON.parse(was ?? "");
    if (!Array.isArray(values) || values.length !== fields.length) return null;
    return Object.fromEntries(fields.map((field, index) => [field, String(values[index])]));
  } catch {
    return null;
  }
}

export type ComparedRows = StaleRows & { theirs: Values };

/**
 * Compares each row of a form's list with the record that it shows, wherever that is in the list now. `theirs`: the values to show below the
 * fields, and a sentence for each row that somebody else changed. `taken`: the rows with which the form goes on, if saving the sent ones would
 * undo somebody else's change. It replaces only fields that the writer had not changed, and empty rows. `asks`: what both changed.
 */
export function rowsAgainst<Field extends string>(
  list: string,
  fields: readonly Field[],
  sent: readonly SentRow<Field>[],
  saved: readonly SavedRow<Field>[],
  called: (name: string) => string = (name) => name,
): ComparedRows {
  const theirs: Values = {};
  const taken: Values = {};
  const asks: string[] = [];
  let isConflict = false;
  const isEmpty = (row: Values | SentRow<Field>) => fields.every((field) => !row[field]);
  const areSame = (one: Values | null, other: Record<Field, string>) =>
    one !== null && fields.every((field) => one[field] === other[field]);
  const say = (at: string, row: Values | Record<Field, string>, what: string) => {
    const name = (row as Values)[fields[0] ?? ""] ?? "";
    theirs[at] = `${called(name)} ${what}`;
  };
  /** From now on the row shows that record, with its present values. */
  const goOn = (at: string, row: SavedRow<Field> | null) => {
    taken[`${at}.id`] = row?.id ?? "";
    taken[`${at}.was`] = row ? wasOf(fields, row) : "";
  };
  const take = (at: string, row: SavedRow<Field> | null) => {
    for (const field of fields) taken[`${at}.${field}`] = row?.[field] ?? "";
    goOn(at, row);
  };
  const usedIds = new Set(sent.filter((row) => !isEmpty(row)).map((row) => row.id));
  /** If a row without an id has the same values as a record that no row shows, it is that record: it was sent before, or both people added it. */
  const withId = (row: SentRow<Field>) => {
    if (row.id || isEmpty(row)) return row;
    const same = saved.find((item) => !usedIds.has(item.id) && fields[0] && item[fields[0]] === row[fields[0]]);
    usedIds.add(same?.id);
    return { ...row, id: same?.id };
  };
  const free: number[] = [];
  for (const [index, row] of sent.map(withId).entries()) {
    const at = `${list}.${index}`;
    const was = readWas(fields, row.was);
    const now = saved.find((item) => item.id === row.id);
    if (isEmpty(row)) {
      if (!row.id) free.push(index);
      // The person was emptied here and typed into another row: it is still the same person.
      else if (now && usedIds.has(now.id)) goOn(at, null);
      else if (now && !areSame(was, now)) {
        take(at, now);
        say(at, now, "was changed in the meantime, so the line is back. Clear it again to remove it.");
        isConflict = true;
      }
      if (now) usedIds.add(now.id);
    } else if (now) {
      const differing = fields.filter((field) => row[field] !== now[field] && was?.[field] !== now[field]);
      const untouched = differing.filter((field) => was?.[field] === row[field]);
      for (const field of differing) theirs[`${at}.${field}`] = now[field];
      for (const field of untouched) taken[`${at}.${field}`] = now[field];
      for (const field of differing) if (!untouched.includes(field)) asks.push(`${at}.${field}`);
      if (untouched.length > 0)
        say(at, now, "was changed in the meantime. Fields that you had not changed show what is saved now.");
      else if (differing.length > 0) say(at, now, "was changed in the meantime.");
      goOn(at, now);
    } else if (row.id) {
      const isUntouched = areSame(was, row);
      say(
        at,
        was ?? row,
        isUntouched ? "was removed in the meantime." : "was removed in the meantime. What you typed is still here.",
      );
      if (isUntouched) take(at, null);
      else {
        goOn(at, null);
        asks.push(at);
      }
    }
  }
  let end = sent.length;
  for (const row of saved) {
    if (usedIds.has(row.id)) continue;
    const at = `${list}.${free.shift() ?? end++}`;
    take(at, row);
    say(at, row, "was added in the meantime.");
  }
  return { theirs, taken, asks, isConflict: isConflict || asks.length > 0 };
}
