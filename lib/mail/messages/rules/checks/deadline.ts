import { toneCheck } from "./tone-check";

const weekday = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const moment = `(?:${weekday}|(?:the )?\\d{1,2}(?:st|nd|rd|th)(?: of)?(?: ${month})?|\\d{1,2} ${month}|${month} (?:the )?\\d{1,2}|the (?:first|second|third|tenth|last day) of (?:the )?\\w+|tomorrow|tonight|today|then|that(?: day| date)?|my (?:\\w+ )?(?:holidays?|leave|trip|notice|contract|flight|exams?|birthday|move|offer)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:o'clock|sharp|in the)|noon|midday|mid-?week|midnight|half past \\w+|(?:the )?(?:very )?end of (?:the |this |next )?(?:day|week|month|business|play|year|${weekday}|${month})|(?:the )?close of (?:business|play|day|work)|christmas|easter|thanksgiving|diwali|deepavali|eid|ramadan|new year|(?:the )?(?:\\w+ )?holidays?|lunch(?:time)?|c\\.?o\\.?b|e\\.?o\\.?d|e\\.?o\\.?w|(?:early |late )?(?:next|this|the coming|the following|coming) (?:week|month|evening|afternoon|morning|${weekday})|(?:the )?weekend|(?:the |this )?(?:week|month|year|day) (?:is|runs) (?:out|over|up)|\\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm|a\\.m|p\\.m|o'clock)|\\d{1,2}[/.-]\\d{1,2})`;
const span =
  "(?:(?:the )?(?:next |coming |following )?(?:\\d+|a|an|one|two|three|four|five|seven|ten|few|couple of|a few|24|48)[ -]?(?:hours?|hrs?|(?:working |business )?days?|weeks?)|(?:the|this) (?:week|day|hour))";
const limit = `(?:(?:by|before|until|till|ahead of|latest|no later than|not later than|not after|latest by|latest on|on or before|at the latest (?:by|on))(?: the)?(?: latest)?(?: on)?(?: |, )(?:${weekday},? )?${moment}\\b|(?:within|inside|in less than|in under|in the (?:next|coming)|in no more than) ${span})`;
const act =
  "(?:let me know|(?:kind as to|please|kindly|you(?: could| can| would| to)?|and) (?:answer|decide)|letting me know|(?:get|be) in touch|your yes|repl(?:y|ies)|respond|response|get back|come back to me|hear(?:d|ing)?(?: back)?(?: from you)?|(?:an?|your|the|my|some) (?:\\w+ )?(?:answer|word|thoughts|verdict|decision|reply|feedback|confirmation|update|offer|contract|news)|confirm|inform me|update me|revert|no (?:answer|reply|word|news)|(?:call|phone|text|message|reach|e-?mail|tell|send|notify|contact|advise|ring|write to|answer|give|inform) me|send (?:it|them|this)|(?:have|had) not heard|haven't heard|hadn't heard|(?:hope|hoping|like|expect\\w*) to (?:hear|know)|need (?:this|it|to know|you)|want (?:to know|it)|expect(?:ing)?|must|require|deadline|decide|make up your mind|finali[sz]e|settle|look into (?:this|it))";

/** A part of a sentence in which the writer does not begin to speak of themselves. */
const within = "(?:(?!,? (?:and|but|so|since|because|while|although) (?:I|I'm|I'll|I've|we|my)\\b)[^.!?\\n])";

