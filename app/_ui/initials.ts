/** "AO" of "Amara Okafor"; works for names of one word and of five. */
export function initials(name: string | null | undefined): string {
  const words = (name ?? "").trim().split(/\s+/).filter(Boolean);
  const first = words[0]?.[Symbol.iterator]().next().value ?? "";
  const last = words.length > 1 ? (words.at(-1)?.[Symbol.iterator]().next().value ?? "") : "";
  return (first + last).toUpperCase();
}
