import type { CheckedMessage } from "../finding";
import { companyWords } from "../text/known-names";
import { wordingsTest } from "../text/triggers";
import { denied, otherJob, others, withoutClauses } from "./clauses";
import { grownInterest, wishesForJob } from "./wishes";
import { contentCheck, isFollowUp, isThankYou, without } from "./wording-check";

/** What interested somebody else, and what was interesting to hear. */
const ofOthers =
  /\b(?:you|she|he|they|the panel|the team|everyone|people|clients|customers|which|that)\s+(?:(?:all|were|was|are|is|seemed|both|also|particularly|really|very|so|most|had|a|have|has|showed|took|an|clearly|said|might|may|would|be|find)\s+){0,5}(?:interest|keen|excited|enthusiastic|passionate|eager)\w*|\byour\s+(?:\w+\s+){0,2}(?:interest|enthusiasm|passion|excitement|dedication)\b|\bhow (?:\w+ )?(?:interested|keen|excited|eager|enthusiastic|passionate) (?:everyone|everybody|you|they|your|the|people)\b|\b(?:questions?|points?|story|answers?|ideas?|remarks?|talk|tour|explanation|description|examples?|conversation|exercise|test|what you \w+)\b[^.!?\n]{0,20}\binterest(?:ed|s)? me\b|\b(?:was|were) (?:\w+ )?exciting (?:for \w+ (?:\w+ )?)?to (?:see|watch|hear|visit|meet)\b|\bjob market\b|\bwould (?:\w+ )?interest me (?:how|when|what|if|whether|to know)\b|\binteresting\b|\bwith (?:\w+ )?interest\b|\b(?:the|an?|such|taking|took|take) (?:\w+ )?interest (?:that |which )?(?:you|they|in my)\b|\bof (?:\w+ )?interest\b|\b(?:interested|keen|eager|excited|thrilled) to (?:hear|know|learn|see|get|receive|understand|find|watch)\b|\binterested (?:in|by) (?:what|how|hearing|learning|your (?:point|idea|thoughts|view|views|description|explanation|story|feedback|answer)|the (?:way|point|story|feedback))\b/gi;
/** The role and the company, in their many names, and a place there. */
const job =
  "(?:role|job|position|post|opportunit(?:y|ies)|opening|vacancy|career|candida(?:cy|te)|(?:the|your|this|that|such|an?|our|its) (?:\\w+ ){0,3}?(?:company|team|firm|organi[sz]ation|business|school|hospital|clinic|department|agency|practice|studio|bank|shop|store|charity|hotel|restaurant|institution|establishment|employer|challenges?|mission|offer|place|seat|chance|move|prospect|possibility|project|work)|join\\w*|serv(?:e|ing)|part of|member|(?:with|for|at|to|by|under|among|alongside|from) (?:you|your)|here|there|on board|aboard|what you|how you|your (?:\\w+ ){0,3}?(?:plans?|vision|values|products?|services?|approach|growth|future|ideas|culture|goals|strategy|ward|class|kitchen|family|staff|group|organisation|world|way)|this|it|contribut\\w+|becoming|(?:lead|help|support|teach|treat|car|train|guid|build|manag)ing (?:\\w+ )?your|next (?:step|stage|round|phase)|process|forward|further|considered)";
/** What may be exciting about the company: "it" and "this" may be anything. */
const exciting =
  "(?:role|job|position|post|opportunit\\w+|opening|vacancy|career|company|firm|team|business|organi[sz]ation|school|work\\w*|join\\w*|you|your|contribut\\w+|part of|projects?|place|challenges?|chance|move|prospect|possibility|future|here|next (?:step|stage|round|chapter)|offer|mission|start\\w*)";
const jobOrYou = `(?:${job}|you|your|accept|pursue|immediately)`;
const feelings =
  "(?:interest(?:ed)?|keen|passion(?:ate)?|excited|excitement|thrilled|enthusias(?:m|tic)|eager(?:ness)?)";
