import { isAsked } from "./asking";
import { denied, somebodyElse, withoutClauses } from "./clauses";

/** Words for news of the process: they ask where the sentence asks. */
const news =
  /\b(?:updates?|updat(?:e|ing) me|(?:me|keep|be|get|stay) updated|status|progress|timeline|timescale|time ?frame|timetable|schedule|latest|developments?|(?:keep|hold) (?:me|us) (?:posted|informed|in the loop|abreast|in the picture)|where (?:the|my) [^.!?\n]{0,40}\b(?:stands?|is|are))\b(?! (?:my|the file))|\bwhen (?:can|could|may|might|will|should|do|shall) (?:I|we|you|they)\b/i;
/** Wordings that ask where the process is by themselves. */
const wordings = [
  "\\b(?:any|some|for|have|is there|more) news\\b",
  "\\bwhere (?:things|you|we|it|they|the \\w+|everything|matters|my application|this)(?: \\w+){0,3} (?:stands?|are|is|at|got|has got)\\b",
  "\\bcheck(?:ing|ed)? (?:in|back|up)\\b(?: \\w+){0,3} (?:on|about|to|regarding|if|whether|with|concerning)\\b",
  "\\b(?:follow(?:ing)? up|touch(?:ing)? base) (?:to|and) (?:see|ask|check|find|learn|hear|enquire|inquire|know)\\b",
  "\\b(?:heard|hear) (?:anything|something|back from)\\b",
  "\\b(?:whether|if) (?:you|there|a|any|the|they|it)[^.!?\\n]{0,40}\\b(?:decision|decided|development|chosen|made|choice|news|moved|further|heard)\\b",
  "\\bhow (?:the|your|things|it|this|matters|far|are|is)[^.!?\\n]{0,40}\\b(?:process|decision|search|recruitment|selection|hiring|going|coming|progress\\w*|moving|along|stands?|developing)\\b",
  "\\bwhen (?:I|you|we|they|a|the|there)[^.!?\\n]{0,30}\\b(?:hear|expect|decision|decide|know|news|answer)\\b",
  "\\b(?:let me know|tell me|ask|asking|enquire|enquiring|inquire|inquiring|wonder(?:ing)?|curious|see) (?:\\w+ ){0,3}?(?:where(?! I\\b)|how(?! busy| much you| many| I\\b)|when|what(?! I\\b)|about (?:the|your|any|my)|the (?:outcome|result|next|decision|latest|current)|your (?:decision|plans?))",
  "\\b(?:like|love|want(?:ed)?|glad|happy|keen|eager|anxious|good|great|helpful|grateful|pleased|curious|interested) to (?:know|hear|learn|find out|understand) (?:\\w+ )?(?:where(?! I\\b)|how(?! (?:I|my|the (?:interview|test|presentation))\\b)|if|whether|when|what(?! (?:I|(?:you|the panel|they|your \\w+) (?:\\w+ )?(?:th(?:ought|ink)|made|liked|found|felt))\\b)|about (?:the|your|any|my)|the (?:outcome|result|next|decision|latest|current)|of any)",
  "\\b(?:next steps?|latest|developments?|outcome|decision)\\b[^.!?\\n]{0,60}\\?",
  "\\b(?:has|have|is|are) (?:there|you|the|a|any)[^.!?\\n]{0,60}\\b(?:decision|decided|news|development|progress|moved)[^.!?\\n]*\\?",
  "\\b(?:circl|chas|touch|check|follow|reach)(?:ing|ed)? (?:back|base|in|up|out)\\b(?: \\w+){0,2} (?:on|about|regarding|concerning|with|after|my|the|our)\\b(?! (?:\\w+ )?(?:answer|point|question|conversation))",
  "\\bstill in (?:the running|the race|the mix|contention|the frame|the picture|with a chance|consideration)\\b",
  "\\b(?:am I|whether I am|if I am|if I'm) (?:still )?(?:in|under|being|considered|shortlisted|selected|through)\\b",
  "\\bdo the needful\\b",
  "\\bable to tell me (?:any)?more\\b",
  "\\btell me (?:anything|something|any more|more) (?:by now|now|yet|already|today|this week)\\b",
  "\\bhow I stand\\b",
  "\\b(?:if|whether) anything (?:has |had |'s )?(?:changed|new|happened|come)\\b",
  "\\bif (?:a|any|the|some) (?:decision|choice|result|outcome)\\b[^.!?\\n]{0,60}\\b(?:hear|know|told|informed|tell)\\b",
  "\\bany (?:\\w+ )?(?:movement|word|idea when|luck with|headway|joy|tidings|reply|response|answer|result|feedback yet|conclusion|light)\\b",
  "\\bhow (?:the land lies|the wind blows|far (?:the|you|it|things|we)|(?:it|things|this) (?:goes|go) (?:on|further|forward|ahead|from here))\\b",
  "\\b(?:throw|shed)(?: \\w+)? light\\b",
  "\\bdust (?:has )?settled\\b",
  "\\b(?:can|could|may|possible|able)\\b[^.!?\\n]{0,30}\\b(?:say|tell)\\b[^.!?\\n]{0,15}\\b(?:something|anything|more|already)\\b[^.!\\n]*\\?",
];

