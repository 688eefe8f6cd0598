import { expect, test } from "vitest";
import { countryText, optionalCountryText } from "@/lib/people/places/input";
import {
  allCountries,
  countryFaultMessage,
  countryName,
  findCountry,
  isCountry,
} from "@/lib/people/places/rules/countries";
import { guessPlace } from "@/lib/people/places/rules/guess";
import { countryOfZone } from "@/lib/people/places/rules/zones";
import { readPlanner } from "@/lib/planning/plan/input";
import {
  businessDay,
  countryChoices,
  findRegionCode,
  hasHolidayCalendar,
  noHolidayCalendarMessage,
  regionLabel,
  regionsOfCountry,
} from "@/lib/planning/plan/rules/business-days";

const all = Object.entries(allCountries());
const codeOf = (text: string) => {
  const found = findCountry(text);
  return found.is === "one" ? found.code : found.is;
};

test("Countries are those of ISO 3166-1 and Kosovo, by the names that people use.", () => {
  expect(all).toHaveLength(250);
  for (const no of ["ZZ", "EU", "UN", "XA", "UK", "BU", "DD", "toString", "gb", ""])
    expect(isCountry(no), no).toBe(false);
  expect(["QA", "GB", "TR", "CI", "MM", "SZ"].map(countryName)).toEqual([
    "Qatar",
    "United Kingdom",
    "Türkiye",
    "Côte d’Ivoire",
    "Myanmar (Burma)",
    "Eswatini",
  ]);
});

test("Every country is known by its English name, its letters, and that name without accents, in any case.", () => {
  for (const [code, name] of all) {
    const bare = name.normalize("NFD").replace(/\p{M}/gu, "");
    for (const text of [code, code.toLowerCase(), name, name.toUpperCase(), bare, ` ${name} `])
      expect(codeOf(text), text).toBe(code);
  }
});

test("Every country is known by its name in the languages with the most speakers.", () => {
  for (const language of ["es", "fr", "ar", "pt", "ru", "de", "ja", "hi", "zh", "tr", "pl", "uk", "vi"]) {
    const names = new Intl.DisplayNames(language, { type: "region" });
    const wrong = all
      .filter(([code]) => codeOf(names.of(code)!) !== code)
      .map(([code]) => `${language} ${names.of(code)} ${codeOf(names.of(code)!)}`);
    // Two countries share a word here and there; then the English or more spoken meaning counts.
    expect(wrong.length, wrong.join(", ")).toBeLessThan(4);
  }
});

test.each([
  ["GB", "UK U.K. Britain Great_Britain England Scotland Wales Northern_Ireland gbr"],
  ["US", "USA U.S. u.s.a. America United_States_of_America the_United_States the_States"],
  ["NL", "Holland The_Netherlands Nederland nld"],
  ["CZ", "Czech_Republic Czechia Česko Cesko"],
  ["MM", "Burma Myanmar"],
  ["CI", "Ivory_Coast Cote_d'Ivoire Côte_d’Ivoire COTE_D'IVOIRE"],
  ["TR", "Turkey Turkiye Türkiye"],
  ["AE", "UAE Emirates United_Arab_Emirates"],
  ["SZ", "Swaziland Eswatini"],
  ["MK", "Macedonia North_Macedonia"],
  ["CV", "Cape_Verde Cabo_Verde"],
  ["HK", "Hong_Kong HKG"],
  ["MO", "Macau Macao"],
  ["VN", "Vietnam Viet_Nam"],
  ["CD", "DRC DR_Congo Democratic_Republic_of_the_Congo Zaire"],
  ["TT", "Trinidad Trinidad_and_Tobago Trinidad_&_Tobago"],
  ["LC", "St_Lucia Saint_Lucia St._Lucia"],
  ["DE", "Deutschland Germany Allemagne deu"],
  ["JP", "日本 Japan"],
  ["IE", "Ireland Republic_of_Ireland Éire"],
  ["SA", "KSA Saudi_Arabia المملكة_العربية_السعودية"],
])("%s is also found by %s.", (code, names) => {
  for (const name of names.split(" ")) {
    expect(codeOf(name.replaceAll("_", " ")), name).toBe(code);
  }
});

test.each([
  ["Korea", "That may be North Korea or South Korea. Say which one."],
  ["Congo", "That may be Congo - Kinshasa or Congo - Brazzaville. Say which one."],
  ["Virgin Islands", "That may be British Virgin Islands or U.S. Virgin Islands. Say which one."],
])("%s may be one of two: both are named beside the field.", (text, sentence) => {
  expect(countryFaultMessage(text)).toBe(sentence);
  for (const field of [countryText("Choose."), optionalCountryText])
    expect(field.safeParse(text).error?.issues[0]?.message).toBe(sentence);
});

