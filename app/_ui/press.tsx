"use client";

import { type FormEvent, type ReactNode, startTransition, useActionState, useRef } from "react";
import type { FormState } from "@/lib/action";
import { attempt } from "./attempt";
import { Offer, Offline, useDraft } from "./draft";
import { Pressed } from "./form";
import { useGuard } from "./guard";

/** A form of buttons, around a server action made with `candidateButton` or `consultantButton`. A failure is shown above them. */
export function Press({
  action,
  className,
  children,
}: {
  action: (form: FormData) => void | Promise<void>;
  className?: string;
  children: ReactNode;
}) {
  const [state, dispatch, pending] = useActionState<FormState, FormData>(
    (_before, data) => attempt(data, async () => action(data), draft.sending()),
    {},
  );
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(form, state, true);
  const guard = useGuard(false);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    startTransition(() => dispatch(data));
  }

  return (
    <form ref={form} action={action} onSubmit={send} className={className} {...guard}>
      <Pressed state={state} pending={pending}>
        <Offer {...draft} />
        {children}
        <Offline form={form} />
      </Pressed>
    </form>
  );
}
