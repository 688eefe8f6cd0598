"use client";

import { deserialize, type Serialized } from "@/app/_ui/serialized";
import type { LabelPlace, PlacedTimelineMark } from "@/lib/planning/timeline/rules/labels";
import type { TimelineDrawing as Drawing } from "@/lib/planning/timeline/rules/timeline";

const ROW = 20;
const DAYS = 28;
const percent = (x: number) => `${x}%`;

/**
 * Past events are dots, open steps are bars, locked steps are dashed bars, the promise is a line. Only its numbers travel; shapes drawn by
 * the server would travel twice.
 */
export const SerializedTimeline = ({ drawing }: { drawing: Serialized<Drawing> }) => (
  <TimelineFigure {...deserialize(drawing)} />
);

export function TimelineFigure({ lanes, off, labels, today, now, sentences }: Drawing) {
  return (
    <figure className="timeline card">
      <figcaption className="screen-reader-only">Timeline</figcaption>
      <ol className="screen-reader-only">
        {sentences.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ol>
      <div className="timeline-lanes" aria-hidden="true">
        <svg className="timeline-days" aria-hidden="true">
          {off.map(({ x, width }) => (
            <rect key={x} className="day-off" x={percent(x)} width={percent(width)} height="100%" />
          ))}
          {now !== null && <line className="now-line" x1={percent(now)} x2={percent(now)} y2="100%" />}
        </svg>
        {lanes.map((lane, index) => {
          const height = lane.rows * ROW + 16;
          return (
            <div key={index} className="timeline-lane">
              <b>{lane.name}</b>
              <svg height={height} aria-hidden="true">
                {lane.line && (
                  <line
                    className={`promise-line ${lane.line.tone}`}
                    x1={percent(lane.line.x)}
                    x2={percent(lane.line.x)}
                    y1="4"
                    y2={height - 4}
                  />
                )}
                {lane.marks.map((mark, at) => (
                  <MarkShape key={at} mark={mark} />
                ))}
              </svg>
            </div>
          );
        })}
      </div>
      <div className="timeline-lane" aria-hidden="true">
        <b />
        <svg height={DAYS} aria-hidden="true">
          {labels.map(({ day, x, words, end, wide }) => (
            <text
              key={day}
              className={
                [day === today && "today", end && "end-aligned", wide && "wide-only"].filter(Boolean).join(" ") ||
                undefined
              }
              x={percent(x)}
              y="19"
            >
              {words}
            </text>
          ))}
        </svg>
      </div>
    </figure>
  );
}

function MarkShape({ mark: { tone, from, to, row, wide, narrow } }: { mark: PlacedTimelineMark }) {
  const y = 10 + row * ROW;
  const isSame = wide?.words === narrow?.words && wide?.at === narrow?.at && wide?.end === narrow?.end;
  return (
    <>
      {to === null ? (
        <circle className={tone} cx={percent(from)} cy={y + 8} />
      ) : (
        <rect className={tone} x={percent(from)} y={y} width={percent(Math.round((to - from) * 10) / 10)} />
      )}
      {wide && <MarkLabel place={wide} y={y} on={isSame ? "all" : "wide"} />}
      {narrow && !isSame && <MarkLabel place={narrow} y={y} on="narrow" />}
    </>
  );
}

type MarkLabelProps = { place: LabelPlace; y: number; on: "all" | "wide" | "narrow" };

/** `on`: the screens that show it. */
const MarkLabel = ({ place: { words, at, end }, y, on }: MarkLabelProps) => (
  <text
    className={
      [end && "end-aligned", on === "wide" && "wide-only", on === "narrow" && "narrow-only"]
        .filter(Boolean)
        .join(" ") || undefined
    }
    x={percent(at)}
    dx={end ? -9 : 9}
    y={y + 12}
  >
    {words}
  </text>
);
