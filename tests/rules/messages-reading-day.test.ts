import { expect, test } from "vitest";
import { toMs } from "@/lib/dates";
import { likelyReadingDay, likelySendingMoment } from "@/lib/mail/messages/rules/reading-day";
import { chosenSendingMoment } from "@/lib/mail/messages/rules/sending-moment";
import { foundBy } from "./messages-checked";

const london = { zone: "Europe/London", country: "GB" };
const open = { aim: "2026-11-20T08:00:00Z", opens: "2026-11-19T17:30:00Z", status: "open" } as const;
const writing = { kind: "writing", reason: null } as const;
const evening = toMs("2026-11-19T18:00:00Z");
const at = (moment: number) => new Date(moment).toISOString();

test("A message is read when it goes: as scheduled, as chosen, as its page offers, or now", () => {
  const when = (
    state: Parameters<typeof likelySendingMoment>[0]["state"],
    step: typeof open | object,
    chosen?: number,
  ) => at(likelySendingMoment({ state, step: { ...open, ...step } }, evening, chosen));
  expect(when(writing, {})).toBe("2026-11-20T08:00:00.000Z");
  expect(when(writing, { aim: "2026-11-19T09:00:00Z" })).toBe("2026-11-19T18:00:00.000Z");
  expect(when(writing, {}, toMs("2026-11-24T09:15:00Z"))).toBe("2026-11-24T09:15:00.000Z");
  expect(when({ kind: "scheduled", at: "2026-11-23T09:00:00Z" }, {}, toMs("2026-11-24T09:15:00Z"))).toBe(
    "2026-11-23T09:00:00.000Z",
  );
});

test("It is read on a day of the interview's own zone and week, and a note by post travels", () => {
  const on = (
    moment: string,
    place: Parameters<typeof likelyReadingDay>[2],
    step: "thank-you" | "handwritten-note" = "thank-you",
  ) => likelyReadingDay(toMs(moment), step, place);
  expect(on("2026-11-19T18:00:00Z", london)).toBe("2026-11-19");
  expect(on("2026-11-19T18:00:00Z", { zone: "Asia/Tokyo", country: "JP" })).toBe("2026-11-20");
  expect(on("2026-11-21T10:00:00Z", london)).toBe("2026-11-23");
  expect(on("2026-11-20T10:00:00Z", { zone: "Africa/Cairo", country: "EG" })).toBe("2026-11-22");
  expect(on("2026-11-21T10:00:00Z", { ...london, settings: { weekend: [] } })).toBe("2026-11-21");
  expect(on("2026-11-19T18:00:00Z", london, "handwritten-note")).toBe("2026-11-23");
});

test("R40 a day is checked for whoever reads it on the day on which it arrives", () => {
  const said = (readOn: string) =>
    foundBy(
      "dates",
      "Thank you for the talk yesterday.",
      { day: "2026-11-19", today: "2026-11-20" },
      undefined,
      readOn,
    );
  expect(said("2026-11-20")).toEqual([]);
  expect(said("2026-11-23")).toHaveLength(1);
});

test("A time that comes twice is no moment: its writer chooses another", () => {
  const choose = (time: string) =>
    chosenSendingMoment(
      { aim: null, opens: null, status: "open" },
      { day: "2026-10-25", time, zone: "Europe/London" },
      toMs("2026-10-20T09:00:00Z"),
    );
  expect(choose("01:30")).toEqual({ fault: expect.stringContaining("comes twice") });
  expect(choose("02:30")).toEqual({ at: "2026-10-25T02:30:00Z" });
});
