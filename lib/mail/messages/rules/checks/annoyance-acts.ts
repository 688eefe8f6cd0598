// What somebody does who is annoyed, each in many words: reproaches a delay or a silence, counts the attempts, asks what they are to think,
// speaks of how they are treated, is ironic.

const message =
  "(?:e-?mails?|mails?|messages?|calls?|voicemails?|letters?|reminders?|notes?|texts?|requests?|enquir\\w+)";
const number = "(?:two|three|four|five|six|seven|several|many|countless|numerous|repeated|so many|\\d+)";
const applicant =
  "(?:people|candidates?|applicants?|someone|somebody|anyone|a person|a candidate|an applicant|job ?seekers|me|us)";
const delay = "(?:wait|waiting|delay|silence|process|time|whole thing|lack \\w+ \\w+)";

const attempts = [
  `\\bon (?:\\w+ )?(?:${number}|more than one|different) (?:separate |different |other )?occasions\\b`,
  `\\b${number} (?:\\w+ )?${message}\\b[^.!?\\n]{0,50}\\b(?:and|but|with|yet|still|later)\\b[^.!?\\n]{0,20}\\b(?:no|not|nothing|nobody|never|silence|unanswered|without)\\b(?: \\w+){0,4}`,
  `\\b(?:not (?:even )?one|none|neither) of my (?:\\w+ )?${message}\\b(?: \\w+){0,4}|\\bso much as (?:an?|one)\\b(?: \\w+)?`,
  "\\b(?:once more|once again|yet again),? I (?:find|am|'m|have|'ve|must|need|ask|write|feel)\\b(?: \\w+){0,3}",
  "\\bI find myself (?:\\w+ )?(?:writing|asking|chasing|having|obliged|forced|wondering|waiting)\\b",
  "\\b(?:had|have|having|forced|obliged|need(?:ed)?) to (?:keep )?chas(?:e|ing)\\b(?: \\w+){0,3}",
  "\\b(?:keep|kept|always|constantly|forever) (?:chasing|having to (?:ask|chase|write|call|follow))\\b(?: \\w+)?",
  `\\b(?:keep|kept|been) (?:checking|refreshing|looking at|watching|staring at) (?:my|the) (?:mail\\w*|phone|inbox|e-?mails?|messages)\\b[^.!?\\n]{0,30}\\b(?:and|but|for|nothing|no)\\b(?: \\w+){0,4}`,
  `\\b(?:fallen|falling|fell) on deaf ears\\b`,
  `\\binto (?:the|a) (?:void|black hole|thin air)\\b`,
  `\\b(?:went|gone|go|end(?:ed|s)? up|land(?:ed|s)?) (?:straight )?(?:to|in|into) (?:your|the) (?:bin|trash|spam|waste\\w*|rubbish)\\b(?<!\\b(?:hope|not|n't|case|if|may|might|worry|sometimes|often|usually)\\b[^.!?\\n]{0,60})`,
  `(?<!\\bif you(?:'ve| have)? )\\blost my (?:number|e-?mail|application|address|details|file)\\b`,
  "\\b(?:been|am|was|have been) (?:more|beyond|far more) than (?:patient|fair|understanding|reasonable)\\b",
  "\\bwaited (?:\\w+ )?(?:enough|too long|in vain)\\b",
  "\\benough is enough\\b",
  "\\btired (?:to|of|from) (?:\\w+ )?(?:follow\\w*|wait\\w*|ask\\w*|chas\\w*|writ\\w*|call\\w*|check\\w*|remind\\w*)\\b(?: \\w+){0,2}",
  "\\b(?:had to|having to|only|have to) (?:hear|learn|find out|read|learnt|heard|found out|discover)\\b[^.!?\\n]{0,15}?\\b(?:from (?:a|my|some|other|somebody|someone) (?:\\w+ )?(?:friends?|else|people|colleagues?|neighbour|third|acquaintance)|on (?:LinkedIn|Facebook|social|the internet|the website)|second-?hand|by accident|by chance)\\b",
];

