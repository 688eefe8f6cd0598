import type { RuleNumber } from "@/lib/planning/plan/rules/sources";
import type { CheckedMessage, MessageCheck } from "../finding";
import { annoyedActs } from "./annoyance-acts";
import { complaints } from "./annoyance-complaints";
import { outspoken } from "./annoyance-reproaches";
import { toneCheck } from "./tone-check";
import { isFeedbackRequest, isFollowUp } from "./wording-check";

const weeks = "(?:weeks?|days?|months?|a (?:week|month|fortnight))";

const news =
  "(?:answer|reply|response|revert|news|word|decision|feedback|update|acknowledg\\w+|call|e-?mail|mail|message|explanation|communication|information)";
const answered =
  "(?:repl(?:y|ied)|respond(?:ed)?|answer(?:ed)?|get back|got(?:ten)? back|call(?:ed)? (?:me|back)|contact(?:ed)? me|updat(?:e|ed) me|inform(?:ed)? me|bother(?:ed)?|told me (?:anything|yet)|tell me anything|writ(?:e|ten) back|wrote back|acknowledged?|pick(?:ed|ing)?(?: up)?)";
const nobody = "(?:nobody|no one|no-one|none of you)";
const repeated =
  "(?:twice|(?:several|many|two|three|four|five|2|3|4|\\d+) times|again and again|repeatedly|without (?:an?|any) (?:answer|reply|response|success))";
const cause =
  "(?: (?:that|by|with|at|about|how|to have|not to|to be|having|because) (?:\\w+ ){0,2}?(?:you|your|the (?:wait|delay|silence|lack|process|way)|how|nobody|no one|it|I (?:have|haven't|am|was|had)|no|not|waiting|wait|this|kept|left|ignored|heard)\\b)";

