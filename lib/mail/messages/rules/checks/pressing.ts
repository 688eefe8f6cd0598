import { toneCheck } from "./tone-check";

const answer =
  "(?:an?|your|the|some|any|this) (?:\\w+ ){0,2}(?:answer|reply|response|decision|feedback|confirmation|offer|update|contract|explanation|news|outcome|result)";
/** What the reader would have to do. */
const act =
  "(?:let me (?:know|have)|reply|respond|call me back|get it to me|get back(?: to me)?|come back to me|hear(?:ing)?(?: back)?(?: from you)?|inform me|update me|revert(?: to me)?|contact me|call me|e-?mail me|tell me|send me|write back|confirm|decide|answer me|(?:your|an?|the) (?:\\w+ )?(?:answer|reply|response|decision|feedback|confirmation))";
const soon =
  "(?:as soon as (?:you can|possible|practicable|you are able)|a\\.?s\\.?a\\.?p|as quickly as possible|as fast as possible|immediately|urgently|right away|right now|straight ?away|at once|promptly|without (?:any )?(?:further )?delay|quickly|at the earliest|on priority|on an urgent basis|with urgency|today itself|(?:this|today) (?:very )?(?:instant|minute))";
const quick = "(?:quick|prompt|speedy|fast|immediate|urgent|swift|rapid|timely|early)";

