import { Refused } from "../errors";
import { line } from "../text/input";
import { textLimits } from "../text/rules";
import { readPhone, shownPhone } from "./rules";

/** As it is typed. Which country it is in is known where it is kept: see `keptPhone`. */
export const phone = line(textLimits.phone, "The telephone number").default("");

/**
 * The stored form of a number that was typed, or null for none. A number that is already on the record, in any form, stays as it is. Throws
 * `Refused` with the reason, for its field.
 */
export function keptPhone(typed: string, country: string | null, before: string | null = null): string | null {
  if (typed === "") return null;
  if (before && (typed === before || typed === shownPhone(before))) return before;
  const read = readPhone(typed, country);
  if ("message" in read) throw new Refused(read.message, "phone");
  return read.kept;
}
