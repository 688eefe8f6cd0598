// What is said to the reader's face: they should have written, they are asked what they think of themselves, they are thanked for nothing.

const reply =
  "(?:answers?|repl(?:y|ies)|responses?|news|word|decision|feedback|updates?|calls?|e-?mails?|explanation|information|courtesy|respect|line)";
const told =
  "(?:told|written|called|said|answered|let me know|informed|warned|replied|rung|phoned|spared|thought|mentioned|sent me)";

/** What the reader should have done. */
const shouldHave = [
  `\\bI (?:(?!not\\b|never\\b|hardly\\b|hadn't\\b)\\w+ ){0,3}?expected (?:an?|some|at least|your|any|more|to hear|to be told) ?(?:\\w+ ){0,2}?(?:${reply}|hear|told)\\b(?! (?:to (?:be|come)|so (?:soon|quickly|fast)))(?<!\\b(?:not|never|n't|hardly|than I|what I|as I) (?:\\w+ ){0,2}expected[^.!?\\n]*)(?: \\w+){0,4}`,
  `\\byou (?:could|might|should|ought to)(?: at least| easily| also| just| simply| really)* have(?: at least| easily| also| just| simply)* ${told}\\b(?: \\w+){0,4}`,
  `\\bat least (?:say|write|tell|answer|inform|let|have the|drop)\\b(?: \\w+){0,3}`,
  "\\b(?:would|'d) have (?:been (?:\\w+ )?(?:glad|happy|grateful|nice|fair|kind|good|right|correct|decent)|liked|appreciated|wished|preferred|loved)(?: it)? (?:if (?:you|somebody|someone|anyone|your|they)|to (?:be|have been|hear|get|know) (?:told|informed|contacted|kept|from|an?|earlier|where))\\b(?: \\w+){0,5}",
  "\\b(?:a|one|two) (?:\\w+ )?(?:line|e-?mail|call|word|note|minute|sentence)s? (?:would|could) have (?:been (?:enough|sufficient|plenty|nice|kind)|done|sufficed|cost|taken|helped)\\b(?: \\w+)?",
  "\\b(?:high|about) time (?:that |for )?(?:you|somebody|someone|anyone|an? (?:answer|reply|decision)|I (?:was|heard|got|knew)|your)\\b(?: \\w+){0,3}",
  "\\b(?:not|n't|so this is|so that is|is this|is that|if this is|if that is|hardly) (?:\\w+ )?(?:how|the way|what) (?:one|you|people|compan(?:y|ies)|they|a (?:company|firm|serious \\w+)|decent \\w+|professionals?) (?:\\w+ )?(?:treats?|deals? with|handles?|behaves?|works?|acts?|communicates?|do|does)\\b(?: \\w+){0,3}",
  "\\b(?:not|hardly) what (?:I|one|you) (?:would |had |have )?expect\\w*\\b(?: \\w+){0,3}",
  "\\bnot expected (?:from|of)\\b(?: \\w+){0,2}",
  "\\bit (?:can't|cannot|can not) be (?:that|true that|right that)\\b(?: \\w+){0,4}",
  "\\b(?:find|found|think|consider|call)(?: (?:it|this|that))? (?:is )?(?:\\w+ )?too (?:long|late|slow|much)\\b(?! (?:sugar|salt|coffee))",
  "\\b(?:which|that|this|it) (?:was|is|turned out to be) (?:\\w+ )?(?:a lie|lies|untrue|not true|false|nonsense)\\b",
  "\\b(?:promises?|word|assurances?|answers?)\\b[^.!?\\n]{0,30}\\b(?:worth (?:\\w+ )?(?:nothing|little)|worthless|hot air|empty)\\b",
  "\\b(?:does not|doesn't|do not|don't|did not|didn't) (?:seem|appear) to (?:care|value|respect|mind|matter|bother|know|want|be interested)\\b(?: \\w+){0,3}(?<!\\bI (?:do not|don't) [^.!?\\n]*)",
  "\\b(?:it is|it's|this is|that is|that's|what) (?:simply |just |really |frankly )?(?:an? )?(?:absolute |real |complete |utter |bad |great )?(?:disgrace|scandal|joke|insult|farce|cheek|mess)\\b",
];

