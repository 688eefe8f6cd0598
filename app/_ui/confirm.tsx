import type { ReactNode } from "react";
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
  /** Hidden inputs, or a field for the reason. */
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
