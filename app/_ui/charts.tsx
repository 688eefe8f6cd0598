import type { ReactNode } from "react";

/** A column of `RangeChart`: the range of the middle half, and the median. Null where nothing was measured. */
export type RangeChartColumn = {
  key: string;
  label: string;
  range: { low: number; middle: number; high: number } | null;
};

const height = 150;
const top = 22;

/** In each column a bar for the middle half and a dot for the median, drawn on the server. `description` says the same in a sentence. */
export function RangeChart({
  columns,
  unit,
  description,
}: {
  columns: RangeChartColumn[];
  unit: string;
  description: string;
}) {
  const max = niceAbove(Math.max(...columns.map((column) => column.range?.high ?? 0)));
  const y = (value: number) => Math.round((top + (height - top) * (1 - value / max)) * 10) / 10;
  const x = (index: number) => `${Math.round(((index + 0.5) / columns.length) * 1000) / 10}%`;
  return (
    <figure className="card chart">
      <svg role="img" aria-label={description} height={height + 24}>
        {[max, max / 2, 0].map((value) => (
          <g key={value}>
            <line className="grid-line" x2="100%" y1={y(value)} y2={y(value)} />
            {value > 0 && (
              <text className="axis" y={y(value)}>
                {value}
                <tspan className="unit"> {unit}</tspan>
              </text>
            )}
          </g>
        ))}
        {columns.map(({ key, label, range }, index) => (
          <g key={key}>
            {range && (
              <>
                <rect
                  className="range"
                  x={x(index)}
                  y={y(range.high) - 3}
                  height={Math.max(8, y(range.low) - y(range.high) + 6)}
                />
                <circle cx={x(index)} cy={y(range.middle)} />
                <text className="median" x={x(index)} y={y(range.high) - 9}>
                  {range.middle}
                </text>
              </>
            )}
            <text x={x(index)} y={height + 18}>
              {label}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** The top line of a chart: a round number above the value, whose half is round too. */
function niceAbove(value: number): number {
  if (value <= 2) return 2;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 6, 10].map((step) => step * power).find((step) => step >= value) ?? 10 * power;
}

/** `none`: there is no result yet. Each part says in words what it is; its colour only repeats it. */
export type BarChartPart = {
  tone: "done" | "wait" | "late" | "due" | "neutral" | "none";
  words: string;
  count: number;
};

/** A bar for each row, in proportion to the longest, with its parts in words below. */
export function BarChart({
  rows,
  description,
}: {
  rows: { label: string; parts: BarChartPart[] }[];
  description: string;
}) {
  const totals = rows.map((row) => row.parts.reduce((sum, part) => sum + part.count, 0));
  const max = Math.max(...totals, 1);
  return (
    <figure className="card chart">
      <figcaption className="screen-reader-only">{description}</figcaption>
      <div className="bar-rows">
        {rows.map((row) => (
          <div key={row.label}>
            <strong>{row.label}</strong>
            <svg aria-hidden="true" height={18}>
              {barParts(row.parts, max).map((part) => (
                <rect
                  key={part.words}
                  className={`bar-part ${part.tone}`}
                  x={`${part.x}%`}
                  width={`${part.width}%`}
                  height={16}
                  y={1}
                />
              ))}
            </svg>
            <p className="detail">
              {row.parts
                .filter((part) => part.count > 0)
                .map((part) => (
                  <span key={part.words} className={`legend-key ${part.tone}`}>
                    {part.count} {part.words}
                  </span>
                ))}
            </p>
          </div>
        ))}
      </div>
    </figure>
  );
}

function barParts(parts: BarChartPart[], max: number) {
  let x = 0;
  return parts
    .filter((part) => part.count > 0)
    .map((part) => {
      const width = Math.round((part.count / max) * 1000) / 10;
      x += width;
      return { ...part, width, x: Math.round((x - width) * 10) / 10 };
    });
}

/** A chart's numbers as a table and as a file. */
export function ChartNumbers({
  head,
  rows,
  file,
}: {
  head: string[];
  rows: (string | number)[][];
  file: string;
}): ReactNode {
  return (
    <details className="expandable">
      <summary>Show the numbers</summary>
      <div className="chart-numbers">
        <table>
          <thead>
            <tr>
              {head.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...others]) => (
              <tr key={first}>
                <th scope="row">{first}</th>
                {others.map((cell, index) => (
                  <td key={head[index + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a href={file} download>
          Download as CSV
        </a>
      </p>
    </details>
  );
}
