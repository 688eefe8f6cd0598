// More ways to press: what is demanded of the reader, how soon, what it is called, and what will happen if not.

const answer =
  "(?:answers?|repl(?:y|ies)|responses?|decision|confirmation|offer|contract|result|outcome|verdict|yes|feedback|commitment|clarity|reaction|update|news)";
const urgent =
  "(?:urgent(?:ly)?|immediate(?:ly)?|at once|right (?:away|now)|straight ?away|without (?:any )?(?:further |more |undue )?delay|quick(?:ly)?|fast|promptly|prompt|now|today|tonight|asap|a\\.s\\.a\\.p|soonest|as (?:soon|fast|quickly) as (?:possible|you can|you read (?:it|this))|very (?:soon|fast|quickly)|within the hour)";
const answering =
  "(?:answer|reply|respond|revert|decide|confirm|choose|write(?: back)?|call(?: me| back)*|tell me|let me (?:know|hear|have)|get back(?: to me)?|give me an? (?:\\w+ )?(?:answer|reply|decision|yes)|hire|act|move|hurry|act upon|get in touch(?: with me)?|contact me|come back to me|pick up the phone)";
const firms =
  "(?:compan(?:y|ies)|firms?|employers?|offers?|hotels?|hospitals?|schools?|restaurants?|shops?|clinics?|agenc(?:y|ies)|teams?|banks?|people|bosses|recruiters)";
/** "If you need anything, call me": nobody is pressed. */
const noCondition =
  "(?<!\\b(?:[Ii]f|should|whenever|in case|when|any ?time|once|thanks?|thank you|glad|grateful|happy|impressed|customers?|clients?|patients?|guests?)\\b[^.!?\\n]{0,80})";

