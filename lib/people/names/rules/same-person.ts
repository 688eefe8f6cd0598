import { fold } from "./fold";

/** Words of a name in lower case and without marks. */
const foldedWords = (name: string) =>
  fold(name)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);

/** Above this number of letters one wrong letter counts as a typing error: "Jon" and "Jan" are two people. */
const longEnough = 4;

/** Equal except for one letter that is wrong, missing, too many, or in its neighbour's place. */
function isSlipOf(first: string, second: string): boolean {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (short.length < longEnough || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const isSwapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return isSwapped || short.slice(at + 1) === long.slice(at + 1);
}

/**
 * Whether a new spelling of a name is taken for the same person: each word of the shorter one is in the other, except for one typing error
 * ("Dana" and "Dana Whitfield", "Dana Whitfeld" and "Dana Whitfield"). Two names of one family or with one first name are two people.
 */
export function isSamePerson(first: string, second: string): boolean {
  const [short, long] = [foldedWords(first), foldedWords(second)].sort((a, b) => a.length - b.length);
  if (!short?.length || !long) return first.trim() === second.trim();
  return short.every((part) => long.some((known) => known === part || isSlipOf(part, known)));
}
