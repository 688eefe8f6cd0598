import { sql } from "drizzle-orm";
import { index } from "drizzle-orm/pg-core";
import type { DeskCountedStep } from "@/lib/plan/rules/steps";

/** The Desk counts and filters by these; each has an index of its own, so that a rare one is found without a scan. The type names a missing one. */
const counted = Object.keys({
  "read-debrief": true,
  "read-a-draft": true,
  "gather-feedback": true,
  "update-the-candidate": true,
} satisfies Record<"read-debrief" | DeskCountedStep, true>);

/** An agency's desk, and one consultant's: whose turn it is, the oldest debt first. */
export const turnIndexes = (columns: object) => {
  const t = columns as Record<"workspaceId" | "consultantUserId" | "oursDue" | "theirsDue" | "owedDay" | "id", never>;
  const both = (name: string, due: never, where: string) => [
    index(`interviews_${name}`).on(t.workspaceId, due, t.id).where(sql.raw(where)),
    index(`interviews_${name}_of`).on(t.workspaceId, t.consultantUserId, due, t.id).where(sql.raw(where)),
  ];
  return [
    ...both("ours", t.oursDue, "ours_due is not null"),
    ...both("theirs", t.theirsDue, "theirs_due is not null"),
    ...both("owed", t.owedDay, "owed_day is not null"),
    ...counted.flatMap((step) => both(step.replaceAll("-", "_"), t.oursDue, `ours_steps @> '{${step}}'::text[]`)),
  ];
};
