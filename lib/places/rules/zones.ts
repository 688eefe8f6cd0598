import { rawTimeZones } from "@vvo/tzdb";

const byName = new Map(rawTimeZones.flatMap((zone) => [zone.name, ...zone.group].map((name) => [name, zone])));

/** The country in which a zone is kept, by its two letters; empty for "UTC" and the like, which are kept nowhere. */
export const countryOfZone = (zone: string): string => byName.get(zone)?.countryCode ?? "";
