import type { MessageFacts } from "./message-facts";
import { messageKinds } from "./steps";

/** Blank lines in a signature would part it from the name above it. */
export const tidySignature = (text: string): string => text.replace(/\n\s*\n/g, "\n");

/** The last lines of a text that close it and name its writer: a few words without a full stop. */
const closesIt = (paragraph: string) => paragraph.split(/\s+/).length <= 8 && !/[.!?…]$/.test(paragraph.trim());

/** A draft with its writer's signature below the name. What is not sent by e-mail is signed by hand. */
export function withSignature(
  body: string,
  { step, signature = "" }: Pick<MessageFacts, "step" | "signature">,
): string {
  const text = body.trimEnd();
  const isMailed = messageKinds[step].channels.includes("email");
  if (!signature || !isMailed || !text || text.endsWith(signature)) return body;
  // A signature that begins with the name follows the name below the text, which is not said twice.
  const [first = "", ...others] = signature.split("\n");
  if (first.trim() && text.split("\n").at(-1)?.trim() === first.trim()) return [text, ...others].join("\n");
  return `${text}${closesIt(text.split(/\n\s*\n/).at(-1) ?? "") ? "\n" : "\n\n"}${signature}`;
}

/** The text that its writer wrote for this reader. All of their messages end with the same signature. */
export function withoutSignature(body: string, signature = ""): string {
  const text = body.trimEnd();
  return signature && text.endsWith(signature) ? text.slice(0, -signature.length).trimEnd() : body;
}