const reproaches = [
  "\\b(?:felt|feel|feeling|been|being|am) (?:\\w+ )?left out\\b",
  `\\b(?:beggars?|defies|def(?:y|ied)|beyond|past) (?:all )?(?:belief|comprehension|reason|a joke)\\b`,
  `\\b(?:delay|silence|wait|treatment|it|this) (?:is|was|goes|has gone) (?:\\w+ )?beyond (?:what|all|any|me|anything|reasonable|acceptable)\\b(?: \\w+){0,3}`,
  `\\b(?:unreasonabl[ey]|inexcusabl[ey]|excessive|inordinate\\w*|unjustifi\\w+|endless|absurdly|unbearabl[ey]) (?:\\w+ )?${delay}\\b`,
  `\\b${delay} (?:is|was|has been) (?:\\w+ )?(?:unreasonable|inexcusable|excessive|inordinate|unjustified|unbearable|intolerable|unheard of)\\b`,
  "\\b(?:is it|can it be|was it|is that|it cannot be|it can't be) (?:really |truly |honestly |actually )?(?:so|that|too|all that) (?:hard|difficult|much (?:trouble|effort|work)|complicated) to\\b(?: \\w+){0,4}",
  "(?<!\\bnot )\\btoo much trouble (?:to|for you)\\b",
  "\\b(?:wouldn't|would not|couldn't|could not) (?:have )?(?:hurt|killed|kill|gone amiss|cost|harmed)\\b(?: \\w+){0,2}",
  "\\b(?:put out|miffed|peeved|narked|vexed|aggrieved|riled|sore|cross|displeased|upset|bitter|resentful|disheartened|demoralised|demoralized|disillusioned|bewildered) (?:by|about|at|that|with|over|because) (?:the|your|this|such|being|how|having|all|no|not|nobody|I|you|I've|you've)\\b(?: \\w+){0,4}",
  "\\b(?:none too|not too|not best|less than|far from|hardly|anything but) (?:pleased|happy|impressed|satisfied|amused|delighted) (?:about|by|at|with|that)\\b(?: \\w+){0,4}",
  "\\b(?:do not|don't|didn't|did not|can't say (?:that )?I|cannot say (?:that )?I) (?:\\w+ )?(?:appreciate|like|enjoy|care for) (?:being|how (?:I|you)|to be|the way|your (?:silence|tone|attitude))\\b(?: \\w+){0,3}",
  "\\b(?:kept|left|keep|leave|still|being|am|remain) in the dark\\b",
  "\\b(?:shut out|kept at arm's length|forgotten|overlooked|disregarded|dismissed|taken for a ride|a fool|unimportant|unwanted|unvalued|undervalued|disrespected|belittled|humiliated|worthless)\\b(?<=\\b(?:I|I've|I'm|me)\\b[^.!?\\n]{0,25}\\b(?:been|felt|feel|feeling|being|am|was|left|for|like)\\b[^.!?\\n]{0,25})",
  `\\b(?:the height of|utter|sheer|plain|such) (?:rudeness|arrogance|disrespect|discourtesy|impoliteness|bad manners|carelessness|indifference)\\b`,
  `\\b(?:vanish(?:ed)?|disappear(?:ed)?|gone (?:quiet|silent|cold|to ground)|go (?:quiet|silent)|went (?:quiet|silent)|stopped (?:answering|replying|responding|writing))\\b(?<=\\b(?:you|your \\w+|and then|everyone|everybody|company|somebody|someone)\\b[^.!?\\n]{0,30})`,
  `\\b(?:reflects?|reflected|looks?|speaks?) (?:\\w+ )?(?:well|good|badly|bad|poorly|poor|ill|volumes) (?:on|of|for|about) (?:you|your|the company|the firm|a (?:company|firm)|how)\\b`,
  `\\b(?:leav(?:es|ing)|to leave) ${applicant} (?:\\w+ )?(?:hanging|waiting|without|in (?:the dark|limbo|suspense)|dangling|guessing|wondering)\\b`,
  "\\byou (?:people|lot|guys) (?:don't|do not|never|can't|cannot|have no|are|should|just|clearly|really)\\b(?: \\w+){0,3}",
  "\\byou(?:'ve| have| were| are|'re) (?:\\w+ )?(?:very|so|too|awfully|terribly|rather|painfully|extremely|incredibly|quite) (?:slow|late|bad|poor|careless)\\b(?: (?:in|to|at|with) \\w+)?",
  "\\byou(?:'re| are) (?:\\w+ )?(?:not taking|ignoring|avoiding|playing|wasting|dodging|stringing)\\b(?: \\w+){0,2}",
  "\\b(?:your|these|such|the) (?:promises?|word|assurances?|deadlines?|dates?) (?:(?:obviously |clearly |apparently |really )?(?:don't|do not|doesn't|does not) |\\w+ )?(?:means?|counts? for|(?:is|are) worth|(?:is|are) worthless|(?:is|are) empty|was not kept|were not kept|(?:has|have) not been kept)\\b",
  "\\bpromises (?:mean|count for|are worth) (?:little|nothing|so little|very little)\\b",
  "\\b(?:empty|broken|hollow|vague) promises\\b",
  "\\b(?:swore|vowed|guaranteed)(?: me)?(?: that)? (?:I|you|they|she|he|someone)(?:'d| would)\\b",
  "\\b(?:yet|and) here (?:we|I) (?:are|am)\\b",
  "\\bmy time (?:\\w+ )?(?:counts? for|means?|matters?|is (?:not|worth|worthless|of no)|isn't|does not|doesn't|has no)\\b(?: \\w+)?",
  "\\b(?:this|that) is (?:how|the (?:way|thanks))(?: that)? (?:I(?:'m| am| get|'ve)|you|people|one|candidates|we|your company)\\b(?: \\w+)?",
  "\\b(?:how|the way)(?: that)? (?:you|your (?:company|firm|team|office)) treats? (?:your )?(?:people|candidates|applicants|me|staff|everyone|those|guests)\\b",
  "\\b(?:how|the way)(?: that)? I(?:'ve been| have been| was| am being|'m being| am) (?:\\w+ )?(?:treated|handled|dealt with|repaid|ignored)\\b",
  "\\b(?:treated|handled) (?:me |us )?(?:\\w+ )?(?:like (?:this|that|a number|dirt|a fool|nothing)|this way|so (?:badly|poorly)|without (?:any )?respect)\\b",
  "\\b(?:I |I'd |I had |we )?(?:thought|believed|imagined|assumed|was told|took it)(?: that)? (?:you|your (?:company|firm|team|office|hotel|school|hospital)|a (?:company|firm) like yours|this)(?: \\w+)? (?:was|were|had|would be|is|are) (?:\\w+ )?(?:better|different|above (?:this|that)|(?:more )?(?:serious|professional|organi[sz]ed|respectful|considerate|reliable|polite|honest))\\b(?: \\w+){0,2}",
  "\\b(?:expected|hoped for|deserved|deserve|would expect) (?:\\w+ )?(?:more|better|at least an?) (?:from|of|than|answer|reply|line|word|e-?mail|call)\\b(?: \\w+){0,3}",
  "\\b(?:told|said|promised|assured|meant to be|supposed to be|you wrote)\\b[^.!?\\n]{0,30}\\b(?:one|two|three|four|a|an|\\d+|a couple of|a few) (?:weeks?|days?|months?|hours?|fortnight)\\b[^.!?\\n]{0,15}?(?:;|,|-|–|—|\\band\\b|\\bbut\\b|\\byet\\b)[^.!?\\n]{0,10}\\b(?:now|it's|it is|it has|it took|been|that was)\\b(?: \\w+){0,3}",
];

