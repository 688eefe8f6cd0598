"use client";

import type { KeyboardEvent } from "react";
import { CharacterCount } from "@/app/_ui/character-count";
import { CopyButton } from "@/app/_ui/copy-button";
import { helpWithReaders, Label, overLimitProps, useField } from "@/app/_ui/field";
import { FieldNotes } from "@/app/_ui/field-notes";
import type { Readers } from "@/app/_ui/readers";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { CheckLine } from "@/lib/mail/messages/rules/checks";
import { hasOption, type MessageOption, withOption } from "@/lib/mail/messages/rules/option";
import { charactersLeft, textLimits } from "@/lib/platform/text/rules";
import { MarkedText } from "./marked-text";
import { applyFix, fixAtCaret } from "./text-fixes";
import type { EditorText } from "./use-message-draft";

export type ChangeMessageText = (change: Partial<EditorText>) => void;

/** `base` is the text that the page came with. */
type MessageTextProps = {
  value: string;
  base: string;
  write: ChangeMessageText;
  readers: Readers;
  /** What the checks found in it, to be marked. */
  lines: CheckLine[];
};

/** Alt and Enter change the marked words at the caret as the checks propose. */
const fixByKey = (event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>, lines: CheckLine[]) => {
  if (event.key !== "Enter" || !event.altKey) return;
  event.preventDefault();
  const line = fixAtCaret(event.currentTarget, lines);
  if (line) applyFix(line);
};

export function SubjectField({ value, base, write, readers, lines }: MessageTextProps) {
  const help = helpWithReaders(null, readers);
  const left = charactersLeft(value, "subject", false);
  const { control, ...field } = useField("subject", value, help, base);
  const { defaultValue: _, ...rest } = control;
  return (
    <div className="field">
      <Label id={field.id} label="Subject" />
      <div className="marked">
        <MarkedText text={value} lines={lines} part="subject" />
        <input
          {...rest}
          {...overLimitProps(rest, left, field.id)}
          data-limit={textLimits.subject}
          value={value}
          onChange={(event) => write({ subject: event.target.value })}
          onKeyDown={(event) => {
            fixByKey(event, lines);
            if (event.key === "Enter") event.preventDefault();
          }}
        />
      </div>
      <FieldNotes {...field} help={help} />
      <CharacterCount id={field.id} left={left} />
    </div>
  );
}

export function MessageBodyField({
  value,
  base,
  write,
  posted,
  readers,
  lines,
}: MessageTextProps & { posted: boolean }) {
  const help = helpWithReaders(posted ? "Copy this by hand. A card has room for about this much text." : null, readers);
  const left = charactersLeft(value, "message", true);
  const { control, ...field } = useField("body", value, help, base);
  const { defaultValue: _, ...rest } = control;
  return (
    <div className="field">
      <Label id={field.id} label={posted ? "What to write" : "Message"} />
      <div className="marked">
        <MarkedText text={value} lines={lines} part="body" />
        <textarea
          {...rest}
          {...overLimitProps(rest, left, field.id)}
          data-limit={textLimits.message}
          value={value}
          rows={14}
          onChange={(event) => write({ body: event.target.value })}
          onKeyDown={(event) => fixByKey(event, lines)}
          onScroll={({ currentTarget }) => {
            if (currentTarget.previousElementSibling)
              currentTarget.previousElementSibling.scrollTop = currentTarget.scrollTop;
          }}
        />
      </div>
      <FieldNotes {...field} help={help} />
      <CharacterCount id={field.id} left={left} />
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
              {changed === null ? "You changed this sentence, so edit it in the text." : option.help}
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
    <div id="other-version" className="callout wait" role="alert">
      <p>
        <b>Another version was saved in another window or on another device:</b>
      </p>
      {theirs.recipientId !== undefined && <p>To {readers.find(({ id }) => id === theirs.recipientId)?.name}</p>}
      {theirs.subject !== undefined && <p className="typed-text">{theirs.subject}</p>}
      {theirs.body !== undefined && <p className="typed-text">{theirs.body}</p>}
      <div className="actions">
        <button type="button" onClick={() => settle("mine")}>
          Keep mine
        </button>
        <button type="button" onClick={() => settle("theirs")}>
          Use the other version
        </button>
      </div>
    </div>
  );
}
