import { dayOf, type Instant, msAt, toMs } from "@/lib/dates";
import type { StepEventKind } from "@/lib/enums";
import { businessDay } from "./business-days";
import type { Facts, StepEventName } from "./facts";
import { completePlanSettings } from "./settings";

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

/** By when a debrief that was shared at this moment is to be read, in epoch milliseconds: the end of the next working day. */
export function debriefReadingDue(
  { zone, country, region, settings }: Pick<Facts, "zone" | "country" | "region" | "settings">,
  sharedAt: number,
): number {
  const { weekend, close } = completePlanSettings(settings);
  return msAt(zone, businessDay(dayOf(zone, sharedAt), 1, country, region, weekend), close);
}
