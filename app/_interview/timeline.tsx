"use client";

import { deserialize, type Serialized } from "@/app/_ui/serialized";
import type { PlacedTimelineMark } from "@/lib/planning/timeline/rules/marks";
import type { TimelineDrawing as Drawing, TimelineLane } from "@/lib/planning/timeline/rules/timeline";

const ROW = 20;
const DAYS = 28;
const percent = (x: number) => `${x}%`;
const heightOf = (lane: TimelineLane) => 26 + lane.rows * ROW;

/**
 * Past events are dots, open steps are bars, locked steps are dashed bars, the promise is a line. Only its numbers travel; shapes drawn by
 * the server would travel twice.
 */
export const SerializedTimeline = ({ drawing }: { drawing: Serialized<Drawing> }) => (
  <TimelineFigure {...deserialize(drawing)} />
);

export function TimelineFigure({ lanes, off, labels, today, now, sentences }: Drawing) {
  const tops = lanes.map((_, index) => lanes.slice(0, index).reduce((sum, lane) => sum + heightOf(lane), 0));
  const foot = lanes.reduce((sum, lane) => sum + heightOf(lane), 0);
  return (
    <figure className="timeline card">
      <figcaption className="screen-reader-only">Timeline</figcaption>
      <ol className="screen-reader-only">
        {sentences.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ol>
      <svg aria-hidden="true" height={foot + DAYS}>
        {off.map(({ x, width }) => (
          <rect key={x} className="day-off" x={percent(x)} width={percent(width)} height={foot} />
        ))}
        {now !== null && <line className="now-line" x1={percent(now)} x2={percent(now)} y2={foot} />}
        {lanes.map((lane, index) => (
          <g key={index} transform={`translate(0 ${tops[index]})`}>
            {index > 0 && <path className="lane-edge" d="M-92 0H2000" />}
            <text className="lane-name" y="14">
              {lane.name}
            </text>
            {lane.line && (
              <line
                className={`promise-line ${lane.line.tone}`}
                x1={percent(lane.line.x)}
                x2={percent(lane.line.x)}
                y1="5"
                y2={heightOf(lane) - 5}
              />
            )}
            {lane.marks.map((mark, at) => (
              <MarkShape key={at} mark={mark} />
            ))}
          </g>
        ))}
        <path className="lane-edge" d="M-92 0H2000" transform={`translate(0 ${foot})`} />
        {labels.map(({ day, x, words, end, wide }) => (
          <text
            key={day}
            className={
              [day === today && "today", end && "end-aligned", wide && "wide-only"].filter(Boolean).join(" ") ||
              undefined
            }
            x={percent(x)}
            y={foot + 19}
          >
            {words}
          </text>
        ))}
      </svg>
    </figure>
  );
}

function MarkShape({ mark: { tone, from, to, label, row, side, wide } }: { mark: PlacedTimelineMark }) {
  const y = 15 + row * ROW;
  const end = to ?? from;
  return (
    <>
      {to === null ? (
        <circle className={tone} cx={percent(from)} cy={y + 8} />
      ) : (
        <rect className={tone} x={percent(from)} y={y} width={percent(Math.round((to - from) * 10) / 10)} />
      )}
      {label && (
        <text
          className={[side === "before" && "end-aligned", wide && "wide-only"].filter(Boolean).join(" ") || undefined}
          x={percent(side === "after" ? end : from)}
          dx={side === "before" ? -9 : 9}
          y={y + 12}
        >
          {label}
        </text>
      )}
    </>
  );
}
