import { expect, test } from "vitest";
import { tidyTime } from "@/lib/platform/text/rules";
import { fieldsFor } from "../setup/forms";

const [days, times] = [await fieldsFor("2026-09-18"), await fieldsFor("16:30")];

/** As people write half past five in the afternoon, nine in the morning and midnight; and what is none of them. */
const half = [
  "17:30",
  "17.30",
  "1730",
  "17h30",
  "5:30 pm",
  "5.30pm",
  "5:30 p.m.",
  "530pm",
  "05:30 PM",
  "17 : 30",
  "٥:٣٠ pm",
];
const nine = ["09:00", "9am", "9 AM", "9:00", "0900", "900", "9.00", "9h", "9 a.m.", "9a"];
const midnight = ["00:00", "12am", "12:00 am", "0000", "0:00", "0h"];
const noTime = [
  "9",
  "17",
  "25:00",
  "24:00",
  "17:60",
  "13pm",
  "0am",
  "17:3",
  "half five",
  "17:30:15",
  "-9:00",
  "5 30 pm o'clock",
];

test.each(times)("$name takes a time as people write it, and no other", ({ read }) => {
  for (const typed of half) expect(read(typed), typed).toBe("17:30");
  for (const typed of nine) expect(read(typed), typed).toBe("09:00");
  for (const typed of midnight) expect(read(typed), typed).toBe("00:00");
  for (const typed of noTime) expect(read(typed), typed).toBeNull();
});

test("Every time of day is read from each way of writing it", () => {
  for (let minute = 0; minute < 1_440; minute += 1) {
    const [hours, minutes] = [Math.floor(minute / 60), `${minute % 60}`.padStart(2, "0")];
    const time = `${`${hours}`.padStart(2, "0")}:${minutes}`;
    const [twelve, part] = [hours % 12 || 12, hours < 12 ? "am" : "pm"];
    for (const typed of [
      time,
      `${hours}.${minutes}`,
      `${hours}h${minutes}`,
      `${hours}${minutes}`,
      `${twelve}:${minutes} ${part}`,
    ])
      expect(tidyTime(typed), typed).toBe(time);
  }
});

test.each(days)("$name takes a day as people write it, unless it may be two days", ({ read }) => {
  for (const typed of [
    ...["2026-09-18", "2026/09/18", "2026.9.18", "2026–09–18", "18 Sep 2026", "18 September 2026", "18th Sept 2026"],
    ...["September 18, 2026", "Sep 18 2026", "Friday, 18 September 2026", "18-Sep-2026"],
  ])
    expect(read(typed), typed).toBe("2026-09-18");
  for (const wrong of ["18/09/2026", "09/18/2026", "18 Brumaire 2026", "31 Feb 2026", "18 Sep", "2026-09"])
    expect(read(wrong), wrong).toBeNull();
});
