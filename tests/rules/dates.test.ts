import { expect, test } from "vitest";
import {
  addDays,
  dayOf,
  isDay,
  isInstant,
  isZone,
  msAt,
  offsetAt,
  resolveWallTime,
  timeOf,
  toInstant,
} from "@/lib/dates";
import { allZones, cityOf } from "@/lib/people/places/rules/cities";
import { formatDuration, formatMoment, longDay, relativeDay, shortDay, weekdayName } from "@/lib/platform/words/dates";

const resolved = (zone: string, day: string, time: string) => {
  const found = resolveWallTime(zone, day, time);
  return Object.fromEntries(
    Object.entries(found).map(([key, value]) => [key, typeof value === "number" ? toInstant(value) : value]),
  );
};

test("A local time is one instant in its own zone.", () => {
  expect(resolved("Asia/Kathmandu", "2026-09-18", "16:00")).toEqual({ kind: "one", at: "2026-09-18T10:15:00Z" });
  expect(resolved("America/New_York", "2026-01-15", "09:00")).toEqual({ kind: "one", at: "2026-01-15T14:00:00Z" });
});

test("A local time that the clocks skip names the two beside it, and resolves as compatible where the product asks.", () => {
  expect(resolved("Europe/London", "2026-03-29", "01:30")).toMatchObject({
    kind: "skipped",
    neighbours: ["00:59", "02:00"],
  });
  expect(toInstant(msAt("Europe/London", "2026-03-29", "01:30"))).toBe("2026-03-29T01:30:00Z");
  expect(resolved("Pacific/Apia", "2011-12-30", "09:00")).toMatchObject({
    kind: "skipped",
    neighbours: ["2011-12-29T23:59", "2011-12-31T00:00"],
  });
});

test("A local time that happens twice has two instants, and resolves to the earlier where the product asks.", () => {
  expect(resolved("Europe/London", "2026-10-25", "01:30")).toEqual({
    kind: "doubled",
    earlier: "2026-10-25T00:30:00Z",
    later: "2026-10-25T01:30:00Z",
  });
  expect(toInstant(msAt("Europe/London", "2026-10-25", "01:30"))).toBe("2026-10-25T00:30:00Z");
  expect(resolved("Australia/Lord_Howe", "2026-04-05", "01:45")).toMatchObject({ kind: "doubled" });
});

test("Times beside a clock change are ordinary.", () => {
  expect(resolved("Europe/London", "2026-03-29", "00:59")).toEqual({ kind: "one", at: "2026-03-29T00:59:00Z" });
  expect(resolved("Europe/London", "2026-03-29", "02:00")).toEqual({ kind: "one", at: "2026-03-29T01:00:00Z" });
  expect(resolved("Europe/London", "2026-10-25", "02:00")).toEqual({ kind: "one", at: "2026-10-25T02:00:00Z" });
});

test("An instant has its day and time in each zone.", () => {
  const ms = Date.parse("2026-12-31T23:30:00Z");
  expect([dayOf("Asia/Kathmandu", ms), timeOf("Asia/Kathmandu", ms)]).toEqual(["2027-01-01", "05:15"]);
  expect([dayOf("America/St_Johns", ms), timeOf("America/St_Johns", ms)]).toEqual(["2026-12-31", "20:00"]);
});

test.each([
  "2026-02-31",
  "2026-13-01",
  "2026-00-10",
  "2027-02-29",
  "1969-12-31",
  "2100-01-01",
  "26-09-18",
  "2026-9-18",
  "",
])("%j is no day of ours.", (text) => expect(isDay(text)).toBe(false));

test("29 February is a day in a leap year.", () => {
  expect(isDay("2028-02-29")).toBe(true);
  expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
});

