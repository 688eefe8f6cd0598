import { z } from "zod";

type Issue = Parameters<NonNullable<NonNullable<Parameters<typeof z.config>[0]>["customError"]>>[0];

/** For a value that no page of ours sends, or only an outdated one. Nobody typed it, so there is nothing to correct. */
const outdatedPageMessage = "This page is out of date. Load it again, and try once more.";

const chooseMessage = "Choose one of the options.";

/**
 * The sentence for a field that has none of its own. A person reads it, so it says what to do. For a union it is the sentence of the first option
 * that has one.
 */
function issueMessage(issue: Issue): string {
  const atMostMessage = (word: string) =>
    `This can be ${Number(issue.maximum).toLocaleString("en-GB")}${word} at most.`;
  if (issue.code === "too_big") return atMostMessage(issue.origin === "string" ? " characters" : "");
  if (issue.code === "too_small") return issue.origin === "string" ? "Fill this in." : outdatedPageMessage;
  if (issue.code === "invalid_value") return chooseMessage;
  if (issue.code === "invalid_union") {
    const messages = issue.errors.flat().map(({ message }) => message);
    return (
      messages.find((message) => message !== outdatedPageMessage && message !== chooseMessage) ?? outdatedPageMessage
    );
  }
  return outdatedPageMessage;
}

z.config({ customError: issueMessage });
