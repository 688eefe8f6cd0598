"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useForm } from "@/app/_ui/form";
import { SaveError } from "@/app/_ui/save-request";
import { useSelfSaving } from "@/app/_ui/use-self-saving";
import type { MessageKey } from "@/lib/mail/messages/input";
import { baseName } from "@/lib/merging";

export type EditorText = { subject: string; body: string; recipientId: string; reread: boolean };

const isSameText = (text: EditorText, other: EditorText) =>
  text.subject === other.subject &&
  text.body === other.body &&
  text.recipientId === other.recipientId &&
  text.reread === other.reread;

const isSameWords = (text: EditorText, other: EditorText) => isSameText(text, { ...other, reread: text.reread });

const textFields = ({ subject, body, recipientId }: EditorText) => ({ subject, body, recipientId });

/** What the page came with: the last save, and the words without what a refused form or the device has of them. */
type OnPage = { version: number; savedAt: number | null; subject: string; body: string };

/** The text of a message, which saves itself and may meet what another tab saved. */
export function useMessageDraft(
  messageKey: MessageKey & { composed: string },
  start: EditorText,
  { version: pageVersion, savedAt, subject, body }: OnPage,
) {
  const [text, setText] = useState(start);
  const kept = useRef(start);
  const latest = useRef(text);
  latest.current = text;

  const form = useForm();
  const saving = useSelfSaving<EditorText>({
    to: "/api/live/messages",
    read: () => latest.current,
    fieldsOf: ({ reread, ...text }) => ({ ...messageKey, ...text, ...(reread ? { reread: "yes" } : {}) }),
    base: (text) =>
      Object.fromEntries(
        Object.entries(textFields(kept.current)).filter(([name, value]) => value !== text[name as keyof EditorText]),
      ),
    onSaved: (sent, { taken = {} }) => {
      kept.current = { ...sent, ...taken };
      form.setSavedBase?.(textFields(kept.current));
      if (Object.keys(taken).length > 0)
        setText((before) => {
          const isUntouched = (name: string) => before[name as keyof EditorText] === sent[name as keyof EditorText];
          const arrived = Object.entries(taken).filter(([name]) => isUntouched(name));
          return { ...before, ...Object.fromEntries(arrived), reread: false };
        });
      if (!isSameText(latest.current, sent)) changed();
    },
    pauseMs: 800,
    version: pageVersion,
    at: savedAt,
  });
  const { conflict, changed, saveOver, isNewer, flush, fault } = saving;

  const { carried } = form;
  useLayoutEffect(() => {
    const of = (field: "subject" | "body" | "recipientId") => `${carried?.[baseName(field)] ?? kept.current[field]}`;
    kept.current = { ...kept.current, subject: of("subject"), body: of("body"), recipientId: of("recipientId") };
  }, [carried]);

  useEffect(() => {
    changed(!isSameText(text, kept.current));
  }, [text, changed]);

  // A button of the form keeps the text too.
  const pressed = useRef(start);
  useEffect(() => {
    if (form.pending) pressed.current = latest.current;
  }, [form.pending]);
  useEffect(() => {
    if (form.version !== undefined && !form.theirs) kept.current = pressed.current;
  }, [form.version, form.theirs]);

  // Another draft was put in its place on the server, such as the other answer to an offer. Words that are not saved yet are not replaced:
  // saving them meets the newer text, and the two are merged or the writer is asked.
  const begun = useRef(start);
  begun.current = start;
  useEffect(() => {
    if (!isNewer(pageVersion)) return;
    if (!isSameWords(latest.current, kept.current) && !isSameWords(latest.current, begun.current)) {
      void flush();
      return;
    }
    saveOver(pageVersion);
    kept.current = begun.current;
    setText(begun.current);
  }, [pageVersion, isNewer, saveOver, flush]);

  // An answer to a question gives a draft of which nothing is saved yet other words, which come with the page.
  const shown = useRef({ subject, body });
  const savedVersion = saving.version;
  useEffect(() => {
    const isOther = subject !== shown.current.subject || body !== shown.current.body;
    shown.current = { subject, body };
    if (!isOther || savedVersion !== 0 || !isSameWords(latest.current, kept.current)) return;
    kept.current = { ...kept.current, subject, body };
    setText(kept.current);
  }, [subject, body, savedVersion]);

  return {
    text,
    carrier: saving.carrier,
    version: savedVersion,
    theirs: conflict && (conflict.theirs ?? {}),
    saving: { ...saving.status, fault: conflict ? null : faultMessage(fault) },
    /** Any change of the words asks for another reading (R40). */
    write: (change: Partial<EditorText>) => setText((before) => ({ ...before, reread: false, ...change })),
    flush,
    settle: (take: "mine" | "theirs") => {
      if (conflict?.version === undefined) return;
      saveOver(conflict.version);
      kept.current = { ...latest.current, ...conflict.theirs, reread: false };
      if (take === "theirs") setText(kept.current);
      else changed(!isSameText(latest.current, kept.current));
    },
  };
}

const faultMessage = (fault: Error | null) =>
  fault instanceof SaveError && fault.status !== 0
    ? `Not saved. ${fault.answer.sentence ?? "Try again in a moment."}`
    : (fault?.message ?? null);
