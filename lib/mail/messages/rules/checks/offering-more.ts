import { denied, somebodyElse } from "./clauses";

/** What the reader may lack. */
const lack =
  "(?:need(?:s|ed)?|requir\\w+|want|wish|like|helpful|useful|missing|miss|lack\\w*|open|pending|insufficient|unclear|doubts?|quer(?:y|ies)|questions?|enquir(?:y|ies)|clarif\\w+|documents?|papers?|further|additional|else|left out|references?|referees?|certificates?|payslips?|necessary|outstanding|another|second|go(?:ing)? over|help|ask|submit|furnish)";
const condition =
  "(?:if|should|were you to|when you|in case|whenever|whatever|whatsoever|anything|any ?time|for any|for further|for more|for whatever|with any|any(?= (?:\\w+ )?(?:questions?|doubts?|quer(?:y|ies)|clarifications?|enquir(?:y|ies))))";
/** What the writer then does, or where they are. */
const reached =
  "(?:I(?:'m| am)|me\\b|us a|I (?:can|could|will|shall|would|answer|bring|send|come|do|prepare|provide)|I'll|I've got|my (?:\\w+ )?(?:phone|line|inbox|number|mobile|door|email|e-mail|mail|side|end|part)|please|kindly|just|simply|say|shout|ask|call|ring|write|holler|ping|sign|here's|here is|there's)";

