import { textLimits } from "@/lib/platform/text/rules";
import type { MessageText } from "./message-facts";

const lengthOf = (text: string) => [...text].length;

/** Why a text that was made for its writer can't be kept, or null: `how` it was made, and what they can do. A message is never cut. */
export function lengthFault(how: string, { subject, body }: MessageText, advice: string): string | null {
  const over = (text: string, limit: "subject" | "message") =>
    lengthOf(text) > textLimits[limit]
      ? `${how}, the ${limit === "subject" ? "subject" : "text"} is longer than ${textLimits[limit].toLocaleString("en-GB")} characters. ${advice}`
      : null;
  return over(subject, "subject") ?? over(body, "message");
}

/** By how many characters a body is longer than a message can be; 0 if it fits. */
export const tooMany = (body: string): number => Math.max(0, lengthOf(body) - textLimits.message);

/** The first paragraphs of a text without so many of its characters. A paragraph is never cut. */
export function firstParagraphs(text: string, less: number): string {
  let left = lengthOf(text) - less;
  const paragraphs = text.split("\n\n");
  const end = paragraphs.findIndex((paragraph, at) => {
    left -= lengthOf(paragraph) + (at > 0 ? 2 : 0);
    return left < 0;
  });
  return paragraphs.slice(0, end === -1 ? undefined : end).join("\n\n");
}
