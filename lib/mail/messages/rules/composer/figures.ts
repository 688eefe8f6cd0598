import { withArticles } from "./articles";
import type { Part } from "./parts";
import { isKnownVerb } from "./verb-words";

const figure =
  "[£$€]?\\d[\\d.,]*\\s?(?:%|k|m|bn|percent|per cent|pence|p|hours|days|weeks|months|years|minutes|min|kg|g|km|t|tonnes|people)?";
const change = new RegExp(
  `^(?:(aim|goal|target|plan|want|wants|they want)\\s*:?\\s+(?:to\\s+(?:get|bring|cut|take)\\s+)?)?(?:get\\s+|bring\\s+|cut\\s+)?([\\p{L}][\\p{L} ’'-]{1,40}?)[\\s:]+(?:from\\s+)?(${figure})\\s*(?:->|-->|→|=>|⇒|>)\\s*(${figure})(?:\\s+(by|before|in|until|this|next)\\s+([\\p{L}\\p{N} ]{2,30}))?$`,
  "iu",
);

/**
 * "waste 11% -> 6% by summer" is an aim: bringing waste from 11% to 6% by summer. Without a day by which, it may have happened already, and
 * the writer says which.
 */
export function figuresIn(text: string): { part: Part | null; proposals: Part[] } | null {
  if (!/->|→|=>|⇒|=|\d\s*>\s*\d/.test(text)) return null;
  const found = change.exec(text);
  if (!found) return { part: null, proposals: [] };
  const [, aim, noun, from, to, link, when] = found as unknown as string[];
  const { text: what, sure } = withArticles(noun!.trim());
  if (what.split(" ").length > 4 || isKnownVerb(what.split(" ")[0]!.toLowerCase()))
    return { part: null, proposals: [] };
  const end = link && when ? ` ${link === "until" ? "by" : link} ${when.trim()}` : "";
  const part: Part = { kind: "aim", text: `bringing ${what} from ${from!.trim()} to ${to!.trim()}${end}` };
  const happened: Part = { kind: "clause", text: `${what} went from ${from!.trim()} to ${to!.trim()}${end}` };
  const isAim = Boolean(aim) || link === "by" || link === "before" || link === "until" || link === "next";
  return isAim && sure ? { part, proposals: [part] } : { part: null, proposals: [happened, part] };
}
