import { isChaser } from "@/lib/planning/plan/rules/steps";
import { contentCheck, isFeedbackRequest, isFollowUp, without } from "./wording-check";

const update = new RegExp(
  [
    "\\bupdat(?:e|es|ed)\\b",
    "\\bstatus\\b",
    "\\b(?:any|some|for|have|is there|more) news\\b",
    "\\bwhere (?:things|you|we|it|they|the \\w+|everything|matters|my application|this)(?: \\w+){0,3} (?:stands?|are|is|at|got|has got)\\b",
    "\\b(?:progress|timeline|timescale|time ?frame|timetable|schedule)\\b",
    "\\bcheck(?:ing|ed)? (?:in|back|up)\\b(?: \\w+){0,3} (?:on|about|to|regarding|if|whether|with|concerning)\\b",
    "\\b(?:follow(?:ing)? up|touch(?:ing)? base) (?:to|and) (?:see|ask|check|find|learn|hear|enquire|inquire|know)\\b",
    "\\b(?:heard|hear) (?:anything|something|back from)\\b",
    "\\b(?:whether|if) (?:you|there|a|any|the|they|it)[^.!?\\n]{0,40}\\b(?:decision|decided|development|chosen|made|choice|news|moved|further|heard)\\b",
    "\\bhow (?:the|your|things|it|this|matters|far|are|is)[^.!?\\n]{0,40}\\b(?:process|decision|search|recruitment|selection|hiring|going|coming|progress\\w*|moving|along|stands?|developing)\\b",
    "\\bwhen (?:I|you|we|they|a|the|there)[^.!?\\n]{0,30}\\b(?:hear|expect|decision|decide|know|news|answer)\\b",
    "\\b(?:let me know|tell me|ask|asking|enquire|enquiring|inquire|inquiring|wonder(?:ing)?|curious|see) (?:\\w+ ){0,3}?(?:where|how(?! busy| much you| many)|when|what|about (?:the|your|any|my)|the (?:outcome|result|next|decision|latest|current)|your (?:decision|plans?))",
    "\\b(?:like|love|want(?:ed)?|glad|happy|keen|good|great|helpful|grateful|pleased|curious|interested) to (?:know|hear|learn|find out|understand) (?:\\w+ )?(?:where|how|if|whether|when|what|about (?:the|your|any|my)|the (?:outcome|result|next|decision|latest|current)|of any)",
    "\\b(?:next steps?|latest|developments?|outcome|decision)\\b[^.!?\\n]{0,60}\\?",
    "\\b(?:has|have|is|are) (?:there|you|the|a|any)[^.!?\\n]{0,60}\\b(?:decision|decided|news|development|progress|moved)[^.!?\\n]*\\?",
  ].join("|"),
  "i",
);
const more = new RegExp(
  [
    "\\b(?:feel free|(?:do not|don't|never|not) hesitate|at your disposal|get in touch|reach (?:out|me)|contact me|call me|phone me|ring me|e-?mail me|write to me|only a (?:call|phone)|a (?:phone )?call away|can be reached|more than willing|gladly|with pleasure)\\b",
    "\\b(?:happy|glad|pleased|delighted|ready|willing|welcome|able) to (?:\\w+ )?(?:provide|send|share|answer|supply|give|discuss|help|talk|speak|add|clarify|expand|call|elaborate|offer|contact|ask|arrange|forward|meet|come|assist|support|explain|do|take|go|complete|submit|respond|e-?mail|ring|write|get)\\b",
    "\\bavailable (?:to (?:talk|speak|answer|discuss|provide|meet|help|come)|for (?:a|any|another|further|more|an)|by (?:phone|e-?mail)|on|at any|any ?time|if|should|whenever)\\b",
    "\\b(?:I can|I could|I'm able to) (?:\\w+ )?(?:pop|come|drop) (?:in|by|over|back|up)\\b|\\bwilling to (?:undergo|attend|have|do|take)\\b|\\bhappy to \\w+ (?:on|into) (?:an|a)\\w* (?:call|chat)\\b|\\bhappy to (?:jump|hop) on\\b",
    "\\b(?:I can|I could|I will|I'll|I would|I'd|let me) (?:also |gladly |happily |always |of course )?(?:send|provide|supply|share|answer|give|offer|forward|bring|add|pass on)\\b",
    "\\b(?:if|should|whatever|anything|whether|whenever|in case)\\b[^.!?\\n]{0,50}\\b(?:need|require|want|would like|would help|useful|helpful|questions?|missing|wish|from me)\\b",
    "\\b(?:further|additional|more|other|extra) (?:information|details?|documents?|material|references?) (?:from me|about me|that you)\\b",
  ].join("|"),
  "i",
);
/** "I would be glad to hear" asks, and offers nothing. */
const asking =
  /\b(?:happy|glad|pleased|love|delighted|grateful) to (?:hear|know|learn|receive|get (?:an?|your|some|any|feedback)|have|see|join|be|work|wait|start)\b|\bif (?:there is|you have) (?:any )?(?:news|update|feedback)\b/gi;
const feedback =
  /\bfeed-?backs?\b|\bhow (?:I|my (?:interview|performance|presentation|test|answers?)) (?:did|performed|came across|went|was|were|got on|fared|have done)\b|\b(?:impressions?|thoughts|opinion|assessment|evaluation|views?) (?:of|on|about) (?:my|how|me)\b|\bhow did I\b|\bwhat you thought\b|\bmy performance\b|\bwhere I (?:could|can|might|should|fell|went|was)\b|\bwhat I (?:could|can|might|should) (?:have )?(?:done|do|improve)\b/i;

export const asksUpdateCheck = contentCheck({
  id: "asks-update",
  fine: "Asks where the process is",
  applies: isFollowUp,
  isSaid: (sentence) => update.test(sentence),
  missing: "It does not ask where the process is.",
  rules: () => ["R62", "R63"],
});

export const offersMoreCheck = contentCheck({
  id: "offers-more",
  fine: "Says that they can ask you for more",
  applies: isFollowUp,
  isSaid: (sentence) => more.test(without(sentence, asking)),
  missing: "It does not say that they can ask you for anything more.",
  rules: () => ["R62"],
});

/** A hint in a follow-up, where asking is optional (C11); the point of a request for feedback. */
export const asksFeedbackCheck = contentCheck({
  id: "asks-feedback",
  fine: "Asks for feedback",
  applies: (checked) => isChaser(checked.writing.step) || isFeedbackRequest(checked),
  isSaid: (sentence) => feedback.test(sentence),
  missing: "It does not ask for feedback.",
  rules: (step) => (step === "ask-for-feedback" ? ["R73"] : ["R62", "C11"]),
  isOptional: isChaser,
});
