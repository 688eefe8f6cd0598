// What somebody complains of who waits, and what they call it. A verdict alone is fine ("It was a pity to leave"), and so is a wait alone:
// they are annoyed where one is said of the other.

const reply =
  "(?:answers?|repl(?:y|ies)|responses?|news|word|decision|feedback|updates?|calls?|e-?mails?|messages?|letters?|explanation|information|sign of life)";
const replying =
  "(?:answer|reply|respond|call|ring|write|e-?mail|get back|tell|inform|update|notify|contact|say|let (?:me|people|us|them|anyone|candidates) know)";
const candidates =
  "(?:people|candidates?|applicants?|someone|somebody|anyone|anybody|a person|a candidate|an applicant|job ?seekers?|me|us|them|others)";
const company =
  "(?:compan(?:y|ies)|firm|business|organi[sz]ation|employer|office|team|school|hospital|hotel|practice|shop|place|department|HR)";
const never =
  "(?:don't|do not|doesn't|does not|didn't|did not|can't|cannot|can not|could not|couldn't|won't|will not|would not|wouldn't|haven't|have not|hasn't|has not|never|fails? to|failed to|refuses? to|forgets? to)";

/** What is done to somebody who waits. */
const neglect = [
  "(?:your|the|this|such|such a|total|complete|all this) (?:\\w+ )?(?:silence|delay|wait|waiting|uncertainty)",
  "(?:be|being|been|was|were|am|is|are|get|getting|got|feel|feeling) (?:\\w+ )?(?:ignored|forgotten|(?:kept|left) (?:waiting|hanging|guessing|without|in|to|alone|like|for)|strung along|treated|brushed)",
  `(?:leav|keep|let|mak|treat|ignor)(?:e|es|ing|s)? ${candidates}(?: \\w+)?(?: (?:wait\\w*|hang\\w*|guess\\w*|beg\\w*|chase|run|without|in the|in limbo|like|this|that|so|come|travel|dangling|for)|(?=[.,!?]|$))`,
  `no (?:\\w+ )?${reply}\\b(?! (?:is|was) (?:needed|necessary|required))`,
  `without (?:an?|any|one|a single|even) (?:\\w+ )?${reply}`,
  `not (?:to )?(?:even )?${replying}`,
  `not (?:to )?(?:get|hear|receive|have) (?:back|an?|any|anything|from|your)`,
  `hear(?:ing|d)? nothing`,
  `(?:hear|say|know|tell \\w+) nothing`,
  `be told nothing`,
  `(?:you|they|nobody|no one|your \\w+|one|somebody|someone|(?:the|a|such a|this) ${company})(?: \\w+)? (?:${never} (?:\\w+ ){0,2}?(?:${replying}|find|spare|bother|manage|keep)|answers?|calls?|called|replied|bothers?)`,
  "waiting (?:without|for (?:so|weeks|months|an? (?:answer|reply)|\\w+ weeks))",
  "to wait (?:so|this|for (?:weeks|months)|\\w+ (?:weeks|months))",
  "take(?:s|n)? (?:so|this|that) long",
].join("|");
/** What it is called. */
const verdict =
  "(?:(?:rude|impolite|unkind|discourteous|ill-mannered|thoughtless|careless|cold|unpleasant|insulting|hurtful|hurts|dishearten\\w*|demotivat\\w*|demorali\\w*|unprofessional|ridiculous|absurd|unacceptable|disrespectful|inconsiderate|unfair|annoying|annoys|frustrat\\w*|irritat\\w*|infuriat\\w*|maddening|exhausting|stressful|disappoint\\w*|sad|saddens|weird|strange|odd|surprises me|weak|pathetic|(?:a|such a|great|real|crying) (?:shame|pity|disgrace|disappointment)|beyond me|worst|shabby|cheap|lousy)|(?:very|rather|quite|really|so|pretty|is|was|find (?:it|this|that)|it's) (?:poor|bad)|hard to (?:believe|understand|accept|swallow|take)|(?:not|n't|hardly|far from) (?:\\w+ )?(?:nice|polite|right|professional|serious|fair|acceptable|normal|correct|decent|respectful|kind|friendly|how you)|no way to|(?:bad|poor|terrible|sad) (?:style|form|manners|sign|habit))";

/** The verdict may not be on the writer: "It was rude of me not to answer." */
const onOthers = "(?![^.!?\\n]{0,40}\\b(?:of me|from me|my (?:fault|mistake|side)|for my)\\b)";
const verdicts = [
  `\\b${verdict}\\b${onOthers}(?:(?!\\b(?:but|so) I\\b)[^.!?\\n]){0,60}?\\b(?:${neglect})\\b`,
  `\\b(?:${neglect})\\b(?:(?!\\b(?:but|so|and) (?:I|the|it)\\b)[^.!?\\n]){0,60}?\\b${verdict}\\b${onOthers}`,
];

