import type { ReactNode } from "react";
import type { FormState } from "@/lib/action";
import { Form } from "./form";
import { Press } from "./press";
import { Submit } from "./submit";

/** Asks once before something that cannot be undone: says what will be lost, then does it. No script needed. */
export function Confirm({
  label,
  ask,
  action,
  className = "btn grave",
  children,
}: {
  label: string;
  ask: ReactNode;
  action: (form: FormData) => void | Promise<void>;
  className?: string;
  /** Hidden inputs. */
  children?: ReactNode;
}) {
  return (
    <details className="more">
      <summary className={className}>{label}</summary>
      <Press action={action} className="ask">
        <p>{ask}</p>
        {children}
        <Submit className="grave">{label}</Submit>
      </Press>
    </details>
  );
}

/** The same where a reason may be written: a refusal is shown beside its field, with everything that was typed. */
export function ConfirmWith({
  label,
  ask,
  action,
  children,
}: {
  label: string;
  ask: ReactNode;
  action: (before: FormState, form: FormData) => Promise<FormState>;
  children: ReactNode;
}) {
  return (
    <details className="more">
      <summary className="btn grave">{label}</summary>
      <Form action={action} className="ask fields" label={label}>
        <p>{ask}</p>
        {children}
        <Submit className="grave">{label}</Submit>
      </Form>
    </details>
  );
}
