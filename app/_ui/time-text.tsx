import type { Day } from "@/lib/dates";
import { formatMoment } from "@/lib/platform/words/dates";

/** How a reader sees an instant of an interview: in their zone, compared with their present day. */
export type MomentPlace = { zone: string; today: Day; interviewZone?: string };

/** An instant in the reader's zone. It names the reader's city where the interview's clock shows another time. */
export function MomentText({ at, zone, today, interviewZone }: MomentPlace & { at: string }) {
  return <time dateTime={at}>{formatMoment(Date.parse(at), zone, today, interviewZone)}</time>;
}