/** How the wait feels: tired, impatient, unimpressed, forgotten. */
const feelings = [
  "(?<!\\b(?:not|never|n't|hardly) (?:\\w+ )?)(?:tired|sick|weary|fed up|bored|exhausted) (?:of|with|from) (?:\\w+ )?(?:checking|waiting|hearing|being|chasing|asking|writing|calling|running|wondering|guessing|refreshing|excuses|promises|the silence|your|this)\\b(?: \\w+){0,4}",
  "\\bmy (?:goodwill|good will|understanding|tolerance|good humou?r|nerves?) (?:is|are|has|have|runs?|wears?|ends?|comes?)\\b(?: \\w+){0,3}",
  "\\b(?:driv(?:es?|ing)|mak(?:es?|ing)) me (?:\\w+ )?(?:mad|crazy|nuts|insane|furious|up the wall|angry)\\b",
  "\\bgets on my nerves\\b",
  "\\bthere (?:are|is) (?:\\w+ )?(?:limits?|a limit)\\b(?: to (?:my|what|how))?",
  "\\bI(?:'m| am| was| cannot say that I am| can't say I'm| can't say that I'm| cannot say I am)? (?:\\w+ )?(?:not|n't|hardly|far from|less than|none too|un)? ?(?:\\w+ )?(?:impressed|amused|thrilled)\\b(?<=\\b(?:not|n't|hardly|far from|less than|none too|un|cannot say|can't say)\\b[^.!?\\n]{0,30})(?! until)(?: \\w+){0,3}",
  "\\b(?:can't|cannot|can not|wouldn't|would not|don't|do not) (?:\\w+ )?(?:say|claim|pretend)(?: that)? I(?:'m| am| was) (?:\\w+ )?(?:happy|pleased|satisfied|delighted|glad)\\b(?: \\w+){0,3}",
  "\\bI(?:'m| am) (?:\\w+ )?(?:not|n't|un) ?(?:\\w+ )?(?:happy|pleased|satisfied) (?:about|that|how|to (?:be|have|wait)|with (?!my))(?: ?\\w+){0,3}",
  "\\bI(?:'m| am)? feel(?:ing)? (?:a bit |a little |\\w+ ){0,2}(?:ignored|forgotten|unimportant|invisible|overlooked|neglected|disrespected|used|abandoned|deceived|mistreated|unwelcome|dismissed|sidelined|cheated|misled)\\b",
  "\\bfeel(?:s|ing)? (?:\\w+ )?(?:like|as if|as though|that|to be) (?:\\w+ ){0,4}?(?:ignored|forgotten|nothing|matter|important|unimportant|a number|a fool|wanted|invisible|wast(?:ing|ed)|played|second[- ]class|treated|taken for|a nuisance to you|respected|not worth)\\b(?<=\\b(?:I|I'm|me|makes?|it|leaves)\\b[^.!?\\n]{0,70})(?<!\\b(?:respected|important|wanted|matter)|(?:don't|do not|not|n't|no longer|un)[^.!?\\n]{0,30}(?:respected|important|wanted|matter))",
  "\\bfeel(?:ing)? (?:like|that|as if) (?:I|you) (?:do not|don't) (?:matter|care|count|respect|want)\\b(?: \\w+)?",
  "\\b(?:this|that|it|which|your \\w+|you|silence|delay) (?:\\w+ )?(?:does not|doesn't|did not|didn't|do not|don't) (?:\\w+ )?(?:make|leave|give|create) (?:me )?(?:an? |the )?(?:\\w+ )?(?:good|great|best|favou?rable|positive|professional|serious) (?:impression|picture|image|feeling)",
  "\\b(?:this|that|it|which|silence|delay|you|your \\w+) (?:\\w+ )?(?:makes?|made|leaves?|left|gives?|gave)(?: me)?(?: with)? an? (?:\\w+ )?(?:bad|poor|terrible|sad|negative|awful|bitter|strange|sour) (?:impression|picture|image|taste|feeling|aftertaste)",
];

