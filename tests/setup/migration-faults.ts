import { inLockOrder } from "../../db/upgrade/lock-order";
import type { Migration } from "../../db/upgrade/migrations";
import { locksOf, statementsIn, tablesMade } from "../../db/upgrade/statements";

/** Something that must not stand in a migration that is run while servers of the version before serve, and what to do instead. */
type Rule = { form: RegExp; instead: string; unless?: RegExp };

/** Of any statement, whatever table it is about. */
const never: Rule[] = [
  { form: /^alter .* rename\b/, instead: "a rename: add the new name, and drop the old one in a later release" },
  { form: /^do /, instead: "a block that hides what it locks: write its statements out" },
  { form: /\b(?:disable|no force) row level security\b/, instead: "a table without its policies" },
  {
    form: /^(?:create|drop) (?:unique )?index concurrently/,
    instead: "an index made concurrently: it needs a migration of its own",
  },
  {
    form: /^revoke .* from (?!public$)/,
    // A function gets the system as its owner while the system may make things in the schema, and no longer.
    unless: /^revoke create on schema public from ft_system$/,
    instead: "a right taken away that the version before may use",
  },
  { form: /^truncate /, instead: "rows removed together with structure" },
];

/** Only after a release in which nothing asks for it any more. */
const later: Rule[] = [
  { form: /^drop (?:table|function|type|view|trigger|sequence|schema|index)\b/, instead: "a drop in the same release" },
  {
    form: /^drop policy (?!(?:if exists )?upgrade_)/,
    instead: "a drop in the same release: create the new policy, and drop the old one later",
  },
  {
    form: /^alter table .* drop (?!not null|constraint|default|expression|identity)/,
    instead: "a drop in the same release",
  },
  {
    form: /^alter table .* drop constraint/,
    instead: "a drop in the same release: only a check may be exchanged for another, in one migration",
  },
];

/** Of a table that was there before. */
const ofOldTables: Rule[] = [
  { form: /^create (?:unique )?index /, instead: "an index without concurrently, which lets nobody write meanwhile" },
  { form: /^(?:update|delete from|merge|insert into|with|select) /, instead: "rows changed together with structure" },
  {
    form: /add constraint .*\b(?:foreign key|check|not null)\b/,
    unless: /\bnot valid$/,
    instead: "a constraint that looks at every row: add it as not valid, and validate it in the next migration",
  },
  {
    form: /add (?:constraint \w+ )?(?:unique|primary key|exclude)\b/,
    unless: /\busing index\b/,
    instead: "a key that makes its index first: make the index concurrently, then add it",
  },
  {
    form: /add column .*\b(?:references|check|unique|primary key)\b/,
    instead: "a constraint beside its column: add it as not valid",
  },
  {
    form: /add column .*(?:\bgenerated\b(?!.*\bvirtual\b)|\b(?:big|small)?serial\b)/,
    instead: "a column that is computed for every row at once",
  },
  {
    form: /add column .*\bdefault (?:gen_random_uuid|uuidv\d|clock_timestamp|random|nextval)\b/,
    instead: "a default that is computed for every row at once",
  },
  {
    form: /add column (?!.*\bdefault\b).*\bnot null\b/,
    instead: "a column that the version before does not fill: give it a default",
  },
  {
    form: /alter column \w+ set not null/,
    instead: "a look at every row: add a not null constraint as not valid, and validate it",
  },
  { form: /alter column \w+ (?:set data )?type\b/, instead: "a column written anew: add another column" },
  { form: /alter column \w+ drop default/, instead: "a default that the version before relies on" },
];

/** Why this migration would not survive beside servers of the version before; nothing where it would. `releases` are those that there are. */
export function migrationFaults(migration: Migration, releases: readonly string[]): string[] {
  const statements = migration.statements.flatMap(statementsIn);
  if (migration.kind === "outside") return migration.statements.flatMap(faultsOutside);
  if (migration.kind === "rows") return faultsOfRows(migration.table, statements);
  if (migration.kind === "with a stop") return [];
  return [...faultsOfLocks(statements), ...faultsOfStructure(statements, migration.statements[0] ?? "", releases)];
}

function faultsOfStructure(statements: string[], head: string, releases: readonly string[]) {
  const made = tablesMade(statements);
  const [, release] = /^-- Nothing since (\d+\.\d+\.\d+) asks for /m.exec(head) ?? [];
  const isLater = release !== undefined && releases.includes(release);
  return statements.flatMap((statement) => {
    const about = /^(?:insert into|update|delete from) (\w+)/.exec(statement)?.[1] ?? locksOf(statement)?.[0] ?? "";
    const rules = [...never, ...(isLater ? [] : later), ...(made.includes(about) ? [] : ofOldTables)];
    return rules
      .filter(
        ({ form, unless }) =>
          form.test(statement) && !unless?.test(statement) && !exchangesCheck(statement, statements),
      )
      .map(({ instead }) => `${instead} (${statement.slice(0, 60)})`);
  });
}

/** A check that takes the place of another lets the version before go on, if it lets through more. */
const exchangesCheck = (statement: string, statements: string[]) => {
  const [, table] = /^alter table (?:only )?(?:public\.)?(\w+) drop constraint /.exec(statement) ?? [];
  const added = new RegExp(`^alter table (?:only )?(?:public\\.)?${table} add constraint \\w+ check .* not valid$`);
  return table !== undefined && statements.some((other) => added.test(other));
};

function faultsOfLocks(statements: string[]): string[] {
  const taken = statements.flatMap((one) => (one.startsWith("lock table ") ? (locksOf(one) ?? []) : []));
  const unread = statements.filter((statement) => locksOf(statement) === null);
  const isValidation = (statement: string) => / validate constraint \w+$/.test(statement);
  return [
    ...(taken.join() === inLockOrder(taken).join() ? [] : ["locks in another order than requests take them"]),
    ...(statements.findIndex((one) => one.startsWith("lock table ")) > 0
      ? ["a lock that is not taken at the top"]
      : []),
    ...unread
      .filter(() => taken.length === 0)
      .map((one) => `a lock not declared: take it at the top with lock table (${one.slice(0, 60)})`),
    ...(statements.some(isValidation) && !statements.every(isValidation)
      ? ["a validation, which takes long, while other locks are held: it needs a migration of its own"]
      : []),
  ];
}

function faultsOutside(part: string): string[] {
  const statements = statementsIn(part);
  const isKnown = (statement: string) =>
    /^create (?:unique )?index concurrently \w+ on /.test(statement) ||
    /^drop index concurrently if exists \w+$/.test(statement);
  return [
    ...(statements.length === 1
      ? []
      : ["several statements between two breakpoints, which would run as one transaction"]),
    ...statements
      .filter((one) => !isKnown(one))
      .map((one) => `a statement outside a transaction that can't be run twice (${one.slice(0, 60)})`),
  ];
}

function faultsOfRows(table: string, statements: string[]): string[] {
  const [statement = ""] = statements;
  const changes = new RegExp(`^(?:update|delete from) ${table} |^insert into \\w+ .*\\bon conflict do nothing$`);
  return [
    ...(statements.length === 1 ? [] : ["not one statement"]),
    ...(changes.test(statement)
      ? []
      : [`a statement that does not change ${table}, or adds rows twice when it is run again`]),
    ...(/\bid = any \(\$1\)/.test(statement) ? [] : ["a statement for all rows at once: end it with id = any ($1)"]),
  ];
}
