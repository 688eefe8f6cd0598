import { dayOf, offsetAt, timeOf } from "@/lib/dates";
import type { MessageChecksAnswer } from "@/lib/mail/messages/queries/checks";
import type { MessageRecipient } from "@/lib/mail/messages/rules/recipient";
import { senderName } from "@/lib/mail/outbox/rules";
import { cityOf } from "@/lib/people/places/rules/cities";
import { articleDisagreements, spellOutSources } from "@/lib/planning/plan/rules/disagreements";
import { articles, playbookRules, type RuleNumber } from "@/lib/planning/plan/rules/sources";
import type { ReadingClock } from "@/lib/platform/words/clock";
import { relativeDay, shortDay } from "@/lib/platform/words/dates";

/**
 * "Send today at 17:00" in the reader's own zone, with the local time of the interview if that differs; "Send when it opens, Thu 3 Dec at
 * 09:00" for a step that is locked until that moment.
 */
export function sendAtLabel(aim: string, zone: string, company: string, reader: ReadingClock, opens = false) {
  const at = Date.parse(aim);
  const [day, today] = [dayOf(reader.zone, at), dayOf(reader.zone, reader.now)];
  const near = relativeDay(day, today);
  const on = /^(today|tomorrow)$/.test(near) ? near : `on ${near}`;
  const there = offsetAt(zone, at) !== offsetAt(reader.zone, at);
  return {
    at: aim,
    words: opens
      ? `Send when it opens, ${on === near ? near : shortDay(day, today)} at ${timeOf(reader.zone, at)}`
      : `Send ${on} at ${timeOf(reader.zone, at)}`,
    there: there ? `That is ${timeOf(zone, at)} in ${cityOf(zone)}, where ${company || "they"} will read it.` : null,
  };
}

/** How it is sent: the sender’s name, where replies go, and who gets a copy. A copy that the writer has turned off is not mentioned. */
export function senderLabel(
  recipient: MessageRecipient | null,
  { name, email, wantsCopies }: { name: string; email: string; wantsCopies: boolean | null },
  isHere: boolean,
): string {
  if (recipient?.way === "through" && isHere)
    return `${recipient.to.name} reads it here, approves this exact text and sends it to ${recipient.reader.name}.${wantsCopies ? " You get a copy." : ""} Replies go to ${recipient.to.name}.`;
  const also = recipient?.also?.name;
  const copies = wantsCopies ? ` ${also ? `${also} and you` : "You"} get a copy.` : also ? ` ${also} gets a copy.` : "";
  return `We send it as “${senderName(name)}”. Replies go to ${email}.${copies} A small line at the end lets the reader report it or stop more messages.`;
}

/** The sentence of each rule behind a check, with its article. */
export const ruleLabels = (numbers: readonly RuleNumber[]): Record<string, string> =>
  Object.fromEntries(numbers.map((number) => [number, ruleLabel(number)]));

/** What the checks say of a text, with the sentences of the rules behind them. */
export type LabelledChecks = MessageChecksAnswer & { says: Record<string, string> };

export const withRuleLabels = (answer: MessageChecksAnswer): LabelledChecks => ({
  ...answer,
  says: ruleLabels(answer.lines.flatMap(({ rules }) => rules)),
});

function ruleLabel(number: RuleNumber): string {
  if (number in playbookRules) {
    const { says, sources } = playbookRules[number as keyof typeof playbookRules];
    return `${says} (${sources.map((source) => `${articles[source].title}, ${articles[source].by}`).join("; ")})`;
  }
  const { about, says, does } = articleDisagreements[number as keyof typeof articleDisagreements];
  return `${about}: ${spellOutSources(says)} In Followthrough: ${does}`;
}
