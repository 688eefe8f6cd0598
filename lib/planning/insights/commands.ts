import { and, count, lte, ne } from "drizzle-orm";
import { transaction } from "@/db/client";
import { insightsCounts } from "@/db/schema/insights";
import { logger } from "@/lib/logger";
import { withAgencyRecords } from "@/lib/people/workspaces/commands/with-agency";
import { may } from "@/lib/permissions";
import { isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import type { GetInsightsInput } from "./input";
import { getInsights } from "./queries";
import { getConsultantFigures } from "./queries/consultants";
import { askedFigures, endOfDay, insightsStoredAbove, maxStoredFigures } from "./rules/stored";

/** The figures of the page. If many interviews had to be counted for them, they are stored until the day of the reader ends. */
export async function countInsights(
  viewer: Consultant,
  who: GetInsightsInput["who"],
  zone: string,
  now: Date,
  storedAbove = insightsStoredAbove,
) {
  const found = await getInsights(viewer, who, zone, now);
  const { figures, countedAt } = found;
  if (countedAt === null && figures.interviews > storedAbove)
    await storeFigures(viewer, { asked: askedFigures(who, zone), figures, validUntil: endOfDay(zone, now) }, now);
  return found;
}

/** The same for the table by consultant. */
export async function countConsultantFigures(
  viewer: Consultant,
  input: GetInsightsInput,
  zone: string,
  now: Date,
  storedAbove = insightsStoredAbove,
) {
  const found = await getConsultantFigures(viewer, input, zone, now);
  const { counted: figures, countedAt, range } = found;
  if (countedAt === null && figures.some((row) => row.isTotal && row.interviews > storedAbove)) {
    const asked = askedFigures(input.who, zone, range);
    await storeFigures(viewer, { asked, figures, validUntil: endOfDay(zone, now) }, now);
  }
  return found;
}

type CountedFigures = Pick<typeof insightsCounts.$inferInsert, "asked" | "figures" | "validUntil">;

/**
 * The page is shown even if its figures can't be stored, for example because the database takes nothing new. The log then says so. It writes only
 * what was just read. That does not change the agency's records, so history has no line about it.
 */
async function storeFigures(viewer: Consultant, { asked, figures, validUntil }: CountedFigures, now: Date) {
  const here = isInWorkspace(viewer, insightsCounts);
  const values = { figures, countedAt: now, validUntil };
  await transaction(viewer, async (tx) => {
    await tx.delete(insightsCounts).where(and(here, lte(insightsCounts.validUntil, now)));
    const [others] = await tx
      .select({ count: count() })
      .from(insightsCounts)
      .where(and(here, ne(insightsCounts.asked, asked)));
    if (others!.count >= maxStoredFigures) return;
    await tx
      .insert(insightsCounts)
      .values({ workspaceId: viewer.workspaceId, asked, ...values })
      .onConflictDoUpdate({ target: [insightsCounts.workspaceId, insightsCounts.asked], set: values });
  }).catch((fault: unknown) => logger.error({ err: fault }, "Figures of insights could not be stored"));
}

/** Removes the agency's stored figures, so that the next page of insights counts the present ones. */
export const recountInsights = (viewer: Consultant, now: Date): Promise<void> =>
  withAgencyRecords(viewer, may.readInsights, now, async (records) => {
    await records.tx.delete(insightsCounts).where(isInWorkspace(viewer, insightsCounts));
    return records.unrecorded();
  });
