import { z } from "zod";
import { tidyLine, tidyProse, turnsText } from "./rules";

/** What is far too long is refused for that, and not looked at any further. */
const within = (most: number, tidy: (text: string) => string) => (text: string) =>
  text.length > 10 * most + 1_000 ? text : tidy(text);

/** One line with a tidying of its own. */
export const lineBy = (most: number, name: string, tidy: (text: string) => string) =>
  z
    .string()
    .overwrite(within(most, tidy))
    .max(most, `${name} can be ${most} characters at most.`)
    .refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text), `${name} can't contain line breaks or control characters.`)
    .refine(
      (text) => !turnsText(text),
      `${name} contains a hidden character that turns the direction of text. Delete it, or type the text again.`,
    );

/** One line. `name` begins the sentences that refuse it: "The place". Names have builders of their own, in lib/names/input. */
export const line = (most: number, name: string) => lineBy(most, name, tidyLine);

/** Several lines. Line breaks arrive from forms as CR LF; they are kept as LF. */
export const prose = (most: number, name: string) =>
  z
    .string()
    .overwrite(within(most, tidyProse))
    .max(most, `${name} can be ${most.toLocaleString("en-GB")} characters at most.`)
    .refine((text) => !/[^\P{Cc}\n\t]/u.test(text), `${name} can't contain control characters.`);

/** What is searched for. PostgreSQL knows no NUL. */
export const sought = z
  .string()
  .max(300)
  .overwrite(tidyLine)
  .max(100)
  .regex(/^[^\0]*$/)
  .catch("");
