// What somebody does who argues with a refusal: doubts it, contests what it rests on, defends themselves, compares, blames the way it was
// made, or asks for another one.

const decision =
  "(?:decision|outcome|result|choice|verdict|rejection|refusal|selection|process|score|mark|assessment|judge?ment|reasons?|reasoning|explanation|feedback|criticism|comments?|procedure|interview|test|comparison|it|this|that)";
const chosen =
  "(?:somebody|someone|anybody|anyone|a (?:beginner|novice|stranger|graduate|student|junior|man|woman)|(?:the|this|that|another|a|an) (?:\\w+ )?(?:person|candidate|applicant|one|man|woman|lad|girl|guy|fellow|beginner|outsider|insider))";
const right =
  "(?:fair|right|correct|justified|just|honest|good|wise|valid|sound|objective|true|accurate|reasonable|proper|counts?|should count|matters?|deserved|transparent|final|sensible|balanced)";

const doubts = [
  `\\bI (?:do not|don't|cannot|can't|did not|didn't|can hardly|could not|couldn't|would not|wouldn't) (?:\\w+ )?(?:think|believe|feel|find|accept|consider|say|see|call|agree|admit)(?: that)?,? (?:the |your |this |such a |my |that |how )?(?:\\w+ )?${decision}\\b[^.!?\\n]{0,25}?\\b${right}\\b`,
  `\\bI (?:do not|don't|cannot|can't) (?:think|believe|feel|accept|agree|see)(?: that)? I (?:did|was|am|performed|answered|lack|failed|deserved?|had) (?:\\w+ )?(?:worse|bad(?:ly)?|any worse|less|weak\\w*|lacking|unqualified|unsuitable|not|experience|poorly|to be|rejected|the wrong)\\b`,
  `\\bI (?:do not|don't|cannot|can't) (?:accept|agree) that I\\b(?: \\w+){0,3}`,
  `\\b(?:not|n't) (?:\\w+ )?(?:convinced|persuaded|satisfied|sure|certain|happy)(?: (?:that|by|with|about|of))? (?:you|the|your|this) (?:\\w+ )?(?:chose|${decision}|made|have|took|were|really|looked|read)\\b`,
  `\\b(?:I (?:\\w+ )?(?:doubt|question|refuse to (?:believe|accept)|find it hard to (?:believe|accept|understand|see|credit)|struggle to (?:understand|see|accept|believe)|fail to (?:see|understand)|wonder (?:whether|if) (?:you|the|anyone|anybody|it)))\\b(?! (?:what|where|how) I)[^.!?\\n]{0,50}`,
  "\\b(?:at a loss (?:to|as to|about|over)|can ?not fathom|can't fathom|baffled|mystified|bewildered|puzzled|(?<=\\bI(?:'m| am| was| feel)(?: \\w+)? )confused|perplexed|dumbfounded|incredulous|speechless|gobsmacked|flabbergasted)\\b(?: (?:by|at|about|as|that|how|why|to) \\w+)?",
  "\\b(?:hard|difficult|impossible|tough) to (?:follow|explain|justify|square|reconcile|credit|comprehend|understand|see)\\b(?<=\\b(?:reasons?|decision|choice|outcome|result|reasoning|explanation|feedback|logic|find (?:it|that|this|your \\w+))\\b[^.!?\\n]{0,30})",
  "\\bI (?:do not|don't|cannot|can't|can ?not|still don't) (?:\\w+ )?(?:understand|see|know|get|comprehend) (?:how|why) (?:you|anyone|anybody|somebody|someone|another|a|the|my|that|this|they|I was (?:not|rejected|refused|turned|passed))\\b[^.!?\\n]{0,50}",
  "\\b(?:are you|were you) (?:\\w+ )?(?:sure|certain)\\b[^.!?\\n]{0,40}",
  "\\bI was (?:\\w+ )?(?:certain|sure|confident|convinced|positive) (?:that )?(?:I|you|the job|it)\\b[^.!?\\n]{0,30}",
  "\\b(?:must|has to|have to|can only) be (?:a|an|some|some kind of) (?:mistake|error|mix-?up|misunderstanding|oversight|confusion|joke)\\b",
  "\\b(?:there must|must) have been (?:a|an|some) (?:mistake|error|mix-?up|misunderstanding)\\b",
];