test("A zone is a name of the IANA list or an alias of one, never an offset.", () => {
  for (const zone of ["Europe/London", "Europe/Kiev", "US/Eastern", "UTC", "Asia/Kathmandu"])
    expect(isZone(zone)).toBe(true);
  for (const zone of ["+01:00", "Mars/Olympus", "", "Europe/../London", "x".repeat(10_000)])
    expect(isZone(zone)).toBe(false);
  for (const zone of allZones()) expect(isZone(zone)).toBe(true);
});

test("Everything accepted as a zone has an offset: short names that only Intl knows are refused.", () => {
  const short = "ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST";
  const older = "EST MST HST CET EST5EDT PST8PDT GMT0 Zulu UCT W-SU PRC ROK SystemV/EST5 Etc/GMT+5 Etc/Unknown";
  const taken = `${short} ${older}`.split(" ").filter(isZone);
  expect(taken).toEqual(expect.arrayContaining(["EST", "CET", "Zulu", "PRC"]));
  for (const zone of taken) expect(Number.isFinite(offsetAt(zone, 0)), zone).toBe(true);
  expect(isZone("IST")).toBe(false);
});

test("An instant has an offset and exists.", () => {
  for (const text of [
    "2026-09-18T17:05:00Z",
    "2026-09-18T17:05Z",
    "2026-09-18T17:05:00.123Z",
    "2026-09-18T17:05:00+05:45",
  ])
    expect(isInstant(text)).toBe(true);
  for (const text of [
    "2026-09-18T17:05:00",
    "2026-02-31T17:05:00Z",
    "2026-09-18T24:00:00Z",
    "2026-09-18",
    "tomorrow",
    "2026-09-18T17:05:60Z",
  ])
    expect(isInstant(text)).toBe(false);
});

test("Days are written with the year only when it is not this one.", () => {
  expect(shortDay("2026-11-27", "2026-09-17")).toBe("Fri 27 Nov");
  expect(shortDay("2027-01-04", "2026-09-17")).toBe("Mon 4 Jan 2027");
  expect(longDay("2026-11-27", "2026-09-17")).toBe("Friday 27 November");
  expect(weekdayName("1970-01-01")).toBe("Thursday");
  expect(
    ["2026-11-22", "2026-11-23", "2026-11-21", "2026-11-25", "2026-12-01"].map((day) => relativeDay(day, "2026-11-22")),
  ).toEqual(["today", "tomorrow", "yesterday", "Wednesday", "Tue 1 Dec"]);
});

test("Days and months have the same names under every release of Node", () => {
  const days = Array.from({ length: 7 }, (_, index) => addDays("2026-11-23", index));
  const months = Array.from({ length: 12 }, (_, index) => `2026-${`${index + 1}`.padStart(2, "0")}-09`);
  expect(days.map(weekdayName)).toEqual("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "));
  expect(days.map((day) => shortDay(day).split(" ")[0])).toEqual("Mon Tue Wed Thu Fri Sat Sun".split(" "));
  expect(months.map((day) => longDay(day).split(" ")[2])).toEqual(
    "January February March April May June July August September October November December".split(" "),
  );
  expect(months.map((day) => shortDay(day).split(" ")[2])).toEqual(
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  );
  expect(longDay("2027-09-03", "2026-11-22")).toBe("Friday 3 September 2027");
});

test("A moment names the zone's city only where the reader's local time differs.", () => {
  const ms = Date.parse("2026-11-30T09:00:00Z");
  expect(formatMoment(ms, "Europe/London", "2026-11-22", "Europe/Lisbon")).toBe("Mon 30 Nov at 09:00");
  expect(formatMoment(ms, "Europe/London", "2026-11-22", "America/New_York")).toBe("Mon 30 Nov at 09:00 (London time)");
  expect(cityOf("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
});

test("Durations are rounded.", () => {
  expect([40 * 60_000, 3 * 3_600_000 + 1, 47 * 3_600_000, 3.5 * 86_400_000].map(formatDuration)).toEqual([
    "40 min",
    "3 h",
    "47 h",
    "3 days",
  ]);
});
