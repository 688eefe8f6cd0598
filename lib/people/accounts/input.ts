import { z } from "zod";
import { isTime } from "@/lib/dates";
import { emailAddress } from "@/lib/people/email-addresses/input";
import { personName } from "@/lib/people/names/input";
import { zoneText as zoneNamed } from "@/lib/people/places/input";
import { timeText } from "@/lib/platform/text/input";
import { textLimits, tidyDigits } from "@/lib/platform/text/rules";
import { newcomerKinds, type OptionalEmail, optionalEmailLabels, ownPath } from "./rules";

const nextPath = z
  .unknown()
  .optional()
  .transform((value) => ownPath(value));
/** The page to go to afterwards. Empty if none was asked for: the first page then depends on who signs in. */
const optionalNextPath = z
  .unknown()
  .optional()
  .transform((value) => ownPath(value, ""));
const token = z.string().max(200).catch("");
const name = personName(textLimits.accountName, "The name").min(1, "Enter your name.");
const zone = zoneNamed("Choose your time zone. Write your city, such as London.");
const time = timeText.refine(isTime, "Write the time with hours and minutes, such as 21:00.");

export const askToSignInInput = z.object({ email: emailAddress, next: optionalNextPath });
export const signInAtProviderInput = z.object({ next: optionalNextPath });
export const emailLinkInput = z.object({ token });
/** The code as people type or paste it: in the digits of any script, with or without spaces, dashes or dots. */
export const signInCodeInput = z.object({
  code: z
    .string()
    .transform((text) => tidyDigits(text.slice(0, 300)).replace(/[\s\p{Pd}\u2212_.,;:]/gu, ""))
    .pipe(z.string().regex(/^\d{8}$/, "Enter the eight digits from the e-mail.")),
});
export const welcomeNewcomerInput = z.object({
  ...{ name, zone, next: nextPath },
  /** We do not ask it if the link that they followed says why they came. */
  kind: z.enum(newcomerKinds, "Choose one of the two.").optional(),
});
export const saveProfileInput = z.object({ name, zone, quietFrom: time, quietTo: time });
const classes = Object.keys(optionalEmailLabels) as [OptionalEmail, ...OptionalEmail[]];
export const saveEmailPreferencesInput = z.object({
  wanted: z.union([z.enum(classes).transform((emailClass) => [emailClass]), z.array(z.enum(classes))]).default([]),
});
export const askToChangeAddressInput = z.object({ email: emailAddress });
export const endSessionInput = z.object({ sessionId: z.uuid() });
export const signInAsAnotherInput = z.object({ next: nextPath });
export const noInput = z.object({});
