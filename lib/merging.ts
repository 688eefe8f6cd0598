import { Refused, Stale } from "./errors";

/*
 * Two people, or two windows, edit one record. Beside each field a form sends what the field showed when its page was made. So we know who
 * changed what: a field that only one of them changed merges by itself, and a field that both changed asks which of the two to save.
 */

/** A form's fields by name, as they were sent. */
export type SentFields = Record<string, string | string[]>;
type Values = Record<string, string>;

/** The names of hidden fields. The one with what `field` showed when its page was made. */
export const baseName = (field: string) => `base.${field}`;
/** Where both changed `field`: the one with what is saved, and the choice between `theirs` and `mine`. */
export const savedName = (field: string) => `saved.${field}`;
export const keepName = (field: string) => `keep.${field}`;

const mergeField = /^(base|saved|keep)\.(.+)$/s;

/** Whether a field's name is one of these three. People never see such a field. */
export const isMergeField = (name: string) => mergeField.test(name);

export const chooseMessage = "Choose which of the two to save.";

/** Fields that mean something only together: a day from one person and a time from another would be an appointment that nobody made. */
const groups = [
  ["day", "start", "end", "zone", "country", "region"],
  ["consultantName", "consultantEmail", "agencyName"],
  ["decision", "offerBy"],
  ["promiseDay", "promiseBy", "promiseCovers"],
  ["on", "at"],
  ["to", "toName", "toEmail"],
];

export type FieldChoice = { field: string; saved: string; keep: string };

/** Takes apart what a form sent: its fields, what they showed at first, and the choices where both people had changed a field. */
export function separateFields(sent: SentFields): { fields: SentFields; base: Values; choices: FieldChoice[] } {
  const fields: SentFields = {};
  const base: Values = {};
  const choices: FieldChoice[] = [];
  for (const [name, value] of Object.entries(sent)) {
    const [, kind, field] = mergeField.exec(name) ?? [];
    if (kind === undefined || field === undefined) fields[name] = value;
    else if (kind === "base") base[field] = textOf(value);
    else if (kind === "saved") choices.push({ field, saved: textOf(value), keep: textOf(sent[keepName(field)]) });
  }
  return { fields, base, choices };
}

/**
 * What the person chose to take from the other, by field, and the fields for which a choice is missing. The name of a row stands for all its
 * fields: whoever takes the other's choice leaves the row out.
 */
export function applyChoices(
  fields: SentFields,
  choices: readonly FieldChoice[],
): { taken: Values; open: FieldChoice[] } {
  const taken: Values = {};
  for (const { field, saved, keep } of choices) {
    if (keep !== "theirs") continue;
    if (!isRow(field)) taken[field] = saved;
    else for (const name of Object.keys(fields)) if (name.startsWith(`${field}.`)) taken[name] = "";
  }
  return { taken, open: choices.filter(({ keep }) => keep !== "theirs" && keep !== "mine") };
}

/** The values of a form whose fields have no other values to begin with, together with what the fields show at first. */
export const withBase = (values: Values): Values => ({
  ...values,
  ...Object.fromEntries(Object.entries(values).map(([field, value]) => [baseName(field), value])),
});

const isRow = (name: string) => /\.\d+$/.test(name);

/** Whether a field is part of a list's row. Rows bring what they showed in a field of their own (lib/record/interviews/rules/rows.ts). */
export const isRowField = (name: string) => /\.\d+\./.test(name);

/**
 * Merges what was sent with what somebody else saved meanwhile. `taken`: saved values that replace sent ones which the sender had not changed.
 * `asks`: the fields that both changed. While there is any, nothing should be saved.
 */
export function mergeEdits(sent: SentFields, base: Values, { theirs, rows, version }: Stale) {
  const fields = Object.keys(theirs).filter((field) => !isRow(field) && !isRowField(field));
  const isSame = (field: string, value: string) => base[field] !== undefined && areSame(base[field], value);
  /** A field that the form did not have, such as the other person's new row, is theirs alone. */
  const isMine = (field: string) =>
    base[field] === undefined ? sent[field] !== undefined : !isSame(field, textOf(sent[field]));
  const isTheirs = (field: string) => !isSame(field, theirs[field] ?? "");
  const asks = new Set(fields.filter((field) => isMine(field) && isTheirs(field)));
  for (const group of groups) {
    const differing = fields.filter((field) => group.includes(field));
    if (differing.some(isMine) && differing.some(isTheirs)) for (const field of differing) asks.add(field);
  }
  const untouched = fields.filter((field) => !asks.has(field) && !isMine(field));
  const taken: Values = {
    ...rows?.taken,
    ...Object.fromEntries(untouched.map((field) => [field, theirs[field] ?? ""])),
  };
  return {
    fields: { ...sent, ...taken, version: `${version}` } as SentFields,
    base: { ...base, ...Object.fromEntries(fields.map((field) => [field, theirs[field] ?? ""])) },
    taken,
    asks: [...asks, ...(rows?.asks ?? [])],
    isMerged: asks.size === 0 && !rows?.isConflict,
  };
}

/** A form that has to ask. `theirs`: the saved values that it shows. `taken`: those that are in its fields from now on. */
export type Conflict = {
  stale: Stale;
  base: Values;
  taken: Values;
  theirs: Values;
  asks: string[];
  /** Why the merged form was refused, if that is why it asks. */
  refused?: Refused;
};

/** Says that its sender has read the text as it stands. It is for what their page showed, so it lapses where anything was taken from another. */
const readingTick = "reread";

function withoutReadingTick(fields: SentFields): SentFields {
  const { [readingTick]: _, ...others } = fields;
  return others;
}

/** How often one save goes on from what other people saved in that very moment. */
const maxMerges = 3;

/**
 * Saves. Where somebody else saved first and nothing conflicts, it saves again, merged. If a merged form is refused, it asks about every field
 * instead, because nobody has typed those fields together. `save` is told which values the sender has not seen yet.
 */
export async function saveMerged<T>(
  sent: SentFields,
  sentBase: Values,
  save: (fields: SentFields, unseen: Values) => Promise<T>,
): Promise<{ saved: T; taken: Values } | { conflict: Conflict }> {
  let [fields, base, taken]: [SentFields, Values, Values] = [sent, sentBase, {}];
  let latest: Stale | null = null;
  for (let merges = 0; ; merges++) {
    try {
      return { saved: await save(fields, taken), taken };
    } catch (fault) {
      if (fault instanceof Refused && latest)
        return { conflict: { ...conflictOf(latest, mergeEdits(sent, {}, latest)), refused: fault } };
      if (!(fault instanceof Stale) || fault.mustBeRead) throw fault;
      const merged = mergeEdits(fields, base, fault);
      taken = { ...taken, ...merged.taken };
      if (!merged.isMerged || merges === maxMerges) return { conflict: conflictOf(fault, { ...merged, taken }) };
      fields = Object.keys(taken).length > 0 ? withoutReadingTick(merged.fields) : merged.fields;
      base = merged.base;
      latest = fault;
    }
  }
}

function conflictOf(stale: Stale, { base, taken, asks }: Pick<Conflict, "base" | "taken" | "asks">): Conflict {
  const isShown = (field: string) => asks.includes(field) || isRow(field) || isRowField(field);
  const theirs = Object.fromEntries(Object.entries(stale.theirs).filter(([field]) => isShown(field)));
  return { stale, base, taken, theirs, asks };
}

const textOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";
const normalised = (text: string) => text.replaceAll("\r\n", "\n").trim();
const areSame = (text: string, other: string) => normalised(text) === normalised(other);
