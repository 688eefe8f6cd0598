import { addDays, type Day, dayOf, toMs, weekday } from "@/lib/dates";
import { type Weekend, weekendOfCountry } from "@/lib/people/places/rules/weekends";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { offeredSendingMoment } from "./sending-moment";
import type { MessageState } from "./state";
import { messageKinds } from "./steps";

/** Where a message is read: the interview's own zone, and its own weekend. */
type ReadingPlace = { zone: string; country: string; settings?: { weekend?: Weekend } | null };

/** How many days a note by post travels. */
const daysByPost = 2;

/** When a message goes: when it is scheduled, at the moment that its writer chose, at the one that its page offers, or now. */
export function likelySendingMoment(
  { state, step }: { state: MessageState; step: Pick<Step, "aim" | "opens" | "status"> },
  now: number,
  chosen: number | null = null,
): number {
  if (state.kind === "scheduled" || state.kind === "sent") return toMs(state.at);
  if (chosen !== null && chosen > now) return chosen;
  const offered = offeredSendingMoment(step, now);
  return offered ? toMs(offered) : now;
}

/** The day on which it is likely to be read. Nobody reads it at the weekend. */
export function likelyReadingDay(
  sentAt: number,
  step: keyof typeof messageKinds,
  { zone, country, settings }: ReadingPlace,
): Day {
  const isPosted = messageKinds[step].channels[0] === "post";
  const weekend = settings?.weekend ?? weekendOfCountry(country);
  let day = addDays(dayOf(zone, sentAt), isPosted ? daysByPost : 0);
  for (let days = 0; days < 7 && weekend.includes(weekday(day)); days++) day = addDays(day, 1);
  return day;
}
