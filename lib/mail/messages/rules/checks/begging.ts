import { toneCheck } from "./tone-check";

const job = "(?:job|role|position|work|opportunity|chance|income|salary|money|break|interview|offer)";

export const beggingCheck = toneCheck({
  id: "begging",
  fine: "Does not beg",
  patterns: [
    "\\b(?:I(?:'m| am) )?(?:beg|begs|begging|begged)\\b(?! the question)(?: (?:you|for)\\b)?(?: \\w+){0,3}",
    "\\bplease,? please\\b|\\bpretty please\\b",
    "\\bI(?:'m| am|'ve become| have become| feel| was)? (?:so |really |very |quite |rather |getting |growing |truly |absolutely |a bit |a little )*desperate(?:ly)?\\b(?: (?:for|to|need|want|hope|hoping|looking|seeking|in need)\\b)?",
    `\\bdesperate (?:for|to (?:work|get|join|find)|need of (?:this|a|the|work|any|money))\b`,
    `\\bI (?:(?:really|badly|truly|do|so|urgently|just|absolutely|very much|desperately),? )*need (?:(?:absolutely|badly|desperately|really) )?(?:this|the|a|your) (?:\\w+ ){0,2}${job}\\b`,
    "\\bI need (?:this|it) (?:so )?(?:badly|desperately|more than)\\b",
    "(?:^|\\b(?:please|kindly|just|and|only|you (?:could|can|will|would|to)|if you|asking (?:you )?to|ask (?:you )?(?:to|is that you)|beg you to) )(?:give|grant|allow|offer) me (?:just )?(?:a|one|this|the|another|an) (?:\\w+ )?(?:chance|opportunity|shot|break|try)\\b(?! to (?:meet|speak|talk|interview|learn|see|visit|discuss|show you around|tell|explain|hear|understand|ask))",
    "\\bI(?:'ll| will|'d| would) do (?:anything|whatever|any (?:work|job|task)|everything|absolutely anything)\\b",
    "\\bI(?:'ll| will|'d| would| can|'m willing to| am willing to| am ready to| am happy to) (?:work|start|take|accept)(?: \\w+){0,3} (?:for (?:free|nothing|less|any)|without pay|unpaid|any (?:salary|pay|offer|wage)|whatever you)\\b",
    "\\bI(?:'m| am)? (?:\\w+ )?(?:implore|plead(?:ing)?|beseech|entreat)\\b",
    "\\bthis is (?:truly )?my (?:last|only) \\w+|\\b(?:my|you are our) (?:(?:very|one|really|absolute) )*(?:last|only) (?:and only )?(?:hope|chance|option|resort|opportunity)\\b|\\bI have (?:no other|nothing else|no more) ?(?:options?|hope|choice|income|offers?|chances?|left|lined up)?\\b|\\bI(?:'m| am) running out of (?:money|time|options|savings|hope)\\b|\\bmy savings\\b",
    "\\bmean(?:s|t)? (?:the|my) (?:whole )?(?:world|life)\\b|\\bmean(?:s|t)? (?:absolutely )?everything to (?:me|my)\\b|\\b(?:change|save|transform) my life\\b",
    "\\b(?:my|our) (?:family|children|kids|wife|husband|parents|mother|father|mum|mom|household|daughter|son|baby)\\b[^.!?\\n]{0,30}\\b(?:depends?|depending|relies|relying|rely|needs? (?:me|this|it)|counting|count on|support(?:ing)?)\\b|\\bsupport(?:ing)? my (?:family|children|parents|kids)\\b|\\b(?:pay|afford|cover)(?:ing)? (?:my|our) (?:rent|bills|mortgage|loans?|debts?|fees|visa)\\b|\\bI have (?:\\w+ )?(?:bills|rent|debts?|loans?)\\b|\\bfeed my (?:family|children|kids)\\b|\\bmake ends meet\\b|\\bmy (?:\\w+ )?financial (?:difficult\\w+|trouble|hardship|problems?|situation|crisis)\\b",
    "\\b(?:have|take|show) (?:\\w+ )?(?:mercy|pity)\\b|\\bschool fees\\b|\\bI(?:'m| am) the (?:only )?bread-?winner\\b|\\bnothing to eat\\b|\\bwithout it I(?:'m| am) lost\\b|\\bI have no other (?:way|hope|means)\\b|\\bowe you (?:forever|my life|everything)\\b|\\bgrateful (?:to you )?(?:forever|for (?:ever|life|my whole))\\b|\\bGod will bless you\\b|\\bat your mercy\\b|\\b(?:on|to) my knees\\b|\\bbe merciful\\b|\\bhave a heart\\b|\\bpity on\\b",
    "\\b(?:do not|don't) (?:reject|refuse|forget|overlook|ignore|forget about) (?:me|my)\\b|\\b(?:please )?(?:do not|don't) (?:say no|let me down|disappoint me|turn me (?:down|away))\\b",
    "\\bI(?:'d| would|'ll| will) (?:be )?(?:devastated|heartbroken|lost without|crushed|ruined|destroyed)\\b|\\bbreak my heart\\b",
    "\\b(?:been|am|I'm|still) (?:unemployed|out of work|jobless|without (?:a job|work|income)|out of a job)\\b(?: (?:for|since))?",
    "\\b(?:nobody|no one|no company|no employer) (?:else )?(?:wants|will|would|has|gives|is willing)\\b[^.!?\\n]{0,20}\\b(?:me|hire|chance)\\b",
    "\\bI (?:pray|am praying)\\b|\\bI'm praying\\b|\\bpray(?:ing)? (?:that )?you\\b|\\bfor (?:the love of )?God'?s?(?: sake)\\b|\\bGod bless you (?:if|for)\\b",
    "\\b(?:please |kindly )(?:\\w+ )?(?:consider|select|choose|hire|pick|accept|help) me\\b(?! (?:for (?:any|other|future|similar|upcoming)|in (?:the )?future|with|to|understand))|\\b(?:consider|look (?:at|on|upon)|treat|view) (?:me|my \\w+) (?:\\w+ )?(?:favou?rably|kindly|sympathetically|with (?:favou?r|sympathy|kindness))\\b|\\bsympathetic consideration\\b",
    "\\byou (?:will|would|won't|will not) (?:not |never )?regret\\b|\\bhire me,? please\\b|\\bI(?:'m| am) worth (?:it|a chance)\\b",
  ],
  says: (words) => `“${words}” reads like begging. Say what you would bring instead.`,
  rules: ["R36"],
});
