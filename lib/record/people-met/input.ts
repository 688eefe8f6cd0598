import { z } from "zod";
import { searchText, uuid, webLink } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";
import { linkedinAddress } from "./rules";

/** The profile of one person. Every address of it is saved in the same form. Empty: it is removed. */
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
/** `page`: the page that the form is on. */
export const saveLinkedinInput = z.object({
  ...interviewer,
  linkedin: linkedinText,
  page: z.enum(["person", "step"]).default("person"),
});
export const listMetInterviewersInput = z.object({ q: searchText, before: z.string().max(80).catch("") });

export type KeepInTouchInput = z.output<typeof keepInTouchInput>;
export type SaveLinkedinInput = z.output<typeof saveLinkedinInput>;
