import { describe, expect, test } from "vitest";
import { emptyFacts } from "@/lib/planning/plan/rules/empty-facts";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { plan } from "@/lib/planning/plan/rules/plan";
import { narrowTimelineWidth, wideTimelineWidth } from "@/lib/planning/timeline/rules/axis";
import { timeline } from "@/lib/planning/timeline/rules/timeline";

const facts: Facts = {
  ...emptyFacts,
  starts: "2026-11-19T16:30:00Z",
  ends: "2026-11-19T17:30:00Z",
  zone: "Europe/London",
  country: "GB",
  region: "ENG",
  format: "in_person",
  route: "agency",
  contact: "through",
  consultantName: "Marta Lindqvist",
  interviewers: [
    { id: "1", name: "Priya Shah", topicNoted: true },
    { id: "2", name: "Tom Ellery", topicNoted: false },
  ],
  promise: { day: "2026-11-27", loggedAt: null },
};
describe("labels", () => {
  const longNames = { candidate: "Amara", consultant: "Marta", client: "Aldgate Council and Partners" };
  const people = ["Priya Shah", "Wolfgang Oberhauser", "Tom Ellery"].map((name, index) => ({
    ...{ id: `${index}`, name, topicNoted: true },
  }));
  /** Every hour of three weeks, beginning before the interview, with people, dates and events of every kind. */
  const drawings = [2, 1, 3].flatMap((count, at) =>
    [null, "2026-11-20", "2026-11-27", "2026-12-18"].flatMap((day) =>
      Array.from({ length: 60 }, (_, step) => {
        const now = new Date(Date.parse("2026-11-17T06:00:00Z") + step * 9 * 3_600_000).toISOString();
        const all: Facts = {
          ...facts,
          interviewers: people.slice(0, count),
          promise: day ? { day, loggedAt: null } : null,
          debriefSavedAt: at === 1 ? "2026-11-19T19:00:00Z" : null,
          answeredAt: at === 2 ? "2026-11-23T10:00:00Z" : null,
        };
        return timeline(all, plan(all, now), now, at === 1 ? "consultant" : "candidate", longNames);
      }),
    ),
  );
  const spanOf = (place: { words: string; at: number; end: boolean }, width: number) => {
    const length = ((place.words.length * 6.2 + 14) / width) * 100;
    return place.end ? ([place.at - length, place.at] as const) : ([place.at, place.at + length] as const);
  };

  for (const [screen, width] of [
    ["wide", wideTimelineWidth],
    ["narrow", narrowTimelineWidth],
  ] as const)
    test(`on a ${screen} screen are never cut, never cross the line of today, and never touch another mark`, () => {
      let shown = 0;
      for (const { lanes, now } of drawings)
        for (const lane of lanes)
          for (const mark of lane.marks) {
            const place = mark[screen];
            if (!place) continue;
            shown += 1;
            const [from, to] = spanOf(place, width);
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeLessThanOrEqual(100);
            if (now !== null) expect(from < now && now < to, `${place.words} at ${now}`).toBe(false);
            for (const other of lane.marks)
              if (other !== mark && other.row === mark.row) {
                expect(from < (other.to ?? other.from) && other.from < to, `${place.words}, ${other.label}`).toBe(
                  false,
                );
                const words = other[screen];
                const [start, end] = words ? spanOf(words, width) : [0, 0];
                expect(from < end && start < to, `${place.words}, ${other.label}`).toBe(false);
              }
          }
      expect(shown).toBeGreaterThan(500);
    });

  test("are all there on a wide screen, in full or in short", () => {
    const marks = drawings.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.marks));
    const missing = marks.filter((mark) => mark.label && !mark.wide);
    expect(missing).toEqual([]);
  });

  test("of lanes are never cut, even if a name is long", () => {
    const names = new Set(drawings.flatMap(({ lanes }) => lanes.map(({ name }) => name)));
    expect(names).toEqual(new Set(["You", "Amara", "Marta", longNames.client]));
  });
});
