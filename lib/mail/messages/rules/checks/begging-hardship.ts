// More ways to beg: one's hardship, what depends on the reader, what would become of one without the job, and pleas.

const kin =
  "(?:family|children|child|kids?|wife|husband|parents|mother|father|mum|mom|mam|dad|daughter|son|baby|siblings|brothers?|sisters?|little ones|younger ones|loved ones)";
const job = "(?:jobs?|work|role|position|post|place|chance|opportunity|offer|salary|income|money|yes)";
/** The hardship is the writer's own. */
const ours = "(?<=\\b(?:I|I'm|I've|I'll|we|me|us|my|our)\\b[^.!?\\n]{0,60})";

/** Hunger, debts, rejections, illness at home. */
const hardship = [
  `\\b(?:my|our|the) (?:\\w+ )?${kin} (?:will|would|shall|'ll|has to|have to|must|go|goes|are going to|is going to) (?:\\w+ )?(?:go )?(?:hungry|starv\\w+|suffer\\w*|be on the street|eat nothing|hunger|homeless|not eat|without (?:food|school|medicine))\\b(?: \\w+)?`,
  `\\b(?:go|goes|going|went) (?:to bed )?hungry\\b${ours}`,
  `\\b(?:don't|do not|no idea|not|never) know how (?:I|we)(?:'ll| will|'m going to| am going to| are going to| can| should| shall)? (?:\\w+ )?(?:pay|live|eat|feed|survive|make ends|get by|afford)\\b(?: \\w+){0,3}`,
  `\\b(?:can't|cannot|can not|could not|won't be able to|unable to|not able to|no longer) (?:\\w+ )?(?:pay|afford|cover) (?:the|my|our|next month's|this month's|any) (?:\\w+ )?(?:rent|bills?|mortgage|fees|medicine|debts?|loans?|food|electricity|heating)\\b${ours}`,
  "\\b(?:can't|cannot|can not|won't|will not|hardly|barely|how (?:to|can I|will I|shall I|we)) (?:\\w+ )?(?:survive|live through|get through|make it through|last) (?:another|one more|the (?:month|winter|week|year)|without (?:a|this|the|your)|on (?:this|that|nothing|my)|any longer|next)\\b(?: \\w+){0,2}",
  "\\b(?:can't|cannot|can not|don't know how to|unable to) (?:go on|carry on|continue|live) (?:like this|this way|any ?more|any longer|without (?:a job|work|this|any))\\b(?: \\w+){0,2}",
  "\\bI have (?:debts?|loans|creditors)\\b(?: \\w+){0,4}",
  "\\b(?:have )?nowhere to (?:live|stay|sleep|go)\\b",
  `\\b(?:sold|selling|sell|pawn\\w*) (?:my|our) (?:\\w+ )?(?:car|house|furniture|jewel\\w*|phone|laptop|ring|things|possessions|land|cows?|goats?|bike)\\b[^.!?\\n]{0,20}\\b(?:to (?:get by|live|eat|pay|survive|feed|afford|come)|for food)\\b`,
  `\\b(?:had|have|got|received|after|collected) (?:\\w+ )?(?:hundreds of|dozens of|so many|countless|too many|\\d+|twenty|thirty|forty|fifty|sixty|a hundred) (?:\\w+ )?(?:rejections?|refusals?)\\b`,
  `\\b(?:rejected|refused|turned (?:down|away)) (?:so (?:often|many)|too (?:often|many)|everywhere|by everyone|again and again)\\b(?: \\w+)?`,
  `\\bI(?:'m| am| have)? (?:\\w+ )?(?:losing|lost|lose) (?:all )?(?:my |of my )?hope\\b(?! that)`,
  `\\b(?:can't|cannot|can not|could not|couldn't) (?:take|bear|stand|face) (?:one more|another)\\b(?: \\w+)?`,
  `\\bI(?:'m| am| have been|'ve been)? (?:\\w+ )?(?:tried|knocked|applied|been) everywhere\\b`,
  `\\b(?:we|I|life|it|things?|everything|times|situation|conditions?) (?:is|are|has been|have been|'s|has become|have become|got|gets) (?:\\w+ )?(?:hard|tough|difficult|bad|unbearable|terrible|rough|critical) (?:for (?:me|us|my \\w+)|at home|without (?:a|any|work|money))\\b(?! to (?:get|find|follow|tell|say|choose|hear|imagine|know|leave|buy|reach|come|understand|see|decide|explain))`,
  `\\b(?:been|sitting|stay(?:ing)?) at home (?:\\w+ )?for (?:\\w+ ){1,3}(?:months?|years?)\\b(?! (?:with my|to (?:care|look|raise)|caring|raising|because of the))`,
  `\\bI(?:'m| am| have been|'ve been) (?:\\w+ )?(?:unemployed|jobless|out of (?:work|a job)|without (?:a job|work|income)) (?:since|for|and)\\b`,
  `\\b(?:I(?:'ve| have) been|I am|I'm) (?:\\w+ )?(?:crying|weeping|in tears)\\b(?! (?:with laughter|of (?:laughter|joy)|laughing|from laughing))`,
  `\\bI(?:'m| am) a (?:\\w+ )?(?:poor|starving|needy|desperate|broken|struggling|small) (?:man|woman|person|boy|girl|soul|mother|father|widow|student|family \\w+)\\b`,
  `\\bpoor (?:family|man's|widow|mother|father)\\b(?<=\\b(?:a|my|our|from|this|of) poor (?:family|man's|widow|mother|father))(?<=\\b(?:I|I'm|me|my|you)\\b[^.!?\\n]{0,50})`,
  `\\b(?:my|our) ${kin} (?:is|are|was|has been) (?:\\w+ )?(?:ill|sick|dying|in hospital|disabled)\\b[^.!?\\n]{0,30}\\b(?:and|so) (?:I|we|there)\\b[^.!?\\n]{0,20}\\b(?:must|need|have to|no|can't|cannot)\\b(?: \\w+)?`,
  `\\bmy (?:\\w+ ){0,2}(?:financial|economic|money) (?:condition|state|position|status|problem|situation|worries|needs?|struggle)s?\\b`,
  `\\b(?:with|have) so many (?:mouths|debts|problems|bills)\\b`,
  `\\bI (?:must|have to|need to) (?:take care of|feed|provide for|support|look after) (?:my|all my|our|a) (?:\\w+ )?${kin}\\b(?![^.!?\\n]{0,30}\\b(?:so|which is why|on (?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays))\\b[^.!?\\n]{0,20}\\b(?:hours|shift|day|better|part|weekend))`,
];

