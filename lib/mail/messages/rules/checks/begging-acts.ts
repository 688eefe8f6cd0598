// What somebody does who begs: pleads, makes themselves small, shows need, sets no price, or hangs their life on the reader.

const kin =
  "(?:family|children|child|kids?|wife|husband|parents|mother|father|mum|mom|mam|dad|daughter|son|baby|siblings|brothers?|sisters?|household|house|home|grandmother|little ones|younger ones)";
const work = "(?:jobs?|work|role|position|post|employment|opportunity|chance|income|money|placement|help)";

const need = [
  `\\b(?:I(?:'m| am| stand|'ve been| have been| find myself)?|we(?:'re| are)?|my ${kin} (?:is|are)) (?:\\w+ )?(?:\\w+ )?(?:in|stand in) (?:\\w+ ){0,2}?need of (?:\\w+ ){0,2}?${work}\\b`,
  `\\b(?:dire|desperate|urgent|great) need (?:of|for) (?:this|your|a|the) (?:\\w+ )?${work}\\b(?<=\\b(?:I|my|we|our)\\b[^.!?\\n]{0,40})`,
  "\\b(?:I(?:'m| am)|as|being|I've been) (?:\\w+ )?the (?:\\w+ )?(?:only|sole|one|main|single) (?:\\w+ ){0,2}?(?:earner|earning|provider|bread-?winner|working|who (?:earns|works|provides|brings|feeds|pays)|(?:that|to) (?:earn|provide|feed))\\b(?: \\w+){0,4}",
  "\\b(?:only|sole|main) (?:earner|earning (?:member|person)|provider|bread-?winner|source of income) (?:in|of|for|at) (?:my|our|the)\\b(?: \\w+)?",
  `\\b(?:I|we|my ${kin}) (?:have|has|'ve got|'ve)(?: got)? (?:no|nothing|no other|not any) (?:\\w+ )?(?:income|means|to fall back on|to live on|left|support|safety net|food|one to turn|salary|money|savings)\\b`,
  `\\bI(?:'ve| have) (?:got )?nothing (?:else(?! to (?:add|say|ask|mention|report|declare|tell))|to (?:fall back|live|eat)|left|to lose)\\b(?: \\w+)?`,
  `\\bI (?:do not|don't) have (?:anything|anyone|any(?: other)? (?:options?|income|money|offers?|means|chance)) ?(?:else|left|lined up|to (?:fall|turn|live))?\\b(?<! have any(?:thing| money| means)?)`,
  `\\bno other income\\b`,
  "\\bon my last legs\\b",
  "\\bat (?:your feet|rock bottom|my wits' end|the end of my (?:rope|tether|strength))\\b",
  "\\bmy landlord (?:is|has|wants|will|keeps)\\b",
  "\\bbehind (?:with|on) (?:my|the|our) (?:rent|bills|mortgage|payments)\\b",
  "\\bI(?:'m| am) (?:\\w+ )?(?:crying|weeping|in tears|penniless|destitute|bankrupt|skint|drowning in (?:debt|bills))\\b",
  "\\b(?:in|with) tears (?:as|while|when)\\b",
  `\\bmy ${kin} (?:is|are|has been) (?:\\w+ )?(?:sick|ill|dying|in hospital|disabled|hungry|starving|without|suffering|waiting for me to)\\b(?: \\w+){0,4}`,
  `\\bmy (?:husband|wife|father|mother|partner) (?:has |just |has just )?(?:lost|left|died|cannot work|can't work|is out of work)\\b(?: \\w+){0,3}`,
  `\\b(?:as|being|I am|I'm) a (?:poor|single|struggling|jobless|widowed|lone|young) (?:\\w+ )?(?:mother|father|parent|mum|mom|dad|widow|man|woman|girl|boy|graduate)\\b(?! who\\b)`,
  `\\b\\w+ (?:mouths|children|kids) to feed\\b`,
  `\\b(?:pay|afford|cover) (?:for )?(?:her|his|my|their|the) (?:treatment|operation|medicine|medication|school|tuition|hospital bills?)\\b(?<=\\b(?:my|I)\\b[^.!?\\n]{0,50})`,
  `\\b(?:can ?not|can't|could not|couldn't|don't want to|do not want to|never want to) (?:\\w+ )?go back to (?:being |the |that |no )?(?:unemploy\\w+|dole|having|nothing|job ?seeking|where I|being out)\\b`,
  `\\bmy (?:visa|permit|lease|money|savings|benefits?) (?:runs? out|expires?|(?:is|are) (?:\\w+ )?(?:gone|running out|ending|finished|used up)|will (?:run out|expire|be gone))\\b`,
  `\\b(?:only|nothing but) (?:this|you|your|the) (?:\\w+ ){0,2}?can (?:save|help|rescue)\\b(?: \\w+)?`,
  `\\bI need (?:this|it|that|you)(?: \\w+)? (?:so much|so badly|very much|too much|a lot|more than|desperately|badly|to (?:survive|live|eat))\\b`,
  `\\bfor (?:the sake of my|my) (?:\\w+ )?${kin}(?:'s)?(?: sake|(?=[,.!]|$| please))`,
  `\\bfor God's sake\\b`,
  `\\bmy (?:whole |entire |very )?(?:future|life|fate|destiny|survival|career|happiness|world) (?:now )?(?:rests?|depends?|hangs?|lies?|hinges?|is|stands?) (?:\\w+ )?(?:on|in|with|upon) (?:you|your|this|it|the)\\b(?: \\w+)?`,
  "\\bI(?:'d| would|'ll| will) be (?:\\w+ )?(?:lost|broken|finished|done for|on the street|homeless|shattered|gutted|destroyed) (?:if|without(?! (?:my|a|an|coffee|tea)\\b)|unless)\\b(?: \\w+){0,3}",
  "\\b(?:life or death|do or die|make or break)\\b(?<=\\b(?:for me|is|it|this)\\b[^.!?\\n]{0,30})",
];

