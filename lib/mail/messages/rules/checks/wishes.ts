/** What a person wishes to do at the company, in the many ways in which it is said. */
const deed =
  "(?:join(?:ing)?|serv(?:e|ing)|work(?:ing)? (?:with|at|for|in|under|alongside|there|here|together|on)|belong(?:ing)?|(?:be|being|become|becoming) (?:\\w+ )?(?:part|one|associated|among|counted|member|chosen|selected|hired|offered|picked|in (?:your|that|the) (?:team|company))|(?:grow|growing|develop|build|continue|make) (?:\\w+ ){0,2}(?:career |future )?(?:with|at|in|within) (?:you|your)|contribut(?:e|ing)|prov(?:e|ing) myself|giv(?:e|ing) my (?:best|all|utmost|hundred)|ent(?:er|ering) (?:in |into )?(?:your|the) (?:company|team|firm)|come to (?:you|your)|do(?:ing)? (?:it|this|that|the job) (?:for|with) (?:you|your)|(?:make|create|do|build|write) [\\w ]{0,20}with you)";
const longing =
  "(?:would|wish|want|hop(?:e|ing)|hopeful|pray(?:ing)?|dream|desire|ambition|joy|honou?r(?:ed)?|privileged?|pleasure|proud|happy|glad|delighted|thrilled|love|ready|eager\\w*|longing|look(?:ing)?(?= to)|aspire|determined|committed|if I|(?:given|have|get|be given) (?:an?|the) (?:chance|honou?r|opportunity)|imagine|picture myself|see myself|motivat\\w+|meant|prefer|choose|rather|sooner|(?:sure|certain|convinced|clear)(?: that)? I)";
/** Somebody else's deed: "I hope you work with Tom again". */
const others = "(?<!\\b(?:you|they|he|she|we|people|team|who|everybody|everyone|anybody|somebody) (?:\\w+ )?)";
/** The word for a job, where the company is meant too. */
const post =
  "(?:job|role|post|position|place|company|one|move|seat|opening|opportunity|team|school|firm|work|chance|mission|challenge|career|yours)";