/** What the reader is told to their face. */
const reproaches = [
  "\\bfor (?:heaven's|god's|goodness'?|pity's|pete's) sake\\b",
  "\\bfor crying out loud\\b",
  "\\bnot (?:just |only |merely )?a number\\b(?<=\\bI(?:'m| am) [^.!?\\n]{0,20}|\\bpeople are [^.!?\\n]{0,20})",
  "\\bwhat (?:more|else) do you want\\b",
  "\\bthank(?:s| you)\\b[^.!?\\n]{0,20}\\bfor (?:your silence|ignoring|not (?:answering|calling|replying|telling|writing)|keeping me (?:waiting|in the dark)|the silence|wasting|letting me (?:wait|down))\\b(?: \\w+)?",
  "\\bwast(?:ed|e|ing) (?:my|a|two|so much|all that|all my|our) (?:\\w+ )?(?:time|day|hours|money|holiday|leave|afternoon|week|energy|effort)\\b(?<!\\b(?:not|n't|to|never|without) wast(?:e|ing) \\w+ \\w+)",
  "\\bdo(?:n't| not) you think (?:that )?(?:I|you|it|this)\\b(?: \\w+){0,4}",
  "\\blet me (?:say it|be|put it) (?:\\w+ )?(?:plainly|plain|frankly|frank|clearly|clear|bluntly|blunt|openly)\\b",
  "\\bto (?:put it mildly|say the least)\\b",
  "\\b(?:^\\W*|, )with (?:all )?(?:due )?respect,(?= \\w)",
  "\\bwhat(?: is|'s) so (?:hard|difficult|complicated)\\b(?: \\w+){0,3}",
  "\\b(?:foolish|stupid|naive|silly|wrong) (?:enough )?to (?:believe|trust|think|hope|wait|expect|rely)\\b(?: \\w+){0,2}",
  "\\btook you at your word\\b",
  "\\btrusted (?:you|your (?:word|promise))\\b(?! with)",
  "\\b(?:has|have|this) (?:\\w+ )?cost me\\b(?: \\w+){0,3}",
  "\\bend of my (?:tether|patience|rope|nerves)\\b",
  "\\bmakes me (?:\\w+ )?(?:doubt|question|think twice|regret)\\b(?: \\w+){0,3}",
  "\\b(?:beginning|starting|begin|start) to (?:doubt|question|regret|suspect|get (?:angry|annoyed|impatient|tired|cross))\\b(?: \\w+){0,3}",
  "\\b(?:ashamed of yoursel\\w+|you (?:should|ought to|must) be ashamed|shame on you)\\b",
  "\\b(?:hiding|hide) (?:from me|behind)\\b(?<=\\byou\\w*\\b[^.!?\\n]{0,30})(?: \\w+)?",
  "\\b(?:weeks and weeks|months and months|week after week|day after day|time and (?:time )?again|over and over)\\b(?=[^.!?\\n]{0,60}\\b(?:wait|no|nothing|ask|write|hear|promise|told|call)\\w*)",
  "\\b(?:not once|never once|not (?:even )?one (?:person|call|word|line|e-?mail|of (?:you|my)))\\b(?: \\w+){0,3}",
  "\\b(?:stop|not to|don't|do not|quit) (?:ignor(?:e|ing)|avoid(?:ing)?|dodg(?:e|ing)|hid(?:e|ing) from) (?:me|my|candidates|people)\\b(?: \\w+)?",
  "\\bwhy you (?:are not|have not|haven't|aren't|don't|do not|never|all|people|(?:did not|didn't) (?!choose|select|hire|pick|take|offer|want))\\b(?: \\w+){0,4}",
  "\\byou(?:'re| are) not (?:\\w+ )?(?:respond|reply|answer|pick|call|giv|updat|inform|tell|car|return|read|keep|honou?r)ing\\b(?! for me)(?: \\w+){0,2}",
  "\\b(?:no|any|not|without) (?:an? )?(?:proper|real|serious|decent|clear) (?:response|reply|answer|update|information|explanation|reason)\\b(?: \\w+)?",
  "\\b(?:some|a certain|mild|growing|considerable|great) (?:surprise|disappointment|irritation|annoyance|frustration|impatience|dismay|astonishment)\\b(?! at how (?:well|kind))",
  "\\b(?:not|hardly) exactly (?:ideal|fast|quick|prompt|polite|professional|what|how|friendly|helpful|thrilled|happy|reassuring|kind)\\b",
  "\\bless than (?:ideal|polite|professional|satisfactory|helpful|courteous)\\b",
  "^\\W*(?:so |and |but )?(?:is|are) (?:anyone|anybody|somebody|someone|you) (?:\\w+ )?(?:going to|able to|planning to|ever)\\b(?=[^.!?\\n]{0,50}\\b(?:ever|reply|answer|call|tell|get back|respond|bother)\\b)(?: \\w+){0,4}",
  "\\b(?:will|shall|am|do) (?:I|anyone|anybody|somebody|someone|you) (?:\\w+ )?ever\\b(?: \\w+){0,4}",
  "\\bwhen (?:will|is|are|do) (?:somebody|someone|anybody|anyone|you)\\b[^.!?\\n]{0,20}\\b(?:finally|at last|ever|bother)\\b(?: \\w+){0,3}",
  "\\bdid you (?:all |\\w+ )?(?:forget|lose|mislay|delete)\\b(?: \\w+){0,3}",
  "\\b(?:this|that|it|your silence|no answer|no news|silence) (?:means|is|was|must be) (?:\\w+ )?a no\\b(?<=\\b(?:suppose|take it|assume|guess|presume|gather|clearly|obviously|apparently)\\b[^.!?\\n]{0,60})",
];

