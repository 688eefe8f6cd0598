import { flagFinding, type MessageCheck } from "../finding";
import { askedIn } from "./question";
import { placeIn, without, wordingCheck } from "./wording-check";

/** What a person is bidden to do with what was sent, or need not do: no favour. */
const harmless =
  "(?:not|n't|find|see|enjoy|feel free|ignore|note|disregard|forgive|excuse|pardon|accept|have a|take (?:a look|your time|care)|take|go through|read|look|check|watch|listen|scroll|skip|skim|bear with|keep (?:it|this|them|up|well)|use (?:it|this|them|any|what)|open|browse|share (?:it|this|them)|pass (?:it|this|them)|forward (?:it|this|them)|be assured|rest assured|be careful|stay|give my (?:regards|best|love)|say hello|greet|throw|bin|delete|click|try)";
const noun =
  "(?:responses?|repl(?:y|ies)|answers?|news|updates?|decisions?|calls?|feedback|outcome|results?|word|return|confirmation|invitation|date|interview|opinion|thoughts|signal|sign|offer|contract|chance|help|support|recommendation|consideration|comments?)";
const favour =
  "(?:introduce|recommend|refer|endorse|consider|choose|select|hire|nudge|remember|call|ring|phone|e-?mail|text|contact|invite|support|help|back|favou?r|vouch for|tell|inform|update|shortlist|pick)";
const requests = new RegExp(
  [
    `\\b(?:please|kindly|request(?:ing)? you to|I beg you to|pls)(?:,)? (?:do |kindly |please |also |just |always |quickly )*(?!${harmless}\\b)(?!(?:do )?(?:not|n't)\\b)(?!don't)[a-z]+`,
    "^\\W*(?:and |also |so |but )*(?:do|just|would you) (?:please )?(?:get back|come back|reply|respond|answer|revert|write (?:to )?me|ask (?:the|your)|speak to|talk to|put me|let me know|tell|send|write|call|pass my|remember me|keep me|mention me|give me|consider)\\b",
    "\\b(?:let me know|tell me|write me|drop me|send me|give me|call me|ring me|shoot me|ping me|e-?mail me|show me|answer me|advise me|inform me|update me)\\b(?<!\\b(?:to|you|they|he|she|not|n't|that|which|who|people|will|would|could|has|have|had)\\b (?:\\w+ )?(?:let|tell|write|drop|send|give|call|ring|e-?mail|show|answer|advise|inform|update) me)",
    "\\b(?:get|come|report|write|revert) back to me\\b(?<!\\b(?:you|they|he|she|it|memory|that|to|of) (?:\\w+ )?(?:get|come|report|write|revert) back to me)",
    "\\bI(?:'d| would) (?:\\w+ )?(?:value|treasure|cherish|be glad of|be grateful for) (?:your|an?|any|some)\\b",
    "\\bkeep me (?:in mind|posted|updated|informed|in the loop|in your thoughts)\\b",
    "\\bput me in (?:touch|contact)\\b",
    "\\bput in a (?:\\w+ )?word\\b",
    "\\bput (?:\\w+ ){0,2}(?:a )?good word\\b",
    "\\b(?:pass|hand|send|forward|give) (?:on )?my (?:cv|resume|résumé|name|details|number|application|papers|profile)\\b(?<!\\bI(?:'ll| will| can| could)? \\w+ my \\w+)",
    "\\bdo the needful\\b",
    "\\bthink (?:of|in|about) me\\b",
    `\\b${favour} (?:me|my (?:application|candidacy|candidature|profile|case))\\b(?<!\\b(?:I|it|that|this|which|they|to|you|we|will|would|could|can|not) (?:\\w+ )?${favour} (?:me|my \\w+))`,
    `\\b(?:hop(?:e|ing)|expect(?:ing)?|trust|wish)\\b(?: that)? (?:you|I|your|this|it|that)\\b(?! (?:helps?|is|will help|may help|can help|might help|proves))[^.!?\\n]{0,40}\\b(?:decision|decide|consider|offer|chance|choose|select|hire|remember me|application|endorse|recommend|introduce|support|call me|tell me|invite)\\b`,
    "\\bwould be (?:\\w+ )?(?:kind|good|nice|great|lovely|helpful|wonderful) (?:of you )?(?:to|if you) (?:could |would )?(?:mention|pass|put|tell|give|send|ask|introduce|forward|let)\\b",
    "\\bfingers crossed\\b[^.!?\\n]{0,20}\\b(?:you|for|that)\\b",
    `\\b(?:waiting|wait|await(?:ing)?|expect(?:ing)?|hoping|hope|looking|look forward) (?:for |to )?(?:receiv\\w+ )?(?:a|an|your|some|any|the) (?:\\w+ ){0,2}?${noun}\\b(?! (?:of|that|on|about) (?:mine|the article))`,
    `\\bI(?:'d| would| shall| will|'ll|'m| am)? (?:\\w+ ){0,2}?(?:grateful|obliged|glad|happy|pleased|thankful|appreciate|love|like|welcome|need|want|wish)\\b(?! you to (?:know|see|have|enjoy|feel)\\b) (?:it )?(?:\\w+ )?(?:if you|for (?:an?|any|your|some)|to (?:\\w+ )?(?:hear|know|get|receive|ask you)|hearing|to have (?:\\w+ )?(?:an?|any|your|some)|that you|you to (?!know|see|have|enjoy|feel|understand)|your|an? (?:\\w+ )?${noun})(?! (?:like|liked|enjoy|enjoyed|find|found|have a look)\\b)`,
    "\\bI(?:'m| am)? (?:\\w+ )?(?:ask|beg|request|need|urge|implore|seek)(?:ing)? (?:that |for )?(?:you|your|for)\\b",
    "\\bif you (?:could|can|would|might) (?:\\w+ )?(?!(?:use|find|like|not|enjoy|read|open|see|be interested|want|need|wish|prefer|rather|spare a (?:minute|moment) (?:for|to read))\\b)\\w+",
    "\\byou (?:might|could|may) (?:\\w+ )?(?:pass|put|tell|send|mention|give|ask|speak|introduce|forward|let)\\b(?! (?:it|this|them) (?:on|to|round|around)\\b)",
    "\\b(?:any|for an) (?:news|update)\\b",
    "\\bhelp me (?:to |with |get |in )",
    "\\bspeak (?:to|with) (?:the|your) \\w+ (?:for|about|on) (?:me|my)\\b",
    `\\blike (?:to have|to get|to receive|to hear|to know|to ask)\\b[^.!?\\n]{0,30}\\b${noun}\\b`,
    `\\blook(?:ing)? forward to (?:hear|know)(?:ing)? (?:your|what you|about (?:the|your) decision)`,
  ].join("|"),
  "gi",
);