/** Each family says: this is the job that I want. */
export const wishesForJob = [
  `\\b(?:I|I'd|I'm|I'll|me|my)\\b[^.!?\\n]{0,60}\\b${longing}\\b[^.!?\\n]{0,60}?\\b${others}${deed}\\b`,
  `\\b${deed}[^.!?\\n]{0,60}\\b(?:would be|is|are|where|remains?)\\b[^.!?\\n]{0,30}\\b(?:blessing|honou?r|privilege|dream|joy|pleasure|desire|wish|goal|aim|ambition|delight|for me|I (?:want|wish|would))\\b`,
  // What the wish is called, and that it has not changed.
  "\\bmy (?:\\w+ ){0,2}(?:motivation|desire|wish|ambition|commitment|dream|goal|illusion|passion|eagerness|feelings?|heart|intention|determination|preference|hope is|answer (?:is|will be|would be))\\b(?! (?:you|the team|all|for your))",
  "\\b(?:motivation|desire|ambition|commitment|eagerness|determination|passion) (?:to|for|of|in) (?:the (?:role|job|post|position)|this|your|\\w+ing|work|join|serve|be)\\b",
  // Which job it is among all jobs.
  `\\b${post}\\b[^.!?\\n]{0,40}\\b(?:I|I'd|I would|we) (?:\\w+ ){0,2}(?:pick|choose|want|wish|prefer|most like|most want|sooner|rather|need)\\b(?! to (?:ask|know|thank|say|hear))`,
  `\\b(?:choose|pick|prefer|rather (?:have|work(?! (?:for|in|at) an?\\b)|join)|sooner) (?:\\w+ ){0,2}(?:you|your|it|this|${post})\\b`,
  `\\b(?:${post}|it|this|that)\\b[^.!?\\n]{0,40}\\b(?:suits? me|right for me|attract(?:ive|s)|tempt(?:s|ing)|ticks? (?:every|all)|(?:my|the) first (?:choice|address)|matters? (?:\\w+ )?to me|means? (?:\\w+ ){0,2}(?:lot|much|world|everything|great deal) to me|my name (?:is )?on it|for me\\b(?=[^.!?\\n]{0,3}$))`,
  "\\b(?:positive|serious|optimistic|passionate) about (?!the (?:outcome|result))",
  "\\b(?:stays?|remains?|is|are) (?:\\w+ )?(?:my|the|our) (?:first|number one|top|favou?rite|preferred) (?:address|choice|option|company|place|pick|one|preference)\\b",
  "\\bmade up my mind\\b",
  "\\b(?:top|head) of my list\\b",
  "\\bsuits? me (?:\\w+ )?(?:better|best|perfectly|well|down)\\b",
  "\\bsuit me better\\b",
  "\\b(?:nowhere|no place|no company|no job|no other)\\b[^.!?\\n]{0,20}\\bI(?:'d| would) (?:sooner|rather|prefer|like)\\b",
  "\\b(?:don't|do not|am not|not) (?:search|look)(?:ing)? for (?:anything|any thing|something|any other) else\\b",
  // What the answer to an offer would be.
  "\\b(?:(?:I|I'd|I'll|would|answer is|me) (?:\\w+ ){0,2}say yes|I(?:'d| would| will|'ll) (?:\\w+ )?(?:accept|take) (?:it\\b(?! that)|in a|at once|like|the (?:job|role|post|position|offer)|this|your (?:\\w+ )?(?:offer|job|role|post)|straight)|accept (?:the|this|your) (?:\\w+ )?(?:job|role|post|position|offer)|in a heartbeat|like a shot|with both feet|bite your (?:hand|arm)|snap (?:it|your hand)|jump in|start (?:\\w+ )?(?:with (?:pleasure|joy)|gladly))\\b",
  "\\bstill take like\\b",
  "\\bwould still take\\b",
  "\\bI(?:'d| would) (?:still |dearly |really |truly |so )*(?:take|have) (?:it|the (?:job|role|post))\\b",
  // How it would feel to get it.
  "\\b(?:over the moon|tickled|thrilled|delighted|chuffed|overjoyed|ecstatic|stoked|made up|happy|glad|proud|honou?red|love|beyond happy)\\b[^.!?\\n]{0,20}\\bto (?:get|land|have|win|be given|be offered|do) (?:it|this|that|the (?:job|role|post|position|nod|place|chance|offer))\\b",
  "\\b(?:best|greatest|most wonderful|happiest) (?:news|day|moment|gift)\\b",
  "\\bnothing would (?:please|delight|make) me\\b",
  "\\bfired up\\b",
  "\\b(?:all|count me|want|still) in\\b(?= (?:on (?:this|it|the)|with (?:you|both))|[.!,]|$)",
  "\\bon board with\\b",
  "\\bwilling candidate\\b",
  "\\b(?:heart|mind)(?:'s| is|'s still| is still| remains)? set on\\b",
  "\\bclose to my heart\\b",
  "\\b(?:feel|felt|be) (?:\\w+ )?(?:as |like )?(?:in|at) home\\b",
  "\\b(?:can|could|able to)\\b[^.!?\\n]{0,15}\\b(?:imagine|picture|see)\\b[^.!?\\n]{0,15}\\b(?:myself|me |where I|working|being|joining|us work|doing|how I)",
  "\\bidentif(?:y|ied) (?:myself |me |a lot )*with\\b",
  "\\bmy (?:\\w+ )?(?:future|career|innings|place) (?:with|at|in|is with|lies)\\b",
  "\\b(?:innings|future|career) for (?:myself|me)\\b",
  "\\bready for (?:this|the) (?:mission|role|job|challenge|position|post)\\b",
  `\\b(?:the|a) (?:kind|sort|type) of (?:\\w+ )?${post}\\b[^.!?\\n]{0,40}\\bI\\b`,
  `\\b(?:meant|made) (?:for me|to be (?:here|there|with|part))`,
  `\\bwhere I (?:am|was|'m)? ?(?:meant|wish|belong|hope)`,
  `\\bthis is my (?:site|place|home|dream|chance)\\b`,
  `\\bthe (?:team|job|place|company|role|opportunity|chance|post|position) (?:that )?I(?:'ve| had)? (?:\\w+ )?(?:wanted|wished|hoped|dreamed|dreamt|was missing|been (?:wanting|missing|waiting|hoping|looking))`,
  "(?<!\\b(?:tell me|know|say|hear|learn|see) )\\bwhat I (?:was|have been|am|had been) (?:missing|wanting|waiting for|after)\\b",
  "\\b(?:clear|sure|certain|decided|convinced)\\b[^.!?\\n]{0,20}\\bI (?:want|wish) (?:to come|to join|this|it|the)\\b",
  "\\bhop(?:e|ing) to be (?:chosen|selected|picked|hired|considered|with you|taken)\\b",
  "\\b(?:be|being) (?:chosen|selected|picked|hired) (?:for|by|as)\\b",
  "\\bif you (?:call|pick|choose|hire|take|want) me\\b[^.!?\\n]{0,40}\\b(?:pack|come|start|move|yes|there|ready|do my best)\\b",
  // What would be done if it were offered, and how strong the wish is.
  "\\b(?:if|should|were)\\b (?:I|you|it|they|the (?:\\w+ )?(?:position|job|role|post|place|offer|chance))\\b(?: \\w+){0,3}? (?:selected|chosen|given|offer(?:s|ed)?|mine|g[ai]ve me (?:the|this|it|a chance|a shot|a go|an? (?:\\w+ )?(?:job|place|role|offer|yes))|hired?|successful|accepted|found worthy|lucky|got (?:it|the)|get (?:it|the (?:job|role|post|position|offer|place))|taken on|take me|pick me|have me)\\b",
  "\\bif (?:selected|chosen|offered|given|hired|successful|accepted)\\b",
  "\\bI(?:'d| would|'ll| will|'m| am) (?!(?:\\w+ ){0,3}(?:hear|know|thank|answer|send|wait|discuss|explain|understand|appreciate|say|call|reply)\\b)[^.!?\\n]{0,50}\\b(?:for it|have it|do it|get it|a (?:go|shot|crack|try) at it|if it (?:was|were) mine|to be there|to have (?:this|that|the (?:job|role|post)))\\b",
  "\\b(?:mad|daft|crazy|foolish|silly|fool|stupid|insane) not to\\b",
  "\\b(?:mad|wild|crazy|nuts|hungry|dying|itching|raring|longing|yearning) (?:for (?:it|this|the (?:job|role|post))|about (?:it|this|the (?:job|role|post))|to (?:join|start|get (?:going|stuck|started)|be part|work|go\\b))",
  "\\b(?:firm|definite|resounding|clear|big|wholehearted|instant|still a|from me is|it's a) yes\\b",
  "\\bI(?:'m| am) (?:all |still )?yours\\b",
  "\\bask (?:me )?twice\\b",
  "\\bsecond thoughts?\\b(?<=\\bwithout [^.!?]{0,12})",
  "\\bnumber one\\b(?! in)",
  "\\bfound my (?:people|place|home|tribe|team)\\b",
  "\\bright arm\\b",
  "\\bsold on\\b",
  "\\b(?:made up|chuffed|delighted|thrilled|over the moon|happy) if you (?:gave|took|picked|chose|hired|called|offered)\\b",
  "\\b(?:desirous|prayed for|vision board|bucket list|my (?:true )?(?:calling|vocation)|(?:I|I've|I have) (?:\\w+ )?dream(?:ed|t)?\\b|worthy of (?:the|this)|found worthy|animated|associat(?:e|ed|ing|ion) (?:\\w+ )?with your|form(?:ing)? part|(?:I|me) (?:\\w+ ){0,2}be useful (?:for|to|in|at) your)",
  `\\b(?:${post}|your \\w+)\\b (?:is|are|feels?|seems?|looks?|would be|remains?|was)\\b[^.!?\\n]{0,40}\\b(?:where|that|which|place|what|one|step)\\b[^.!?\\n]{0,20}\\bI(?:'d| would|'ve been| have been| want| wish| could| can| hope| belong)\\b(?! (?:hear|know|thank|ask))`,
  "\\b(?:right|good|perfect|ideal|natural|the|my) next step\\b[^.!?\\n]{0,20}\\b(?:I|me|my)\\b",
  "\\b(?:work|job|thing|place|chance|role) (?:that |which )?I (?:\\w+ )?(?:prayed|longed|dreamed|dreamt|hoped|waited|wished|trained|aimed) (?:for|of)\\b",
  "\\b(?:possibility|chance|prospect|thought|idea) of (?:joining|entering|working|being|becoming|starting|helping|leading|running|serving)\\b",
] as const;