export const pressingCheck = toneCheck({
  id: "pressing",
  fine: "Puts no pressure on the reader",
  patterns: [
    "\\bplease (?:ensure|make sure) (?:that )?I (?:get|receive|hear|am)\\b|\\bkindly treat (?:this|it) as urgent\\b|\\b(?:do not|don't) delay\\b",
    `(?<!\\b(?:what|all|everything|that|whatever) )\\bI (?:(?:really|do|now|would|will|still|urgently|just|must|also) )*(?:(?:fully )?(?:expect|need)(?:ing)? to (?:know|hear|receive|move on|get|be (?:hired|chosen|invited|offered))|need to (?:have|get) ${answer}|(?:expect|demand|insist on|require|need) ${answer}|(?:expect|need|want|require) you to(?! (?:know|see|feel|enjoy)\\b))\\b`,
    `\\bI(?:'m| am) expecting (?:to hear|you|${answer}|a positive)\\b`,
    "\\bI (?:demand|insist)\\b|\\bI must (?:insist|ask you|know|have an? )\\b|\\bI(?:'ll| will) (?:need|require|expect) you to\\b|\\bI want (?:feedback|answers|it (?:now|from))\\b|\\byou(?:'ll| will) lose me\\b|\\byou should make up your mind\\b",
    "(?<!\\b(?:if|should|when|whenever|case|that|what|whatever|all|how|why|know|understand|sure|because|before|times|things|as|of) )\\byou (?:must|need to|have to|ought to|had better|better|are obliged to|are required to|should) (?:\\w+ )?(?:let|tell|give|reply|respond|answer|decide|call|hire|choose|confirm|send|contact|ensure|make (?:a|your|up|sure)|inform|update|get back|pick|select|offer|act|help me|hear me|take me)\\b|\\byou owe me\\b",
    `\\b${act}\\b[^.!?\\n]{0,30}?\\b${soon}\\b`,
    `\\b${soon}\\b[^.!?\\n]{0,15}?\\b(?:reply|respond|your (?:response|answer|decision)|confirm)\\b`,
    `\\b(?:await(?:ing)?|waiting for|hope for|hoping for|hope to (?:get|receive|have|see)|expect(?:ing)?|appreciate|request(?:ing)?|look(?:ing)? forward to|anticipat(?:e|ing)|would like|want|need|give me|for) (?:an?|your|the|some) ${quick} (?:\\w+ )?(?:response|reply|answer|decision|confirmation|feedback|action|resolution)\\b`,
    "^\\W*urgent\\b|\\b(?:it is|it's|this is|matter is|very|most) urgent\\b|\\burgent(?:ly)? (?:reply|response|answer|attention|decision|need(?:ed)?|require|request|waiting|awaiting|action)\\b|\\b(?:please|you (?:can|could|should)) hurry\\b|\\bhurry up\\b|\\bspeed (?:things up|up (?:the|your) (?:process|decision|hiring|recruitment))\\b|\\bASAP\\b|(?<!\\bno )\\breply needed\\b|\\baction required\\b|\\bfinal (?:reminder|notice|warning)\\b",
    "\\b(?:do not|don't|please stop|stop) (?:keep(?:ing)? me (?:waiting|hanging|in the dark)|mak(?:e|ing) me wait|wast(?:e|ing) my|delay(?:ing)?|take too long|let me wait)\\b|\\b(?:cannot|can't|will not|won't|not going to) wait (?:any |much )?(?:longer|forever)\\b",
    "\\bI (?:want|'d like|would like) (?:an answer|a (?:firm |clear |definite |final )(?:answer|decision|reply|yes)|to know (?:now|immediately|today|right away))\\b",
    "\\b(?:I(?:'ll| will| shall| plan to| intend to)|I(?:'m| am) going to) (?:keep|continue|carry on) (?:\\w+ )?(?:calling|emailing|e-mailing|writing|ringing|chasing|following up|contacting|asking|messaging|to (?:call|email|write|follow|contact|chase|ask|message))\\b",
    "\\b(?:I(?:'ll| will| shall)|I(?:'m| am) going to) (?:\\w+ )?(?:call|ring|phone|visit|come by|drop by|come to|stop by|text|chase|e-?mail|write to|contact) (?:you |your office |again |back |in |the office |by |over )*(?:every|daily|each|until|again|tomorrow|on (?:mon|tues|wednes|thurs|fri)day|next week|in (?:a|two|three) days?|if I (?:do not|don't|haven't|have not)|this (?:afternoon|week)|first thing|unless)\\b",
    "\\bI (?:also |already |now |currently )?(?:have|'ve got|have got|have received|received|am (?:considering|holding|weighing))\\b[^.!?\\n]{0,30}\\b(?:other|another|competing|several|two|three|multiple|better|second) (?:\\w+ )?(?:offers?|compan(?:y|ies))\\b[^.!?\\n]{0,60}\\b(?:so|need|must|unless|decide|soon|waiting|hurry|quickly|answer|reply|wait|expires?|before|by|until|deadline)\\b",
    "\\b(?:unless|if) (?:I (?:do not|don't|hear nothing|haven't|have not|fail to)|you (?:do not|don't|fail|cannot|can't))[^.!?\\n]{0,50}\\b(?:assume|accept|withdraw|take|look elsewhere|go elsewhere|contact|report|escalate|call|move on|sign)\\b",
    "\\bI (?:\\w+ )?(?:assume|presume|take it|trust) (?:that )?(?:I (?:have|got|am|will|'ve)|you (?:will|have decided)|the (?:job|role|position) is)\\b|\\bI have no doubt (?:that )?you will\\b",
    "\\b(?:when|on which day|which day) (?:can|do|should|shall|will) I (?:start|begin|sign|join|expect (?:my|the) (?:contract|offer))\\b|\\b(?:send|prepare|forward)(?: me)? (?:my|the) (?:contract|offer letter|appointment letter)\\b",
    "\\b(?:await(?:ing)?|waiting for|expect(?:ing)?|look(?:ing)? forward to|anticipat(?:e|ing)|hoping for|hope for) (?:an?|your|the) (?:\\w+ )?(?:positive|favou?rable|affirmative) (?:\\w+ )?(?:reply|response|answer|decision|outcome|feedback|result|news|consideration)\\b",
    "\\b(?:make|making) up your mind\\b|\\b(?:make|making) (?:a|your) (?:quick |final )?decision (?:soon|now|quickly|fast|already)\\b|\\b(?:it is|it's) (?:high |about )?time (?:that )?you\\b",
    "\\byou(?:'d| would| will|'ll) be (?:making a (?:big |huge )?mistake|foolish|crazy|lucky to)\\b|\\bgive me (?:the|this|that|my) (?:job|role|position|offer|answer)\\b|\\bhire me\\b",
    "\\b(?:should|ought to) (?:give|offer|hire|choose|select|pick) me\\b|\\bI should (?:get|be given|be offered|be hired|be chosen)\\b",
    "\\b(?:the soonest|at the soonest|soonest possible(?: time)?|do the needful|kindly expedite|expedite (?:the|your|my))\\b|\\bkeep (?:this|the|my) (?:place|spot|position|seat) (?:open|for me)\\b|\\bhave to (?:insist|press|push)\\b",
  ],
  /** "I will send it as soon as possible" is a promise; "at your earliest convenience" leaves the moment to the reader. */
  except:
    /\bI(?:'ll| will| can| could| would| am able to| am happy to|'d)(?! (?:need|expect|require|want)\b)[^.!?\n]{0,60}\b(?:send|provide|supply|share|get back|let you know|reply|respond|do so|deal|answer|forward|start|be able|come|update you|confirm)\b[^.!?\n]{0,40}\b(?:as soon as (?:possible|I can)|immediately|right away|straight ?away|at once|promptly|quickly|today|now|at short notice|without delay)\b|\bat your (?:earliest )?convenience\b|\b(?:appreciate|appreciated|thanks|thank you|grateful|impressed|glad)\b[^.!?\n]{0,50}\b(?:quick|prompt|speed|fast|early|swift|timely|soon)\w*[^.!?\n]*|\bno (?:hurry|rush|urgency)\b|\bnot urgent\b|\bnothing urgent\b|\bresponse (?:times?|rates?|team)\b|\b(?:as (?:we )?(?:agreed|arranged|discussed))[^.!?\n]*/giu,
  says: (words) => `“${words}” puts pressure on the reader. Reword it or delete it.`,
  rules: ["R38"],
});
