import { fold } from "@/lib/people/names/rules/fold";
import { nameFindings } from "./checks/names";
import {
  askFinding,
  type CheckedMessage,
  type Finding,
  flagFinding,
  type MessageCheck,
  stopFinding,
  uncheckedFinding,
} from "./finding";
import { greetingOf, whoIsGreeted } from "./greeting";
import { readMessage } from "./text/read-message";

type Reader = { name: string; title?: string; goesBy?: readonly string[] };

/** A text to one reader, the other people on the record, and the company. The company's name in a greeting is nobody's name. */
type GreetedText = {
  body: string;
  reader: Reader;
  others: readonly { name: string; goesBy?: readonly string[]; isWriter?: boolean }[];
  company: string;
};

function greetedIn({ body, reader, others, company }: GreetedText) {
  const rest = others.filter((person) => person.name.trim() && person.name !== reader.name);
  const greeting = greetingOf(body, [reader, ...rest]);
  return greeting && { ...whoIsGreeted(greeting, reader, rest, `${company} ${reader.title ?? ""}`), greeting };
}

/** More is a whole sentence, of a script that has no spaces. */
const longestName = 40;

/**
 * R30: a greeting stops a message only if it names another person who is on the record. A name that the record does not know is questioned,
 * once; a missing name is mentioned.
 */
export function greetingFinding(text: GreetedText): Finding | null {
  const { name } = text.reader;
  const found = greetedIn(text);
  const { from, to } = found?.greeting ?? { from: 0, to: 0 };
  const where = { in: "body", from, to } as const;
  if (found?.who === "reader") return null;
  if (found?.who === "another")
    return stopFinding("greeting", `The greeting says “${found.name}”, but the message goes to ${name}.`, where, [
      "R30",
      "R28",
    ]);
  if (found?.who === "unknown" && found.name.length > longestName)
    return uncheckedFinding("greeting", "We could not read the name in the greeting.", where, ["R30"]);
  if (found?.who === "unknown")
    return askFinding("greeting", `Is ${name} also called “${found.name}”?`, found.name, where, ["R30"]);
  return flagFinding("greeting", `The greeting does not include ${name}’s name.`, where, ["R30"]);
}

/** The sentence for a person who pressed the button before they answered the question. */
export const nameQuestionMessage = (question: string) =>
  `${question} If so, tick the box. If not, change the greeting.`;

/** Whether a tick was given for this name. */
export const isNameTicked = (asked: { name: string }, goesBy: string | undefined): boolean =>
  goesBy !== undefined && fold(goesBy) === fold(asked.name);

const greetedText = ({ recipient, writing, body, goesBy }: CheckedMessage): GreetedText | null => {
  if (!recipient || !body.trim()) return null;
  const { id, name, title } = recipient.reader;
  const kept = writing.panel.find((person) => person.id === id)?.goesBy ?? [];
  return {
    body,
    reader: { name, title, goesBy: goesBy ? [...kept, goesBy] : kept },
    others: [
      ...writing.panel.filter((person) => person.id !== id),
      ...(writing.consultant && recipient.way !== "consultant" ? [writing.consultant] : []),
      { name: writing.by, isWriter: true },
    ],
    company: writing.company,
  };
};

/** The slip of the check of names that is in the name of the greeting, if there is one. */
const slipIn = ({ where }: Finding, checked: CheckedMessage): Finding | undefined =>
  nameFindings(checked).find(
    (slip) => slip.where.in === "body" && slip.where.from! < (where.to ?? 0) && (where.from ?? 0) < slip.where.to!,
  );

/** What the greeting asks. A name that is nearly the reader's is asked about too, as a finding of the check of names, with the right one. */
function greetingFindings(checked: CheckedMessage): Finding[] {
  const text = greetedText(checked);
  const found = text && greetingFinding(text);
  if (!found) return [];
  const slip = found.level === "ask" ? slipIn(found, checked) : undefined;
  return [slip ? { ...found, id: "names", rules: slip.rules, ...(slip.fix ? { fix: slip.fix } : {}) } : found];
}

export const greetingCheck: MessageCheck = {
  id: "greeting",
  fine: (checked) => {
    const text = greetedText(checked);
    return text && greetingFinding(text) === null ? `Greets ${text.reader.name} by name` : null;
  },
  run: greetingFindings,
};

/** Names that are nearly those of the record. That in the greeting is asked about by the check before. */
export const namesCheck: MessageCheck = {
  id: "names",
  fine: (checked) => (readMessage(checked).coverage === "read" ? "Names are spelled as on the record" : null),
  run: (checked) => {
    const { coverage } = readMessage(checked);
    if (coverage === "empty" || coverage === "too long") return [];
    const [asked] = greetingFindings(checked).filter(({ id }) => id === "names");
    const slip = asked && slipIn(asked, checked);
    return nameFindings(checked).filter((finding) => finding !== slip);
  },
};
