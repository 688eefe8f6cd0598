import { z } from "zod";
import { countryFaultMessage, findCountry } from "./rules/countries";
import { findZone, zoneFaultMessage } from "./rules/zones";

/** A country as people name it; its two letters come out. Where it names none, or may be several, the sentence says so. */
const countryCode = (text: string, context: z.RefinementCtx): string => {
  const found = findCountry(text);
  if (found.is === "one") return found.code;
  context.addIssue({ code: "custom", message: countryFaultMessage(text) ?? "" });
  return z.NEVER;
};

/** `emptyMessage`: what is said when it is left out. */
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

/** A time zone as people name it; its present name of the IANA list comes out. */
export const zoneText = (emptyMessage: string) =>
  z.string(emptyMessage).transform((text, context) => {
    const found = findZone(text);
    if (found.is === "one") return found.zone;
    context.addIssue({ code: "custom", message: text.trim() ? (zoneFaultMessage(text) ?? "") : emptyMessage });
    return z.NEVER;
  });

/** Of what was sent about one interview: an abbreviation or a city means the one in the interview's country. */
export function zoneInCountry(zone: unknown, country: unknown): unknown {
  if (typeof zone !== "string" || typeof country !== "string") return zone;
  const place = findCountry(country);
  const found = findZone(zone, place.is === "one" ? place.code : "");
  return found.is === "one" ? found.zone : zone;
}
