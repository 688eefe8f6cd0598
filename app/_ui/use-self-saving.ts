"use client";

import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { isContinued } from "./device-draft-keeper";
import { useForm } from "./form";
import { type SaveAnswer, SaveError, sendSave } from "./save-request";

type SelfSavingText<T> = {
  /** The address to which it is sent, by PUT. */
  to: string;
  /** What there is to save now. */
  read: (form: HTMLFormElement) => T;
  /** The fields that are sent with the version. */
  fieldsOf: (text: T) => object;
  /** What the changed fields held when they were saved last, by name. So the server can merge what somebody else saved meanwhile. */
  base: (text: T, form: HTMLFormElement) => Record<string, string>;
  onSaved: (text: T, answer: SaveAnswer) => void;
  /** In milliseconds after the last key. */
  pauseMs: number;
  /** The version that the page came with, and when it was saved. */
  version: number;
  at: number | null;
};

/** In milliseconds, before another attempt: no answer came, or the server failed. */
const retryPausesMs = [1000, 2000, 4000];

/**
 * A text that saves itself: a moment after `changed` was last called, when the page is left, and when the connection is back. One save at a
 * time, each over the version that the last one made. The form's own buttons wait for a running save, or the two would conflict like two
 * windows. After a conflict nothing is saved until `saveOver`, or the answer to a button, says which version is written on from.
 */
export function useSelfSaving<T>(text: SelfSavingText<T>) {
  const { version: formVersion, theirs, asks = [], pending: isFormSending, sending, carried } = useForm();
  /** The form's hidden field with the version that it saves over. */
  const carrier = useRef<HTMLInputElement>(null);
  const isAsked = asks.length > 0;
  const latest = useRef({ ...text, isFormSending, isAsked });
  latest.current = { ...text, isFormSending, isAsked };
  const first = Math.max(text.version, formVersion ?? 0);
  const [version, setVersion] = useState(first);
  const [at, setAt] = useState(text.at);
  const [conflict, setConflict] = useState<SaveAnswer | null>(null);
  /** Values that must be current at once, not only after the component is drawn again. */
  const state = useRef({ over: first, changes: 0, isUnsaved: false, hasConflict: false, failures: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const saveOver = useCallback((next: number) => {
    Object.assign(state.current, { over: next, hasConflict: false });
    // A button of the form may be waiting for this save, and sends this version.
    if (carrier.current) carrier.current.value = `${next}`;
    setVersion(next);
    setConflict(null);
  }, []);

  useLayoutEffect(() => {
    if (carried?.version !== undefined) saveOver(Number(carried.version));
  }, [carried, saveOver]);

  /** Whether a version that the page brought later is newer than the one on which the text is based. */
  const isNewer = useCallback((other: number) => other > state.current.over, []);

  const { mutateAsync, isPending, error } = useMutation({
    networkMode: "always",
    mutationFn: async (form: HTMLFormElement) => {
      const { to, read, fieldsOf, base } = latest.current;
      const { over, changes } = state.current;
      const content = read(form);
      const markSaved = sending();
      const answer = await sendSave(to, { ...fieldsOf(content), version: over, base: base(content, form) });
      saveOver(answer.version);
      state.current.failures = 0;
      if (state.current.changes === changes) {
        state.current.isUnsaved = false;
        markSaved();
      }
      setAt(Date.now());
      latest.current.onSaved(content, answer);
    },
    onError: (fault) => {
      if (!(fault instanceof SaveError && fault.isConflict)) return;
      state.current.hasConflict = true;
      setConflict(fault.answer);
    },
  });

  const form = useRef<HTMLFormElement | null>(null);
  const running = useRef<Promise<void> | null>(null);
  const again = useRef(false);

  const stopWaiting = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
  }, []);

  /** Where both changed the same, nothing is saved before the writer has chosen and pressed the form's button. */
  const mayBeSaved = useCallback(
    () => state.current.isUnsaved && !state.current.hasConflict && !latest.current.isAsked,
    [],
  );

  const save = useCallback((): Promise<void> => {
    stopWaiting();
    const element = form.current;
    if (running.current) again.current = true;
    else if (element && mayBeSaved()) {
      const run = async () => {
        do {
          again.current = false;
          await mutateAsync(element).catch((fault: unknown) => {
            const pauseMs = retryPausesMs[state.current.failures++];
            if (fault instanceof SaveError && fault.mayRetry && pauseMs !== undefined)
              timer.current ??= setTimeout(save, pauseMs);
          });
        } while (again.current && mayBeSaved());
        running.current = null;
      };
      running.current = run();
    }
    return running.current ?? Promise.resolve();
  }, [mutateAsync, stopWaiting, mayBeSaved]);

  const saveSoon = useCallback(() => {
    stopWaiting();
    if (mayBeSaved() && !latest.current.isFormSending) timer.current = setTimeout(save, latest.current.pauseMs);
  }, [save, stopWaiting, mayBeSaved]);

  /** To be called with each change; without `isUnsaved` where the text is again what was saved last. */
  const changed = useCallback(
    (isUnsaved = true) => {
      const { changes } = state.current;
      Object.assign(state.current, { changes: changes + 1, isUnsaved, failures: 0 });
      saveSoon();
    },
    [saveSoon],
  );

  // A button of the form saves the text too. Its answer has the version that later changes are based on.
  const pressed = useRef(0);
  useEffect(() => {
    const { over, changes } = state.current;
    if (isFormSending) {
      stopWaiting();
      pressed.current = changes;
      return;
    }
    if (formVersion !== undefined && formVersion > over) {
      if (!theirs && changes === pressed.current) state.current.isUnsaved = false;
      saveOver(formVersion);
    }
    // The text that somebody else saved is shown beside this one. Nothing is saved over it before the writer decides.
    if (!theirs) saveSoon();
  }, [isFormSending, formVersion, theirs, saveOver, saveSoon, stopWaiting]);

  useEffect(() => {
    const element = carrier.current?.form;
    if (!element) return;
    form.current = element;
    const onVisibility = () => {
      if (document.visibilityState === "hidden" && !latest.current.isFormSending) save();
    };
    const onSubmit = (event: SubmitEvent) => {
      stopWaiting();
      if (!running.current) return;
      event.preventDefault();
      event.stopPropagation();
      const button = event.submitter;
      running.current.then(() => element.requestSubmit(button));
    };
    const onOnline = () => void save();
    element.addEventListener("submit", onSubmit, true);
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("online", onOnline);
    return () => {
      if (timer.current && !isContinued(element)) save();
      stopWaiting();
      element.removeEventListener("submit", onSubmit, true);
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("online", onOnline);
    };
  }, [save, stopWaiting]);

  return {
    carrier,
    version,
    conflict,
    saveOver,
    changed,
    /** Saves at once what is not saved yet; resolves once nothing is on its way any more, whether or not it could be saved. */
    flush: save,
    isNewer,
    status: { at, busy: isPending },
    fault: error instanceof SaveError && error.isConflict ? null : error,
  };
}