/** Having nothing left, and needing help. */
const straits = [
  `\\bif you (?:do not|don't|won't|will not) (?:help|take|hire|choose) me,? (?:nobody|no one|who)\\b(?: \\w+)?`,
  `\\b(?:no|without(?: any)?|not any) (?:income|wages?|salary|pay) (?:for|since)\\b(?: \\w+)?`,
  `\\b(?:save|feed|help|rescue|make) (?:a|my|our|this) (?:whole |entire |poor )?(?:family|household)\\b(?<=\\b(?:you|job|this|it)\\b[^.!?\\n]{0,40})(?= ?(?:[.!,]|$|happy|from|if|with))`,
  `\\b(?:life|fate|the world|everyone) (?:has been|have been|is|was) (?:\\w+ )?(?:cruel|unkind|unfair|hard|merciless) (?:to|with|on) me\\b`,
  `\\b(?:is|are) all (?:that )?I have(?: left)?(?=[.!,]|$| in)`,
  `\\bhow (?:much|badly|desperately) (?:I|we|my \\w+) needs? (?:this|it|the|you|a job|work|money)\\b`,
  `\\b(?:not|n't) eaten (?:\\w+ )?(?:properly|for|since|in)\\b(?! (?:years|such|so))`,
  `\\bI have no (?:wages?|pay|bread|job|work|home)\\b`,
  `\\bbehind (?:with|on) (?:everything|all|the (?:rent|bills|mortgage|payments))\\b`,
  `\\b(?:job|this|you|it) or (?:nothing|never|the street)\\b(?: \\w+){0,2}`,
  `\\byou (?:have to|must|need to|simply must) (?:\\w+ )?(?:help|save|rescue|take|choose|hire|pick) (?:me|us)\\b`,
  `\\bI (?:\\w+ )?must (?:have|get) (?:this|the|a|that) ${job}\\b(?! (?:number|title|description|permit))`,
  `\\b(?:otherwise|or else),? (?:I|we|my|everything)\\b[^.!?\\n]{0,40}\\b(?:lose|los[et]|break|breaks|end up|starve|finished|ruined|leave|go back|sell|die|nothing|hungry|apart|over)\\b(?: \\w+)?`,
  `\\b(?:I|it|we)(?:'ll| will|'d| would|'m going to| am going to) (?:go (?:mad|crazy|under)|die|fall apart|break down|collapse|kill me|be the end of me|lose my mind)\\b`,
  `\\bI(?:'m| am)(?: an?)? (?:\\w+ )?(?:orphan|widow(?:ed|er)?|beggar|pauper)\\b(?: \\w+){0,3}`,
  `\\bI(?:'m| am) in (?:\\w+ )?need(?= and|[.,!]|$| of (?:help|work|money|a job|this))`,
  `\\b(?:please|kindly|you can|you could)\\b[^.!?\\n]{0,15}\\bhelp my (?:\\w+ )?${kin}\\b`,
  `\\bneed your (?:\\w+ )?(?:support|help|mercy|assistance|favou?r|kindness|pity)\\b(?! (?:with|to (?:find|fill|understand|improve)))`,
  `\\b(?:chance|opportunity|job|position) to (?:this|a) (?:poor|needy|humble|struggling)\\b(?: \\w+)?`,
  `\\bpoor (?:fellow|chap|soul|guy)\\b`,
];