const colleague =
  "(?:colleagues?|employees?|co-?workers?|members?|team-?mates?|recruit|starter|one of (?:you|your|the team|your team|us))";

/** Each says that the interest has grown, or that it stays. */
export const grownInterest = [
  // The more I heard, the more I wanted it. It made me keener still.
  "\\bthe (?:more|longer|further|closer|better)\\b[^.!?\\n]{1,60}\\bthe (?:more|keener|surer|better|happier|clearer|stronger|harder)\\b[^.!?\\n]{0,40}\\b(?:want\\w*|like\\w*|keen\\w*|sure|certain|convinced|interest\\w*|excited|attract\\w*|appeal\\w*|right|fit|suits?|see myself|love|become|became|felt|feels?)\\b",
  "\\bI (?:\\w+ )?(?:became|grew|felt|got|was|am|come away|came away|left|went home) (?:\\w+ )?(?:keener|surer|more (?:and more )?(?:keen|certain|sure|convinced|determined|interested|eager|motivated|excited|attracted))\\b",
  "\\b(?:made|makes|left|leaves|has made|only made) me (?:\\w+ ){0,2}?(?:keener|surer|(?:even |only |all the |much |still )?more (?:keen|certain|sure|convinced|determined|interested|eager|motivated|excited))\\b",
  "\\b(?:keener|more keen) (?:still|than)\\b",
  "\\bwant(?:ed|ing)? (?:it|this|(?:the|this|that|your) (?:job|role|post|position|place)) (?:even |all the |so much )?(?:more|badly|so)\\b",
  "\\bonly wanted it more\\b",
  // I hope to come back as a colleague.
  `\\b(?:hop(?:e|ed|ing)|wish|dream|love|like|imagine|picture|proud|lucky|glad|happy|honou?red|delighted|pleased|forward|want)\\b[^.!?\\n]{0,60}\\b(?:as (?:an?|your|one of your|your new|the new) (?:new )?${colleague}|(?:be|become|being|becoming) ${colleague}|(?:call|calling|have|having) you (?:all )?(?:as )?(?:my )?${colleague}|(?:be|is) mine\\b)`,
  "\\b(?:hop(?:e|ing)|wish|want|like|love)\\b[^.!?\\n]{0,30}\\b(?:get|land|win|have|be given) (?:this|that|the|your) (?:\\w+ )?(?:job|role|post|position|offer|place)\\b(?! (?:description|advert|specification))",
  // The same without its subject.
  `^\\W*(?:hope|hoping|would love|would like|'d love|keen|eager|happy|glad|delighted|ready|excited|looking forward|still hoping|want)\\b[^.!?\\n]{0,30}\\b${deed}\\b`,
  // A good feeling, and the job that it is about.
  "\\b(?:happy|happier|hop(?:e|ing|eful)|love|wish|pumped|psyched|stoked|hyped|buzzing|excited|lucky|proud|thrilled)\\b(?:(?!\\b(?:answers?|news|updates?|decision|hear\\w*|feedback|information|outcome|results?|questions?|talk\\w*|conversation|chat|reply|interview|know|learn\\w*|met|meet|discuss\\w*|you enjoy)\\b)[^.!?\\n]){0,40}\\b(?:about|for|with|in) (?:this|the|that|your) (?:\\w+ )?(?:job|role|post|position|opportunity|vacancy|gig|chance|company|team)\\b",
  "\\b(?:be|feel|being) (?:\\w+ )?happy (?:with you\\b|there\\b|here\\b|at your|in your|in a)",
  "\\bup my (?:alley|street)\\b",
  "\\bI(?:'m| am) (?:totally |completely |really )?hooked\\b",
  "\\bsign me up\\b",
  "\\bI (?:\\w+ )?(?:want|need) (?:this|it)\\b(?=[.!,]|$| (?:so |very )?(?:badly|much|more))",
  "\\b(?:should|would) (?:\\w+ )?like it\\b(?! (?:if|when))",
  "\\b(?:willing|ready|happy|glad|prepared|available|like|love|wish|want|hope|delighted)\\b[^.!?\\n]{0,20}\\btake (?:up|on) (?:the|this|your|it)\\b",
  "\\b(?:wait\\w*|hop(?:e|ing)|pray\\w*)\\b[^.!?\\n]{0,20}\\bfor (?:this|the|your) (?:job|role|post|position|place)\\b",
  "\\bI am the (?:right )?(?:person|one|candidate|woman|man) for (?:the|this)\\b",
  "\\b(?:fits?|correspond\\w*|match\\w*|suits?)\\b[^.!?\\n]{0,20}\\b(?:what I (?:search|seek|look|want|am|need|wish|have been)|my (?:project|profile|plans|ambitions|search))\\b",
  "\\b(?:work|job|role|post|position|place|company)\\b[^.!?\\n]{0,20}\\b(?:is|was) (?:the one|what|exactly what|just what) (?:that |which )?I (?:\\w+ )?(?:like|love|enjoy|want|need)\\b",
  // What I would do for it, and what it would be.
  "\\bI(?:'d| would|'ll| will) (?!(?:\\w+ ){0,3}?(?:need|require|ask|hear|know|thank|answer|send|wait|discuss|explain|understand|appreciate|say|call|reply|talk|speak|welcome|grateful|use|wear|commute)\\b)[^.!?\\n]{0,60}\\b(?:for|to have|to get|join\\w*|choose|decide for) (?:this|the|your) (?:\\w+ )?(?:job|role|post|position|company|firm|school|team)\\b",
  "\\b(?:one|job|role|post|position|place)\\b (?:that )?I(?:'m| am) (?:\\w+ )?(?:hoping|aiming|wishing|longing|praying|going) for\\b",
  "\\bwhat an? (?:\\w+ )?(?:pleasure|joy|honou?r|privilege|dream|thrill) (?:it|that|this) would be\\b",
  "\\bmy next (?:home|employer|job|role|chapter|post|position)\\b",
  "\\b(?:very much|more than|fully|highly|quite|still) willing\\b(?= to (?:join|work (?:in|for|with|at)|come|serve|accept|take))",
  // I want to stay in the running for the job.
  "\\b(?:wish|want|like|delighted|happy|glad|keen|hope|eager|pleased|love)\\b[^.!?\\n]{0,25}\\b(?:continue|go on|proceed|stay|remain|carry on|go forward|move forward|keep)\\b[^.!?\\n]{0,25}\\b(?:process|application|candida\\w+|running|selection|recruitment|procedure|next (?:round|stage|step)|contention|consideration)\\b",
  "\\b(?:still|very much) (?:would |should )?(?:want|like|wish|love|hope)(?: to)? (?:work|join|come|be)\\b",
  "\\b(?:wants?|wish(?:es)?|happy|glad|hope|like|love) (?:very much )?to (?:resume|start|begin) (?:work |duty )?(?:with|at|in|as)\\b",
  // The company or the post has won me over.
  "\\b(?:role|job|position|post|company|firm|team|place|school|everything|all that|what I (?:saw|heard)|you all|you)\\b[^.!?\\n]{0,40}\\b(?:convinced|persuaded|won) me (?:over|completely|fully|totally|entirely|even more|a hundred|that (?:this|it|I|the|your|you))",
  "\\bmy heart is\\b",
  "\\beye teeth\\b",
  "\\bmad about (?:it|this|the)\\b",
  "\\b(?:feels?|felt) (?:already )?like home\\b",
  "\\bhappy (?:working|to be|being|if I worked) (?:there|here|with you|at your|in your|in a place like)\\b",
  "\\brest of my career\\b",
  "\\b(?:it|this|the (?:job|role|post|position|move)) (?:just |really |simply )?(?:feels|felt) (?:so |very |just )?right\\b",
  "\\bI (?:\\w+ )?(?:care (?:\\w+ )?about (?:this|the|your) (?:job|role|post|position|company)|wish to enter|(?:should|would) (?:\\w+ )?like (?:to come|the (?:job|role|post|position)))\\b(?! (?:in|back|by|over|and see)\\b)",
] as const;