/** What was expected of the company, and what somebody would feel in the same place. */
const hopes = [
  "\\b(?:you|anyone|anybody)(?:'d| would) (?:\\w+ )?(?:be|feel) (?:\\w+ )?(?:annoyed|angry|upset|frustrated|impatient|cross|hurt)\\b(?: \\w+)?",
  "(?<!\\bmy )\\bworst (?:\\w+ ){0,2}(?:process|experience|treatment|service|communication|recruitment\\w*)\\b",
  "\\b(?:you(?:'re| are)|everyone is|everybody is|we(?:'re| are) all) (?:\\w+ )?busy,? (?:but|yet) (?:so am I|we all|I am too|I'm busy|that is no|this is|it|\\w+ weeks)\\b(?: \\w+){0,3}",
  "\\b(?:did not|didn't|never|had not|hadn't|would not have|wouldn't have) (?:\\w+ )?(?:expect\\w*|imagined?|thought)\\b[^.!?\\n]{0,20}\\b(?:such|this|that) (?:\\w+ ){0,2}?(?:behaviou?r|treatment|silence|delay|attitude|conduct|service|from (?:you|a|such|your))\\b(?: \\w+){0,3}",
  "\\b(?:hoped|hoping|expected|expecting|thought)\\b(?: that)? (?:you|your \\w+|a (?:firm|company) \\w+ \\w+)(?:'d| would| might| were| was) (?:\\w+ )?(?:be (?:a (?:bit|little) )?(?:more (?!than)|better|different|above)|(?:show|have) (?:a (?:bit|little) )?more (?:respect|courtesy|interest|consideration|decency))\\w*(?: \\w+){0,2}",
  "\\b(?:this|that|it)(?:'s| is) (?:really |very |just |simply )?not (?:good|nice|ok|okay|right|fine|fair|correct|normal|serious|polite|done|on)\\b(?=[.,!]|$| (?:of you|at all|to (?:treat|leave|keep|ignore|make)|that (?:you|nobody)))",
  "\\b(?:don't|do not|can't|cannot|hardly) (?:\\w+ )?(?:find|call|consider|think|feel) (?:it|this|that)(?: is|'s| was)?(?: to be)? (?:\\w+ )?(?:professional|right|fair|nice|acceptable|normal|polite|serious|okay|correct|respectful)\\b(?: \\w+){0,2}",
  "\\b(?:find|call|consider) (?:this|your|such|the|that) (?:\\w+ )?(?:behaviou?r|attitude|conduct|way|treatment|silence|delay|handling|practice|procedure)\\b[^.!?\\n]{0,20}\\b(?:strange|odd|weird|poor|bad|wrong|unfair|rude|disappointing|unprofessional|shameful|disrespectful|long|slow)\\b",
  "\\bhow (?:many times|often|many (?:e-?mails|calls|letters|messages)) (?:do|must|should|will|shall|am|have) I\\b(?: \\w+){0,4}",
  "^\\W*how (?:disappointing|sad|rude|strange|odd|unprofessional|unkind|disrespectful|typical|frustrating)\\b(?: \\w+){0,5}",
  "\\byou (?:don't|do not|didn't|did not|never|won't|can't|cannot) (?:\\w+ )?(?:tell|answer|inform|reply|call|thank|update|get back|write) (?:to )?(?:them|people|anyone|candidates|us|anybody|their)\\b(?: \\w+)?",
  "\\bmy (?:e-?mails?|time|application|messages?|case) (?:is|are|was|were|seems?(?: to be)?) (?:\\w+ )?(?:not|n't|un) ?(?:\\w+ )?(?:important|interesting|worth|relevant|welcome)\\b(?: \\w+)?",
  "(?<!\\b(?:know|understand|sure|imagine|guess) (?:that )?)\\b(?:nobody|no one) (?:\\w+ )?(?:has|had|finds|found) (?:the |any |a )?(?:time|minute|moment|courtesy|decency)\\b(?: \\w+){0,3}",
  "\\b(?:they|you|your \\w+|he|she) never (?:called?|calls|answer\\w*|repl\\w+|wrote|write|rang|ring|came back|got back)\\b(?! complaints)(?: \\w+)?",
  "(?:\\bnot|n't) (?:[\\w']+ ){0,3}?(?:asking|ask) (?:for )?(?:a lot|much|the (?:world|moon))\\b(?: \\w+)?",
  "\\b(?:asking|ask|expect\\w*) (?:for )?too much (?:to|if|when)\\b",
  "\\b(?:I|one|you|anyone)'d have (?:thought|expected|imagined|hoped)(?: that)? (?:you|an?|somebody|someone|your|it|by now|this|people)\\b(?: \\w+){0,6}",
];