/** What is demanded, and orders to answer. */
const demands = [
  `\\bI (?:really |now |also |would |'d |do )?(?:expect|am expecting|will be expecting|'ll be expecting|shall expect|await|am awaiting)\\s(?:an?|your|the) (?:\\w+ )?(?:call|phone call|message|e-?mail|visit|sign)\\b(?= from (?:you|your)|[.!,]|$| (?:by|before|this|today|soon|tomorrow|tonight))(?: from (?:you|your \\w+))?`,
  `\\bI(?:'ll| will) be expecting your\\b(?: \\w+)?`,
  `\\bI (?:hereby |urgently |now |formally )(?:request|require|demand|expect|ask for) (?:an?|your|the|this)\\b(?: \\w+){0,3}`,
  `\\bI (?:really |just |simply |do )?(?:want|need|have|must|wish|would like|'d like) (?:to )?(?:hear|know|have|get|receive|see)\\b(?! (?:more|how|what you))[^.!?\\n]{0,40}\\b${urgent}\\b`,
  `\\bI(?:'d| would) like an? (?:immediate|quick|fast|prompt|clear|firm|definite|straight|final|urgent|instant)\\b(?: \\w+){0,2}`,
  `\\bI(?:'d| would) like you to (?:\\w+ )?(?:confirm|decide|answer|reply|hire|choose|tell me|give me|say)\\b[^.!?\\n]{0,30}\\b${urgent}\\b`,
  `\\bI (?:trust|presume|expect|assume|insist|am sure|have no doubt)(?: that)? you(?:'ll| will| are going to) (?:\\w+ )?(?:offer|give me|choose|select|hire|pick|take me|decide|appoint|act|honou?r|keep|be fair)\\b(?: \\w+){0,5}`,
  `\\b(?:I|please|kindly|trust|hope|expect|ask|need|want)\\b[^.!?\\n]{0,50}\\b(?:you|your|me|decision|reply|answer)\\b[^.!?\\n]{0,50}\\bwithout (?:any )?(?:further |more |undue )?delay\\b(?<!\\b(?:thank|thanks|grateful|glad)\\b[^.!?\\n]{0,120})`,
  `${noCondition}(?:^\\W*|\\b(?:please|kindly|pls|just|so|then|now|(?:ask|asking|want|need|like|request|urge|expect|tell|trust|beg) you to|you (?:please|kindly))(?: please| kindly)? )(?:do )?${answering}(?: [\\w-]+){0,3},? (?:please )?${urgent}\\b`,
  "\\b(?:please|kindly) (?:do|make|settle|finish|handle|process|sort|arrange|get) (?:it|this|that|the \\w+) (?:out )?(?:very )?(?:fast|quick(?:ly)?|soon|at once|immediately|urgently|today|now|decided|moving|finished|going|over with)\\b",
  "(?<!\\b(?:if|when|where|that|know|as|which|how|why|because|says?) |\\b(?:bell|alarm|phone|siren|buzzer|rings?|when|if|where|guest|patient|customer|child)\\b[^.!?\\n]{0,30})\\byou (?:have to|must|need to|should|will have to|'ll have to|ought to) (?:\\w+ ){1,3}(?:now|quickly|fast|at once|immediately|right away|straight away|very soon|urgently)\\b",
  "\\b(?:you (?:\\w+ ){0,3}|don't |do not )miss (?:this|the|your|such an?) (?:\\w+ )?(?:opportunity|chance)\\b(?: to \\w+)?",
  "\\bI(?:'m| am) (?:now |really )?(?:ask(?:ing)?|telling|begging|warning|requesting) you (?:again|once more|once again|now|for the (?:last|second|third) time|a (?:second|third) time)\\b",
  "\\b(?:second|third|fourth|fifth|last|\\d(?:rd|th|nd)) time (?:that )?I(?:'m| am|'ve| have)? (?:ask\\w*|request\\w*|writ\\w* to ask)\\b(?: \\w+){0,3}",
  "\\bI(?:'m| am)? ask(?:ing)? (?:you )?(?:again|once more):",
  "\\bI(?:'m| am) telling you\\b",
  "\\b(?:tell|say|answer|reply)(?: me)?(?: with)?,? (?:a |just )?(?:simple |plain |clear )?yes or (?:a )?no\\b(?! questions?)",
  "\\b(?:do|will|would) you want me or not\\b",
  "\\b(?:have|did) I (?:got|get|gotten) (?:it|the (?:job|role|post|position|place)) or not\\b",
  "\\bwhat(?:'s| is| will) it (?:going to )?be\\b",
  "\\b(?:want|need|hire|take|pick|choose) me or (?:not|lose me|leave)\\b",
  `^\\W*(?:please |kindly |just |so |now |then |well,? )*(?:(?:give me|send me|let me have|I want|we need) (?:an?|the|my|your) (?:\\w+ )?(?:answer|decision|verdict|contract|reply)|give me (?:the|this|my) (?:\\w+ )?job)\\b(?! (?:to (?:the|that|my|this)))`,
  `\\b(?:answer|tell|reply to|hire) me,? please\\b`,
  `\\b(?:decide|decision|choose|vote)(?: \\w+)? in my favou?r\\b(?<!\\b(?:hope|wish|if|glad|happy)\\b[^.!?\\n]{0,50})`,
  `\\bI (?:\\w+ )?(?:suggest|recommend|propose|advise)(?: that)? you (?:\\w+ )?(?:decide|choose|hire|act|move|take|give|pick|offer|answer|hurry)\\b(?: \\w+){0,3}`,
];

