import type { Day as CalendarDay } from "@/lib/dates";
import { formatMoment } from "@/lib/platform/words/dates";

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
