import { fold } from "@/lib/people/names/rules/fold";
import type { CheckedMessage } from "../finding";
import { nameWords } from "../names";

const memo = new WeakMap<CheckedMessage, ReadonlySet<string>>();

/** Every word that the record has, and the writer's own, in lower case and without marks. They are spelled as they should be. */
export function recordWords(checked: CheckedMessage): ReadonlySet<string> {
  const known = memo.get(checked);
  if (known) return known;
  const { writing, recipient, ownWords = [], goesBy = "" } = checked;
  const people = [...writing.panel, ...(writing.consultant ? [writing.consultant] : [])];
  const texts = [
    ...[
      writing.by,
      writing.role,
      writing.company,
      writing.asksFor,
      writing.wishedSaid,
      writing.fellShort,
      writing.account,
    ],
    ...Object.values(writing.talkedAbout),
    ...Object.values(writing.caughtInterest),
    ...people.flatMap((person) => [person.name, person.email, "title" in person ? `${person.title}` : ""]),
    ...writing.panel.flatMap(({ goesBy: names = [] }) => names),
    ...[
      recipient?.reader.name ?? "",
      recipient?.to.name ?? "",
      recipient?.also?.name ?? "",
      writing.approver ?? "",
      goesBy,
    ],
    ...ownWords,
  ];
  const found = new Set(texts.flatMap((text) => nameWords(text)).map(fold));
  memo.set(checked, found);
  return found;
}