/** How soon: hurry, urgency, no more waiting. */
const haste = [
  "\\b(?:it is|it's|is|was)(?: \\w+)? (?:important|essential|vital|crucial|imperative|urgent|critical|necessary)(?: for me)?(?: that (?:you (?:\\w+ )?(?:answer|reply|decide|respond|tell|let|act|call|confirm|give|hurry)|I (?:\\w+ )?(?:know|hear|get an|have an|receive))| for me to (?:know|have|hear|get|receive)| to (?:have|get|receive) your)\\b(?: \\w+){0,3}",
  "\\burgent for me\\b",
  "\\b(?:how|so|very|extremely|really) urgent (?:this|it|the matter|my \\w+) is\\b",
  "\\b(?:this|it|the matter|my (?:case|situation|request)) is (?:\\w+ )?urgent\\b(?! care)",
  `\\b(?:an?|your|the|this) (?:\\w+ )?${answer}\\b[^.!?\\n]{0,25}? (?:is|are) (?:\\w+ )?(?:urgent(?:ly)?|needed|required|demanded|a must|essential|overdue|imperative|vital)\\b(?: \\w+){0,2}(?<!\\bno \\w+ is (?:needed|required|urgent))`,
  `\\b(?:your|to this|give this|this (?:needs|requires)) (?:\\w+ )?(?:immediate|urgent|prompt) (?:attention|action|consideration)\\b`,
  `\\b(?:request|requesting|need|demand|want|require|expect|await|awaiting|waiting)(?:ing)?(?: for)? (?:your|an?) (?:urgent|immediate|speedy|instant|quick|fast) (?:and \\w+ )?(?:\\w+ )?${answer}\\b`,
  "\\b(?:it is|it's|it was) (?:\\w+ ){0,2}time (?:for (?:you to (?:\\w+ )?(?:decide|make|answer|tell|choose|act|reply|give|let|say|come|hire|call)|an? (?:\\w+ )?(?:answer|decision|reply|yes)|your (?:answer|decision|reply))|that (?:you|someone|somebody|I (?:know|knew|heard|got))|you|I (?:knew|heard|was told|got)|to (?:decide|answer|tell me|make up|come to a decision))\\b(?: \\w+){0,3}",
  "\\bthe sooner you\\b[^.!?\\n]{0,60}",
  "\\b(?:^|[,;] |so |because |and |since )(?:there is|there's|we have|you have) no time to (?:lose|waste)\\b(?! (?:in|on|when|there|with))",
  "\\b(?:let's|let us|don't let us|please|do) not waste (?:any |more |any more )?time\\b",
  "\\byou(?:'re| are) running out of time\\b(?: to \\w+)?",
  "\\btime matters\\b",
  "\\b(?:please|you(?:'d| had)? better|so please|just|you should|you ought to|do) (?:\\w+ )?(?:be (?:quick|fast|swift|faster|quicker|prompt)|hurry|make haste|(?:move|act) (?:fast|now|quickly|soon|swiftly))\\b(?! (?:with the|to catch|up the))(?: up)?(?: with \\w+)?(?: \\w+)?",
  "\\b(?:rush|hurry|hasten|speed up|accelerate|fast-?track|expedite|push through) (?:up )?(?:the|your|this|a|my|it) ?(?:\\w+ )?(?:decision|process|answer|reply|selection|procedure|matter|application|things)\\b(?<!\\b(?:not|n't|to not|never|without) (?:\\w+ ){0,3}(?:rush|hurry|hasten|speed up|accelerate|push through) (?:up )?(?:the|your|this|a|my|it) ?(?:\\w+ )?\\w+)(?<=\\b(?:please|kindly|could|can|must|ask|you|need|if|urge|would)\\b[^.!?\\n]{0,60})",
  "\\b(?:do not|don't|please never|better not|mustn't|must not|won't|will not)(?: \\w+)? (?:wait|take|leave it|think(?: about it)?|sleep on (?:it|this)|sit on (?:it|this)|be|need|make me wait|keep me(?: waiting)?|let me wait)(?: \\w+)? (?:too|so|very|much|any|for ?ever|for ever|another) ?(?:long(?:er)?|slow|much time|time|week|day)?\\b(?<=\\b(?:too|so|very|much|any|another) (?:long(?:er)?|slow|much time|time|week|day)|for ?ever|sleep on (?:it|this))(?<!\\b(?:I|it|we|they|this|that|he|she|meeting|talk) (?:do not|don't|won't|will not)(?: \\w+){1,5}| be (?:very|so|too) \\w+)",
  "\\bsleep on (?:this|it)\\b(?<=\\b(?:not|n't)(?: \\w+)? sleep on (?:this|it))",
  "\\bdo not (?:make me wait|keep me waiting)\\b",
  "\\b(?:make|keep|let|making|keeping) me (?:wait|waiting)(?: \\w+)? (?:much |any |too |so |for )?(?:longer|long|ever|for ever)\\b",
];

