import { z } from "zod";
import { countryNamed, noCountryNamed } from "./rules/countries";

/** A country as people name it; its two letters come out. Where it names none, or may be several, the sentence says so. */
const named = (text: string, context: z.RefinementCtx): string => {
  const found = countryNamed(text);
  if (found.is === "one") return found.code;
  context.addIssue({ code: "custom", message: noCountryNamed(text) ?? "" });
  return z.NEVER;
};

/** `empty`: what is said when it is left out. */
export const country = (empty: string) =>
  z.string(empty).transform((text, context) => {
    if (text.trim()) return named(text, context);
    context.addIssue({ code: "custom", message: empty });
    return z.NEVER;
  });

export const optionalCountry = z
  .string()
  .transform((text, context) => (text.trim() ? named(text, context) : ""))
  .default("");
