import { type Instant, toMs } from "@/lib/dates";
import type { StepEventKind } from "@/lib/enums";
import type { Facts, StepEventName } from "./facts";

/** When the consultant last read the debrief, as far as it is on record. */
export const debriefReadAt = (
  events: readonly { step: StepEventName; kind: StepEventKind; at: Instant }[],
): Instant | null => events.find((event) => event.step === "read-debrief" && event.kind === "done")?.at ?? null;

/** When the debrief was shared that no consultant has read yet, in epoch milliseconds; null where there is nothing to read. */
export function unreadDebriefSince(
  { debriefSharedAt, cancelledAt, outcome }: Pick<Facts, "debriefSharedAt" | "cancelledAt" | "outcome">,
  readAt: Instant | null,
): number | null {
  if (!debriefSharedAt || cancelledAt || outcome?.kind === "closed") return null;
  const sharedAt = toMs(debriefSharedAt);
  return readAt && toMs(readAt) >= sharedAt ? null : sharedAt;
}
