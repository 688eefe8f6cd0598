// Ways to press the reader: to give orders, to tell them which candidate to choose, to say that one will not stop, to need an answer.

const answer =
  "(?:answers?|reply|response|decision|confirmation|offer|contract|result|outcome|verdict|yes|something|anything|word)";
const choose = "(?:choose|select|pick|hire|take|employ|appoint|recruit|give me|offer me|accept)";

const orders = [
  `(?:^|[,;:] |\\b(?:and|but|just|so|then|please|kindly|now) )(?:get|tell|give|find|send|fetch|bring|show) me (?:the |an? |some |any |your |my )?(?:\\w+ )?${answer}\\b(?<!\\b(?:thank|thanks|time|kind|good|glad|helped?|would)\\b[^.!?\\n]{0,60})(?! (?:about|on) (?:the|how|your))`,
  "^\\W*(?:please |kindly |just |so |now |then )*(?:find|get|ask|push|chase|nudge|remind|press|tell|call|speak to|talk to) (?:somebody|someone|your (?:boss|manager|colleagues?|team|director|hr)|the (?:boss|manager|hr|team|board|director|\\w+ team)|whoever|hr)\\b[^.!?\\n]{0,40}\\b(?:answer|decide|tell me|get me|let me know|know|give me|reply|sign|approve|decision)\\b(?! and then)",
  "^\\W*(?:please |kindly )*(?:sort (?:it|this|things) out|do (?:whatever|what) (?:you (?:must|need to|have to)|it takes)|make it happen|get (?:it|this) done|move (?:it|this|things) (?:along|forward)|get on with it|stop (?:stalling|delaying|dithering)|don't (?:stall|dither|hesitate any))\\b(?: \\w+){0,3}",
  "\\b(?:push|rush|move|fast-?track|hurry|advance|force|prioriti[sz]e|forward) (?:along |through )?my (?:application|file|case|candidature|candidacy|offer|papers|contract)\\b(?: \\w+)?",
  "\\b(?:please|kindly|can you|could you|you to|and) (?:\\w+ )?hurry\\b",
  "\\b(?:treat|handle|give|mark) (?:this|it|my \\w+) (?:\\w+ )?(?:with|as|top|high|first|absolute) (?:\\w+ )?(?:priority|urgency|urgent)\\b",
  "^\\W*(?:please |kindly |just |so |now |then )*(?:(?:make sure|be sure|see to it|ensure)(?: that)? (?:you|I|that I|someone|somebody|to (?:call|reply|answer|tell))|say yes|just say (?:yes|no)|decide (?:now|already|soon|quickly|today|please|this)|pick me|choose me|take me|hire me|act on (?:this|it|my)|act (?:now|fast|quickly))\\b(?! (?:to|through|up|back|for (?:a|example|the day))\\b)(?: \\w+){0,2}",
  "\\b(?:do not|don't|please never|never|mustn't|must not|would be a shame to|you'd be silly to) (?:\\w+ )?(?:let (?:a|this|me|such|someone|somebody) (?:\\w+ ){0,3}?(?:slip|go|get away|pass|escape|walk)|miss (?:out|this|your)|lose (?:me|out|this)|make me (?:wait|chase|ask)|leave it (?:too )?(?:late|long))\\b(?: \\w+){0,2}",
  "\\b(?:can't|cannot|can not|could not|couldn't) afford to (?:lose me|miss (?:me|this|out)|let me|pass (?:on|over) me|wait)\\b(?: \\w+){0,2}",
  "\\b(?:get back to me|reply|answer|call me|write back|respond|let me know|decide)(?:, | and |, and )(?:do it )?(?:soon|quickly|fast|quick|today|now|immediately|tonight|at once)\\b(?=[.,;!]|$| (?:please|as|because|so|since)\\b)(?<!\\b(?:to|will|could|would|should|did|not|can|always|must|I) (?:\\w+ )?(?:get back to me|reply|answer|call me|write back|respond|let me know|decide)(?:, | and |, and )\\w+)",
];

