import { type Instant, toMs } from "@/lib/dates";
import type { StepEventKind } from "@/lib/enums";
import type { Facts, StepEventName } from "./facts";

/** When the consultant last read the debrief, if they did. */
export const debriefReadAt = (
  events: readonly { step: StepEventName; kind: StepEventKind; at: Instant }[],
): Instant | null => events.find((event) => event.step === "read-debrief" && event.kind === "done")?.at ?? null;

/** Since when a shared debrief has not been read, in epoch milliseconds. Null if there is nothing to read. */
export function unreadDebriefSince(
  { debriefSharedAt, cancelledAt, outcome }: Pick<Facts, "debriefSharedAt" | "cancelledAt" | "outcome">,
  readAt: Instant | null,
): number | null {
  if (!debriefSharedAt || cancelledAt || outcome?.kind === "closed") return null;
  const sharedAt = toMs(debriefSharedAt);
  return readAt && toMs(readAt) >= sharedAt ? null : sharedAt;
}
