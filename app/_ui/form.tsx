"use client";

import {
  createContext,
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { FormAction, FormState } from "@/lib/form-state";
import type { SendingTracker } from "./device-draft-keeper";
import { type FieldValues, typeOver } from "./field-values";
import { usePlainFormAttributes } from "./plain-form-attributes";
import { sendForm } from "./send-form";
import { DeviceDraftOffer, OfflineNote, useDeviceDraft } from "./use-device-draft";

type FormContextValue = FormState & {
  id: string;
  pending: boolean;
  /** For a component that saves the form's text by itself. */
  sending: SendingTracker;
  /** Whether the form edits a record that others edit too, so that it sends what its fields showed at first. */
  mergesEdits: boolean;
  /** What a component that saves the form by itself saved last, by field; and how it says so. */
  savedBase?: Record<string, string> | null;
  setSavedBase?: (saved: Record<string, string>) => void;
  /** Text from an older copy of the page, with the version and the values that it is based on. */
  carried?: FieldValues | null;
};

const noTracking: SendingTracker = () => () => {};

const FormContext = createContext<FormContextValue>({
  id: "f",
  pending: false,
  sending: noTracking,
  mergesEdits: false,
});

export const useForm = () => useContext(FormContext);

/** The id of a field, known to the summary that links to it. */
export const fieldId = (form: string, name: string) => `${form}-${name}`;

/**
 * The browser moves to a field in question as soon as the page that says so is shown, unless the person is somewhere else by then. React would
 * move there again when the scripts arrive: the page would move under a pointer that is just pressing a button, and that press would be lost.
 */
export const focusByBrowser = { autoFocus: typeof window === "undefined", suppressHydrationWarning: true };

const faultCountMessage = (count: number) =>
  count === 1 ? "Please correct one field:" : `Please correct ${count} fields:`;

/**
 * A form around a server action made with `candidateAction` or `publicAction`. It works without script. With script it is sent by hand,
 * because React would empty the fields of a form whose action has run, and typed text must stay, whatever fails.
 */
export function Form({
  action,
  initial = {},
  version,
  clear = false,
  className = "fields",
  label,
  instead,
  keeps = true,
  mergesEdits = version !== undefined,
  children,
}: {
  action: FormAction;
  initial?: FormState;
  /** The version of the record being edited; after a clash, the newer one is saved over. */
  version?: number;
  /** Empties the form after a success, for forms that add one thing after another. */
  clear?: boolean;
  className?: string;
  label?: string;
  /** Shown in place of the form after its answer, if given. */
  instead?: (state: FormState) => ReactNode;
  /** Whether a draft may stay on the device until it is saved. Never for a password or a code. */
  keeps?: boolean;
  /** For a form whose version is in a component that saves it by itself. */
  mergesEdits?: boolean;
  children: ReactNode;
}) {
  const [stateWithoutScript, withoutScript] = useActionState(action, initial);
  const [state, dispatch, pending] = useActionState<FormState, FormData>(async (before, data) => {
    const after = await sendForm(data, () => action(before, data), draft.sending());
    // After a clash, the form is based on the newer version, even if later presses fail.
    const { version: newer, theirs, asks } = before;
    setSavedBase(null);
    const isRefused = after.message !== undefined || after.errors !== undefined;
    return after.notice === undefined ? { version: newer, theirs, ...(isRefused && { asks }), ...after } : after;
  }, stateWithoutScript);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef<FormData | null>(null);
  const [savedBase, setSavedBase] = useState<Record<string, string> | null>(null);
  const draft = useDeviceDraft(form, state, keeps);

  useLayoutEffect(() => {
    const values = sent.current;
    if (state.taken && values && form.current)
      typeOver(form.current, state.taken, (name) => `${values.get(name) ?? ""}`);
  }, [state]);

  useEffect(() => {
    // In a page that came with the answer the browser has moved there already (focusByBrowser).
    if (state === stateWithoutScript || state.key === undefined) return;
    const faulty = form.current?.querySelector<HTMLElement>(
      "[aria-invalid=true], [role=alert][tabindex]:not(:has(ul))",
    );
    if (faulty) faulty.focus();
    else if (clear && state.notice) form.current?.reset();
  }, [state, stateWithoutScript, clear]);

  function send(event: FormEvent<HTMLFormElement>) {
    const button = (event.nativeEvent as SubmitEvent).submitter;
    if (button?.hasAttribute("formaction")) return;
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget, button);
    sent.current = data;
    startTransition(() => dispatch(data));
  }

  // The page may be drawn again from a newer record. What was typed is still based on the version that the person read.
  const kept = stateWithoutScript.submitted?.version ?? draft.carried?.version;
  const guard = usePlainFormAttributes(stateWithoutScript.submitted !== undefined);
  const replacement = instead?.(state);
  if (replacement) return replacement;
  return (
    <form
      ref={form}
      action={withoutScript}
      onSubmit={send}
      noValidate
      className={className}
      aria-label={label}
      {...guard}
    >
      <FormContext
        value={{
          ...{ ...state, submitted: draft.typed, id, pending, sending: draft.sending },
          ...{ mergesEdits, savedBase, setSavedBase, carried: draft.carried },
        }}
      >
        <FormSummary />
        <DeviceDraftOffer {...draft} />
        {version !== undefined && <input type="hidden" name="version" value={state.version ?? kept ?? version} />}
        {children}
        <OfflineNote form={form} />
      </FormContext>
    </form>
  );
}

/** For a GET form: the page itself has found the faults, and shows them in the same way. */
export function GetFormContext({ state, children }: { state: FormState; children: ReactNode }) {
  const id = useId();
  return (
    <FormContext value={{ ...state, id, pending: false, sending: noTracking, mergesEdits: false }}>
      <FormSummary />
      {children}
    </FormContext>
  );
}

/** The same for a form of buttons (press.tsx). */
export function ButtonFormContext({
  state,
  pending,
  children,
}: {
  state: FormState;
  pending: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <FormContext value={{ ...state, id, pending, sending: noTracking, mergesEdits: false }}>
      <FormSummary />
      {children}
    </FormContext>
  );
}

/** The address to return to after signing in: the page that the person is on. Used only with script. */
const signInHref = () =>
  typeof window === "undefined"
    ? "/sign-in"
    : `/sign-in?next=${encodeURIComponent(window.location.pathname + window.location.search)}`;

function FormSummary() {
  const { message, errors, notice: done, signIn, id, pending } = useForm();
  const faults = Object.entries(errors ?? {});
  if (done && !pending)
    return (
      <p role="status" className="callout done">
        {done}
      </p>
    );
  if (!message && faults.length === 0) return null;
  return (
    <div role="alert" tabIndex={-1} className="callout late" {...(faults.length === 0 ? focusByBrowser : {})}>
      {message ?? faultCountMessage(faults.length)}
      {signIn && (
        <>
          {" "}
          <a href={signInHref()} target="_blank" rel="noreferrer">
            Sign in (in a new window)
          </a>
        </>
      )}
      {faults.length > 0 && (
        <ul>
          {faults.map(([name, fault]) => (
            <li key={name}>
              <a href={`#${fieldId(id, name)}`}>{fault}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