const contests = [
  "\\b(?:it is|it's|that is|that's|this is|which is|is|are) (?:simply |just |really |quite |certainly |surely )?(?:not|n't) (?:\\w+ )?(?:true|correct|accurate|the case|what I (?:said|meant|wrote|did)|how it was|a (?:\\w+ )?(?:good|valid|real|proper|serious)? ?(?:enough )?(?:reason|excuse|explanation|ground))\\b",
  "\\b(?:that|this|it) (?:isn't|is not|wasn't|was not) (?:\\w+ )?(?:true|correct|accurate|the case|fair|right|what I (?:said|meant|wrote|did)|a (?:\\w+ ){0,2}?(?:reason|excuse|explanation))\\b",
  "\\bnot a (?:good|valid|real|proper) (?:enough )?reason\\b",
  "\\buntrue\\b",
  "\\bgood enough reason\\b",
  "\\byou(?:'ve| have|'re| are| were| had)? (?:\\w+ )?(?:wrong about|mistaken|got (?:me|it|this|that) wrong|misunderstood|misread|misjudged|misheard|misinterpreted|judged me|wronged|underrated|underestimated|undersold|dismissed|written me off|wrote me off|ignored|forgotten|forgot|mixed (?:me )?up)\\b(?: \\w+){0,4}",
  "\\bcontradict\\w*\\b",
  "\\b(?:inconsistent|at odds|does not square|doesn't square|do not square|don't square) with\\b(?: \\w+){0,3}",
  "\\b(?:do|does|did) not (?:match|fit|correspond|agree with|reflect)\\b(?<=\\b(?:reasons?|feedback|decision|comments?|explanation|outcome|result|score)\\b[^.!?\\n]{0,30})(?: \\w+){0,4}",
  "\\b(?:don't|doesn't|didn't) (?:match|fit|correspond|reflect)\\b(?<=\\b(?:reasons?|feedback|decision|comments?|explanation|outcome|result|score)\\b[^.!?\\n]{0,30})(?: \\w+){0,4}",
  "(?:^|[,;] |\\b(?:but|and|because|since|as|yet) )(?:actually|in fact|in reality|as a matter of fact|indeed|for the record),? I (?:did|do|have|had|can|was|am|showed|explained|answered|said|told|know)\\b(?! (?:learn|enjoy|agree|see|understand|realis|realiz|not |grateful|thankful|nervous|too |unprepared|appreciate))[^.!?\\n]{0,40}",
  "(?:^|[,;] |\\bbut )(?![^.!?]*\\bbut I (?:should|could|did not|didn't|was|might)\\b)I did (?:in fact |actually )?(?:show|have|mention|say|explain|demonstrate|answer|lead|prove|tell|give|describe|cover|include|pass|complete|do)\\b[^.!?\\n]{0,30}",
  "\\bI (?:do|did) have (?:the|that|this|enough|plenty|all|more|exactly)\\b(?: \\w+){0,3}",
  "\\bin (?:my (?:own )?defen[cs]e|fairness to me|my favou?r)\\b",
  "\\bto be fair to (?:me|myself)\\b",
  "\\b(?:if you had|had you|if only you(?:'d| had)|if you'd|if somebody had|if anyone had|if the panel had) (?:\\w+ )?(?:asked|looked|read|given|listened|checked|called|let|tested|seen|known|contacted|taken|allowed|bothered|paid)\\b[^.!?\\n]{0,60}",
];

