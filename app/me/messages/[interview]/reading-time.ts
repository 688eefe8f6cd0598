import { dayOf, offsetAt, resolveWallTime, timeOf } from "@/lib/dates";
import { doubledTimeMessage } from "@/lib/mail/messages/rules/sending-moment";
import { cityOf } from "@/lib/people/places/rules/cities";
import { shortDay } from "@/lib/platform/words/dates";

/** The zones of the writer's and of the reader's clock. */
export type SendingZones = { mine: string; theirs: string; company: string };

/** What a moment by the writer's clock is where the message is read, or null where the clocks agree. */
export function readingTime(chosen: string, { mine, theirs, company }: SendingZones): string | null {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(chosen) ?? [];
  if (!day || !time) return null;
  const found = resolveWallTime(mine, day, time);
  if (found.kind === "doubled") return doubledTimeMessage;
  const { at } = found;
  if (offsetAt(mine, at) === offsetAt(theirs, at)) return null;
  return `That is ${shortDay(dayOf(theirs, at))} at ${timeOf(theirs, at)} in ${cityOf(theirs)}, where ${company || "they"} will read it.`;
}
