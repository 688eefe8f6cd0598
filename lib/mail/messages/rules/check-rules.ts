import type { RuleNumber } from "@/lib/planning/plan/rules/sources";
import {
  type CheckedMessage,
  type Finding,
  type FindingPlace,
  flagFinding,
  type MessageCheck,
  stopFinding,
} from "./finding";
import { likeness, likenessLimit } from "./likeness";
import type { MessageFacts } from "./message-facts";
import { isSeveralPeople } from "./names";
import { placeholdersIn } from "./placeholders";
import { messageKinds } from "./steps";
import { readMessage } from "./text/read-message";

const isPosted = ({ writing }: CheckedMessage) => writing.step === "handwritten-note";

export const recipientCheck: MessageCheck = {
  id: "recipient",
  fine: (checked) => {
    const { recipient } = checked;
    if (!recipient) return null;
    return `One recipient: ${[recipient.to.name, isPosted(checked) ? "" : recipient.to.email].filter(Boolean).join(", ")}`;
  },
  run: (checked) => {
    const { recipient, writing } = checked;
    const at = { in: "recipient" } as const;
    const rules: RuleNumber[] = ["R11", "R28", "R30"];
    if (!recipient) return [stopFinding("recipient", nobodyToWriteTo(writing), at, rules)];
    const { reader, to, also } = recipient;
    const found: Finding[] = [];
    if (!to.name.trim())
      found.push(stopFinding("recipient", "The record does not say who your consultant is.", at, rules));
    for (const name of new Set([reader.name, to.name]))
      if (isSeveralPeople(name))
        found.push(
          stopFinding(
            "recipient",
            `“${name}” is more than one person. Write a separate message to each person.`,
            at,
            rules,
          ),
        );
    if (!isPosted(checked)) found.push(...address(to, rules), ...(also ? address(also, ["R30"]) : []));
    const twin = writing.panel.find(
      (person) => person.id !== reader.id && reader.id && person.email && person.email === to.email,
    );
    if (twin && recipient.way !== "through")
      found.push(
        stopFinding(
          "recipient",
          `${reader.name} and ${twin.name} have the same e-mail address on the record. Correct one of them.`,
          at,
          rules,
        ),
      );
    if (reader.id && !reader.title.trim())
      found.push(flagFinding("title", `The record has no job title for ${reader.name}.`, at, ["R11", "R30"]));
    return found;
  },
};

const nobodyToWriteTo = ({ step, consultant, route, contact }: MessageFacts) =>
  !consultant && (messageKinds[step].to === "consultant" || (route === "agency" && contact !== "direct"))
    ? "The record does not say who your consultant is."
    : "There is nobody to send this to. Add the person you met to the interview.";

const isOneAddress = /^[^\s@,;:<>()"\\]+@[^\s@,;:<>()"\\]+\.[^\s@.,;:<>()"\\]+$/;

function address({ name, email }: { name: string; email: string }, rules: RuleNumber[]): Finding[] {
  if (!name.trim()) return [];
  if (!email.trim())
    return [stopFinding("recipient", `Add an e-mail address for ${name}.`, { in: "recipient" }, rules)];
  if (isOneAddress.test(email)) return [];
  return [stopFinding("recipient", `“${email}” is not the e-mail address of one person.`, { in: "recipient" }, rules)];
}

const hasLetters = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Signs alone are no text. A greeting and an ending alone are mentioned: "Thank you." may be all that somebody wants to say. */
function missingText(checked: CheckedMessage): Finding[] {
  const where = { in: "body" } as const;
  if (!hasLetters(checked.body)) return [stopFinding("text", "There is no text yet.", where, ["R35"])];
  return readMessage(checked).coverage === "empty"
    ? [flagFinding("text", "There is no text yet between the greeting and the ending.", where, ["R35"])]
    : [];
}

export const textCheck: MessageCheck = {
  id: "text",
  fine: () => null,
  run: (checked) => [
    ...(checked.subject.trim() || isPosted(checked)
      ? []
      : [stopFinding("text", "Add a subject.", { in: "subject" }, ["R30"])]),
    ...missingText(checked),
  ],
};

export const placeholderCheck: MessageCheck = {
  id: "placeholder",
  fine: () => "No placeholder is left",
  run: ({ subject, body, writing }) => {
    const record = [writing.role, writing.company, writing.by, ...writing.panel.map((person) => person.name)];
    const placeholderStops = (text: string, part: "subject" | "body") =>
      placeholdersIn(text, record).map((gap) =>
        stopFinding("placeholder", `Replace or delete “${gap.text}”.`, { in: part, from: gap.from, to: gap.to }, [
          "R30",
          "R40",
        ]),
      );
    return [...placeholderStops(subject, "subject"), ...placeholderStops(body, "body")];
  },
};

export const rereadCheck: MessageCheck = {
  id: "reread",
  fine: () => "You have re-read this message",
  run: ({ version, rereadVersion }) =>
    version === rereadVersion
      ? []
      : [
          stopFinding(
            "reread",
            rereadVersion === null
              ? "You have not re-read this message yet."
              : "The text has changed since you re-read it. Re-read it again.",
            { in: "body" },
            ["R40"],
          ),
        ],
};

/** The consultant who was in charge when the draft was approved. It may be another one now. */
const approverOf = ({ approver, consultant }: MessageFacts) => approver ?? consultant?.name;

export const approvalCheck: MessageCheck = {
  id: "approved",
  fine: ({ writing, approvedVersion }) =>
    approvedVersion !== null && writing.consultant ? `${approverOf(writing)} approved this text` : null,
  run: ({ recipient, writing, version, approvedVersion }) => {
    if (approvedVersion === null || approvedVersion === version) return [];
    const finding = recipient?.way === "through" ? stopFinding : flagFinding;
    const who = approverOf(writing) ?? "your consultant";
    return [finding("approved", `The text has changed since ${who} approved it.`, { in: "body" }, ["R41"])];
  },
};

export const openStepCheck: MessageCheck = {
  id: "step",
  fine: ({ step, whenItOpens }) => (whenItOpens && step.status === "locked" ? "Waits until this step opens" : null),
  run: ({ step, whenItOpens }) => {
    if (step.status === "locked" && !whenItOpens)
      return [stopFinding("step", step.locked ?? "This is not open yet.", { in: "step" }, ["R5", "R57"])];
    if (step.status === "obsolete")
      return [stopFinding("step", step.because ?? "This no longer applies.", { in: "step" }, ["R57"])];
    return [];
  },
};

export const likenessCheck: MessageCheck = {
  id: "alike",
  fine: ({ writing }) => (writing.others.length ? "Worded differently from your other notes" : null),
  run: ({ writing, body }) =>
    writing.others.flatMap((other) => {
      const { share, sentences } = likeness(
        body,
        other.body,
        writing.panel.map((person) => person.name),
      );
      if (share < likenessLimit) return [];
      const shared = sentences.map((sentence) => `“${sentence}”`).join(" ");
      const at = sentences[0] ? body.indexOf(sentences[0]) : -1;
      const where: FindingPlace = at === -1 ? { in: "body" } : { in: "body", from: at, to: at + sentences[0]!.length };
      return [
        flagFinding(
          "alike",
          `Very similar to your note to ${other.name} (${Math.round(share * 100)}%). ${shared ? `In both: ${shared}` : ""}`.trim(),
          where,
          ["R29"],
        ),
      ];
    }),
};