/** Repeating it, going over the reader’s head, orders to the reader’s people. */
const insistence = [
  `\\bgive (?:the|this|that|your) (?:job|role|position|post|place|contract) to me\\b`,
  `\\b(?:not|n't|un|no longer) ?(?:\\w+ )?(?:prepared|willing|ready|inclined|able) to wait\\b(?: \\w+){0,2}`,
  `\\b(?:this|it|the matter|that|my \\w+) (?:can't|cannot|can not|won't|must not|will not) wait\\b`,
  `\\bremind you (?:\\w+ )?(?:that I(?:'m| am)? (?:still )?(?:wait\\w*|need|expect\\w*|have)|of (?:my|your)|about (?:my|your) (?:decision|answer|reply))\\b(?: \\w+){0,3}`,
  `\\b(?:make|making) up your minds?\\b`,
  `\\byou(?:'ve| have) had (?:\\w+ )?(?:enough|plenty of|a lot of|all the|sufficient|so much) time\\b(?: \\w+){0,2}`,
  "\\b(?:another|a second|a better) chance to (?:hire|get|have|employ|take) me\\b",
  "\\b(?:won't|will not|not going to|can't|cannot) (?:stay|be|remain|keep) (?:on the market|free|available|around|myself free)\\b(?: (?:for )?(?:long|forever|much))?(?! (?:on|before|next|in))",
  "\\bI(?:'ll| will)? (?:\\w+ )?(?:keep|go on|carry on|continue) (?:\\w+ )?(?:asking|calling|writing to you|ringing|chasing|knocking|pestering|insisting)\\b",
  "\\b(?:ask\\w*|request\\w*|tell\\w*) (?:you )?(?:this )?for the (?:second|third|fourth|fifth|last|final|umpteenth|\\d(?:rd|th|nd)) time\\b",
  "\\b(?:should not|shouldn't|can't|cannot|must not|mustn't|ought not to) let (?:somebody|someone|an? \\w+|me|such|people)\\b(?: \\w+){0,4}",
  "\\bgive me (?:an? |the |your )?(?:definite|clear|firm|exact|fixed|precise|concrete|binding) (?:\\w+ )?(?:date|day|time|answer|promise|signal|word|yes)\\b(?: \\w+){0,2}",
  "\\bgive me (?:your|a|some) (?:promise|guarantee|assurance|word that)\\b",
  "\\b(?:tell|ask|get|make|persuade|convince|push) (?:your |the )?(?:\\w+ )?(?:manager|boss|director|team|colleagues|hr|board|panel|them|him|her|owner) to (?:hire|choose|take|pick|answer|decide|call|reply|give|hurry|act)\\b(?: me)?",
  "\\b(?:don't|do not|no need to|needn't|need not) (?:\\w+ )?(?:look|search) (?:any )?(?:further|elsewhere|any ?more|for (?:anyone|anybody|others|somebody))\\b",
  "\\bexpect nothing (?:less|but|else)\\b(?: \\w+){0,2}",
  "\\bwhat are you waiting for\\b",
  "\\bwhat(?:'s| is) (?:stopping|keeping|holding) you\\b",
  "\\bwhy (?:wait|hesitate)\\b",
  "\\b(?:just|simply|so) (?:take|hire|pick|choose) me\\b(?! (?:through|to|up|back|for (?:a|example)|as))",
  "\\byou (?:can't|cannot|can not|mustn't|must not) (?:\\w+ )?(?:keep|leave|let|make) me (?:wait|hang|waiting|hanging)\\b(?: \\w+){0,2}",
  "\\bnothing (?:left |more )?to (?:think|talk|discuss|decide) ?(?:about|over)?\\b(?=[^.!?\\n]{0,20}\\b(?:take|hire|choose|just|so)\\b)",
  "\\b(?:please|you|your|surely|this|process|could|should)\\b[^.!?\\n]{0,40}\\b(?:decide|answer|reply|respond|move|act|choose|go|be) (?:\\w+ ){0,3}?(?:faster|quicker|sooner|more quickly|speedier)\\b(?<!\\b(?:I|we|they|helped|helps|learned|system|let me|made)\\b[^.!?\\n]{0,40})",
  "\\bI(?:'ll| will| shall|'d| would)(?: have to| be forced to| need to| then)* (?:speak|write|talk|turn|go|complain|report|escalate) (?:\\w+ )?(?:to |with )?(?:your|the) (?:\\w+ )?(?:director|boss|head|ceo|superiors?|chief|owner|headquarters|management|press)\\b(?<=\\b(?:if|unless|otherwise|have to|forced)\\b[^.!?\\n]{0,100})",
  "\\b(?:because|since|as) I(?:'ve| have)? (?:also )?(?:got )?(?:\\w+ )?(?:other|several|two|three|more|better) (?:\\w+ )?(?:offers|options)\\b",
];

