"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { LabelledChecks } from "@/app/_interview/message-labels";
import { sendJson } from "@/app/_ui/save-request";
import type { MessageKey } from "@/lib/mail/messages/input";

type FieldsToCheck = {
  subject: string;
  body: string;
  recipientId: string;
  email: string;
  goesBy: string;
  reread: boolean;
};

/** In milliseconds after the last key. */
const pauseMs = 350;

/** What the server's checks say of the text, a moment after each change. `isCurrent`: they say it of this very text. */
export function useMessageChecks(messageKey: MessageKey, fields: FieldsToCheck, first: LabelledChecks) {
  const asked = JSON.stringify({ ...messageKey, ...fields, reread: fields.reread ? "yes" : undefined });
  const [initial] = useState(asked);
  const settled = useSettled(asked);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ["message-checks", settled],
    queryFn: ({ signal }) => fetchChecks(settled, signal),
    ...(settled === initial ? { initialData: first } : {}),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
    retry: 1,
  });
  const answer = data ?? first;
  const isCurrent = !error && !isPlaceholderData && answer.body === fields.body && answer.subject === fields.subject;
  return { answer, isCurrent, fault: error ? error.message : null, checkAgain: () => void refetch() };
}

async function fetchChecks(body: string, signal: AbortSignal): Promise<LabelledChecks> {
  const response = await sendJson({ method: "POST", to: "/api/live/messages/checks", body, signal });
  if (!response) throw new Error("We could not reach Followthrough, so this text is not checked.");
  const answer = await response.json().catch(() => ({}));
  if (!response.ok)
    throw new Error(answer.sentence ?? "Something went wrong on our side, so this text is not checked.");
  return answer;
}

/** The value, once it has not changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
