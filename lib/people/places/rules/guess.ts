import { currentZoneName } from "./cities";
import { isCountry } from "./countries";

/** The zone of most people in a country that has several. Other countries have one zone, which Intl knows. */
const mainZones: Record<string, string> = {
  AR: "America/Argentina/Buenos_Aires",
  AU: "Australia/Sydney",
  BR: "America/Sao_Paulo",
  CA: "America/Toronto",
  CL: "America/Santiago",
  CN: "Asia/Shanghai",
  DE: "Europe/Berlin",
  EC: "America/Guayaquil",
  ES: "Europe/Madrid",
  GB: "Europe/London",
  ID: "Asia/Jakarta",
  KZ: "Asia/Almaty",
  MX: "America/Mexico_City",
  MY: "Asia/Kuala_Lumpur",
  NZ: "Pacific/Auckland",
  PT: "Europe/Lisbon",
  RU: "Europe/Moscow",
  UA: "Europe/Kyiv",
  US: "America/New_York",
};

/** Languages that are spoken in so many countries that they do not tell where somebody is. */
const spokenAllOver = new Set(["ar", "en", "es", "fr", "pt", "zh"]);

/** A first guess at a person's country and zone from the languages of their browser. Null if the languages do not tell. */
export function guessPlace(acceptLanguage: string): { country: string; zone: string } | null {
  for (const tag of acceptLanguage.split(",").map((tag) => tag.split(";")[0]!.trim())) {
    if (!/^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-[A-Za-z]{2})?$/.test(tag)) continue;
    const locale = new Intl.Locale(tag);
    const country = locale.region ?? (spokenAllOver.has(locale.language) ? "" : (locale.maximize().region ?? ""));
    if (!isCountry(country)) continue;
    const known = new Intl.Locale(`und-${country}`) as { timeZones?: string[]; getTimeZones?: () => string[] };
    const zone = mainZones[country] ?? (known.getTimeZones?.() ?? known.timeZones)?.[0];
    if (zone) return { country, zone: currentZoneName(zone) };
  }
  return null;
}
