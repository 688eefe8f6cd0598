import { Refused } from "@/lib/errors";
import { line } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";
import { formatPhone, parsePhone } from "./rules";

/** A number as it is typed. The command knows its country, and brings it into one form: see `normalisePhone`. */
export const phoneText = line(textLimits.phone, "The telephone number").default("");

/**
 * The stored form of a number that was typed, or null for none. A number that is already on the record, in any form, stays as it is. Throws
 * `Refused` with the reason, for its field.
 */
export function normalisePhone(typed: string, country: string | null, before: string | null = null): string | null {
  if (typed === "") return null;
  if (before && (typed === before || typed === formatPhone(before))) return before;
  const read = parsePhone(typed, country);
  if ("message" in read) throw new Refused(read.message, "phone");
  return read.kept;
}
