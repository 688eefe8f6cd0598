import type { ReactNode } from "react";
import type { ButtonAction, FormAction } from "@/lib/form-state";
import { ButtonForm } from "./button-form";
import { Form } from "./form";
import { SubmitButton } from "./submit-button";

/** Asks once before something that cannot be undone: says what will be lost, then does it. No script needed. */
export function ConfirmButton({
  label,
  about,
  ask,
  action,
  className = "button danger",
  children,
}: {
  label: string;
  /** What it is about, where a page has several: for whoever hears its buttons one by one. */
  about?: string;
  ask: ReactNode;
  action: ButtonAction;
  className?: string;
  /** Hidden inputs. */
  children?: ReactNode;
}) {
  const hidden = about && <span className="screen-reader-only"> ({about})</span>;
  return (
    <details className="expandable">
      <summary className={className}>
        {label}
        {hidden}
      </summary>
      <ButtonForm action={action} className="panel">
        <p>{ask}</p>
        {children}
        <SubmitButton className="danger">
          {label}
          {hidden}
        </SubmitButton>
      </ButtonForm>
    </details>
  );
}

/** The same with a field for a reason. A refusal is shown beside the field, and the typed text stays. */
export function ConfirmForm({
  label,
  ask,
  action,
  children,
}: {
  label: string;
  ask: ReactNode;
  action: FormAction;
  children: ReactNode;
}) {
  return (
    <details className="expandable">
      <summary className="button danger">{label}</summary>
      <Form action={action} className="panel fields" label={label}>
        <p>{ask}</p>
        {children}
        <SubmitButton className="danger">{label}</SubmitButton>
      </Form>
    </details>
  );
}
