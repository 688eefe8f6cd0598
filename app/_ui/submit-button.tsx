"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { useForm } from "./form";

/** A form's button. Stays focusable while it works, so that the keyboard does not lose its place. */
export function SubmitButton({
  children,
  className = "primary",
  busy,
  ...rest
}: {
  children: ReactNode;
  className?: string;
  /** Shown while the form is on its way. */
  busy?: string;
  name?: string;
  value?: string;
  "aria-label"?: string;
  formAction?: (form: FormData) => void | Promise<void>;
}) {
  const sent = useFormStatus().pending;
  const pending = useForm().pending || sent;
  return (
    <button type="submit" className={className} aria-disabled={pending || undefined} {...rest}>
      {pending && busy ? busy : children}
    </button>
  );
}
