import { pressingActs } from "./pressing-acts";
import { pressingDemands } from "./pressing-demands";
import { toneCheck } from "./tone-check";

const answer =
  "(?:an?|your|the|some|any|this) (?:\\w+ ){0,2}(?:answer|reply|response|decision|feedback|confirmation|offer|update|contract|explanation|news|outcome|result)";
/** What the reader would have to do. */
const act =
  "(?:let me (?:know|have)|reply|respond|call me back|get it to me|get back(?: to me)?|come back to me|hear(?:ing)?(?: back)?(?: from you)?|inform me|update me|revert(?: to me)?|contact me|call me|e-?mail me|tell me|send me|write back|wait(?:ing)? (?:for )?your \\w+|confirm|decide|answer me|close (?:this|it|the matter)|finali[sz]e|share the (?:status|update|result|outcome)|(?:your|an?|the) (?:\\w+ )?(?:answer|reply|response|decision|feedback|confirmation))";
const soon =
  "(?:as soon as (?:you can|possible|practicable|you are able)|a\\.?s\\.?a\\.?p|as quickly as possible|as fast as possible|immediately|urgently|right away|right now|straight ?away|at once|promptly|without (?:any )?(?:further )?delay|quickly|at the earliest|pronto|sharpish|fast|in (?:the )?no time|on priority|on an urgent basis|with (?:the )?(?:utmost )?urgency|today itself|(?:this|today) (?:very )?(?:instant|minute))";
const quick =
  "(?:quick(?:est)?|prompt|speedy|speediest|fast(?:est)?|immediate|urgent|swift(?:est)?|rapid|timely|early|earliest|soonest)";