/** What is hardly ever said of an answer that has not come, unless by somebody who is annoyed. */
const words = [
  "\\b(?:good |bad |common |basic |simple |a bit of |a little |some |any |your )(?:manners|courtesy|decency|politeness|consideration)\\b(?! (?:call|car|of your staff|and (?:kindness|patience)))(?<!\\b(?:thank|thanks|impressed|liked|enjoyed|grateful|I have|I show|learn\\w*|taught|teach)\\b[^.!?\\n]{0,60})(?: \\w+){0,3}",
  "\\b(?:slowness|indecision|excessive(?:ly)?|unreasonabl[ey]|humiliat\\w+|outrage\\w*|scandal\\w*|laughable|shambles|chaotic|chaos|fiasco|farce|nonsense|uncalled for|uncivil|unfriendly|heartless|arrogan\\w+|cowardly|indifferen\\w+|negligen\\w+)\\b(?<=\\b(?:your|you|this|it|that|the|of|so|find|is|was|such)\\b[^.!?\\n]{0,40})",
  "\\b(?:leaves?|leaving|left) (?:much|a lot|something|everything|plenty|a great deal) to be desired\\b",
  "\\b(?:tak(?:e|es|ing|en)|lasts?|wait(?:ed|ing)?|feels like|been) (?:for ?ever|for ever|an eternity|ages|endlessly)\\b(?<!\\btook me (?:for ?ever|ages))",
  "\\b(?:what|such|some|a poor|a bad|a strange|no) (?:an? )?way to (?:treat|behave|deal|run|do|handle|work|go about)\\b(?: \\w+){0,2}",
  "\\b(?:met|greeted|answered) (?:\\w+ )?with (?:\\w+ ){0,3}silence\\b",
  "\\bonly silence\\b",
  "\\b(?:not|n't|nobody|no one|never)\\b[^.!?\\n]{0,25}\\b(?:take|takes|taken|taking) (?:my \\w+|me|us|candidates|people|applicants|this|it) seriously\\b",
  "\\bremind (?:you|your \\w+) (?:again |once more )?of (?:your|the) (?:own )?(?:promise|word|words|deadline|date|commitment)s?\\b",
  "\\b(?:have|had|need|want) to remind you\\b(?: \\w+){0,2}",
  "\\b(?:should|ought to) be (?:a matter of course|self-evident|natural|normal|the norm|a given|standard)\\b",
  "\\bgoes without saying\\b(?<=\\b(?:answer|reply|should|courtesy|respect)\\w*\\b[^.!?\\n]{0,60})",
  "\\bmy time is (?:\\w+ )?(?:valuable|precious|limited|worth|money)\\b",
  "\\byou yoursel(?:f|ves)\\b(?<=\\b(?:yet|but|although|while|when|and|by|from)\\b[^.!?\\n]{0,40})(?: \\w+){0,3}",
  "\\byour own (?:promise|words|deadline|date|rules|standards)\\b",
  "\\b(?:why|what for) (?:I )?(?:should|must|would) (?:I )?(?:wait|believe|trust|stay|be patient)\\b(?: \\w+){0,2}",
  "\\byou(?:'ve| have)? (?:put|putting|keep putting|kept putting|stalled|are stalling|fobbed|keep fobbing|palmed) me off\\b",
  "\\bput(?:ting)? me off\\b(?<=\\b(?:time|you|keep|been|being|again|with)\\b[^.!?\\n]{0,40})",
  "\\b(?:you|they|your \\w+) (?:keep|kept) (?:\\w+ )?(?:telling|saying|promising|repeating|delaying|postponing|moving|changing|making|letting)\\b(?: \\w+){0,4}",
  "\\b(?:it|news|answer|call|reply|which|that) never (?:comes?|came|happens?|happened|arrives?|arrived)\\b",
  "\\bstill (?:alive|awake|breathing|in business)\\b(?= over there| out there|\\?)",
  "\\b(?:silly|foolish|stupid|naive) (?:me|of me)\\b",
  "\\b(?:is|was) (?:that|it|this) (?:really )?asking (?:for )?(?:so|too|a lot|that)? ?much\\b",
  "\\b(?:you|your \\w+|company|firm) (?:is|are) (?:\\w+ )?not (?:\\w+ )?(?:serious|reliable|trustworthy|honest|professional|interested in people)\\b",
  "\\b(?:it|this|that|which|what) (?:\\w+ )?(?:annoys|bothers|hurts|upsets|frustrates|irritates|offends|angers|saddens|disturbs|disappoints|bugs|galls|disgusts|exhausts|worries) me\\b(?: \\w+){0,3}",
  ", (?:did|have|are|is|was|were|do|had) (?:we|you|it|that) not\\?",
  ", (?:didn't|haven't|isn't|wasn't|weren't|aren't|don't) (?:we|you|it)\\?",
  "\\b(?:puzzled|bewildered|astonished|amazed|disturbed|troubled|shaken|dismayed|appalled|shocked|perplexed|taken aback|stunned|confused|concerned|unhappy|sad|sorry to say) (?:that|by the|at the|because|as to why|why|how) (?:nobody|no one|no|you|I have|I've|it takes|it is taking|there|your|silence|lack|such|long)\\b(?: \\w+){0,4}(?<!\\bunhappy if \\w+)",
  "(?<!\\b(?:knew|know|told|sorry|sure|seen|think|understand|guess|afraid|hope|imagine|suppose) (?:that )?)\\b(?:nobody|no one|none of you|not one of you) (?:(?:has|have|is|seems? to|ever|there|at your \\w+|in your \\w+|on your \\w+|even|will|would|could|can|really|actually|ever|wants to|cares to|yet|of you) ){0,3}(?:think|thinks|takes?|taking|keeps?|cares?|caring|bothers?|tells?|tell|told|come back|came back|got back|get back|been in touch|be in touch|in touch|wrote|written|write|phoned|rung|rang|call|calls|called|answers?|answering|repl\\w+|respond\\w*|picks?|picking|informs?|informing|updates?|said|says|let|lets|explained?|explains)\\b(?! (?:it )?so (?:well|clearly|kindly)|(?: \\w+)? (?:the|a) (?:phone|door|bell|drivers?|visitors?))(?: \\w+){0,3}",
  "\\b(?:can hardly|can't|cannot|can not|could hardly|hardly|find it hard to|hard to) believe (?:that |how )?(?:you|nobody|your|no one|no|a (?:company|firm)|this (?:is|delay|silence)|how (?:long|badly|slow\\w*|little))\\b(?! (?:\\w+ ){0,3}(?:kind|lucky|good|nice|friendly|generous|well|fast|quick))(?: \\w+){0,4}",
  "\\b(?:which|that|this|what) I (?:\\w+ )?(?:find|call|consider|think) (?:\\w+ )?(?:excessive|too long|strange|odd|rude|unfair|wrong|poor|bad|unacceptable|sad|long)\\b",
  "\\b(?:please|could you|can you|would you|someone|somebody|you should|kindly) (?:\\w+ )?explain (?:to me )?(?:why|how (?:it|this|you|a \\w+) (?:can|could|is|takes))\\b(?: \\w+){0,5}",
  "\\bI (?:hear|get|find|receive|know) (?:absolutely |just |only |still )?nothing\\b(?! (?:about|of the|but (?:good|praise)|to (?:be|complain)|wrong|better|more (?:beautiful|fun)))",
  "\\b(?:every|each) (?:day|morning|evening|week|time)\\b[^.!?\\n]{0,40}\\b(?:nothing|no (?:news|answer|reply|call|mail|e-?mail))\\b",
  "^\\W*(?:so |but |and )?why (?:do|did|would|are|were|should) (?:you|candidates|people|your|anyone)\\b(?: \\w+){0,5}",
  "\\b(?:and|but) yet (?:you|your|nobody|no|not|there|I (?:have|am|still|hear|get))\\b(?: \\w+){0,4}",
  "\\bbecause of (?:your|this|such) (?:\\w+ )?(?:slowness|silence|delay|wait|waiting|indecision|hesitation)\\b",
  "\\bhaving to (?:write|ask|call|chase|wait)\\b(?<=\\b(?:annoy\\w*|tired|sick|bother\\w*|hate|dislike|am|I'm|without|resent)\\b[^.!?\\n]{0,20})",
];

