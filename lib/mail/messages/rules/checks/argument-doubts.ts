// More ways to argue with a refusal: what is said against the decision, the test and those who decided, and for oneself.

const decision =
  "(?:decision|outcome|result|choice|verdict|rejection|refusal|selection|process|score|marks?|assessment|judge?ment|reasons?|reasoning|explanation|feedback|criticism|comments?|procedure|test|comparison|answer|letter)";
const post = "(?:job|role|post|position|place|it|vacancy|slot|contract)";
/** Who was chosen, or who decided. */
const winner =
  "(?:the|that|this|your) (?:\\w+ )?(?:winner|person|candidate|applicant|man|woman|lad|girl|guy|one)(?: (?:that|who|whom))?(?: (?:you|they|the panel)(?:'ve| have)? (?:\\w+ )?(?:chose|chosen|picked|hired|took|taken|selected|preferred|appointed|went for|got|gave it to))?";
const judges =
  "(?:the|your|that|one|both) (?:\\w+ ){0,2}?(?:interviewers?|panel(?: members?)?|manager|recruiter|lady|gentleman|assessor|examiner|person|people|man|woman|colleague)(?: (?:who|that) (?:\\w+ ){1,4}?(?:me|test|us|interview))?";

/** The decision makes no sense, the test was unfair, there is an error. */
const unfair = [
  `\\b(?:not|n't) (?:\\w+ )?(?:right|fair|ok|okay|correct|just|legal) (?:to (?:reject|refuse|judge|turn|exclude|dismiss|choose|ask|say)|that (?:you|somebody|someone|I was|people))\\b(?: \\w+){0,3}`,
  `\\b(?:make|makes|made|making|see) (?:no|little|any|not much|hardly any) sense\\b(?: (?:to|of|at) \\w+)?`,
  `\\b${post} (?:was|had been|has been|is|must have been) (?:\\w+ )?(?:(?:promised|reserved|earmarked|fixed|set aside|lined up|intended) (?:\\w+ )?(?:to|for|before|in advance|already)|(?:given|offered|decided|filled|gone|sold) (?:\\w+ ){0,3}?(?:before|in advance|beforehand|long ago))\\b(?: \\w+){0,4}`,
  `\\bbefore (?:I|anyone|you|we) (?:had )?(?:even )?(?:\\w+ )?(?:walked|came|arrived|sat|entered|met me|saw me|spoke|opened my mouth|said a word)\\b(?<=\\b(?:decid\\w+|made|promised|chosen|knew|known|gone|given|filled|settled|fixed)\\b[^.!?\\n]{0,60})`,
  `\\b(?:your|the|this|that|these|it|which|one \\w+|my \\w+)\\b[^.!?\\n]{0,25}\\b(?:does not|doesn't|did not|didn't|do not|don't) (?:\\w+ )?(?:seem|feel|look|sound|strike me as|appear) (?:\\w+ )?(?:right|fair|just|correct|honest|convincing|logical|reasonable|justified|serious|plausible|true)\\b(?: to me)?`,
  `\\b(?:rejected|refused|turned down|excluded|dropped|dismissed|punished|penali[sz]ed|marked down|failed)(?: me)? (?:for|without|because of|over) (?:no|any|a|one|something|such) (?:\\w+ )?(?:reason|mistake|slip|thing|trifle|detail|answer|that)\\b`,
  `\\b(?:no|not|without|where is the|want|ask for|demand) (?:\\w+ )?(?:justice|fairness)\\b`,
  `\\b(?:don't|do not|cannot|can't|won't|will not|refuse to) (?:\\w+ )?(?:accept|believe|buy) (?:the|your|this|these|that|such) (?:\\w+ )?${decision}\\b`,
  `\\b(?:rejected|refused|turned down|lost|missed|passed over|said no to) (?:the|your) (?:best|right|strongest|ideal|perfect)\\b(?: \\w+)?`,
  `\\bcounts? (?:for )?(?:so|too) much\\b(?<=\\b(?:mistake|answer|minute|slip|one \\w+|test)\\b[^.!?\\n]{0,20})`,
  `\\b(?:score|result|marks?|grade|decision|that|this|it|you|there|somebody|someone|the (?:panel|computer|system)) must (?:\\w+ )?(?:be|have been|have) (?:\\w+ )?(?:wrong|mistaken|incorrect|mixed|confused|error|a (?:mistake|mix-?up)|an error|overlooked|misread|missed|miscounted|misheard)\\b`,
  `\\b(?:marked|scored|graded|judged|assessed|counted|evaluated|rated|corrected)(?: me| it)? (?:\\w+ )?(?:incorrectly|wrongly|unfairly|badly|too (?:strictly|harshly|low|severely|hard)|too low)\\b`,
  `\\bthere (?:has|may|might|could|must|seems to)(?: have)? (?:been |be )?(?:an?|some|some kind of) (?:\\w+ )?(?:error|mistake|mix-?up|misunderstanding|confusion)\\b(?![^.!?\\n]{0,30}\\bmy (?:side|part|own|answer|fault)\\b)`,
  `\\b(?:has been|been|was|is|making|made|make) (?:an?|some) (?:\\w+ )?(?:error|blunder|injustice|mix-?up)\\b(?<!\\bI(?:'ve| have)? (?:\\w+ )?(?:made|make|making) (?:an?|some) (?:\\w+ )?\\w+)(?![^.!?\\n]{0,30}\\b(?:in my|of mine|my (?:side|part|own))\\b)`,
  `(?<!\\b(?:my|own) )\\b(?:test|questions?|exercise|instructions?|tasks?|case|room|computer|laptop|interview|time|sound|line|connection) (?:\\w+ )?(?:was|were|is|are) (?:\\w+ )?(?:(?:badly|poorly|wrongly|not (?:clearly|well|properly)|un\\w+ly) (?:explained|written|worded|set|put|designed|prepared|organi[sz]ed|run|conducted|chosen)|too (?:short|noisy|loud|hard|difficult|vague|theoretical|strict|narrow) (?:for anyone|to (?:show|do|answer|hear|judge|be fair))|(?:not |hardly )(?:\\w+ )?(?:fair|relevant|related|connected|a (?:fair|good|true|proper|real) (?:measure|test|way|picture|reflection)))\\b(?: \\w+){0,3}`,
  `\\bnot (?:my|our) fault\\b(?: that \\w+)?`,
  `\\b(?:because|as|when|only because|since) the (?:computer|laptop|line|connection|sound|internet|system|software) (?:\\w+ )?(?:crashed|broke|failed|was down|did not work|didn't work|kept)\\b(?: \\w+)?(?![^.!?\\n]{0,60}\\bI (?:should|could) have\\b)`,
  `\\b${decision} (?:\\w+ )?(?:was|is|were|are|came as|comes as) (?:\\w+ )?(?:a |an )?(?:\\w+ )?(?:blow|shock|error|joke|insult|excuse|pretext|lie|nonsense|mystery|riddle|scandal|farce)\\b`,
  `\\b(?:reasons?|explanation|this|that|it|feedback|which|letter) (?:you \\w+ |\\w+ me )?(?:is|are|was|were|sounds?|seems?|feels?|looks?)(?: like)? (?:\\w+ ){0,2}?(?:an? )?(?:\\w+ )?(?:excuses?|pretexts?|nonsense|lies?)\\b(?<!\\bno (?:\\w+ )?(?:excuses?))(?! for my)`,
  `\\b(?:your|the|this) ${decision} (?:\\w+ )?(?:lacks?|ignores?|overlooks?|leaves out|forgets?|misses|goes against|is based on (?:a|an|one|wrong|nothing|hearsay|false|incomplete))\\b(?: \\w+){0,3}`,
];