test.each(["Atlantis", "ZZ", "12", "x".repeat(10_000), "__proto__", "constructor", "<b>"])(
  "%s is no country, and the sentence says what to write.",
  (text) => {
    expect(countryFaultMessage(text)).toBe(
      "We do not know a country with that name. Write its name in English, or its two-letter code, such as GB.",
    );
  },
);

test("An empty country is asked for, or stays empty.", () => {
  expect(countryText("Choose the country.").safeParse(" ").error?.issues[0]?.message).toBe("Choose the country.");
  expect([
    optionalCountryText.parse(""),
    optionalCountryText.parse(undefined),
    optionalCountryText.parse("Qatar"),
  ]).toEqual(["", "", "QA"]);
});

test("Each choice of the list resolves to a country again, and each country is in it once under its own name.", () => {
  const choices = countryChoices();
  for (const [value, words] of choices) expect(codeOf(value), words).not.toMatch(/none|several/);
  for (const [code, name] of all) {
    const own = choices.filter(([value]) => value === code);
    expect(own.map(([, words]) => words)).toEqual([hasHolidayCalendar(code) ? name : `${name} (no holiday calendar)`]);
  }
  expect(choices.map(([, words]) => words)).toEqual(
    expect.arrayContaining(["Holland (Netherlands)", "UK (United Kingdom)", "Burma (Myanmar, no holiday calendar)"]),
  );
  // Brackets within brackets are hard to read, and a name is not said twice.
  for (const [, words] of choices) expect(words).not.toMatch(/\([^)]*\(/);
});

test("A country without a calendar of holidays has its weekend, no holidays, and a notice that says so.", () => {
  const without = all.map(([code]) => code).filter((code) => !hasHolidayCalendar(code));
  expect(without).toEqual(expect.arrayContaining(["QA", "KW", "OM", "JO", "IQ", "NP", "MN", "KH"]));
  for (const code of without) {
    expect(noHolidayCalendarMessage(code), code).toContain(
      `We have no calendar of public holidays for ${countryName(code)}.`,
    );
    for (const day of ["2026-01-01", "2026-12-25", "2026-05-01"])
      expect(() => businessDay(day, 3, code, null)).not.toThrow();
    const params = { starts: "2026-09-16T16:00", ends: "2026-09-16T17:00", zone: "UTC", country: code };
    expect(readPlanner(new URLSearchParams(params), new Date(0)).errors, code).toBeNull();
  }
  expect(noHolidayCalendarMessage("QA")).toBe(
    "We have no calendar of public holidays for Qatar. Only its weekend (Friday and Saturday) does not count as working days.",
  );
  expect(noHolidayCalendarMessage("QA", [5])).toContain("Only its weekend (Friday) does not count");
  expect(noHolidayCalendarMessage("SA")).toBeNull();
});

test("A country is guessed from the zone or from the browser's languages, or not at all.", () => {
  expect(
    ["Europe/London", "Asia/Calcutta", "Asia/Kolkata", "Asia/Qatar", "UTC", "Etc/GMT+5"].map(countryOfZone),
  ).toEqual(["GB", "IN", "IN", "QA", "", ""]);
  const guesses = ["en-GB,en;q=0.9", "fr,de-AT;q=0.8", "en-US", "zh-Hant-TW", "pl", "ja", "de-CH"];
  expect(guesses.map((languages) => guessPlace(languages)?.country)).toEqual([
    "GB",
    "AT",
    "US",
    "TW",
    "PL",
    "JP",
    "CH",
  ]);
  for (const odd of ["", "*", "en", "xx-ZZ", "en-", "es;q=1", "a".repeat(5_000), "ar,*"])
    expect(guessPlace(odd), odd).toBeNull();
});

test("A form shows a region again by its name, which resolves to that region; any other text stays as it was typed", () => {
  for (const code of Object.keys(allCountries()).filter(hasHolidayCalendar))
    for (const region of Object.keys(regionsOfCountry(code)))
      expect(findRegionCode(code, regionLabel(code, region)!), `${code} ${region}`).toBe(region);
  expect(regionLabel("GB", "SCT")).toBe("Scotland");
  expect(regionLabel("GB", "Narnia")).toBe("Narnia");
  expect([regionLabel("GB", ""), regionLabel(undefined, "SCT"), regionLabel("GB", undefined)]).toEqual([
    "",
    "SCT",
    undefined,
  ]);
});