const questions = [
  "^\\W*(?:so |and |or |but )?(?:am I (?:really )?(?:supposed|expected|meant|to)|must I|do you (?:really |honestly )?expect me|do you (?:really |honestly )?(?:think|believe) (?:that )?(?:I(?:'m| am| have| enjoy| like| can| will wait)|it is|it's|this is|that is)|should I (?:just )?(?:assume|take it|conclude|presume|wait|give up|understand)|shall I (?:just )?(?:assume|take it|wait|give up)|(?:can|may) I (?:assume|conclude) (?:that )?(?:you|nobody|no one)|is (?:this|that|it) (?:really )?(?:normal|right|how (?:you|your)|the way (?:you|your)|fair|acceptable|professional|your (?:habit|way|usual))|since when|what (?:kind|sort) of (?:company|firm|people|treatment|process)|who (?:do you|does)|have you (?:all )?(?:forgotten|lost|misplaced|decided to ignore))\\b(?: \\w+){0,6}",
  "^\\W*(?:so |but |and )?why (?:this|such|so|the|is there|are there|is it|all this|must|should|does it|do I|am I|can't|cannot|can nobody|can no one|would)\\b[^.!?\\n]{0,40}\\b(?:delay|silence|wait|waiting|long|slow|late|secret|quiet|take|hard|reply|answer|tell me|chase|ask)\\b",
  "\\bwhy (?:it|this|that|a \\w+) (?:should|has to|must|needs to|would|takes|is taking) (?:take |be )?(?:\\w+ )?(?:so |this |such )?(?:long|a (?:whole |full )?(?:week|month)|weeks|months|\\w+ weeks)\\b",
  "\\b(?:at a loss|struggl\\w+|unable|hard put) (?:as )?(?:to (?:understand|know|see|say|explain)|to) (?:why|what|how) (?:I|you|it|this|nobody|no one|there|your)\\b(?: \\w+){0,4}",
  "\\bat a loss as to why\\b(?: \\w+){0,4}",
  "^\\W*(?:even )?(?:a|an) (?:simple |short |quick |plain |one-line |two-line |polite |courtesy |single )*(?:no|yes|refusal|rejection|line|e-?mail|call|message|word|reply|answer|note|thank you)(?: or (?:a )?\\w+)?(?: from \\w+)? (?:would|will|was|beats|costs?|takes?|should|might)\\b(?! (?:suit|help|do (?:me )?(?:nicely|fine)|put|set|reassure|cheer|be (?:enough|plenty|fine|all|lovely|great|wonderful|appreciated|fine|welcome|very welcome|much appreciated|nice|kind|ideal|helpful|enough for me)|make my|mean a|do me)\\b)(?: \\w+){0,4}",
  "\\b(?:better|worse|kinder) than (?:this|your|the|such|total|complete) (?:\\w+ )?(?:silence|waiting|wait|uncertainty|limbo)\\b",
  "\\bbetter than (?:nothing|no answer|hearing nothing|being left)\\b",
  "\\b(?:have|had|show|shown|showed) (?:me )?(?:at least )?(?:the|some|a little|a bit of|any|enough) (?:common |basic |simple |minimum )?(?:courtesy|decency|respect|manners|grace|goodness)\\b(?: to \\w+)?(?<!\\b(?:she|he|they) (?:had|have) the (?:courtesy|decency|grace)(?: to \\w+)?)",
  "\\bat least (?:reply|answer|tell me|let me know|call|write|have)\\b",
];

