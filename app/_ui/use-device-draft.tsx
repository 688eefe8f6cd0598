"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import type { FormState } from "@/lib/form-state";
import { type DeviceDraftKeeper, keepDeviceDraft, type SendingTracker } from "./device-draft-keeper";
import type { DeviceDraft } from "./device-drafts";
import { lookAtInitialValues, setEarlyValuesAgain } from "./early-values";
import { type FieldValues, fillFieldValues, hasTextFields } from "./field-values";

type RestoredDraft = { typed: FieldValues; over: FormState; isCarried: boolean };

/**
 * A form's draft on this device. `submitted` holds the values with which its fields begin: those of the last answer or, once a draft is
 * restored, those of the draft. So a list of rows is as long as it was.
 */
export function useDeviceDraft(form: RefObject<HTMLFormElement | null>, state: FormState, isStored: boolean) {
  const [offer, setOffer] = useState<(DeviceDraft & { words: string }) | null>(null);
  const [back, setBack] = useState<RestoredDraft | null>(null);
  const keeper = useRef<DeviceDraftKeeper | null>(null);
  const latest = useRef(state);
  latest.current = state;

  useLayoutEffect(() => {
    const element = form.current;
    if (!element) return;
    const onDraft = (draft: DeviceDraft, words: string) => {
      // A draft of fields that are not shown is not offered.
      for (let at = element.closest("details"); at; at = at.parentElement?.closest("details") ?? null) at.open = true;
      setOffer({ ...draft, words });
    };
    const draftKeeper = lookAtInitialValues(element, () => keepDeviceDraft(element, isStored ? onDraft : null));
    keeper.current = draftKeeper;
    if (draftKeeper?.carried) setBack({ typed: draftKeeper.carried, over: latest.current, isCarried: true });
    return () => draftKeeper?.end();
  }, [form, isStored]);

  useEffect(() => {
    if (form.current) setEarlyValuesAgain(form.current);
  }, [form]);

  useLayoutEffect(() => {
    if (back && form.current) fillFieldValues(form.current, back.typed);
  }, [form, back]);

  const sending: SendingTracker = useCallback(() => keeper.current?.sending() ?? (() => {}), []);
  return {
    sending,
    typed: back?.over === state ? back.typed : state.submitted,
    /** Text from an older copy of the page, with what it is based on. */
    carried: back?.isCarried ? back.typed : null,
    offer: offer?.words ?? null,
    restore: () => {
      if (offer) setBack({ typed: offer.typed, over: state, isCarried: false });
      setOffer(null);
    },
    discard: () => {
      keeper.current?.discard();
      setOffer(null);
    },
  };
}

type DeviceDraftOfferProps = { offer: string | null; restore: () => void; discard: () => void };

export function DeviceDraftOffer({ offer, restore, discard }: DeviceDraftOfferProps) {
  const line = useRef<HTMLDivElement>(null);
  if (offer === null) return null;
  const then = (act: () => void) => () => {
    // The buttons disappear, so the focus moves to the first field.
    const form = line.current?.closest("form");
    act();
    form?.querySelector<HTMLElement>("textarea, select, input:not([type=hidden])")?.focus();
  };
  return (
    <div ref={line} className="callout wait device-draft" role="status">
      You have unsaved text from {offer}.{" "}
      <button type="button" className="link" onClick={then(restore)}>
        Restore
      </button>{" "}
      <button type="button" className="link" onClick={then(discard)}>
        Discard
      </button>
    </div>
  );
}

const subscribeToConnection = (changed: () => void) => {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
};

export const useIsOffline = () =>
  useSyncExternalStore(
    subscribeToConnection,
    () => !navigator.onLine,
    () => false,
  );

/** Shown without a connection, at every form that takes text; a form that saves itself shows it in place of "Saved". */
export function OfflineNote({ form }: { form: RefObject<HTMLFormElement | null> }) {
  const isOffline = useIsOffline();
  const [takes, setTakes] = useState(false);
  useEffect(() => {
    const element = form.current;
    if (isOffline) setTakes(element !== null && hasTextFields(element) && !element.querySelector("[data-saving]"));
  }, [form, isOffline]);
  return isOffline && takes ? (
    <p className="small-print" role="status">
      {offlineMessage}
    </p>
  ) : null;
}

export const offlineMessage = "You are offline. Your text is still here.";
