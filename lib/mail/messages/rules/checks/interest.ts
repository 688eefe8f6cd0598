import type { CheckedMessage } from "../finding";
import { companyWords } from "../text/known-names";
import { wordingsTest } from "../text/triggers";
import { wishesForJob } from "./wishes";
import { contentCheck, isFollowUp, isThankYou, without } from "./wording-check";

/** What interested somebody else, and what was interesting to hear. */
const ofOthers =
  /\b(?:you|she|he|they|the panel|the team|everyone|people|clients|customers|which|that)\s+(?:(?:all|were|was|are|is|seemed|both|also|particularly|really|very|so|most|had|have|has|showed|took|an|clearly|said|might|may|would|be|find)\s+){0,5}(?:interest|keen|excited|enthusiastic|passionate|eager)\w*|\byour\s+(?:\w+\s+){0,2}(?:interest|enthusiasm|passion|excitement|dedication)\b|\bhow (?:\w+ )?(?:interested|keen|excited|eager|enthusiastic|passionate) (?:everyone|everybody|you|they|your|the|people)\b|\binteresting\b|\bof interest\b|\b(?:interested|keen|eager|excited) to (?:hear|know|learn|see|get|receive|understand|find)\b|\binterested (?:in|by) (?:what|how|hearing|learning|your (?:point|idea|thoughts|view|views|description|explanation|story|feedback|answer)|the (?:way|point|story|feedback))\b/gi;
const part =
  "(?:join|work (?:with|at|for|on|in|alongside|together|there|here|under)|contribute|be (?:a )?(?:part|member|considered|involved|offered|on|at|working)|become|take (?:on|up|this|the)|help (?:you|the|your|build|with)|bring|do (?:this|the|that)|start|build|grow|play|continue (?:with|in)|move (?:forward|ahead)|go (?:further|forward)|have (?:this|the) (?:job|role)|pursue|accept)";
const joining =
  "(?:joining|working (?:with|at|for|on|in|alongside|together|there|here)|contributing|being (?:a )?(?:part|member|considered|involved)|becoming|taking (?:on|up|this)|helping (?:you|the)|bringing|doing this|starting|building|continuing with)";
/** What is wished for, and is no wish to join: to hear, to thank, to send something. */
const others =
  "(?:thank|hear|know|say|ask|express|send|provide|share|answer|supply|add|clarify|explain|discuss|talk|speak|call|see|learn|understand|mention|correct|apologi[sz]e|receive|get|have (?:your|an|any|another)|give|offer|arrange|tell|let|confirm|follow|check|point|take this|meet you|bring (?:you|it)|show|wait|inform|find|read|update|reply|respond|write|come (?:in|back|by)|go over|wish|note|request|enquire|inquire|bother)";
