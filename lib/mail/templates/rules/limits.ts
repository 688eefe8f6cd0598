import { textLimits } from "@/lib/platform/text/rules";

/** How many templates one person keeps, and how many one agency. */
export const maxTemplates = { own: 60, house: 120 };

/** The name of a copy: one that no other template has, and that is not too long. */
export function copyName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map((other) => other.toLowerCase()));
  for (let count = 1; ; count++) {
    const ending = count === 1 ? " (copy)" : ` (copy ${count})`;
    const copy =
      [...name]
        .slice(0, textLimits.templateName - ending.length)
        .join("")
        .trimEnd() + ending;
    if (!known.has(copy.toLowerCase())) return copy;
  }
}