/** What is said against those who decided, and whoever was chosen. */
const people = [
  `(?<!\\b(?:tell me|know|learn|wonder|why|what|whether|if|sure|glad|happy|hope|afraid|see|understand)\\b[^.!?\\n]{0,40})\\b${judges} (?:\\w+ )?(?:did not|didn't|was not|wasn't|were not|weren't|had no|knew nothing|had never|hardly|never|has no|have no|does not|doesn't|don't|seemed|looked|appeared|kept|clearly|obviously|barely|asked nothing|took (?:a|an) (?:\\w+ )?dislike|disliked|interrupted|was (?:\\w+ )?(?:rude|late|bored|distracted|hostile|unprepared|tired|against|biased|unfriendly|on (?:his|her|their) phone)) ?(?:\\w+ ){0,3}?(?:know|knew|listen\\w*|read|interested|interest|qualified|idea|understand|understood|prepared|like|liked?|clue|care|cared|bored|rushed|distracted|rude|a word|let me|looking|interrupting|ask(?:ed)? me|look(?:ed)? at|pay|attention|give me|dislike|hostile|against|the (?:subject|job|trade|field)|phone|me)\\b(?: \\w+){0,3}(?![^.!?\\n]{0,40}\\b(?:because I|since I|as I|my (?:own|fault|answers? (?:was|were)))\\b)`,
  `\\byou (?:only|just|barely|hardly|scarcely) (?:talked|spoke|spent|gave|saw|met|looked|asked|had|listened|read|glanced)\\b(?: \\w+){0,5}`,
  `\\byou(?:'ve| have)? (?:chose|choose|chosen|decided|preferred) to (?:ignore|overlook|reject|disregard|pass|forget|turn)\\b(?: \\w+){0,2}`,
  `\\byou (?:can't|cannot|don't|do not|didn't|did not|couldn't|could not|failed to|fail to|refuse to) (?:\\w+ )?(?:see|recogni[sz]e|appreciate|value|understand|acknowledge) (?:my|what I|who I|the)\\b(?: \\w+){0,2}`,
  `\\byou (?:did not|didn't|have not|haven't|never) (?:\\w+ )?(?:give|gave|given|offer\\w*|name|mention\\w*)(?: me)? (?:any|a single|a|one|even) (?:\\w+ )?(?:real|good|proper|convincing|valid|clear|serious|honest) (?:reason|explanation|example|argument)\\b`,
  `\\b(?:have|did) you (?:\\w+ )?(?:check(?:ed)?|read|call(?:ed)?|contact(?:ed)?|look(?:ed)? at|consider(?:ed)?|ask(?:ed)?|listen(?:ed)? to)\\b[^.!?\\n]{0,40}\\b(?:at all|even|properly|really|ever|my references)\\b`,
  `\\bhow (?:can|could|do|did|should|is) (?:someone|somebody|anyone|anybody|a (?:person|beginner|human|stranger|newcomer|graduate)|you|they|the panel|one) (?:\\w+ ){0,3}?(?:judged?|know|decided?|beat|get it|get the|tell|assess(?:ed)?|reject(?:ed)?|prefer(?:red)?|see what|better than|say that|be sure|measure[d]?)\\b(?: \\w+){0,3}(?<!\\bhow (?:did|do) you (?:decide|know|judge|assess))`,
  `\\bwhat (?:does|did|has|do|have|can) (?:he|she|they|this person|${winner})\\b[^.!?\\n]{0,20}\\bthat I\\b(?: \\w+){0,2}`,
  `\\b${winner}\\b[^.!?\\n]{0,20}\\b(?:(?:has|had|is|was|does|can|could|did)(?: \\w+)? (?:never|hardly|barely|neither|worse|younger|cheaper|less)\\b|(?:has|had|have|with|got)(?: got)? (?:only |just |barely |about |maybe |hardly )?(?:one|two|three|four|five|six|seven|\\d+|half|fewer|less|no|a year|hardly any|a friend|connections|an uncle|relatives)\\b|(?:probably |surely |must |just |clearly |obviously )?(?:knows?|knew) (?:somebody|someone|the (?:manager|boss|owner|director|team|panel)|people|you\\b|one of)|(?:is related to|is a (?:friend|relative|cousin|nephew|niece|son|daughter)|is friends with|was (?:younger|cheaper|related)|is (?:younger|cheaper|less|only)))(?: \\w+){0,3}(?<!\\b(?:what|whether|how|if) (?:the|that|this|your) (?:\\w+ )?(?:person|candidate|applicant|one)\\b[^.!?\\n]{0,60})`,
  `\\b(?:somebody|someone|a (?:\\w+ )?(?:person|candidate|applicant|man|woman|graduate|beginner)|people) (?:who is |who has |with |without )?(?:much |far |a lot )?(?:less (?:experienced|qualified|skilled|trained|able)|(?:a degree|experience|qualifications|training|a licen[cs]e) (?:got|gets|was|is|were))\\b(?: \\w+){0,3}`,
  `\\b(?:a|an) (?:much |far )?less (?:experienced|qualified|skilled|trained|able) (?:person|candidate|applicant|man|woman|one)\\b`,
  `\\bI (?:\\w+ )?(?:suspect|have the (?:\\w+ )?(?:feeling|impression|suspicion)|had the (?:\\w+ )?(?:feeling|impression|suspicion)|got the (?:\\w+ )?(?:feeling|impression)|(?:can ?not|can't) help (?:feeling|thinking)|felt|feel|fear)(?: that)?,? [^.!?\\n]{0,50}?\\b(?:(?:decision|choice|outcome) (?:was|had been|is) (?:\\w+ )?(?:made (?:before|already|long|in)|wrong|unfair|not|based|already|influenced|taken before|unjust|hasty|certain|clear|fixed)|made up|already (?:decided|made|chosen|known|gone|given|taken)|decided (?:before|in advance|against|long)|not (?:\\w+ )?(?:like|liked|interested|want|listening|heard|considered|taken seriously)|did not|didn't|was never|prejudice\\w*|bias\\w*|against me|somebody else|someone else|inside\\w*|my (?:age|name|accent|background|gender|skin)|a formality)\\b(?<!\\b(?:that|because) I(?:'d)? [^.!?\\n]{0,40}(?:did not|didn't|already))(?: \\w+){0,4}`,
];