/** Wordings that are annoyed in any message. */
const anywhere = [
  `\\bstill (?:\\w+ )?(?:waiting|awaiting|not (?:heard|received|had (?:an?|any)|got)|(?:have|had) (?:not (?:heard|received|had|got|seen|been)|yet to|heard nothing|no ${news})|(?:haven't|hadn't) (?:heard|received|had|got|seen|been)|no ${news}|nothing(?: from| back| yet|$|(?=[.,!?]))|without (?:an?|any) ${news})\\b(?: \\w+){0,3}`,
  "(?<!\\b(?:opportunity|chance|job|role|place|position|moment|what|one|team|company)(?: that)? (?:I've|I have|I had) )\\b(?:been|kept|keep(?:ing)?|left|have) (?:me )?waiting\\b(?! for (?:the|my) (?:bus|train|tram|results? of))(?! (?:room|list|times?|area)| to (?!hear|be|know|get|receive|find))(?! for (?:an?|the|this|such) (?:\\w+ )?(?:role|opportunity|chance|job|challenge|position|company|moment|tool))(?: (?:for|since|to)\\b)?(?: (?:over|more than|weeks?|days?|ages|a long|so long|\\w+ weeks?))?",
  "\\b(?:as|like) (?:I|we) (?:(?:have |had |already |previously |clearly |repeatedly |keep ){1,2})(?:said|saying|wrote|written|mentioned|stated|explained|told you|asked|requested|indicated|pointed out)\\b",
  "\\bas (?:I|we) (?:said|wrote|mentioned|stated|explained|asked) (?:before|already|earlier|previously|many times|several times|in my (?:last|previous|earlier|first|e-?mail|message|letter)|to you)\\b",
  "\\bas (?:already|previously|repeatedly|clearly) (?:said|mentioned|stated|explained|requested|indicated)\\b",
  "\\b(?:as )?per my (?:last|previous|earlier|first)\\b",
  "\\bI repeat\\b(?! my)",
  `\\b(?:I(?:'m| am| was| feel| felt| must say I am| find it| found it| find this| found this| have been|'ve been| have become)|makes? me|leaves? me|left me) (?:\\w+ )?(?:frustrat(?:ed|ing)|annoy(?:ed|ing)|irritat(?:ed|ing)|angry|upset|fed up|impatient|furious|exasperat(?:ed|ing)|offended|insulted|insulting|outraged|disgust(?:ed|ing)|dismayed|dissatisfied|unhappy|displeased|disappoint(?:ed|ing)|astonished|appalled|shocked|discouraged|hurt|bad|let down|odd|strange)${cause}`,
  `\\bmy (?:\\w+ )?(?:frustration|annoyance|anger|irritation|dismay)\\b`,
  `\\bmy patience (?:is|has|with)\\b`,
  `\\blos(?:e|ing|t) (?:my )?patience\\b`,
  `\\b(?:your|this|such|it is|it's|which is|that is|this is|I (?:find|found|consider|call) (?:it|this|that)|(?:simply|just|quite|totally|completely|frankly|wholly|utterly)) (?:\\w+ )?(?:unacceptable|unprof+es+ional\\w*|disrespectful(?:ly)?|inconsiderate|impolite|discourteous|not acceptable)\\b`,
  `\\b(?:common courtesy|basic courtesy|bad manners)\\b`,
  "\\bwhy (?:haven't|hasn't|didn't|isn't|aren't|don't|doesn't) (?:you|anyone|anybody|it|there|your|the)\\b",
  "\\bwhy (?:has|have|did|is|was|does) (?:nobody|no one|no-one)\\b",
  "\\bwhy (?:has|have|did|is|are|do|does) (?:you|it|your|there|the \\w+)(?: \\w+)? (?:not|never|no|taking|so long|take so long|still|ignor\\w+)\\b",
  "\\bwhy (?:have|am|do|did) I (?:not|never|still)\\b",
  "\\bhow (?:much longer|many more (?:weeks|days|times|e-?mails)|long (?:must|am I|do I have to|have I))\\b",
  "\\bwhat is (?:taking|the (?:hold-?up|delay))\\b",
  "\\bhow (?:hard|difficult) (?:can|could) it be\\b",
  "(?<!\\bas )\\byou (?:(?:clearly|explicitly|also|all|had|have) )*(?:promised|assured me|gave me your word)\\b(?! (?:to (?:show|send me the|share)|me (?:that )?coffee))",
  "\\bbroken promise\\b",
  "\\b(?:did not|didn't|have not|haven't|failed to|never) (?:keep|kept|honou?r(?:ed)?) (?:your|that|to your) (?:word|promise|deadline|date)\\b",
  "\\b(?:I|we) (?:was|were) (?:led to believe|given to understand)\\b",
  `\\b${nobody} (?:has |have |even |ever |had |can |could |is |was )*(?:bother(?:ed)?|repl(?:ied|ies|y|ying)|respond(?:ed|s|ing)?|answer(?:ed|s|ing)? (?:me|my)|got(?:ten)? back|get back|getting back|had the|pick(?:ed|s|ing) (?:up|my)|acknowledged|give me a)\\b`,
  `\\byou (?:haven't|have not|didn't|did not|never|don't|do not|couldn't|could not even|can't even|cannot even) (?:even |ever |once )?(?:${answered}|have the (?:courtesy|decency))\\b`,
  `\\byour (?:inability|failure|refusal|reluctance|unwillingness) to\\b(?: \\w+){0,2}`,
  "\\b(?:ignor(?:ed|ing) (?:me|my)|been ignored|being ignored|ghost(?:ed|ing) (?:me|by)|been ghosted|being ghosted|left (?:\\w+ )?(?:in the dark|hanging)|strung along|your silence|(?:this|such|kind of|the|total|complete|deafening|your) silence (?:from|is|has|since|of)|radio silence|brushed off|mess(?:ed|ing) me (?:about|around)|wast(?:ed|ing|e of) my time|(?:fallen|dropped|slipped|gone) off your|slipped your mind|fallen through the cracks)\\b",
  `\\bthe (?:very )?least (?:that )?(?:you|anyone|I|one|people|a candidate) (?:could|can|should|may|would) ?(?:expect|ask|do|have|hope)?\\b`,
  `\\byou could (?:at least|have at least)\\b`,
  `\\bat least (?:you could|have the|let me know|tell me|reply|an? (?:\\w+ )?${news})\\b`,
  `\\bwould have been (?:nice|good|polite|fair|courteous) (?:to (?:hear|know|be told|get|receive)|if you)\\b`,
  `\\bwould (?:have )?cost (?:you|nobody|no one) (?:nothing|little|very little)\\b`,
  `\\bI (?:should|ought to|was supposed to|was meant to) (?:have )?(?:already )?(?:(?:hear|heard)(?! from (?!you|any|some|the (?:team|company|panel)))|been (?:told|informed|contacted)|receive|received)\\b(?: (?:by now|already|from you))?`,
  `\\b(?:you|your team|they|someone|somebody) (?:should|were supposed to|was supposed to|were meant to|ought to) (?:have )?(?:already )?(?:replied|answered|called|decided|contacted|let me know|reply|call|answer|get back|got back|tell me|told me|been in touch|be in touch|write|written)\\b`,
  `\\b(?:candidates?|applicants?|people|I|we|everyone) (?:\\w+ )?deserves? (?:\\w+ ){0,3}?(?:${news}|better|courtesy|respect|more respect)\\b`,
  `\\b(?:I )?(?:had )?expected (?:better|to have heard)\\b`,
  `(?<!\\b(?:thank you|thanks|thank) )\\byet again\\b`,
  `\\bsick and tired\\b`,
  `\\b(?:fed up|sick|tired|weary) (?:of|with) (?:waiting|this|being|the wait|asking|chasing|writing)\\b`,
  `\\b(?:one|you|anyone|I) would (?:expect|think|have thought|hope|imagine) (?:that )?(?:a (?:firm|company|business|team|place|manager)|you|somebody|someone|anyone|it)\\b(?: \\w+){0,8}`,
  `\\bI'd (?:have )?(?:expect|expected|hoped for) (?:at least|better|more|some)\\b(?: an? ${news})?`,
];
/** Figures of speech of somebody who has waited too long. */
const figures = [
  "\\b(?:the )?(?:simple |basic |common |mere )?courtesy of (?:an?|your|at least|even)\\b(?: \\w+)?",
  "^\\W*crickets\\b",
  "\\b(?:nothing but|only|heard) crickets\\b",
  "\\b(?:tossed|thrown|passed|kicked|pushed|sent|bounced) (?:around|about|from pillar|from one)\\b(?<=\\b(?:I|me|am|being|been|we|us)\\b[^.!?\\n]{0,30})",
  "\\bnot (?:at all |very |too |so |really )?(?:happy|pleased|impressed|satisfied) (?:with|by|about) (?:the (?:way|delay|process|wait|lack|handling|treatment|silence)|how|your|this)\\b",
  "\\b(?:every|each) time (?:that )?I (?:call|ring|write|ask|e-?mail|phone|try|come|enquire|inquire)\\b(?: \\w+){0,3}",
  "\\byou (?:did not|didn't|have not|haven't|do not|don't|never) (?:hold|held|keep|kept|respect|respected|honou?r(?:ed)?|stick|stand|follow) (?:to )?(?:your|the|that|this) (?:promises?|word|agreement|date|deadline|schedule)\\b",
  "\\byou(?:'re| are) not (?:\\w+ )?(?:serious|interested|fair|honest|respecting|professional)\\b",
  "\\btalking to (?:the|a) (?:brick )?wall\\b",
  "\\b(?:value|respect|waste|wasting|appreciate) (?:my|people's|other people's|candidates'|our|the candidate's) time\\b(?<!\\b(?:not|to|n't) waste my time)",
  "\\bthanks for nothing\\b",
  "^\\W*so much for\\b",
  "\\b(?:hold|holding) my breath\\b",
  "\\btoo much to ask\\b",
  "\\bwould it (?:kill|hurt) (?:you|anyone)\\b",
  "\\bis (?:anybody|anyone) (?:there|reading|listening)\\b",
  "\\bnone the wiser\\b",
  "\\b(?:out of the loop|left wondering|kept guessing|left guessing|taken for granted|been forgotten|been disregarded|given the run-?around)\\b",
  "\\bif you can be bothered\\b",
  "\\b(?:do|did) you even\\b",
  "\\bI(?:'ve| have) had enough\\b",
  "\\bgetting (?:\\w+ )?(?:tired|ridiculous|silly|old|beyond a joke|out of hand)\\b",
  "\\b(?:beginning|starting) to (?:lose|think (?:that )?(?:you|I|nobody|no one)|feel (?:that )?(?:ignored|forgotten|you|like))\\b(?: \\w+){0,2}",
];
/** Wordings that are annoyed in a message to somebody who has not answered, or has said no. */
const waiting = [
  "\\bI(?:'m| am| was| feel| felt| must say I am)? (?:\\w+ )?disappoint(?:ed)\\b(?: (?:that|by|in|with|at|not|to|about|how)\\b)?",
  "\\bdisappoint(?:ed|ing|ment) (?:that|by|with|in) (?:you|your|the way|how|nobody|no one|it|I)\\b",
  "\\b(?:my|a great|such a|very|quite|rather|is|was|really) disappoint(?:ing|ment)\\b",
  "\\bmy disappointment\\b",
  "\\b(?:I(?:'m| am| was| feel| felt| have been|'ve been| have become)|makes? me|leaves? me|left me) (?:\\w+ ){0,3}?(?:frustrated|annoyed|irritated|angry|upset(?! (?:about|by|at|over|that) (?:missing|leaving|losing|my|the (?:bus|train|weather|traffic)|I (?:missed|lost|forgot)))|fed up|impatient|furious|exasperated|tired of (?:waiting|asking|this)|offended|insulted|outraged|disgusted|dismayed|dissatisfied|unhappy|displeased)\\b",
  "\\bmy (?:\\w+ )?patience\\b",
  "\\b(?:unacceptable|unprof+es+ional\\w*|disrespectful(?:ly)?|inconsiderate|impolite|discourteous|not good enough|not acceptable)\\b",
  "\\bhow long (?:should|will I|will it|does it|is it)\\b",
  "\\b(?:nobody|no one|no-one|none of you) (?:has |have |even |ever |had )*(?:called|contacted|told me|(?:is |are |was )?(?:inform|tell|answer|contact|updat|call)ing(?! in)|answered(?! (?:the|when I)))\\b",
  "\\b(?:I was (?:told|promised|assured)|you (?:said|told me)) (?:that )?I would\\b[^.!?\\n]{0,60}\\b(?:and|but|yet|still)\\b[^.!?\\n]{0,30}\\b(?:nothing|not|no|never|haven't|nobody|silence)\\b",
  "\\b(?:pretty|quite|very|so|rather|really|just|plain) (?:rude|disappointing|frustrating|annoying|poor|unprofessional|sad|discouraging|upsetting)\\b",
  "\\brepeated (?:follow[- ]?ups|requests|e-?mails|calls|attempts|reminders)\\b",
  "\\btreat(?:s|ed|ing)? (?:people|candidates|applicants|me|us|someone|somebody|anyone|a candidate) (?:\\w+ )?(?:better|badly|like|with more|this way|so|poorly)\\b",
  "\\bpoor way to treat (?:someone|anyone|people|a person)\\b",
  "\\bno way to treat\\b(?: \\w+)?",
  "\\bwithout so much as\\b",
  "\\b(?:couldn't|could not|can't|cannot|didn't|did not|won't) (?:even )?be bothered\\b",
  "\\bnot been bothered\\b",
  "\\bas I (?:said|mentioned|told you|stated|explained|wrote)\\b(?! by mistake)(?![^.!?\\n]{0,40}\\b(?:interview|met|meeting|spoke|talked|monday|tuesday|wednesday|thursday|friday)\\b)",
  "\\b(?:it|this|that|waiting|the (?:wait|delay|silence|process))(?: is| was|'s| has been| feels?) (?:\\w+ )?(?:frustrating|annoying|irritating|upsetting|disappointing|ridiculous|absurd|appalling|shameful|shocking|rude|a joke|unfair|stressful|tiring|exhausting|poor|disgraceful|discouraging)\\b",
  "\\bis not fair (?:to|on|for)\\b",
  "\\b(?:frustrat(?:ing|ion)|annoy(?:ing|ance)|irritat(?:ing|ion)|rude(?:ly|ness)?|ridiculous|appalling|disgraceful|discouraging)\\b",
  "\\black of (?:communication|respect|courtesy|response|professionalism|reply|feedback|news|transparency|information|updates?|contact)\\b",
  "\\bpoor (?:communication|show|form|treatment|manners)\\b",
  "\\bnot (?:very |really )?(?:professional|respectful|polite)\\b",
  "\\b(?:astonished|surprised|shocked|dismayed|saddened|puzzled|baffled) (?:\\w+ )?(?:by|at|about) (?:the|your|this) (?:\\w+ )?(?:absence|lack|silence|delay|want)\\b(?: of \\w+)?",
  "\\babsence of (?:an? )?(?:answer|reply|response|news)\\b",
  "\\b(?:have not|haven't|have yet to|had not|hadn't|not yet|never) (?:\\w+ )?(?:hear|heard|received|receive|had|gotten|got)\\b[^.!?\\n]{0,60}\\b(?:despite|even though|although you|as (?:you )?promised|as agreed|which is|and (?:I )?(?:find|think|feel|wonder)|at all|anything at all|a (?:single )?(?:word|thing)|from (?:anyone|anybody))\\b",
  "\\bdespite (?:my|your|having|several|two|three|repeated|being|many|all|the (?:fact|promise|deadline))\\b[^.!?\\n]{0,40}\\b(?:e-?mails?|messages?|calls?|promises?|promised|deadline|reminders?|agreement|assurances?|told|date|said|attempts?)\\b",
  "\\beven after (?:\\w+ ){0,2}?(?:sending|writing|calling|asking|many|two|three|several|so many|repeated|all (?:these|this|that)|weeks|days|\\d+)\\b(?: \\w+){0,3}",
  "\\b(?:long overdue|missed (?:the|your) deadline)\\b",
  "\\b(?:deadline|date) (?:has |have )?(?:long )?(?:passed|gone|come and gone|expired)\\b[^.!?\\n]{0,20}\\b(?:and (?:I|still|yet|nobody)|without|but|yet)\\b[^.!?\\n]{0,20}\\b(?:nothing|no|not|still|haven't|any|a word|nobody)\\b",
  "\\b(?:this is|for) (?:now )?(?:my|the) (?:second(?=[^.!?\\n]{0,70}\\b(?:no|not|n't|nothing|never|without|still|unanswered|nobody|yet)\\b)|third|fourth|fifth|\\d(?:rd|th|nd)|umpteenth|last) (?:e-?mail|message|time|attempt|request|reminder|letter|note|follow-?up)\\b(?: of asking)?",
  "\\b(?:have|having|had|forced|obliged|need) to (?:ask|write|chase|remind|call|e-?mail|contact)(?: you)? (?:again|once more|yet again|a (?:second|third) time|twice)\\b",
  "\\b(?:went|gone|go|remains?|remained|was|were|still) unanswered\\b",
  "(?<!\\bI )\\b(?:never|not|n't) (?:been )?(?:answered|acknowledged|replied to)\\b(?! complaints)",
  `\\bI(?:'ve| have| had)? (?:\\w+ )?(?:wr(?:ote|itten)|e-?mailed|mailed|called|asked|tried|contacted|messaged|rung|rang|phoned|chased|reminded|followed up|left (?:\\w+ ){1,3}(?:messages?|voicemails?|word)|sent)\\b[^.!?\\n]{0,40}\\b(?:${repeated}|several (?:e-?mails|messages|calls)|(?:but|and) (?:I |you |nobody |no one )?(?:have |had |got |received |has )?(?:not|never|heard nothing|no|nobody|nothing|no one))\\b`,
  `\\b(?:my|after|despite|sent|left|made|written|these|those) (?:\\w+ ){0,2}?(?:several|many|multiple|countless|numerous) (?:unanswered )?(?:calls|e-?mails|messages|attempts|reminders|requests)\\b(?! (?:to (?:the|our|my)|from|a day))`,
  `\\b(?:countless|repeated|unanswered) (?:calls|e-?mails|messages|attempts|reminders|requests)\\b`,
  `\\b(?:more than|over|already|nearly|almost|it has been|it's been|it is|now|been|after|for)\\b (?:\\w+ ){0,2}${weeks}\\b[^.!?\\n]{0,50}\\b(?:and|without|but|with no|still|yet|there is)\\b[^.!?\\n]{0,25}\\b(?:nothing|no (?:${news}|one)|not (?:heard|received|had|replied|got)|haven't|hasn't|a (?:single )?word|nobody|any (?:answer|reply|response|word))\\b`,
  `\\b(?:no|not an?|without an?|without any|not a single|never got an?|never received an?) (?:\\w+ )?${news} (?:from (?:you|your (?:side|end|part|office|team))|whatsoever|at all|to (?:my|any)|since)\\b`,
  `\\b(?:no|without) (?:\\w+ )?(?:answer|reply|response|acknowledg\\w+|word|courtesy|explanation) so far\\b`,
  `\\bnot (?:even )?(?:a|one|a single) (?:word|reply|answer|call|line)\\b`,
  `\\b(?:till|until|up to) (?:now|date|today),? (?:there is |I have |I got )?(?:no|nothing|nobody|not)\\b(?: \\w+){0,4}`,
  "\\b(?:clearly|obviously|apparently|evidently|it (?:seems|appears)|(?:seems|looks|feels|sounds|appears) (?:like|as if|as though|to me that)|I (?:guess|suppose))(?:,)? (?:that )?(?:you(?:'re| are| have| do| don't| did| were|r team)?|my (?:application|time|candidacy|e-?mails?)|nobody|no one|I am|I'm|I've)\\b[^.!?\\n]{0,40}\\b(?:not|n't|no longer|forgot(?:ten)?|lost|ignor\\w+|too busy|don't|nothing|unimportant|important to you|care|low|priority|gone|worth)\\b",
  "\\b(?:you(?:'ve| have)? )?(?:must have |have |had |'ve )forgotten (?:about )?(?:me|my)\\b",
  "\\b(?:I(?:'m| am) (?:starting|beginning) to |I (?:do )?|makes me )wonder (?:if|whether|why) (?:anyone|anybody|you|somebody|someone|my)\\b(?: \\w+){0,5}",
  "\\bnot worth (?:an?|the|your|even|replying)\\b(?: \\w+)?",
  "\\bI (?:do not|don't|fail to|cannot|can't|really don't) (?:understand|see|know) (?:why (?:it|you|this|nobody|no one|I have|there)|what is (?:taking|so))\\b",
  "\\b(?:taken|taking|takes|take|took|waited|been|wait|is|delay|reply|answer) (?:\\w+ ){0,2}?(?:so|too|this|such a|unusually|ridiculously|unreasonably|far too|a really|very) (?:long|slow(?:ly)?|late)\\b",
  "\\bdragg(?:ing|ed) on\\b",
  "\\bexcuses?\\b(?<!\\b(?:please|to|you|me) excuses?)",
  "\\bsurely (?:it|you|someone|somebody|that|this|there) (?:\\w+ )?(?:can't|cannot|can not|doesn't|does not|isn't|must|should|could|has to)\\b(?: \\w+){0,5}",
  "\\bgiven up (?:\\w+ )?(?:expecting|hoping|waiting|on (?:hearing|you|an answer))\\b(?: \\w+){0,2}",
  "\\bto my (?:surprise|dismay|annoyance)\\b",
  "\\bsurprised (?:not to|to have (?:no|not|heard nothing|received no)|that (?:you|I|nobody|no one|there))\\b",
  "\\b(?:odd|strange|remarkable|curious|hard to (?:believe|accept|understand)) that (?:you|nobody|no one|I have|there|it)\\b(?: \\w+){0,4}",
  "\\b(?:gentle |another |second |third |final |last |friendly )?reminder\\b(?<=\\b(?:another|second|third|final|last) reminder)",
  `\\byou (?:said|told me|mentioned)\\b[^.!?\\n]{0,60}\\b(?:(?:but|however|and|yet),? (?:you|nothing|nobody|no one|still|clearly|it (?:is|has|was)|that (?:was|did|has|is)|so far (?:nothing|nobody|silence)|I (?:am still|still|never|had to|got nothing|(?:have )?heard (?:absolutely )?nothing|have heard (?:absolutely )?nothing|(?:have|had) to))|and (?:yet|now it(?:'s| is| has)))\\b`,
];

