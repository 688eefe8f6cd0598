import { type FindingPlace, flagFinding } from "../finding";
import type { PlacedSentence } from "../text/read-message";
import { wordingsTest } from "../text/triggers";
import { isThankYou, placeIn, without, wordingCheck } from "./wording-check";

/** A question that offers something, repeats one from the interview, or is only polite. */
const notAsked =
  /\b(?:anything|something|any (?:more|further|other|additional)|more (?:information|details?))\b[^?\n]{0,60}\b(?:I (?:can|could|may|might|should)|from me|you (?:need|would like|want|require)|provide|send|help(?:ful)?|useful)\b|\b(?:can|could|may|shall|should|would it (?:be (?:useful|helpful|of use)|help) if) I (?:\w+ )?(?:thank|say|send|provide|offer|share|add|help|be of|sent|provided|shared)\b|^\W*how are (?:you|things)\b|\bhope (?:you|all|this|that)\b[^?]{0,40}\bwell\b/i;
/** A question to which everybody knows the answer. */
const rhetorical = new RegExp(
  [
    "^\\W*(?:and |but |so |honestly,? |sure,? |really,? |well,? )*(?:who|what|where|how|why|when) (?:\\w+ )?(?:could|would|wouldn't|couldn't|doesn't|does not|can|can't) (?!you\\b|I (?:expect|find|get|apply|ask|reach|be paid|start|know|earn|report))(?:\\w+ )?(?:not|resist|want|wish|have thought|have guessed|say no|possibly|ever|I not|wouldn't|blame|ask for|one)\\b",
    "^\\W*(?:and |but |so )*who (?:doesn't|wouldn't|couldn't|knew|would have|could have|could resist|could say|needs)\\b",
    "^\\W*(?:and |but |so )*how (?:could|can) (?:I|anyone|anybody|one) (?:not|ever|resist|say no|possibly|forget|complain)\\b",
    "^\\W*(?:and |but |so |honestly,? |sure,? |really,? |well,? )*(?:how (?:cool|great|good|funny|lovely|nice|lucky|wonderful|amazing|clever|fun|neat|sweet|kind|small|odd|strange) (?:is|was|are|were)|what (?:more|better|nicer|finer|else|harm|a\\b|could be|can be)|where else|why would(?:n't)? (?:I|anyone|anybody|one)|why not\\b)(?! (?:do you|should I|will|must))",
    "^\\W*(?:and |but |so )*(?:isn't|wasn't|aren't|weren't|is not|was not) (?:it|that|this|the (?:weather|rain|world|heat|snow|wind|coffee|view)|they)\\b",
    "\\b(?:isn't|wasn't|aren't|weren't|hasn't) (?:it|that|they)\\?",
    "^\\W*(?:and |but |so )*(?:is|was|could|can|would) there (?:be )?(?:a|any|anything) (?:better|nicer|finer|greater|lovelier|more \\w+)",
    "^\\W*(?:remember|recall|guess|you know|did you know|didn't you say|can you (?:believe|imagine)|would you believe|doesn't it|don't you (?:love|think)|have you ever (?:seen|noticed))\\b",
    "^\\W*(?:how do you do|how about that|small world|right|you see|deal)\\?",
    "^\\W*(?:and |but |so )*(?:need I|dare I|shall I say|who knew|who knows|who says|where got|what's not to|what is not to|what are the (?:odds|chances)|since when|is it (?:any|a) wonder|is it surprising|small wonder|would you believe|isn't life)\\b",
    "\\b(?:who|what|where) (?:on earth|in the world)\\b[^?]{0,60}\\b(?:thought|guessed|known|imagined|believed)\\b[^?]{0,30}(?:)\\?",
  ].join("|"),
  "iu",
);
const quoted = /\?["']/;
/** A question in quotation marks was asked by somebody before. */
const onlyQuoted = /^\W*["'][^"]*\?["']\W*$/;
/** "I wonder how you all stay so calm!" admires. */
const admires =
  /\b(?:like|love|want|keen|eager) to learn how to\b|\bI (?:was|had been) (?:\w+ )?(?:curious|wondering)\b[^.!?\n]{0,80}\b(?:and|but) (?:you|now|then|your|it|the)\b|\bI (?:had |have |often )?wondered\b[^.!?\n]{0,80}\b(?:and|but) (?:now|then|I (?:now|was|am))\b|\bI (?:\w+ )?wonder (?:how|why|what)\b(?:[^.!?\n]{0,80}!|[^.!?\n]{0,30}\b(?:ever|all|manage[ds]?|stay|anybody|anyone|so (?:calm|well|much|many|quickly|quick|fast|friendly))\b)/i;
const cited = /\b(?:asked|question|said|put it|wrote|wondered|your words)\b/i;

const polite = "(?:please |kindly |possibly |also |perhaps |maybe |just |at all )*";
const tell =
  "(?:tell|let me know|confirm|share|advise|explain|clarify|inform|update|remind|elaborate|indicate|say|give me|send me|provide me|help me understand)";
const asks = "(?:if|whether|when|what|how|who|which|why|where)";
const matters =
  "(?:next steps?|policy|pension|leave|team|role|hours|process|bonus|training|working hours|contract|conditions|rota|overtime|budget|plans?|timeline|timescale|salary|pay|status|plan|date|schedule|start date|benefits|package|hours|thoughts|opinion|answer|final)";
/** What may stand before a question that has lost its mark. */
const opening =
  "(?:(?:so|also|and|but|sir|madam|ma'am|mam|boss|lastly|finally|secondly|first|next|then|by the way|one more thing|another thing|please|po|dear \\w+)[,:]? ){0,2}";
const isIndirect = wordingsTest([
  `\\b(?:could|can|would|will|might) you ${polite}${tell}\\b`,
  `\\bif you (?:could|can|would|might) ${polite}${tell}\\b`,
  `\\bI(?:'m| am| was|'ve been| have been) (?:\\w+ )?(?:wondering|curious)(?: to know)? (?:${asks}|about)\\b`,
  `\\bI (?:\\w+ )?wonder(?:ed)? ${asks}\\b`,
  `(?<!\\b(?:was|were) (?:\\w+ )?(?=interested|keen|curious))\\b(?:want(?:ed)?|like|love|wish(?:ed)?|curious|forgot|meant|keen|interested|have|need(?:ed)?|hop(?:e|ed|ing)) to (?:\\w+ )?(?:ask|know|find out|check|enquire|inquire|clarify with you)(?: you)?(?: \\w+)? (?:${asks}|about|more about the (?:salary|pay|benefits|package|holiday|hours))\\b`,
  `\\b(?:let me know|tell me) (?:\\w+ )?(?:${asks}(?! (?:you (?:need|would|want|require|have any|ever|wish)|there (?:is|are|'s) any|anything|I can|any|further))|(?:about |of |on )?(?:the|your|my|any) (?:\\w+ ){0,2}${matters})`,
  `\\b(?:please|kindly) (?:\\w+ )?(?:tell|inform|advise|update) (?:me|us) (?:\\w+ )?(?:about|on|more|${asks})\\b`,
  "\\b(?:want|wanted|like|love|wish|need) to (?:\\w+ )?(?:know|ask(?: you)?|enquire|inquire) (?:about )?(?:the|your) (?:\\w+ ){0,2}?(?:salary|pay|remuneration|package|hours|benefits|start date|joining date|CTC|grade|terms|conditions|dress code|policy|shifts?|notice|rota|budget|address|allowances?)\\b",
  "\\bwould (?:\\w+ )?interest me\\b",
  "\\bnot (?:\\w+ )?(?:sure|certain) (?:if|whether|how|when|what|where) I (?:need|have to|must|should|would|will|can|may)\\b",
  "\\b(?:perhaps|maybe|if possible,?) you (?:could|can|would|might) (?:please )?(?:tell|let me know|say|share|explain|confirm|advise)\\b",
  "\\bI (?:also |still |do |would |just )?have (?:a|one|two|three|some|another|a few|several|a couple of|many|more|the following) (?:\\w+ )?questions?\\b(?! (?:me|you))",
  "\\b(?:my|one|another|a (?:quick|small|last|final|further)) (?:\\w+ )?questions? (?:is|are|that I (?:have|had|forgot)|I (?:have|had|forgot|did not))\\b",
  "^\\W*(?:please |kindly |and |also |so |do |but |then |request(?:ing)? you to |if possible,? )+(?:\\w+ly )?(?:confirm|advise|clarify|explain|remind me|brief me|educate me|enlighten me|specify|indicate|enlighten|share (?:with me )?(?:the|your|any|more|what|how)|(?:inform me|intimate me|tell me|let me (?:also )?know) (?:\\w+ ){0,2}?(?:when|what|how|who|which|why|where|whether|if|about|of|on|regarding|concerning|as to|in respect of)(?![^.!?\\n]{0,50}\\b(?:results?|outcome|decisions?|decided?|selected|status)\\b)|send me (?:the|your|more|any|some|details)|mention (?:the|your))\\b(?![^.!?\\n]{0,30}\\b(?:if (?:you|there|anything|any|more|further|something)|whether you need|receipt|what else|anything))",
  `^\\W*(?:just |was |also |and |only )*(?:wondering|curious|grateful if you could|would (?:love|like) to know) (?:${asks}|tell|confirm|let me know|say|send)\\b`,
  "^\\W*(?:remind me|tell me|let me know) (?:again |once more |please )?(?:what|how|when|who|where|which|why|whether)\\b(?! (?:else|you need|more you))",
  `\\b(?:glad|happy|grateful|good|helpful|great|like|love|pleased|thankful|appreciate|interesting|important|obliged) (?:\\w+ ){0,3}?(?:to be (?:told|informed|advised)|to (?:know|learn|hear(?! from you)|find out|understand)|being told|knowing|for me|if (?:you|I|someone) (?:could|can|would|might) (?:\\w+ )?(?:${tell}|know|learn|be told)) (?:\\w+ ){0,2}?(?:${asks}|the (?:salary|remuneration|pay|package|hours|notice|start|benefits|timeline|dates?|rota|policy|conditions))\\b(?<!\\b(?:was|were|is|it's|am|I'm) (?:\\w+ )?(?:glad|happy|good|great|interesting|pleased|helpful|important|grateful) [^.!?]{0,60})`,
  `\\b(?:did not|didn't|never|not) (?:quite |fully |really )?(?:catch|hear|ask|say|said|mention|mentioned|tell me|told me|find out)(?: (?:you|me))?(?: was| is)? (?:${asks})\\b(?! (?:I|my)\\b)`,
  `\\bI(?:'d| would) (?:\\w+ )?(?:want|like|love|need|have) to (?:\\w+ )?(?:find out|know|ask|learn)(?: from you)? (?:${asks}|about)\\b`,
  `\\b(?:want|wanted|wish|like|need|meant|forgot) to (?:\\w+ )?(?:ask|inquire|enquire)(?: \\w+){0,2} (?:about|regarding|concerning|on|as to|if|whether|what|how|when)\\b`,
  `\\bnot (?:\\w+ )?(?:clear|sure|certain) (?:if|whether|what|how|when|where|who)\\b(?! (?:I|my)\\b)(?<!\\b(?:was|were) not [^.!?]{0,25})`,
  `\\bI (?:\\w+ )?have (?:an?|the|one|some|another|few|a few) (?:\\w+ )?doubts? (?:of|about|on|if|whether|regarding|as to)\\b`,
  `\\bI want to ask\\b(?! you to)`,
  `\\bcurious (?:to (?:know|hear|learn|see) )(?:what|how|who|whether|if|when|where|why)\\b`,
  `\\bclarify (?:me|for me)\\b`,
  `\\bmay I (?:\\w+ )?(?:know|ask|check|enquire|inquire)\\b(?! that)`,
  `\\bI ask (?:you |myself )?(?:${asks})\\b`,
  `\\b(?:would|'d) be (?:\\w+ )?(?:interested|curious) (?:in|about) (?:${asks})\\b`,
  `\\b(?:like|want|wish|need) to (?:\\w+ )?(?:confirm|verify|double-check) (?:with you )?(?:${asks})\\b`,
  `^\\W*${opening}(?:do you|do I\\b|does (?:the|your)|is there|are there (?:any|many|other)|will (?:there|the (?:role|job|team|position)|I)|what (?:is|are|will be|would be) (?:the|your)|how (?:much|many|long|big|often) (?:is|are|does|do|will|would|people|days|hours|holidays?|weeks)|when (?:will|can|do|would|should) (?:I|you|the|we)|who (?:will|would) (?:I|be|my)|any (?:idea|news|update))\\b`,
  `^\\W*${opening}(?:is|are|does|do|will|can|could|would|has) (?:the|a|an|any|it|there|your|this|I|we) [^.!?\\n]{3,100}$`,
  `^\\W*${opening}(?:is|are) \\w+ (?:\\w+ ){0,4}?(?:included|provided|possible|available|allowed|paid|required|offered|permanent|remote|full-time|part-time|negotiable|covered)\\b`,
  "\\b(?:help(?:s|ful)?|useful|good|great|easier|kind|nice|handy|important) (?:to |for )?(?:me |us )?(?:a lot |greatly |very much )?(?:if I|to) (?:\\w+ )?(?:knew|know|learn|understood|understand|heard|hear|see) (?:if|whether|when|what|how|who|which|where)\\b(?<!\\b(?:was|were|been|helped)\\b[^.!?]{0,50})",
  "\\b(?:please|kindly),? (?:do )?(?:tell|inform|advise|enlighten) (?:me|us)\\W*$",
  "^\\W*(?:please |kindly |also )+(?:state|quote|specify|name|outline) (?:the|your|what|how|when|which|who)\\b",
]);
const offers =
  /\blet me know (?:\w+ )?(?:if|whether|when|what|how|which)\b[^.!?\n]{0,40}\b(?:need|would like|want|require|useful|helpful|something|missing|unclear|lacking|(?:further|more|other|additional|any) (?:information|details?|questions?|references?|documents?)|I can|I could|anything)\b|\bcurious (?:to (?:see|hear|know) )?(?:how|where|what) (?:it|this|things|that|we|the story)(?:'ll| will)? (?:goes?|go|continues?|develops?|turns?|comes?)\b|\bif (?:you|anyone|your team)(?:'d| would)? (?:\w+ )?(?:like|want|wish|care|prefer|need|curious|interested)\b[^.!?\n]*|\bshould (?:you|anyone|your team|there be anything (?:that )?you) (?:\w+ )?(?:like|want|wish|care|prefer|need|require|have|find|be (?:curious|interested))\b[^.!?\n]*/gi;
const links = /(?:https?:\/\/|www\.)\S+/gi;

/** The place of a question that needs an answer, or null. */
export function askedIn(sentence: PlacedSentence): FindingPlace | null {
  const text = without(sentence.text, links);
  if (onlyQuoted.test(text) || admires.test(text)) return null;
  const isQuestion =
    text.includes("?") && !notAsked.test(text) && !rhetorical.test(text) && !(quoted.test(text) && cited.test(text));
  return isQuestion || (!text.includes("?") && isIndirect(without(text, offers)))
    ? placeIn(sentence, 0, sentence.text.length)
    : null;
}

/** An offer of more, written as a statement, is none (C3). */
export const questionCheck = wordingCheck({
  id: "question",
  fine: "Asks nothing that needs an answer",
  applies: isThankYou,
  find: ({ sentences }) =>
    sentences.flatMap((sentence) => {
      const place = askedIn(sentence);
      return place
        ? [
            flagFinding(
              "question",
              "This question needs an answer. Keep it for your next talk. This note should only say thank you.",
              place,
              ["R37", "C3"],
            ),
          ]
        : [];
    }),
});
