import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inLockOrder, lockOrder } from "../db/upgrade/lock-order";
import { lastWithStop, migrationOf, readMigrations } from "../db/upgrade/migrations";
import { tablesToLock } from "../db/upgrade/statements";
import { section, sorted } from "./setup/markdown";
import { migrationFaults } from "./setup/migration-faults";
import { sourceTexts } from "./setup/source-files";

const migrations = readMigrations(join("db", "migrations"));
const releases = [...readFileSync("CHANGELOG.md", "utf8").matchAll(/^## \[?(\d+\.\d+\.\d+)/gm)].map(
  ([, name]) => name!,
);

test("Every migration since the last stop can be run while servers of the version before serve", () => {
  expect(migrations.flatMap((one) => migrationFaults(one, releases).map((fault) => `${one.tag}: ${fault}`))).toEqual(
    [],
  );
});

test("Migrations are in the order in which they are run", () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index));
  const moments = migrations.map(({ at }) => at);
  expect(moments).toEqual([...moments].sort((one, other) => one - other));
});

test("The order of locks has every table once, and the document shows it", () => {
  const names = sourceTexts("db/schema").flatMap((text) =>
    [...text.matchAll(/pgTable\(\s*"(\w+)"/g)].map(([, name]) => name!),
  );
  expect(sorted(lockOrder)).toEqual(sorted(names));
  const part = section(readFileSync("docs/development.md", "utf8"), "### The order of locks");
  const shown = [...part.matchAll(/^\d+\. (.*(?:\n {3}.*)*)/gm)].flatMap(([, line]) => line!.match(/`\w+`/g) ?? []);
  expect(shown.map((name) => name.slice(1, -1))).toEqual(lockOrder);
});

/** A migration of the next number, as it would stand in its file. */
const migration = (text: string) =>
  migrationOf({
    ...{ tag: `00${lastWithStop + 1}_tried`, at: 1, hash: "" },
    statements: text.split("--> statement-breakpoint\n"),
  });
const faultsOf = (text: string) => migrationFaults(migration(text), ["1.2.0"]);

const survive = {
  "a column with a default, a table, a policy and a function": `
    ALTER TABLE "interviews" ADD COLUMN "mood" text DEFAULT '' NOT NULL;--> statement-breakpoint
    CREATE TABLE "moods" ("id" uuid PRIMARY KEY, "interview_id" uuid NOT NULL, "set" int CHECK (set > 0));
    ALTER TABLE "moods" ADD CONSTRAINT "moods_interview" FOREIGN KEY ("interview_id") REFERENCES "public"."interviews"("id");
    CREATE INDEX "moods_of_interview" ON "moods" USING btree ("interview_id");
    alter table moods force row level security;
    CREATE POLICY "system_all" ON "moods" AS PERMISSIVE FOR ALL TO "ft_system" USING (true);
    insert into moods select from somewhere;
    create function mood() returns void language sql as $$ update interviews set mood = 'x'; drop table x $$;
    revoke execute on function mood() from public; grant select on moods to ft_system;`,
  "a function that acts as the system": `
    create function mood() returns void language sql security definer as $$ select 1 $$;
    grant create on schema public to ft_system;
    alter function mood() owner to ft_system;
    revoke create on schema public from ft_system;`,
  "a constraint that looks at no row yet": `
    alter table interviews add constraint known check (round <> '') not valid;`,
  "its validation by itself": "alter table interviews validate constraint known;",
  "a wider check in place of another":
    "alter table messages drop constraint a; alter table messages add constraint b check (x in ('c', 'd')) not valid;",
  "an index made concurrently": `-- Outside a transaction.
    create index concurrently "interviews_mood" on interviews (mood);--> statement-breakpoint
    drop index concurrently if exists interviews_old;`,
  "rows in batches": `-- Rows of interviews, in batches.
    update interviews set mood = 'calm; drop table' where mood = '' and id = any ($1);`,
  "a drop after a release in which nothing asked for it":
    "-- Nothing since 1.2.0 asks for the mood.\nalter table interviews drop column mood;",
  "what hides its locks, once they are taken": "lock table interviews, outbox in access exclusive mode; call mend();",
};

for (const [name, text] of Object.entries(survive))
  test(`A migration may have ${name}`, () => {
    expect(faultsOf(text)).toEqual([]);
  });

const refused: [name: string, text: string, fault: RegExp][] = [
  ["a renamed column", "alter table interviews rename column round to stage;", /a rename/],
  ["a renamed table", "alter table interviews rename to meetings;", /a rename/],
  ["a renamed policy", "alter policy system_all on interviews rename to all_of_it;", /a rename/],
  ["a column dropped", "alter table interviews drop column round;", /a drop in the same release/],
  ["a table dropped", "drop table tasks;", /a drop in the same release/],
  ["a function dropped", "drop function members_here();", /a drop in the same release/],
  ["a policy dropped", 'DROP POLICY "system_all" ON "tasks";', /a drop in the same release/],
  ["a drop after a release that there was not", "-- Nothing since 9.9.9 asks for it.\ndrop table tasks;", /a drop in/],
  ["a constraint dropped", "alter table tasks drop constraint x;", /a drop in the same release/],
  ["an index on an old table", 'CREATE INDEX "x" ON "interviews" USING btree ("round");', /without concurrently/],
  ["an index made concurrently in a transaction", "create index concurrently x on tasks (id);", /migration of its own/],
  ["rows changed", "alter table tasks add column x int; update tasks set x = 1;", /rows changed together/],
  ["rows removed", "alter table tasks add column x int; delete from tasks;", /rows changed together/],
  [
    "a foreign key that is checked",
    "alter table tasks add constraint x foreign key (a) references users (id);",
    /not valid/,
  ],
  ["a check that is checked", "alter table tasks add constraint x check (a > 0);", /not valid/],
  ["a key that makes its index", "alter table tasks add constraint x unique (a);", /makes its index first/],
  ["a column with a key", "alter table tasks add column x uuid references users (id);", /beside its column/],
  ["a column that must be filled", "alter table tasks add column x text not null;", /give it a default/],
  ["a default computed by row", "alter table tasks add column x uuid default uuidv7() not null;", /every row at once/],
  ["a computed column", "alter table tasks add column x int generated always as (1) stored;", /every row at once/],
  ["a column that becomes required", "alter table tasks alter column x set not null;", /look at every row/],
  ["a column of another type", "alter table tasks alter column x set data type bigint;", /written anew/],
  ["a right taken away", "revoke update on tasks from ft_candidate;", /a right taken away/],
  ["a table without its policies", "alter table tasks no force row level security;", /without its policies/],
  ["a lock that can't be read", "call mend();", /a lock not declared/],
  ["a block", "do $$ begin execute 'drop table tasks'; end $$;", /a block that hides/],
  ["a lock that comes late", "alter table tasks add column x int; lock table users;", /not taken at the top/],
  ["locks in another order", "lock table outbox, interviews in access exclusive mode;", /another order/],
  [
    "a validation with other locks",
    "alter table tasks add column x int; alter table users validate constraint y;",
    /a validation/,
  ],
  [
    "structure outside a transaction",
    "-- Outside a transaction.\nalter table tasks add column x int;",
    /can't be run twice/,
  ],
  [
    "two statements outside at once",
    "-- Outside a transaction.\ncreate index concurrently a on b (c); create index concurrently d on b (e);",
    /several statements/,
  ],
  ["all rows at once", "-- Rows of tasks, in batches.\nupdate tasks set x = 1;", /all rows at once/],
  [
    "rows of another table",
    "-- Rows of tasks, in batches.\nupdate users set x = 1 where id = any ($1);",
    /does not change tasks/,
  ],
  [
    "rows added twice",
    "-- Rows of tasks, in batches.\ninsert into notes select id from tasks where id = any ($1);",
    /adds rows twice/,
  ],
];

for (const [name, text, fault] of refused)
  test(`A migration is refused that has ${name}`, () => {
    expect(faultsOf(text).join("\n")).toMatch(fault);
  });

test("What a migration locks is read from its statements, in the order of locks, without the tables that it makes", () => {
  const statements = [
    "create policy p on outbox as permissive for all to ft_system using (true)",
    "alter table moods add constraint m foreign key (i) references public.interviews(id)",
    "create table if not exists moods (id uuid)",
    "create trigger t before insert or update of a, b on client_feedback for each row execute function f()",
    "alter table only users add column x int",
    "grant select on tasks to ft_system",
    "alter table answers validate constraint v",
    "create index concurrently c on lessons (id)",
  ];
  expect(tablesToLock(statements)).toEqual(["users", "interviews", "client_feedback", "outbox"]);
  expect(inLockOrder(["newer", "outbox", "older", "users"])).toEqual(["users", "outbox", "newer", "older"]);
});
