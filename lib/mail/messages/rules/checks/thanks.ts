import { denied, others, withoutClauses } from "./clauses";
import { contentCheck, isFeedbackRequest, isFollowUp, isThankYou, without } from "./wording-check";

/** "I would appreciate an update" is a request and thanks for nothing yet. */
const requests =
  /\b(?:would|will|shall|should|'d|'ll|could)\s+(?:(?:really|greatly|much|very|highly|be|also|so|most|truly|deeply|certainly|sincerely|ever|extremely)\s+){0,3}(?:appreciate|grateful|thankful|obliged|thank)\w*|\b(?:would|will|is|are)\s+(?:be\s+)?(?:(?:much|greatly|highly|really|very|most)\s+)?(?:be\s+)?appreciated|\b(?:thank(?:s| you|ing you)?|gratitude) in (?:advance|anticipation)|\bno thanks|(?<!\b(?:many|my|warm|sincere|special|heartfelt|kind|best|our|big|huge|hearty|deep|great) )\bthanks to\b(?! (?:you|everyone|everybody|all|both|each|the (?:panel|team|whole))\b)|\bthank (?:god|goodness|heavens)/gi;
const thanks =
  /\b(?:thank(?:s|ed|ing|full?)?|thankfully (?:acknowledge|accept|received?)|thx|tnx|thanx|thnx|gr(?:ate|eat)full?|gratefully|gratitude|apprec?iat(?:e|ed|es|ing|ive|ion)|obliged|indebted|kind of you|(?:kind|good|nice|generous|thoughtful) that you|(?:kind|good|nice|decent|generous|lovely|sweet|gracious|thoughtful) (?:enough )?of you|you (?:were|are|have been|'ve been|all were|both were) (?:\w+ )?(?:kind|good|generous|gracious|patient)(?: enough)? (?:to|with|in)|your very kind|very kind (?:of|to me|with me|that)|you[^.!?\n]{0,25} very kind|your kindness|your generosity|generous (?:with|of)|you (?:\w+ ){0,3}generously|generously (?:gave|shared|spared|offered)|cheers (?:for|so|again)|ta (?:ever|very|so|for|muchly)|mean(?:t|s) (?:such |quite )?a (?:lot|great deal) to me|mean(?:t|s) (?:so )?much to me|meant (?:a great deal|a lot|so much|the world) that you|(?:not|n't|never) (?:\w+ )?take (?:(?:the|your|this|that|it|an? (?:\w+ )?(?:hour|chance|time))[^.!?\n]{0,60}for granted|for granted (?:the|your|that|an))|bless you|I (?:(?!would|will|should|could)\w+ )?valued? (?:the|your|our|that|every|meeting|speaking)|(?:hats? off|kudos|a debt) to you|in your debt|good enough to (?:see|meet|show|invite|give|spare|talk|speak))\b/i;

