import { and, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { readBatch } from "@/db/client";
import { insightsCounts } from "@/db/schema/insights";
import { interviewOutcomes } from "@/lib/enums";
import { memberRows } from "@/lib/people/workspaces/queries";
import { isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import type { InsightsFigures } from "../rules";
import type { CountedRow } from "../rules/consultants";

const count = z.int().nonnegative();
const spread = z.object({ count, low: z.number(), middle: z.number(), high: z.number() });
const months = z.array(z.object({ month: z.string(), spread: spread.nullable() }));
const outcomes = Object.fromEntries(interviewOutcomes.map((outcome) => [outcome, count])) as Record<
  (typeof interviewOutcomes)[number],
  typeof count
>;

/** An older version of this code may have stored the figures, so they are checked like input from a stranger. */
export const storedInsights: z.ZodType<InsightsFigures> = z.object({
  interviews: count,
  times: z.object({ debriefed: months, feedbackReceived: months, feedbackShared: months }),
  promises: z.array(z.object({ client: z.string(), kept: count, moved: count, broken: count })),
  outcomes: z.array(z.object({ round: z.string(), none: count, ...outcomes })),
});

export const storedConsultants: z.ZodType<CountedRow[]> = z
  .array(
    z.object({
      ...{ interviews: count, offers: count, placements: count, sharedAfterMs: z.number().nullable() },
      ...{ consultant: z.uuid().nullable(), isTotal: z.boolean() },
    }),
  )
  .refine((rows) => rows.some((row) => row.isTotal));

/**
 * The stored figures for this page, if there are any of today, and the agency's present members. Figures that can't be read count as missing.
 * One round trip.
 */
export async function findStoredFigures<Figures>(
  viewer: Consultant,
  shape: z.ZodType<Figures>,
  asked: string,
  now: Date,
) {
  const [[row], members] = await readBatch(viewer, (tx) => [
    tx
      .select({ figures: insightsCounts.figures, countedAt: insightsCounts.countedAt })
      .from(insightsCounts)
      .where(
        and(
          isInWorkspace(viewer, insightsCounts),
          ...[eq(insightsCounts.asked, asked), gt(insightsCounts.validUntil, now)],
        ),
      ),
    memberRows(tx),
  ]);
  const { data: figures } = shape.safeParse(row?.figures);
  return { stored: row && figures !== undefined ? { figures, countedAt: row.countedAt } : null, members };
}
