import { shortMonthNames } from "@/lib/date-names";
import type { InsightsFile } from "@/lib/planning/insights/input";
import {
  type ClientPromises,
  type InsightsFigures,
  type InsightsMeasure,
  type MonthTimes,
  measureUnits,
  type RoundOutcomes,
  roundTotal,
} from "@/lib/planning/insights/rules";
import type { ConsultantFigures } from "@/lib/planning/insights/rules/consultants";

type Table = { head: string[]; rows: (string | number)[][] };

export const measureLabels: Record<InsightsMeasure, { title: string; why: string }> = {
  debriefed: {
    title: "From the interview to the debrief",
    why: "Hours from the end of the interview until the consultant knew how it went, from a debrief or a call.",
  },
  feedbackReceived: {
    title: "From the interview to the client’s feedback",
    why: "Days from the end of the interview until the client gave feedback.",
  },
  feedbackShared: {
    title: "From the interview to feedback for the candidate",
    why: "Days from the end of the interview until feedback was shared with the candidate.",
  },
};

/** "Nov" of "2026-11"; `long` with the year. */
export const monthLabel = (month: string, long = false) =>
  `${shortMonthNames[Number(month.slice(5)) - 1]}${long ? ` ${month.slice(0, 4)}` : ""}`;

export const roundOutcomeLabels: Record<Exclude<keyof RoundOutcomes, "round">, string> = {
  next: "next round",
  offer: "offer",
  rejected: "not selected",
  withdrawn: "withdrawn",
  closed: "closed",
  none: "no outcome yet",
};

export const timesTable = (months: MonthTimes[], measure: InsightsMeasure): Table => ({
  head: ["Month", "Interviews", `25 % within (${measureUnits[measure].words})`, "50 % within (median)", "75 % within"],
  rows: months.map(({ month, spread }) => [
    monthLabel(month, true),
    ...(spread ? [spread.count, spread.low, spread.middle, spread.high] : [0, "", "", ""]),
  ]),
});

export const promisesTable = (rows: ClientPromises[]): Table => ({
  head: ["Client", "Kept", "Moved in time", "Missed"],
  rows: rows.map((row) => [row.client, row.kept, row.moved, row.broken]),
});

const outcomeKinds = Object.keys(roundOutcomeLabels) as (keyof typeof roundOutcomeLabels)[];

export const outcomesTable = (rows: RoundOutcomes[]): Table => ({
  head: ["Round", "Interviews", ...outcomeKinds.map((kind) => roundOutcomeLabels[kind])],
  rows: rows.map((row) => [row.round, roundTotal(row), ...outcomeKinds.map((kind) => row[kind])]),
});

export const consultantHead = ["Consultant", "Interviews", "Hours to share", "Offers", "Placements"];

/** A cell is empty if nothing was measured. */
export const consultantCells = (line: ConsultantFigures) => [
  ...[line.name, line.interviews, line.hours ?? "", line.offers, line.placements],
];

export const consultantsTable = (lines: ConsultantFigures[]): Table => ({
  head: consultantHead,
  rows: lines.map(consultantCells),
});

/** What a file holds: the numbers of its charts. */
export function insightsTable(file: Exclude<InsightsFile, "consultants">, figures: InsightsFigures): Table {
  if (file === "promises") return promisesTable(figures.promises);
  if (file === "outcomes") return outcomesTable(figures.outcomes);
  const all = (Object.keys(measureLabels) as InsightsMeasure[]).map((measure) => ({
    ...timesTable(figures.times[measure], measure),
    measure,
  }));
  return {
    head: ["Measure", "Unit", "Month", "Interviews", "25 % within", "50 % within (median)", "75 % within"],
    rows: all.flatMap((table) =>
      table.rows.map((row) => [measureLabels[table.measure].title, measureUnits[table.measure].words, ...row]),
    ),
  };
}