const pleading = [
  "(?<!\\b(?:taking|took|thanks|thank)\\b[^.!?\\n]{0,20})\\bpity (?:me|my|us|on)\\b(?: \\w+)?",
  "\\b(?:consider|look at|look into|think of|think about|understand|see|feel for|put yourself in) my (?:\\w+ )?(?:condition|situation|plight|circumstances|hardship|struggle|suffering|family|children|case with)\\b(?=[^.!?\\n]{0,20}(?:[.!,]|$|at home|please|and (?:help|give|hire)))(?<=\\b(?:please|kindly|beg|ask|do|pls|you)\\b[^.!?\\n]{0,50})",
  "\\bput yourself in my (?:shoes|place|position)\\b",
  "\\bif only (?:you(?:'d| would| could| gave| give)|I (?:could|had|got) (?:one|a|this|the))\\b(?: \\w+){0,3}",
  "\\b(?:just|only) (?:one|a|this one|a single|a small) (?:\\w+ )?(?:chance|opportunity|shot|trial|try|week)\\b(?<!\\b(?:had|was|were|got|have|with|after|about) (?:just|only) (?:one|a) (?:\\w+ )?\\w+)",
  "\\b(?:is|that's) all (?:that )?I(?:'m| am)? ask(?:ing)?\\b",
  "\\ball I(?:'m| am)? ask(?:ing)? (?:is|for)\\b(?: \\w+){0,3}",
  "\\ball I (?:need|want) is (?:a|one|this|the|your) (?:\\w+ )?(?:chance|job|opportunity|yes|break)\\b",
  "\\b(?:please|I beg|kindly|for|just) (?:\\w+ )?say yes\\b",
  "\\b(?:don't|do not|never) turn (?:your back on|away from|your face from) me\\b",
  "\\b(?:but|just|please|and|so|kindly|only) try me\\b",
  "\\b(?:please|kindly|humbly|beg|request|ask|plead|pls)\\b[^.!?\\n]{0,30}\\b(?:give|offer|find|get|provide) me (?:\\w+ )?(?:job|work|employment|a (?:job|position|role|post))\\b",
  "\\bhumbly (?:beg|pray|plead|appeal|(?:ask|request) (?:you|for (?:a|an|the|this|your)))\\b(?: \\w+){0,3}",
  "\\b(?:if|just|only|please|and) (?:you )?(?:just |only |would |could )?(?:give|grant|let) me (?:have )?(?:this|it|that|the job|a job|in)\\b(?=[.,;!]|$| (?:I|please|and)\\b)",
  "\\bI (?:promise|swear|vow|guarantee) (?:you )?(?:that )?I(?:'ll| will| would|'d) (?:\\w+ )?(?:work (?:day|night|harder|for|like)|never (?:let|disappoint|leave|complain)|not (?:let|disappoint)|make you (?:proud|happy)|give my (?:all|life))\\b",
  "\\bI(?:'ll| will|'d| would) work day and night\\b",
  "\\bwork(?:ing)? (?:my fingers|like a (?:slave|dog|donkey|horse))\\b(?: to the bone)?",
  "\\b(?:won't|will not|would not|wouldn't) (?:let you down|disappoint you|regret it)\\b(?<=\\b(?:if|please|beg|promise|swear|chance|hire|I)\\b[^.!?\\n]{0,40})",
  "\\bI know (?:that )?I(?:'m| am) (?:only |just )?(?:a )?(?:nobody|nothing|no one|unworthy|not (?:worthy|good enough|worth (?:it|much)|much)|not (?:the )?best|weak|useless|stupid|not clever)\\b[^.!?\\n]{0,15}\\bbut\\b(?: \\w+)?",
  "\\bhelp a (?:poor |fellow |struggling )?(?:brother|sister|girl|fellow|friend|mother|father|man|woman|guy)(?: out)?\\b",
  "\\b(?:may )?God (?:will )?(?:reward|repay|bless|favou?r) you (?:if|when|abundantly|for (?:giving|helping|choosing|taking|hiring))\\b",
  "\\bsave me\\b(?! (?:a|the|some|time|from (?:having|making|the trouble)|hours|money|work|an?)\\b)(?: from \\w+)?",
];