/** The writer was better, right, or did all that was asked. */
const self = [
  "\\byou (?:asked for|wanted|required|needed|advertised(?: for)?|were looking for|look for|demanded)\\b[^.!?\\n]{0,50}\\b(?:and|but|yet)\\b,? I(?:'ve| have| had| offer| bring| am| do)\\b(?! (?:none|no\\b|not|nothing|only|too|little|just|to |forgotten|failed|could|afraid|aware|sorry|glad|grateful|still learning|see))[^.!?\\n]{0,30}",
  "\\b(?:asked for|required|wanted|needed)\\b[^.!?\\n]{0,30}\\b(?:which|and that is what|exactly what|and that) I (?:have|do|am|bring|offer|showed|did)\\b(?: \\w+)?",
  "\\bI (?:had|have|am|was|did|offer|bring) (?:\\w+ )?(?:more|better|longer)\\b[^.!?\\n]{0,30}\\bthan (?:you (?:asked|wanted|required|needed|advertised)|what you)\\b(?: \\w+)?",
  "\\bI (?:\\w+ )?(?:am|was|would be|would have been|'m) (?:\\w+ ){0,2}?(?:better|stronger|smarter|faster|more (?!nervous|aware|careful|interested|curious|shy|tired|quiet)\\w+) than (?:that\\b|this\\b|any|all|most|anyone|everybody|others|him|her|whoever|the (?!first|last|day|time))(?: \\w+){0,3}",
  "\\bI(?:'m| am) (?:\\w+ )?better than (?:that|this|what)\\b",
  "\\bI (?:would|could|might|should) have been (?:the|a|an|your) (?:\\w+ )?(?:choice|fit|match|one|candidate|person|asset|hire)\\b",
  "\\bI was (?:\\w+ )?the only (?:candidate|applicant|person|one) (?:with|who (?:had|has|met|could))\\b(?: \\w+){0,3}",
  "\\bI (?:should|ought) (?:not|never) (?:to )?have been (?:rejected|refused|turned|excluded|dropped|overlooked|told no|failed)\\b(?: \\w+)?",
  "\\b(?:someone|somebody|a person|anyone) with (?:my|ten|fifteen|twenty|\\w+ years)\\b[^.!?\\n]{0,40}\\bshould\\b(?: \\w+){0,3}",
  "\\bI(?:'m| am| was) (?:\\w+ )?(?:sure|certain|convinced|confident|positive)(?: that)? (?:I (?:\\w+ )?(?:passed|answered|did (?:well|better|everything|nothing wrong)|gave|got|met|was (?:the|better|right|good|qualified|strong\\w*)|am (?:the|better|right|good|qualified|suited))|my (?:answers?|score|result|test|solution)|the (?:tests?|marks?|score|decision|panel|result)|there (?:has|is|was)|you(?:'ve| have| are|'re)? (?:\\w+ )?(?:wrong|mistaken|made|confus\\w+|mix\\w+|missed|overlooked))\\b(?! (?:not|badly|poorly|worse|too|a (?:good|wise|fair|great)|the right|your best))(?: \\w+){0,4}",
  "\\b(?:everybody|everyone|the whole room|people|all of you|your own \\w+) (?:\\w+ )?(?:said so|told me so|agreed(?: that)?|said (?:that )?I was)\\b",
  "\\bI did (?:exactly|everything|all|precisely) (?:\\w+ )?(?:what|that)? ?(?:you|I was|was)\\b(?: \\w+){0,2}(?! to (?:prepare|learn))",
  "\\b(?:blindfold(?:ed)?|in my sleep|standing on my head|with one hand|with my (?:left|other) hand)\\b(?<=\\b(?:do|done|did|job|work|it|that|could|can)\\b[^.!?\\n]{0,40})",
  "\\bprove (?:you|them|it|the panel|everyone) wrong\\b",
  "\\b(?:can|could|will|would|let me|to) prove (?:\\w+ )?(?:that )?(?:I(?:'m| am| was| did| can| could| have)|my)\\b(?! myself)(?: \\w+){0,3}",
  "\\b(?:am|was|are|'re|is) (?:\\w+ )?(?:mistaken|in the wrong)\\b(?<=\\byou\\b[^.!?\\n]{0,30}|\\bpanel\\b[^.!?\\n]{0,30})",
  "\\byou(?:'re| are| were) (?:\\w+ )?wrong\\b(?! to think (?:I|it))",
  "\\bcontrary to (?:what|your)\\b(?: \\w+){0,3}",
  "\\bI (?:see|saw|view|remember|judge|recall) (?:it|this|that|things|the matter|the interview) (?:very |quite |rather |somewhat |completely )?(?:differently|in a different|another way)\\b",
  "\\bI (?:have|had|take|hold|am of) an? (?:very |quite |rather |completely )?(?:different|other) (?:view|opinion|impression|memory|recollection)\\b(?: \\w+)?",
];

