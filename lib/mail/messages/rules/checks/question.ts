import { type FindingPlace, flagFinding } from "../finding";
import type { PlacedSentence } from "../text/read-message";
import { isThankYou, placeIn, without, wordingCheck } from "./wording-check";

/** A question that offers something, repeats one from the interview, or is only polite. */
const notAsked =
  /\b(?:anything|something|any (?:more|further|other|additional)|more (?:information|details?))\b[^?\n]{0,60}\b(?:I (?:can|could|may|might|should)|from me|you (?:need|would like|want|require)|provide|send|help(?:ful)?|useful)\b|\b(?:can|could|may|shall|should|would it (?:be (?:useful|helpful|of use)|help) if) I (?:\w+ )?(?:thank|say|send|provide|offer|share|add|help|be of|sent|provided|shared)\b|^\W*how are (?:you|things)\b|\bhope (?:you|all|this|that)\b[^?]{0,40}\bwell\b/i;
const quoted = /\?["']/;
const cited = /\b(?:asked|question|said|put it|wrote|wondered|your words)\b/i;

const polite = "(?:please |kindly |possibly |also |perhaps |maybe |just |at all )*";
const tell =
  "(?:tell|let me know|confirm|share|advise|explain|clarify|inform|update|remind|elaborate|indicate|say|give me|send me|provide me|help me understand)";
const asks = "(?:if|whether|when|what|how|who|which|why|where)";
const matters =
  "(?:next steps?|policy|pension|leave|team|role|hours|process|bonus|training|working hours|contract|conditions|rota|overtime|budget|plans?|timeline|timescale|salary|pay|status|plan|date|schedule|start date|benefits|package|hours|thoughts|opinion|answer|final)";
const indirect = new RegExp(
  [
    `\\b(?:could|can|would|will|might) you ${polite}${tell}\\b`,
    `\\bif you (?:could|can|would|might) ${polite}${tell}\\b`,
    `\\bI(?:'m| am| was|'ve been| have been) (?:\\w+ )?(?:wondering|curious)(?: to know)? (?:${asks}|about)\\b`,
    `\\bI (?:\\w+ )?wonder(?:ed)? ${asks}\\b`,
    `\\b(?:want(?:ed)?|like|love|wish(?:ed)?|curious|forgot|meant|keen|interested|have|need(?:ed)?|hop(?:e|ed|ing)) to (?:\\w+ )?(?:ask|know|find out|check|enquire|inquire|clarify with you)(?: you)?(?: \\w+)? (?:${asks}|about|more about the (?:salary|pay|benefits|package|holiday|hours))\\b`,
    `\\b(?:let me know|tell me) (?:\\w+ )?(?:${asks}(?! (?:you (?:need|would|want|require|have any|ever|wish)|there (?:is|are|'s) any|anything|I can|any|further))|(?:about |of |on )?(?:the|your|my|any) (?:\\w+ ){0,2}${matters})`,
    `\\b(?:please|kindly) (?:\\w+ )?(?:tell|inform|advise|update) (?:me|us) (?:\\w+ )?(?:about|on|more|${asks})\\b`,
    "\\b(?:perhaps|maybe|if possible,?) you (?:could|can|would|might) (?:please )?(?:tell|let me know|say|share|explain|confirm|advise)\\b",
    "\\bI (?:also |still |do |would |just )?have (?:a|one|two|three|some|another|a few|several|a couple of|many|more|the following) (?:\\w+ )?questions?\\b(?! (?:me|you))",
    "\\b(?:my|one|another|a (?:quick|small|last|final|further)) (?:\\w+ )?questions? (?:is|are|that I (?:have|had|forgot)|I (?:have|had|forgot|did not))\\b",
    "^\\W*(?:so |also |and |but )?(?:do you|does (?:the|your)|is there|are there (?:any|many|other)|will (?:there|the (?:role|job|team|position)|I)|what (?:is|are|will be|would be) (?:the|your)|how (?:much|many|long|big|often) (?:is|are|does|do|will|would|people|days|hours|holidays?|weeks)|when (?:will|can|do|would|should) (?:I|you|the|we)|who (?:will|would) (?:I|be|my)|any (?:idea|news|update))\\b",
  ].join("|"),
  "i",
);
const offers =
  /\blet me know (?:\w+ )?(?:if|whether|when|what|how|which)\b[^.!?\n]{0,40}\b(?:need|would like|want|require|useful|helpful|(?:further|more|other|additional|any) (?:information|details?|questions?|references?|documents?)|I can|I could|anything)\b/gi;
const links = /(?:https?:\/\/|www\.)\S+/gi;

/** The place of a question that needs an answer, or null. */
export function askedIn(sentence: PlacedSentence): FindingPlace | null {
  const text = without(sentence.text, links);
  const isQuestion = text.includes("?") && !notAsked.test(text) && !(quoted.test(text) && cited.test(text));
  return isQuestion || (!text.includes("?") && indirect.test(without(text, offers)))
    ? placeIn(sentence, 0, sentence.text.length)
    : null;
}

/** An offer of more, written as a statement, is none (C3). */
export const questionCheck = wordingCheck({
  id: "question",
  fine: "Asks nothing that needs an answer",
  applies: isThankYou,
  find: ({ sentences }) =>
    sentences.flatMap((sentence) => {
      const place = askedIn(sentence);
      return place
        ? [
            flagFinding(
              "question",
              "This question needs an answer. Keep it for your next talk, and let the note only thank.",
              place,
              ["R37", "C3"],
            ),
          ]
        : [];
    }),
});
