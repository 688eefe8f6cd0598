import { rawTimeZones } from "@vvo/tzdb";
import { cityMapping } from "city-timezones";
import { isZone } from "@/lib/dates";
import { winterAbbreviation, zonesOfAbbreviation } from "./abbreviations";
import { allZones, cityOf, currentZoneName } from "./cities";
import { findCountry } from "./countries";
import { maxPlaceNameLength, placeNameKey } from "./place-name-key";

// The lists of cities are 2 MB: only server code may import this file.

const byName = new Map(rawTimeZones.flatMap((zone) => [zone.name, ...zone.group].map((name) => [name, zone])));

/** The country that uses a zone, by its two letters. Empty for "UTC" and similar zones. */
export const countryOfZone = (zone: string): string => byName.get(zone)?.countryCode ?? "";

/** A first guess at the zone of an interview in a country: the reader's own if the country uses it, else that of most people there. */
export function guessZone(country: string | null, own: string): string {
  if (!country || countryOfZone(own) === country) return own;
  return (zonesOfCountry(country) ?? [own])[0]!;
}

type ZoneFound = { is: "one"; zone: string } | { is: "several"; zones: string[] } | { is: "offset" } | { is: "none" };

/** Places by name, with their population. If two have the same name, the larger one is meant if it is so many times larger. */
type CityPlace = { zone: string; people: number };
const MUCH_BIGGER = 20;
/** The number for a place after which a zone is named, and which has no population in the list: it is meant before others. */
const OF_A_ZONE = 1e9;

let places: Map<string, CityPlace[]> | undefined;

function placesNamed(sought: string): CityPlace[] {
  if (!places) {
    places = new Map();
    const add = (name: string, zone: string, people: number) => {
      const key = placeNameKey(name);
      const known = places!.get(key) ?? [];
      const same = known.find((place) => place.zone === zone);
      if (same) same.people = Math.max(same.people, people);
      else places!.set(key, [...known, { zone, people }]);
    };
    for (const zone of allZones()) for (const name of [cityOf(zone), zone]) add(name, zone, OF_A_ZONE);
    for (const { name, group, mainCities } of rawTimeZones) {
      const zone = isZone(name) ? currentZoneName(name) : null;
      if (!zone) continue;
      for (const old of group) add(cityOfName(old), isZone(old) ? currentZoneName(old) : zone, OF_A_ZONE);
      for (const city of mainCities) add(city, zone, 0);
    }
    for (const { city, city_ascii: ascii, timezone, pop } of cityMapping)
      if (timezone && isZone(timezone)) for (const name of [city, ascii]) add(name, currentZoneName(timezone), pop);
    for (const [name, now] of Object.entries(formerNames))
      for (const { zone, people } of places.get(placeNameKey(now)) ?? []) add(name, zone, people);
  }
  return places.get(sought) ?? [];
}

const cityOfName = (zone: string) => zone.slice(zone.lastIndexOf("/") + 1);

/** Former names of cities that people still use. */
const formerNames: Record<string, string> = {
  Bombay: "Mumbai",
  Madras: "Chennai",
  Bangalore: "Bengaluru",
  Peking: "Beijing",
  Canton: "Guangzhou",
};

/**
 * The zone that a person means. They may type its present name or an old one, a city, a country that has one zone, an abbreviation, or a part of
 * any of these. If several zones fit, it returns all of them. An abbreviation that the interview's country uses means that country's zone.
 */
export function findZone(text: string, country = ""): ZoneFound {
  const tidy = text.trim();
  if (tidy.length > maxPlaceNameLength) return { is: "none" };
  if (/^(?:utc|gmt)?\s*[+\-−–]\s*\d/i.test(tidy)) return { is: "offset" };
  const short = zonesOfAbbreviation(tidy.replaceAll(".", ""));
  if (short.length > 0)
    return short.length > 1 ? of(short) : { is: "one", zone: zoneOfAbbreviationIn(country, tidy) ?? short[0]! };
  const name = tidy.replaceAll(" ", "_");
  if (isZone(name)) return { is: "one", zone: currentZoneName(name) };
  const sought = placeNameKey(tidy);
  if (!sought) return { is: "none" };
  const cities = likeliestZones(placesNamed(sought), country);
  if (cities.length > 0) return of(cities);
  return of(zonesOfCountry(tidy) || zonesByFullName(sought) || zonesByPart(sought));
}

