import { arguingActs } from "./argument-acts";
import { arguingDoubts } from "./argument-doubts";
import { protests } from "./argument-protests";
import { askingFor } from "./asking";
import { toneCheck } from "./tone-check";
import { contentCheck, isFeedbackRequest } from "./wording-check";

const tips = new RegExp(
  [
    "\\b(?:tips?|advi[cs]es?(?! me of)|advise me (?:on|how|what)|pointers?|suggestions?|suggest|guidance|recommend(?:ations?)?|improv(?:e|ed|ing|ement|ements)|(?:do|done|doing|prepare|prepared|perform|answer|answered|handle|handled|present) (?:\\w+ ){0,3}(?:better|differently)|better (?:next|in (?:the )?future|prepared?)|work on|strengthen|develop (?:further|my|as)|development areas?|areas? (?:for|of|to|where|in which|that)|learn from|next time|future interviews?|grow (?:from|as))\\b",
    "\\b(?:what|which|how|where|anything|something|areas?|topics?|skills?|things?|ways?|so that|try to)\\b[^.!?\\n]{0,60}\\b(?:brush|sharpen|study|practi[cs]e|enhance|train|prepare|change|polish|fix|focus|pass|crack|master|acquire|build up|pay attention|get (?:better|ready|up to)|go about|approach|otherwise|differently)\\b(?! (?:my interview|the panel))",
    "\\b(?:what|which|how|anything|something)\\b[^.!?\\n]{0,30}\\b(?:(?:must|should|can|could|might|ought|shall) I|I (?:must|should|can|could|might|ought|had better)|(?:do|would|could|can|might|should) you (?:recommend|suggest|advise|do|change|have me)|you(?:'d| would) (?:recommend|suggest|advise|do|change|put me|have me|tell me to|want me to))\\b(?! have\\b)(?![^.!?\\n]{0,20}\\b(?:thank|expect|hear)\\b)|\\bbefore I (?:go|apply|try|sit|interview|attend|appear)\\b",
    "\\b(?:hints?|point me (?:to|at|towards?)|(?:course|book|training|exercise|habit)s?\\b[^.!?\\n]{0,40}\\b(?:help|me|recommend|suggest|worth)\\w*)\\b",
    "\\b(?:brush up|sharpen|weak (?:points?|spots?|sides?|areas?)|shortcomings?|gaps? (?:in|to)|counsel|coach|guide me|teach me (?:what|how|where)|mentor|lessons?)\\b",
    "\\bmore (?:competitive|attractive|suitable|employable)\\b|\\b(?:qualifications?|certificates?|courses?|books?|skills?|training)\\b[^.!?\\n]{0,30}\\b(?:I should|I ought|worth|you think|you would)\\b|\\b(?:what|where|how) (?:else )?to (?:concentrate|focus|work|improve|learn|practi[sc]e|read|study|prepare|do|look|start|go)\\b|\\b(?:stronger|better|more competitive|suitable) (?:candidate|applicant|application|case|interview|stead|chance|next|another)\\b|\\bin (?:better|good) stead\\b|\\bin my (?:shoes|place|position)\\b",
    "\\b(?:next|another|future|later|coming|following|similar|upcoming) (?:time|interviews?|one|ones|occasions?|rounds?|attempts?|applications?|opportunit(?:y|ies)|outing|shot|go|try|chance|search)\\b(?<=\\b(?:what|how|which|help\\w*|useful|grateful|learn\\w*|for|before|prepare|tell me|know|lesson|should)\\b[^.!?]{0,90})(?<!\\b(?:wish|all the best|consider me|keep me|in mind|of me|good luck|hope (?:to|that|we|I|you))\\b[^.!?]{0,70})",
  ].join("|"),
  "i",
);

const asksForTips = askingFor(
  "(?:tips?|advice|pointers?|suggestions?|recommendations?|guidance|lessons?|improve\\w*|counsel|(?:do|did|done|prepare|change) (?:\\w+ )?(?:better|differently)|next (?:time|interview))",
  (text) => tips.test(text),
);

/** R73: tips for the next interview, beside the feedback on this one. */
export const asksTipsCheck = contentCheck({
  id: "asks-tips",
  fine: "Asks for tips",
  applies: isFeedbackRequest,
  isSaid: asksForTips,
  missing: "It does not ask for tips for the next interview.",
  rules: () => ["R73"],
});

