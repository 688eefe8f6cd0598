import { z } from "zod";
import { searchText, uuid, webLink } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";
import { linkedinAddress } from "./rules";

/** The profile of one person, in the one form in which it is kept; empty to remove it. */
const linkedinText = webLink(textLimits.link, "The LinkedIn address").transform((text, context) => {
  const address = text === "" ? "" : linkedinAddress(text);
  if (address !== null) return address;
  context.addIssue({
    code: "custom",
    message: "Enter the address of their LinkedIn profile, such as https://www.linkedin.com/in/priya-shah.",
  });
  return z.NEVER;
});

const interviewer = { interviewId: uuid, interviewerId: uuid };

export const keepInTouchInput = z.object({ ...interviewer, agreed: z.enum(["yes", "no"]) });
/** `page`: where the form is. */
export const saveLinkedinInput = z.object({
  ...interviewer,
  linkedin: linkedinText,
  page: z.enum(["person", "step"]).default("person"),
});
export const listMetInterviewersInput = z.object({ q: searchText, before: z.string().max(80).catch("") });

export type KeepInTouchInput = z.output<typeof keepInTouchInput>;
export type SaveLinkedinInput = z.output<typeof saveLinkedinInput>;