const wordings = [
  `\\bI(?:'d| would|'m| am|'ll be| will be)? (?:\\w+ ){0,3}?(?:love|like|proud|happy|delighted|glad|thrilled|overjoyed|honou?red|pleased|privileged|lucky|excited|eager|want)(?: \\w+){0,2}? (?:to|if I (?:can|could|might)) (?!(?:\\w+ly )?${others}\\b)\\w+`,
  "\\b(?:I'd|I would|I) (?:\\w+ )?(?:love|like|want) (?:the|this|that|your) (?:job|role|position|post)\\b|\\bhoping for\\b|\\b(?:a|my) dream (?:to|of|come)\\b|\\bnowhere I\\b|\\brather work\\b|\\bmake me (?:very |so |really )?happy\\b|\\bwhen people ask me what I want\\b|\\bwhere I (?:would|could|want|see|belong)\\b|\\bat home (?:at|in|with|there)\\b|\\bI'd (?:still |really |so )?love it\\b|\\bI (?:still |really )?want it\\b|\\bmade for me\\b|\\bcount me in\\b|\\bset on (?:this|the|joining|working)\\b|\\bwork(?:ing)? together\\b|\\bhope to be (?:your|one|part|a|the|with|there)\\b|\\bcan(?:no|'|no )t think of a (?:better|nicer)\\b|\\bjump at\\b|\\bint?e?rr?e?sted\\b",
  "\\binterest(?:ed)?\\b(?! (?:rates?|groups?))",
  "\\bkeen(?:er|ly)?\\b",
  "\\benthus(?:iastic|iasm|ed)\\w*",
  "\\b(?:excit(?:ed|ing|es|ement)|thrill(?:ed|ing))\\b",
  `\\b(?:eager|love|like|want(?:ed)?|wish|hope|hoping|glad|happy|delighted|proud|pleased|honou?red|relish|ready|motivated|determined|chance|opportunity|privileged?|prepared|able)\\b (?:[\\w']+ ){0,2}?to (?:\\w+ )?${part}\\b`,
  `\\b(?:forward to|of|about|for|in|imagine|picture|love|enjoy|consider|idea of|thought of|prospect of|possibility of)\\b (?:(?!(?:the|a|your|our)\\b)\\w+ )?${joining}\\b`,
  "\\b(?:hope|believe|wish)\\b (?:that )?I (?:can|will|may|could|might|get to) (?:\\w+ )?(?:join|work with|contribute|be part|be a part)",
  "\\b(?:look(?:ing)? forward to|welcome|relish|at|love|enjoy) (?:the|this|that|a) (?:\\w+ )?(?:opportunity|chance|prospect|possibility|challenge|thought|idea) (?:of|to)\\b",
  "\\bappeal(?:s|ed|ing)?\\b",
  "\\b(?:right|perfect|ideal|good|great|excellent|natural|exact|strong|best)\\s+(?:\\w+\\s+)?(?:fit|place|step|move|match|role|job|environment|opportunity)\\s+for me\\b",
  "\\bI(?:'m| am| was|'ve been| have been) (?:\\w+ )?looking for\\b|\\bwhat I(?:'m| am| was|'ve been| have been) (?:\\w+ )?(?:looking|hoping|searching) for\\b",
  "\\b(?:exactly|just|precisely) (?:what|the (?:kind|sort|type))\\b",
  "\\bsee(?:ing)? myself\\b|\\b(?:imagine|picture) myself\\b",
  "\\b(?:drawn|attracted) (?:to|by)\\b",
  "\\b(?:all the more|more than ever|(?:even )?more (?:convinced|certain|sure|determined|eager|motivated|attractive|committed))\\b",
  "\\b(?:I|I'd|really|much|also|still|very|do) (?:like|liked|love|loved|admire|believe in|share)\\b (?:what|how|the way|your (?:mission|vision|values|plans|goals|product|company)|the (?:mission|vision|values|company|role|job)) ?(?:\\w+ )?(?:is|are|you|does|do|for|it|of|and|you're)?",
  "\\bdream (?:job|role|company|position)|\\b(?:first|top) choice\\b",
  "\\bremain(?:s|ed)? (?:\\w+ )?(?:committed|a candidate|open to)",
  "\\bwould (?:gladly|happily) (?:take|accept|join|work)|\\b(?:gladly|with pleasure)\\b(?<=\\btake[^.!?]{0,30})|\\bjump at\\b",
  "\\bmade me want\\b|\\bwant(?:ed)? (?:this|the) (?:\\w+ )?(?:job|role|position)\\b|\\bwant (?:it|this) (?:all|even|more)\\b",
  "\\bfits? (?:\\w+ )?(?:well )?(?:with )?(?:what I|my (?:goals|plans|ambitions|aims|interests|values|aspirations))|\\balign\\w* (?:\\w+ )?with (?:what I|my (?:\\w+ )?(?:goals|plans|ambitions|aims|interests|values|aspirations|career))",
];
const isInterested = wordingsTest([...wordings, ...wishesForJob]);

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
    const text = without(withoutItsName(sentence, checked), ofOthers);
    return isInterested(text);
  },
  missing: "It does not say that you are still interested in the role or the company.",
  rules: (step) =>
    step === "interest-note" ? ["C5"] : step === "thank-you" || step === "handwritten-note" ? ["R31"] : ["R62", "R65"],
});
