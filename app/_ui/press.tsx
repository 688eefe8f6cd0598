"use client";

import { type FormEvent, type ReactNode, startTransition, useActionState } from "react";
import type { FormState } from "@/lib/action";
import { attempt } from "./attempt";
import { Pressed } from "./form";

/** A form of buttons, around a server action made with `candidateButton` or `consultantButton`. What went wrong is said above them. */
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
    (_before, form) => attempt(form, async () => action(form)),
    {},
  );

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    startTransition(() => dispatch(form));
  }

  return (
    <form action={action} onSubmit={send} className={className}>
      <Pressed state={state} pending={pending}>
        {children}
      </Pressed>
    </form>
  );
}
