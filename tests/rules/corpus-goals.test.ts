import { expect, test } from "vitest";
import { getSpeller } from "@/lib/platform/spelling/queries";
import { corpusOf, ownItems } from "../corpus/items";
import { type CheckScore, goalOf, precisionOf, recallOf, scoresOf } from "../corpus/judging";

/** What a check falls short of, and the findings that show it. */
function shortOf(score: CheckScore): string[] {
  const goal = goalOf(score.check);
  const said = (value: number) => value.toFixed(3);
  const [precision, recall] = [precisionOf(score), recallOf(score)];
  return [
    ...(precision < goal.precision
      ? [`${score.check}: precision ${said(precision)}, ${goal.precision} at least: ${score.alarms.join("; ")}`]
      : []),
    ...(goal.recall !== null && recall < goal.recall
      ? [`${score.check}: recall ${said(recall)}, ${goal.recall} at least: ${score.misses.join("; ")}`]
      : []),
  ];
}

test("Each check reaches its goals on the seen part of the corpus", { timeout: 60_000 }, async () => {
  const speller = await getSpeller();
  expect(scoresOf(corpusOf("seen"), speller).flatMap(shortOf)).toEqual([]);
});

test("Each check reaches its goals on what was written beside the rules", { timeout: 60_000 }, async () => {
  expect(scoresOf(ownItems(), await getSpeller()).flatMap(shortOf)).toEqual([]);
});
