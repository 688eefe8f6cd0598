import { z } from "zod";
import { isDay } from "@/lib/dates";
import "@/lib/zod-messages";
import {
  hasDirectionMarks,
  type MaxLength,
  textLimits,
  tidyDay,
  tidyDigits,
  tidyLine,
  tidyLink,
  tidyProse,
  tidyTime,
  tidyWithin,
  webLinkFault,
} from "./rules";

/** One line that is cleaned up by the given function. */
export const lineWith = (maxLength: MaxLength, name: string, tidy: (text: string) => string) =>
  z
    .string()
    .overwrite(tidyWithin(maxLength, tidy))
    .max(maxLength, `${name} can be ${maxLength} characters at most.`)
    .refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text), `${name} can’t contain line breaks or control characters.`)
    .refine(
      (text) => !hasDirectionMarks(text),
      `${name} contains a hidden character that turns the direction of text. Delete it, or type the text again.`,
    );

/** One line. `name` begins the sentences that refuse it: "The place". Names have schemas of their own, in lib/people/names/input. */
export const line = (maxLength: MaxLength, name: string) => lineWith(maxLength, name, tidyLine);

/** An address of the web, or empty. What people paste without https:// is kept with it. */
export const webLink = (maxLength: MaxLength, name: string) =>
  lineWith(maxLength, name, tidyLink).superRefine((text, context) => {
    // zod runs all checks, even on a text that is far too long. Such a text is refused only for its length.
    const fault = text === "" || text.length > maxLength ? null : webLinkFault(text);
    if (fault) context.addIssue({ code: "custom", message: `${name} ${fault}` });
  });

/** A day, a time, a number or a code as it was typed, in the digits of any script. The field adds its own checks. */
export const digitsText = z.string().overwrite(tidyWithin(40, tidyDigits));

/** A day, and a time of day, as people write them. The field checks whether they exist. */
export const dayText = z.string().overwrite(tidyWithin(40, tidyDay));
export const timeText = z.string().overwrite(tidyWithin(40, tidyTime));

/** A day of the calendar: 31 February is none. */
export const calendarDay = dayText.refine(isDay, "That day does not exist. Write it as 2026-09-18.");

/** The id of a row of ours. */
export const uuid = z.uuid("This page is out of date. Load it again, and try once more.");

/** Several lines. Line breaks arrive from forms as CR LF; they are kept as LF. */
export const prose = (maxLength: MaxLength, name: string) =>
  z
    .string()
    .overwrite(tidyWithin(maxLength, tidyProse))
    .max(maxLength, `${name} can be ${maxLength.toLocaleString("en-GB")} characters at most.`)
    .refine((text) => !/[^\P{Cc}\n\t]/u.test(text), `${name} can’t contain control characters.`);

/** A search term. It may be longer than any stored value, so that a long text is not refused but finds nothing. PostgreSQL does not accept NUL. */
export const searchText = z
  .string()
  .max(3_000)
  .overwrite(tidyLine)
  .max(textLimits.search)
  .regex(/^[^\0]*$/)
  .catch("");
