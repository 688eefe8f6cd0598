import { wordingsTest } from "../text/triggers";
import { denied, somebodyElse, withoutClauses } from "./clauses";

/** What makes a sentence ask: a question, a request, a wish to be told, or what would help. */
const wordings = [
  "\\?",
  "\\b(?:please|kindly|pls|plz|request(?:ing)?|appreciate|mind telling|mind sharing|care to|in need of|keep me|if possible)\\b",
  `(?<!\\b${somebodyElse} (?:\\w+ )?)(?<!\\b(?:to|will|can|could|that) )\\b(?:let|tell|inform|advise|give|send|show|teach|guide|help|enlighten|write|drop|point|counsel|coach|educate|intimate|update|offer|grant|spare|mail|e-?mail|call|answer|brief|mentor|correct|share with) (?:to )?(?:me|us)\\b`,
  "\\b(?:to|can|could|will|would|might|may|that) (?:\\w+ )?(?:let|tell|inform|advise|give|send|show|teach|guide|enlighten|point|offer|spare|share with) (?:to )?(?:me|us)\\b",
  "\\b(?:may|might|can|could|should|shall|must|did|do|am) I\\b(?! (?:say|add|thank)\\b)",
  "\\b(?:can|could|would|will|might|do|did|have|are) (?:you|y'all|ye)\\b",
  "\\b(?:is|are|was|were) there\\b(?= (?:any|some|a|one|other))",
  "^\\W*(?:what|how|which|where|why|when) (?:should|could|can|must|do|did|does|would|is|are|was|were|has|have)\\b",
  "\\b(?:I|we|I'd|I'm|I'll|would|should|'d)\\b(?<!\\b(?:you|they|he|she|it|who) (?:would|should|'d)) (?:(?!was\\b|were\\b|not\\b|have\\b|had\\b|give\\b|happy to\\b)[\\w']+ ){0,4}?(?:gr(?:ate|eat)full?|thankfull?|obliged|thank you|indebted|welcome|treasure|value|be glad of|love|curious|wonder(?:ing|ed)?|crave|beg|seek(?:ing)?|ask(?:ing)?|open to|after|await(?:ing)?|cherish|be interested|be helped)\\b",
  "\\b(?:glad|happy|pleased|delighted|keen|eager|anxious|interested|like|love|want(?:ed)?|wish|hop(?:e|ed|ing)|need|good|great|helpful|useful|nice|ready|grateful|lot|much|world|interesting|curious|important|valuable|meant) (?:\\w+ )?(?:for me )?to (?:\\w+ )?(?:hear|know|learn|receive|get|have (?:\\w+ ){0,2}(?:feedback|opinion|tips|advice|thoughts|update|word|idea)|understand|ask|enquire|inquire|find out|see|be (?:told|advised|informed|guided)|check|request|seek)\\b(?<!\\b(?:was|were|been) (?:\\w+ )?(?:glad|happy|pleased|delighted|keen|interested|good|great|helpful|useful|nice|grateful|interesting) (?:\\w+ )?to (?:\\w+ )?(?:hear|know|learn|receive|get|see|understand))",
  "\\b(?:hop(?:e|ing)|look(?:ing)? forward|want|wish|glad|happy|pleased|grateful|love|like) (?:for|of|to (?:receiving|hearing|getting|learning|your|any|some|an?))\\b",
  "\\b(?:hop(?:e|ed|ing)|trust)(?: that)? (?:(?:you|I|we) (?:can|could|will|would|might|may|have|had)|there (?:is|was|might|may))\\b",
  "\\b(?:would|will|could|can|might|may|shall)\\b [^.!?\\n]{0,40}\\b(?:help|appreciated|welcome|helpful|useful|great|good|valued?|valuable|precious|received|gold|kind|nice|lovely|mean (?:a lot|much|the world)|matter|of (?:\\w+ )?(?:help|use|value|benefit)|benefit|a blessing|assist)\\b(?<!\\bmy (?!interview|answers|performance)[^.!?\\n]{0,60})",
  "(?:\\bnot|n't) (?:\\w+ )?(?:mind|say no|go amiss|hurt|come amiss)\\b",
  "\\b(?:would|will|'d) be (?:\\w+ )?an? (?:\\w+ )?(?:help|kindness|pleasure|favou?r|gift|honou?r|relief|blessing|bonus|benefit)",
  "\\bI(?:'m| am) (?:all ears|listening|only after)\\b",
  "\\b(?:like|want|love|need|happy about|glad about|pleased with) (?:some|any|your|an?|to have)\\b",
  "\\b(?:happy|glad) about\\b",
  "\\brather hear\\b",
  "\\b(?:is|are|be) (?:\\w+ ){0,2}(?:welcome|appreciated|requested|solicited)\\b",
  "\\b(?:any|even|some|your|a few)\\b[^.!?\\n]{0,60}\\b(?:welcome|helps?|appreciated|requested|solicited|needed|sought|received)\\b",
  "^\\W*(?:do |also |and |so |but |just |simply |maybe |perhaps )*(?:share|give|send|tell|write|explain|advise|suggest|recommend|guide|point|show|enlighten|name|be (?:honest|frank|as)|any (?!of)\\w+)\\b",
  "\\b(?:writ(?:e|ing)|wrote|reach(?:ing)? out|e?-?mail(?:ing)?|message|messaging|note|here|line|contact(?:ing)? you|follow(?:ing)? up|check(?:ing)?(?: in| back)?|touch(?:ing)? base) (?:\\w+ )?to (?:\\w+ )?(?:ask|request|enquire|inquire|seek|see|find out|learn|know|check|hear|get)\\b",
  "\\b(?:enquir|inquir|wonder|ask)(?:e|ing|y)\\b(?: \\w+)? (?:about|after|for|into|on|if|whether|how|what|regarding|as to)",
  "\\bI(?:'d| would| should| could) (?:\\w+ )?(?:like|love|do with|use|benefit|learn)\\b",
  "\\bI (?:\\w+ )?(?:want|need|seek) (?:to know|feedback|tips|advice|an answer)\\b",
  "\\bcould do with\\b",
  "\\bif you (?:could|can|would|might|have (?:any|a|some|one|two|time))\\b",
  "\\b(?:we|you and I) (?:could|might|can)\\b",
];
const asks = wordingsTest(wordings);

