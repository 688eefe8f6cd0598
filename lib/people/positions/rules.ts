import type { InterviewOutcome } from "@/lib/enums";
import { formatTotal, maxTotal } from "@/lib/platform/words/totals";

/** How far a candidate is with a role, by their latest interview for it. A page lists the stages in this order: those that are not over are first. */
export const pipelineStages = [
  ...(["offer", "interviews", "accepted", "declined", "rejected", "withdrawn", "closed"] as const),
] as const satisfies readonly (Exclude<InterviewOutcome, "next"> | "interviews" | "accepted" | "declined")[];
export type PipelineStage = (typeof pipelineStages)[number];

/** How many candidates are at one stage. */
export type StageCount = { stage: PipelineStage; count: number };

const plurals = new Intl.PluralRules("en-GB");

type Nouns = { one: string; other: string };

const countedAs = (count: number, { one, other }: Nouns) =>
  `${formatTotal(count)} ${plurals.select(count) === "one" ? one : other}`;

const same = (words: string): Nouns => ({ one: words, other: words });

/** The order in which a sentence names the stages. */
const stageNouns: Record<PipelineStage, Nouns> = {
  interviews: same("in interviews"),
  offer: { one: "offer", other: "offers" },
  accepted: { one: "offer accepted", other: "offers accepted" },
  declined: { one: "offer declined", other: "offers declined" },
  rejected: same("not selected"),
  withdrawn: same("withdrawn"),
  closed: same("closed"),
};

const countCandidates = (counts: readonly StageCount[]): number => counts.reduce((sum, { count }) => sum + count, 0);

/** "6 candidates: 2 in interviews, 1 offer, 3 not selected". If there are more than we count, it does not say how many are at each stage. */
export function formatStageCounts(counts: readonly StageCount[]): string {
  const total = countCandidates(counts);
  if (total === 0) return "No candidates yet";
  const candidates = countedAs(total, { one: "candidate", other: "candidates" });
  if (total > maxTotal) return candidates;
  const parts = (Object.keys(stageNouns) as PipelineStage[]).flatMap((stage) => {
    const count = counts.find((counted) => counted.stage === stage)?.count ?? 0;
    return count > 0 ? [countedAs(count, stageNouns[stage])] : [];
  });
  return `${candidates}: ${parts.join(", ")}`;
}

/** "2 rounds held" */
export const formatRoundsHeld = (count: number): string =>
  count === 0 ? "no round held yet" : countedAs(count, { one: "round held", other: "rounds held" });

export const formatRoleCount = (count: number): string => countedAs(count, { one: "role", other: "roles" });