const compares = [
  `\\b(?:get|got|gets|be|been|was|were|is) (?:\\w+ )?(?:chosen|picked|hired|preferred|selected|taken|appointed|favou?red|put) (?:over|ahead of|instead of|before|rather than|above) (?:me|mine|people like me|someone (?:with|like))\\b`,
  `\\b(?:prefer(?:red)?|chose|picked|hired|selected|took|take) ${chosen} (?:over|instead of|rather than|before|ahead of|to) me\\b`,
  `\\bunlike (?:the|your|whoever|this|that|some) (?:\\w+ )?(?:person|one|candidate|applicant|man|woman|lad|winner|choice|others?)\\b(?: \\w+){0,2}`,
  "\\b(?:person|one|candidate|applicant|man|woman|lad|girl|guy|other \\w+)(?: (?:that|who|whom))? you(?:'ve| have)? (?:chose|chosen|picked|hired|took|taken|selected|preferred|appointed) (?:can't|cannot|can hardly|doesn't|does not|won't|hasn't|has (?:no|less|never|only|half|fewer)|had (?:no|less|never|only)|isn't|is not|is less|is (?:too|much) \\w+er|lacks?|knows (?:less|nothing)|never)\\b(?: \\w+){0,3}",
  `\\b${chosen}(?: \\w+)? (?:with|who has|who had|having) (?:less|fewer|half|no|little|hardly any|not even) (?:\\w+ ){0,3}?(?:experience|qualifications?|skills?|years|knowledge|training|than (?:me|I))\\b`,
  `\\b(?:with|for) my eyes (?:closed|shut)\\b`,
  `\\b(?:speaks?|spoke) for (?:itself|themselves)\\b(?<=\\b(?:my|I)\\b[^.!?\\n]{0,60})`,
  `\\b(?:the (?:right )?one|made|cut out|born|perfect|ideal|just right) for (?:it|the (?:job|role|post|position|work)|this(?: \\w+)?)\\b(?<=\\b(?:I(?:'m| am| was)|told me|said|see|know|knows|me)\\b[^.!?\\n]{0,40})(?<!\\b(?:if|whether|why|what|how|not|n't)\\b[^.!?\\n]{0,50})`,
  "\\bI (?:did|gave|had|brought|offered|showed|delivered) (?:you )?(?:everything|all|exactly what|more than)(?: (?:that )?you)? ?(?:asked|wanted|needed|expected|required|that was asked|right|correctly|perfectly|well)\\b(?: for)?(?<!\\b(?:not|n't|never|think|sure|whether|if)\\b[^.!?\\n]{0,40})",
  "\\bI was (?:supposed|meant|bound|going|sure) to (?:be (?:selected|chosen|hired|taken|picked|given|offered)|get (?:it|the|this)|win|have (?:it|the job))\\b",
  "\\bI could (?:\\w+ )?(?:do|have done|handle|have handled) (?:that|this|the) (?:job|work|role) (?:with|in my|better|easily|blind|standing)\\b(?: \\w+){0,3}",
];