/** C15: "by Tuesday" beside something that the reader should do, in either order. */
const patterns = [
  `\\b${act}\\b${within}{0,90}?\\b${limit}`,
  `\\b${limit}[^.!?\\n]{0,60}?\\b${act}\\b`,
  `\\b(?:could|can|would|will) you (?:\\w+ )?(?:answer|decide|reply|respond|confirm)\\b${within}{0,60}?\\b${limit}`,
  `\\b${act}\\b${within}{0,60}?\\bbefore (?:we|you|they|I) (?:\\w+ )?(?:break up|leave|go (?:on|away|into)|close|travel|fly|finish)\\b`,
  `\\b(?:don't|do not) (?:leave|put|let) (?:it|this)(?: off| go)? (?:until|till|to|beyond|past) (?:after )?${moment}`,
  `\\bplease (?:don't|do not)\\b${within}{0,40}\\b(?:later than|after|beyond) ${moment}`,
  `\\bafter ${moment},? (?:I|it|the offer)(?:'ll| will| shall| am|'m| is| won't)(?: be)? (?:\\w+ )?(?:not|no longer|gone|too late|unavailable|elsewhere|signed|accepted|taken|sign|accept|withdraw|take)\\b`,
  `\\bI(?:'ll| will| can)? only (?:[\\w']+ ){1,6}?(?:until|till|up to) ${moment}`,
  `\\bmy offer (?:stands|is open|holds|is valid|is good) (?:\\w+ )?(?:until|till|up to) ${moment}`,
  "\\bI(?:'ll| will| can| could)? (?:only )?(?:give|allow|grant) you (?:another|one more|a|two|three|until|till|\\d+)\\b(?: \\w+)?(?= (?:days?|weeks?|hours)|[.!,]|$| more)",
  // A short time: "today", "this week", "in two days".
  `\\b(?:please|kindly|can you|could you|need|want|expect|must|require|should|ought to|ask(?:ing)? (?:you )?(?:for|to)|would be good to|appreciate)\\b${within}{0,25}\\b(?:let me know(?! (?:if|whether|what|when|how|where|about))|reply|answer me|answer(?= this| today| in)|respond|confirm|decide|tell me|get back|(?:an?|your|the) (?:\\w+ )?(?:answer|decision|reply|confirmation|response|contract|offer))\\b${within}{0,30}?\\b(?:today|tonight|this (?:week|month|evening|afternoon)|in (?:the next |the coming )?(?:\\d+|one|two|three|four|five|a few|a couple of) (?:days?|hours|weeks?))\\b`,
  "^\\W*(?:give me|send me|I (?:want|need|expect)) (?:an?|your|the) (?:\\w+ )?(?:answer|decision|reply|contract|confirmation)\\b[^.!?\\n]{0,20}\\b(?:today|tonight|this week|in (?:\\d+|one|two|three|four|five|a few) (?:days?|hours|weeks?))\\b",
  "\\byou(?:'ve| have)(?: got)? (?:\\w+ ){1,3}(?:days?|hours|weeks?) (?:to (?:reply|answer|decide|respond|think|make)|for your)\\b(?: \\w+)?",
  `\\b${moment} (?:at \\w+ )?(?:is|would be) (?:the|my|your) (?:very )?(?:latest|last|deadline|limit|final|cut-?off)\\b(?: \\w+){0,4}`,
  `\\bI(?:'ll| will| can| shall)? (?:only )?(?:wait|hold (?:on|out))(?: for you)? (?:until|till|up to) ${moment}[^.!?\\n]{0,12}\\b(?:no|not|and that|at the latest|but)\\b(?: \\w+)?`,
  `\\b(?:answer|decision|reply|contract|offer) (?:ready|settled|here|on my (?:desk|table))\\b[^.!?\\n]{0,12}\\b(?:on|by|for|before) ${moment}`,
  `\\b(?:I(?:'ll| will| can)? (?:only )?(?:give|allow) you|you have|you've got)\\b[^.!?\\n]{0,20}?\\b(?:until|till|by|up to) ${moment}\\b`,
  `\\bthe (?:latest|longest|last day) (?:that )?I can (?:\\w+ )?(?:wait|hold|answer|accept|leave it)\\b[^.!?\\n]{0,15}?\\b${moment}\\b`,
  "\\b(?:(?:one|two|three|five|\\d+|a few) (?:days?|hours|weeks?)|a (?:day|week)) (?:should|must|ought to|has to|is|are|will) (?:\\w+ )?(?:be )?(?:enough|plenty|sufficient|all)(?: time)? (?:to|for you|I can)\\b(?: \\w+)?",
  "\\b(?:the|your|my) deadline (?:is|for you|to (?:reply|answer|decide))\\b",
];

const said =
  "(?:you|they|she|he|we|we've|you've|your (?:team|colleague)|the (?:team|company|panel)|You|They|She|He|We|\\p{Lu}\\p{L}+) (?:had |have |kindly |also |both |have all )?(?:said|say|mentioned|told|indicated|advised|suggested|promised|expected|hoped|planned|noted|explained|thought|agreed|discussed|wrote|stated|set|gave|estimated|anticipated|let me know (?:that|I))";
