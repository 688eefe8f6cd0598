import { InvalidFields, Refused, Stale } from "./errors";
import type { FormState } from "./form-state";
import { baseName, type Conflict, chooseMessage, type FieldChoice, isMergeField } from "./merging";

type Typed = NonNullable<FormState["submitted"]>;

export const signedOutMessage =
  "You are signed out, so nothing was saved. Your text is still here. Sign in, then come back and try again.";
export const removedMessage =
  "You are no longer a member of this agency, so nothing was saved. Your text is still here, so you can copy it.";
export const goneMessage =
  "This is no longer here, or you can no longer change it. Nothing was saved. Your text is still here, so you can copy it.";

/** What a form shows that was refused, with everything that was typed; null for a fault that is no refusal. */
export function refusedState(fault: unknown, typed: Typed): FormState | null {
  if (fault instanceof Stale)
    return {
      message: fault.message,
      theirs: fault.theirs,
      version: fault.version,
      submitted: typed,
      key: Math.random(),
    };
  if (fault instanceof InvalidFields) return { errors: fault.errors, submitted: typed, key: Math.random() };
  if (!(fault instanceof Refused)) return null;
  const { field, message } = fault;
  return { ...(field ? { errors: { [field]: message } } : { message }), submitted: typed, key: Math.random() };
}

const conflictMessage =
  "This was changed while you were writing, so nothing is saved yet. Where the same field was changed twice, choose which of the two to save.";

/** What a form shows where two people changed the same: both versions, and a choice for each field. */
export function conflictState({ stale, base, taken, theirs, asks, refused }: Conflict, typed: Typed): FormState {
  const { version } = stale;
  const message = asks.length > 0 ? conflictMessage : stale.message;
  const submitted: Typed = { ...typed, ...taken };
  for (const name of Object.keys(submitted)) if (isMergeField(name)) delete submitted[name];
  for (const [field, value] of Object.entries(base)) submitted[baseName(field)] = value;
  const why = refused && refusedState(refused, typed);
  return {
    ...{ message: why?.message ? `${message} ${why.message}` : message, errors: why?.errors },
    ...{ theirs, asks, version, taken, submitted, key: Math.random() },
  };
}

/** The same once more, where a choice is missing. */
export function undecidedState(choices: readonly FieldChoice[], open: readonly FieldChoice[], typed: Typed): FormState {
  return {
    errors: Object.fromEntries(open.map(({ field }) => [field, chooseMessage])),
    theirs: Object.fromEntries(choices.map(({ field, saved }) => [field, saved])),
    asks: choices.map(({ field }) => field),
    submitted: typed,
    key: Math.random(),
  };
}

/**
 * R40: what a form shows that sends a text to somebody, where another person, or another window, has changed that text meanwhile. It is saved,
 * merged, and goes to nobody before its sender has read it as it stands: the tick that says so is taken out.
 */
export const unreadState = (version: number, unseen: Readonly<Record<string, string>>): FormState => ({
  message:
    "The text was changed meanwhile, so nothing is sent yet. The fields show the new text. Read it again, then press the button again.",
  ...{ version, taken: { ...unseen, reread: "" }, key: Math.random() },
});