/** Words that ask, and what they have to ask for. Either may come first. */
const asking =
  "(?:\\?|may I|might I|can I|could you|can you|would you|do you|did (?:you|y'all|ye|they)|have you|has (?:the|any|anybody|anyone|somebody|someone|there)|is there|are (?:you|y'all|ye)|(?:like|love|want(?:ed)?|wish|need|glad|happy|keen|grateful|good|great|helpful|obliged|thankful|curious|hoping|hope|interested|delighted|pleased) (?:\\w+ )?(?:to (?:\\w+ )?(?:know|ask|hear|learn|find out|confirm|have|get|receive|understand|see|check|enquire|inquire)|(?:of|about) (?:an?|any|some)|for (?:an?|any|some|information|news|word))|(?:please|kindly|request(?:ing)?|crave|beg|just|writing|note|line|here|mail)\\b[^.!?\\n]{0,30}\\b(?:let|tell|inform|intimate|advise|notify|share|say|ask|confirm|know|check|see|find out|enquire|inquire|give|send|apprise)|let (?:me|us) know|tell me|(?:to|thought I(?:'d| would)) (?:\\w+ )?(?:ask|enquire|inquire|check|find out)|wonder(?:ed|ing)?|curious|enquir(?:e|y|ing)|inquir(?:e|y|ing)|asking|appreciate|if you (?:could|would|can|might)|(?:inform|advise|notify|update|intimate|apprise) me|(?:please|kindly) (?:revert|reply|respond|get back|answer|write)|request(?:ing)?)";
const process =
  "(?:results?|outcome|decisions?|decided?|deciding|conclu(?:ded?|sion)|selection|process|stages?|phase|position of|situation|short-?list(?:ed)?|finali[sz]ed?|filled|(?:been|was|is|has been|already|yet|somebody|someone|anybody|anyone) (?:\\w+ )?(?:picked|chosen|taken|hired|appointed|selected|made)|chosen|chose|choos(?:e|ing)|choice|selecting|picking|hir(?:ed?|ing)|appointing|any (?:closer|nearer)|(?:closer|nearer) to|(?:picked|hired|selected|found) (?:someone|somebody|anyone|anybody|a candidate)|intimation|my fate|what happens|ETA|settled? on|appointed|make(?:ing)? a (?:call|choice|pick)|making (?:a|the) call|call (?:has |is |been )+(?:taken|made)|passed (?:the|my)|I passed|way forward|definition|state of (?:things|play|affairs)|line of action|carried along|confirmation|next (?:round|steps?|stage)|answer (?:for|from|to|about|yet|on)|some answer|reply yet|novelt(?:y|ies)|tendency|verdict|forecast|return\\b(?! (?:about|on how))|exercise has|exercise been|things (?:stand|are|lie)|interviews (?:are|were|went|have|going)|with the interviews|still open|still available|gone to|my application|my candida(?:cy|ture)|the (?:vacancy|recruitment|hiring|opening))";
const either = new RegExp(`\\b${process}\\b`, "i");
const asks = new RegExp(`(?:\\b|(?=\\?))${asking}`, "i");
const alone = new RegExp(wordings.join("|"), "i");
/** What is offered or hoped is not asked for. */
const offered =
  /\b(?:I(?:'d| would|'m| am)? (?:can|could|will|(?:be )?(?:happy|glad|pleased|delighted|ready|willing) to) (?:\w+ )?(?:share|send|provide|submit|forward|bring)|my (?:updated|new|latest) (?:cv|resume|résumé|portfolio))\b[^.!?\n]*/gi;

