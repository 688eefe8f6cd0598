"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { LabelledChecks } from "@/app/_interview/message-labels";
import { askServer } from "@/app/_ui/ask-server";
import { useSettled } from "@/app/_ui/use-settled";
import type { MessageKey } from "@/lib/mail/messages/input";

type FieldsToCheck = {
  subject: string;
  body: string;
  recipientId: string;
  email: string;
  goesBy: string;
  reread: boolean;
  /** The moment that the writer has chosen, by the clock of that zone. */
  sendOn: string;
  sendZone: string;
};

/** In milliseconds after the last key. */
const pauseMs = 350;

/** What the server's checks say of the text, a moment after each change. `isCurrent`: they say it of this very text. */
export function useMessageChecks(messageKey: MessageKey, fields: FieldsToCheck, first: LabelledChecks) {
  const ever = useRef(false);
  if (fields.reread) ever.current = true;
  const readings = { reread: fields.reread ? "yes" : undefined, wasReread: ever.current ? "yes" : undefined };
  const asked = JSON.stringify({ ...messageKey, ...fields, ...readings });
  const [initial] = useState(asked);
  const settled = useSettled(asked, pauseMs);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ["message-checks", settled],
    queryFn: ({ signal }) =>
      askServer<LabelledChecks>("/api/live/messages/checks", settled, "this text is not checked.", signal),
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
