import { sql } from "drizzle-orm";
import { check, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { forConsultants, forSystem, instant, tenant } from "./columns";
import { workspaces } from "./workspaces";

/**
 * Figures of insights that took long to count, for as long as the day of their reader lasts. What is stored is the numbers, the names of clients
 * and of rounds, and the ids of consultants; never a member's name. So whatever deletes a client or an interview for good deletes the rows of its
 * workspace here: the figures are then counted anew.
 */
export const insightsCounts = pgTable(
  "insights_counts",
  {
    workspaceId: tenant().references(() => workspaces.id),
    /** Which figures: their kind, whose interviews, between which days, and in which zone. */
    asked: text("asked").notNull(),
    /** Read as what a query of ours may no longer understand: lib/planning/insights/queries/stored.ts. */
    figures: jsonb("figures").$type<unknown>().notNull(),
    countedAt: instant("counted_at").notNull(),
    /** When that day ends in the zone of the reader. */
    validUntil: instant("valid_until").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.asked] }),
    check("insights_counts_asked", sql`length(asked) <= 200`),
    forConsultants(),
    forSystem(),
  ],
);
