import type { MessageFacts, MessageText } from "@/lib/mail/messages/rules/message-facts";
import { withSignature } from "@/lib/mail/messages/rules/signature";
import { messageKinds } from "@/lib/mail/messages/rules/steps";
import { lengthFault } from "@/lib/mail/messages/rules/too-long";
import { tidyLine, tidyProse } from "@/lib/platform/text/rules";
import type { TemplateText } from "./faults";
import { parseTemplate, placeholderNamed } from "./parse";
import { type PlaceholderName, templatePlaceholders } from "./placeholders";

/** A message made from a template, and the placeholders that the record could not fill. */
export type FilledTemplate = MessageText & { gaps: PlaceholderName[] };

/**
 * The template on one record. What the record does not say is a gap such as [what you talked about], which the check of placeholders
 * stops. What is filled in is not read again: braces in a note are the note's own.
 */
export function fillTemplate(template: TemplateText, writing: MessageFacts): FilledTemplate {
  const gaps = new Set<PlaceholderName>();
  const filled = (text: string) => fillText(text, writing, gaps);
  const isPosted = messageKinds[writing.step].channels[0] === "post";
  return {
    subject: isPosted ? "" : tidyLine(filled(template.subject).replace(/\s+/g, " ")),
    body: withSignature(tidyProse(filled(template.body)), writing),
    gaps: [...gaps],
  };
}

function fillText(text: string, writing: MessageFacts, gaps: Set<PlaceholderName>): string {
  let filled = "";
  let at = 0;
  for (const { inside, from, to } of parseTemplate(text).pairs) {
    const name = placeholderNamed(inside);
    if (!name) continue;
    const value = templatePlaceholders[name].fill(writing)?.replace(/\s+/g, " ").trim();
    if (!value) gaps.add(name);
    filled += text.slice(at, from) + (value || `[${templatePlaceholders[name].gap}]`);
    at = to;
  }
  return filled + text.slice(at);
}

/** Why a filled text cannot become a message, or null. */
export const filledFault = (text: MessageText): string | null =>
  lengthFault("With the placeholders filled in", text, "Shorten the template.");