/** What the writer is owed, and that it should have come long ago. */
const rights = [
  `\\b(?:I|we|candidates|people|applicants|everyone|anyone)(?:'ve| have)? (?:\\w+ ){0,2}?(?:earned|deserved?s?|(?:am|are|is) (?:\\w+ )?(?:entitled to|owed|worth)|have (?:a|the) right to) (?:at least |more than )?(?:an?|some|the|your|to|better|this|more|one|even)(?: \\w+)? ?(?:${reply}|than|know|respect|courtesy|treatment|be told|be (?:informed|treated)|from)?\\b(?<!\\bdeserves? (?:the|your|their) \\w+)`,
  `\\byou owe (?:me|it to|people|us)\\b(?: \\w+){0,2}`,
  `\\b(?:should|must|ought to|need) ?(?:not|n't|never) (?:have to |be (?:so|that|too) (?:hard|difficult) to |be )?(?:leave|keep|let|ignore|chase|beg|run after|treat|left|kept|treated|ignored|ask (?:again|twice)|take (?:this|so|that|\\w+ (?:weeks|months)))\\b(?: \\w+){0,3}`,
  `\\b(?:have|having|had) to (?:beg|run after|hunt|fight|plead)\\b(?: \\w+){0,3}(?<=\\b(?:I|me|that|for)\\b[^.!?\\n]{0,50})`,
  `\\b(?:answer|reply|respond|call(?: me| back)*|tell me|let me know|get back to me|write(?: to me| back)*|say something|decide|keep your \\w+)(?: \\w+)? (?:for once|finally|at last|this time)\\b(?! (?:of|as))`,
  `\\b(?:finally|for once|at last) (?:answer|reply|respond|call me|tell me|let me know|get back|give me an?|send me an?|keep)\\b(?: \\w+)?`,
  `\\b(?:be|been) (?:so|as) (?:polite|courteous|decent) as to\\b(?: \\w+)?`,
  "\\b(?:that|this|it)(?:'s| is| was)(?: certainly| really| hardly| simply)?(?: not|n't)? (?:what|how|the way) (?:we|you|I was|I had been|was) (?:\\w+ )?(?:agreed|said|promised|told|arranged|discussed|announced)\\b(?<=\\b(?:not|n't|hardly)\\b[^.!?\\n]{0,40})",
  "\\b(?:let|letting) (?:an?|the|your|this|another|every) (?:\\w+ )?(?:date|deadline|day|week) (?:pass|slip|go by)\\b",
  "\\b(?:day|date|friday|monday|tuesday|wednesday|thursday|week|month|deadline|it) (?:has |have )?c(?:a|o)me and (?:went|gone)\\b(?<=\\b(?:said|told|promised|assured|announced)\\b[^.!?\\n]{0,60})",
  "\\b(?:said|wrote|told me|promised) (?:\\w+ )?[\"']?(?:soon|shortly|a few days|next week|tomorrow)[\"']?[^.!?\\n]{0,12}\\b(?:and that was|that was|and now|now)\\b(?: \\w+){0,3}",
];

