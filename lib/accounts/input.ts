import { z } from "zod";
import { isTime } from "../dates";
import { emailAddress } from "../mail/input";
import { personName } from "../names/input";
import { zone as zoneNamed } from "../places/input";
import { typedTime } from "../text/input";
import { limits, tidyFigures } from "../text/rules";
import { type Mutable, mutable, ownPath } from "./rules";

const next = z
  .unknown()
  .optional()
  .transform((value) => ownPath(value));
/** Empty where nobody asked for a place: then it is found out who they are first. */
const wish = z
  .unknown()
  .optional()
  .transform((value) => ownPath(value, ""));
const token = z.string().max(200).catch("");
const name = personName(limits.accountName, "The name").min(1, "Say what you are called.");
const zone = zoneNamed("Choose your time zone. Write your city, such as London.");
const time = typedTime.refine(isTime, "Write the time as 21:00.");

export const asking = z.object({ email: emailAddress, next: wish });
export const withLink = z.object({ token });
/** As people type or paste it: in the digits of any script, with spaces, dashes or dots, or not. */
export const withCode = z.object({
  code: z
    .string()
    .transform((text) => tidyFigures(text.slice(0, 300)).replace(/[\s\p{Pd}\u2212_.,;:]/gu, ""))
    .pipe(z.string().regex(/^\d{8}$/, "The code is the eight digits in the e-mail.")),
});
export const welcoming = z.object({ name, zone, next });
export const profile = z.object({ name, zone, quietFrom: time, quietTo: time });
const classes = Object.keys(mutable) as [Mutable, ...Mutable[]];
export const wanting = z.object({
  wanted: z.union([z.enum(classes).transform((one) => [one]), z.array(z.enum(classes))]).default([]),
});
export const changingAddress = z.object({ email: emailAddress });
export const ending = z.object({ sessionId: z.uuid() });
export const returning = z.object({ next });
export const nothing = z.object({});
