import { flagFinding } from "../finding";
import { isThankYou, placeIn, wordingCheck } from "./wording-check";

const begin = new RegExp(
  [
    "\\bI (?:should|could|ought to|would) (?:also |perhaps |really |probably |maybe |now )?(?:have|'ve) (?:also |perhaps |better )?(?:said|mentioned|added|explained|been (?:clearer|more)|given|made|told|answered|brought|expanded|elaborated|put|phrased|described|pointed|talked|shared|named)",
    "\\bI (?:also |again |unfortunately )?(?:did not|didn't|forgot to|failed to|neglected to|omitted to|never|was not able to|wasn't able to|could not|couldn't|was unable to|meant to|had meant to|had wanted to|intended to|had no time to|had hoped to)(?: \\w+){0,5} (?:mention|say|add|explain|tell|bring up|answer|express|describe|include|cover|share|talk about|speak about|touch on|finish)\\b",
    "\\bI (?:also |only |really |do )?wish (?:that )?I(?:'d| had)\\b",
    "(?:\\b(?:let me|allow me to|want(?:ed)? to|like to|wish to|need to|hope to|may I)|^\\W*(?:just )?to|\\b(?:writing|opportunity|chance|note) to) (?:also |quickly |briefly |just |further |please )?(?:clarify|correct|clear up|add (?:that|to my|one|something|a (?:few|little|bit|word|point)|to what|some)|expand on|elaborate on|revisit|return to|come back to|go back to|set the record|rephrase|restate|follow up on my answer|better explain)",
    "\\b(?:one|another|a second|the other|a further) (?:more |other |further |small |last )?(?:thing|point|detail|correction|clarification|fact)(?:,)? (?:that |which )?(?:I (?:did|forgot|should|wanted|would|meant|want|also|could|left|never|wish)|to (?:clarify|correct|add))",
    "\\b(?:my|the) (?:answer|explanation|reply|response)(?: I gave)? (?:to|about|on|when|regarding|was)\\b[^.!?\\n]{0,80}\\b(?:clear|clearer|complete|better|short|vague|wrong|weak|confus\\w+|brief|incomplete|muddled|should)\\b",
    "\\bI also (?:got|said|gave|meant|want(?:ed)? to (?:add|say|explain|mention))\\b|\\bI would also like to (?:explain|add|clarify|correct|mention|say)\\b|\\bwhat I meant (?:about|by|when|with)\\b|\\bI said (?:\\w+ ){1,6}(?:and|but) (?:it|that) (?:was|is)\\b",
    "\\bI (?:misspoke|misstated|misremembered|mixed up|got (?:\\w+ ){0,4}wrong|gave (?:\\w+ ){0,3}(?:wrong|incorrect|incomplete|vague|short))",
    "\\bI (?:was|were) (?:not|n't|unclear|vague|less|too)(?: \\w+)? (?:clear|about|on|precise|brief|vague|quick)\\b|\\bI wasn't (?:\\w+ )?clear\\b",
    "\\bit (?:did not|didn't) come up\\b|\\bwe (?:did not|didn't|never) (?:\\w+ ){0,3}(?:talk about|discuss|get to|cover|touch on)\\b|\\b(?:did not|didn't) get (?:to|around to|the chance|a chance)\\b",
  ].join("|"),
  "i",
);
/** Words with which a clarification that has begun goes on. */
const goesOn =
  /^\W*(?:what I meant is|in fact|in short|specifically|the (?:correct|right)|actually|to be (?:clear|precise|specific)|on reflection|looking back|in hindsight)\b/i;

/** C4: one clarification at most. The second is marked, and each after it. */
export const clarificationCheck = wordingCheck({
  id: "clarification",
  fine: "Has one clarification at most",
  applies: isThankYou,
  find: ({ sentences }) =>
    sentences
      .filter(({ in: part, text }) => part === "body" && begin.test(text) && !goesOn.test(text))
      .slice(1)
      .map((sentence) =>
        flagFinding(
          "clarification",
          "This is more than one clarification. Keep the one that matters most.",
          placeIn(sentence, 0, sentence.text.length),
          ["R33", "R34", "C4"],
        ),
      ),
});
