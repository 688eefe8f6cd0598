import { describe, expect, test } from "vitest";
import { emptyFacts } from "@/lib/planning/plan/rules/empty-facts";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { plan } from "@/lib/planning/plan/rules/plan";
import { timelineAxis, timelineDayLabels } from "@/lib/planning/timeline/rules/axis";
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
const names = { candidate: "Amara", consultant: "Marta", client: "Northwind" };
const drawn = (more: Partial<Facts>, now: string, reader: "candidate" | "consultant" = "candidate") => {
  const all = { ...facts, ...more };
  return timeline(all, plan(all, now), now, reader, names);
};
const mark = (drawing: ReturnType<typeof drawn>, lane: number, label: string) =>
  drawing.lanes[lane]!.marks.find((mark) => mark.label === label);

const weekendOff = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

describe("the axis", () => {
  const axis = timelineAxis("Europe/London", "2026-11-19", "2026-12-01", weekendOff);

  test("gives working days the same width and narrows the days off", () => {
    const widths = new Set(axis.columns.map((column) => `${column.off} ${column.width.toFixed(6)}`));
    expect(widths.size).toBe(2);
    const [thursday, , saturday] = axis.columns;
    expect(saturday!.width / thursday!.width).toBeCloseTo(0.35);
    expect(axis.columns.reduce((sum, column) => sum + column.width, 0)).toBeCloseTo(100);
  });

  test("never runs backwards, not even past midnight, a weekend or its ends", () => {
    let before = -1;
    for (let ms = Date.parse("2026-11-17T00:00Z"); ms < Date.parse("2026-12-04T00:00Z"); ms += 45 * 60_000) {
      expect(axis.at(ms)).toBeGreaterThanOrEqual(before);
      before = axis.at(ms);
    }
    expect(before).toBe(100);
    expect(axis.at(Date.parse("2026-11-17T00:00Z"))).toBe(0);
  });

  test("names days without overlap, on a phone and on a wide screen", () => {
    for (const last of ["2026-11-20", "2026-12-01", "2026-12-24", "2027-03-01"]) {
      const long = timelineAxis("Europe/London", "2026-11-19", last, weekendOff);
      for (const [width, wide] of [
        [270, false],
        [620, true],
      ] as const) {
        const shown = timelineDayLabels(long, ["2026-11-19", last]).filter((label) => wide || !label.wide);
        expect(shown.length).toBeGreaterThan(1);
        const spans = shown.map(({ x, words, end }) => {
          const length = words.length * 6.8;
          return end
            ? [(x * width) / 100 - length, (x * width) / 100]
            : [(x * width) / 100, (x * width) / 100 + length];
        });
        spans.sort((a, b) => a[0]! - b[0]!);
        for (const [index, span] of spans.slice(1).entries()) expect(span[0]! - spans[index]![1]!).toBeGreaterThan(5);
      }
    }
  });

  test("names the month where it changes", () => {
    const words = timelineDayLabels(timelineAxis("Europe/London", "2026-11-27", "2026-12-02", weekendOff), []).map(
      (label) => label.words,
    );
    expect(words).toContain("Tue 1 Dec");
    expect(words).toContain("Fri 27");
  });
});