const blames = [
  "\\b(?:judged|assessed|rejected|dismissed|turned down|rated|written off|ruled out|measured|refused)(?: me)? (?:\\w+ )?(?:on (?:the basis of )?(?:one|ten|a (?:single|few|bad)|just|so|my (?:age|accent|looks|name))|too (?:quickly|soon|hastily|harshly|early)|unfairly|harshly|wrongly|hastily|prematurely|out of hand|without (?:a|any|being|even|proper|reading|looking)|after (?:only|just|ten|five|\\w+ minutes)|because of (?:one|a (?:single|small)))\\b(?: \\w+){0,3}",
  "\\b(?:proves?|proved|says?|said|shows?|showed|means?|meant|counts? for|tells? you|told you|is worth) (?:\\w+ )?(?:nothing|little|very little|not much|so little|hardly anything)\\b(?: (?:about|of|for) \\w+)?",
  "\\b(?:no|little|hardly any) (?:bearing on|relation to|connection (?:to|with)|relevance (?:to|for))\\b(?: \\w+){0,2}",
  "\\b(?:nothing|little) (?:to do with|like|in common with) (?:the|this|my|that|any) (?:\\w+ )?(?:job|role|work|position|post|vacancy|advert\\w*|description)\\b",
  "\\b(?:interview|test|exercise|task|panel|questions?|scores?|result|assessment|half an hour|minutes?|format|one \\w+ \\w+) (?:did not|didn't|does not|doesn't|cannot|can't|don't|do not|could not|couldn't|hardly|never|failed to|fails? to) (?:\\w+ )?(?:give|show|reflect|represent|prove|say|capture|do|tell|measure|test|ask|listen|count|let|see|understand|allow|judge|look|read|appreciate)\\b(?: \\w+){0,5}",
  "\\b(?:nobody|no one|none of (?:you|them|the panel))(?: (?:on|in|at|from) (?:the|your) (?:panel|room|interview|team|board))? (?:\\w+ )?(?:asked|listened|read|looked|wanted|cared|gave|understood|let|noticed|bothered)\\b(?: \\w+){0,4}",
  "\\byou (?:haven't|have not|didn't|did not|don't|do not|never|could not|couldn't|failed to) (?:\\w+ )?(?:understood|understand|seen|see|read|listened|listen|appreciated|appreciate|recogni[sz]ed?|valued?|given|give me|ask|asked|know|looked|consider(?:ed)?|notice|take into|taken)\\b(?: \\w+){0,4}(?<!\\b(?:what|if|whether|anything|that) you (?:did not|didn't|do not|don't)\\b[^.!?\\n]*)",
  "\\b(?:a shame|a pity|too bad|sad|regrettable|unfortunate) that (?:you|the panel|nobody|no one|your) (?:\\w+ )?(?:did not|didn't|could not|couldn't|failed|missed|chose|overlooked|never|were not|have not|saw|asked)\\b(?: \\w+){0,3}",
  "\\b(?:never|not|n't) (?:\\w+ )?(?:got|get|given|had|have|allowed) (?:\\w+ )?(?:the|a|any) (?:\\w+ )?(?:chance|opportunity|time|room) to (?:show|prove|explain|present|demonstrate|answer|speak|finish|defend)\\b(?: \\w+){0,4}(?<!\\b(?:my (?:own )?fault|I should)\\b[^.!?\\n]*)",
  "\\b(?:designed|made|written|tailored|cut|meant|intended|set up|reserved) for (?:somebody|someone|the|an|another|your) (?:\\w+ )?(?:else|internal|insider|candidate|person|friend|favou?rite|other)\\b",
  "\\b(?:a )?(?:done deal|foregone conclusion|stitch-?up|fix|set-?up|sham|farce|charade|formality|put-?up job)\\b(?<=\\b(?:was|is|been|felt|feels|looks?|seems?|like)\\b[^.!?\\n]{0,30})(?: \\w+){0,2}",
  "\\b(?:slap in the face|kick in the teeth|insult|bitter blow|injustice|travesty|disgrace)\\b",
];