const remarks = [
  "\\b(?:more|so many|too many|countless|how many|umpteen|\\d+) times (?:than I|that I|I (?:must|have|should|need|had))\\b(?: \\w+){0,3}",
  "\\b(?:not a|never a|without a) (?:single )?(?:peep|squeak|sound|line|whisper|word)\\b(?: \\w+){0,2}",
  "\\b(?:\\w+ )?(?:weeks?|months?|days?)(?:!|\\.\\.\\.|,| -| –) (?:and )?(?:still )?(?:nothing|silence|no (?:answer|reply|word|news))\\b",
  "\\b(?:week|month|day) of (?:hearing nothing|silence|nothing|waiting)\\b(?= ?(?:[.,!]|$|from|now|and))",
  "\\b(?:you|one)(?:'d| would) (?:really )?(?:think|have thought|expect|hope|imagine|suppose) (?:that )?(?:somebody|someone|anybody|anyone|you|an?|it|people|such)\\b(?: \\w+){0,5}",
  "\\b(?:assured|guaranteed|promised) me (?:that )?(?:I|you|they|she|he|it|somebody|someone|an answer|a (?:reply|call|decision))\\b(?: \\w+){0,3}",
  "\\b(?:I )?(?:thought|believed) (?:that )?we had (?:a deal|an agreement|an understanding|agreed)\\b",
  "\\b(?:keeps?|kept|keeping) (?:to )?(?:its|their|your) (?:word|promises?|dates?|deadlines?)\\b(?<=\\b(?:hoped|thought|would|expected|should|nobody|never|not|wish)\\b[^.!?\\n]{0,60})",
  "\\b(?:am I|I am|I'm|I must be|I might be|I seem to be) (?:\\w+ )?(?:invisible|not important|unimportant|nobody|a nobody|nothing|worth nothing|air|just a number)\\b(?: to you)?",
  "\\bthat I exist\\b",
  "\\bregret(?:ting)? (?:that I |having |ever )?(?:applied|applying|came|coming|took|trusted)\\b",
  "\\b(?:is not|isn't|is no|not) (?:exactly |clearly |really |much of )?(?:an? )?(?:priority|strength|strong point|forte) (?:for|of|at) (?:you|your|the company)\\b",
  "\\byou (?:can't|cannot|can not|could not|couldn't|won't) (?:even )?(?:write|send|spare|find|manage|pick up|answer|reply|make) (?:me )?(?:one|a|an|five|two|the|to)\\b(?: \\w+){0,2}",
  "\\b(?:whatever|what) happened to (?:good |common |basic |old |plain )?(?:manners|courtesy|decency|politeness|respect|professionalism|your promise)\\b",
  "\\bdo you (?:always|usually|really|often|normally) (?:treat|leave|ignore|keep|handle|behave)\\b(?: \\w+){0,4}",
  "\\b(?:nobody|no one) (?:ever |there |here )?(?:tells?|told|informs?|informed|calls?|called|answers?|helps?|cares?|updates?) (?:me|back)\\b(?: \\w+)?",
  "\\bnobody (?:seems to )?(?:cares?|bothers?)\\b(?: \\w+)?",
  "\\bhow (?:hard|difficult) (?:is|can|could|would) it\\b(?: \\w+){0,5}",
  "\\bare you (?:people |all |even |guys )*(?:reading|getting|receiving|ignoring|listening)\\b(?: \\w+){0,3}",
  "\\b(?:communication|handling|treatment|manners|attitude|behaviou?r|conduct|process|service) (?:has been|have been|was|were|is|are|leaves?) (?:\\w+ )?(?:dreadful|poor|terrible|awful|appalling|bad|shocking|lacking|non-?existent|a lot to be desired|much to be desired|lamentable|disgraceful|abysmal|hopeless)\\b(?<=\\byour (?:\\w+ ){0,3}?[^.!?\\n]{0,50})",
  "\\bI (?:guess|suppose|take it|gather|see) (?:that )?(?:no news|no answer|silence|your silence|you (?:have (?:forgotten|lost|better|more important|no time)|don't|do not|can't|couldn't))\\b(?: \\w+){0,4}",
  "\\b(?:shouldn't|should not|don't think I should|do not think I should|don't want to|why do I) have to (?:beg|ask|chase|plead|fight|run after|remind|write)\\b(?: \\w+){0,3}",
  "\\b(?:dissatisf\\w+|displeasure|discontent|indignation|resentment|annoyance|unhappiness|(?<!\\b(?:only|no|any) )complaint) (?:with|at|about|over) (?:the|this|your|how|being|such)\\b(?: \\w+)?",
  "\\b(?:it would|it'd) be (?:nice|good|great|decent|polite) if (?:somebody|someone|anybody|anyone|you) (?:\\w+ )?(?:remembered|bothered|answered|replied|told|called|cared|took|had|kept|did)\\b(?: \\w+){0,3}",
];

export const annoyedActs: readonly string[] = [...attempts, ...reproaches, ...questions, ...remarks];
