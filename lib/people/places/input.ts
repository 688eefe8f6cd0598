import { z } from "zod";
import { countryFaultMessage, findCountry } from "./rules/countries";
import { findZone, zoneFaultMessage } from "./rules/zones";

/** A country as people name it, turned into its two letters. If the text names no country, or may mean several, a sentence says so. */
const countryCode = (text: string, context: z.RefinementCtx): string => {
  const found = findCountry(text);
  if (found.is === "one") return found.code;
  context.addIssue({ code: "custom", message: countryFaultMessage(text) ?? "" });
  return z.NEVER;
};

/** `emptyMessage`: the sentence for an empty field. */
export const countryText = (emptyMessage: string) =>
  z.string(emptyMessage).transform((text, context) => {
    if (text.trim()) return countryCode(text, context);
    context.addIssue({ code: "custom", message: emptyMessage });
    return z.NEVER;
  });

export const optionalCountryText = z
  .string()
  .transform((text, context) => (text.trim() ? countryCode(text, context) : ""))
  .default("");

/** A time zone as people name it, turned into its present name of the IANA list. */
export const zoneText = (emptyMessage: string) =>
  z.string(emptyMessage).transform((text, context) => {
    const found = findZone(text);
    if (found.is === "one") return found.zone;
    context.addIssue({ code: "custom", message: text.trim() ? (zoneFaultMessage(text) ?? "") : emptyMessage });
    return z.NEVER;
  });

/** For the form of an interview: an abbreviation or a city means the one in the interview's country. */
export function zoneInCountry(zone: unknown, country: unknown): unknown {
  if (typeof zone !== "string" || typeof country !== "string") return zone;
  const place = findCountry(country);
  const found = findZone(zone, place.is === "one" ? place.code : "");
  return found.is === "one" ? found.zone : zone;
}
