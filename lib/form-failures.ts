import { Refused, Stale } from "./errors";
import type { FormState } from "./form-state";

type Typed = NonNullable<FormState["submitted"]>;

export const signedOutMessage =
  "You are signed out, so nothing was saved. Your text is still here. Sign in, then come back and try again.";
export const removedMessage =
  "You are no longer a member of this agency, so nothing was saved. Your text is still here, so you can copy it.";
export const goneMessage =
  "This is no longer here, or you can no longer change it. Nothing was saved. Your text is still here, so you can copy it.";

/** What a form shows that was refused, with everything that was typed; null for a fault that is no refusal. */
export function refusedState(fault: unknown, typed: Typed): FormState | null {
  if (fault instanceof Stale) {
    const { message, theirs, version, taken } = fault;
    return { message, theirs, version, taken, submitted: { ...typed, ...taken }, key: Math.random() };
  }
  if (!(fault instanceof Refused)) return null;
  const { field, message } = fault;
  return { ...(field ? { errors: { [field]: message } } : { message }), submitted: typed, key: Math.random() };
}