const urges = [
  `\\byou(?:'d| would|'ll| will) be (?:\\w+ )?(?:mad|crazy|silly|stupid|a fool|foolish|wise|smart|lucky|sorry|well advised|making)\\b[^.!?\\n]{0,20}\\b(?:me|not to|to (?:take|hire|choose|have|act|move|decide))\\b`,
  `\\b(?:counting|count|relying|rely|banking|depending|depend|bank) on you to\\b(?: \\w+){0,2}`,
  `\\b(?:trust|sure|confident|certain|know|convinced|believe|no doubt) (?:that )?you(?:'ll| will| are going to) (?:\\w+ )?(?:do the right thing|${choose} me|see that I|agree that I|not let)\\b(?: \\w+){0,3}`,
  `\\b(?:do|make) the right (?:thing|choice|decision)\\b(?<=\\b(?:please|hope|trust|just|counting|rely)\\b[^.!?\\n]{0,30})`,
  "\\b(?:it is|it's|would be) in your (?:own )?(?:best )?interests?\\b(?: \\w+){0,3}",
  "\\bI(?:'d| would) (?:\\w+ )?(?:advise|urge|warn|recommend) you (?:to|not to)\\b(?: \\w+){0,3}",
  "\\bI (?:strongly |really |must )?(?:urge|press|warn) you\\b(?: to \\w+)?",
  "\\byou(?:'d| had| would)? better (?:be|act|move|decide|reply|hurry|call|answer|make|get|not)\\b(?: \\w+)?",
  "\\btime is (?:of the essence|running|short|ticking|pressing)\\b(?<!\\b(?:kitchen|ward|theatre|job|trade|work|where)\\b[^.!?\\n]*)(?! (?:in|on|at|when|here|there)\\b)",
  "\\bI (?:really |simply |just |urgently |also )?(?:need|want|have|must|would like(?= to know (?:either|one way|now|soon|quickly))) to know (?:either way|one way|where I stand|where (?:we|this|things) stand|now|soon|quickly|your (?:answer|decision)|what you(?:'ve| have)? (?:decided|decide|intend|plan)|whether|if I|when (?:I|you)(?:'ll| will)|the (?:outcome|result|decision|answer))\\b",
  "\\b(?:either way|one way or (?:the other|another)),? (?:I need|tell me|I must|I have to)\\b",
  "\\bI (?:really |now |urgently )?(?:need|require|must have|want) (?:an? |your |the |some )?(?:\\w+ )?(?:confirmation|answer|reply|decision|response|clarity|commitment|yes)\\b(?! to (?:that|the) (?:puzzle|riddle|question)|(?: \\w+)? from (?!you|your|the (?:panel|company)))",
  "\\bI (?:do |really )?(?:need|expect|require|want) you to (?:\\w+ )?(?:decide|call|reply|answer|respond|tell|confirm|choose|hire|act|hurry|let|send|give|make|get|pick|take)\\b(?: \\w+){0,2}",
  "(?<!\\b(?:can|could|may|should|do|might) )\\bI expect (?!to (?:have|get|start) (?:my|a) (?:\\w+ )?(?:degree|licen[cs]e|results?|certificate|exam))(?:to (?:be (?:told|called|contacted|informed|offered|hired|chosen|invited)|hear|get|receive|have|start)|(?:that )?(?:you|someone|somebody) (?:to|will|would))\\b(?! (?:back )?(?:a lot|much|nothing))(?: \\w+){0,2}(?<!\\bI expect to (?:start|have|get) (?:my|a) (?:\\w+ )?(?:degree|licen[cs]e|results?|certificate|exam\\w*))",
  "\\b(?:won't|will not|shall not|not going to|am not going to|refuse to|don't intend to|never) (?:stop|give up|rest|go away|leave you|let go|quit|take no)\\b(?: \\w+){0,2}(?=[^.!?\\n]{0,40}\\b(?:until|till|before|unless|asking|calling|writing|alone|for an answer)\\b)",
  "\\b(?:I(?:'ll| will| shall)|I(?:'m| am) going to) (?:be )?(?:\\w+ )?(?:keep |continue )?(?:calling|ringing|phoning|writing (?:to )?you|chasing|knocking|checking in|in your office|at your door|on the phone)\\b[^.!?\\n]{0,15}\\b(?:every|daily|each|until|till|again and again|tomorrow|unless|constantly|twice)\\b",
  "\\b(?:come|go|turn up|show up|appear|travel) (?:\\w+ )?(?:to|at) your (?:office|door|reception|desk|shop|premises)\\b(?<=\\b(?:will|shall|going to|'ll|have to|must)\\b[^.!?\\n]{0,60})(?=[^.!?\\n]{0,40}\\b(?:if|unless|until|myself|in person)\\b)",
  "\\b(?:look(?:ing)? forward to|await(?:ing)?|ready for|expect(?:ing)?) (?:being (?:told|informed|offered|hired|chosen|selected|appointed|accepted|given)|my (?:offer|contract|appointment|start date|first day|job))\\b(?: \\w+){0,5}",
  "\\b(?:another|other) (?:company|firm|employer|offer|team|hospital|school)\\b[^.!?\\n]{0,40}\\bso (?:you|please|I need|I must|I have to|be quick|hurry|decide|it's)\\b",
  "\\b(?:await|awaiting|waiting)(?: for)? (?:your|a|an) (?:\\w+ )?(?:fast|quick|immediate|urgent|prompt|speedy|rapid|soonest|earliest) (?:\\w+ )?(?:answer|reply|response|decision|action|feedback)\\b",
  "\\b(?:please|kindly),? (?:answer|reply|respond|decide|call|confirm|act) (?:me )?(?:quickly|fast|quick|soon|now|immediately|today|urgently|promptly)\\b",
];

