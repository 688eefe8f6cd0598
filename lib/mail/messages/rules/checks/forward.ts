import { wordingsTest } from "../text/triggers";
import { denied, others, somebodyElse, withoutClauses } from "./clauses";
import { contentCheck, isThankYou } from "./wording-check";

const again =
  "(?:hear|speak|talk(?! through)|meet|see you|see the|continue|discuss|learn (?:more|about|your|how|what|the)|know (?:your|the|more)|the next|a (?:second|further|next)|chat|connect|receive|welcome|carry on|pick up)";
const wish =
  "(?:hope|hoping|hopeful|wish|eager|anxious|impatient|curious|excited|keen|longing|would (?:love|like|welcome|enjoy|be (?:\\w+ )?(?:glad|happy|delighted|pleased|great|good|nice|lovely|honou?red|thrilled|grateful|a pleasure|wonderful|excited))|'d (?:love|like|be (?:glad|happy|delighted|pleased|thrilled))|ready|waiting|wait|happy|glad|pleased|delighted)";
const wordings = [
  "\\bwelcome (?:an?|another|the) (?:\\w+ )?(?:conversation|interview|meeting|talk|chat|call)\\b",
  "\\bhop(?:e|ing)\\b(?: that)? (?:we|I) (?:shall|will|can|may|get to) (?:\\w+ )?(?:work|join|start|be working)\\b",
  "\\blook(?:ing)?\\s+(?:\\w+\\s+){0,2}(?:forwards?|fwd|ahead to)\\b",
  `\\b${wish}\\b (?:\\w+ ){0,2}?(?:to|for|about) (?:\\w+ )?${again}\\b(?<!\\b(?:was|were|am|I'm) (?:so |very |really )?(?:happy|glad|pleased|delighted|excited) to (?:hear|see the|meet|learn|speak|talk|discuss|see you|know)[^.!?]{0,12})`,
  "\\b(?:hope|trust|wish)\\b (?:that )?(?:we|I|you|our|to)\\b[^.!?\\n]{0,50}\\b(?:speak|talk|meet|hear|again|soon|next(?! (?:year|month|summer))|further|cross|continue|in touch)\\b",
  "\\b(?:speak|talk|meet|hear|see you|chat|connect|in touch)\\b[^.!?\\n]{0,25}\\b(?:again|soon|shortly|in the (?:coming|next))\\b",
  "\\bawait(?:ing)?\\b",
  "\\b(?:wait|waiting) (?:\\w+ )?(?:for |to )?(?:your|hear|the (?:results?|outcome|decision|answer|reply|news))\\b",
  "\\b(?:sure|certain|know|expect|trust) (?:that )?I(?:'ll| will| shall) hear\\b",
  "\\bwhere (?:this|it|things|we) (?:goes?|leads?|go|lead)\\b",
  "\\bcan(?:'t|not| not) wait\\b",
  "\\banticipat(?:e|ing)\\b",
  "\\bfingers crossed\\b",
  "\\buntil (?:then|we)\\b",
  "\\bhoping for\\b",
  "\\b(?:hope|hoping|excited|eager|eagerly|ready|keen|happy|interested|prepared|wait|waiting|curious)\\b[^.!?\\n]{0,40}\\b(?:next|further|following) (?:steps?|stages?|rounds?|phases?|interview)\\b",
  `\\b(?:hop(?:e|ing|eful|efully)|trust|wait(?:ing)?|expect(?:ing)?|count(?:ing)? (?:on|the)|crossed|luck|curious|wish(?:ing)?|eager\\w*|impatient\\w*|happy|glad|delighted|pleased|grateful|ready|longing|root(?:ing)? for|cross(?:ing|ed)? my|pray(?:ing)?)\\b[^.!?\\n]{0,60}\\b(?:hear(?:ing)?|(?:good|positive|your|some|any|every|each) (?:news|message|word|sign)|soon\\b(?! (?:as|after))|(?<!\\b(?:to (?:\\w+ )?|my |all |the |that )(?=answer))answer\\b|response|reply|repl(?:y|ies)|(?:your|the|a|that you|you|you'll|you will) call|call me|contact(?:ed)?|outcome|invit(?:e|ed|ation)|next (?:chat|talk|step|stage|round|meeting|interview|time)|again|(?:second|last|further|another) (?:talk|interview|meeting|chat|round)|see(?:ing)? (?:each other|one another|you)|decision|verdict|carry on|continue|favou?rable|(?:it|things|this) goes? on|before long|paths)\\b(?<!\\b(?:was|were) (?:so |very |really )?(?:happy|glad|pleased|delighted)[^.!?]{0,60})(?<!\\bgrateful (?:to|for|that)[^.!?]{0,30}\\binvit\\w*)`,
  "\\b(?:excited|curious|eager|keen|interested|hope|hopeful|happy|glad|ready|wonder\\w*|see|learn)\\b[^.!?\\n]{0,30}\\b(?:what|how) (?:comes|is|happens|might be|may be|lies|follows|will|the (?:next|future)|it (?:goes|will|continues)|we)\\b",
  "\\bready for (?:the|any|whatever) \\w*(?:next|comes|step|round|stage)",
  "\\b(?:next|second|further|another) (?:steps?|stages?|rounds?|interview|meeting|conversation|talk)\\b[^.!?\\n]{0,30}\\b(?:welcome|pleasure|joy|delight|exciting|excited)",
  "\\bhere's hoping\\b",
  "\\bharm\\b[^.!?\\n]{0,15}\\bhoping\\b",
  "\\bhold(?:ing)? my breath\\b",
  "\\b(?:best|great|wonderful|good) news\\b[^.!?\\n]{0,30}\\bto (?:hear|get|receive)\\b",
  "\\b(?:the )?last you (?:hear|see)\\b",
  "\\b(?:talk|speak|see you|more) soon\\b",
  "\\bsee you (?:at|in|on|for|there)\\b",
  "\\bkeep (?:an eye|my eyes?|my phone|an ear)\\b[^.!?\\n]{0,20}\\b(?:phone|inbox|e?mail|on|close|out)\\b",
  "\\bI(?:'ll| will) (?:be )?(?:wait(?:ing)?|listen(?:ing)?|watch(?:ing)?|expect(?:ing)?|sit(?:ting)?)\\b",
  "\\b(?:our|my) paths? (?:will |may )?cross\\b",
  "\\bstay(?:ing)? (?:waiting|here|tuned)\\b",
  "(?:\\bnot|n't) (?:be )?(?:our|the) last\\b",
  "\\b(?:expectation|wait) of (?:your|an?|the|hearing)\\b",
];
/** What was looked forward to and is over, what others look forward to, and hopes that have nothing to do with the next step. */
const notForward = new RegExp(
  [
    "\\b(?:was|were|had been) (?:\\w+ ){0,2}?looking (?:\\w+ )?forwards?\\b|\\blooked (?:\\w+ ){0,2}?forwards?\\b",
    `\\b(?:${others}|(?:the|my|whole|present|current) (?:(?!and\\b)\\w+ ){0,2}?(?:team|staff|children|pupils|residents|office|company|ward|school|city|town|village|family)|everybody there) (?:\\w+ ){0,2}?look(?:s|ed|ing)? (?:\\w+ )?forwards?\\b`,
    `\\b${others} (?:\\w+ )?(?:cannot|can't) wait\\b`,
    "\\blook(?:ing)? (?:\\w+ ){0,2}?forwards? to (?:\\w+ing )?(?:my (?!next|second|first day|start|future|possible|potential|reply|answer)|the (?:\\w+ )?(?:weekend|holidays?|summer|winter|spring|match|game|concert|party|break|rest|trip|wedding|snow|sun)\\b|christmas|easter|new year|a (?:\\w+ )?(?:rest|holiday|break|quiet)|(?:spring|summer|winter)\\b)",
    "\\bhear(?:ing)? (?:more )?(?:about|of) (?:the|your) (?:\\w+ )?(?:weather|holidays?|weekend|trip|garden|dog|cat|children|family|news on|match|party|wedding|move)\\b",
    "\\b(?:hope|trust|wish)(?: that)? (?:your|the|her|his) (?:\\w+ )?(?:daughter|son|wife|husband|family|mother|father|children|baby|dog|cat|cold|flu|weekend|holidays?|trip|move|new office|office|event|launch|conference|weather|day|week|visit|journey)\\b",
    "\\b(?:get|gets|feel|feels|be|is|are) (?:\\w+ )?(?:better|well|warmer|over) (?:\\w+ )?(?:again|soon)\\b",
    "\\b(?:it )?(?:was|were) (?:\\w+ ){0,3}?(?:nice|good|great|lovely|pleasure|pleased|happy|glad|delighted|pleasant|joy|honou?r|wonderful|fun|interesting|useful) (?:for me )?(?:to )?(?:meet|see|speak|talk|hear|chat|connect|continue|discuss)",
    "\\b(?:hope|trust|wish)(?: that)? (?:the|your) (?!(?:\\w+ )?(?:decision|outcome|answer|result|next|news|process|panel|team|company)\\b)(?:\\w+ ){1,3}?(?:is|are|was|were|went|has|have|gets?|works?|feels?|goes)\\b",
    `\\b${somebodyElse} (?:\\w+ )?(?:is|are|was|were) (?:\\w+ )?(?:waiting|hoping|eager|excited|keen|curious)\\b`,
    "\\b(?:last (?:year|month|week|summer|winter)|in my (?:last|previous|old) job|as a child|years ago)\\b",
    "\\b(?:was|were) hoping to (?:see|visit|find) (?!you)",
    "\\bI (?:\\w+ )?waited\\b|\\bwaited for\\b",
    denied("look(?:ing)? forward|expect|hop(?:e|ing)|await"),
  ].join("|"),
  "i",
);
const isForward = wordingsTest(wordings);

export const forwardCheck = contentCheck({
  id: "forward",
  fine: "Looks forward to the next step",
  applies: (checked) => isThankYou(checked) && checked.writing.wanted !== "no",
  isSaid: (sentence) => isForward(withoutClauses(sentence, (clause) => notForward.test(clause))),
  missing: "It does not say that you look forward to the next step, or to hearing from them.",
  rules: () => ["R31", "R35"],
});
