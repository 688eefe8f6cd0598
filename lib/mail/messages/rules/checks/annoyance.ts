import type { RuleNumber } from "@/lib/planning/plan/rules/sources";
import type { CheckedMessage, MessageCheck } from "../finding";
import { toneCheck } from "./tone-check";
import { isFeedbackRequest, isFollowUp } from "./wording-check";

const weeks = "(?:weeks?|days?|months?|a (?:week|month|fortnight))";

/** Wordings that are annoyed in any message. */
const anywhere = [
  "\\bstill (?:\\w+ )?(?:waiting|awaiting|not (?:heard|received|had|got)|(?:have|had) (?:not|no|yet|heard nothing)|haven't|hadn't|no (?:news|answer|reply|response|word|decision|feedback|update)|nothing|without (?:an?|any) (?:answer|reply|response|word|news|decision))\\b(?: \\w+){0,3}",
  "\\b(?:been|kept|keep(?:ing)?|left|have) (?:me )?waiting\\b(?! (?:room|list|times?|area))(?! for (?:an?|the|this|such) (?:\\w+ )?(?:role|opportunity|chance|job|challenge|position|company|moment|tool))(?: (?:for|since|to)\\b)?(?: (?:over|more than|weeks?|days?|ages|a long|so long|\\w+ weeks?))?",
  "\\b(?:as|like) (?:I|we) (?:(?:have |had |already |previously |clearly |repeatedly |keep ){1,2})(?:said|saying|wrote|written|mentioned|stated|explained|told you|asked|requested|indicated|pointed out)\\b|\\bas (?:I|we) (?:said|wrote|mentioned|stated|explained|asked) (?:before|already|earlier|previously|many times|several times|in my|to you)\\b|\\bas (?:already|previously|repeatedly|clearly) (?:said|mentioned|stated|explained|requested|indicated)\\b|\\b(?:as )?per my (?:last|previous|earlier|first)\\b|\\bI repeat\\b",
  "\\bI(?:'m| am| was| feel| felt| must say I am)? (?:\\w+ )?disappoint(?:ed)\\b(?: (?:that|by|in|with|at|not|to|about|how)\\b)?|\\bdisappoint(?:ed|ing|ment) (?:that|by|with|in) (?:you|your|the way|how|nobody|no one|it|I)\\b|\\b(?:my|a great|such a|very|quite|rather|is|was|really) disappoint(?:ing|ment)\\b",
  "\\b(?:I(?:'m| am| was| feel| felt| have been|'ve been| have become)|makes? me|leaves? me|left me) (?:\\w+ )?(?:frustrated|annoyed|irritated|angry|upset|fed up|impatient|furious|exasperated|sick|tired of|offended|insulted|outraged|disgusted|dismayed|dissatisfied|unhappy|displeased|losing)\\b|\\bmy (?:\\w+ )?(?:frustration|annoyance|patience|disappointment|anger|irritation|dismay)\\b",
  "\\b(?:unacceptable|unprof+es+ional\\w*|disrespectful(?:ly)?|inconsiderate|impolite|discourteous|common courtesy|basic courtesy|bad manners|not good enough|not acceptable)\\b",
  "\\bwhy (?:haven't|hasn't|didn't|isn't|aren't|don't|doesn't) (?:you|anyone|anybody|it|I|there|your|the)\\b|\\bwhy (?:has|have|did|is|was|does) (?:nobody|no one|no-one)\\b|\\bwhy (?:has|have|did|is|are|do|does) (?:you|it|I|your|there|the \\w+)(?: \\w+)? (?:not|never|no|taking|so long|take so long|still|ignor\\w+)\\b|\\bhow (?:much longer|many more|long (?:must|should|do I|am I|will I|will it|does it|is it|have I))\\b|\\bwhat is (?:taking|the (?:hold-?up|delay))\\b",
  "\\byou (?:(?:clearly|explicitly|also|all|had|have) )*(?:promised|assured me|gave me your word)\\b(?! (?:to (?:show|send me the|share)|me (?:that )?coffee))|\\bbroken promise\\b|\\b(?:did not|didn't|have not|haven't|failed to|never) (?:keep|kept|honou?r(?:ed)?) (?:your|that|to your) (?:word|promise|deadline|date)\\b",
  "\\b(?:nobody|no one|no-one|none of you) (?:has |have |even |ever |had )*(?:bother(?:ed)?|repl(?:ied|ies)|respond(?:ed|s)|answer(?:ed|s)|called|contacted|got(?:ten)? back|told me|had the)\\b|\\byou (?:haven't|have not|didn't|did not|never|don't|do not|couldn't|could not even|can't even) (?:even |ever |once )?(?:bother(?:ed)?|repl(?:y|ied)|respond(?:ed)?|answer(?:ed)?(?: me| my)|call(?:ed)? me|got(?:ten)? back|get back|contact(?:ed)? me|told me (?:anything|yet)|have the (?:courtesy|decency))\\b",
  "\\b(?:ignor(?:ed|ing) (?:me|my)|been ignored|being ignored|ghost(?:ed|ing)|left (?:\\w+ )?(?:in the dark|hanging)|strung along|your silence|the silence|radio silence|brushed off|mess(?:ed|ing) me (?:about|around)|wast(?:ed|ing|e of) my time)\\b",
  "\\bthe (?:very )?least (?:you|that you|anyone) (?:could|can|should)\\b|\\byou could (?:at least|have at least)\\b|\\bat least (?:you could|have the|let me know|tell me|reply|an answer|a reply)\\b|\\bwould have been (?:nice|good|polite|fair|courteous) (?:to|if)\\b",
  "\\bI (?:should|ought to|was supposed to|was meant to) (?:have )?(?:already )?(?:hear|heard|been (?:told|informed|contacted)|receive|received)\\b(?: (?:by now|already|from you))?|\\b(?:you|your team|they|someone|somebody) (?:should|were supposed to|was supposed to|were meant to|ought to) (?:have )?(?:already )?(?:replied|answered|called|decided|contacted|let me know|reply|call|answer|get back|got back|tell me|told me|been in touch|be in touch|write|written)\\b",
  "\\b(?:I )?(?:had )?expected (?:better|to have heard)\\b|\\byet again\\b|\\bsick and tired\\b|\\b(?:fed up|sick|tired) (?:of|with) (?:waiting|this|being|the wait)\\b",
];
/** Wordings that are annoyed in a message to somebody who has not answered, or has said no. */
const waiting = [
  "\\b(?:I was (?:told|promised|assured)|you (?:said|told me)) (?:that )?I would\\b[^.!?\\n]{0,60}\\b(?:and|but|yet|still)\\b[^.!?\\n]{0,30}\\b(?:nothing|not|no|never|haven't|nobody|silence)\\b",
  "\\b(?:pretty|quite|very|so|rather|really|just|plain) (?:rude|disappointing|frustrating|annoying|poor|unprofessional|sad)\\b|\\brepeated (?:follow[- ]?ups|requests|e-?mails|calls|attempts|reminders)\\b",
  "\\btreat(?:s|ed|ing)? (?:people|candidates|applicants|me|us) (?:\\w+ )?(?:better|badly|like|with more|this way|so|poorly)\\b|\\bwithout so much as\\b|\\b(?:couldn't|could not|can't|cannot|didn't|did not|won't) (?:even )?be bothered\\b|\\bnot been bothered\\b",
  "\\bas I (?:said|mentioned|told you|stated|explained|wrote)\\b(?![^.!?\\n]{0,40}\\b(?:interview|met|meeting|spoke|talked|monday|tuesday|wednesday|thursday|friday)\\b)",
  "\\b(?:it|this|that|waiting|the (?:wait|delay|silence|process))(?: is| was|'s| has been| feels?) (?:\\w+ )?(?:frustrating|annoying|irritating|upsetting|disappointing|ridiculous|absurd|appalling|shameful|shocking|rude|a joke|unfair|stressful|tiring|exhausting|poor|disgraceful)\\b|\\b(?:frustrat(?:ing|ion)|annoy(?:ing|ance)|irritat(?:ing|ion)|rude(?:ly|ness)?|ridiculous|appalling|disgraceful)\\b",
  "\\black of (?:communication|respect|courtesy|response|professionalism|reply|feedback|news|transparency|information|updates?|contact)\\b|\\bpoor (?:communication|show|form|treatment|manners)\\b|\\bnot (?:very |really )?(?:professional|respectful|polite)\\b",
  "\\b(?:have not|haven't|have yet to|had not|hadn't|not yet|never) (?:\\w+ )?(?:hear|heard|received|receive|had|gotten|got)\\b[^.!?\\n]{0,60}\\b(?:despite|even though|although you|as (?:you )?promised|as agreed|which is|and (?:I )?(?:find|think|feel|wonder)|at all|anything at all|a (?:single )?(?:word|thing)|from anyone)\\b",
  "\\bdespite (?:my|your|having|several|two|three|repeated|being|many|all|the (?:fact|promise|deadline))\\b[^.!?\\n]{0,40}\\b(?:e-?mails?|messages?|calls?|promises?|promised|deadline|reminders?|agreement|assurances?|told|date|said|attempts?)\\b",
  "\\b(?:long overdue|missed (?:the|your) deadline)\\b|\\b(?:deadline|date) (?:has |have )?(?:long )?(?:passed|gone|come and gone|expired)\\b[^.!?\\n]{0,20}\\b(?:and (?:I|still|yet|nobody)|without|but|yet)\\b[^.!?\\n]{0,20}\\b(?:nothing|no|not|still|haven't|any|a word|nobody)\\b",
  "\\b(?:this is|for) (?:now )?(?:my|the) (?:second|third|fourth|fifth|\\d(?:rd|th|nd)|umpteenth|last) (?:e-?mail|message|time|attempt|request|reminder|letter|note|follow-?up)\\b",
  "\\bI(?:'ve| have| had)? (?:\\w+ )?(?:wr(?:ote|itten)|e-?mailed|called|asked|tried|contacted|messaged|rung|rang|phoned|chased|reminded|followed up|left)\\b[^.!?\\n]{0,40}\\b(?:twice|(?:several|many|three|four|five|\\d+) times|again and again|repeatedly|without (?:an?|any) (?:answer|reply|response|success)|several (?:e-?mails|messages|calls)|but (?:I )?(?:have |had |got |received )?(?:not|never|heard nothing|no|nobody|nothing))\\b|\\b(?:several|many|multiple|countless|repeated|numerous) (?:unanswered )?(?:calls|e-?mails|messages|attempts|reminders|requests)\\b",
  `\\b(?:more than|over|already|nearly|almost|it has been|it's been|it is|now|been|after|for)\\b (?:\\w+ ){0,2}${weeks}\\b[^.!?\\n]{0,50}\\b(?:and|without|but|with no|still|yet)\\b[^.!?\\n]{0,25}\\b(?:nothing|no (?:answer|reply|response|news|word|feedback|update|one|decision|call)|not (?:heard|received|had|replied|got)|haven't|hasn't|a (?:single )?word|nobody|any (?:answer|reply|response|word))\\b`,
  "\\b(?:no|not an?|without an?|without any|not a single|never got an?|never received an?) (?:\\w+ )?(?:answer|reply|response|acknowledg\\w+|word|courtesy|call|explanation) (?:from you|whatsoever|at all|so far|to (?:my|any)|since)\\b|\\bnot (?:even )?(?:a|one|a single) (?:word|reply|answer|call|line)\\b",
  "\\b(?:clearly|obviously|apparently|evidently|it (?:seems|appears)|I (?:guess|suppose))(?:,)? (?:that )?(?:you(?:'re| are| have| do| don't| did| were|r team)?|my (?:application|time|candidacy|e-?mails?)|nobody|no one|I am|I'm)\\b[^.!?\\n]{0,40}\\b(?:not|n't|no longer|forgot(?:ten)?|lost|ignor\\w+|too busy|don't|nothing|unimportant|important to you|care|low|priority|gone)\\b|\\b(?:you(?:'ve| have)? )?(?:must have |have |had |'ve )forgotten (?:about )?(?:me|my)\\b",
  "\\bI (?:do not|don't|fail to|cannot|can't|really don't) (?:understand|see|know) (?:why (?:it|you|this|nobody|I have|there)|what is (?:taking|so))\\b|\\b(?:taken|taking|takes|take|took|waited|been|wait|is|delay|reply|answer) (?:\\w+ ){0,2}?(?:so|too|this|such a|unusually|ridiculously|unreasonably|far too|a really|very) (?:long|slow(?:ly)?|late)\\b|\\bdragg(?:ing|ed) on\\b|\\bexcuses?\\b(?<!\\b(?:please|to|you|me) excuses?)",
  "\\bto my (?:surprise|dismay|annoyance)\\b|\\bsurprised (?:not to|to have (?:no|not|heard nothing|received no)|that (?:you|I|nobody|no one|there))\\b|\\b(?:gentle |another |second |third |final |last |friendly )?reminder\\b(?<=\\b(?:another|second|third|final|last) reminder)",
  "\\byou (?:said|told me)\\b[^.!?\\n]{0,60}\\b(?:but (?:I|you|nothing|nobody|it|so far|that)|and (?:yet|still|I have(?:n't| not| heard nothing)|nothing|nobody)|yet (?:I|you|nothing|nobody)|however,? (?:I|you|nothing|nobody|that))\\b",
];