/** What is meant the other way round. */
const irony = [
  `\\b(?:I|so I|then I|well, I) (?:guess|suppose|take it|gather|presume|imagine|see|assume)(?: that|,)? (?:nobody|no one|none of you|everyone|everybody|(?:good )?manners|politeness|courtesy|silence|my \\w+|answering)\\b[^.!?\\n]{0,30}\\b(?:knows|can|cares?|bothers|wants|has|have|had|works?|reads?|answers?|remembers|is|are|been|gone|fashion|too|lost|forgot\\w*|thought)\\b(?: \\w+){0,5}`,
  `\\b(?:shouldn't|should not|don't|no longer) (?:even )?(?:be )?surpris(?:ed|es me) (?:any ?more|any longer|by now|at this point)\\b`,
  `\\bI (?:guess|suppose) I(?:'ll| should| shouldn't| know| was| must| can| had)\\b[^.!?\\n]{0,40}\\b(?:surprised|how much|naive|wrong to|foolish|grateful|nothing|wait forever|stupid|not important)\\b`,
  `\\b(?:you|your ${company}|everyone there|people there|the ${company}) (?:\\w+ )?(?:seems?|appears?|clearly|obviously|must|apparently) (?:to )?(?:have|be) (?:all the time|better things|more important|other priorities|no time for|too (?:busy|important|grand|good)|far too)\\b(?: \\w+){0,4}(?<!\\btoo busy to (?:\\w+ )?(?:sit|rest|eat))`,
  `\\b(?:answering|replying|communicat\\w+|e-?mails?|manners|punctuality|keeping (?:promises|your word)|being on time|organi[sz]ation|good manners)\\b[^.!?\\n]{0,20}\\b(?:not|n't|hardly|never|no)\\b[^.!?\\n]{0,20}\\b(?:strength|strong|strong point|forte|priority|thing|speciality|habit|fashion)\\b`,
  `\\b(?:your|the|such an?|a|an) ["'](?:quick|prompt|speedy|fast|swift|kind|friendly|professional|urgent|short|soon)["']`,
  `\\bfor an? (?:\\w+ )?${company}\\b(?: (?:that|which|who|of|with|like)\\b[^.!?\\n]{0,50})?,[^.!?\\n]{0,60}\\b(?:weak|poor|sad|bad|strange|surpris\\w+|little|slow|long|disappoint\\w+|odd|shame|not|n't|expected)\\b`,
  `\\b(?:you|your ${company}|${company} that|your (?:web ?site|site|advert|brochure)) (?:\\w+ )?(?:says?|claims?|prides? \\w+|talks? (?:so much )?(?:about|of)|boasts?|advertises?|writes?)\\b[^.!?\\n]{0,70}\\b(?:but|yet|should|obviously|clearly|not true|can't|cannot|hardly)\\b(?: \\w+){0,4}`,
  "\\bI have (?:\\w+ )?(?:better|other|more important) things to do than\\b(?: \\w+){0,3}",
  "\\b(?:lost|losing|lose) count\\b(?: of)?",
  "\\bI can only (?:conclude|assume|suppose|imagine|guess|think)(?: that)? (?:I|you|my|your|nobody|no one|this)\\b[^.!?\\n]{0,50}",
  "\\b(?:this|that) is (?:what|all|the answer|the reward|my reward) I get\\b",
  "\\bwhat (?:do )?I get (?:for|in return)\\b",
  "\\b(?:run(?:ning)?|chas(?:e|ing)|go(?:ing)?) after you\\b",
  "\\b(?:waited|waiting|sat|sitting|stayed)\\b[^.!?\\n]{0,50}\\b(?:for nothing|in vain|to no avail)\\b",
  "\\bphone (?:has|did|had)(?: not|n't) (?:ring|rung)\\b(?: \\w+)?",
  "\\bdisappear(?:ed)? (?:in|into|from)\\b(?<=\\b(?:e-?mails?|messages?|letters?|calls?|application|you|your \\w+)\\b[^.!?\\n]{0,40})(?: \\w+){0,3}",
];