/** What the writer has already, gives to somebody, or does without. */
const had = (noun: string) =>
  new RegExp(
    [
      `\\b(?:thank(?:s|ed|ing| you|ful)?|grateful|appreciat(?:e|ed)|glad|happy|obliged)\\b(?<!\\b(?:would|will|should|could|'d|be|'ll) (?:\\w+ ){0,2}\\w+(?: you)?)(?: \\w+){0,3}? (?:for|of|about|with|to (?:have|get|receive)|by|got|received)?(?: \\w+){0,2}? ?(?:the|your|this|that|those|these|all|such|giving me|sharing|sending(?: me)?) (?:(?!any\\b|can\\b|could\\b)[\\w-]+ ){0,4}?${noun}(?![^.!?]{0,30}\\b(?:can|could|may|might|would) (?:\\w+ )?(?:give|share|offer|spare|have|provide))`,
      denied(`need(?:ed)?|necessary|want|require|ask(?:ing)?|expect(?:ing)?|look(?:ing)? for|${noun}`),
      `\\bI(?:'d|'ll|'ve)? (?:can |could |will |would |also |have |had |once |always |often |already |recently |just |then |only |be |happy to |like to |want to |wish to |hope to |love to |shall )*(?:give|gave|given|share|shared|offer(?:ed)?|provide(?:d)?|wrote|written|sent|send) (?:[\\w-]+ ){0,4}?${noun}`,
      `(?<!\\b(?:may|might|can|could|should) )\\bI(?:'ve)? (?:also |have |had |once |always |often |already |recently |just |then |only )*(?:collect(?:ed)?|follow(?:ed)?|received|got|took|taken|heard|read|know|knew|understand|understood|accept(?:ed)?|respect|found|had) (?:[\\w-]+ ){0,4}?${noun}`,
      // What is usual: "I always ask my pupils for feedback".
      "\\b(?:I|we) (?:always|often|usually|regularly|used to|once|never|sometimes) (?:ask|asked|invite[ds]?|sought|seek|collect\\w*)\\b",
      "\\b(?:I|we)(?:'ve| have| had)? (?:also |just )?asked (?:for )?(?:\\w+ )?(?:my|our|every|each|customers|users|clients|pupils|students|people|them|him|her|feed-?back|comments|opinions?)\\b",
      "\\b(?:I|we) (?:\\w+ )?(?:ask|teach|taught|tell|told|encourage[ds]?|train(?:ed)?|advise[ds]?|invite[ds]?|remind(?:ed)?) (?:my|our|every|each|customers|users|clients|pupils|students|trainees|starters|people|new|young\\w*|them|him|her)\\b",
      `\\bI have (?!to |your |any )(?:[\\w-]+ ){0,2}?${noun}`,
      `\\b(?:have|had) (?:\\w+ )?${noun} (?:for|on|about) (?:you|the|your)\\b`,
      `\\b${somebodyElse} (?:\\w+ )?(?:gave|give|gives|given|received|told|said|asked|offered|sent|shared|has|have|had|was|were) (?:[\\w-]+ ){0,5}?${noun}`,
      `\\b(?:giving|taking|receiving) (?:[\\w-]+ )?${noun} (?:is|was|are|comes)\\b`,
      `\\b(?:the|your) (?:[\\w-]+ )?${noun}(?<!\\b(?:why|how) I) (?:was|were|has been|is already|have been|helped|that you gave|you gave|you sent|you shared)\\b`,
      `${noun} (?:\\w+ )?from ${somebodyElse}`,
      `\\bmy (?:own )?(?:[\\w-]+ )?${noun} (?:on|about|is|was|for|to)\\b`,
    ].join("|"),
    "i",
  );

/** Whether a sentence asks for something: it has words for it, in a clause that neither reports nor denies it, and it asks. */
export function askingFor(noun: string, isNamed: (text: string) => boolean): (sentence: string) => boolean {
  const isHad = had(noun);
  return (sentence) => {
    if (!isNamed(sentence)) return false;
    const text = withoutClauses(sentence, (clause) => isHad.test(clause));
    return isNamed(text) && asks(text);
  };
}

/** Whether a text asks, whatever it is for. */
export const isAsked = asks;
