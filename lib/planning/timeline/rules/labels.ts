import { narrowTimelineWidth, type TimelineX, wideTimelineWidth } from "./axis";
import type { TimelineMark } from "./marks";

/** The words of a label, and where it begins or, with `end`, where it ends. */
export type LabelPlace = { words: string; at: TimelineX; end: boolean };
/**
 * `wide` and `narrow`: the label on a wide screen and on a phone. It is null if the whole label does not fit: no label is cut, leaves the
 * drawing, touches another mark, or crosses the line of today.
 */
export type PlacedTimelineMark = TimelineMark & { row: number; wide: LabelPlace | null; narrow: LabelPlace | null };

type Span = [from: TimelineX, to: TimelineX];

const letterWidth = 6.2;
/** Between a mark and its label, and after the label, in pixels. */
const labelPadding = 14;

/**
 * Puts each mark into the first row where neither the mark nor its label touches another one. The rows are made for the narrowest of the wide
 * screens: on a wider one, a label takes a smaller share of the drawing. `lines`: vertical lines that no label may cross.
 */
export function placeTimelineMarks(
  drawn: readonly TimelineMark[],
  lines: readonly TimelineX[] = [],
): PlacedTimelineMark[] {
  const ends: TimelineX[] = [];
  const placed = drawn
    .map((mark) => {
      const wide = labelPlaces(mark, wideTimelineWidth, lines)[0] ?? null;
      return { mark, wide, span: spanOf(mark, wide, wideTimelineWidth) };
    })
    .sort((a, b) => a.span[0] - b.span[0])
    .map(({ mark, wide, span }): PlacedTimelineMark => {
      const free = ends.findIndex((end) => end <= span[0]);
      const row = free < 0 ? ends.length : free;
      ends[row] = span[1] + 0.6;
      return { ...mark, row, wide, narrow: null };
    });
  return placeNarrowLabels(placed, lines);
}

/** On a phone the rows are the same. The labels, in the order of time, each get the first place that is still free in their row. */
function placeNarrowLabels(marks: readonly PlacedTimelineMark[], lines: readonly TimelineX[]): PlacedTimelineMark[] {
  const taken: { row: number; span: Span }[] = [];
  return marks.map((mark) => {
    const others = [
      ...marks
        .filter((other) => other !== mark && other.row === mark.row)
        .map((other): Span => [other.from - 1.5, (other.to ?? other.from) + 1.5]),
      ...taken.filter(({ row }) => row === mark.row).map(({ span }) => span),
    ];
    const narrow = labelPlaces(mark, narrowTimelineWidth, lines).find((place) => {
      const [from, to] = labelSpan(place, narrowTimelineWidth);
      return others.every((other) => to <= other[0] || other[1] <= from);
    });
    if (!narrow) return mark;
    taken.push({ row: mark.row, span: labelSpan(narrow, narrowTimelineWidth) });
    return { ...mark, narrow };
  });
}

const lengthOf = (words: string, width: number) => ((words.length * letterWidth + labelPadding) / width) * 100;

function labelSpan({ words, at, end }: LabelPlace, width: number): Span {
  const length = lengthOf(words, width);
  return end ? [at - length, at] : [at, at + length];
}

/** The space that a mark and its label need together. A dot has a radius. */
function spanOf(mark: TimelineMark, place: LabelPlace | null, width: number): Span {
  const own: Span = mark.to === null ? [mark.from - 1, mark.from + 1] : [mark.from, mark.to];
  if (!place) return own;
  const [from, to] = labelSpan(place, width);
  return [Math.min(own[0], from), Math.max(own[1], to)];
}

/**
 * The places where the whole label fits and crosses no line, the best first: in its mark, in its mark after a line, after the mark, before the
 * mark, after the mark and a line, before the mark and a line, and last of all across an end of its mark. Then the same for its short form.
 */
const labelPlaces = (mark: TimelineMark, width: number, lines: readonly TimelineX[]): LabelPlace[] =>
  [mark.label, mark.short].flatMap((words) => (words ? placesOf(words, mark, width, lines) : []));

function placesOf(words: string, mark: TimelineMark, width: number, lines: readonly TimelineX[]): LabelPlace[] {
  const [left, right] = [mark.from, mark.to ?? mark.from];
  const inside = [left, ...lines.filter((line) => left < line && line < right)];
  const length = lengthOf(words, width);
  const starting = (at: TimelineX): LabelPlace => ({ words, at, end: false });
  const ending = (at: TimelineX): LabelPlace => ({ words, at, end: true });
  const places = [
    ...inside.filter((at) => at + length <= right).map(starting),
    starting(right),
    ending(left),
    ...lines.filter((line) => line >= right).map(starting),
    ...lines.filter((line) => line <= left).map(ending),
    ...inside.slice(1).flatMap((line) => [starting(line), ending(line)]),
  ];
  return places.filter((place) => {
    const [from, to] = labelSpan(place, width);
    return from >= 0 && to <= 100 && lines.every((line) => line <= from || to <= line);
  });
}