/** Germany uses CET, so "CET" means Berlin's zone for an interview in Germany. */
function zoneOfAbbreviationIn(country: string, abbreviation: string): string | null {
  const winter = winterAbbreviation(abbreviation);
  const kept = rawTimeZones.filter(
    (zone) => zone.countryCode === country && zone.abbreviation.toUpperCase() === winter,
  );
  return kept.length === 1 && isZone(kept[0]!.name) ? currentZoneName(kept[0]!.name) : null;
}

function likeliestZones(found: CityPlace[], country: string): string[] {
  const here = found.filter((place) => country && countryOfZone(place.zone) === country);
  const sorted = [...(here.length > 0 ? here : found)].sort((a, b) => b.people - a.people);
  const [first, second] = sorted;
  const isClear = first && (!second || first.people > MUCH_BIGGER * second.people);
  return isClear ? [first.zone] : sorted.map((place) => place.zone);
}

function zonesOfCountry(text: string): string[] | null {
  const found = findCountry(text);
  if (found.is !== "one") return null;
  const kept = rawTimeZones.filter((zone) => zone.countryCode === found.code && isZone(zone.name));
  return kept.length > 0 ? byPeople(kept.map((zone) => currentZoneName(zone.name))) : null;
}

let people: Map<string, number> | undefined;

/** Where most people live comes first. */
function byPeople(found: string[]): string[] {
  if (!people) {
    people = new Map();
    for (const { timezone, pop } of cityMapping) people.set(timezone, (people.get(timezone) ?? 0) + pop);
  }
  const peopleIn = (zone: string) => people!.get(zone) ?? 0;
  return found.sort((a, b) => peopleIn(b) - peopleIn(a));
}

type ZoneNames = [name: string, zone: string][];
let fullNames: ZoneNames | undefined;
let searchNames: ZoneNames | undefined;

/** "Pacific Time", "India Standard Time". */
function zonesByFullName(sought: string): string[] | null {
  const time = sought.replace(/ (?:standard|daylight|summer) time$/, " time");
  fullNames ??= rawTimeZones
    .filter((zone) => isZone(zone.name))
    .map((zone) => [placeNameKey(zone.alternativeName), currentZoneName(zone.name)]);
  const found = fullNames.filter(([name]) => name === time).map(([, zone]) => zone);
  return found.length > 0 ? byPeople(found) : null;
}

function zonesByPart(sought: string): string[] {
  searchNames ??= allZones().map((zone) => [placeNameKey(`${zone} ${cityOf(zone)}`), zone]);
  return byPeople(searchNames.filter(([name]) => name.includes(sought)).map(([, zone]) => zone));
}

function of(found: readonly string[]): ZoneFound {
  const all = [...new Set(found)];
  if (all.length === 1) return { is: "one", zone: all[0]! };
  return all.length > 1 ? { is: "several", zones: all } : { is: "none" };
}

const MAX_LISTED = 6;

/** A sentence that says why a text names no zone. Null if it names one. */
export function zoneFaultMessage(text: string, country = ""): string | null {
  const found = findZone(text, country);
  if (found.is === "one") return null;
  if (found.is === "offset")
    return "An offset does not say when the clocks change. Write a city, such as London or Kolkata.";
  if (found.is === "none") return "We do not know a time zone with that name. Write a city, such as London or Kolkata.";
  const listed = new Intl.ListFormat("en-GB", { type: "disjunction" });
  const ending = found.zones.length > MAX_LISTED ? ", or another" : "";
  const names = found.zones.slice(0, MAX_LISTED);
  return `That may be ${ending ? `${names.join(", ")}${ending}` : listed.format(names)}. Say which one.`;
}