export const argumentCheck = toneCheck({
  id: "argument",
  fine: "Does not argue with the decision",
  applies: ({ writing }) => writing.step === "ask-for-feedback" && writing.outcome !== "offer",
  patterns: [
    "\\b(?:think|thought|consider|look) again\\b|\\brigged\\b|\\bfair (?:hearing|chance|process|trial)\\b(?<=(?:\\bnot|n't|\\bno|\\bnever|\\bwithout|\\bdeserve\\w*|\\bwant\\w*)\\b[^.!?]{0,40})|\\b(?:hired|chose|picked|took) someone (?:cheaper|younger|worse|less|else because|with less)\\b|\\bI nailed\\b",
    "\\b(?:hard|difficult|bitter|tough|impossible) to (?:swallow|stomach|accept|believe|digest|take)\\b|\\b(?:pill to swallow)\\b|\\bpassed over\\b|\\b(?:overlooked|underestimated|undervalued|robbed|cheated|misled|tricked)\\b(?<=\\b(?:I|me|was|been|being|feel|felt)\\b[^.!?\\n]{0,20})|\\b(?:questions?|test|task|tasks|panel|interviewers?|process|exercise|assessment|score|result) (?:was|were|is|are) (?:\\w+ )?(?:silly|stupid|irrelevant|unrelated|ridiculous|pointless|unprofessional|a trick|a joke|a formality|meaningless|inadequate|wrong|too (?:hard|short|easy|junior|young|strict))\\b",
    "\\b(?:all|every one of|each of|most of) my (?:answers|replies|responses|solutions) (?:was|were|are) (?:\\w+ )?(?:right|correct|good|perfect|fine)\\b|\\b(?:still|yet|and yet|but) (?:I (?:am|was|got|have been)|you) (?:rejected|not selected|refused|turned|chose|not taken)\\b|\\b(?:slot|job|role|post|position|place|decision|vacancy) (?:was|had been|has been|is) already (?:\\w+ )?(?:given|filled|made|taken|decided|promised|reserved|gone)\\b(?: to \\w+)?|\\b(?:already|always) (?:had|knew|decided|chosen) (?:\\w+ )?(?:somebody|someone|who|in mind)\\b|\\b(?:nepotism|connections|who you know|godfather|tribalism|tribe|politics|on merit)\\b(?<=\\b(?:not|because|about|only|by|it|was|is|of|through|based|chosen|selected)\\b[^.!?\\n]{0,30})",
    "\\b(?:can ?not|can't|could not|couldn't|nobody|no one|hardly|never|not) (?:\\w+ ){0,2}?(?:be|been|was|is) (?:\\w+ )?(?:better|stronger|more \\w+) than (?:me|I|mine|my)\\b|\\bnobody (?:\\w+ ){0,2}?(?:better|more \\w+) than (?:me|I)\\b|\\bI (?:hereby |strongly |formally )?(?:contest|object|protest|dispute|appeal)\\b|\\bI did nothing wrong\\b|\\bon what (?:basis|grounds?)\\b|\\bjustify\\b(?! (?:my|the cost))|\\bexplain (?:yoursel\\w+|why I (?:was|am|have been) (?:not|rejected|refused|turned))\\b|\\byou (?:did not|didn't|never) (?:even |once )?(?:look|read|listen|give me|gave me|ask me|asked me|let me|consider|test)\\b|\\bI (?:was not|wasn't|was never) given (?:\\w+ )?(?:enough |a |the |any )?(?:\\w+ )?(?:chance|time|opportunity|hearing|platform)\\b",
    "\\bdisagree\\b|\\b(?:do not|don't|cannot|can't) (?:\\w+ )?agree with\\b",
    "\\b(?:unfair(?:ly|ness)?|not (?:\\w+ )?fair|unjust(?:ly|ified)?|unreasonable|biased?|discriminat\\w+|favou?ritism|prejudice\\w*)\\b",
    "\\breconsider\\w*|\\b(?:change|changed) your mind|\\brethink\\b|\\b(?:review|revisit|reverse|challenge|contest|dispute|question|appeal) (?:against )?(?:the|your|this) (?:decision|outcome|choice|result)|\\b(?:second|another|one more) chance\\b|\\blook at my (?:application|case) again",
    "\\b(?:made|making|make|is|was) (?:a|the) (?:(?:big|huge|serious|terrible|great) )?(?:mistake|wrong (?:decision|choice|call))\\b(?<!\\bI(?:'ve| have| had| did)? (?:\\w+ )?(?:made|make|making) (?:a|the) (?:\\w+ )?(?:mistake|wrong \\w+))(?! (?:of mine|on my part|when I|that I|in my))|(?<!\\bI (?:\\w+ )?(?:the|a) )\\bwrong (?:decision|choice|candidate|person)\\b|\\byour (?:loss|mistake)\\b|\\byou (?:will|may|might) regret",
    "\\b(?:do not|don't|cannot|can't|fail to|struggle to|hard to|difficult to) (?:\\w+ )?(?:understand|see|believe|accept|imagine) (?:why|how (?:you|this|that|someone)|that|this|your|the (?:decision|reason|outcome))\\b|\\bmakes no sense\\b",
    "\\bwhy (?:wasn't|was I not|am I not|didn't|did you (?:not|choose|pick|reject|hire|prefer|select)|wasn't I|have you (?:not|rejected|chosen))\\b",
    "\\bI (?:\\w+ )?(?:deserve|deserved|earned) (?:the|this|that|to|it|an?|better|more)\\b|\\bshould have (?:been (?:me|chosen|hired|selected|offered|given|picked)|(?:chosen|hired|selected|picked) me|got(?:ten)? (?:the|this) job)",
    "\\bI(?:'m| am| was| had| have)? (?:(?!who\\b|someone\\b|candidate\\b|another\\b|could\\b|not\\b)\\w+ ){0,4}?(?:more|better|best|most|perfectly|clearly|fully|easily|over) ?-?(?:qualified|experienced|suited)\\b(?! (?:candidates?|person|people))|\\bI (?:was|am) the (?:best|strongest|most \\w+|right|ideal|perfect) (?:candidate|person|choice|fit|match)",
    "\\bI (?:met|meet|had|have|fulfil\\w*|satisf\\w+|tick\\w*|matched|match) (?:(?!understood|read|noted|thought|written|learned|kept|answered)\\w+ ){0,2}(?:all|every|each)(?: \\w+){0,4} (?:requirements?|criteria|qualifications?|box(?:es)?|points?|skills?)\\b",
    "(?<!\\bhope (?:that )?)\\bI (?:answered|got) (?:all|every|each)(?: \\w+){0,4} (?:correctly|right|well|questions?)\\b",
    "\\b(?:more|better) (?:experience|qualifications?|skills?|knowledge) than\\b(?! (?:me|I|mine|my)\\b)|\\bthan (?:the|any|your) (?:other )?(?:candidates?|applicants?|(?:person|one) you (?:chose|picked|hired|took|selected|preferred|have chosen))\\b",
    "\\b(?:surprised|shocked|astonished|stunned|baffled|upset|angry|insulted|offended)\\b(?: \\w+)? (?:by (?:the|your|this)|at (?:the|your)|that|to (?:hear|learn|read|see|be)|with (?:the|your))\\b",
    "\\b(?:I was (?:told|promised|assured|led to believe)|you (?:told me|promised|assured|said|led me))\\b[^.!?\\n]{0,40}\\b(?:I would (?:get|be offered|have)|the job was|I had the job|I was the|I had a (?:good|strong|great)|would hire|would offer)\\b",
    "(?:^|[,;] )(?:to be honest|frankly|honestly|respectfully|with (?:all )?(?:due )?respect|in my (?:honest |humble )?opinion),? (?:I|you|the|this|your|my)\\b[^.!?\\n]{0,50}?\\b(?:not|n't|think|thought|believe|feel|felt|find|found|never|wrong|mistake|bad|unfair|should|better|expected|cannot|surprised|wonder|miss(?:ed)?|strange|poor)\\b",
    "\\byou (?:have )?(?:lost|missed|overlooked|missed out on|passed over|undervalued|misjudged|let go) (?:\\w+ ){0,3}?(?:good|great|strong|excellent|valuable|professional|candidate|person|experience|what I|my)\\b|\\bpass(?:ing|ed) (?:on|over) (?:the|a) (?:right|best|better|strong\\w*|good|great)\\b(?: \\w+)?|\\byou(?:'ve| have)? (?:gone|went) for the wrong\\b|\\bthe wrong one\\b",
    "\\b(?:give|have|take|spare) (?:\\w+ ){0,3}?(?:second|another|one more|further|fresh|more) (?:thought|look|chance)\\b(?! (?:round|around))|\\bre-?(?:look|check|evaluate|assess|examine|open|visit)(?:ing)?\\b[^.!?\\n]{0,25}?\\b(?:my|the|your) (?:\\w+ )?(?:case|selection|application|candidature|candidacy|decision|result|score|marks|test|answers?)\\b|\\blook into my (?:selection|case|rejection|application)\\b",
    "\\b(?:your|the|this) (?:\\w+ )?(?:decision|choice|reasons?|outcome|verdict|explanation|judge?ment) (?:is|was|are|were|seems?|looks?) (?:\\w+ )?(?:not (?:comprehensible|understandable|clear to me|right|correct|convincing|logical|good|honest)|wrong|bad|strange|odd|incomprehensible|illogical|poor|absurd|hasty|harsh|unwise|disappointing|incorrect|weak)\\b|\\b(?:decision|reasons?|choice) is not (?:comprehensible|understandable|right|correct|logical)\\b|\\b(?:do not|don't|does not|doesn't|did not|didn't) (?:add up|hold water|make (?:any )?sense|stand up|convince me)\\b|\\b(?:can ?not|can't|could not|couldn't) (?:follow|accept|understand|agree with|comprehend) (?:your|the|this|these) (?:\\w+ )?(?:reasons?|decision|choice|outcome|reasoning|logic|argument|explanation)\\b|\\b(?:can't|cannot|do not|don't)(?: for the life of me)? see (?:what|how|why)\\b(?! I (?:could|can|might|did))[^.!?\\n]{0,60}|(?<!\\b(?:learn|know|hear|understand|interested in|see) )\\bwhat the other \\w+ had that I\\b(?: \\w+)?",
    "\\b(?:not|n't|never) (?:\\w+ ){0,2}?(?:honest|transparent|level|equal|proper|real|serious|genuine) (?:\\w+ )?(?:recruitment|process|selection|interview|competition|playing|chance|opportunity)\\b|\\b(?:level|even) playing (?:field|ground)\\b|\\bmy (?:age|accent|gender|religion|race|colou?r|nationality|background|name|sex|disability) (?:was|is|must|counted|played)\\b(?! (?:spel|missp|written|wrong|on |in ))|\\b(?:age|gender|race|religion|nationality|colou?r|skin) (?:was|is|must be|must have been|were) (?:the|a|your|what|why)\\b(?: \\w+)?|\\bbecause (?:of|I am|I'm) (?:my |too )?(?:age|old|young|foreign|a woman|a foreigner|race|gender|pregnan\\w+|disab\\w+|religion|nationality)\\b|\\bhow come\\b(?: \\w+){0,4}|\\bblindsided\\b",
    "\\b(?:I'd|I would) have (?:hired|chosen|picked|selected|given) me\\b|\\bhaving all (?:the|your|of the) (?:\\w+ )?(?:skills|requirements|qualifications|experience)\\b|\\bI (?:\\w+ )?(?:merit|merited|aced|nailed)\\b(?: \\w+)?|\\b(?:I(?:'d| would)|one would|you'd|you would) have thought\\b[^.!?\\n]{0,60}|\\bcounted for (?:something|nothing|more|little)\\b|\\bI (?:had|have|have got|had got) (?:\\w+ ){0,2}?more (?:\\w+ ){0,2}?(?:experience|knowledge|qualifications?|skills?|years)\\b(?! (?:to (?:gain|get|learn|build)|in mind))(?: than (?:anyone|anybody|most|any|the|all)\\b(?: \\w+)?)?",
    "\\b(?:I|still|strongly|firmly|truly) (?:believe|think|feel|am convinced|am sure|maintain)(?: that)? (?:I (?:was|am|would|had|did)|my|you|the decision|this)\\b[^.!?\\n]{0,40}\\b(?:right (?:person|candidate|choice|fit|one)|best|perfect|ideal|strongest|wrong|mistake|suited|qualified|deserv\\w+|(?:good|great|strong|excellent) (?:fit|match|candidate))(?<!\\byou (?:have |had |'ve )?(?:\\w+ )?(?:selected|chosen|chose|hired|picked|found|made|took|taken|appointed) (?:\\w+ ){0,2}(?:right|best|perfect|ideal|strongest)(?: \\w+)?)",
    "\\bI (?:\\w+ )?demand\\b(?! (?:planning|a lot|the (?:best|most)|much))|\\b(?:entitled to|owe me)\\b",
    ...arguingActs,
    ...arguingDoubts,
    ...protests,
    "\\bhow (?:can|could) you (?:reject|choose|hire|say|think|turn|prefer|decide)|\\bhow is it possible\\b",
  ],
  except:
    /\b(?:not|never|no wish to|without) (?:(?!(?:and|but|so|because)\b)\w+ ){0,4}(?:challenge|question|dispute|argue|contest|appeal|change|reconsider|disagree|review|doubt)\w*[^.!?\n]*/giu,
  says: (words) => `“${words}” argues with the decision. Only ask what you can learn from it.`,
  rules: ["R73", "R71"],
});
