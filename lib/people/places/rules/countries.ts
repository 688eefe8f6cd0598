import codes from "i18n-iso-countries/codes.json";
import english from "i18n-iso-countries/langs/en.json";
import { maxPlaceNameLength, placeNameKey } from "./place-name-key";

/** Codes for which Intl has a name, but which are no countries: unions, parts of countries without an ISO code, and codes for tests. */
const noCountry = new Set(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]);
const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** By their two letters of ISO 3166-1 (and Kosovo's XK), with their English names. */
const countryNames: Record<string, string> = Object.fromEntries(
  letters
    .flatMap((first) => letters.map((second) => first + second))
    // Intl names a former code ("BU", "DD") like its successor, so it is left out.
    .filter((code) => !noCountry.has(code) && new Intl.Locale(`und-${code}`).region === code)
    .flatMap((code) => {
      const name = namesIn("en").of(code);
      return name ? [[code, name]] : [];
    }),
);

function namesIn(language: string, style: "long" | "short" = "long") {
  return new Intl.DisplayNames(language, { type: "region", fallback: "none", style });
}

export const allCountries = (): Record<string, string> => countryNames;
export const isCountry = (code: string): boolean => Object.hasOwn(countryNames, code);
export const countryName = (code: string): string => (isCountry(code) ? countryNames[code]! : code);

/** Names that people type, and that are neither in Intl nor in the ISO list. */
const otherNames: Record<string, string> = {
  ...{ Holland: "NL", Burma: "MM", Macedonia: "MK", Swaziland: "SZ", "Cabo Verde": "CV", "East Timor": "TL" },
  ...{
    England: "GB",
    Scotland: "GB",
    Wales: "GB",
    "Northern Ireland": "GB",
    Britain: "GB",
    "Republic of Ireland": "IE",
  },
  ...{ America: "US", "The States": "US", Emirates: "AE", KSA: "SA", Zaire: "CD", DRC: "CD", "DR Congo": "CD" },
  ...{ "Democratic People's Republic of Korea": "KP", PRC: "CN", "Mainland China": "CN", "Slovak Republic": "SK" },
  ...{ Ceylon: "LK", Siam: "TH", Persia: "IR", "Viet Nam": "VN", Macau: "MO", Vatican: "VA", Bosnia: "BA", Eire: "IE" },
};

/** Other names that a list of countries shows too, so that people who look for them find them. */
const offered = ["Holland", "Burma", "Ivory Coast", "Czech Republic", "Great Britain", "USA", "UAE", "UK", "England"];
const alsoOffered = ["Scotland", "Wales", "Northern Ireland", "Cabo Verde", "East Timor", "Macedonia", "Swaziland"];

/** "Myanmar (Burma) (no holiday calendar)" inside the brackets of "Burma (…)": without the name again, and without brackets of its own. */
const insideBrackets = (label: string, name: string) =>
  label.replace(` (${name})`, "").replace(/ \(([^()]*)\)/g, ", $1");

/** Every name to choose from, in the order of the alphabet; what a choice sends is resolved by `findCountry`. */
export function countryOptions(label: (code: string) => string = countryName): [value: string, words: string][] {
  const otherOptions = [...offered, ...alsoOffered, "Turkey"].flatMap((name): [string, string][] => {
    const countryFound = findCountry(name);
    return countryFound.is === "one" ? [[name, `${name} (${insideBrackets(label(countryFound.code), name)})`]] : [];
  });
  const all = [...Object.keys(countryNames).map((code): [string, string] => [code, label(code)]), ...otherOptions];
  return all.sort((a, b) => a[1].localeCompare(b[1], "en"));
}

/** People also type the name of their country in their own language. The most spoken languages come first: if two have the same word, the first counts. */
const languages =
  "en es fr ar pt ru de ja hi zh zh-Hant ko it tr vi pl uk nl ro el cs hu sv da fi nb he fa ur bn th id ms tl sw sk bg hr sr sl lt lv et is ga cy ca sq ka hy az kk";

let englishNames: Map<string, Set<string>> | undefined;
let nativeNames: Map<string, string> | undefined;
let label: [code: string, name: string][] | undefined;

/** Which countries a name or code may mean, in English. */
function codesByEnglishName(): Map<string, Set<string>> {
  if (englishNames) return englishNames;
  englishNames = new Map();
  const add = (name: string, code: string) => {
    const key = placeNameKey(name);
    englishNames!.set(key, (englishNames!.get(key) ?? new Set()).add(code));
  };
  const short = namesIn("en", "short");
  const iso = english.countries as Record<string, string | string[]>;
  for (const [code, name] of Object.entries(countryNames))
    for (const spelling of [code, name, short.of(code) ?? name, ...[iso[code] ?? []].flat()]) add(spelling, code);
  for (const [two, three] of codes) if (isCountry(two!)) add(three!, two!);
  for (const [name, code] of Object.entries(otherNames)) add(name, code);
  return englishNames;
}

function codesByNativeName(): Map<string, string> {
  if (nativeNames) return nativeNames;
  nativeNames = new Map();
  for (const language of languages.split(" ")) {
    const names = namesIn(language);
    for (const code of Object.keys(countryNames)) {
      const key = placeNameKey(names.of(code) ?? "");
      if (key && !nativeNames.has(key)) nativeNames.set(key, code);
    }
  }
  return nativeNames;
}

type CountryFound = { is: "one"; code: string } | { is: "several"; codes: string[] } | { is: "none" };

/**
 * "GB", "gbr", "Britain", "Deutschland" and "Trinidad" are countries. "Korea" may be one of two. A part of a name counts if it consists of
 * whole words.
 */
export function findCountry(text: string): CountryFound {
  if (text.length > maxPlaceNameLength) return { is: "none" };
  const sought = placeNameKey(text);
  if (!sought) return { is: "none" };
  const known = codesByEnglishName().get(sought);
  if (known) return countryFound([...known]);
  const own = codesByNativeName().get(sought);
  if (own) return { is: "one", code: own };
  label ??= Object.entries(countryNames).map(([code, name]) => [code, ` ${placeNameKey(name)} `]);
  return countryFound(label.filter(([, name]) => name.includes(` ${sought} `)).map(([code]) => code));
}

function countryFound(all: string[]): CountryFound {
  if (all.length === 1) return { is: "one", code: all[0]! };
  return all.length > 1 ? { is: "several", codes: all } : { is: "none" };
}

/** A sentence that says why a text names no country. Null if it names one. */
export function countryFaultMessage(text: string): string | null {
  const named = findCountry(text);
  if (named.is === "one") return null;
  if (named.is === "none")
    return "We do not know a country with that name. Write its name in English, or its two-letter code, such as GB.";
  const names = named.codes.slice(0, 6).map(countryName);
  return `That may be ${new Intl.ListFormat("en-GB", { type: "disjunction" }).format(names)}. Say which one.`;
}