/** Plain claims to the job, last chances, and impatience. */
const plain = [
  "\\bI (?:\\w+ )?must (?:have|get|win) (?:the|this) (?:job|role|position|place|post)\\b(?! (?:number|title|description))",
  "\\b(?:give|offer)(?:ing)? (?:the|this|my|that) (?:job|role|position|post|place) to (?:anyone|anybody|somebody|someone|another)\\b(?<=\\b(?:don't|do not|please|never|before you|mistake)\\b[^.!?\\n]{0,50})(?: \\w+)?",
  "\\b(?:so|then|and) what(?:'s| is) (?:the|your) (?:problem|hold-?up|delay|obstacle)\\b",
  "\\b(?:give|giving|gave) you (?:one |a |your )?(?:more |very )?(?:last|final) (?:chance|opportunity)\\b",
  "\\byour (?:last|final) chance\\b(?: \\w+)?",
  "\\b(?:get|have|draw up|prepare) (?:the|my) (?:\\w+ )?(?:papers?|contract|paperwork|desk|offer)(?: \\w+)? (?:ready|drawn up|signed|done)\\b",
  "\\b(?:just|simply|at least) tell me (?:whether I|if I|yes|the (?:result|truth|answer|decision|outcome))\\b(?: \\w+){0,3}",
  "\\bmy patience (?:has|is|runs|wears|won't|will|ends)\\b(?: \\w+){0,3}",
  "\\b(?:please|so|time to|you to|better) (?:\\w+ )?get (?:moving|going|on with it|a move on)\\b",
  "\\bball is in your court\\b(?=,? (?:so|now|and))",
  "\\b(?:it's|it is) (?:now )?your turn\\b(?: to \\w+)?",
  "\\b(?:act|decide|move|hire me|take me) while\\b(?: \\w+){0,2}",
  "\\bstrike while\\b",
  "\\b(?:no more|no further|enough of the|enough) (?:delays?|excuses|waiting|dithering)\\b",
  "\\b(?:like me|chances?|opportunit\\w+|candidates) (?:do not|don't|won't|will not|never) (?:come|grow|wait|turn up|last)\\b(?: \\w+){0,3}",
  "\\bwhy not (?:decide|hire|choose|take|say|sign|just)\\b(?: \\w+){0,2}",
  "\\bprompt with (?:your|the) (?:answer|reply|decision)\\b",
];