/** A day that the reader named. */
const unless = new RegExp(
  [
    `\\b${said}\\b`,
    "\\b(?:[Aa]s|like) (?:you (?:had |have |also |kindly )?(?:\\p{L}+ed|thought|hope|plan|expect|put it)|promised|agreed|discussed|mentioned|planned|you (?:said|mentioned|promised|suggested)|we (?:said|agreed|discussed))\\b",
    "\\b(?:understand|understood|understanding|had hoped|was hoping|(?:was|were|am|I'm|been|as) (?:told|informed|advised|promised|assured)|was expecting|had expected)\\b",
    "(?<!\\b(?:expect|trust|hope|need|want|assume|insist|require|ask|sure)\\b[^.!?]{0,20})\\byou(?:'ll| will|'re| are) (?:\\w+ )?(?:be (?:able|in touch|deciding|making|back|ready)|decid(?:e|ing)|mak(?:e|ing)|hoping|planning|aiming|going to|let(?:ting)?|due|call(?:ing)?|choos(?:e|ing)|know|announc(?:e|ing)|finish(?:ing)?|complet(?:e|ing))\\b",
    "\\b[Yy]ou (?:plan|hope|aim|intend|want|expect|mean) to\\b",
    "\\b(?:results?|decisions?|outcome|answers?|news|list|offers?)\\b[^.!?\\n]{0,20}\\b(?:(?:is|are|was|were) (?:expected|due|coming|planned|scheduled|to (?:be|come|follow))|comes?|come out|will (?:be (?:out|made|known|ready|announced)|come|follow))\\b(?<!\\b(?:need|want|must|if)\\b[^.!?]{0,60})",
    "\\b(?:[Yy]ou|[Tt]hey|she|he|your (?:team|assistant|colleague)) (?:were|was|called|replied|answered|responded|got|came|sent|wrote|rang|turned)\\b",
    "\\b(?:[Nn]o need|(?:not|don't|doesn't|do not) (?:\\w+ )?(?:feel|expect|have to)|needn't|need not|not necessary|[Aa]nything (?:else|further|more) you|(?:no|without any|not in any|don't|do not) (?:\\w+ )?(?:hurry|rush|pressure|worry))\\b",
    "^\\W*(?:If|Should|When|Once) you [^.!?]*, (?:then )?I(?:'ll| will| can| could)(?: gladly| happily| also)? (?:look|start|prepare|do|have|finish|return|read|complete|work|send|bring)\\b",
    // Nobody is asked for anything: "We cut the time to reply to within two days."
    "^(?!.*\\b(?:[Yy]ou|[Yy]our|[Pp]lease|[Kk]indly|me|I(?:'d|'ll|'m)?(?: \\w+)* (?:thankful|grateful|glad|obliged|asking|ask|wait|love|need|want|expect|hope|wish|await|require|must|give|can wait|would|like|appreciate|plan)|[Ee]xpecting|[Aa]waiting|[Hh]oping|[Nn]eeded|[Rr]equired|would be|[Ww]ould it|expected|appreciated|will be|hear|heard|deadline|[Ii]f I (?:have|get|receive)|[Mm]y offer|only)\\b)(?!\\W*(?:Reply|Respond|Answer|Confirm|Decide|Call|Let|Send|Tell|Get|Give|Revert|Notify)\\b)",
    "^(?:We|My team|They|Customers|Patients|The \\w+(?: \\w+)?|I) (?:\\w+ )?(?:had to|have to|expect|expected|must|replied|answered|responded|answer|reply|respond|took|cut|brought|reduced|confirm|decide)\\b(?!.*\\b(?:you|your|please|kindly|from you)\\b)(?<!^I (?:expect|must|have to))",
    "\\b(?:that|how|when|like|liked|glad|impressed)\\b[^.!?]{0,25}\\b(?:you|your (?:team|office|company|staff)) (?:\\w+ )?(?:answer|reply|respond|get back|call|confirm|send|decide)s?\\b(?! me\\b)(?<!\\b(?:hope|trust|expect|need|insist|ask|request|sure|assume)\\b[^.!?]*)",
    "\\byou (?:would|hoped to|planned to|expected to|were (?:hoping|planning|expecting|going) to) (?:be|have|make|decide|let|get|come|know|reach|announce)\\b",
  ].join("|"),
  "u",
);
/** A day by which the writer does something, and an offer. */
const except =
  /\bI(?:'ll| will| can| could| shall| plan to| hope to| am able to| intend to| should| would be (?:able|happy) to| am happy to| have to| need to| must)\s+(?!only|expect|be expecting|wait|give|allow|receive|get (?:an?|your|the|some) |be (?:told|informed|contacted|called|given)|see your|need|want|require|hear|have (?:an?|your|the|some) (?:\w+ )?(?:answer|reply|response|decision|offer|confirmation)|know)(?:[\w'-]+\s+){0,10}?(?:by|before|until|within|in the next)\b|\b(?:if|should|whenever|in case) (?:you|there|anything)\b[^.!?\n]{0,40}\b(?:need|would like|want|require|questions?|useful|helpful)\b[^.!?\n]{0,200}/giu;

export const deadlineCheck = toneCheck({
  id: "deadline",
  fine: "Sets no deadline for the reader",
  applies: ({ writing: { step } }) => step !== "answer-the-offer" && step !== "withdraw" && step !== "tell-consultant",
  patterns,
  except,
  unless,
  says: (words) => `“${words}” sets the reader a deadline. Say that you look forward to hearing from them instead.`,
  rules: ["C15"],
});
