import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import type { System } from "@/lib/viewer";

/**
 * Analyzes the tables that have grown to twice their size since they were last analyzed, one by one. Each connection keeps its plans until
 * then, also plans from a time when the tables were almost empty. Autovacuum would do the same some minutes later.
 */
export async function analyzeWhatGrew(viewer: System, isOver: () => boolean) {
  for (let last: string | null = ""; last !== null && !isOver(); ) {
    const after: string = last;
    const [row] = await transaction(viewer, (tx) =>
      tx.execute<{ name: string | null }>(sql`select analyze_grown(${after}::text) as name`),
    );
    last = row?.name ?? null;
  }
}