/** An interest in something else, one that is over or denied, and that of somebody else. */
const elsewhere = new RegExp(
  [
    `(?<!\\b(?:still|remain|continue to be|more) (?:\\w+ ){0,2})\\b${feelings} (?:in|on|about|for|by|of|at|to)\\b(?![^.!?\\n]{0,100}\\b${job}\\b)`,
    `\\b(?:exciting|thrilling)\\b(?<!\\b${exciting}\\b[^.!?\\n]{0,80})(?![^.!?\\n]{0,80}\\b${exciting}\\b)`,
    `\\b(?:exciting|thrilling) (?:time|day|week|match|game|film|story|city|place)s?\\b(?![^.!?\\n]{0,40}\\b(?:join|be part|with you|you|your)\\b)|\\b(?:excited|thrilled) (?:when|that)\\b(?![^.!?\\n]{0,80}\\b${jobOrYou}\\b)`,
    "\\b(?:advice|feedback|tips?|answer|reply|word|help|opinion|call|date|day)\\b[^.!?\\n]{0,30}\\b(?:means?|meant|suits?) (?:[\\w ]{0,12})?me\\b",
    "\\b(?:bank|mortgage|loan|compound|simple|rate of) interest\\b|\\binterest(?:-free| rates?| groups?| payments?)\\b|\\binterested (?:people|team|audience|listeners?|students|customers|part(?:y|ies)|group)\\b",
  ].join("|"),
  "gi",
);
const notWished = new RegExp(
  [
    denied(
      "interest\\w*|keen|excited|enthusias\\w*|eager|want(?:ed)?|wish|like|love|look(?:ing)? for|hop(?:e|ing)|passionate|drawn|consider|pursue|continue|join|see myself|the right (?:role|job|place|step|fit|move)|a good (?:fit|match)",
    ),
    `\\b${others} (?:\\w+ ){0,3}?(?:interest\\w*|keen|excited|enthusiastic|eager|loves?|likes?|wants?|hopes?|joined|dreams?)\\b(?<!\\bwho [^.!?]{0,30})`,
    `^\\W*(?:(?:and|but|although|though|because|as) )?${otherJob}[^.!?\\n]{0,40}?\\b(?:is|are|was|were|has been|feels?|felt|seems?|gives?|offers?)\\b(?![^.!?\\n]*\\b(?:than|you|your|this|here)\\b)`,
  ].join("|"),
  "i",
);
/** The role is interesting, not only the talk about it. */
const isInteresting =
  /\b(?:role|job|position|post|opportunity|company|work|team|challenge)\b (?:\w+ ){0,2}?(?:is|sounds|seems|remains|looks|feels) (?:\w+ ){0,3}?interesting\b|\b(?:find|found|consider) (?:the|this|your) (?:\w+ ){0,3}?(?:role|job|position|post|opportunity|company|work)\b (?:\w+ ){0,3}?(?:interesting|attractive|exciting)\b/i;
const part =
  "(?:join|work (?:with|at|for|on|in|alongside|together|there|here|under)|contribute|be (?:a )?(?:part|member|considered|involved|offered|on|at|working)|become|take (?:on|up|this|the)|help (?:you|the|your|build|with)|bring|do (?:this|the|that)|start|build|grow|play|continue (?:with|in)|move (?:forward|ahead)|go (?:further|forward)|have (?:this|the) (?:job|role)|pursue|accept)";
const joining =
  "(?:joining|working (?:(?:with|at|for|on|in|alongside)(?! my\\b)|together|there|here)|contributing|being (?:a )?(?:part|member|considered|involved)|becoming|taking (?:on|up|this)|helping (?:you|the)|bringing|doing this|starting|building|continuing with)";
/** What is wished for, and is no wish to join: to hear, to thank, to send something. */
const otherWishes =
  "(?:make (?:it )?clear|circle|touch|return|revisit|(?:go|get) back|look at|have (?:some|more|a word|a look)|visit|cook|read|finish|travel|try|learn|have (?:met|seen|heard|been|had|spoken|talked|learned|learnt)|thank|hear|know|say|ask|express|send|provide|share|answer|supply|add|clarify|explain|discuss|talk|speak|call|see|learn|understand|mention|correct|apologi[sz]e|receive|get|have (?:your|an|any|another)|give|offer|arrange|tell|let|confirm|follow|check|point|take this|meet you|bring (?:you|it)|show|wait|inform|find|read|update|reply|respond|write|come (?:in|back|by)|go over|wish|note|request|enquire|inquire|bother)";