const claims = [
  "\\bwithout fail\\b(?<=\\b(?:please|kindly|reply|answer|me|back|call)\\b[^.!?\\n]{0,50})",
  "\\b(?:do not|don't|never) keep (?:me|a|an|good|such|someone|somebody|people) (?:\\w+ ){0,2}?(?:waiting|hanging)\\b",
  "\\b(?:call|ring|phone|text|e-?mail|tell|write to) me (?:the (?:moment|minute|second|instant|hour)|as soon as) (?:you|a|the|it)\\b(?: \\w+)?",
  "\\bI can(?:not|'t)? (?:only )?(?:wait|hold on|hold out|hang on) (?:only )?(?:so|much|any|too) (?:much )?long(?:er)?\\b",
  "\\b(?:offer|company|firm|they|job) (?:will not|won't|cannot|can't) wait\\b(?: \\w+)?",
  "\\b(?:no (?:point|need|sense)(?: in)?|stop|give up|call off|end) (?:to )?(?:looking|searching|interviewing|seeing others|the search|your search|look (?:further|any))\\b(?: \\w+)?",
  "\\byou(?: will|'ll|'d| would| are going to)? (?:not|never|won't|hardly) (?:be able to )?find (?:\\w+ )?(?:anyone|anybody|someone|somebody|a) (?:\\w+ )?(?:better|else|like me|more)\\b(?: \\w+)?",
  "(?<!\\b(?:if|should|when|whenever|case|what|whatever|anything|time|where) )\\byou need (?:me|someone like me|somebody like me)\\b(?! to)(?: \\w+){0,2}",
  "\\bI(?:'m| am) (?:the one|exactly who|the person|the candidate|the man|the woman)(?: (?:that |who )?you (?:need|want|must|are looking for|should))?\\b(?=[.,!;]|$)",
  "(?<!\\bhope (?:that )?)\\b(?:the )?(?:job|role|position|post|place) (?:is|should be|must be|has to be|will be|ought to be) mine\\b(?<!\\bhope\\b[^.!?\\n]{0,50})",
  "\\b(?:should I|if I|unless I|until I)(?: (?:do|have|did))?(?: not|n't)? (?:hear|get|receive|have)\\b[^.!?\\n]{0,50}\\b(?:I(?:'ll| will| shall| must| will have to)) (?:\\w+ )?(?:phone|call|ring|visit|come|go|contact|write to|complain|escalate|report|accept|sign|look|withdraw|take)\\b(?: \\w+){0,2}",
  "\\b(?:let us|let's) (?:\\w+ )?(?:sign|finali[sz]e|close|settle|start|seal|agree)\\b(?: \\w+){0,2}",
  "\\b(?:like|want|need|wish) (?:this|it|the matter|things|everything) (?:to be )?(?:settled|sorted|decided|done|closed|resolved|finali[sz]ed|wrapped up)\\b(?: \\w+){0,2}",
  "\\bspeed (?:this|it|things|everything) up\\b",
  "\\blet me (?:start|begin|join|come to work) (?:on|next|this|tomorrow|right|now|from|in)\\b(?: \\w+)?",
  "\\b(?:confirm|tell me|say|assure me|guarantee) (?:that )?(?:I(?:'ve| have)? (?:got|have) (?:it|the (?:job|role|place|position|offer))|I(?:'m| am) (?:hired|in|chosen|selected))\\b",
];

export const pressingActs: readonly string[] = [...orders, ...urges, ...claims];
