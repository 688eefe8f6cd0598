import { expect, test } from "vitest";
import { keepLookingMessage } from "@/lib/planning/plan/rules/keep-looking";
import { clock, names, priya, sent, status, step, thatEvening, throughMarta, thursday, tom } from "./interview";

const thanked = { ...thursday, interviewers: [priya, tom], settled: [sent("thank-you", thatEvening)] };

test("R46 Connecting opens with the thank-you and is due by the close of the fifth business day after, whatever the outcome.", () => {
  expect(clock(thanked, thatEvening, "connect")).toEqual([thatEvening, null, "2026-09-24T16:30:00Z"]);
  expect(step(thanked, thatEvening, "connect", "Tom Ellery")).toBeUndefined();
  const rejected = { ...thanked, outcome: { kind: "rejected", at: "2026-09-18T09:00:00Z" } as const };
  expect(status(rejected, "2026-09-18T10:00:00Z", "connect")).toBe("open");
});

test("C13 An agency's candidate gets it only where they may write to the client themselves.", () => {
  const agency = { ...throughMarta, settled: thanked.settled };
  expect(names(agency, thatEvening)).not.toContain("connect");
  expect(names({ ...agency, contact: "copy" }, thatEvening)).not.toContain("connect");
  expect(names({ ...agency, contact: "direct" }, thatEvening)).toContain("connect");
});

test("R43 R44 Something useful goes to each person with a topic, from 09:00 on the second business day after the thank-you.", () => {
  expect(clock(thanked, thatEvening, "give-something-useful")).toEqual([
    "2026-09-21T08:00:00Z",
    null,
    "2026-09-24T08:00:00Z",
  ]);
  expect(step(thanked, thatEvening, "give-something-useful")).toMatchObject({
    for: "Priya Shah",
    status: "locked",
    locked: "You can send this from Mon 21 Sep at 09:00, two working days after your thank-you.",
  });
  const both = { ...thanked, settled: [sent("thank-you", thatEvening), sent("thank-you", thatEvening, "t")] };
  expect(names(both, thatEvening).filter((name) => name === "give-something-useful")).toHaveLength(1);
});

test("It is due when the promised day opens, or else when the check-in would open.", () => {
  const promised = { ...thanked, promise: { day: "2026-09-23", loggedAt: null } };
  expect(clock(promised, thatEvening, "give-something-useful")?.[2]).toBe("2026-09-23T08:00:00Z");
});

test("It is obsolete where the promised day leaves no time for it.", () => {
  const tomorrow = { ...thanked, promise: { day: "2026-09-18", loggedAt: null } };
  expect(step(tomorrow, thatEvening, "give-something-useful")).toMatchObject({
    status: "obsolete",
    because: "There is no time for it before Fri 18 Sep.",
  });
});

test("Once is enough: a useful message that was sent is settled and does not return.", () => {
  const given = { ...thanked, settled: [...thanked.settled, sent("give-something-useful", "2026-09-21T09:00:00Z")] };
  expect(status(given, "2026-09-22T09:00:00Z", "give-something-useful")).toBe("done");
});

test("R51 While waiting with fewer than three live applications, Today says to keep looking, once a week at most.", () => {
  const now = "2026-11-22T09:00:00Z";
  const person = { waiting: true, live: 2, putAwayAt: null };
  expect(keepLookingMessage(person, now)).toBe(
    "You have two active applications. It is safer to keep applying while you wait.",
  );
  expect(keepLookingMessage({ ...person, live: 3 }, now)).toBeNull();
  expect(keepLookingMessage({ ...person, waiting: false }, now)).toBeNull();
  expect(keepLookingMessage({ ...person, putAwayAt: "2026-11-15T09:00:01Z" }, now)).toBeNull();
  expect(keepLookingMessage({ ...person, putAwayAt: "2026-11-15T09:00:00Z" }, now)).not.toBeNull();
});

test("R55 An agency's candidate is asked how things stand ten business days after their last answer.", () => {
  const described = { ...throughMarta, situationSaidAt: "2026-09-17T16:30:00Z" };
  expect(clock(described, thatEvening, "my-situation")).toEqual(["2026-10-01T08:00:00Z", null, null]);
  expect(names(throughMarta, thatEvening)).not.toContain("my-situation");
  expect(names({ ...described, route: "direct" }, thatEvening)).not.toContain("my-situation");
});

test("An answer about how things stand moves the question on instead of ending it.", () => {
  const again = {
    ...throughMarta,
    situationSaidAt: "2026-09-17T16:30:00Z",
    settled: [sent("my-situation", "2026-10-01T12:00:00Z", null)],
  };
  expect(step(again, "2026-10-01T13:00:00Z", "my-situation")).toMatchObject({
    status: "locked",
    opens: "2026-10-15T08:00:00Z",
  });
});
