import { contentCheck, isFeedbackRequest, isFollowUp, isThankYou, without } from "./wording-check";

/** "I would appreciate an update" is a request and thanks for nothing yet. */
const requests =
  /\b(?:would|will|shall|'d|'ll|could)\s+(?:(?:really|greatly|much|very|highly|be|also|so|most|truly|deeply|certainly|sincerely|ever|extremely)\s+){0,3}(?:appreciate|grateful|thankful|obliged|thank)\w*|\b(?:would|will|is|are)\s+(?:be\s+)?(?:(?:much|greatly|highly|really|very|most)\s+)?(?:be\s+)?appreciated|\b(?:thank(?:s| you|ing you)?|gratitude) in (?:advance|anticipation)|\bno thanks|\bthank(?:s to| god| goodness)/gi;
const thanks =
  /\b(?:thank(?:s|ed|ing|ful|fully)?|thx|tnx|thanx|thnx|grateful|gratefully|gratitude|appreciat(?:e|ed|es|ing|ive|ion)|obliged|indebted|kind of you|(?:kind|good|nice|decent|generous|lovely|sweet|gracious|thoughtful) (?:enough )?of you|you (?:were|are|have been|'ve been|all were|both were) (?:\w+ )?(?:kind|good|generous|gracious|patient)(?: enough)? (?:to|with|in)|very kind|your kindness|your generosity|generous (?:with|of)|generously|cheers (?:for|so|again)|ta (?:ever|very|so|for|muchly))\b/i;

export const thanksCheck = contentCheck({
  id: "thanks",
  fine: "Says thank you",
  applies: (checked) =>
    isThankYou(checked) ||
    isFollowUp(checked) ||
    isFeedbackRequest(checked) ||
    checked.writing.step === "thank-consultant",
  isSaid: (sentence) => thanks.test(without(sentence, requests)),
  missing: "It does not say thank you.",
  rules: (step) =>
    step === "ask-for-feedback"
      ? ["R73"]
      : step === "thank-consultant"
        ? ["R18"]
        : step === "thank-you" || step === "handwritten-note"
          ? ["R31", "R32"]
          : ["R62", "R63"],
});
