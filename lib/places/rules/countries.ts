import codes from "i18n-iso-countries/codes.json";
import english from "i18n-iso-countries/langs/en.json";
import { maxPlaceNameLength, placeNameKey } from "./plain";

/** What Intl has a name for that is no country: unions, parts of countries that have no code of ISO's, and codes for tests. */
const noCountry = new Set(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]);
const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** By their two letters of ISO 3166-1 (and Kosovo's XK), with their English names. */
const countryNames: Record<string, string> = Object.fromEntries(
  letters
    .flatMap((first) => letters.map((second) => first + second))
    // A code that was given up ("BU", "DD") is the name of its successor.
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

/** Names that people type and that neither Intl nor the list of ISO's names has. */
const others: Record<string, string> = {
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

/** Other names that are offered beside the first one in a list, so that whoever looks for them finds them. */
const offered = ["Holland", "Burma", "Ivory Coast", "Czech Republic", "Great Britain", "USA", "UAE", "UK", "England"];
const alsoOffered = ["Scotland", "Wales", "Northern Ireland", "Cabo Verde", "East Timor", "Macedonia", "Swaziland"];

/** "Myanmar (Burma) (no holiday calendar)" inside the brackets of "Burma (…)": without the name again, and without brackets of its own. */
const within = (words: string, name: string) => words.replace(` (${name})`, "").replace(/ \(([^()]*)\)/g, ", $1");

/** Every name to choose from, in the order of the alphabet; what a choice sends is resolved by `findCountry`. */
export function countryOptions(words: (code: string) => string = countryName): [value: string, words: string][] {
  const more = [...offered, ...alsoOffered, "Turkey"].flatMap((name): [string, string][] => {
    const found = findCountry(name);
    return found.is === "one" ? [[name, `${name} (${within(words(found.code), name)})`]] : [];
  });
  const all = [...Object.keys(countryNames).map((code): [string, string] => [code, words(code)]), ...more];
  return all.sort((a, b) => a[1].localeCompare(b[1], "en"));
}

/** People write their country as it is called at home, too. The most spoken come first: of two that use one word, the first counts. */
const languages =
  "en es fr ar pt ru de ja hi zh zh-Hant ko it tr vi pl uk nl ro el cs hu sv da fi nb he fa ur bn th id ms tl sw sk bg hr sr sl lt lv et is ga cy ca sq ka hy az kk";

let exact: Map<string, Set<string>> | undefined;
let native: Map<string, string> | undefined;
let words: [code: string, name: string][] | undefined;

/** Which countries a name or code may mean, in English. */
function inEnglish(): Map<string, Set<string>> {
  if (exact) return exact;
  exact = new Map();
  const add = (name: string, code: string) => {
    const key = placeNameKey(name);
    exact!.set(key, (exact!.get(key) ?? new Set()).add(code));
  };
  const short = namesIn("en", "short");
  const iso = english.countries as Record<string, string | string[]>;
  for (const [code, name] of Object.entries(countryNames))
    for (const one of [code, name, short.of(code) ?? name, ...[iso[code] ?? []].flat()]) add(one, code);
  for (const [two, three] of codes) if (isCountry(two!)) add(three!, two!);
  for (const [name, code] of Object.entries(others)) add(name, code);
  return exact;
}

function atHome(): Map<string, string> {
  if (native) return native;
  native = new Map();
  for (const language of languages.split(" ")) {
    const names = namesIn(language);
    for (const code of Object.keys(countryNames)) {
      const key = placeNameKey(names.of(code) ?? "");
      if (key && !native.has(key)) native.set(key, code);
    }
  }
  return native;
}

type CountryFound = { is: "one"; code: string } | { is: "several"; codes: string[] } | { is: "none" };

/**
 * "GB", "gbr", "Britain", "Deutschland" and "Trinidad" are countries; "Korea" may be one of two. A part of a name counts if it is whole
 * words of it.
 */
export function findCountry(text: string): CountryFound {
  if (text.length > maxPlaceNameLength) return { is: "none" };
  const sought = placeNameKey(text);
  if (!sought) return { is: "none" };
  const known = inEnglish().get(sought);
  if (known) return found([...known]);
  const own = atHome().get(sought);
  if (own) return { is: "one", code: own };
  words ??= Object.entries(countryNames).map(([code, name]) => [code, ` ${placeNameKey(name)} `]);
  return found(words.filter(([, name]) => name.includes(` ${sought} `)).map(([code]) => code));
}

function found(all: string[]): CountryFound {
  if (all.length === 1) return { is: "one", code: all[0]! };
  return all.length > 1 ? { is: "several", codes: all } : { is: "none" };
}

/** Why a text names no country, for whoever typed it; null where it does. */
export function countryFaultMessage(text: string): string | null {
  const named = findCountry(text);
  if (named.is === "one") return null;
  if (named.is === "none")
    return "We know no country of that name. Write its name in English, or its two letters, such as GB.";
  const names = named.codes.slice(0, 6).map(countryName);
  return `That may be ${new Intl.ListFormat("en-GB", { type: "disjunction" }).format(names)}. Say which.`;
}