/** Being underestimated, treated unequally, judged by one answer. */
const objections = [
  `\\basked (?:me )?(?:\\w+ )?(?:the )?(?:wrong|irrelevant|silly|unfair|trick|stupid|personal|illegal) (?:\\w+ )?questions?\\b`,
  `\\byou (?:never|had no intention|did not|didn't) (?:\\w+ )?(?:intend\\w*|intention|mean\\w*|plan\\w*|want\\w*|wish\\w*)? ?(?:of |to )(?:giv|hir|tak|choos|consider)\\w*\\b(?: \\w+){0,2}`,
  `\\byou (?:\\w+ )?(?:underestimated?|undervalued?|misjudged?|misunderst(?:and|ood)|underrated?|overlook(?:ed)?|wronged|dismiss(?:ed)?|ignored?) (?:me|my|what|how|the)\\b(?: \\w+){0,2}`,
  `\\bI (?:was|had|got)\\b[^.!?\\n]{0,30}\\b(?:only|just|barely|minutes?)\\b[^.!?\\n]{0,30}\\b(?:the others?|other candidates|others|everyone else|another)\\b(?: \\w+){0,3}`,
  `\\b(?:take|have|give)(?: it| them| my \\w+)? (?:a|another) (?:closer|second|fresh|better|proper|careful|fairer) look\\b(?: at \\w+ \\w+)?`,
  `\\bnothing wrong with (?:my|me\\b|how I|what I|the way I)(?: \\w+)?`,
  `\\bgive me (?:one more|another|a second|a new|a proper|a fair|a real) (?:interview|try|go|test|chance|trial|hearing|opportunity)\\b`,
  `\\b(?:picked|focus+ed|concentrated|fixated|insist\\w*|looked|hung up) (?:only |just )?(?:on|at) (?:one|a single|that one|the one|small)\\b(?: \\w+){0,2}`,
  `\\b(?:you|one|nobody|anyone|it is (?:impossible|wrong|unfair) to|how) (?:can't|cannot|can not|can|could not|should not|shouldn't|could)? ?(?:\\w+ )?(?:judge|assess|measure|evaluate|know) (?:a person|people|someone|somebody|anyone|me|my \\w+|a man|a woman|an applicant|what I|who I)\\b(?: \\w+){0,3}(?<=\\b(?:can't|cannot|can not|could not|should not|shouldn't|nobody|impossible|wrong|unfair|how can)\\b[^.!?\\n]{0,60})`,
  `\\b(?:your|the|this) (?:\\w+ )?${decision} (?:is|was|were|are|contains?|has|had) (?:\\w+ )?(?:full of|several|some|many|based on)? ?(?:mistakes|errors|false|untrue|inaccura\\w+|lies|incorrect|wrong|invalid)\\b`,
  `\\bmy (?:\\w+ )?(?:age|accent|name|gender|origin|background|religion|skin|looks|nationality|passport|hair|clothes|disability|pregnancy|children) (?:was|is|were|are|has been|might be|may be) (?:\\w+ )?(?:the|a|your|what|why|held|used|to blame)\\b(?! (?:bit|little|strength|plus))(?: \\w+)?`,
  `\\bas you (?:\\w+ )?(?:claim(?:ed)?|alleged?|assert(?:ed)?|imply|implied|seem to (?:think|believe)|pretend(?:ed)?|wrongly)\\b`,
  `\\b(?:looking for|found|needed|wanted|just|only) (?:an?|any|some) (?:excuse|pretext) (?:to|not to|for)\\b(?: \\w+){0,3}`,
  `\\b(?:not|n't|never) (?:been )?treated (?:\\w+ )?(?:equally|fairly|the same|well|with respect|like|properly)\\b`,
  `\\btreated (?:differently|unequally|unfairly|worse|badly|poorly)\\b`,
  `\\b(?:still|yet|even (?:that|so)),? (?:it |that |this )?(?:still )?(?:was|were|is)(?: not|n't) (?:good )?enough\\b(?: for you)?`,
  `\\byou (?:\\w+ )?(?:wanted|want|preferred|prefer|were looking for|chose|took|hired|picked) (?:\\w+ )?(?:somebody|someone|a|an|the) (?:\\w+ )?(?:younger|cheaper|prettier|male|white|insider|friend|relative|man|graduate|beginner|less)\\b(?: \\w+)?`,
  `^\\W*(?:is|isn't|does|doesn't|do|don't|was|wasn't|are|aren't|did|didn't) (?:my|all|that|loyalty|experience|hard work|skill|talent|qualifications|references|ten|fifteen|\\w+ years)\\b(?! (?:lack|weak|missing|poor))[^.!?\\n]{0,50}\\b(?:count|worth|matter|mean|enough|nothing|anything)\\b`,
  `\\b(?:don't|do not|can't|cannot|fail to) (?:\\w+ )?(?:see|think|understand|imagine) (?:where|what|how|that) I (?:could|can|might|should)(?: \\w+)? ?(?:have )?(?:been|done|answer\\w*|perform\\w*|do) (?:\\w+ )?(?:better|more|wrong|differently)\\b`,
];