/** Cries for help. */
const cries = [
  "\\b(?:can't|cannot|can not|how (?:can|shall) I) (?:\\w+ )?(?:go home|tell my|face my|look my \\w+ in|return home)\\b(?: \\w+){0,4}(?<!\\b(?:enough|how much|how \\w+ it was)\\b[^.!?\\n]*)",
  "\\bempty[- ]hand(?:s|ed)\\b",
  "(?<!\\b(?:when|if|whenever|where|before) )\\bI need (?:\\w+ )?help(?=[.,!]|$)",
  "\\blost (?:my |our )?(?:\\w+ ){0,5}?(?:and|,) (?:my |our |all )?hope\\b",
  "\\b(?:don't|do not|won't|will not) (?:ask|need|want|care|mind) (?:for |about )?(?:much|any|a lot of|the|how much)? ?(?:money|pay|salary|wages?)\\b(?: \\w+)?",
  "\\b(?:throw|toss) me a (?:rope|line|bone|lifeline)\\b",
  "\\bI(?:'m| am) (?:\\w+ )?(?:sinking|drowning|going under)\\b",
  "\\bplease (?:\\w+ )?let me (?:work for|join (?:you|your)|in\\b|be (?:part|one) of)(?: \\w+)?",
];

/** What hangs on the reader. */
const depends = [
  `\\beverything (?:\\w+ )?(?:depends|hangs|rests|hinges) on (?:this|you|it|your)\\b(?=[^.!?\\n]{0,40}\\b(?:me|my|us|our)\\b)(?: \\w+){0,4}`,
  `\\bI (?:\\w+ )?depend on (?:this|the|your|you|it|getting) ?(?:job|work|money|income|offer|role|position|post|answer|yes|decision)?\\b(?<=(?:this|your|you|it|getting|job|work|money|income|offer|role|position|post|answer|yes|decision))(?: \\w+)?`,
  `\\b(?:you(?:'re| are)|it is only you|only you|he is|she is) (?:the only (?:one|person|man|woman|company|people|hope)|who)?\\b[^.!?\\n]{0,12}\\b(?:can|could|will) (?:\\w+ )?(?:help|save|rescue|change|make|do something)\\b(?<=\\bonly\\b[^.!?\\n]{0,60})(?: \\w+){0,2}`,
  `\\bonly (?:your|this|you|a) (?:\\w+ )?(?:offer|job|help|answer|yes|work)? ?(?:can|could|will) (?:\\w+ )?(?:keep|save|help|rescue|change|let me stay)\\b(?: \\w+)?`,
  `\\b(?:if I (?:do not|don't|can't|cannot) (?:get|find|have)|without|unless I (?:get|find)|if you (?:do not|don't|won't|will not) (?:take|hire|choose|pick|help|select|accept)) (?:me|this|the|your|work|a job|any|it)\\b[^.!?\\n]{0,30},? (?:I|we|my ${kin}|everything)(?:'ll| will|'m| am|'re| are| have| would| don't| do not| can't| cannot)\\b[^.!?\\n]{0,15}\\b(?:los[et]|lost|finished|starv\\w+|street|have to (?:go back|leave|return|sell|move)|everything|done|broken|nothing|homeless|know (?:what|how|where)|survive|dead|die|ruined|hungry|over)\\b(?: \\w+){0,3}`,
  `\\b(?:don't|do not|not) know what (?:I|we)(?:'ll| will| shall| would| can| should)? (?:to )?do(?: any ?more| next)?(?=[.!]|$)${ours}`,
  `\\b(?:on the (?:edge|brink|street)|at (?:the|my) (?:end|limit|lowest))\\b(?<=\\b(?:I|I'm|we|we're|me|us)\\b[^.!?\\n]{0,30})(?! of (?:the (?:wood|forest|park|town|city|village)|a |my (?:seat|chair)))`,
  `\\b(?:would|will|could|can) (?:\\w+ )?(?:save|rescue) (?:my|our|me|us)\\b(?! (?:time|money|an?|the|hours|some|from (?:having|making))|,? (?:team|company|old))(?: \\w+){0,2}`,
  `\\b(?:lose|losing|lost) everything\\b(?<=\\b(?:I|I'll|we|we'll|I'd|would|will)\\b[^.!?\\n]{0,30})(?<!\\b(?:people|families|who|those|they)\\b[^.!?\\n]{0,30})`,
  `\\b(?:matter|question) of (?:life (?:and|or) death|survival)\\b(?<=\\b(?:me|us|my|I|it|this)\\b[^.!?\\n]{0,60}|(?:work|job|this) is (?:\\w+ )?a \\w+ of (?:life (?:and|or) death|survival))(?! (?:for|in|at|on) (?:the|our|a|my (?!family)))`,
  `\\bI (?:can ?not|can not|can't) afford to (?:lose|miss) (?:this|the|it|such)\\b(?: \\w+)?`,
];

