"use client";

import { Label, useField } from "@/app/_ui/field";
import { FieldNotes } from "@/app/_ui/field-notes";
import type { ChangeMessageText } from "./message-fields";

export function RecipientField({
  readers,
  value,
  base,
  write,
}: {
  readers: { id: string; name: string }[];
  value: string;
  base: string;
  write: ChangeMessageText;
}) {
  const { control, ...field } = useField("recipientId", value, null, base);
  const { defaultValue: _, ...rest } = control;
  return (
    <div className="field">
      <Label id={field.id} label="Recipient" />
      <select {...rest} value={value} onChange={(event) => write({ recipientId: event.target.value })}>
        {readers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <FieldNotes {...field} inWords={(saved) => readers.find(({ id }) => id === saved)?.name ?? saved} />
    </div>
  );
}

export function RecipientAddressField({
  name,
  value,
  cameBack,
  change,
}: {
  name: string;
  value: string;
  cameBack: boolean;
  change: (email: string) => void;
}) {
  const help = cameBack
    ? "Correct it here. If it is already right, send the message again."
    : "Saved to the record when you send or save.";
  const { control, ...field } = useField("email", value, help);
  const { defaultValue: _, ...rest } = control;
  return (
    <div className="field">
      <Label id={field.id} label={`${name}’s e-mail address`} />
      <input {...rest} type="email" value={value} autoComplete="off" onChange={(event) => change(event.target.value)} />
      <FieldNotes {...field} help={help} />
    </div>
  );
}

/**
 * The address that the record has, before anything is sent; an empty field keeps it. `change` is null where its writer may not change it.
 */
export function RecipientAddressChange({
  to,
  value,
  change,
}: {
  to: { name: string; email: string };
  value: string;
  change: ((email: string) => void) | null;
}) {
  const help = `Saved to the record when you send or save. Leave it empty to keep ${to.email}.`;
  const { control, ...field } = useField("email", value, help);
  const { defaultValue: _, ...rest } = control;
  return (
    <div className="field">
      <p>
        To {to.name}, <b>{value || to.email}</b>
      </p>
      {change && (
        <details className="expandable" open={field.fault !== undefined || value !== ""}>
          <summary>Change the address</summary>
          <div className="field">
            <Label id={field.id} label={`Another e-mail address for ${to.name}`} optional />
            <input
              {...rest}
              type="email"
              value={value}
              autoComplete="off"
              onChange={(event) => change(event.target.value)}
            />
            <FieldNotes {...field} help={help} />
          </div>
        </details>
      )}
    </div>
  );
}
