/** One line of the table. What has no aim is there for orientation. */
export type Figure = {
  name: string;
  value: number;
  unit?: string;
  atLeast?: number;
  atMost?: number;
  measured: string;
};

const digits = (value: number) => (value >= 100 ? Math.round(value).toLocaleString("en-GB") : value.toFixed(2));
export const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const perSecond = (value: number) => `${digits(value)}/s`;

const aimOf = ({ atLeast, atMost, unit = "" }: Figure) =>
  atLeast !== undefined ? `at least ${atLeast}${unit}` : atMost !== undefined ? `at most ${atMost}${unit}` : "";

function verdictOf({ value, atLeast, atMost }: Figure) {
  if (atLeast === undefined && atMost === undefined) return "";
  return value >= (atLeast ?? value) && value <= (atMost ?? value) ? "yes" : "no";
}

/** All figures as text, a heading a part. */
export function tableOf(parts: Record<string, Figure[]>): string {
  const titles = ["", "ratio", "aim", "meets it", "measured"];
  const lines = Object.entries(parts).map(([part, figures]) => ({
    part,
    cells: figures.map((figure) => [
      figure.name,
      figure.unit ? `${Number(figure.value.toFixed(1))}${figure.unit}` : figure.value.toFixed(2),
      aimOf(figure),
      verdictOf(figure),
      figure.measured,
    ]),
  }));
  const every = [titles, ...lines.flatMap(({ cells }) => cells)];
  const widths = titles.map((_, column) => Math.max(...every.map((cells) => cells[column]!.length)));
  const row = (cells: string[]) =>
    cells
      .map((cell, column) => (column === 1 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join("  ")
      .trimEnd();
  return [row(titles), ...lines.flatMap(({ part, cells }) => ["", part, ...cells.map(row)])].join("\n");
}