const price = [
  "\\bI(?:'d| would|'ll| will|'m (?:ready|willing|happy|prepared) to| am (?:ready|willing|happy|prepared|open) to| can) (?:even |gladly |happily |just )?(?:take|do|accept|work|try) (?:absolutely |just |at |on )?(?:anything|any (?:work|job|task|position|role|kind of|sort of|pay|salary|terms|shift you))\\b(?! (?:the (?:ward|team|line|crew)|that (?:the|my|our)|you need|my|our|from|but|of the)\\b)(?: \\w+){0,3}",
  "\\beven (?:if it (?:is|means|were) )?(?:cleaning|sweeping|scrubbing|washing|carrying|mopping|making tea)\\b(?: \\w+){0,2}",
  "\\bmove (?:heaven and earth|mountains)\\b(?<=\\bI\\b[^.!?\\n]{0,30})",
  "\\bgive (?:up )?my (?:right arm|left arm|eye-?teeth|life|soul|blood|last|all) (?:for (?:this|the|a) (?:job|chance|role|position|place)|to (?:get|work|be|join|have))\\b",
  "\\bsell my (?:soul|house|car|kidney)\\b",
  "\\b(?:I(?:'d| would)|I(?:'ll| will)) (?:even )?pay (?:you )?(?:to|for the) (?:work|be|join|chance|privilege)\\b",
  "\\bwork\\b[^.!?\\n]{0,25}\\b(?:for nothing|for free|without (?:pay|wages|salary|money)|unpaid)\\b(?<=\\b(?:I(?:'d|'ll)?|I would|I will|ready|willing|happy|can|even)\\b[^.!?\\n]{0,60})",
  "\\bwhatever you (?:pay|offer|give|can pay|want to pay|decide to pay)(?: me)? (?:will|is|would|I)\\b(?: \\w+){0,3}",
  "\\b(?:in|to) your debt\\b(?=[^.!?\\n]{0,30}\\b(?:rest|forever|life|always|all)\\b)(?: \\w+){0,6}",
  "\\bfor the rest of my (?:life|days)\\b",
  "\\b(?:worship|kiss) (?:you|your|the ground)\\b(?: \\w+)?",
];