/** Hints at what the reader may lose. */
const hints = [
  "\\bif you (?:wait|hesitate|take) (?:any |much |too )?long(?:er)?\\b(?: \\w+){0,4}",
  "\\bthe longer you\\b(?: \\w+){0,4}",
  "\\bI (?:\\w+ )?(?:need|want|require) (?:some |more )?(?:certainty|clarity|security|assurance)\\b",
  "\\b(?:need|want) it (?:right )?now\\b",
  "\\bso (?:please )?(?:decide|choose|answer|reply|act|say yes|make up your)\\b(?! (?:to|between|the (?:phone|door)))(?: \\w+)?",
  "\\bdon't you dare\\b(?: \\w+){0,3}",
  "\\bask(?:ing)? you to (?:finally|at last|now|please finally)\\b(?: \\w+){0,3}",
  "\\bfinally (?:make|take|come to|reach) (?:a|your) (?:\\w+ )?decision\\b",
  "(?<!\\b(?:not|n't|never|without) (?:\\w+ ){0,2})\\bpress(?:ing)? you\\b(?: \\w+)?",
  "\\b(?:hate|shame|pity|sorry|regret|forced|obliged)\\b[^.!?\\n]{0,30}\\b(?:accept|take|go to|sign with|choose|join) (?:another|a different|your competitor|the other|someone else|elsewhere|a competitor)\\b(?: \\w+)?",
  "\\b(?:standing|waiting|sitting|be) (?:at|outside|in front of) your (?:door|office|reception|desk|gate)\\b",
  "\\b(?:only wait|wait only|wait (?:just )?(?:a few|two|three|one) more)\\b(?: \\w+){0,3}",
  "\\byou\\b[^.!?\\n]{0,20}\\b(?:waste|miss|lose|pass up|let slip|throw away) (?:this|the|your|such an?) (?:\\w+ )?(?:chance|opportunity)\\b(?: \\w+){0,3}",
  "\\b(?:had to|have to|will|would|may|might|rather|before I)\\b[^.!?\\n]{0,20}\\b(?:go|move|sign|turn|work)\\b[^.!?\\n]{0,12}\\b(?:a|your|the|one of your) (?:\\w+ )?(?:competitors?|competition|rivals?)\\b",
];

