import { flagFinding } from "../finding";
import { isThankYou, placeIn, wordingCheck } from "./wording-check";

const begin = new RegExp(
  [
    "\\bI (?:also |then |perhaps |probably |maybe )?(?:should|could|ought to|would) (?:also |perhaps |really |probably |maybe |now )?(?:have|'ve) (?:also |perhaps |better )?(?:said|mentioned|added|explained|been (?:clearer|more)|given|made (?:clear|plain|it clear)|told|answered|brought (?:up|in|out)|expanded|elaborated|put|phrased|described|pointed|talked|shared|named|shown|asked|used|referred|answered)",
    "\\bI (?:also |again |unfortunately )?(?:did not|didn't|forgot to|failed to|neglected to|omitted to|never|was not able to|wasn't able to|could not|couldn't|was unable to|meant to|had meant to|had wanted to|intended to|had no time to|had hoped to)(?: \\w+){0,5} (?:mention|say|add|explain|tell|bring up|answer|express|describe|include|cover|share|talk about|speak about|touch on|finish|state|do justice|told|mentioned|said|explained|answered|finished|described|named?|give you|point out)\\b",
    "\\bI (?:also |only |really |do )?wish (?:that )?I(?:'d| had)\\b",
    "(?:\\b(?:let me|allow me to|want(?:ed)? to|like to|wish to|need to|hope to|may I)|^\\W*(?:just )?to|\\b(?:writing|opportunity|chance|note) to) (?:also |quickly |briefly |just |further |please )?(?:clarify|correct|complete my|amend|rectify|supplement|make (?:it )?(?:\\w+ )?clear|clear up|add (?:that|to my|one|something|a (?:few|little|bit|word|point)|to what|some)|expand on|elaborate on|revisit|return to|come back to|go back to|set the record|rephrase|restate|follow up on my answer|better explain)",
    "\\b(?:one|another|a second|the other|a further) (?:more |other |further |small |last )?(?:thing|point|detail|correction|clarification|fact)(?:,)? (?:that |which )?(?:I (?:did|forgot|should|wanted|would|meant|want|also|could|left|never|wish)|to (?:clarify|correct|add))",
    "\\b(?:my|the) (?:answer|explanation|reply|response)(?: I gave)? (?:to|about|on|when|regarding|was)\\b[^.!?\\n]{0,80}\\b(?:clear|clearer|complete|better|short|vague|wrong|weak|confus\\w+|brief|incomplete|muddled|should)\\b",
    "\\bI also (?:got|said|gave|meant|want(?:ed)? to (?:add|say|explain|mention))\\b",
    "\\bI would also like to (?:explain|add|clarify|correct|mention|say)\\b",
    "\\bwhat I meant (?:about|by|when|with)\\b",
    "\\bI said (?:[\\w,.]+ ){1,6}(?:and|but|when|instead) (?:it|that) (?:was|is)\\b",
    "\\bI (?:\\w+ ){0,2}?(?:misspoke|misstated|misremembered|mixed up|got (?:\\w+ ){0,4}wrong|gave (?:\\w+ ){0,3}(?:wrong|incorrect|incomplete|vague|short|poor|bad|weak|thin|confusing))",
    // A fact that was wrong, and one that went missing.
    "\\b(?:I|we) (?:was|were|am|may have been|might have been|think I was) (?:\\w+ )?(?:wrong|mistaken|in error|imprecise|incorrect|inexact|muddled|confused) (?:about|on|when|in|with|over|by|to say)\\b",
    "\\bI (?:\\w+ ){0,2}(?:made|gave|did) (?:an?|one|some) (?:\\w+ )?(?:mistake|error|slip) (?:with|in|on|about|when|over)\\b",
    "\\bI (?:\\w+ ){0,2}(?:said|gave|named|told you|wrote|mentioned|quoted) (?:you )?(?:the |an? )?(?:\\w+ )?wrong\\b",
    "\\b(?:figure|number|date|year|name|price|answer)s? (?:that |which )?I (?:\\w+ )?(?:gave|quoted|mentioned|said|told)\\b[^.!?\\n]{0,30}\\b(?:was|were|is|should)\\b",
    "\\bI (?:should|must|ought to|need to|have to|also want to|also wish to|also need to) (?:also |just )?(?:make (?:it )?clear|point out|mention|add|correct|clarify|explain|put right)\\b(?! (?:how|my thanks))",
    "\\b(?:also|clean|completely|quite|simply|further|besides|in addition|moreover|additionally|and|but|too)\\b,? (?:I )?(?:have |had )?(?:also |clean |completely |quite )?(?:forgot(?:ten)?|left off|left out|omitted|neglected|failed|realised I never|realized I never) (?:to (?:tell|say|mention|add|name|explain|bring up)|my|the|that|one|mention\\w*)\\b",
    "\\bnor did I (?:\\w+ )?(?:say|mention|tell|explain|add|answer)\\b",
    "\\bI was not (?:\\w+ )?(?:precise|exact|accurate|complete|correct)\\b",
    "\\bgave (?:you )?an? (?:\\w+ )?(?:feeble|lame|weak|poor|bad|thin|vague|wrong|clumsy) (?:example|answer|figure|explanation)\\b",
    "\\b(?:escaped|slipped|skipped) (?:me|my (?:mind|memory))\\b",
    "\\bI (?:\\w+ )?(?:may|might|could|must|think|fear|am afraid) (?:\\w+ )?(?:(?:have |I )?(?:\\w+ )?)?(?:sounded|seemed|appeared|come across|came across|confused|misled|given)\\b",
    "\\byou may have (?:gained|got|had|come away with|been left with) (?:the|an?) (?:\\w+ )?(?:impression|idea)\\b",
    "\\b(?:ought|should|would have liked) to have (?:\\w+ )?(?:said|added|told|mentioned|explained)\\b",
    "\\b(?:would|should) have liked to (?:say|add|tell|mention|explain)\\b",
    "\\bI (?:did not|didn't|could not|couldn't|never|do not think I|don't think I) (?:\\w+ ){0,2}?(?:explain(?:ed)?|answer(?:ed)?|say|said|tell|told|mention(?:ed)?|finish(?:ed)?|do justice)\\b",
    "\\b(?:one|another|something|a) (?:more |other |further )?(?:point|thing|matter)?\\b[^.!?\\n]{0,20}\\b(?:that )?I (?:did not|didn't|could not|never) (?:get|have|find)\\b",
    "\\bthink of an? (?:much |far )?better (?:example|answer)\\b",
    "\\bmy (?:answer|explanation)s?\\b[^.!?\\n]{0,40}\\b(?:not enough|thin|too|rather|poor|lame|hurried|half)\\b",
    "\\bI (?:was|were) (?:not|n't|unclear|vague|less|too)(?: \\w+)? (?:clear|about|on|precise|brief|vague|quick)\\b",
    "\\bI wasn't (?:\\w+ )?clear\\b",
    "\\b(?:I|let me|to) (?:\\w+ )?(?:put|set) (?:\\w+ ){0,3}?(?:right|straight)\\b",
    "\\b(?:slipped|escaped|left) (?:my (?:mind|memory)|me (?:that|to|how|at|then|on))\\b",
    "\\b(?:went|gone) (?:clean |right )?out of my (?:mind|head)\\b",
    "\\bI (?:\\w+ ){0,3}?(?:gave|given|left|created|leave|give) (?:\\w+ ){0,2}?(?:with )?(?:the|an?|that) (?:\\w+ )?(?:impression|idea|picture)\\b",
    "\\bI (?:\\w+ ){0,3}?(?:sounded|came across|seemed|been|was|were) (?:\\w+ )?(?:unclear|vague|imprecise|inaccurate|unsure|confus\\w+|muddled|mistaken|too (?:brief|short|quick|vague|modest|general))\\b",
    "(?:^|[,.;:] ?)(?:an?|another|one|two|first|second|small|my)? ?(?:more |last |small |quick |further )?(?:corrections?|clarifications?|addition|omission|fix|erratum)\\b ?(?:[:,–—-]|to|of|is|about|on)",
    "\\bfor (?:completeness|the record|the sake of (?:clarity|completeness|accuracy))\\b",
    "\\bI (?:\\w+ )?(?:did not|didn't|failed to|could not|couldn't) (?:\\w+ ){0,2}?(?:(?:do|show|give|put|present|express) (?:\\w+ ){0,2}?(?:justice|well|clearly|properly|enough|credit)|(?:make|get) (?:\\w+ ){0,4}?(?:clear|plain|across|right)|think of|come up with|go into|get (?:to|round)|recall|remember|have the|answer|finish|bring)\\b",
    "\\bI (?:\\w+ ){0,2}?(?:explained|described|expressed|phrased|worded|answered|presented|put|summed)\\b[^.!?\\n]{0,40}\\b(?:badly|poorly|unclearly|clumsily|awkwardly|too (?:quickly|briefly|fast)|in a (?:hurry|rush|muddle)|the wrong way)\\b",
    "\\bI (?:\\w+ )?(?:confused|mixed up|muddled(?: up)?|conflated|swapped|misquoted|misremembered|misunderstood|misheard|misnamed|miscounted|misdescribed|omitted|neglected|glossed over|passed over|rushed)\\b(?! (?:by|with joy|home|to (?:the|catch)))",
    "\\b(?:on reflection|looking back|in hindsight|thinking (?:back|again)|if I (?:could|had)|given another)\\b[^.!?\\n]{0,60}\\bI(?:'d| would| should) (?:\\w+ )?(?:answer|say|add|put|explain|have|describe|choose|name|change|give)\\b",
    "\\bI (?:realise|realize|realised|realized|notice|noticed|see now)(?: \\w+)?(?: that)? I (?:\\w+ )?(?:did not|didn't|never|forgot|only|said|gave|left|told|had not|hadn't|may|might|should|omitted|missed)\\b",
    "\\bI (?:\\w+ )?(?:said|told you|stated|mentioned|gave|quoted|wrote)\\b[^.!?\\n]{0,50}\\b(?:but|though|while|whereas|when|in fact|actually)\\b[^.!?\\n]{0,20}\\b(?:it|that|they|there|I|the \\w+) (?:is|was|are|were|had|have|has|meant|should)\\b",
    "\\bnot \\w+(?: \\w+)?,? as I (?:said|told|stated|wrote|mentioned)\\b",
    "\\bI (?:also |\\w+ly )?(?:did not|didn't|never) (?:\\w+ )?(?:say|tell you|mention)\\b",
    "^\\W*(?:and )?(?:another|the other|a second|the second|a third) (?:one |thing |point )?(?:is|was|concerns)\\b",
    "\\bI (?:\\w+ )?(?:said|told you|stated|mentioned|gave|wrote)\\b[^.!?\\n]{0,60}[;:,–—] ?(?:it|that|they|there|the \\w+) (?:is|was|are|were|should)\\b",
    "\\bmy correct \\w+",
    "\\b(?:I|and|but) (?:\\w+ )?forgot (?:the|a|my) (?:\\w+ )?(?:word|name|term|answer|example|figure|number|date|point|part)\\b",
    "\\bI(?:'d| would) (?:\\w+ )?(?:answer|say|put|explain|phrase|describe)\\b[^.!?\\n]{0,50}\\b(?:differently|better|otherwise)\\b",
    "\\bit (?:did not|didn't) come up\\b",
    "\\bwe (?:did not|didn't|never) (?:\\w+ ){0,3}(?:talk about|discuss|get to|cover|touch on)\\b",
    "\\b(?:did not|didn't) get (?:to|around to|the chance|a chance)\\b",
    "\\bI (?:\\w+ )?(?:should|could|ought to)(?: have|'ve) (?:\\w+ )?(?:said|mentioned|added|explained|told|brought up|clarified|included|pointed)\\b",
    "\\bI (?:\\w+ )?(?:forgot|could not (?:find|remember|recall|think of)|couldn't (?:find|remember|recall|think of)) (?:the|a|my) (?:\\w+ )?(?:word|name|term|answer|example|figure|number|date)\\b",
    "\\bI (?:\\w+ )?(?:missed(?: out)?(?: on)?|left (?:\\w+ )?(?:out|off|unsaid)|skipped(?: over)?|overlooked|omitted) (?:\\w+ )?(?:mention\\w*|to (?:mention|say|tell|add)|that|my|as well|telling|saying|one|the|an?|how|why|what)\\b(?! (?:bus|train|you|people|team|last))",
    "\\b(?:something|anything|what|one thing|a thing|a point|the part|another thing|another point) (?:else )?(?:that )?I (?:\\w+ )?(?:left out|missed|forgot|did not|didn't|could not|couldn't|never|failed|skipped|got wrong|should|ought|omitted|passed over)\\b(?! (?:know|expect|realise|realize|see coming))",
    "\\bI (?:\\w+ ){0,2}(?:told|said|stated|gave|wrote|mentioned|quoted|explained|answered|put|named)\\b[^.!?\\n]{0,30}\\b(?:wrong(?:ly)?|incorrect(?:ly)?|by mistake|in error|badly|poorly|backwards|mistakenly)\\b",
    "\\bI (?:wrongly|mistakenly|incorrectly) (?:said|told|stated|gave|answered)\\b",
    "\\bI (?:\\w+ ){0,2}(?:under|over)(?:sold|stated|played|estimated)\\b",
    "\\bI (?:\\w+ ){0,2}(?:drew a blank|blanked|froze|stumbled|fumbled|waffled|rambled|garbled|botched|fluffed|muddled|tripped|got (?:lost|tangled|stuck|muddled|it backwards)|went blank|messed up|made a (?:mistake|mess|hash|hames|slip|muddle|pig's ear)|did (?:myself|it|that|\\w+) no justice)\\b",
    "\\bmy (?:answer|explanation|reply|example|figure|number|date|\\w+ answer)s?\\b[^.!?\\n]{0,60}\\b(?:should (?:have|be)|ought to|was not|wasn't|were not|is not|came out|fell short|missed|did not|didn't|left out)\\b",
    "\\b(?:must|have to|need to|should|to|wish to|want to|let me) (?:also )?correct (?:myself|one|an?|my|the|something|what|that)\\b",
    "\\b(?:the|a) (?:better|proper|full|correct|right|real|complete|true) (?:answer|figure|number|explanation|date) (?:is|was|to|would)\\b",
    "\\bI never did (?:explain|answer|finish|say|mention|get)\\b",
  ].join("|"),
  "i",
);
/** "I never said thanks" is a courtesy. */
const courtesies =
  /\b(?:said|say|mention\w*|told you|tell you|expressed?) (?:\w+ )?(?:how (?:much|grateful|nice|glad)|thanks?|thank you|sorry|goodbye|hello)\b/i;
/** Words with which a clarification that has begun goes on. */
const goesOn =
  /^\W*(?:what I meant is|in fact|in short|specifically|the (?:correct|right)|actually|to be (?:clear|precise|specific)|on reflection|looking back|in hindsight|(?:my|the) (?:\w+ )?(?:answer|figure|number|date) (?:is|should|ought))\b/i;

/** C4: one clarification at most. The second is marked, and each after it. */
export const clarificationCheck = wordingCheck({
  id: "clarification",
  fine: "Has one clarification at most",
  applies: isThankYou,
  find: ({ sentences }) =>
    sentences
      .filter(({ in: part, text }) => part === "body" && begin.test(text) && !courtesies.test(text))
      .slice(1)
      .filter(({ text }) => !goesOn.test(text))
      .map((sentence) =>
        flagFinding(
          "clarification",
          "This is more than one clarification. Keep the one that matters most.",
          placeIn(sentence, 0, sentence.text.length),
          ["R33", "R34", "C4"],
        ),
      ),
});