const again = [
  "\\b(?:I(?:'d| would)?|to|can I|could I|may I|wish to|want to|how (?:do|can) I) (?:\\w+ ){0,2}?(?:appeal(?! to)|lodge (?:a|an) (?:\\w+ )?(?:complaint|appeal)|complain|file a (?:\\w+ )?complaint)\\b(?: against)?",
  "\\b(?:nothing|anything|something|no way|any way|some way)(?: (?:that|at all))? (?:that )?(?:can|could|might|you can|you could|to|we can) (?:\\w+ )?(?:be done|do|change|reverse|undo|turn)\\b(?=[^.!?\\n]{0,30}\\b(?:about|decision|outcome|result|this|it|your|for me)\\b)",
  "\\b(?:any|a|some|no|there) (?:chance|way|possibility|hope) (?:that |of |for )?(?:you(?:'d| would| could| can| might)?|the (?:panel|company|decision)|it)? ?(?:\\w+ )?(?:chang(?:e|ing)|revers(?:e|ing)|overturn(?:ing)?|undo(?:ing)?|reconsider(?:ing)?|look(?:ing)? again|think(?:ing)? again|mak(?:e|ing) an exception|giv(?:e|ing) me another)\\b",
  "\\bcome to your senses\\b",
  "\\b(?:change|overturn|undo|withdraw|reverse|cancel|take back|correct) (?:the|your|this|that) (?:\\w+ )?(?:outcome|decision|result|verdict|choice|rejection|score)\\b",
  "\\b(?:let|allow|permit) me (?:to )?(?:try again|retake|redo|resit|have another (?:go|try)|prove (?:you|it|myself))\\b(?! (?:next|in future|for another))",
];

