import { beggingActs } from "./begging-acts";
import { beggingHardship } from "./begging-hardship";
import { toneCheck } from "./tone-check";

const job =
  "(?:job|role|position|post|work|opportunity|chance|income|salary|money|break|offer)(?! (?:permit|order|instructions?|description|share|letter|number|title|code|with|that|where|in which|which|close|near)\\b)";
const family =
  "(?:family|children|kids|wife|husband|parents|mother|father|mum|mom|mam|household|daughter|son|baby|siblings|younger ones|little ones|people at home|whole (?:family|household))";
/** What somebody who begs wants the reader to do. */
const take =
  "(?:take|employ|select|choose|hire|pick|accept|help|assist|consider|remember|shortlist|recommend|absorb|save|rescue|favou?r) me\\b(?<!\\byou (?:can|could|will|would) (?:\\w+ )?(?:help|assist|remember) me(?! get))(?! (?:for (?:any|other|future|similar|upcoming|a |the (?!job|role|position|work))|in (?:the )?future|with (?!(?:this|the|a|any) (?:job|opportunity|work|role|position|chance|offer|money))|understand|to (?!get|join|work|be|find)|as (?:well|an?|your|the)|through|on|at|around|round|out|away|back|home|know|see|learn|prepare|improve))";
const begs = [
  "\\b(?:I(?:'m| am) )?(?:beg|begs|begging)\\b(?! (?:the question|to differ|your pardon))(?: (?:you|for)\\b)?(?: \\w+){0,3}",
  "\\bI begged you\\b",
  "\\bplease,? please\\b|\\bpretty please\\b",
  "\\bI(?:'m| am)? (?:\\w+ )?(?:implore|plead(?:ing)?|beseech|entreat|supplicate)\\b",
  "\\bI(?:'m| am)? (?:\\w+ ){0,4}appeal(?:ing)? to (?:you|your)\\b",
  "\\bto appeal to (?:you|your)\\b",
  "\\bI (?:very (?:much )?(?:ask|beg|request) you|ask you (?:very much|so much|with all my|from my))\\b(?: (?:for|to)\\b)?(?: \\w+){0,2}",
  "\\b(?:I|and|we) pray\\b",
  "\\b(?:I am|I'm) praying\\b",
  "\\bpray(?:ing)? (?:that )?you\\b",
  "\\bfor (?:the love of )?God'?s?(?: sake)\\b",
  "\\bGod (?:will )?bless you (?:if|when|for (?:giving|helping|choosing|taking|hiring|any))\\b",
  "\\bGod will bless you\\b",
  "\\b(?:have|take|show) (?:\\w+ )?(?:mercy|pity)\\b",
  "\\bat your mercy\\b",
  "\\b(?:on|to) my knees\\b",
  "\\bbe merciful\\b",
  "\\bhave a heart\\b",
  "(?<!\\b(?:thank|thanks|took|taking)\\b[^.!?\\n]{0,20})\\bpity on\\b",
  "\\bfind it in your heart\\b",
  "\\bfrom the (?:depths?|bottom) of my heart,? (?:I (?:ask|beg)|please)\\b",
];
const desperate = [
  "\\bI(?:'m| am|'ve become| have become| feel| was)? (?:so |really |very |quite |rather |getting |growing |truly |absolutely |a bit |a little )*desperate(?:ly)?\\b(?: (?:for|to|need|want|hope|hoping|looking|seeking|in need)\\b)?",
  "\\bdesperate (?:for (?:a|the|this|any|your|work|money)\\b(?! home)|to (?:work|get|join)\\b|need of (?:this|a|the|work|any|money)\\b)",
  `\\b(?:I|we) (?:(?:really|badly|truly|do|so|urgently|just|absolutely|very much|desperately),? )*need (?:(?:absolutely|badly|desperately|really) )?(?:this|the|a|your) (?:\\w+ ){0,2}${job}\\b`,
  "\\bI need (?:this|it) (?:so )?(?:badly|desperately|more than)\\b",
  "\\b(?:this is|it is|it's|you(?:'re| are)) (?:truly |really |probably |maybe |perhaps )?my (?:\\w+ )?(?:last|only) (?:hope|chance|option|resort|way|opportunity|choice|shot|source|income|possibility|salvation|card|offer|means|prospect|one)\\b",
  "\\b(?:my|our) (?:(?:very|one|really|absolute) )*(?:last|only) (?:and only )?(?:hope|resort)\\b",
  "\\bI have (?:(?:no other|nothing else|no more) (?:options?|hope|choice|income|offers?|chances?|left|lined up|way|means)\\b|nothing else(?=[.,!]|$| and\\b))",
  "\\bI(?:'m| am) running out of (?:money|time|options|savings|hope)\\b",
  "\\bmy savings (?:are|have|will|won't|ran|is)\\b",
  "\\b(?:nowhere|no one|nobody) (?:else )?(?:left )?to (?:turn|go)(?: to)?\\b",
  "\\bnowhere else to (?:turn|go)\\b",
  "\\bI(?:'d| would|'ll| will|'m going to| am going to) (?:be )?(?:devastated|heartbroken|lost without(?! (?:my|a|an|coffee|tea)\\b)|crushed|ruined|destroyed)\\b",
  "\\bbreak my heart\\b",
  "\\bwithout (?:it|this (?:job|role|work|chance|position)),? I(?:'m| am| will| would| can ?not| can't| have)\\b(?: \\w+){0,3}",
  "\\bI (?:cannot|can not|can't) (?:live|survive|go on) without\\b(?: \\w+){0,2}",
  "\\bI (?:do not|don't) know what I(?:'ll| will|'d| would) do (?:if|without)\\b(?: \\w+){0,3}",
  "\\b(?:can't|cannot|could not|couldn't) (?:take|bear|face|survive|afford) (?:another|one more|any more) (?:no|rejections?|refusals?)\\b",
  "\\b(?:been|am|I'm|still) (?:unemployed|out of work|jobless|without (?:a job|work|income)|out of a job)\\b(?: (?:for|since))?",
  "\\b(?:nobody|no one|no company|no employer) (?:else )?(?:wants|will|would|has|gives|is willing)\\b[^.!?\\n]{0,20}\\b(?:me|hire|chance)\\b",
];
const plight = [
  "\\b(?:in|into) your (?:good |kind |able )?hands\\b(?<=\\b(?:my|our) (?:\\w+ )?(?:future|life|fate|case|destiny|family|career|hope|hopes|everything)\\b[^.!?\\n]{0,30})",
  "\\b(?:my|our) (?:life|future|fate|destiny|survival) (?:depends|hangs|rests|is in)\\b",
  "\\blife-?line\\b(?<=\\b(?:a|my|this|the) life-?line)(?= (?:for me|to me)|[.!]|$)",
  "\\b(?:things|times|life|conditions|it) (?:are|is|have been|has been|'s) (?:so |very |really |too |extremely |quite )?(?:hard|tough|rough|bad|difficult) (?:for (?:me|us|my)(?! to )|at home|this side|here|these days|at the moment|right now)\\b",
  "\\b(?:I(?:'m| am| have been|'ve been)|we(?:'re| are| have been)) (?:really |so |just )?(?:suffering|starving|struggling|hungry|homeless|broke|drowning)\\b(?! (?:to (?:understand|follow|see|think)|with (?:the|this)))",
  "\\bstruggling (?:\\w+ )?(?:dad|mum|mom|mother|father|parent|family|student|graduate)\\b",
  "\\b(?:lose|losing|thrown out of) (?:my|our) (?:house|home|flat|apartment|visa|permit|car)\\b",
  "\\b(?:evict(?:ed|ion)|hand to mouth)\\b(?<=\\b(?:I|we|me|us|my|our)\\b[^.!?\\n]{0,40})",
  "\\b(?:on bended knees?|with tears|in tears|have compassion|be my (?:saviou?r|angel|helper)|destiny helper|like a (?:father|mother) to me|out of (?:the kindness|pity)|kind-?hearted|good offices|pull (?:some |a few )?strings)\\b",
  "\\b(?:applied|applying) (?:to|for) (?:hundreds|dozens|so many|countless|over \\d+|more than \\d+)\\b(?: \\w+){0,2}",
  "\\b(?:rejected|turned down|refused) (?:everywhere|by everyone|so many times|again and again|too many times)\\b",
];
const asks = [
  "\\b(?:spare|squeeze) me (?:even |just |even just )?(?:a|one|some)\\b(?: \\w+)?(?! (?:minutes?|moment|hour))",
  "\\b(?:please )?(?:do not|don't) (?:leave me (?:out|behind)|abandon me|give up on me|close the door|shut me out)\\b",
  "(?:^|\\b(?:please|kindly|just|and|only|(?<!\\b(?:hope|wish|if|glad|happy|grateful|delighted|pleased|think|trust|believe)\\b[^.!?\\n]{0,20})you (?:could|can|will|would|to)|if you (?:just|only|could|would|please)|asking (?:you )?to|ask (?:you )?(?:to|is that you)|beg you to|you to kindly|let you) )(?:give|grant|allow|offer) me (?:just )?(?:a|one|this|the|another|an) (?:\\w+ )?(?:chance|opportunity|shot|break|try|go|start|nod|trial)\\b(?! (?:to (?:meet|speak|talk|interview|learn|see|visit|discuss|show you around|tell|explain|hear|understand|ask)|date))",
  `(?:^|\\b(?:please|kindly|only|just|ask you|if you(?: will| would| could| can)? (?:only|just|please|kindly)|(?<!\\b(?:were|for) )you to|(?<!\\b(?:hope|wish|if|glad|happy|grateful|delighted|pleased|think|trust|believe|say|said)\\b[^.!?\\n]{0,20})you (?:can|could|will|would)|appeal to you to|request you to|asking you to|begging you to|heart to|(?:ask you|request you|asking you)(?: \\w+){1,3} to) )(?:\\w+ )?${take}(?: with (?:this|the|a) \\w+)?`,
  "\\b(?:take a (?:punt|chance|gamble|bet|risk)|bet|gamble) on me\\b|\\b(?:just|only|please) (?:let me in|put me through)\\b",
  "\\bhire me,? please\\b",
  "\\bI(?:'m| am) worth (?:it|a chance)\\b",
  "\\b(?:please|kindly) do (?:something|anything|your best) for me\\b",
  "\\b(?:doing|do) me (?:a|an|the|this|one) (?:\\w+ )?favou?r\\b(?! and)",
  "\\b(?:consider|look (?:at|on|upon)|treat|view) (?:me|my \\w+) (?:\\w+ )?(?:favou?rably|kindly|sympathetically|with (?:favou?r|sympathy|kindness))\\b",
  "\\bsympathetic consideration\\b",
  "\\b(?:do not|don't) (?:reject|refuse|forget|overlook|ignore|forget about) (?:me|my)\\b",
  "\\b(?:please )?(?:do not|don't) (?:say no|let me down|disappoint me|turn me (?:down|away))\\b",
  "\\bif you (?:hire|take|choose|select|pick|employ) me,? you(?:'ll| will| won't| would)? ?(?:not |never )?(?:regret|be (?:sorry|disappointed))\\b",
  "\\byou (?:will|would|won't|will not|'ll) (?:not |never )?(?:regret|be (?:sorry|disappointed))\\b(?! (?:for|about|to hear))",
];
const price = [
  "\\bI(?:'d| would|'ll| will) (?:even |gladly |happily )?(?:sweep|scrub|mop|clean|wash|make (?:the )?tea|carry)\\b[^.!?\\n]{0,30}?\\b(?:if|to (?:get|be|join)|for (?:free|you)|just)\\b",
  "\\bI(?:'m| am| do not|don't) (?:not )?(?:mind|care) (?:about )?(?:the|any|a|how) (?:low |little |small )?(?:pay|salary|wages?|money)\\b",
  "\\b(?:any|whatever) (?:position|role|job|post|work|vacancy)(?: \\w+)? (?:will do|at all|is fine|is okay|would do)\\b",
  "\\beven (?:as|just) an? (?:cleaner|intern|trainee|volunteer|helper|trial)\\b",
  "\\bI(?:'ll| will|'d| would) (?:do|give) (?:absolutely |just about |almost )?(?:anything|everything)\\b(?! (?:the|my|our|from|that|but)\\b)",
  "\\bI(?:'ll| will|'d| would) do (?:any (?:work|job|task)|whatever (?:you (?:ask|want|say|like|need)|it takes|I (?:have|need) to))\\b",
  "\\bI(?:'ll| will|'d| would| can|(?:'m| am) (?:\\w+ )?(?:willing|ready|happy|okay|ok|prepared|fine|open|able)) (?:even )?(?:to )?(?:work|start|take|accept|join|begin)(?: \\w+){0,3} (?:for (?:free|nothing|less|any)|without (?:any )?(?:pay|salary|wages?|payment)|unpaid|any (?:salary|pay|offer|wage|conditions?|terms)|on any (?:terms|conditions)|whatever you)\\b",
  "\\bmean(?:s|t)? (?:the|my) (?:whole )?(?:world|life)\\b",
  "\\bmean(?:s|t)? (?:absolutely )?everything to (?:me|my)\\b",
  "\\b(?:change|save|transform) my life\\b",
  "\\bowe you (?:forever|my life|everything)\\b",
  "\\b(?:ever|eternally|forever) (?:grateful|thankful|indebted|in your debt)\\b",
  "\\b(?:grateful|thankful|indebted) (?:to you )?(?:forever|for ever|all my life|for (?:life|my whole|the rest of))\\b",
];
const needs = [
  `\\b(?:my|our) ${family}\\b[^.!?\\n]{0,30}?\\b(?:(?:is|are|all) (?:depending|relying|counting|looking up)|(?:depends?|relies|rely|counts?) on (?:me|this|it|my|the (?:job|outcome|income|result)|your)|needs? (?:me to|this|it|money|food|the money|an income|my (?:wages?|salary|income))|looking up to me|support(?:ing)? (?:is|from) me)\\b`,
  `\\bsupport(?:ing)? my (?:family|children|parents|kids|siblings)\\b`,
  `\\bfeed (?:my|our) (?:family|children|kids)\\b`,
  "\\b(?:pay|afford|cover|settle)(?:ing)? (?:my|our) (?:rent|bills|mortgage|loans?|debts?|fees|visa|school fees)\\b",
  "\\bI have (?:an? |my |to pay )?(?:\\w+ )?(?:bills|rent|debts?|loans?|mortgage|mouths)\\b",
  "\\bmake ends meet\\b",
  "\\bmy (?:\\w+ )?financial (?:difficult\\w+|trouble|hardship|problems?|situation|crisis)\\b",
  "\\b(?:pay|without|for|owe|need)(?: \\w+){0,2} school fees\\b",
  "\\bI(?:'m| am) the (?:only |sole )?bread-?winner\\b",
  "\\bnothing to eat\\b",
  "\\b(?:bank|landlord|bailiffs?) (?:is|are) at the door\\b",
  "\\b(?:critical|difficult|hard|terrible|bad|desperate) (?:\\w+ )?situation at home\\b",
  "\\bI(?:'m| am) in (?:a )?(?:very |really )?(?:critical|desperate|terrible) situation\\b",
];

export const beggingCheck = toneCheck({
  id: "begging",
  fine: "Does not beg",
  patterns: [...begs, ...desperate, ...plight, ...asks, ...price, ...needs, ...beggingActs, ...beggingHardship],
  says: (words) => `“${words}” reads like begging. Say what you would bring instead.`,
  rules: ["R36"],
});