describe("the lanes", () => {
  test("are the candidate's, the consultant's and the client's, and the reader's own is called You", () => {
    expect(drawn({}, "2026-11-19T18:00:00Z").lanes.map((lane) => lane.name)).toEqual(["You", "Marta", "Northwind"]);
    const hers = drawn({}, "2026-11-19T18:00:00Z", "consultant").lanes.map((lane) => lane.name);
    expect(hers).toEqual(["Amara", "You", "Northwind"]);
    const direct = { route: "direct", contact: "direct", consultantName: null } as const;
    expect(drawn(direct, "2026-11-19T18:00:00Z").lanes.map((lane) => lane.name)).toEqual(["You", "Northwind"]);
  });

  test("show my turn in amber and another person's in blue", () => {
    const shared = { debriefSavedAt: "2026-11-19T18:05:00Z", debriefSharedAt: "2026-11-19T18:05:00Z" };
    const mine = drawn(shared, "2026-11-19T18:30:00Z");
    expect(mark(mine, 0, "Thank Priya, Tom")?.tone).toBe("due");
    expect(mark(mine, 1, "Ask for feedback")?.tone).toBe("wait");
    const hers = drawn(shared, "2026-11-19T18:30:00Z", "consultant");
    expect(mark(hers, 0, "Thank Priya, Tom")?.tone).toBe("wait");
    expect(mark(hers, 1, "Ask for feedback")?.tone).toBe("due");
  });

  test("show past events as a dot, late steps in the colour of their chip and locked steps dashed", () => {
    const later = drawn(
      { settled: [{ step: "thank-you", forId: "1", at: "2026-11-19T20:00:00Z", how: "done" }] },
      "2026-11-23T12:00:00Z",
    );
    expect(mark(later, 0, "Thank Priya")).toMatchObject({ tone: "done", to: null });
    expect(mark(later, 0, "Thank Tom")?.tone).toBe("due");
    const asked = drawn({}, "2026-12-03T12:00:00Z");
    expect(mark(asked, 1, "Ask client")?.tone).toBe("late");
    expect(mark(later, 0, "Follow up")?.tone).toBe("neutral");
  });

  test("keep every mark within the drawing, and no two in a row overlap", () => {
    for (const now of ["2026-11-10T09:00:00Z", "2026-11-19T17:00:00Z", "2026-11-24T12:00:00Z", "2026-12-20T12:00:00Z"])
      for (const promise of [facts.promise, null, { day: "2027-02-26", loggedAt: null }])
        for (const lane of drawn({ promise }, now).lanes) {
          for (const mark of lane.marks) {
            expect(mark.from).toBeGreaterThanOrEqual(0);
            expect(mark.to ?? mark.from).toBeLessThanOrEqual(100);
            expect(mark.row).toBeLessThan(lane.rows);
            for (const other of lane.marks)
              if (other !== mark && other.row === mark.row && other.from >= mark.from)
                expect(other.from).toBeGreaterThanOrEqual(mark.to ?? mark.from);
          }
        }
  });

  test("show a snoozed step dashed from its return, and a written message that sends itself in blue", () => {
    const until = "2026-11-23T08:00:00Z";
    const { lanes, sentences } = drawn(
      {
        ...{ debriefSavedAt: "2026-11-19T18:05:00Z", debriefSharedAt: "2026-11-19T18:05:00Z" },
        snoozed: [{ step: "thank-you", forId: "1", until }],
        scheduledMessages: [{ step: "thank-you", forId: "2", at: "2026-11-20T09:00:00Z" }],
      },
      "2026-11-19T20:00:00Z",
    );
    const [put, queued] = ["Thank Priya", "Thank Tom"].map((label) =>
      lanes[0]!.marks.find((mark) => mark.label === label),
    );
    expect(put?.tone).toBe("neutral");
    expect(put!.from).toBeGreaterThan(queued!.from);
    expect(queued?.tone).toBe("wait");
    expect(sentences.join("\n")).toMatch(
      /Thank Priya Shah: snoozed until Mon 23 Nov at 08:00, due Fri 20 Nov at 17:30\./,
    );
    expect(sentences.join("\n")).toMatch(/Thank Tom Ellery: scheduled for Fri 20 Nov at 09:00\./);
  });

  test("leave out obsolete steps", () => {
    const over = drawn(
      { answeredAt: "2026-11-26T12:00:00Z", outcome: { kind: "rejected", at: "2026-11-26T12:00:00Z" } },
      "2026-11-26T13:00:00Z",
    );
    expect(mark(over, 0, "Follow up")).toBeUndefined();
    expect(mark(over, 2, "Not selected")?.tone).toBe("done");
    expect(mark(over, 2, "Answer by Fri 27 Nov")).toBeUndefined();
  });
});

describe("the promise", () => {
  test("R48 is a line in the client's lane: blue while waiting, red once it has passed, never red once an update came", () => {
    const tone = (more: Partial<Facts>, now: string) => drawn(more, now).lanes.at(-1)!.line?.tone;
    expect(tone({}, "2026-11-24T12:00:00Z")).toBe("wait");
    expect(tone({}, "2026-11-27T17:00:00Z")).toBe("wait");
    expect(tone({}, "2026-11-30T09:00:00Z")).toBe("late");
    expect(tone({ answeredAt: "2026-11-26T12:00:00Z" }, "2026-11-30T09:00:00Z")).toBe("done");
    expect(tone({ answeredAt: "2026-11-30T08:00:00Z" }, "2026-11-30T09:00:00Z")).toBe("neutral");
    const closed = { outcome: { kind: "closed" as const, at: "2026-12-08T12:00:00Z" } };
    expect(tone(closed, "2026-12-09T09:00:00Z")).toBe("neutral");
    expect(mark(drawn(closed, "2026-12-09T09:00:00Z"), 2, "Answer date")).toMatchObject({ tone: "neutral", to: null });
    expect(drawn(closed, "2026-12-09T09:00:00Z").sentences).toContain("The answer date was Fri 27 Nov.");
    expect(drawn({ promise: null }, "2026-11-24T12:00:00Z").lanes.at(-1)!.line).toBeNull();
  });
});

