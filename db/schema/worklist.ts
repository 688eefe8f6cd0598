import { sql } from "drizzle-orm";
import { index } from "drizzle-orm/pg-core";
import type { DeskCountedStep } from "@/lib/planning/plan/rules/steps";

/** The Desk counts and filters by these steps. Each has its own index, so that rare ones are found without a scan. The compiler names a missing one. */
const counted = Object.keys({
  "read-debrief": true,
  "read-a-draft": true,
  "gather-feedback": true,
  "update-the-candidate": true,
} satisfies Record<"read-debrief" | DeskCountedStep, true>);

/** The indexes of an agency's desk and of one consultant's: whose turn it is, the longest wait first. */
export const worklistIndexes = (columns: object) => {
  const t = columns as Record<
    "workspaceId" | "consultantUserId" | "consultantDue" | "othersDue" | "answerDay" | "id",
    never
  >;
  const both = (name: string, due: never, where: string) => [
    index(`interviews_${name}`).on(t.workspaceId, due, t.id).where(sql.raw(where)),
    index(`interviews_${name}_of`).on(t.workspaceId, t.consultantUserId, due, t.id).where(sql.raw(where)),
  ];
  return [
    ...both("consultant_due", t.consultantDue, "consultant_due is not null"),
    ...both("others_due", t.othersDue, "others_due is not null"),
    ...both("answer_day", t.answerDay, "answer_day is not null"),
    ...counted.flatMap((step) =>
      both(step.replaceAll("-", "_"), t.consultantDue, `consultant_steps @> '{${step}}'::text[]`),
    ),
  ];
};