const wordings = [
  `\\bI(?:'d| would|'m| am|'ll be| will be)? (?:\\w+ ){0,3}?(?:love|like|proud|happy|delighted|glad|thrilled|overjoyed|honou?red|pleased|privileged|lucky|excited|eager|want)(?: \\w+){0,2}? (?:to|if I (?:can|could|might)) (?!(?:\\w+ly )?${otherWishes}\\b)(?=[^.!?;\\n]{0,100}\\b${jobOrYou}\\b)\\w+`,
  "\\b(?:I'd|I would|I) (?:\\w+ )?(?:love|like|want) (?:the|this|that|your) (?:job|role|position|post)\\b|\\bhoping for (?:this|the (?:job|role|post|position)|it|an? (?:yes|job|chance|place|role|offer))\\b|\\b(?:a|my) dream (?:to|of|come)\\b|\\bnowhere I\\b|\\brather work\\b|\\bmake me (?:very |so |really )?happy\\b|\\bwhen people ask me what I want\\b|\\bwhere I (?:would|could|want|see|belong)\\b(?! (?:park|sit|find|eat|buy|get|go|to (?:park|sit|go)))|\\bat home (?:at|in|with|there)\\b|\\bI'd (?:still |really |so )?love it\\b|\\bI (?:still |really )?want it\\b|\\bmade for me\\b|\\bcount me in\\b|\\bset on (?:this|the|joining|working)\\b|\\b(?:us|we|love|like|hope|forward|could|enjoy)\\b[^.!?\\n]{0,30}\\bwork(?:ing)? together\\b|\\bhope to be (?:your|one|part|a|the|with|there)\\b|\\bcan(?:no|'|no )t think of a (?:better|nicer)\\b|\\bjump at\\b|\\bint?e?rr?e?sted\\b",
  "\\binterest(?:ed)?\\b(?! (?:rates?|groups?))",
  "\\bkeen(?:er|ly)?\\b(?! (?:eye|ear|sense|nose|wind|price))",
  "\\benthus(?:iastic|iasm|ed)\\w*",
  `\\bmotivated (?:by|for|about|to)\\b(?=[^.!?\\n]{0,60}\\b${job}\\b)`,
  "\\b(?:exc?itt?(?:ed|ing|es|ement)|thrill(?:ed|ing))\\b",
  `\\b(?:eager|love|like|want(?:ed)?|wish|hope|hoping|glad|happy|delighted|proud|pleased|honou?red|relish|ready|willing|motivated|determined|chance|opportunity|privileged?)\\b (?:[\\w']+ ){0,2}?to (?:\\w+ )?(?=[^.!?;\\n]{0,100}\\b${jobOrYou}\\b)${part}\\b`,
  `\\b(?:forward to|imagine|picture|love|enjoy|consider|(?:ideas?|thoughts?|prospect|possibility|chance|opportunity|hope|dream|honou?r|interest(?:ed)?|keen|excite\\w+|enthusia\\w+|passion\\w*|serious|sure|certain|positive|think(?:ing)?|committed|commitment|motivation) (?:\\w+ )?(?:of|about|for|in|to|on|at)) (?:(?!(?:the|a|your|our)\\b)\\w+ )?${joining}\\b`,
  "\\b(?:hope|believe|wish)\\b (?:that )?I (?:can|will|may|could|might|get to) (?:\\w+ )?(?:join|work with|contribute|be part|be a part)",
  "\\b(?:look(?:ing)? forward to|welcome|relish|at|love|enjoy) (?:the|this|that|a) (?:\\w+ )?(?:opportunity|chance|prospect|possibility|challenge|thought|idea) (?:of|to)\\b",
  "\\bappeal(?:s|ed)?\\b(?= (?:\\w+ ){0,2}to me)|\\bappealing\\b|\\bappeal of (?:the|this|your|working|joining)\\b",
  "\\b(?:right|perfect|ideal|good|great|excellent|natural|exact|strong|best)\\s+(?:\\w+\\s+)?(?:fit|place|step|move|match|role|job|environment|opportunity)\\s+for me\\b",
  "\\bI(?:'m| am| was|'ve been| have been) (?:\\w+ )?looking for\\b(?=[^.!?\\n]{0,60}\\b(?:role|job|position|post|place|company|team|opportunity|challenge|environment|career|employer|work|work like this|just this|this)\\b)|\\bwhat I(?:'m| am| was|'ve been| have been) (?:\\w+ )?(?:looking|hoping|searching) for\\b",
  "\\b(?:exactly|just|precisely) (?:what|the (?:kind|sort|type))\\b(?! (?:I|you|he|she|they|we) (?:said|told|asked|meant|thought|expected|ordered|promised))(?=[^.!?\\n]{0,60}\\b(?:I|me|my|I'm|I've|I'd)\\b)",
  "\\bsee(?:ing)? myself\\b|\\b(?:imagine|picture) myself\\b",
  "\\b(?:drawn|attracted) (?:to|by)\\b",
  "\\b(?:all the more|more than ever|(?:even )?more (?:convinced|certain|sure|determined|eager|motivated|attractive|committed))\\b",
  "\\b(?:I|I'd|really|much|also|still|very|do) (?:like|liked|love|loved|admire|believe in|share)\\b (?:what (?:you|your|the team|the company|it)|(?:how|the way) (?:that )?(?:you|your \\w+|the team|everyone) (?:\\w+ )?(?:work|run|do|treat|approach|build|think|lead|train|care|look after|organi[sz]e|teach|handle|solve|support|grow|test|put)\\w*|your (?:mission|vision|values|plans|goals|product|company)|the (?:mission|vision|values|company|role|job)) ?(?:\\w+ )?(?:is|are|you|does|do|for|it|of|and|you're)?",
  "\\bdream (?:job|role|company|position)|\\b(?:first|top) choice\\b",
  "\\bremain(?:s|ed)? (?:\\w+ )?(?:committed|a candidate|open to)",
  "\\bwould (?:gladly|happily) (?:take|accept|join|work)|\\b(?:gladly|with pleasure)\\b(?<=\\btake[^.!?]{0,30})|\\bjump at\\b",
  "\\b(?:not|never|n't|without)(?: \\w+)? hesitat\\w+\\b[^.!?\\n]{0,30}\\b(?:accept|join|take|say yes|start|sign)\\b|\\b(?:can't|cannot|can not|hardly) wait to (?:\\w+ )?(?:start|join|work|be(?:gin|come)? (?:part|a|one|on|with|there)?|get (?:started|going|stuck)|contribute|roll|dive|help|do)\\b",
  "\\b(?:honou?r|privilege|pleasure|joy|delight|dream|thrill|treat|blessing|great|wonderful|fantastic|amazing|lovely)\\b (?:for me )?to (?:\\w+ )?(?:work (?:with|for|at|in|under|alongside|here|there)|join|serve|be (?:part|a part|one of|chosen|selected|on (?:the|your))|contribute|represent|belong)\\b(?<!\\bwas (?:\\w+ ){0,3}to (?:\\w+ ){1,3})",
  "\\bwanting (?:the|this|that|it|to join|your)\\b|\\b(?:open|available|up|game) (?:to|for) (?:this|the (?:\\w+ )?(?:role|job|position|post|opportunity)|your|joining|working|an offer)\\b",
  `\\b${jobOrYou}\\b[^.!?\\n]{0,60}\\b(?:interests?|excites?|attracts?|tempts?|intrigues?|fascinates?|motivates?) me\\b`,
  "\\b(?:fit|match) (?:between|with|for|of)\\b[^.!?\\n]{0,60}\\b(?:me|myself|my (?:own )?(?:\\w+ )?(?:goals?|plans?|skills?|profile|background|wishes))\\b",
  "\\b(?:correspond|match|meet|suit)(?:s|es|ed)?\\b[^.!?\\n]{0,30}\\bmy (?:\\w+ )?(?:expectations?|wishes|goals?|plans?|hopes?|ambitions?|interests)\\b|\\bstill (?:\\w+ )?(?:a|your) (?:\\w+ )?candidate\\b",
  "\\b(?:made|makes|making) me want (?:it|this|that|the (?:\\w+ )?(?:job|role|post|position)|to (?:\\w+ )?(?:join|work|be|come|stay|move|start|apply|change|leave|contribute))\\b|\\bwant(?:ed)? (?:this|the) (?:\\w+ )?(?:job|role|position)\\b|\\bwant (?:it|this) (?:all|even|more)\\b",
  "\\bfits? (?:\\w+ )?(?:well )?(?:with )?(?:what I|my (?:goals|plans|ambitions|aims|interests|values|aspirations))|\\balign\\w* (?:\\w+ )?with (?:what I|my (?:\\w+ )?(?:goals|plans|ambitions|aims|interests|values|aspirations|career))",
];
const isInterested = wordingsTest([...wordings, ...wishesForJob, ...grownInterest]);

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The sentence with "your company" for the company's name, and for the first words of it that may stand for it. */
function withoutItsName(sentence: string, { writing }: CheckedMessage): string {
  const words = companyWords(writing.company).map(escaped);
  const names = words.map((_, at) => words.slice(0, words.length - at).join(" ")).filter((name) => name.length > 3);
  if (names.length === 0) return sentence;
  return sentence.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:the )?(?:${names.join("|")})(?![\\p{L}\\p{N}])`, "gu"),
    "your company",
  );
}

/** A note about a job that is not wanted only thanks (R42). */
export const interestCheck = contentCheck({
  id: "interest",
  fine: "Says that you are interested",
  applies: (checked) =>
    (isThankYou(checked) || isFollowUp(checked) || checked.writing.step === "interest-note") &&
    checked.writing.wanted !== "no" &&
    !(isThankYou(checked) && checked.writing.wanted === "unsure"),
  isSaid: (sentence, checked) => {
    const named = withoutItsName(sentence, checked);
    if (isInteresting.test(withoutClauses(named, (clause) => notWished.test(clause)))) return true;
    const text = without(without(named, ofOthers), elsewhere);
    return isInterested(withoutClauses(text, (clause) => notWished.test(clause)));
  },
  missing: "It does not say that you are still interested in the role or the company.",
  rules: (step) =>
    step === "interest-note" ? ["C5"] : step === "thank-you" || step === "handwritten-note" ? ["R31"] : ["R62", "R65"],
});