/** Protests, corrections and proofs. */
const defences = [
  "\\bfind (?:anyone|anybody|someone|somebody|an?) (?:\\w+ ){0,5}?(?:better|more|as good|as well)\\b(?<=\\b(?:won't|will not|'ll not|hard to|never|cannot|can't|hardly) find\\b[^.!?\\n]{0,50})(?: \\w+){0,3}",
  "\\b(?:it|that|this) (?:was|is) (?:\\w+ )?(?:wrong|unjust|unwise|foolish|short-sighted|hasty|premature|careless|unkind|unprofessional) (?:of|for) you\\b(?: \\w+){0,3}",
  "\\bbecause of (?:one|a single|that one|this one) (?:\\w+ )?(?:answer|mistake|slip|test|question|minute|detail|word)\\b(?<=\\b(?:reject\\w*|refus\\w*|turn\\w*|lost|dismiss\\w*|wrong|not)\\b[^.!?\\n]{0,40})",
  "(?:^\\W*|, )surely\\b(?: \\w+){0,6}",
  "\\b(?:interviewers?|panel|manager|man|woman|person|lady|boss|one of you|colleague)\\b[^.!?\\n]{0,40}\\b(?:was on (?:his|her|their) phone|look(?:ed|ing) at (?:his|her|their|the) (?:watch|phone|clock)|yawn\\w*|arrived late|came late|left early|interrupted me|asleep)\\b",
  "\\bwho (?:could|can|would|else|might) (?:\\w+ ){0,2}?(?:be |have been )?(?:more|better|do)\\b(?: \\w+){0,3}(?<!\\bwho (?:could|can|would|might) (?:help|tell|teach|show)[^.!?\\n]*)",
  "\\bI (?:was|am|'m) (?:\\w+ )?better (?:prepared|qualified|trained|suited|equipped) than\\b(?: \\w+)?",
  "\\byou(?:'ve| have)? (?:\\w+ )?(?:let|lost|losing|letting|turned away|missed|rejected|refused|said no to|sent away|turned down) (?:go )?(?:of )?(?:an?|your) (?:very |really )?(?:good|great|excellent|hard-working|loyal|valuable|talented|experienced|qualified|strong|first-class|honest)\\b(?: \\w+)?",
  "\\b(?:isn't|is|was|wasn't) it (?:not )?(?:\\w+ )?(?:odd|strange|funny|curious|convenient|a coincidence|unfair|obvious)\\b(?: that| how)?(?: \\w+){0,4}",
  "\\b(?:manager|boss|director|owner|panel|interviewer|chief|head|colleague)'s (?:\\w+ )?(?:nephew|niece|cousin|son|daughter|friend|wife|husband|brother|sister|favou?rite|neighbou?r)\\b",
  "\\bI(?:'d| had|'ve| have)? (?:was |been )?(?:told|promised|assured|given to understand|led to believe)(?: that)? (?:the (?:job|role|post|position|place) (?:was|is|would be)|I (?:was (?:the|as good|already|in|chosen|certain|sure)|had (?:got )?the|would (?:get|be (?:hired|chosen|offered|taken))|could count))\\b(?: \\w+){0,3}",
  "\\b(?:I (?:must|have to|want to|would like to|should|need to|'d like to)|I'd like to|let me|allow me to|may I) (?:\\w+ )?(?:point out|remind you|correct (?:you|that|this|your)|contradict|set the record)\\b(?: \\w+){0,3}",
  "\\bon the contrary\\b",
  "\\b(?:quite|just) the (?:opposite|contrary|reverse)\\b",
  "\\bthe (?:opposite|contrary|reverse) is (?:true|the case)\\b",
  "\\b(?:further from the truth|hard done by|raw deal|short end of|scapegoat)\\b",
  "\\btake (?:exception|issue)\\b(?: (?:to|with) \\w+)?",
  "\\b(?:ask|call|phone) (?:any of |anyone in )?my (?:\\w+ )?(?:boss|manager|employers?|colleagues?|customers|references?|team)\\b[^.!?\\n]{0,40}\\b(?:see|tell you|know|confirm|find)\\b",
  "\\b(?:nobody|no one|you never|you didn't|you did not) (?:had )?(?:told|warned|informed|explained|mentioned|tell|warn|inform|explain|mention)(?: to)? me\\b(?: (?:that|about|this|it)\\b)(?! (?:the|your) \\w+ (?:was|is) so)",
  "\\bI (?:passed|aced|solved|completed|mastered) (?:all|every|each|both)(?: \\w+){0,3} (?:tests?|tasks?|rounds?|stages?|exercises?|questions?|steps?)\\b(?![^.!?\\n]{0,40}\\b(?:but|except|only)\\b)",
  "\\bI (?:scored|got|had|reached) (?:\\w+ )?(?:\\d+|ninety|eighty|full|top|maximum|the highest) ?(?:%|per ?cent|points|marks|out of)",
  "\\bmy (?:\\w+ )?(?:results?|marks?|scores?|answers?|references|qualifications|record) (?:was|were|is|are) (?:\\w+ )?(?:good|better|excellent|perfect|outstanding|first-class|flawless|the best|more than (?:enough|sufficient)|sufficient)\\b(?![^.!?\\n]{0,40}\\b(?:but|enough)\\b)",
];