export const pressingCheck = toneCheck({
  id: "pressing",
  fine: "Puts no pressure on the reader",
  patterns: [
    "\\bplease (?:ensure|make sure) (?:that )?I (?:get|receive|hear|am)\\b",
    "\\bkindly treat (?:this|it) as urgent\\b",
    "\\b(?:do not|don't) delay\\b",
    `(?<!\\b(?:what|all|everything|that|whatever|can|could|may|might|should|shall|do) )\\bI (?:(?:really|do|now|would|will|still|urgently|just|must|also) )*(?:(?:fully )?(?:expect|need)(?:ing)? to (?:know|hear|receive|move on|get|be (?:hired|chosen|invited|offered))|need to (?:have|get) ${answer}|(?:expect|demand|insist on|require|need) ${answer}|(?:expect|need|want|require) you to(?! (?:know|see|feel|enjoy)\\b))\\b`,
    `\\bI(?:'m| am) expecting (?:to hear|you|${answer}|a positive)\\b`,
    "\\b(?:need|want|give me|require|like|expect|deserve|have) (?:an? )?(?:(?:clear|simple|straight|final|definite|firm|plain) )?(?:yes or (?:a )?no|(?:clear|straight|final|definite|firm|plain) (?:answer|reply|yes))\\b",
    "\\bgoing to need (?:an?|your|the) (?:\\w+ )?(?:answer|reply|decision|yes|response|offer)\\b",
    "\\bI (?:really |simply |just )?(?:must|have to|need to|want to|am going to) (?:press|push|chase|hurry|ask|insist|demand) you\\b(?: (?:for|to)\\b)?",
    "\\bI (?:really |just |also )?want you (?:people |all |guys )?to (?:tell|inform|let|give|reply|answer|call|send|decide|hire|select)\\b(?: me)?",
    "\\bby return (?:of )?(?:post|e-?mail|mail)\\b",
    "\\bmake (?:it|this) quick\\b",
    "\\b(?:on|as|with|a) (?:top|high|the highest|first|utmost|a matter of) (?:priority|urgency)\\b(?<=\\b(?:reply|answer|response|decision|this|it|matter|feedback|treat)\\b[^.!?\\n]{0,20})",
    ...pressingActs,
    ...pressingDemands,
    "\\bI (?:must )?(?:demand(?:ed)? (?:to|an?|that|your?|the|it|this|answers?|feedback|clarity|justice)\\b(?! (?:best|most|lot))|insist(?:ed)? (?:that (?:you|I|someone|somebody|the)|you|on (?:(?:an?|your|the|getting|receiving|having) (?:\\w+ )?(?:answer|reply|decision|response|explanation|meeting)|hearing|knowing|being|seeing|speaking)))\\b",
    "\\bI (?:demand|insist)(?=[.!]|$)",
    "\\bI must (?:insist|ask you|know|have an? )\\b",
    "\\bI(?:'ll| will) (?:need|require|expect) you to\\b",
    "\\bI want (?:feedback|answers|it (?:now|from))\\b",
    "\\byou(?:'ll| will) lose me\\b",
    "\\byou should make up your mind\\b",
    "(?<!\\b(?:if|should|when|whenever|case|that|what|whatever|all|how|why|know|understand|sure|because|before|times|things|as|of|feel|feeling|think|worry|believe|pressure) )\\byou (?:must|need to|have to|ought to|had better|better|are obliged to|are required to|should) (?:\\w+ )?(?:(?:let|tell|give|call|send|contact|inform|update|offer|hire|choose|pick|select|help|hear|take) (?:me|us|the (?:result|answer|decision|outcome|right)|your|an? (?:answer|reply|decision))|reply|respond|answer|decide|hire|choose|confirm|ensure|make (?:a|your|up|sure)|get back|pick|select|act)\\b(?! (?:between|to (?:a (?:great )?many|people|everyone|so many)|the (?:phone|door|bell)|(?:at once|quickly|immediately), who(?:ever)?)\\b)",
    "\\byou owe me\\b",
    `(?<!\\b(?:I|we|they|he|she|one|staff|people|everyone|nurses|team) (?:\\w+ )?(?:have|has|had|need|needed|must|learned|learnt|used|able|want|wanted|love|like|taught|trained) (?:to )?|\\b(?:how|learned|learnt|taught|trained|able|used|when|happy|glad) to |\\b(?:bell|alarm|phone|siren|buzzer)\\b[^.!?\\n]{0,30}|\\b(?:patients?|customers?|callers?|guests?|clients?|children|people) (?:\\w+ )?(?:needs?|wants?|gets?|expects?|asks? for|wanted|needed|expected) )\\b${act}\\b[^.!?\\n]{0,30}?\\b${soon}\\b`,
    `\\b${soon}\\b[^.!?\\n]{0,15}?\\b(?:reply|respond|your (?:response|answer|decision)|confirm)\\b`,
    `\\b(?:await(?:ing)?|waiting for|hope for|hoping for|hope to (?:get|receive|have|see)|expect(?:ing)?|appreciate|request(?:ing)?|look(?:ing)? forward to|anticipat(?:e|ing)|would like|want|need|give me|(?<!\\b(?:asked|thanks|thank you|grateful|known) )for) (?:an?|your|the|some) (?:(?:very|really|rather) )?${quick} (?:\\w+ )?(?:response|reply|answer|decision|confirmation|feedback|action|resolution)\\b`,
    "^\\W*urgent\\b",
    "\\b(?:it is|it's|this is|matter is|very|most) urgent\\b",
    "\\burgent(?:ly)? (?:reply|response|answer|attention|decision|need(?:ed)?|require|request|waiting|awaiting|action)\\b",
    "\\b(?:please|you (?:can|could|should)) hurry\\b",
    "\\bhurry up\\b",
    "\\bspeed (?:things up|up (?:the|your) (?:process|decision|hiring|recruitment))\\b",
    "\\bASAP\\b",
    "(?<!\\bno )\\breply needed\\b",
    "\\baction required\\b",
    "\\bfinal (?:reminder|notice|warning)\\b",
    "\\b(?:do not|don't|please stop|stop|do kindly not|never) (?:keep(?:ing)? me (?:waiting|hanging|in the dark)|mak(?:e|ing) me wait|wast(?:e|ing) my|delay(?:ing)?|take too long|let me wait|make me wait)\\b",
    "\\b(?:cannot|can't|will not|won't|not going to) wait (?:any |much )?(?:longer|forever)\\b",
    "\\bI (?:want|'d like|would like) (?:an answer|a (?:firm |clear |definite |final )(?:answer|decision|reply|yes)|to know (?:now|immediately|today|right away))\\b",
    "\\b(?:I(?:'ll| will| shall| plan to| intend to)|I(?:'m| am) going to) (?:keep|continue|carry on) (?:\\w+ )?(?:calling|emailing|e-mailing|writing|ringing|chasing|following up|contacting|asking|messaging|to (?:call|email|write|follow|contact|chase|ask|message))\\b",
    "\\b(?:I(?:'ll| will| shall)|I(?:'m| am) going to) (?:\\w+ )?(?:call|ring|phone|telephone|visit|text|chase|e-?mail|write(?: to)?|contact|message|(?:swing|come|pass|pop|drop|stop|walk) (?:by|in|over|round|around|into|to)) (?:you |your office |again |back |in |the office |by |over )*(?:every|daily|each|until|again|if I (?:do not|don't|haven't|have not|hear nothing)|unless)\\b",
    "\\b(?:I(?:'ll| will| shall)|I(?:'m| am) going to) (?:\\w+ )?(?:call|ring|phone|telephone|visit|chase|(?:swing|come|pass|pop|drop|stop|walk) (?:by|in|over|round|around|into|to)) (?:you |your office |back |in |the office |by |over )*(?:tomorrow|on (?:mon|tues|wednes|thurs|fri)day|next week|in (?:a|two|three) days?|this (?:afternoon|week)|first thing)\\b(?! (?:at|as|with|to|so|for|morning|afternoon))",
    "\\bI(?:'ll| will| shall) (?:swing|come|pass|pop|drop|stop|walk) (?:by|in|into|to|round) (?:to )?your office\\b",
    "\\bI (?:also |already |now |currently )?(?:have|'ve got|have got|have received|received|am (?:considering|holding|weighing))\\b[^.!?\\n]{0,30}\\b(?:other|another|competing|several|two|three|multiple|better|second) (?:\\w+ )?(?:offers?|compan(?:y|ies))\\b[^.!?\\n]{0,60}\\b(?:so|need|must|unless|decide|soon|waiting|hurry|quickly|answer|reply|wait|expires?|before|by|until|deadline)\\b",
    "\\b(?:unless|if) (?:I (?:do not|don't|hear nothing|haven't|have not|fail to)|you (?:do not|don't|fail|cannot|can't))[^.!?\\n]{0,50}\\b(?:assume|accept|withdraw|take|look elsewhere|go elsewhere|contact|report|escalate|call|move on|sign)\\b",
    "\\bI (?:\\w+ )?(?:assume|presume|take it|trust) (?:that )?(?:I (?:have (?:got )?the|got|am (?:hired|in|through|chosen|getting)|will (?:get|be (?:hired|chosen|offered|invited|joining))|'ve got)|the (?:job|role|position) is (?:mine|as good))\\b",
    "\\bI (?:assume|presume) (?:that )?you will\\b",
    "\\bI have no doubt (?:that )?you will\\b",
    "\\b(?:when|on which day|which day) (?:can|do|should|shall|will) I (?:start|begin|sign|join|expect (?:my|the) (?:contract|offer))\\b",
    "\\b(?:send|prepare|forward)(?: me)? (?:my|the) (?:contract|offer letter|appointment letter)\\b",
    "\\b(?:await(?:ing)?|waiting for|expect(?:ing)?|look(?:ing)? forward to|anticipat(?:e|ing)|hoping for|hope for) (?:an?|your|the) (?:\\w+ )?(?:positive|favou?rable|affirmative) (?:\\w+ )?(?:reply|response|answer|decision|outcome|feedback|result|news|consideration)\\b(?<!\\bforward to (?:an?|your|the) (?:\\w+ )?favou?rable (?:\\w+ )?\\w+)",
    "\\b(?:act|move|decide) (?:quickly|fast|now|soon) if I were you\\b",
    "\\bif I were you\\b",
    "\\bnow or never\\b",
    "\\b(?:clock is ticking|time is running out|before it(?:'s| is) too late|before (?:someone|somebody) else (?:does|takes|gets|snaps|hires))\\b",
    "\\b(?:won't|will not|not going to) be (?:available|around|free|on the market) (?:for )?(?:long|forever|much longer)\\b",
    "\\b(?:let's|let us|please|kindly|can we|could we) (?:\\w+ )?(?:get|have|wrap) (?:this|it|things) (?:\\w+ )?(?:up|wrapped up|sorted|done|settled|closed|signed|over with)(?: today| now| this week)?\\b",
    "\\b(?:let me (?:know|have)|reply|respond|answer me|confirm|send me|call me|tell me|e-?mail me|inform me|update me|get back to me|decide|write back)\\b[^.!?\\n]{0,30}? (?:today|now|tonight|this minute)\\b(?<!\\b(?:to|will|could|would|should|did|not) (?:let|reply|respond|answer|confirm|send|call|tell|e-?mail|inform|update|get|decide|write)\\b[^.!?\\n]{0,40})(?! and then\\b| that\\b)",
    "\\b(?:make|making) up your mind\\b",
    "\\b(?:make|making) (?:a|your) (?:quick |final )?decision (?:soon|now|quickly|fast|already)\\b",
    "\\b(?:it is|it's) (?:high |about )?time (?:that )?you\\b",
    "\\byou(?:'d| would| will|'ll) be (?:making a (?:big |huge )?mistake|foolish|crazy|lucky to)\\b",
    "\\b(?<!\\b(?:thank|thanks|time|kind|good|glad)\\b[^.!?\\n]{0,60})give me (?:the|this|that|my) (?:job|role|position|offer|answer)\\b",
    "\\bhire me\\b(?<!\\b(?:if|hope|would|could|decide|decided|were|did|when|should|wish|to|chance|can) (?:\\w+ ){0,3}hire me)",
    "\\b(?:should|ought to) (?:give|offer|hire|choose|select|pick) me\\b",
    "\\bI should (?:get|be given|be offered|be hired|be chosen)\\b",
    "\\b(?:the soonest|at the soonest|soonest possible(?: time)?|do the needful|kindly expedite|(?:get|have|receive|collect|sign) my (?:offer|appointment|contract|employment)(?: letter)?)\\b",
    "\\b(?:please|kindly|requested to|request you to|you (?:could|can|would|to)|ask you to) (?:\\w+ )?(?:expedite|hasten|fasten|fast-?track|speed up|accelerate|rush)\\b(?: (?:up|the|your|my|this|it) \\w+)?",
    "\\bkeep (?:this|the|my) (?:place|spot|position|seat) (?:open|for me)\\b",
    "\\bI have to (?:insist|press|push)\\b",
  ],
  /** "I will send it as soon as possible" is a promise; "at your earliest convenience" leaves the moment to the reader. */
  except:
    /\bI(?:'ll| will| can| could| would| am able to| am happy to| promise to| try to| always|'d)(?! (?:need|expect|require|want|ask|like (?:you|an?|your|to (?:know|have|hear)))\b)[^.!?\n]{0,60}\b(?:send|provide|supply|share|get back|let you know|reply|respond|do so|deal|answer|forward|start|be able|come|update you|confirm)\b[^.!?\n]{0,40}\b(?:as soon as (?:possible|I can)|immediately|right away|straight ?away|at once|promptly|quickly|today|now|at short notice|without delay)\b|\bat your (?:earliest )?convenience\b|\b(?:appreciate|appreciated|thanks|thank you|grateful|impressed|glad)\b[^.!?\n]{0,50}\b(?:quick|prompt|speed|fast|early|swift|timely|soon)\w*[^.!?\n]*|^[^.!?\n]*\bas (?:we|you) (?:agreed|arranged|discussed|suggested)\b|\bI expect (?:that )?you (?:to be|are|will be|must be) (?:\w+ )?(?:busy|away|tired|full|snowed)\b|\bI (?:need|want) to know more\b|\bno (?:hurry|rush|urgency)\b|\bnot urgent\b|\bnothing urgent\b|\bresponse (?:times?|rates?|team)\b|\b(?:as (?:we )?(?:agreed|arranged|discussed))[^.!?\n]*|^(?:in|at|on|with|as|for|behind|during|under) (?:the|a|an|my|our|such|any|every) [^.!?\n]{0,60}?\byou (?:must|need to|have to|ought to|should|had better)[^.!?\n]*|\b(?:taught me|learned|learnt|know|found|means|because|where|that) (?:that )?you (?:must|need to|have to|should) [^.!?\n]*|\bwe (?:\w+ )?(?:reply|respond|answer|confirm|decide|call)\b[^.!?\n]*/giu,
  says: (words) => `“${words}” puts pressure on the reader. Reword it or delete it.`,
  rules: ["R38"],
});