/** Threats: other offers, visits, no patience. */
const threats = [
  "\\bI(?:'m| am)? (?:\\w+ )?(?:can ?not|can not|can't|could not|couldn't|won't|will not|not going to|unable to|not able to|not be able to|don't want to|refuse to|not willing to) (?:\\w+ )?wait (?:\\w+ )?(?:more|longer|for ?ever|for ever|indefinitely|another|(?:so|too|that|very) long|all|endlessly)\\b",
  "\\b(?:can ?not|can't|can not|unable to|won't be able to|couldn't) (?:\\w+ )?(?:hold|put|keep|stall|fend|delay)(?: off| on)? (?:the|my|this|another|that|an|them|him|her)\\b[^.!?\\n]{0,40}\\b(?:longer|any ?more|waiting|much|for ?ever|for ever|off|until)\\b",
  "\\bhold(?:ing)? off (?:another|an|the|other|two|several) (?:\\w+ )?(?:employer|compan|firm|offer|job)\\w*",
  `\\b(?:other|another|several|two|three|rival|competing|different|many|more) (?:\\w+ )?${firms}\\b[^.!?\\n]{0,50}\\b(?:so|and|then|therefore|hence)\\b[^.!?\\n]{0,20}\\b(?:hurry|be quick|be fast|decide|don't|do not|act|let me know (?:quickly|soon|now)|tell me|quickly|fast|need (?:an?|your|to know)|urgent\\w*|rush|soon)\\b(?: \\w+){0,2}`,
  `\\b(?:other|several|many|two|three|another|some) (?:\\w+ )?${firms} (?:\\w+ )?(?:(?:interested in|after|chasing|courting|waiting for|keen on|fighting for|looking at|calling|asking for) me|(?:want|wants|need|needs) (?:me|to hire me)|(?:waiting|ready|keen) to (?:hire|take|have))\\b(?![^.!?\\n]{0,60}\\b(?:but|though|yet)\\b[^.!?\\n]{0,30}\\b(?:you|yours|your|rather|prefer|first|this))`,
  "(?<!\\b(?:not|n't) )\\blos(?:e|ing) me\\b(?! (?:for|in|with|on|when|there|at|a|once|somewhere))(?: \\w+){0,3}(?<=\\b(?:don't|do not|or|not|to|risk|will|'ll|may|might|could|sure|without|be)\\b[^.!?\\n]{0,60})",
  "\\bbefore (?:someone|somebody|anyone|anybody|another|others|a competitor|the competition|other)(?: \\w+)? (?:else )?(?:does|do|takes?|gets?|snaps?|hires?|grabs?|picks?)\\b(?: me)?(?: \\w+)?",
  "\\b(?:good|best|talented|skilled) (?:people|candidates|workers|staff|nurses|drivers|cooks|applicants|developers) (?:\\w+ )?(?:are|get|go|don't|do not|won't) (?:\\w+ )?(?:gone|taken|snapped|quick(?:ly)?|fast|wait|rare|last)\\b(?: \\w+)?",
  "\\bI(?:'m| am) (?:\\w+ )?(?:in (?:\\w+ )?demand|sought after|wanted elsewhere)\\b(?! by the)",
  "\\b(?:not|never|won't) (?:going to )?(?:accept|take) (?:a |any )?(?:no\\b|refusal|rejection|excuses?)(?! (?:shortcuts|risks?|chances))(?: \\w+){0,3}",
  "\\btakes? (?:a )?no for an answer\\b",
  "\\bno for an answer\\b",
  "\\bI(?:'m| am| will|'ll| shall)?(?: am)? ?(?:not|never|won't) (?:going to |to )?(?:let (?:this|it|you) (?:go|rest|drop|off)|leav(?:e|ing) you (?:in peace|alone)|giv(?:e|ing) up until|rest(?:ing)? until)\\b(?: \\w+){0,4}",
  "\\byou (?:can't|cannot|can not|mustn't|must not|dare not|may not) (?:\\w+ )?(?:let me down|say no|refuse|reject|turn me|disappoint me|leave me|send me away)\\b(?: \\w+)?",
  `\\bI(?:'ll| will| shall|'m going to| am going to) (?:be )?(?:\\w+ )?(?:call|ring|phone|come|visit|stop|phoning|calling|ringing|be in|turn up|show up|appear|stand)\\b[^.!?\\n]{0,50}\\b(?:for (?:the|an?|my|your) (?:\\w+ )?${answer}|to (?:hear|get|ask for|collect|find out|demand) (?:your|the (?:answer|decision|result)|an? (?:answer|decision)|what you|whether (?:I|you))|daily|every (?:day|morning|hour|week)|each (?:day|morning)|until (?:I|you)|if (?:nobody|no one|you|I))\\b(?! (?:have|would like|want|need|prefer|wish|like) (?:any |more |to |me |questions))`,
  `\\bmistake (?:to|if you|not to|of) (?:\\w+ )?(?:let|lose|reject|pass|overlook|turn|miss|not|hire|take|say)\\b[^.!?\\n]{0,20}\\b(?:me|no|go)\\b`,
  `\\b(?:do not|don't|please never) (?:\\w+ )?(?:hire|choose|take|pick|decide|offer|appoint)\\b[^.!?\\n]{0,30}\\b(?:before|until|without|else|anybody|anyone|somebody)\\b(?: \\w+){0,3}`,
  `\\byou (?:\\w+ )?(?:have to|must|need to|should|ought to) (?:\\w+ )?(?:understand|know|realise|realize|be aware|accept|see|remember)(?: that)?\\b[^.!?\\n]{0,60}\\b(?:(?:can't|cannot|can not|won't|not) (?:\\w+ )?wait|other (?:offers?|firms?|companies|employers|jobs)|offers|interested in me|urgent|in demand)\\b(?: \\w+)?`,
  `\\byou (?:really|truly|simply|just|now|probably|certainly|definitely|seriously) (?:must|need to|have to|ought to|should|had better) (?:\\w+ )?(?:hire|take|choose|pick|decide|answer|reply|tell|give|offer|let me|act|hurry|call|make up)\\b(?: \\w+){0,3}`,
  `\\byou would do well to\\b(?: \\w+){0,2}`,
  `\\byou(?:'ve| have) (?:got )?(?:my|the) (?:\\w+ )?number\\b[^.!?\\n]{0,20}\\b(?:so|just|please) (?:\\w+ )?(?:call|ring|use)\\b(?: \\w+)?`,
  `\\b(?:when|where) (?:do|can) we (?:start|sign|begin)\\b`,
  `\\bsay the word and stop\\b`,
  `\\byou must (?:now |really )?(?:give|offer|grant) me\\b(?: \\w+){0,2}`,
];

export const pressingDemands: readonly string[] = [...demands, ...haste, ...insistence, ...plain, ...hints, ...threats];