/** Another look, another interview, an appeal. */
const again = [
  `\\bthink (?:about|of|through) (?:it|this|that|me|my \\w+|the decision|your \\w+) (?:again|once more|over)\\b`,
  `\\bthink (?:it|this|that) over\\b`,
  `\\bmake an exception\\b`,
  `\\b(?:no|any|a|some) way to (?:change|reverse|turn|undo|appeal|correct|get|save)\\b(?<=\\b(?:there|is|find|know)\\b[^.!?\\n]{0,40})(?: \\w+){0,2}`,
  `\\b(?:ask(?:ing)?|like|want|request(?:ing)?|demand(?:ing)?|beg(?:ging)?|deserve|allow me|give me|grant me)\\b[^.!?\\n]{0,25}\\b(?:second|another|new|repeat|fair|proper|fresh) (?:interview|test|assessment|hearing|evaluation|try|attempt|round)\\b(?! (?:one day|in (?:the )?future|next|some (?:day|time)|if (?:another|there)))`,
  `\\b(?:look|go|check|read|see|run)(?: \\w+)? (?:at |over |through |into )?my (?:\\w+ )?(?:papers?|work|references|profile|answers?|interview|cv|test|application|case|score|result)s? (?:again|once (?:more|again)|a second time|properly|carefully|with (?:fresh|open))\\b`,
  `\\bI (?:would |'d |want |wish |like |have |must |am going |hereby |shall |will |need ){1,3}(?:to )?(?:\\w+ )?(?:object|protest|contest|contradict|dispute|appeal|challenge)\\b(?: (?:to|against|your|the|this)\\b)?(?: \\w+)?(?<!\\b(?:not|n't|never) (?:\\w+ ){0,2}(?:object|protest|contest|contradict|dispute|appeal|challenge)[^.!?\\n]{0,20})`,
  `\\bI (?:\\w+ )?(?:insist|demand)\\b(?! (?:planning|a lot|the best|much)) (?:that you|on (?:a|an|the|my)|an?|the|my)\\b(?: \\w+){0,3}`,
  `\\b(?:will|would|won't|'ll)(?: not| never| hardly)? find (?:\\w+ )?(?:anyone|anybody|someone|somebody|an?) (?:\\w+ )?better\\b`,
  `\\byou(?:'ll| will| may| might) (?:\\w+ )?(?:be sorry|regret|miss|wish you|see (?:that|what)|realis[ez]|realiz|notice (?:that|what))\\w*\\b(?: \\w+){0,4}(?<=\\b(?:me|took|taken|chose|chosen|lost|mistake|that|not|hired|it)\\b[^.!?\\n]{0,20}|sorry|regret)(?<!\\bhope (?:that )?you[^.!?\\n]{0,60})`,
  `\\b(?:my|the) (?:accent|age|name|gender|nationality|background|religion|skin|hair|tattoos?|wheelchair|disability|pregnancy|children|clothes|dialect|passport) (?:should not|shouldn't|must not|cannot|can't|ought not|is no|was no|has nothing|had nothing|seems? to)\\b(?: \\w+){0,4}`,
  `(?:^|[,;] |\\b(?:and|but|that) )(?:in my (?:view|eyes|judge?ment)|as I see it|to my mind|if you ask me|from (?:my (?:point of view|perspective)|where I stand|what I hear)|quite frankly|sorry to say),? (?:the|your|this|you|that|it|I)\\b[^.!?\\n]{0,60}?\\b(?:not|n't|un\\w+|wrong|mistake|should|never|no|bad|poor|too|only|just|less|better|strange|fewer|four|three|two|one)\\b`,
];

export const arguingDoubts: readonly string[] = [...unfair, ...people, ...self, ...objections, ...defences, ...again];
