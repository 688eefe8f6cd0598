import { expect, test } from "vitest";
import { isZone } from "@/lib/dates";
import { saveProfileInput } from "@/lib/people/accounts/input";
import { allZones, cityOf, currentZoneName } from "@/lib/people/places/rules/cities";
import { findZone, guessZone } from "@/lib/people/places/rules/zones";
import { readPlanner } from "@/lib/planning/plan/input";
import { auditEventLabel } from "@/lib/record/audit/rules";
import { interviewInput } from "@/lib/record/interviews/input";
import { form } from "../factories";

const named = (text: string, country?: string) => {
  const found = findZone(text, country);
  if (found.is === "one") return found.zone;
  return found.is === "several" ? found.zones : found.is;
};

const renamed: [old: string, present: string, city: string][] = [
  ["Asia/Calcutta", "Asia/Kolkata", "Kolkata"],
  ["Europe/Kiev", "Europe/Kyiv", "Kyiv"],
  ["Asia/Saigon", "Asia/Ho_Chi_Minh", "Ho Chi Minh City"],
  ["Asia/Rangoon", "Asia/Yangon", "Yangon"],
  ["Asia/Katmandu", "Asia/Kathmandu", "Kathmandu"],
  ["America/Godthab", "America/Nuuk", "Nuuk"],
  ["America/Buenos_Aires", "America/Argentina/Buenos_Aires", "Buenos Aires"],
  ["America/Indianapolis", "America/Indiana/Indianapolis", "Indianapolis"],
  ["America/Cordoba", "America/Argentina/Cordoba", "Córdoba"],
  ["Africa/Asmera", "Africa/Asmara", "Asmara"],
  ["Atlantic/Faeroe", "Atlantic/Faroe", "Tórshavn"],
  ["Pacific/Truk", "Pacific/Chuuk", "Chuuk"],
  ["US/Pacific", "America/Los_Angeles", "Los Angeles"],
  ["US/Eastern", "America/New_York", "New York"],
  ["GB", "Europe/London", "London"],
  ["Japan", "Asia/Tokyo", "Tokyo"],
  ["PRC", "Asia/Shanghai", "Shanghai"],
  ["Eire", "Europe/Dublin", "Dublin"],
  ["Etc/UTC", "UTC", "UTC"],
  ["Etc/GMT+5", "Etc/GMT+5", "UTC−5"],
  ["America/Sao_Paulo", "America/Sao_Paulo", "São Paulo"],
];

test.each(renamed)("%s is stored as %s, and sentences say %s.", (old, present, city) => {
  expect([named(old), currentZoneName(old), cityOf(old), cityOf(present)]).toEqual([present, present, city, city]);
});

test("No zone of the list has an outdated name, and each is found by its name, in any case and with spaces.", () => {
  const old = renamed.slice(0, 12).map(([name]) => name);
  expect(allZones().filter((zone) => old.includes(zone))).toEqual([]);
  for (const zone of allZones()) {
    expect(isZone(zone), zone).toBe(true);
    for (const text of [zone, zone.toLowerCase(), zone.replaceAll("_", " "), ` ${zone} `])
      expect(named(text), text).toBe(zone);
  }
});

test("Each zone is found by its city; where two zones share a city's name, it is among those that are listed.", () => {
  for (const zone of allZones()) expect([named(cityOf(zone))].flat(), cityOf(zone)).toContain(zone);
});

test.each([
  ["Mumbai", "Asia/Kolkata"],
  ["Bombay", "Asia/Kolkata"],
  ["bengaluru", "Asia/Kolkata"],
  ["Leeds", "Europe/London"],
  ["Łódź", "Europe/Warsaw"],
  ["lodz", "Europe/Warsaw"],
  ["Munich", "Europe/Berlin"],
  ["San Francisco", "America/Los_Angeles"],
  ["Jeddah", "Asia/Riyadh"],
  ["Doha", "Asia/Qatar"],
  ["Sao Paulo", "America/Sao_Paulo"],
  ["São Paulo", "America/Sao_Paulo"],
  ["Saigon", "Asia/Ho_Chi_Minh"],
  ["Ho Chi Minh City", "Asia/Ho_Chi_Minh"],
  ["Beijing", "Asia/Shanghai"],
  ["St. John's", "America/St_Johns"],
  ["India", "Asia/Kolkata"],
  ["Poland", "Europe/Warsaw"],
  ["Qatar", "Asia/Qatar"],
  ["utc", "UTC"],
  ["Z", "UTC"],
  ["CET", "Europe/Brussels"],
  ["cest", "Europe/Brussels"],
  ["JST", "Asia/Tokyo"],
  ["S.G.T.", "Asia/Singapore"],
  ["EST", "America/New_York"],
  ["ET", "America/New_York"],
  ["SAST", "Africa/Johannesburg"],
  ["Japan Standard Time", "Asia/Tokyo"],
  ["Reykjav", "Atlantic/Reykjavik"],
  ["Jakart", "Asia/Jakarta"],
])("%s means %s.", (text, zone) => {
  expect(named(text)).toBe(zone);
});

