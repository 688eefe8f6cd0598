import { addDays, dayOf, msAt } from "@/lib/dates";
import type { DateRange } from "./consultants";

/**
 * Figures from more interviews than this are stored until the end of their reader's day. It is about ten interviews a week, which can still be
 * counted quickly. For an agency with fewer interviews they are counted each time, so they are never old.
 */
export const insightsStoredAbove = 500;

/** So many figures of one agency are stored at the same time. The others are counted each time, so nobody can fill the table by opening many addresses. */
export const maxStoredFigures = 200;

/** The figures of a year, or of consultants between two days, as the key of their row. A reader's zone decides which day it is. */
export const askedFigures = (who: string, zone: string, range?: DateRange): string =>
  range ? `consultants ${who} ${zone} ${range.from} ${range.to}` : `year ${who} ${zone}`;

/** When the day of this moment ends in that zone. */
export const endOfDay = (zone: string, now: Date): Date =>
  new Date(msAt(zone, addDays(dayOf(zone, now.getTime()), 1), "00:00"));
