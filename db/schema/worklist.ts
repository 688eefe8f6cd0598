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

/**
 * The indexes of an agency's desk and of one consultant's: whose turn it is, the longest wait first. They also have what tells whether a turn has
 * begun, so that a thousand are counted without reading their rows.
 */
export const worklistIndexes = (columns: object) => {
  const t = columns as Record<
    | "workspaceId"
    | "consultantUserId"
    | "consultantFrom"
    | "consultantDue"
    | "othersFrom"
    | "othersDue"
    | "answerDay"
    | "endsAt"
    | "id",
    never
  >;
  const both = (name: string, where: string, due: never, ...more: never[]) => [
    index(`interviews_${name}`)
      .on(t.workspaceId, due, t.id, ...more)
      .where(sql.raw(where)),
    index(`interviews_${name}_of`)
      .on(t.workspaceId, t.consultantUserId, due, t.id, ...more)
      .where(sql.raw(where)),
  ];
  return [
    ...both("consultant_turn", "consultant_due is not null", t.consultantDue, t.consultantFrom),
    ...both("others_turn", "others_due is not null", t.othersDue, t.othersFrom),
    ...both("answer_day", "answer_day is not null", t.answerDay),
    ...counted.flatMap((step) => {
      const where = `consultant_steps @> '{${step}}'::text[]`;
      return both(`${step.replaceAll("-", "_")}_turn`, where, t.consultantDue, t.consultantFrom, t.endsAt);
    }),
  ];
};