/** Each family tells the reader that there is more to have. */
export const wordingsOfOffers = [
  "\\b(?:feel free|(?:do not|don't|never|not) hesitate|at your disposal|get in touch|reach (?:out|me)|contact me|call me|phone me|ring me|e-?mail me|write to me|only a (?:call|phone)|a (?:phone )?call away|can be reached|more than willing|gladly(?! (?:hear|accept|take (?:it|the|on)|join|start|work|be|receive|read)\\b)|with pleasure)\\b",
  "\\b(?:happy|glad|pleased|delighted|ready|willing|welcome|prepared|no (?:trouble|problem|bother) (?:at all )?(?:for me )?) ?to (?!(?:\\w+ly |also )?(?:hear|know|learn|receive|read|have|see|join|be|work|wait|start|begin|understand|inform|say|tell you|report|announce|note|accept|take (?:on|up|the|this)|relocate|move|find|notice|meet(?:ing)? you|lead|leave|contribute|become|wish|thank|discover|realise|realize|get (?:the|this|it|my|an? (?:job|offer)))\\b)\\w+\\b",
  "\\b(?:able) to (?:\\w+ )?(?:provide|send|share|answer|supply|give|discuss|help|talk|speak|add|clarify|expand|call|elaborate|offer|contact|ask|arrange|forward|meet|come|drop|pop|visit|assist|support|explain|do|take|go|complete|submit|respond|e-?mail|ring|write|get)\\b",
  "\\bavailable (?:to (?:talk|speak|answer|discuss|provide|meet|help|come)|for (?:a|any|another|further|more|an)|by (?:phone|e-?mail)|on|at any|any ?time|if|should|whenever)\\b",
  "\\b(?:I can|I could|I'm able to) (?:\\w+ )?(?:pop|come|drop) (?:in|by|over|back|up)\\b",
  "\\bwilling to (?:undergo|attend|have|do|take)\\b",
  "\\bhappy to \\w+ (?:on|into) (?:an|a)\\w* (?:call|chat)\\b",
  "\\bhappy to (?:jump|hop) on\\b",
  "\\b(?:I can|I could|I will|I shall|I'll|I would|I'd|let me) (?:also |gladly |happily |always |of course )?(?:send|provide|supply|share|answer|give|offer|forward|furnish|submit|post|bring|add|pass on|sit (?:an?|the|any)|let you have|do (?!with\\b)|come|meet|attend|arrange|make (?:time|myself)|talk|speak|walk you|take you|show you|put (?:\\w+ )?together|write up)\\b",
  "\\b(?:if|should|whatever|anything|whether|whenever|in case)\\b[^.!?\\n]{0,50}\\b(?:need|require|want|(?:would|'d) (?:like|help|care|prefer)|be required|be necessary|are required|is required|of (?:any )?(?:use|help|interest|value)|easier|useful|helpful|questions?|missing|wish|from me)\\b(?! (?:\\w+ ){0,3}?(?:time|days?|weeks?|break|rest|my (?:opinion|view|advice)|to (?:wait|decide|think))\\b)",
  "\\b(?:further|additional|more|other|extra) (?:information|details?|documents?|material|references?) (?:from me|about me|that you)\\b",
  `\\b${condition}\\b[^.!?\\n]{0,60}\\b${lack}\\b[^.!?\\n]{0,80}\\b${reached}`,
  `\\b${reached}[^.!?\\n]{0,60}\\b${condition}\\b[^.!?\\n]{0,60}\\b${lack}\\b`,
  "\\bat (?:your|his|her|the panel's) (?:full |complete |entire |whole )?(?:disposal|disposition|service)\\b",
  "\\bat (?:the|your) other end\\b",
  "\\bend of the (?:phone|line)\\b",
  "\\bwithin (?:easy )?reach\\b",
  "\\b(?:call|mail|message|phone call|e-?mail|text) away\\b",
  "\\b(?:I(?:'m| am)|remain|can be|be|always) (?:\\w+ )?(?:reach(?:able|ed)|contact(?:able|ed)|on hand|on call)\\b",
  "\\b(?:can|could|may|free to|welcome to|happy to|glad to)\\b[^.!?\\n]{0,40}\\b(?:any ?time|at any (?:time|hour)|whenever)\\b",
  "\\b(?:may|can|could|might) (?:\\w+ )?(?:call|reach|ring|contact|phone|e-?mail|text|ask) me\\b",
  "\\binquire without\\b",
  "\\bmy (?:\\w+ )?(?:phone|line|inbox|mobile|number|door|calendar|diary)(?:'s| is| are|s are)? (?:\\w+ )?(?:on|open|free|always|available|with me|below|reachable|flexible)\\b",
  "\\bI(?:'m| am| remain| stay| will be|'ll be) (?:\\w+ ){0,3}?(?:available|free|ready|open|willing|prepared|at hand|around)\\b[^.!?\\n]{0,40}\\b(?:for (?:an?\\b(?! (?:\\w+ )?(?:challenge|job|role|position|start|move|change)\\b)|any|another|one|further|more|whatever|you|all)|to (?:provide|send|submit|answer|attend|come|meet|do|have|take|bring|clarify|talk|speak|go)|any ?time|at all times|whenever|on every|if|should)\\b",
  "\\b(?:shout|holler|ping|ring|text|call|mail|message|buzz|hit) (?:me|us|up)?\\b[^.!?\\n]{0,20}\\b(?:if|with any|with questions|any ?time|whenever|for any)\\b",
  "\\b(?:do|just|please) (?:shout|holler|ping|ring|call|ask|say)\\b",
  "\\bhit me up\\b",
  "\\bcall (?:on|upon) me\\b",
  "\\bsay (?:the word|so)\\b",
  "\\bgive (?:me|us) a (?:\\w+ )?(?:ring|call|shout|bell|sign|notice|buzz)\\b",
  "\\bcount (?:with|on|upon) me\\b",
  "\\b(?:you've|you have|you need) only (?:to|got to)? ?(?:ask|say|call)\\b",
  "\\byou covered\\b",
  "\\b(?:only|just) (?:have|need|got) to (?:ask|say|call|write)\\b",
  "\\b(?:let me know|tell me) (?:\\w+ )?(?:(?:what|how|anything|something|whatever) (?:else|more)|(?:if|whether|should|in case)\\b[^.!?\\n]{0,50}\\b(?:else|more|missing|insufficient|unclear|lacking|need|further|additional|required?|incomplete|another|other|necessary|documents?|references?)|what (?:else|more|other|further))\\b",
  "\\bmy (?:\\w+ )?(?:certificates?|documents?|credentials|references?|referees?|papers)(?: \\w+){0,2} (?:are|is) (?:\\w+ )?(?:ready|available|at hand)\\b[^.!?\\n]{0,30}\\b(?:for (?!me)|any ?time|if|should|whenever|at your|on request)\\b",
  // A question that offers, and an offer that has lost its subject.
  "\\b(?:do|would|might|will) you (?:\\w+ )?(?:need|like|want|require|care for) (?:anything|any\\b|more|further|other|another|an? (?:\\w+ )?(?:copy|list|sample|reference)|me to|to (?:see|have|speak|meet|talk|read))[^.!?\\n]*\\?",
  "\\b(?:shall|should|may|can|could) I (?:\\w+ )?(?:send|provide|bring|share|forward|supply|show|give|drop|get you|come (?:in|by|back|over))\\b[^.!?\\n]*\\?",
  "\\bwould it (?:be|help)\\b[^.!?\\n]{0,60}\\b(?:if I|to have|to see|to speak|to talk|sample|copy|reference)\\b[^.!?\\n]*\\?",
  "\\bis there (?:anything|something) (?:else |more |further )?(?:that )?you(?:'d| would)? (?:need|like|want|require)",
  "^\\W*(?:can|could|will|happy to|glad to) (?:also |easily |gladly )?(?:send|provide|share|forward|supply|give|bring|pop|come|hop|jump)\\b",
  "\\bsing out\\b",
  "\\byou (?:can|may|could) (?:also |always )?(?:reach|call|contact|speak (?:to|with)|talk to|ask|ring) (?:me|my|any of my)\\b",
  // Others who will tell more, and papers that can be had.
  "\\b(?:referees?|references|(?:former|last|previous|current|old|present) (?:manager|boss|employer|supervisor|team leader)s?)\\b[^.!?\\n]{0,60}\\b(?:hear from|speak (?:to|with)|talk (?:to|with)|confirm|vouch|give|expect your|tell you|reached|contact\\w*)\\b",
  "\\b(?:copies|certificates|references|documents|transcripts|samples|portfolio|everything|anything|they|these|details|originals|payslips)\\b[^.!?\\n]{0,30}\\b(?:can|could|will) be (?:\\w+ )?(?:sent|provided|supplied|available|with you|shared|forwarded|produced|submitted|shown)\\b",
  "\\b(?:short|quick|brief) (?:mail|e-?mail|call|message|note|sign|word) (?:is|will be|would be) (?:enough|sufficient|all)\\b",
  "\\bask (?:it |for it )?(?:to )?me (?:\\w+ )?(?:without|any ?time|freely|whenever)\\b",
  "\\b(?:on request|upon request|yours for the asking|to hand if|all ears|fill in (?:any|the|your) \\w*gaps?|no trouble (?:at all )?to|no (?:trouble|problem|bother)\\b[^.!?\\n]{0,20}\\b(?:send|share|provide|come|answer)\\w*)\\b",
  "\\bI(?:'d| would) (?:be )?(?:\\w+ )?(?:gladly|happily|readily|willingly)\\b",
  "\\bput you in (?:touch|contact) with\\b",
  "\\b(?:is|are) there (?:anything|any(?: \\w+){1,3}) (?:else |more )?(?:that )?I (?:can|could|should|may|might)\\b",
  "\\bin case (?:they|it|these|this|that|any of it) (?:is|are|would be|might be|may be|helps?)\\b",
];