/** A question, or a wish to know. A follow-up asks of the process, unless it says that it asks of something else. */
const question =
  /\?|\b(?:like|love|want(?:ed)?|wish|need|glad|happy|keen|grateful|good|great|helpful|pleased|appreciate|ask|asking|writing|wrote|write|wonder(?:ed|ing)?|curious)\b[^.!?\n]{0,30}\b(?:know|find out|learn|inquire|enquire|informed|told|understand|see|updated|hear) (?:\w+ )?(?:where|how|when|whether|if|what|about|by when|until when|the)\b/i;
const ofSomethingElse =
  /\b(?:feed-?back|(?:my|the) (?:\w+ )?(?:interview|performance|presentation|test|answers?|skills?)|how I|did I|where I|what I|you thought|the panel thought|done (?:better|differently)|improve\w*|comments?|impressions?|opinion|thoughts|hear from you|how are you|how (?:was|were) (?:your|the)|hope you|all well|need|require|want (?:more|another)|help(?:ful)?|can I (?:send|do|provide|bring|offer|help)|anything (?:else|more|from|I|that I)|(?:did|do|have) you (?:\w+ )?(?:enjoy|like|had|have) (?:a|an|your|the)|(?:address|directions|parking|job description|contract|form|copy|photos?|link|slides|name of|references|cv|documents?|recommend|introduce|holidays?|weekend|journey|trip|family|weather)|everything (?:good|well|ok|fine)|you (?:keeping|doing|well)|(?:would|do) you like|may I (?:add|say|mention|thank|also)|can I (?:add|show)|salary|pay\b|benefits|package|pension|working hours|shifts?|training|probation|remote|car\b|dress code|travel\w*|relocation|role (?:be|involve|come)|report to|permanent|courses?|suggest|advise (?:me (?:to|on|how)|someone)|went wrong|against me|missing|stronger|in what|applied|advertised|other (?:posts?|vacanc|jobs?|roles?)|resist|first|talk about)\b/i;

/** An update that came already, that the writer gives, or that is not needed; and the progress of something else. */
const notAskedFor = new RegExp(
  [
    "\\b(?:was|am|I'm|were) (?:\\w+ )?(?:glad|happy|pleased|sorry|delighted|good|great|interesting|nice) to (?:hear|learn|know|see)\\b",
    "\\bask(?:ed|ing)? myself\\b",
    denied("need(?:ed)?|necessary|want|require|ask(?:ing)?|expect(?:ing)?|rush|hurry|tell me|let me know"),
    "\\b(?:thank(?:s| you)?|grateful) (?:\\w+ ){0,2}?for (?:the|your|that|this|letting|keeping|sending|giving|telling|updating) (?!any\\b)[^.!?\\n]{0,60}\\b(?:update[ds]?|news|progress|status|decision|outcome|timeline|schedule|informed|posted|know|me)\\b",
    "\\b(?:I|we|I'll|I've|I'm)\\b (?:(?:will|shall|can|could|would|have|had|am|also|already|always|often|just|regularly|then|once|used to|going to|happy to|glad to) ){0,3}?(?:keep you|update(?:d)? (?:you|my|the|our|all)|gave|give you|made|make|sent|send you|wrote|write you|checked (?!in|back|up)|presented|reported|received|got(?! (?:the (?:job|role|post|position|place)|it|through)\\b)|read|respect|understand|accept)\\b",
    "\\bhope (?:that )?(?:your|the|all|everything|you)\\b[^.!?\\n]{0,50}\\b(?:mak(?:es?|ing)|good|great|well|nicely|smoothly|fine)\\b[^.!?\\n]{0,20}(?:progress)?",
    `\\b${somebodyElse} (?:\\w+ ){0,2}?(?:was|were|is|are|gave|made|has|have|had|asked|wanted|liked|got|received)\\b`,
    "\\bmy (?:(?!application|candida)\\w+ ){0,3}?(?:project|course|work|studies|team|thesis|progress|schedule|timetable|training|move)\\b",
    "\\b(?:in|on|from|at) (?:the|my) (?:news|radio|paper|course|last job|current job)\\b",
  ].join("|"),
  "i",
);

/** Whether a sentence asks where the process is. */
export function asksForUpdate(sentence: string): boolean {
  const text = withoutClauses(sentence.replace(offered, " "), (clause) => notAskedFor.test(clause));
  return (
    alone.test(text) ||
    (news.test(text) && isAsked(text)) ||
    (asks.test(text) && either.test(text)) ||
    (question.test(text) && !ofSomethingElse.test(text))
  );
}