/** What is said kindly with the same words, and what is said of others: "annoyed customers". */
const others =
  "(?:patients?|customers?|clients?|users?|students?|people|callers?|visitors?|passengers?|families|guests?|shoppers?|parents|members|residents|drivers|colleagues)";
const cross = "(?:frustrat|annoy|irritat|upset|angry|impatien|disappoint|unhappy|ignor|dissatisf|rude)\\w*";
const except = new RegExp(
  [
    `\\b(?:not|never|without|no|won't|wouldn't|n't) (?:\\w+ )?${cross}`,
    `\\b${others}\\b[^.!?\\n]{0,60}\\b(?:${cross}|waiting|let down)`,
    `\\b${cross} (?:\\w+ )?${others}\\b`,
    "\\bwaiting (?:rooms?|lists?|times?|areas?)\\b|\\bpatience (?:and|in|with|during)\\b|\\bthank(?:s| you) for your patience\\b|\\byour patience\\b",
    "\\b(?:did|do|would|will) not want to (?:press|bother|annoy|be)\\b[^.!?\\n]*",
  ].join("|"),
  "giu",
);
/** After a rejection a person may say that they are disappointed: `argumentCheck` reads that message too. */
const kindly =
  /\b(?:(?:while|although|though|naturally|of course|understandably|obviously|of)[ ,]+)?(?:I(?:'m| am| was) )?(?:(?:of course|naturally|a little|a bit|somewhat|understandably|obviously|very|quite|sorry and|sad and) )?disappoint(?:ed|ing|ment)\b(?! (?:by|with|in|that) (?:you|your|the way|how|nobody|no one|it))/giu;
const afterRefusal = new RegExp(`${except.source}|${kindly.source}`, "giu");

const says = (words: string) => `“${words}” sounds annoyed. Reword it or delete it.`;
const inAny = { id: "annoyance", fine: "Does not sound annoyed", says, rules: ["R64"] satisfies RuleNumber[] };
const waitingCheck = toneCheck({ ...inAny, patterns: [...anywhere, ...waiting], except });
const refusedCheck = toneCheck({ ...inAny, patterns: [...anywhere, ...waiting], except: afterRefusal });
const otherCheck = toneCheck({ ...inAny, patterns: anywhere, except });

const checkFor = (checked: CheckedMessage): MessageCheck => {
  if (isFeedbackRequest(checked)) return refusedCheck;
  const { step } = checked.writing;
  return isFollowUp(checked) || step === "let-it-go" || step === "interest-note" ? waitingCheck : otherCheck;
};

export const annoyanceCheck: MessageCheck = {
  id: "annoyance",
  fine: (checked) => checkFor(checked).fine(checked),
  run: (checked) => checkFor(checked).run(checked),
};