/** What was done before, what others do, and what the writer wants to have. */
export const noOffers = new RegExp(
  [
    "\\b(?:was|were|been) (?:\\w+ )?(?:happy|glad|pleased|delighted|able|ready|willing|welcome|available|free) to\\b",
    `\\b${somebodyElse} (?:\\w+ )?(?:calls?|asks?|writes?|contacts?|e-?mails?|rings?|comes?|called|asked|can|could|may) (?:\\w+ )?(?:me|on me|to me)\\b`,
    denied("happy|glad|willing|able|available|send|provide|share|supply|offer|give|come in|answer|hesitate to ask you"),
    "\\bif you (?:choose|chose|chosen|decide|have decided|have chosen|hire|pick|go (?:for|with)|have (?:the |a few |some |any )?(?:time|moments?|minutes?)|could|would tell)\\b",
    "\\banother (?:post|job|role|vacancy|position|opening)\\b|\\b(?:think of|remember|consider) me\\b|\\bkeep me in mind\\b",
    // What the writer needs, and a call that brings the answer.
    "\\b(?:if|should|when|in case|whenever|before|once) I (?:\\w+ )?(?:need|want|require|get|hear|find|am\\b|can find|think of|have (?!missed|left|forgotten|omitted))\\b",
    "\\b(?:contact|call|phone|ring|e-?mail|write to|let|get in touch with) me (?:\\w+ ){0,3}?(?:when|once|as soon as|after) (?:you|there|a|the)\\b[^.!?\\n]{0,30}\\b(?:know|known|decid\\w*|decision|news|answer|made|hear|result)\\b",
    "\\b(?:contact|call|phone|ring|e-?mail|write to) me (?:with|about) (?:your|the|an?|any) (?:\\w+ )?(?:decision|answer|news|result|outcome|offer|update)",
    "\\b(?:await|wait|waiting|look(?:ing)? (?:back|forward)|remember|think back)\\b[^.!?\\n]{0,40}\\bwith (?:\\w+ )?pleasure\\b",
    "\\b(?:ask|want|request|need|like) you to (?:call|contact|ring|write)\\b",
    "\\b(?:call|ring|phone) me (?:back|today|now|at once|right|as soon|immediately)\\b",
    "\\bexpect to be\\b",
    "\\bnext time\\b",
    "\\bdo (?:better|my best|anything)\\b",
    "\\bgive anything\\b",
    "\\b(?:hop(?:e|ing)|expect(?:ing)?|insist|wait(?:ing)?|when you|until you)\\b[^.!?\\n]{0,20}\\b(?:call|contact|e-?mail|ring|write(?: to)?|phone) me\\b",
    "\\b(?:need|want|take|require) (?:more|some|extra|further|additional|a little more|a bit more) time\\b",
    "\\b(?:could|can|would|will) you (?:\\w+ )?(?:send|provide|share|give|supply|tell)\\b",
    "\\b(?:please|kindly) (?:send|provide|share|give|supply|forward) me\\b",
  ].join("|"),
  "i",
);
