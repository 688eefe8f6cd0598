import { isChaser } from "@/lib/planning/plan/rules/steps";
import { askingFor } from "./asking";
import { asksForUpdate } from "./asking-for-update";
import { withoutClauses } from "./clauses";
import { noOffers, wordingsOfOffers } from "./offering-more";
import { contentCheck, isFeedbackRequest, isFollowUp, without } from "./wording-check";

const more = new RegExp(wordingsOfOffers.join("|"), "i");
/** "I would be glad to hear" asks, and offers nothing. */
const asking =
  /(?<!\byou(?:'d| would)? )(?<!\b(?:referees?|references|managers?|boss|employer|they|both|she|he) (?:\w+ )?(?:would|will|are|is) (?:be )?)\b(?:happy|glad|pleased|love|like|delighted|grateful) to (?:hear|know|learn|receive|get (?:an?|your|some|any|feedback)|have|see|join|be|work|wait|start)\b|\bif (?:there is|you have) (?:any )?(?:news|update|feedback)\b/gi;
const unhesitating =
  /\b(?:not|n't|never) (?:\w+ )?(?:hesitate|be shy|trouble|problem|think twice)\b|\bno (?:trouble|problem|bother)\b/i;
const judged =
  "(?:me|I|my (?:\\w+ )?(?:interviews?|performance|presentation|tests?|answers?|exercise|candidacy|candidature|application|work|profile|skills))";
const opinion =
  "(?:impressions?|thoughts?|opinions?|assessment|evaluation|appraisal|views?|take|verdict|comments?|remarks?|inputs?|criticisms?|critique|observations?|reflections|reactions?|reviews?|return|notes|steer|pointers|words?)";
const feedback = new RegExp(
  [
    "\\bfeed-?backs?\\b|\\b(?:advice|guidance) (?:on|about) my (?:\\w+ )?(?:interview|performance|presentation|answers?|test)\\b",
    "\\bwhat (?:could|should|might|can|did|do) I\\b",
    "\\b(?:counted|went|spoke|spoken|speaks|told|weighed|worked) against me\\b",
    "\\btipped (?:it|the|things)\\b",
    "\\b(?:which|what|any|some) of my (?:\\w+ )?(?:answers|examples|replies|skills)\\b",
    "\\b(?:answers|skills|examples) (?:was|were|are) (?:\\w+ )?(?:weak|poor|short|lacking|strong|unclear)",
    `\\b(?:your|the panel's|their) (?:\\w+ ){0,2}?(?:assessment|evaluation|appraisal|opinion|verdict|criticism|critique|honest \\w+|candid \\w+|frank \\w+|impressions?|observations?)\\b`,
    "\\bhow (?:the|this|that) (?:\\w+ )?(?:interview|test|presentation|exercise|talk|conversation) (?:went|was|turned out)\\b",
    "\\bhonest (?:\\w+ )?(?:thoughts|words?|view|opinion|answer|look)\\b",
    "\\bwhy (?:my|I|you|another|somebody|someone|the)\\b",
    "\\bhow (?:I|my (?:\\w+ )?(?:interview|performance|presentation|test|answers?|exercise)) (?:\\w+ )?(?:did|do|performed|came (?:across|over)|went|was|were|got on|fared|have done|received|seen|landed|scored|measured|stood|looked|sounded)\\b",
    `\\b${opinion} (?:of|on|about|regarding|concerning|for|as to) (?:how )?${judged}\\b`,
    `\\b${opinion} (?:on|about) (?:(?:how|what|where) (?:I|my)\\b(?! (?:can|could|should|might|may|must|ought))|the (?:\\w+ )?(?:interview|test|presentation))\\b`,
    `\\bhow (?:you|the panel|they|your (?:team|colleagues)|everyone|each of you) (?:\\w+ )?(?:saw|rated?|found|judged|scored|viewed|received|marked|assessed|felt about|evaluated) ${judged}\\b`,
    `\\b(?:appreciate|value|welcome|treasure|like|love|want|give|share|send|tell|write|offer|spare|have|get|receive|hear) (?:me |us |with me )?(?:of )?(?:your|some|a few|any) (?:\\w+ )?${opinion}\\b`,
    "\\b(?:causes?|grounds?) (?:of|for|behind) (?:my|the|your|this)\\b",
    "\\bmy (?:\\w+ )?(?:mistakes?|errors?|faults?|failings?|failure|rejection|non-?selection|flaws?)\\b",
    "\\bwhere I (?:did|have|had|do)\\b",
    "\\bmeet (?:your|the) (?:\\w+ )?(?:expectations?|standards?|bar|mark)\\b",
    // Anything in the interview, and what another person had.
    "\\b(?:anything|something|one thing|things?|points?|aspects?|areas?|parts?|experience|skills?|qualifications?|knowledge) (?:that |which |where |in which )?(?:I (?:could(?:'ve)?|should(?:'ve)?|might|ought|did|said|missed|lack(?:ed)?|need|was)|about (?:me|my|how I)|in (?:my|how I)|(?:that |which )?(?:held|let|put|set|spoke|counted|went|worked|troubled|worried|bothered|disappointed|concerned)\\b[^.!?\\n]{0,20}\\b(?:me|you|back|off))\\b",
    "\\b(?:other|another|successful|chosen|selected|better|appointed) (?:candidate|person|applicant|one)s?\\b[^.!?\\n]{0,30}\\b(?:was|were|had|did|has|have|is|stronger|better|offered|brought|suited)\\b",
    "\\bin (?:what|which) (?:respects?|ways?|areas?|points?)\\b",
    "\\bpoints? (?:that |which )?you\\b",
    "\\b(?:how|where|what|which|in what way|why)\\b[^.!?\\n]{0,30}\\b(?:did|was|were|could|might|should|have|had) (?:I|my)\\b(?! (?:expect|hear|know|wait|call|send|start|bring|get an? (?:answer|reply)))",
    "\\b(?:did|does|was|were) my\\b[^.!?\\n]{0,60}\\?",
    "\\bcount(?:ed)? (?:\\w+ )?against\\b",
    "\\bwhere I (?:\\w+ )?missed\\b",
    "\\bput you off\\b",
    "\\bhow (?:you|they|the panel) (?:\\w+ )?(?:came to|reached|arrived at|made) (?:your|the|their|this|that) (?:\\w+ )?(?:decision|choice|conclusion)\\b",
    "\\b(?:if|whether) I (?:was|had|did|seemed|came|talked|spoke|said|lacked) (?!(?:\\w+ )?(?:chosen|selected|successful|shortlisted|considered|in the running|still|accepted|hired|passed|through))",
    "\\bcriticisms?\\b",
    "\\bhow(?: did|'d) I\\b",
    "\\b(?:an?|any|some) (?:\\w+ )?(?:evaluation|assessment|appraisal|critique)\\b",
    "\\bwhat (?:you|the panel|they|everyone) (?:\\w+ )?(?:thought|thinks?|made of|felt)\\b(?! (?:you would|will))",
    "\\bwhat (?:did|do|does) (?:you|the panel|they|everyone) (?:\\w+ )?(?:make|think)\\b",
    "\\bmy performance\\b",
    "\\bwhere (?:I|it|my \\w+) (?:could|can|might|should|fell|went|was|were|lacked|lost|failed|slipped)\\b",
    "\\bwhat I (?:was missing|(?:could|can|might|should)(?:'ve| have)? ?(?:done|do|improve\\w*)|(?:did|got|do) (?:wrong|well|right|badly|bad|not)|lacked|missed)\\b",
    "\\b(?:highlight|point out|point to|show me|tell me|explain|say|name|know|hear|learn)\\b[^.!?\\n]{0,30}\\b(?:areas?|aspects?|points?|where|what|which|why|how)\\b[^.!?\\n]{0,30}\\b(?:I (?:was|were|did|failed|fell|lacked|missed|am)|(?:was|were|did) (?:not|n't|\\w+ing)|did not|didn't|let me down)\\b",
    "\\b(?:in which|which|what) (?:\\w+ )?(?:aspects?|areas?|points?|parts?|skills?) (?:\\w+ )?(?:I|let me|was|were)\\b",
    `\\b${opinion} (?:of|from) (?:the|your) (?:panel|team|interviewers?|colleagues|committee)\\b`,
    "\\b(?:was|were) (?:it|there|my)\\b[^.!?\\n]{0,80}\\?",
    "\\bdid for me\\b",
    "\\blet me down\\b",
    "\\bhear it straight\\b",
    "\\bwhat (?:was|were) not \\w+",
    "\\bfound (?:short|wanting)\\b",
    "\\breasons? (?:for|of|behind|why|that)\\b",
    "\\b(?:the|main|your|any) reasons?\\b",
    "\\bwhat (?:made|let|held|cost|kept|stopped|caused) (?:me|you|the difference)\\b",
    "\\btipped the (?:balance|scales?)\\b",
    "\\bwhy I (?:was|did)\\b",
    "\\bwhat (?:was|were|is) (?:\\w+ )?(?:good|bad|lacking|missing|weak|wrong|strong)\\b",
    "\\bwhat (?:worked|went (?:well|wrong)|(?:did not|didn't) (?:work|go))\\b",
    "\\b(?:weak|strong|good|bad) (?:points?|sides?|spots?|areas?)\\b",
    "\\b(?:weakness(?:es)?|shortcomings?|strengths|points? (?:for|of|to) improve\\w*)\\b",
    "\\bgood (?:and|or) bad\\b",
    `\\b(?:hear|know|tell me|learn|comment)\\b[^.!?\\n]{0,30}\\b(?:about|on|me|of)\\b[^.!?\\n]{0,20}\\bmy (?:\\w+ )?(?:interview|performance|presentation|test|answers)\\b`,
    `\\b(?:candid|honest|frank|any|some) (?:\\w+ ){0,3}?(?:words?|comments?|criticism|observations?|pointers)\\b[^.!?\\n]{0,15}\\b(?:on|about|from) (?:how |you|me\\b|my)`,
  ].join("|"),
  "i",
);

const asksForFeedback = askingFor(
  "(?:feed-?backs?|reasons?|strengths|weakness(?:es)?|comments?|impressions?|opinions?|thoughts|assessment|performance|how (?:I|the|my)|why I)",
  (text) => feedback.test(text),
);

export const asksUpdateCheck = contentCheck({
  id: "asks-update",
  fine: "Asks for an update",
  applies: isFollowUp,
  isSaid: asksForUpdate,
  missing: "It does not ask for an update.",
  rules: () => ["R62", "R63"],
});

export const offersMoreCheck = contentCheck({
  id: "offers-more",
  fine: "Offers to send more information",
  applies: isFollowUp,
  isSaid: (sentence) =>
    more.test(
      withoutClauses(without(sentence, asking), (clause) => noOffers.test(clause) && !unhesitating.test(clause)),
    ),
  missing: "It does not offer to send more information.",
  rules: () => ["R62"],
});

/** A hint in a follow-up, where asking is optional (C11); the point of a request for feedback. */
export const asksFeedbackCheck = contentCheck({
  id: "asks-feedback",
  fine: "Asks for feedback",
  applies: (checked) => isChaser(checked.writing.step) || isFeedbackRequest(checked),
  isSaid: asksForFeedback,
  missing: "It does not ask for feedback.",
  rules: (step) => (step === "ask-for-feedback" ? ["R73"] : ["R62", "C11"]),
  isOptional: isChaser,
});