/** What companies ought to be able to do, and sarcasm about one that is not. */
const barbs = [
  `\\b(?:a|any|every|your|such an?) (?:\\w+ )?(?:company|firm|business|organi[sz]ation|employer|hotel|school|hospital|practice|team|office)(?: (?:of|with|like|that|which) [^.!?\\n]{1,40})? (?:should|ought to|must|could|can surely) (?:\\w+ ){0,3}?(?:answer|reply|respond|treat|know|manage|write|call|keep|have (?:the|some|at least|more)|find|be able to)\\b(?: \\w+){0,4}`,
  `\\bbe able to (?:answer|reply|write|send|return) (?:an?|one|my|the|to) (?:\\w+ )?(?:e-?mail|call|letter|message|line)\\b(?<=\\b(?:should|must|ought|surely|nobody|not|seems)\\b[^.!?\\n]{0,70})`,
  `\\b(?:don't|do not|didn't|haven't) even (?:get|have|receive|hear|had|got|received)\\b(?: \\w+){0,3}`,
  `\\b(?:bottom|end) of (?:the|your|somebody's|someone's|a|his|her) (?:\\w+ )?(?:pile|heap|list|stack|drawer|queue)\\b(?: \\w+)?`,
  `\\bI (?:was|had been|have been|was once)? ?(?:promised|assured|guaranteed) (?:an?|the|that|your|some|to) (?:\\w+ ){0,2}?(?:${reply}|hear|be told|be contacted|somebody|someone|I would|you would)\\b[^.!?\\n]{0,40}`,
  `\\b(?:nobody|no one|somebody|someone) seems? (?:to be )?(?:able|willing|ready|interested|capable|to (?:care|know|want|answer|read))\\b(?: \\w+){0,4}`,
  `\\b(?:since then|ever since|after that|from then on),? (?:there (?:was|has been|is) )?(?:absolutely |only |just )?(?:nothing|silence|not (?:a|one|heard)|no (?:answer|news|word|reply|call))\\b(?: \\w+)?`,
  `\\bso please (?:take|find|make|spare) (?:the|some|a little|a) (?:time|minute|moment|effort)\\b(?: \\w+){0,3}`,
  "\\b(?:don't|do not) (?:think|believe) you (?:\\w+ )?(?:realis|realiz|understand|know|see|care)\\w*\\b(?: \\w+){0,4}",
  "\\b(?:do|can|could) you (?:even |really )?(?:imagine|realis[e]|realize|know|understand) (?:how|what) (?:it|this|that|I)\\b(?: \\w+){0,4}",
  "\\byour (?:idea|notion|definition|understanding|version) of (?:an? )?(?:\\w+ )?(?:wait|soon|week|prompt|quick|politeness|respect|courtesy|service|answer|fairness|\\w+ days?)\\b",
  "^\\W*(?:does|do|did|has|have|is|are|can|could|will) (?:nobody|no one|none of you|not one)\\b(?: \\w+){0,5}",
  "\\bI(?:'d| would) (?:\\w+ )?(?:like|have liked) to (?:think|believe) (?:that )?I\\b(?: \\w+){0,4}",
  "\\bworth (?:a|an|one|the|even an?|at least an?) (?:\\w+ )?(?:call|phone call|e-?mail|line|answer|reply|minute|stamp|word)\\b(?<=\\b(?:I|not|n't|am|was|me)\\b[^.!?\\n]{0,40})",
  "\\b(?:would|might|could|should) have been (?:\\w+ )?(?:polite|courteous|decent|fair|nice|kind|proper|correct|considerate|professional|only right) (?:to|of you|if|and)\\b(?: \\w+){0,4}",
  "\\b(?:perhaps|maybe|possibly) (?:you|somebody|someone|one of you) (?:could|can|might|would)\\b[^.!?\\n]{0,40}\\b(?:busy schedule|spare|find a (?:minute|moment)|trouble|bother|be so|condescend|stoop|deign)\\b(?: \\w+){0,3}",
  "\\b(?:your|such a|so) (?:\\w+ )?busy schedule\\b(?= to\\b|[.!?]|$)(?<!\\b(?:thank|despite|in spite of|know|understand|aware)\\b[^.!?\\n]{0,60})",
  "\\bthought (?:better|more|higher|highly) of (?:you|your)\\b(?: \\w+)?",
  "\\btreated (?:\\w+ )?(?:like|as) (?:air|dirt|a nobody|nothing|a beggar|a child|a criminal|rubbish|garbage|a fool|an idiot)\\b",
  "\\bhoped for (?:\\w+ ){0,3}?more (?:courtesy|respect|consideration|politeness|decency|interest)\\b",
  "\\bstarting to regret\\b",
];

