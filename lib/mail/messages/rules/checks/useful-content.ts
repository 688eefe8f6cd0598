import { flagFinding, type MessageCheck } from "../finding";
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
