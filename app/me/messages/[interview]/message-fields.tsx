"use client";

import { CharacterCount } from "@/app/_ui/character-count";
import { CopyButton } from "@/app/_ui/copy-button";
import { helpWithReaders, Label, overLimitProps, useField } from "@/app/_ui/field";
import { FieldNotes } from "@/app/_ui/field-notes";
import type { Readers } from "@/app/_ui/readers";
import { SubmitButton } from "@/app/_ui/submit-button";
import { hasOption, type MessageOption, withOption } from "@/lib/mail/messages/rules/option";
import { charactersLeft, textLimits } from "@/lib/platform/text/rules";
import type { EditorText } from "./use-message-draft";

export type ChangeMessageText = (change: Partial<EditorText>) => void;

/** `base` is the text that the page came with. */
type MessageTextProps = { value: string; base: string; write: ChangeMessageText; readers: Readers };

export function SubjectField({ value, base, write, readers }: MessageTextProps) {
  const help = helpWithReaders(null, readers);
  const left = charactersLeft(value, "subject", false);
  const { control, ...field } = useField("subject", value, help, base);
  const { defaultValue: _, ...rest } = control;
  return (
    <div className="field">
      <Label id={field.id} label="Subject" />
      <input
        {...rest}
        {...overLimitProps(rest, left, field.id)}
        data-limit={textLimits.subject}
        value={value}
        onChange={(event) => write({ subject: event.target.value })}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      <FieldNotes {...field} help={help} />
      <CharacterCount id={field.id} left={left} />
    </div>
  );
}

export function MessageBodyField({ value, base, write, posted, readers }: MessageTextProps & { posted: boolean }) {
  const help = helpWithReaders(posted ? "Copy it out by hand: a card takes about this much." : null, readers);
  const left = charactersLeft(value, "message", true);
  const { control, ...field } = useField("body", value, help, base);
  const { defaultValue: _, ...rest } = control;
  return (
    <div className="field">
      <Label id={field.id} label={posted ? "What to write" : "Message"} />
      <textarea
        {...rest}
        {...overLimitProps(rest, left, field.id)}
        data-limit={textLimits.message}
        value={value}
        rows={14}
        onChange={(event) => write({ body: event.target.value })}
      />
      <FieldNotes {...field} help={help} />
      <CharacterCount id={field.id} left={left} />
    </div>
  );
}

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
      <Label id={field.id} label="Who it goes to" />
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
    ? "Correct it here. If it is right as it stands, send again: that tries it once more."
    : "Kept on the record when you send or save.";
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
  const help = `Kept on the record when you send or save. Leave it empty to keep ${to.email}.`;
  const { control, ...field } = useField("email", value, help);
  const { defaultValue: _, ...rest } = control;
  return (
    <div className="field">
      <p>
        Goes to {to.name}, <b>{value || to.email}</b>
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

/** Lines that may be in or out. The button does it here, or, without script, by sending the form. */
export function OptionalLines({
  options,
  body,
  write,
}: {
  options: MessageOption[];
  body: string;
  write: ChangeMessageText;
}) {
  return (
    <ul>
      {options.map((option) => {
        const on = hasOption(body, option);
        const changed = withOption(body, option, !on);
        return (
          <li key={option.id}>
            <button
              type="submit"
              className="link"
              name="intent"
              value={`${on ? "off" : "on"}:${option.id}`}
              disabled={changed === null}
              onClick={(event) => {
                event.preventDefault();
                if (changed !== null) write({ body: changed });
              }}
            >
              {on ? option.out : option.label}
            </button>
            <small className="block detail">
              {changed === null ? "You have reworded that place; change it by hand." : option.help}
            </small>
          </li>
        );
      })}
    </ul>
  );
}

export function PostedFields({ today, body }: { today: string; body: string }) {
  const { control, ...field } = useField("on", null, "Today, if you leave it empty.");
  return (
    <>
      <input type="hidden" name="how" value="by post" />
      <div className="field">
        <Label id={field.id} label="Posted on" optional />
        <input {...control} type="date" max={today} />
        <FieldNotes {...field} help="Today, if you leave it empty." />
      </div>
      <div className="actions main-actions">
        <SubmitButton name="intent" value="myself" busy="Saving">
          I have posted it
        </SubmitButton>
        <CopyButton text={body} label="Copy the text" />
      </div>
    </>
  );
}

export function MessageConflictNote({
  theirs,
  readers,
  settle,
}: {
  theirs: { subject?: string; body?: string; recipientId?: string };
  readers: { id: string; name: string }[];
  settle: (take: "mine" | "theirs") => void;
}) {
  return (
    <div className="callout wait" role="alert">
      <p>
        <b>Saved meanwhile, in another tab:</b>
      </p>
      {theirs.recipientId !== undefined && <p>To {readers.find(({ id }) => id === theirs.recipientId)?.name}</p>}
      {theirs.subject !== undefined && <p className="typed-text">{theirs.subject}</p>}
      {theirs.body !== undefined && <p className="typed-text">{theirs.body}</p>}
      <div className="actions">
        <button type="button" onClick={() => settle("mine")}>
          Go on with mine
        </button>
        <button type="button" onClick={() => settle("theirs")}>
          Take that one
        </button>
      </div>
    </div>
  );
}