test("An abbreviation, or a city name that exists twice, is the one in the interview's country.", () => {
  expect([named("CET", "DE"), named("CEST", "PL"), named("GMT", "GB"), named("EET", "FI"), named("CET", "JP")]).toEqual(
    ["Europe/Berlin", "Europe/Warsaw", "Europe/London", "Europe/Helsinki", "Europe/Brussels"],
  );
  expect([named("Birmingham", "GB"), named("Birmingham", "US"), named("Manchester", "GB")]).toEqual([
    "Europe/London",
    "America/Chicago",
    "Europe/London",
  ]);
  expect(interviewInput.parse(form({ zone: "GMT", country: "UK" }))).toMatchObject({
    zone: "Europe/London",
    country: "GB",
  });
  expect(interviewInput.parse(form({ zone: "CET", country: "Deutschland" }))).toMatchObject({ zone: "Europe/Berlin" });
});

test("An interview's zone is guessed from its country: the reader's own where the country uses it, else where most people live.", () => {
  const guesses: [string | null, string, string][] = [
    [null, "Europe/Warsaw", "Europe/Warsaw"],
    ["GB", "UTC", "Europe/London"],
    ["US", "Europe/London", "America/New_York"],
    ["US", "America/Denver", "America/Denver"],
    ["AU", "Europe/London", "Australia/Sydney"],
    ["ES", "Europe/London", "Europe/Madrid"],
    ["QA", "Europe/London", "Asia/Qatar"],
    ["ZZ", "Europe/London", "Europe/London"],
  ];
  for (const [country, own, zone] of guesses) expect(guessZone(country, own), `${country}`).toBe(zone);
});

const planner = (zone: string) =>
  readPlanner(
    new URLSearchParams({ starts: "2026-09-16T16:00", ends: "2026-09-16T17:00", country: "GB", zone }),
    new Date(0),
  );
const refusals = (zone: string) => [
  interviewInput.safeParse(form({ zone })).error?.issues.find(({ path }) => path[0] === "zone")?.message,
  saveProfileInput.safeParse({ name: "Amara", zone, quietFrom: "21:00", quietTo: "08:00" }).error?.issues[0]?.message,
  planner(zone).errors?.zone,
];

test.each([
  ["IST", "That may be Asia/Kolkata, Europe/Dublin or Asia/Jerusalem. Say which one."],
  ["ist", "That may be Asia/Kolkata, Europe/Dublin or Asia/Jerusalem. Say which one."],
  ["CST", "That may be America/Chicago, America/Mexico_City, Asia/Shanghai or America/Havana. Say which one."],
  ["Portland", "That may be America/Los_Angeles, America/New_York or Australia/Melbourne. Say which one."],
  ["+01:00", "An offset does not say when the clocks change. Write a city, such as London or Kolkata."],
  ["UTC+5", "An offset does not say when the clocks change. Write a city, such as London or Kolkata."],
  ["GMT -3", "An offset does not say when the clocks change. Write a city, such as London or Kolkata."],
  ["Mars/Olympus", "We do not know a time zone with that name. Write a city, such as London or Kolkata."],
  ["x".repeat(10_000), "We do not know a time zone with that name. Write a city, such as London or Kolkata."],
  ["__proto__", "We do not know a time zone with that name. Write a city, such as London or Kolkata."],
])("%.20s is refused with the reason beside the field, everywhere in the same way.", (zone, sentence) => {
  expect(refusals(zone)).toEqual([sentence, sentence, sentence]);
});

test("A text that many zones share lists the first of them, and says that there are others.", () => {
  expect(refusals("America")[0]).toMatch(
    /^That may be America\/New_York, (\S+\/\S+, ){5}or another\. Say which one\.$/,
  );
});

test("A typed zone is stored by its present name, in forms and in the planner alike.", () => {
  for (const [typed, kept] of [
    ["Asia/Calcutta", "Asia/Kolkata"],
    ["europe/kiev", "Europe/Kyiv"],
    ["new york", "America/New_York"],
  ]) {
    expect(interviewInput.parse(form({ zone: typed })).zone).toBe(kept);
    expect(saveProfileInput.parse({ name: "Amara", zone: typed, quietFrom: "21:00", quietTo: "08:00" }).zone).toBe(
      kept,
    );
    const read = planner(typed!);
    expect(read.errors ?? read.facts.zone).toBe(kept);
  }
});

test("History says in words from when to when an interview was moved, with the present city of each zone.", () => {
  const detail = { from: "2026-11-19T16:30 Asia/Calcutta", to: "2026-11-20T09:00 Europe/Kyiv" };
  expect(auditEventLabel({ verb: "interview-moved", detail }, new Map(), String)).toBe(
    "Interview moved from Thu 19 Nov 2026 at 16:30 (Kolkata time) to Fri 20 Nov 2026 at 09:00 (Kyiv time)",
  );
  const people = { from: "Marta Lindqvist", to: "Joel Brandt" };
  expect(auditEventLabel({ verb: "interview-handed-over", detail: people }, new Map(), String)).toBe(
    "Consultant changed from Marta Lindqvist to Joel Brandt",
  );
});

test("An unknown zone, which some browsers report as their own, breaks no page", () => {
  expect([currentZoneName("Etc/Unknown"), cityOf("Etc/Unknown")]).toEqual(["Etc/Unknown", "Unknown"]);
  expect(allZones()).not.toContain("Etc/Unknown");
});
