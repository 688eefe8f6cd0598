import type { Day as CalendarDay } from "@/lib/dates";
import { formatMoment, longDay, relativeDay, shortDay } from "@/lib/words/dates";

/** A calendar day: "Fri 27 Nov", "Friday 27 November", or "tomorrow". */
export function DayText({
  day,
  today,
  as = "short",
}: {
  day: CalendarDay;
  today?: CalendarDay;
  as?: "short" | "long" | "near";
}) {
  const words = as === "near" && today ? relativeDay(day, today) : (as === "long" ? longDay : shortDay)(day, today);
  return <time dateTime={day}>{words}</time>;
}

/** An instant, in `zone`; names the city when the reader's clock shows another time. */
export function MomentText({
  at,
  zone,
  today,
  readerZone: reader,
}: {
  at: string;
  zone: string;
  today?: CalendarDay;
  readerZone?: string;
}) {
  return <time dateTime={at}>{formatMoment(Date.parse(at), zone, today, reader)}</time>;
}