/** Complaints about what came instead of an answer. */
const grumbles = [
  "^\\W*(?:and )?not even an?\\b(?: \\w+){0,4}",
  "^\\W*still no\\b(?: \\w+){0,4}",
  "\\ball (?:that )?I(?:'ve| have)? (?:get|got|had|received|receive|heard|hear)(?: back| from you| so far)? (?:is|was|are|were)\\b(?! (?:good|kind|wonderful|lovely|praise))(?: \\w+){0,3}",
  "\\b(?:don't|do not) (?:tell|write|say|ask)(?: to)?(?: me)? (?:again|once more|that|yet again)\\b(?: \\w+){0,4}",
  "\\b(?:tell|say to|ask|promise) me again\\b(?: \\w+){0,3}",
  "\\b(?:one|you|people|nobody|a company|decent people) (?:does not|doesn't|don't|do not|should not|can't|cannot|must not) (?:\\w+ )?(?:treat|leave|ignore|drop|behave|do that|let|play with)\\b(?! (?:the (?:house|office|building|key)|it|them|anything|your|a (?:lamp|tap|machine|stone))\\b)(?: \\w+){0,3}",
  "\\bin case you (?:were |are )?(?:wondering|care|cared|forgot)\\b",
  "\\b(?:more|better) (?:attention|response|treatment) than\\b(?: \\w+){0,3}",
  "\\b(?:won't|will not|not going to|can't|cannot) (?:pretend|hide|deny|conceal)\\b[^.!?\\n]{0,30}\\b(?:pleased|happy|disappoint\\w*|annoy\\w*|frustrat\\w*|upset|not|angry|impatien\\w*|fine|nothing)\\b",
  "\\b(?:hard|difficult|not easy) (?:for me )?to (?:stay|remain|be|keep) (?:\\w+ )?(?:patient|polite|positive|friendly)\\b",
  "\\b(?:don't|do not|didn't) (?:\\w+ )?(?:like|appreciate|accept|enjoy) (?:it|this|that)(?: (?:at all|one bit|any more|any longer|very much|treatment|behaviou?r))?(?=[.,!]|$)",
  "\\b(?:that|this|it)(?:'s| is| was) (?:\\w+ )?(?:quite enough|enough|too much|more than enough)(?=[.!]|$)(?<!\\b(?:if|line|word|short|say|me)\\b[^.!?\\n]{0,80})",
  "\\bI (?:must |have to |want to |would like to |wish to |strongly )?(?:protest|object|complain)\\b(?! to the)(?: \\w+){0,3}",
  "\\bif (?:nobody (?:wants|cares)|no one (?:wants|cares)|you(?:'re| are) (?:no longer|not) interested|you (?:don't|do not) want (?:me|to))\\b[^.!?\\n]{0,50}\\b(?:say so|tell me|let me know|send it back|just)\\b",
  "\\b(?:had I|if I(?:'d| had)) (?:only )?(?:known|guessed)\\b(?=[^.!?\\n]{0,80}\\b(?:long|never|not have|wouldn't|nobody|silence|treat\\w*|ignore\\w*)\\b)(?: \\w+){0,5}",
  "\\band then (?:you |your \\w+ |they |everyone )?(?:\\w+ )?(?:dropped|forgot|left|ignored|disappeared|vanished|went|stopped|never|said nothing|silence|nothing)\\b(?: \\w+){0,2}",
  "\\b(?:not|only|just|n't)\\b[^.!?\\n]{0,50}\\bto be (?:forgotten|ignored|left (?:in|hanging|waiting|without)|strung|kept waiting|insulted|treated)\\b(?: \\w+)?",
  "\\byou(?:'re| are)? (?:\\w+ )?keep(?:ing)? (?:me|us|people|candidates) (?:on tenterhooks|guessing|in suspense|in limbo|hanging|dangling|waiting|in the dark)\\b",
  "\\b(?:running|run|ran) out of (?:polite words|patience|excuses|understanding)\\b",
  "\\b(?:the way|how)(?: that)? (?:you|your \\w+|the \\w+) [^.!?\\n]{0,50}? (?:is|was|has been) (?:\\w+ )?(?:poor|bad|wrong|rude|sad|weak|strange|odd|unfair|unprofessional|unkind|disappointing|disgraceful|shameful|unacceptable|not (?:right|ok|okay|fair|nice|good|how))\\b",
];

export const outspoken: readonly string[] = [...shouldHave, ...reproaches, ...barbs, ...grumbles];
