import type { Said } from "./letter";

/** A sentence, whether it begins a paragraph, and its place in a letter where it is one of ours. */
type Unit = { text: string; begins: boolean; slot: string | null };

/** Several places that one sentence can fill: "Thank you for telling me that …" is thanks and point. */
const groups: Record<string, string> = {
  "later thanks": "thanks",
  "thanked point": "point",
  "opening point": "point",
  "opening evidence": "evidence",
};
const groupOf = (slot: string | null) => (slot === null ? null : (groups[slot] ?? slot));

/**
 * Another draft in which everything that the writer changed stays: a sentence that they changed stands for the new one of its place, one
 * that they added stays beside the sentence that it followed, and one that they took out does not come back.
 */
export function keepChanges(base: Said[][], mine: string, next: Said[][]): string {
  const before = atMost(base.flatMap(unitsOf));
  const own = atMost(
    mine
      .trim()
      .split(/\n{2,}/)
      .flatMap(paragraphUnits),
  );
  let units = next.flatMap(unitsOf);
  for (const { removed, added, follows } of differencesOf(before, own)) {
    const lost = new Set(removed.map(({ slot }) => groupOf(slot)));
    const first = units.findIndex(({ slot }) => slot !== null && lost.has(groupOf(slot)));
    const begins = first === -1 ? false : units[first]!.begins;
    const kept = units.filter(({ slot }) => slot === null || !lost.has(groupOf(slot)));
    const at = first === -1 ? placeAfter(kept, groupOf(follows?.slot ?? null)) : countBefore(units, kept, first);
    const put = added.map((unit, index) => (first !== -1 && index === 0 ? { ...unit, begins } : unit));
    units = [...kept.slice(0, at), ...put, ...kept.slice(at)];
    const follower = units[at + put.length];
    if (begins && put.length === 0 && units[at]) units[at] = { ...units[at], begins: true };
    else if (follower && put.length > 0 && follower.slot === "close") follower.begins = true;
  }
  return textOf(units);
}

/** Two texts are compared sentence by sentence, so what is beyond this in either is one unit. A good note has a tenth of it. */
const mostUnits = 200;

const atMost = (units: Unit[]): Unit[] => {
  const [last, ...rest] = units.slice(mostUnits - 1);
  return last && rest.length > 0
    ? [...units.slice(0, mostUnits - 1), { ...last, text: textOf([last, ...rest]) }]
    : units;
};

const unitsOf = (sentences: Said[]): Unit[] =>
  sentences.flatMap(({ slot, text }, place) =>
    sentencesIn(text).map((sentence, at) => ({ text: sentence, slot, begins: place === 0 && at === 0 })),
  );

const paragraphUnits = (paragraph: string): Unit[] =>
  sentencesIn(paragraph).map((text, at) => ({ text, slot: null, begins: at === 0 }));

/** A line break in a greeting or a close is a part of it. */
const sentencesIn = (text: string): string[] =>
  text.split(/(?<=[.!?])[ \t]+(?=\S)/).filter((each) => each.trim() !== "");

const textOf = (units: Unit[]): string =>
  units.map(({ text, begins }, at) => `${at === 0 ? "" : begins ? "\n\n" : " "}${text}`).join("");

const countBefore = (all: Unit[], kept: Unit[], first: number) => {
  const before = new Set(all.slice(0, first));
  return kept.filter((unit) => before.has(unit)).length;
};

/** After the last sentence of this place; where the new draft has none, before the close. */
function placeAfter(units: Unit[], group: string | null): number {
  const at = group === null ? -1 : units.findLastIndex(({ slot }) => groupOf(slot) === group);
  if (at !== -1 && group !== "close") return at + 1;
  const close = units.findIndex(({ slot }) => slot === "close");
  return close === -1 ? units.length : close;
}

type Difference = { removed: Unit[]; added: Unit[]; follows: Unit | null };

/** Where the writer's text differs from the one that was composed, in its order (the longest common sequence of sentences stays). */
function differencesOf(before: Unit[], own: Unit[]): Difference[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(own.length + 1).fill(0));
  for (let one = before.length - 1; one >= 0; one--)
    for (let other = own.length - 1; other >= 0; other--)
      lengths[one]![other] = isSame(before[one]!, own[other]!)
        ? lengths[one + 1]![other + 1]! + 1
        : Math.max(lengths[one + 1]![other]!, lengths[one]![other + 1]!);
  const differences: Difference[] = [];
  let [one, other] = [0, 0];
  let open: Difference | null = null;
  while (one < before.length || other < own.length) {
    if (one < before.length && other < own.length && isSame(before[one]!, own[other]!)) {
      open = null;
      one += 1;
      other += 1;
      continue;
    }
    if (!open) {
      open = { removed: [], added: [], follows: before[one - 1] ?? null };
      differences.push(open);
    }
    const takesOld =
      other >= own.length || (one < before.length && lengths[one + 1]![other]! >= lengths[one]![other + 1]!);
    if (takesOld) open.removed.push(before[one++]!);
    else open.added.push(own[other++]!);
  }
  return differences;
}

const isSame = (one: Unit, other: Unit) => one.text.trim() === other.text.trim();