/** Questions that want no answer. */
const questions = [
  "^\\W*(?:so |and |but |well )?(?:how (?:can|could) (?:it|this|that|a|an|you|anyone|your)\\b(?=[^.!?\\n]{0,80}\\b(?:week|month|day|no|nobody|not|n't|decision|answer|reply|so|long|silent|silence|treat|ignore)\\w*)|how on earth|where (?:is|are) (?:the|my|that|your) (?:\\w+ )?(?:answer|reply|call|feedback|e-?mail|promise|respect|courtesy)|what (?:has )?(?:happened|became|become) (?:to|of|with) (?:the|that|your|my) (?:\\w+ )?(?:call|answer|reply|promise|e-?mail|feedback|courtesy))\\b[^.!?\\n]{0,40}",
  "\\b(?:what|how much) (?:else|more) (?:do|must|should|can|could|am) I (?:have to |supposed to |to )?(?:do|try|say|write)\\b",
  "\\b(?:know|wonder|tell me|understand|see) what (?:else|more) (?:I|to)\\b(?=[^.!?\\n]{0,40}\\b(?:reply|answer|response|news|heard|attention)\\b)(?: \\w+){0,5}",
  "\\bwhat I(?:'ve| have)? (?:did|done) to (?:be|deserve|get|earn)\\b(?: \\w+){0,2}",
  "\\b(?:one|you)(?:'d| would| might| could)(?: almost)? (?:think|believe|get the impression|be forgiven for thinking)(?: that)? (?:nobody|no one|I|your|you|everyone)\\b(?: \\w+){0,4}",
  "\\bwonder(?:ing)? (?:if|whether|why)\\b[^.!?\\n]{0,30}\\b(?:worth (?:it|the|my|all|coming|applying|travel\\w*)|bother(?:ed)?|waste of|a mistake to (?:apply|come))\\b(?: \\w+){0,2}",
  "\\b(?:don't|do not|can't|cannot) (?:know|see|understand|think) why (?:you|I) (?:\\w+ )?(?:invited|bother(?:ed)?|came|asked me|made me|applied|should|travelled|must|have to)\\b(?: \\w+){0,4}",
  "\\bare (?:my|these) (?:e-?mails|messages|letters|calls)\\b[^.!?\\n]{0,60}\\b(?:even|deleted?|bin|ignored?|reaching|arriving)\\b",
  "^\\W*(?:a|one|two|three|four|five|six) (?:whole |full |long )?(?:weeks?|months?) (?:for|to (?:say|get|write|decide|choose|answer|send))\\b[^.!?\\n]{0,30}",
];