const devotion = [
  `\\b(?:nothing|isn't anything|is not anything|no limit to what)(?: that)? I(?:'d| would)(?: not|n't) (?:do|give)\\b(?: \\w+){0,3}`,
  `\\bnothing I wouldn't (?:do|give)\\b(?: \\w+){0,3}`,
  `\\b(?:the )?answer to (?:my|our|all my) prayers\\b`,
  `\\b(?:done for|finished|doomed|sunk)\\b(?<=\\bI(?:'m| am|'ll be| will be) \\w+(?: \\w+)?)`,
  `\\b(?:accept|take|work for|settle for|be content with|do with) (?:half|less|a lower|low|a small|the (?:lowest|minimum)|minimum|little) ?(?:of )?(?:the |my )?(?:pay|salary|wages?|money|than)\\b`,
  `\\bI(?:'ll| will|'d| would) be (?:your|the company's) (?:\\w+ )?(?:servant|slave|dog|property|right hand|loyal \\w+)\\b`,
  `\\b(?:break|kill|destroy|finish|crush|ruin|devastate) me\\b(?= (?:to be|if|not|when)|[.!,]|$)`,
  `\\b(?:can't|cannot|can not|could not|unable to|not able to|how (?:can|will|shall) I) (?:\\w+ )?(?:feed|support|provide for|take care of|clothe|raise) (?:my|our) ${kin}\\b`,
  `\\b(?:a |your |this )?(?:poor|humble|lowly|unworthy|desperate|struggling) (?:applicant|candidate|servant|man|woman|girl|boy|soul|person|job ?seeker|graduate|me)\\b(?<=\\b(?:me|on|as|upon|am|I'm|your|help|please|for|to)\\b[^.!?\\n]{0,25})`,
  `\\b(?:last|remaining) few (?:pounds|dollars|euros|coins|rupees|pesos|pennies|cents)\\b`,
  `\\bI(?:'m| am) down to my last\\b(?: \\w+)?`,
  `\\b(?:do|take|accept|try) any(?:thing(?! that (?:the|my|our))| job| work| task| position| role)\\b(?<=\\b(?:I(?:'d|'ll)|I would|I will|I can|please|willing to|ready to)\\b[^.!?\\n]{0,20})(?! (?:the|my|our|from|but|of the)\\b)`,
  `\\b(?:this (?:job|role|work|position)|you|it) (?:would|will|could|can) (?:save|rescue) (?:us|me|my|our)\\b(?: \\w+)?`,
  `\\b(?:my|our) ${kin} (?:is|are|keeps?) (?:\\w+ )?(?:struggling|suffering|starving|counting on|relying on|depending on|looking up to)\\b(?: me)?`,
  `\\b(?:have|'ve|has) been (?:jobless|unemployed|out of (?:work|a job)|workless|without (?:work|a job|income)|on the dole|looking for (?:work|a job))\\b`,
  `\\banything (?:would|will) do\\b`,
  `\\b(?:only|just|all I) (?:want|need|ask|ask for|require) (?:is )?(?:one|a single|a small) (?:\\w+ )?(?:chance|opportunity|break|yes|shot)\\b`,
  `\\b(?:pin(?:ning|ned)?|set|put(?:ting)?|hang(?:ing)?) all (?:of )?my hopes? (?:on|in)\\b(?: \\w+)?`,
];

export const beggingActs: readonly string[] = [...need, ...pleading, ...price, ...devotion];