/** What is said kindly with the same words, and what is said of others: "annoyed customers". */
const others =
  "(?:patients?|customers?|clients?|users?|students?|people(?<!\\b(?:about|treat|treating|leave|leaving|keep|keeping|make|let|value|respect|treats|leaves) people)|callers?|visitors?|passengers?|families|guests?|shoppers?|parents|members|residents|drivers|colleagues)";
const cross = "(?:frustrat|annoy|irritat|upset|angry|impatien|disappoint|unhappy|ignor|dissatisf|rude)\\w*";
const except = new RegExp(
  [
    `\\b(?:not|never|without|no|won't|wouldn't|n't) (?!being ignored)(?:at all |in the least |\\w+ )?${cross}`,
    `\\b${others}\\b[^.!?\\n]{0,60}\\b(?:${cross}|waiting|let down)`,
    `\\b${cross} (?:\\w+ )?${others}\\b`,
    "\\bwaiting (?:rooms?|lists?|times?|areas?)\\b",
    "\\bpatience (?:and|in|with|during)\\b",
    "\\bthank(?:s| you) for your patience\\b",
    "\\byour patience\\b",
    "\\bstill (?:a)?waiting (?:on|for) (?:my|the (?:results? of|outcome of) my|an? (?:certificate|permit|visa|passport|reference))\\b",
    "\\b(?:it|that) was (?:\\w+ )?(?:frustrating|annoying|upsetting|disappointing) (?:to|when|for) (?!be (?:left|kept|told|ignored)|wait|hear|have|not)[^.!?\\n]*",
    "\\b(?:understand|no problem|not a problem|fine|all right|okay) if\\b[^.!?\\n]*",
    "\\bdisappoint\\w+ (?:to (?:miss|leave|go)|(?:with|in|by|at) my|that I (?:missed|could|did|didn't|had to|forgot)|for (?:you|the team))\\b",
    "\\b(?:your|own|his|her|the) application was not good enough\\b|\\b(?:my|me|I was|I am) (?:\\w+ ){0,8}not good enough\\b",
    "\\bI(?:'ve| have| had)? (?:\\w+ )?(?:written|wrote|called|asked|phoned|tried|sent)\\b[^.!?\\n]{0,30}\\bto (?:the|my|our|a|other) (?:council|bank|landlord|school|old|former|supplier|agency|embassy|university)\\b[^.!?\\n]*",
    "\\b(?:we|they) (?:were|was) (?:left|kept) [^.!?\\n]*",
    "\\b(?:nobody|no one) (?:had |has |ever )?told me (?:how|what a|that (?:the|your))\\b[^.!?\\n]*",
    "\\b(?:be|been) rude (?:of me|not to)\\b[^.!?\\n]*",
    "\\bpromised (?:nothing|no)\\b",
    "\\bas I said on the day\\b",
    "\\bsorry (?:to|for|that)\\b[^.!?\\n]*\\b(?:again|(?:second|third) time|twice)\\b",
    "\\b(?:did|do|would|will) not want to (?:press|bother|annoy|be)\\b[^.!?\\n]*",
    "\\bimpatient by nature\\b",
    "\\b(?:your|the) silence (?:does not|doesn't|did not|didn't) (?:worry|bother|surprise|trouble)\\b",
  ].join("|"),
  "giu",
);
/** After a rejection a person may say that they are disappointed: `argumentCheck` reads that message too. */
const kindly =
  /\b(?:(?:while|although|though|naturally|of course|understandably|obviously|of)[ ,]+)?(?:I(?:'m| am| was) )?(?:(?:of course|naturally|a little|a bit|somewhat|understandably|obviously|very|quite|sorry and|sad and) )?disappoint(?:ed|ing|ment)\b(?! (?:by|with|in|that) (?:you|your|the way|how|nobody|no one|it))/giu;
const afterRefusal = new RegExp(`${except.source}|${kindly.source}`, "giu");

const says = (words: string) => `“${words}” sounds annoyed. Reword it or delete it.`;
const inAny = { id: "annoyance", fine: "Does not sound annoyed", says, rules: ["R64"] satisfies RuleNumber[] };
export const annoyancePatterns: readonly string[] = [
  ...anywhere,
  ...figures,
  ...waiting,
  ...annoyedActs,
  ...complaints,
  ...outspoken,
];
const waitingCheck = toneCheck({ ...inAny, patterns: annoyancePatterns, except });
const refusedCheck = toneCheck({ ...inAny, patterns: annoyancePatterns, except: afterRefusal });
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