/** What was done to them: ignored, sent around, kept guessing, told nothing. */
const deeds = [
  "\\b(?:e-?mails?|mails?|messages?|calls?|letters?|requests?|follow-?ups?|reminders?) (?:\\w+ ){0,2}?(?:is|are|was|were|has been|have been|being|get|gets|got|seems? to (?:be|have been)) (?:\\w+ )?(?:ignored|disregarded|overlooked|deleted|binned|forgotten|left unanswered|thrown away)\\b",
  "\\b(?:not|n't) (?:being|to be|be|want to be|like to be|like being) (?:ignored|kept waiting|forgotten|left (?:waiting|hanging|in the dark))\\b",
  "\\bstill (?:not|n't) (?:been )?(?:answered|replied|called|responded|written)\\b",
  "\\b(?:one|two|three|four|five|six|several|\\d+) (?:e-?mails|calls|messages|letters|weeks|attempts|reminders)\\b,? (?:and |[^.!?\\n]{0,40}, ?(?:and )?)?(?:zero|no|not a|not one|nothing|still no|still nothing|without (?:a|any|an|one))\\b(?: \\w+){0,2}",
  "\\b(?:each|every) time (?:I |they |you |she |he |somebody |someone )?(?:\\w+ )?(?:was |am |is |were )?(?:told|says?|said|hear|heard|get|got|promise\\w*)\\b(?: \\w+){0,4}(?<=\\b(?:called|rang|phoned|wrote|asked|e-?mailed|tried|call|ring|write)\\b[^.!?\\n]{0,90})",
  "\\bwhenever I (?:call|ring|phone|ask|write|e-?mail|enquire)\\b[^.!?\\n]{0,30}",
  "\\b(?:nobody|no one) (?:\\w+ )?(?:seems to know|knows|could tell me|can tell me|wants to tell me|would talk|talks) ?(?:anything|when|what|me|to me)?\\b(?<=\\b(?:call|called|ask|asked|there|office|nobody|else|time)\\b[^.!?\\n]{0,60})(?! (?:how|where) )",
  "\\b(?:pass|send|push|bounc|shift|hand|refer|shunt)(?:e|ed|s|es|ing) me (?:on )?(?:from|around|back and forth|to and fro|round)\\b(?: \\w+){0,3}",
  "\\b(?:I(?:'ve| have)?|we) never been (?:\\w+ )?(?:treated|handled|kept|ignored|left|dealt)\\b(?: \\w+){0,2}",
  "\\b(?:would|could|should|do) (?:never|not) (?:\\w+ )?treat (?:an?|my|our|people|anyone|any|customers?|staff)\\b(?: \\w+){0,3}",
  "\\b(?:used|accustomed) to (?:being )?(?:treated|better|more (?:respect|courtesy))\\b(?: \\w+)?",
  "\\btreated (?:without|with (?:so little|no|little|such|more)|like|as if|as though|so|this way|unfairly|carelessly|badly|poorly)\\b(?<=\\b(?:I|I've|me|be|being)\\b[^.!?\\n]{0,40})(?: \\w+)?",
  "(?:^|[,;] |\\b(?:for|that|and|when|if|why|because|but|with|of) )you (?:people|lot)\\b(?! (?:who|are (?:so |very |really |all )?(?:kind|nice|friendly|great|good|doing)|for|have been so|were (?:so |very )?(?:kind|nice|good|friendly)))(?: \\w+){0,4}",
  "\\byou (?:have not|haven't|did not|didn't|don't|do not|can't|could not|couldn't|cannot|won't|will not) even\\b(?! (?:need|have to|notice))(?: \\w+){0,4}",
  "\\b(?:interviewed|invited|met|called) me and then (?:just |simply |nothing|you|never|nobody|vanish\\w*|disappear\\w*|silence|left)\\b(?: \\w+){0,2}",
  "(?<!\\b(?:not|n't|never|without|no reason|nothing) (?:\\w+ )?)\\bto (?:make a |file a |lodge a )?(?:complain|complaint)\\b(?! (?:to (?:the|my)|of))(?<=\\b(?:I|want|wish|like|have|need|going|forced)\\b[^.!?\\n]{0,30})(?: (?:about|that|of)\\b(?: \\w+){0,3})?",
  "\\b(?:you|your \\w+) (?:have |has )?(?:kept|keep|keeps|had) me (?:on tenterhooks|guessing|in suspense|in limbo|hanging|dangling)\\b(?: \\w+){0,3}",
  "\\b(?:I was|I've been|I have been) (?:told|promised|assured)\\b[^.!?\\n]{0,60}\\b(?:and|but|yet)\\b[^.!?\\n]{0,30}\\b(?:nothing\\b(?! (?:yet|so far|has changed))|never|nobody|no one|not (?:once|a single|even)|zero|silence|no call|clearly|obviously|once)\\b(?: \\w+){0,2}",
  "\\b(?:I was under the impression|I (?:had )?(?:thought|understood|believed) (?:that )?we had)\\b[^.!?\\n]{0,70}\\b(?:but|and|yet)\\b[^.!?\\n]{0,20}\\b(?:clearly|no|not|never|nothing|nobody|apparently|obviously)\\b",
];

export const complaints: readonly string[] = [
  ...verdicts,
  ...feelings,
  ...hopes,
  ...words,
  ...rights,
  ...irony,
  ...questions,
  ...deeds,
];
