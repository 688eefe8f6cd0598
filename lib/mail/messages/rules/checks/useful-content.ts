import { flagFinding, type MessageCheck } from "../finding";
import { askedIn } from "./question";
import { placeIn, wordingCheck } from "./wording-check";

const whole =
  /(?<![\p{L}\p{N}@.])(?:https?:\/\/|www\.)[^\s<>"')\]]+|(?<![\p{L}\p{N}@./-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12}\/[^\s<>"')\]]+/giu;
const bare =
  /(?<![\p{L}\p{N}@./-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|io|dev|co|uk|edu|gov|ai|app|info|eu|example)(?![\p{L}\p{N}@.-]*@)\b/giu;

export const oneLinkCheck: MessageCheck = wordingCheck({
  id: "one-link",
  fine: "Has one link",
  applies: ({ writing }) => writing.step === "give-something-useful",
  find: ({ sentences }) => {
    const linksBy = (form: RegExp) =>
      sentences.flatMap((sentence) =>
        sentence.in === "body"
          ? [...sentence.text.matchAll(form)].map((found) => ({
              link: found[0].replace(/[.,;:!?]+$/, ""),
              where: placeIn(sentence, found.index, found[0].replace(/[.,;:!?]+$/, "").length),
            }))
          : [],
      );
    const withAddress = linksBy(whole);
    const links = withAddress.length > 0 ? withAddress : linksBy(bare);
    if (links.length === 0) return [flagFinding("one-link", "It has no link.", { in: "body" }, ["R44"])];
    const first = links[0]!.link.toLowerCase();
    return links
      .filter(({ link }) => link.toLowerCase() !== first)
      .map(({ where }) => flagFinding("one-link", "It has more than one link. Choose the best one.", where, ["R44"]));
  },
});

const requests =
  /\bplease (?:do )?(?:kindly )?(?:let|tell|inform|update|confirm|reply|respond|send|give|call|advise|consider|get|revert|write|keep|ring|answer|pass my|put)\b|\bkindly (?:let|tell|inform|update|confirm|reply|respond|send|give|call|advise|consider|revert)\b|\bI(?:'d| would) (?:\w+ )?(?:be (?:\w+ )?(?:grateful|obliged|glad|happy|pleased) (?:if you|for (?:an?|any|your)|to (?:hear|know|have|get|receive))|(?:\w+ )?appreciate (?:it|an?|any|your|hearing)|love (?:to (?:hear|know)|your|an?)|welcome (?:your|an?|any)|like (?:to (?:know|ask|hear)|an?))|\blet me know\b|\bkeep me (?:in mind|posted|updated|informed|in the loop)\b|\b(?:any|an|for an) (?:news|update)\b|\bhope (?:this|it|that|you)[^.!?\n]{0,40}\b(?:decision|consider|offer|chance|choose|select|hire|remember me|application)\b|\bconsider (?:me|my)\b|\b(?:waiting|look(?:ing)? forward) (?:for|to) (?:your (?:reply|response|answer|decision|thoughts|feedback)|(?:hear|know)(?:ing)? (?:your|what you|about (?:the|your) decision))\b/gi;

export const requestCheck: MessageCheck = wordingCheck({
  id: "request",
  fine: "Asks for nothing",
  applies: ({ writing }) => writing.step === "give-something-useful" || writing.step === "interest-note",
  find: ({ sentences }, { writing }) =>
    sentences.flatMap((sentence) => {
      const asked = askedIn(sentence);
      const places = asked
        ? [asked]
        : [...withoutOffers(sentence.text).matchAll(requests)].map((found) =>
            placeIn(sentence, found.index, found[0].length),
          );
      return places
        .slice(0, 1)
        .map((place) =>
          flagFinding(
            "request",
            "This asks for something. A message like this one gives and asks for nothing.",
            place,
            [writing.step === "interest-note" ? "C5" : "R44"],
          ),
        );
    }),
});

/** "Let me know if you need anything more" offers. */
const withoutOffers = (text: string) =>
  /\b(?:if|should|whenever|anything)\b[^.!?]{0,40}\b(?:need|would like|want|require|useful|help|questions?|more)\b/i.test(
    text,
  )
    ? ""
    : text;
