import { cityOf } from "./cities";

/** "UK", "US", "Germany". If somebody chose a country by another name, that name. */
function shortCountry(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames("en", { type: "region", style: "short" }).of(country) ?? country;
}

/** The place of an interview in one line: "London time, UK working days" or, with a region, "London time, UK working days (Scotland)". */
export function placeLabel(zone: string, country: string, region = ""): string {
  const days = country && `, ${shortCountry(country)} working days${region && ` (${region})`}`;
  return `${zone ? `${cityOf(zone)} time` : "No time zone"}${days || ", no country"}`;
}