/** Thanks that somebody else gave or got, thanks for something else, and "appreciate" where it means "understand" or "like". */
const noThanks = new RegExp(
  [
    `\\b(?:I|we|my (?:\\w+ )?(?:work|team|help|efforts?|service)) (?:was|were|am|have been|had been|is|got) (?:\\w+ ){0,2}?(?:thanked|appreciated)\\b`,
    `\\b(?:${others}|the (?:\\w+ )?(?:advert|letter|notice|sign|email|e-mail|poster)) (?:\\w+ ){0,4}?(?:thank\\w*|grateful|appreciat\\w+)\\b`,
    "\\bthank(?:s| you)?(?: (?:so|very|ever so))?(?: much)? for (?:the|your|this|that|posting|placing|publishing|advertising) ?(?:\\w+ ){0,2}?(?:advert(?:isement)?s?|job ad|ad|posting|listing|newsletter|brochure|leaflet|parking|directions|catalogue|vacancy notice|understanding|reading)\\b",
    "\\bappreciate (?:that|how) (?:you(?:'re| are| have| must| will| may| get| receive)|it (?:is|'s|may|can|must)|this|the|these|there|time|things|decisions|a decision)\\b(?! (?:taken|given|made|met|so kind))",
    "\\bI (?:\\w+ )?appreciate (?!(?:(?:so|very) much|greatly|deeply|highly|really|truly|a lot|and)\\b|you|the\\b|it\\b|this\\b|that\\b|how\\b|being\\b|having\\b|meeting\\b|speaking\\b|talking\\b|hearing\\b|seeing\\b|getting\\b|learning\\b|both\\b|all\\b|every|each\\b|our\\b|what\\b|such\\b|any\\b|once\\b|again\\b|everyone|my (?:interview|time|talk|visit))",
    "\\b(?:my|an?|the|their|his|her) (?:\\w+ )?(?:appreciation|gratitude) (?:of|in|is one|was one)\\b",
    "\\b(?:about|on|of) (?:gratitude|appreciation|thankfulness)\\b",
    "\\b(?:thankful|grateful) (?:when (?:the|it|my|I)|that (?:the|it|my|there|nobody|nothing))\\b",
    "\\byou (?:\\w+ )?appreciate\\b",
    "\\b(?:its|their|his|her) (?:\\w+ )?(?:appreciation|gratitude|thanks)\\b",
    "\\byou (?:(?:should|can|could|must|may|might|will|would|also|really) ){0,2}thank(?:ed)?\\b(?! you\\b)",
    "\\bthanksgiving\\b",
    // What is said about thanks in general.
    "^\\W*(?:and |but )?(?:saying|giving|writing|being|teaching|learning to say|hearing|a word of thanks|gratitude|appreciation)\\b[^.!?\\n]{0,80}\\b(?:is|was|costs?|keeps?|makes?|matters?|means?|are|comes?)\\b(?! from me\\b)",
    "\\b(?:words?|phrase|expression|who|teach(?:ing)?|taught|learn(?:ed|t)?|remember(?:ed)?|people) (?:\\w+ ){0,3}?(?:say(?:s|ing)? )?thank(?:s|[ -]you)\\b(?! (?:to you|for your))",
    "\\bthank(?:ed|s|ing)? (?:me|us)\\b",
    "(?<!\\b(?:this|my|short|quick|small|brief|little|belated|simple)(?: \\w+)? )\\b(?:thank[- ]you (?:cards?|letters?|notes?|presents?|gifts?|cakes?|mails?|e-?mails?|speech|speeches|dinner|lunch|party|event|evening|call)|simple thanks)\\b",
    "\\b(?:learned|learnt|learn|came|come|grew|began) to appreciate\\b",
    "\\b(?:be|being|feel|felt) (?:\\w+ )?(?:appreciated|thanked|valued) by\\b",
    "\\bto be (?:\\w+ )?appreciated\\b",
    "\\bmy (?:\\w+ )?(?:work|help|efforts?) (?:was|were|is)\\b",
    "\\b(?:the|a|this|that) (?:\\w+ )?(?:team|company|management|owner|bank|school|council|residents|families|users|pupils|mayor|parents)\\b[^.!?\\n]{0,30}\\b(?:was|were|is|are) (?:\\w+ )?(?:grateful|thankful|appreciat\\w+)",
    "\\bmeans? (?:such )?a (?:lot|great deal) to (?!me\\b)",
    "\\b(?:god|allah|heaven|heavens|lord|goodness|luck) be (?:thanked|praised)\\b|\\bfelt (?:grateful|thankful) (?:when|that)\\b",
    denied("thank|thankful|grateful|appreciate|thanks"),
  ].join("|"),
  "i",
);
/** Thanks that deny something: "I cannot thank you enough". */
const beyondThanks =
  /\b(?:words (?:cannot|can't|fail)|(?:cannot|can't) (?:say|tell|express|stress|thank))\b|\b(?:thank|appreciate|grateful)\b[^.!?\n]{0,40}\benough\b|\b(?:forget|fail|omit|neglect|wait|like to miss) to\b|\bnot (?:yet|properly)\b|\b(?:haven't|have not|didn't|did not) (?:\w+ )?(?:thank|say)/i;

/** Thanks to others, whatever else is said of them. */
const toOthers =
  /\b(?:thank(?:ed|ing|ful)?|grateful) (?:to )?(?:my(?! (?:interviewers?|panel|hosts?)\b)|him|her|them)\b|\b(?:sent|wrote|gave|got|received|bought) (?:\w+ )?(?:a|an|many|some) (?:\w+ )?thank[- ]you\b/i;

export const thanksCheck = contentCheck({
  id: "thanks",
  fine: "Says thank you",
  applies: (checked) =>
    isThankYou(checked) ||
    isFollowUp(checked) ||
    isFeedbackRequest(checked) ||
    checked.writing.step === "thank-consultant",
  isSaid: (sentence) =>
    thanks.test(
      withoutClauses(
        without(sentence, requests),
        (clause) => toOthers.test(clause) || (noThanks.test(clause) && !beyondThanks.test(clause)),
      ),
    ),
  missing: "It does not say thank you.",
  rules: (step) =>
    step === "ask-for-feedback"
      ? ["R73"]
      : step === "thank-consultant"
        ? ["R18"]
        : step === "thank-you" || step === "handwritten-note"
          ? ["R31", "R32"]
          : ["R62", "R63"],
});
