import { expect, test } from "vitest";
import { candidateNameForClient, formatTimeAndPlace } from "@/lib/record/client-feedback/rules/ask-by-link";

test("A client reads a candidate by name, by first name or by initials, in any script and with a form of address", () => {
  const read = (name: string) => [
    candidateNameForClient(name, "name"),
    candidateNameForClient(name, "first name"),
    candidateNameForClient(name, "initials"),
  ];
  expect(read("Amara Okafor")).toEqual(["Amara Okafor", "Amara", "A. O."]);
  expect(read("Dr Amara Okafor")).toEqual(["Dr Amara Okafor", "Amara", "A. O."]);
  expect(read("Łukasz")).toEqual(["Łukasz", "Łukasz", "Ł."]);
  expect(read("émile de la Tour")[2]).toBe("É. D. L. T.");
  expect(read("Okafor, Amara (she)")).toEqual(["Okafor, Amara (she)", "Amara", "A. O."]);
  expect(read("王小明")).toEqual(["王小明", "王.", "王."]);
});

test("Where the agency gives clients the first name only, no family name is shown with it, whatever the record has", () => {
  const first = (name: string) => candidateNameForClient(name, "first name");
  expect(first("Prof. Dr Amara Okafor, PhD")).toBe("Amara");
  expect(first("Dr Okafor")).toBe("O.");
  expect(first("J. Smith")).toBe("J. S.");
  expect(first("van den Berg")).toBe("V. D. B.");
  expect(first("김 민준")).toBe("김. 민.");
  expect(first("Dr")).toBe("the candidate");
});

test("A meeting is given by its place, or else by the time of its zone's city", () => {
  const met = { zone: "Europe/London", startsAt: new Date("2026-11-19T16:30Z"), endsAt: new Date("2026-11-19T17:30Z") };
  const when = "Thursday 19 November 2026, 16:30 to 17:30";
  const formatted = (format: string, place: string, zone = met.zone) =>
    formatTimeAndPlace({ ...met, format, place, zone });
  expect(formatted("in_person", "Aire Street, Leeds")).toBe(`${when}, at Aire Street, Leeds`);
  expect(formatted("in_person", " ")).toBe(`${when}, London time`);
  expect(formatted("video", "Room 4")).toBe(`${when}, London time`);
  expect(formatted("phone", "", "UTC")).toBe(`${when}, UTC`);
});
