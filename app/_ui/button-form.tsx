"use client";

import { type FormEvent, type ReactNode, startTransition, useActionState, useRef } from "react";
import type { ButtonAction, FormState } from "@/lib/form-state";
import { ButtonFormContext } from "./form";
import { usePlainFormAttributes } from "./plain-form-attributes";
import { sendForm } from "./send-form";
import { DeviceDraftOffer, OfflineNote, useDeviceDraft } from "./use-device-draft";

/** A form of buttons, around a server action made with `candidateButton` or `consultantButton`. A failure or a refusal is shown above them. */
export function ButtonForm({
  action,
  className,
  children,
}: {
  action: ButtonAction;
  className?: string;
  children: ReactNode;
}) {
  const [state, dispatch, pending] = useActionState<FormState, FormData>(
    (_before, data) => sendForm(data, async () => action(data), draft.sending()),
    {},
  );
  const form = useRef<HTMLFormElement>(null);
  const draft = useDeviceDraft(form, state, true);
  const guard = usePlainFormAttributes(false);
  // It has to be the action itself: the browser sends it by its name. What it returns is for the script alone.
  const withoutScript = action as unknown as (form: FormData) => Promise<void>;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    startTransition(() => dispatch(data));
  }

  return (
    <form ref={form} action={withoutScript} onSubmit={send} className={className} {...guard}>
      <ButtonFormContext state={state} pending={pending}>
        <DeviceDraftOffer {...draft} />
        {children}
        <OfflineNote form={form} />
      </ButtonFormContext>
    </form>
  );
}