const grievances = [
  "\\b(?:will|may|might|shall|are going to|going to|'ll) (?:\\w+ )?regret (?:it|this|that|your|not|the|choosing|rejecting|turning)\\b",
  "\\b(?:find|think|call|consider|found) (?:that )?(?:the|your|this|these) (?:reasons?|decision|explanation|feedback|choice|outcome|result|process|reasoning|comments?)(?: \\w+)? (?:is |are |was |were |to be )?(?:\\w+ )?(?:thin|weak|poor|strange|odd|hard|unconvincing|vague|harsh|unfair|wrong|lacking|insufficient|disappointing|questionable|doubtful|dubious|baffling|absurd|incorrect|flimsy|hollow)\\b",
  "\\b(?:there is|there's) no way (?:that )?(?:somebody|someone|anybody|anyone|the|another|you|I|they|he|she)\\b(?: \\w+){0,4}",
  "\\bdid (?:you|anyone|anybody|the panel) (?:even|really|actually|ever|honestly) (?:read|look|see|consider|listen|check|open|watch)\\b(?: \\w+){0,3}",
  "\\bwhat (?:did|have) I (?:do|done) to deserve\\b(?: \\w+)?",
  "\\b(?:so |then )?why (?:was|am|were|have|did|is it that) I (?:\\w+ )?(?:refused|rejected|not|turned|passed|been|overlooked|dropped|fail(?:ed)?|excluded)\\b(?: \\w+){0,2}",
  "\\b(?:you|somebody|someone|please|kindly|could you|would you) (?:\\w+ )?(?:look at|check|review|go over|go through|recheck|examine|re-?read|think) (?:my (?:\\w+ )?(?:results?|test|answers?|score|application|case|marks|cv|papers)|it over|(?:it|this) through) ?(?:again|once more|over)?\\b(?=[.!?,;]|$| (?:again|once|and|please)\\b)",
  "\\bthink it over\\b",
  "\\b(?:references?|record|results?|certificates?|customers?|former \\w+|last \\w+|colleagues?|figures|cv) (?:would|will|can|could|do|does|shows?|tells?|proves?|says?) (?:\\w+ )?(?:tell|prove|show|say|confirm|you|otherwise|differently|the (?:opposite|contrary)) ?(?:you )?(?:otherwise|different\\w*|the (?:opposite|contrary)|something else|that I)\\b",
  "\\bI know (?:for a fact|full well|very well|for certain|perfectly well)(?: that)? (?:I|you|the|it|my|who)\\b(?: \\w+){0,3}",
  "\\b(?:already|long since|long) (?:\\w+ )?(?:made up|decided|chosen|settled|agreed|known|picked)\\b(?<=\\b(?:you|panel|they|interviewer|manager|it|everything|team|winner)\\b[^.!?\\n]{0,30})(?: \\w+){0,3}",
  "\\b(?:is|are|was|were)(?: simply| just| clearly| surely)?(?: not|n't) (?:enough|sufficient|long enough|adequate) (?:\\w+ )?to (?:judge|know|see|decide|assess|tell|evaluate|understand|measure)\\b(?: \\w+){0,2}",
  "\\b(?:hardly|barely|scarcely) (?:enough|sufficient|adequate|fair)\\b(?: \\w+){0,3}",
  "\\bI(?:'m| am) (?:still )?(?:what|who|exactly what|the one|just what|the person) (?:that |whom )?you (?:need|want|are looking for|should)\\b",
  "\\b(?:as if|like|that|because|seems|think|suspect|feels?) (?:that )?you (?:\\w+ )?(?:wanted|preferred|were looking for|were after|only wanted|favou?red) (?:somebody|someone|a|an) (?:\\w+ )?(?:younger|older|cheaper|local|else|whiter|male|female|man|woman|friend|insider|prettier|with connections|less|from)\\b",
  "\\b(?:used to|once|still) (?:work(?:ed)?|report(?:ed)?|learn(?:ed|t)?|train(?:ed)?) (?:under|for|to|from|with) me\\b(?<=\\byou(?:'ve)? (?:hired|chose|chosen|picked|took|selected)\\b[^.!?\\n]{0,30})",
  "\\byou (?:\\w+ )?(?:don't|do not|never|didn't|did not|can't|cannot) (?:\\w+ )?(?:value|respect|recogni[sz]e|appreciate|reward|want|like|trust) (?:\\w+ )?(?:experience|talent|skill|loyalty|honesty|hard work|older|women|foreigners|people like)\\b(?: \\w+)?",
  "\\bI (?:want|demand|have a right|insist|would like|'d like|need) to know (?:who|on what|by what|how (?:you|anyone|the|such)|why (?:you|somebody|someone|the other|I was (?:not|rejected|refused)))\\b(?: \\w+){0,3}",
  "\\bI (?:did|performed|scored|was|am|have|answered|know|knew|spoke) (?:\\w+ )?(?:better|more|higher|stronger|faster|quicker) than (?:most|all|any|the (?!me)|anyone|anybody|everyone|many|others?|him|her|them|your|whoever)\\b(?: \\w+)?",
  "\\b(?:not|n't|un)(?: ?\\w+)? ?(?:happy|pleased|satisfied|content|at peace) (?:with|about|by) (?:the|your|this) (?:\\w+ )?(?:decision|outcome|result|choice|answer|verdict|rejection|explanation|reasons?)\\b",
  "\\b(?:cost me|lost me|robbed me of|deprived me of|stood between me and) (?:the|this|that|my) (?:job|role|place|chance|offer|position|post)\\b(?<=\\b(?:accent|age|name|gender|colou?r|religion|nationality|bias|panel|you|prejudice|pregnancy|disability|seems?|think)\\b[^.!?\\n]{0,60})",
  "\\b(?:your|the|this) (?:decision|choice|outcome|result|verdict|rejection) (?:\\w+ )?(?:surprises?|surprised|shocks?|shocked|astonish\\w*|baffles?|baffled|puzzles?|puzzled|disappoints?|hurts?|angers?|upsets?|insults?|offends?) ?(?:me)?\\b",
  "\\bI (?:dispute|deny|reject|contest|challenge|take issue|refute)\\b(?: \\w+){0,3}",
  "\\b(?:advert\\w*|ad|posting|description|invitation|brief) (?:\\w+ )?(?:said nothing|did not|didn't|never) (?:\\w+ )?(?:about|mention\\w*|say|said|ask|require\\w*|state\\w*)\\b(?: \\w+)?",
  "\\bnot a (?:\\w+ )?(?:reason|ground|basis|excuse) (?:to|for|at all)\\b(?: \\w+){0,2}",
];

export const arguingActs: readonly string[] = [...doubts, ...contests, ...compares, ...blames, ...again, ...grievances];