/** "No need to answer", and "let me know if you need anything more". */
const noRequests = new RegExp(
  [
    "\\b(?:no need|need not|needn't|no reply|don't|do not|not have|without having|not necessary|not expecting|no pressure|no obligation|never mind|not ask(?:ing)?|nothing) [^.!?;\\n]{0,80}",
    "\\b(?:let me know|tell me|write(?: to)? me|drop me \\w+ \\w+|give me a \\w+|call me|ring me|just say|say so|ask me|e-?mail me|(?:feel free to )?(?:call|ask|write|contact))\\b[^.!?\\n]{0,20}\\b(?:if|should|whenever|in case)\\b(?! (?:I|there is (?:news|an update)|my|the (?:decision|job|role|post)|any (?:news|decision|update))\\b)[^.!?\\n]{0,80}",
    "\\b(?:if|should|whenever|in case|anything)\\b[^.!?]{0,50}\\b(?:need|would like|want|require|useful|help|questions?|more|link|file|page|pdf|open|work|interested|rather|like (?:it|to (?:see|read|have|know more))|prefer)\\b[^.!?\\n]{0,100}",
  ].join("|"),
  "gi",
);

export const requestCheck: MessageCheck = wordingCheck({
  id: "request",
  fine: "Asks for nothing",
  applies: ({ writing }) => writing.step === "give-something-useful" || writing.step === "interest-note",
  find: ({ sentences }, { writing }) =>
    sentences.flatMap((sentence) => {
      const text = without(sentence.text, noRequests);
      const asked = text === sentence.text ? askedIn(sentence) : null;
      const found = [...text.matchAll(requests)][0];
      const place = asked ?? (found ? placeIn(sentence, found.index, found[0].length) : null);
      return place
        ? [
            flagFinding(
              "request",
              "This asks for something. A message like this one should not ask for anything.",
              place,
              [writing.step === "interest-note" ? "C5" : "R44"],
            ),
          ]
        : [];
    }),
});
