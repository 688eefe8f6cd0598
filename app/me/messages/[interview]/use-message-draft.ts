"use client";

import { useMutation } from "@tanstack/react-query";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useForm } from "@/app/_ui/form";
import { listenForSaveMoments, SaveError, sendSave } from "@/app/_ui/save-request";
import type { MessageKey } from "@/lib/messages/input";

export type EditorText = { subject: string; body: string; readerId: string; reread: boolean };
export type MessageConflict = { theirs: { subject?: string; body?: string }; version: number };

const isSameText = (one: EditorText, other: EditorText) =>
  one.subject === other.subject &&
  one.body === other.body &&
  one.readerId === other.readerId &&
  one.reread === other.reread;

const pause = 800;

/**
 * A text that saves itself: a moment after the last key, and when the page is left. One save at a time, each over the last one's version.
 */
type LastSave = { version: number; savedAt: number | null };
/** A running save. A button of the form waits for it, or the two would conflict like two tabs. */
export type PendingSave = RefObject<Promise<unknown> | null>;

export function useMessageDraft(of: MessageKey, start: EditorText, first: LastSave, underway: PendingSave) {
  const [text, setText] = useState(start);
  const [version, setVersion] = useState(first.version);
  const [savedAt, setSavedAt] = useState(first.savedAt);
  const [clash, setClash] = useState<MessageConflict | null>(null);
  const at = useRef(first.version);
  const kept = useRef(start);
  const latest = useRef(text);
  latest.current = text;

  const move = (next: number) => {
    at.current = next;
    setVersion(next);
  };

  const form = useForm();
  const save = useMutation({
    scope: { id: "draft" },
    networkMode: "always",
    retry: (count, fault) => count < 3 && fault instanceof SaveError && fault.mayRetry,
    mutationFn: async (sent: EditorText) => {
      const saved = form.sending();
      if (!isSameText(sent, kept.current)) move(await put(of, sent, at.current));
      kept.current = sent;
      if (isSameText(sent, latest.current)) saved();
      setSavedAt(Date.now());
    },
    onError: (fault) => setClash(conflictOf(fault)),
  });
  const { mutateAsync } = save;
  const send = useCallback(() => {
    const run: Promise<unknown> = mutateAsync(latest.current)
      .catch(() => {})
      .finally(() => {
        if (underway.current === run) underway.current = null;
      });
    underway.current = run;
    return run;
  }, [mutateAsync, underway]);

  // A button of the form keeps the text too, and its answer brings the version to write on from.
  const pressed = useRef(start);
  useEffect(() => {
    if (form.pending) pressed.current = latest.current;
  }, [form.pending]);
  useEffect(() => {
    if (form.version === undefined) return;
    at.current = form.version;
    setVersion(form.version);
    if (!form.theirs) kept.current = pressed.current;
  }, [form.version, form.theirs]);

  // Another draft was put in its place on the server, such as the other answer to an offer.
  const begun = useRef(start);
  begun.current = start;
  useEffect(() => {
    if (first.version <= at.current) return;
    at.current = first.version;
    setVersion(first.version);
    kept.current = begun.current;
    setText(begun.current);
  }, [first.version]);

  useEffect(() => {
    if (clash || form.pending || isSameText(text, kept.current)) return;
    const timer = setTimeout(send, pause);
    return () => clearTimeout(timer);
  }, [text, clash, form.pending, send]);

  useEffect(() => {
    const saveIfChanged = () => {
      if (!isSameText(latest.current, kept.current)) send();
    };
    return listenForSaveMoments(saveIfChanged, saveIfChanged);
  }, [send]);

  return {
    text,
    version,
    clash,
    saving: { at: savedAt, busy: save.isPending, fault: clash ? null : faultMessage(save.error) },
    /** Any change of the words asks for another reading (R40). */
    write: (change: Partial<EditorText>) => setText((before) => ({ ...before, reread: false, ...change })),
    flush: send,
    settle: (take: "mine" | "theirs") => {
      if (!clash) return;
      move(clash.version);
      const { subject, body } = { ...latest.current, ...clash.theirs };
      kept.current = { ...latest.current, subject, body, reread: false };
      if (take === "theirs") setText(kept.current);
      setClash(null);
    },
  };
}

async function put(of: MessageKey, { reread, ...text }: EditorText, version: number): Promise<number> {
  const saved = await sendSave("/api/live/messages", { ...of, ...text, version, ...(reread ? { reread: "yes" } : {}) });
  return saved.version;
}

const conflictOf = (fault: Error): MessageConflict | null =>
  fault instanceof SaveError && fault.isConflict ? (fault.answer as MessageConflict) : null;

function faultMessage(fault: Error | null): string | null {
  if (!(fault instanceof SaveError) || fault.status === 0) return fault?.message ?? null;
  return fault.isConflict
    ? "Saved in another tab meanwhile."
    : `Not saved. ${fault.answer.sentence ?? "Try again in a moment."}`;
}
