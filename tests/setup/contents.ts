import type { EmailName } from "@/emails/registry";
import type { OutboxContent, StoredProps } from "@/lib/mail/outbox/rules/content";

type WithContent = { content: OutboxContent };
type ContentOf<Name extends EmailName> = OutboxContent & OutboxContent<Name>;

const isOf = <Name extends EmailName>(content: OutboxContent, name: Name): content is ContentOf<Name> =>
  content.email === name;

/** What this row of the outbox has for the e-mail that it is. */
export function propsOf<Name extends EmailName>(name: Name, row: WithContent | undefined): StoredProps[Name] {
  if (!row || !isOf(row.content, name)) throw new Error(`This is no ${name}.`);
  const content: OutboxContent<Name> = row.content;
  return content.props;
}

/** Those of these rows that are of one e-mail. */
export const onlyOf = <Name extends EmailName, Row extends WithContent>(name: Name, rows: Row[]) =>
  rows.filter((row): row is Row & { content: ContentOf<Name> } => isOf(row.content, name));