test("R57 an answer that named a new day starts the waiting again", () => {
  const moved = {
    promise: { day: "2026-12-04", loggedAt: "2026-11-27T10:00:00Z" },
    answeredAt: "2026-11-27T10:00:00Z",
  };
  const drawing = drawn(moved, "2026-11-30T09:00:00Z");
  expect(drawing.lanes.at(-1)!.line?.tone).toBe("wait");
  expect(mark(drawing, 2, "Answer by Fri 4 Dec")).toMatchObject({ tone: "wait" });
});

test("A lane in which the client has nothing is left out", () => {
  const { lanes } = drawn({ promise: null }, "2026-11-19T18:00:00Z");
  expect(lanes.map(({ name }) => name)).toEqual(["You", "Marta"]);
});

test("The drawing uses the reader's time zone, like its words: a new day begins at midnight there", () => {
  const now = "2026-11-24T22:30:00Z";
  const inLondon = drawn({}, now);
  const { today, sentences } = timeline(facts, plan(facts, now), now, "candidate", {
    ...names,
    zone: "Asia/Tokyo",
  });
  expect([inLondon.today, today]).toEqual(["2026-11-24", "2026-11-25"]);
  expect(sentences[0]).toBe("All times are Tokyo time.");
});

describe("the words for people who cannot see it", () => {
  test("name their time zone: the reader's, or that of the interview", () => {
    const now = "2026-11-24T12:00:00Z";
    expect(drawn({}, now).sentences[0]).toBe("All times are London time.");
    const { sentences } = timeline(facts, plan(facts, now), now, "candidate", {
      ...names,
      zone: "Europe/Warsaw",
    });
    expect(sentences[0]).toBe("All times are Warsaw time.");
    expect(sentences).toContain("The interview: Thu 19 Nov at 17:30.");
  });

  test("say that an answer date has passed when its day is over where the interview is, whatever day it is for the reader", () => {
    const on = (now: string) =>
      timeline(facts, plan(facts, now), now, "candidate", { ...names, zone: "Asia/Tokyo" }).sentences;
    expect(on("2026-11-27T16:00:00Z")).toContain("The answer date is Fri 27 Nov.");
    expect(on("2026-11-28T16:00:00Z")).toContain("The answer date was Fri 27 Nov.");
  });

  test("tell the same in order of time", () => {
    const { sentences } = drawn({ debriefSavedAt: "2026-11-19T18:05:00Z" }, "2026-11-24T12:00:00Z");
    const at = (part: string) => sentences.findIndex((line) => line.includes(part));
    expect(sentences[at("The interview")]).toBe("The interview: Thu 19 Nov at 16:30.");
    expect(sentences[at("Write down how it went")]).toContain("done Thu 19 Nov at 18:05");
    expect(sentences).toContain("The answer date is Fri 27 Nov.");
    expect(at("for an update")).toBeGreaterThan(at("The answer date"));
    expect(at("Write down how it went")).toBeGreaterThan(at("The interview"));
  });
});

describe("the present", () => {
  test("is marked while the interview is live, and not once it is far in the past", () => {
    expect(drawn({}, "2026-11-24T12:00:00Z").now).toBeGreaterThan(0);
    expect(drawn({}, "2027-03-01T12:00:00Z").now).toBeNull();
  });

  test("has its day named, even on a Sunday", () => {
    for (const now of ["2026-11-20T12:00:00Z", "2026-11-22T12:00:00Z", "2026-11-28T12:00:00Z"]) {
      const { labels, today } = drawn({}, now);
      expect(labels.find((label) => label.day === today)).toMatchObject({ wide: false });
    }
  });
});