/** Pleas in so many words. */
const pleas = [
  `\\bfor (?:the sake of |the love of )(?:God|Allah|Jesus|Christ|heaven|my ${kin}|all)\\b`,
  `\\bin (?:the name of|God's name)\\b(?<=\\b(?:God|Allah|Jesus|beg|please|ask|plead)\\b[^.!?\\n]{0,60}|\\bin God's name)`,
  `\\b(?:do (?:it|this)|please|give me (?:it|this|the job)),? for (?:my|our) (?:\\w+ )?${kin}\\b`,
  `\\bfor (?:my|our) (?:\\w+ )?(?:kids|children|parents|siblings)' sake\\b`,
  `\\bI (?:\\w+ )?(?:pray|am praying|have prayed|will pray) (?:\\w+ )?(?:to |that )?(?:God|Allah|you|heaven|the Lord)\\b(?: \\w+){0,3}`,
  `\\bpray for you\\b(?= (?:every|each|all|if|daily|day))`,
  `\\b(?:touch|soften|open|move) your (?:\\w+ )?hearts?\\b`,
  `\\b(?:ask|asking|beg|begging|hope|hoping|plead|pleading|pray|praying|cry|crying|appeal)(?: \\w+)? for (?:your |some )?(?:mercy|pity|compassion|sympathy|help me)\\b`,
  `\\bwith sympathy\\b(?<=\\b(?:look|consider|treat|view)\\b[^.!?\\n]{0,40})`,
  `\\b(?:I|and|we) (?:\\w+ )?(?:kneel|fall on my knees|bow (?:down )?(?:before|to) you|throw myself|crawl)\\b(?: \\w+)?`,
  `\\bI (?:\\w+ )?(?:ask|request|appeal|plead|beg)\\b[^.!?\\n]{0,30}\\bfrom the (?:bottom|depths?) of my heart\\b`,
  `\\b(?:really,? really|so,? so|badly|desperately) (?:need|want) (?:this|you to|the|your|it)\\b(?: \\w+){0,3}`,
  `\\b(?:I|we) (?:\\w+ )?(?:need|want) (?:it|this(?: \\w+)?|the \\w+|to (?:get|have|win) \\w+(?: \\w+)?|you to (?:\\w+ )?\\w+) (?:so|very|really|too) (?:badly|desperately|much that)\\b`,
  `\\bI need (?:work|a job|any job|some work),? (?:any|please|badly|so|urgently|desperately|to (?:live|eat|survive|feed))\\b(?: \\w+)?`,
  `\\b(?:please|kindly|pls|beg|sir,|ma,|madam,)(?: \\w+)?,? (?:\\w+ )?(?:accept|take|pick|choose|select|hire|employ|help) me\\b(?! (?:to (?!get|have|find|join|land|work|be)|with (?:my|the|a|some)|understand|learn|see|out with|through|as (?:an?|your)|if you|at|on (?:monday|tuesday|wednesday|thursday|friday)))`,
  `\\b(?:accept|take|pick|choose|select|hire|employ|help) me(?: \\w+)?,? (?:please|kindly|sir|ma|I beg)\\b(?! (?:find|note|let|see))`,
  `\\bhelp me,? please\\b`,
  `\\bhelp me (?:\\w+ )?to (?:get|have|find|land) (?:this|the|a) ${job}\\b`,
  `\\b(?:give|grant) me (?:the|this|a|that|some) (?:\\w+ )?(?:job|work|employment|position|post|role),? please\\b`,
  `^\\W*(?:please,? |kindly |sir,? |ma,? )+(?:\\w+ )?give me (?:the|this|a|any|some) (?:\\w+ )?(?:job|work|employment|position|post|role)\\b`,
  `\\bdo this (?:one )?(?:thing|favou?r|kindness) for me\\b`,
  `\\b(?:please|kindly) (?:\\w+ )?(?:don't|do not) (?:say no|(?:forget|reject|refuse|leave|let|turn|disappoint|abandon|send) (?:about )?(?:me|my|us))\\b(?! (?:to|that|know|the|a)\\b)`,
  `\\bmake my dreams? come true\\b(?<=\\b(?:please|kindly|beg|you)\\b[^.!?\\n]{0,40})`,
  `\\b(?:you(?:'re| are) (?:so |such a |very )?(?:\\w+ and )?(?:powerful|mighty|great man|great woman|big man|good-hearted|generous))\\b`,
  `\\bsmall (?:person|man|woman|girl|boy) like me\\b`,
  `\\b(?:hop(?:e|es|ing)|pray(?:s|ing)?|counting|waiting|begg?ing)\\b(?: \\w+)? (?:that )?you(?:'ll| will)? (?:will )?(?:take|choose|pick|hire|select|help) me\\b(?<=\\bmy (?:\\w+ )?${kin} (?:is|are)\\b[^.!?\\n]{0,60})`,
  `\\bask(?:ing)? (?:you )?as a (?:mother|father|parent|human|fellow|christian|brother|sister)\\b`,
  `\\bnever (?:\\w+ )?ask (?:you )?for anything (?:again|else|more)\\b`,
  `\\bnever (?:\\w+ )?(?:forget|regret) (?:it|this|you)\\b(?<=\\b(?:I|you)(?:'d| would|'ll| will)?(?: \\w+)? never\\b[^.!?\\n]{0,30})(?= (?:all|as long|in my|for the rest|if (?:you|I))\\b)`,
  `\\bI(?:'d| would|'ll| will|'m (?:ready|willing|prepared) to| am (?:ready|willing|prepared) to) (?:even |gladly )?(?:sleep (?:in|at|on)|live (?:in|at)|come (?:\\w+ )?(?:barefoot|on foot|crawling)|crawl|walk)\\b[^.!?\\n]{0,20}\\b(?:office|floor|job|knees|work|shop|kitchen|feet|miles)\\b`,
  `\\b(?:ready|willing|prepared) to (?:do|take|accept|give|try) (?:absolutely |just |almost )?(?:everything|anything|whatever|all)\\b(?! (?:that )?(?:the|my|our|from|in the|needed|necessary|required|comes))(?: (?:you|at|at all)\\b)?(?: \\w+)?`,
  `\\bI(?:'ll| will|'d| would) do (?:whatever|everything|all) (?:that )?you (?:want|ask|say|wish|tell)\\b(?: \\w+)?`,
  `\\b(?:lower|less|smaller|half the|any) (?:salary|pay|wages?|money) (?:than|if)\\b(?<=\\b(?:I|I'd|I'll|willing|ready|accept|work|take)\\b[^.!?\\n]{0,60})(?! I (?:have|had|earn|get|make|was))`,
  `\\bgive (?:everything|anything|my all|all I have) (?:to|for|just to) (?:get|have|be|this|the|a) ?(?:\\w+ )?(?:job|work|chance|here|place|role|position|hired|chosen)\\b`,
];

export const beggingHardship: readonly string[] = [...hardship, ...straits, ...cries, ...depends, ...pleas];
