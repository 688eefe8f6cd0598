import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { lastWithStop } from "@/db/upgrade/migrations";

/** A version that is yet to come: what it adds, in the forms in which a migration may. Each name is a file. */
export const trials = {
  structure: `
    alter table interviews add column trial_mood text not null default '';
    --> statement-breakpoint
    alter table interviews add constraint trial_known check (trial_mood <> 'unknown') not valid;
    --> statement-breakpoint
    alter table outbox add column trial_kind text;
    --> statement-breakpoint
    alter table users add column trial_at timestamptz;
    --> statement-breakpoint
    create table trial_notes (
      id uuid not null default uuidv7(), workspace_id uuid not null, interview_id uuid not null, body text not null,
      primary key (workspace_id, id), foreign key (workspace_id, interview_id) references interviews (workspace_id, id));
    --> statement-breakpoint
    alter table trial_notes enable row level security, force row level security;
    --> statement-breakpoint
    create policy "system_all" on trial_notes as permissive for all to ft_system using (true) with check (true);
    --> statement-breakpoint
    create policy "trial_here" on interviews as restrictive for all to ft_client
      using (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));
    --> statement-breakpoint
    grant select, insert, update, delete on trial_notes to ft_system;`,
  validation: "alter table interviews validate constraint trial_known;",
  rows: `-- Rows of interviews, in batches.
    update interviews set trial_mood = 'calm' where trial_mood = '' and id = any ($1);`,
  notes: `-- Rows of interviews, in batches.
    insert into trial_notes (id, workspace_id, interview_id, body)
      select id, workspace_id, id, 'It was there before.' from interviews where id = any ($1) on conflict do nothing;`,
  indexes: `-- Outside a transaction.
    create index concurrently interviews_trial on interviews (workspace_id, trial_mood, starts_at desc);
    --> statement-breakpoint
    create unique index concurrently outbox_trial on outbox (id) where trial_kind is null;`,
};

/** The migrations that there are, and these after them, in a folder of their own, which goes with the test that asked for it. */
export function trialFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "followthrough-trial-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join("db", "migrations"), folder, { recursive: true });
  const path = join(folder, "meta", "_journal.json");
  const journal: { entries: { idx: number; when: number; tag: string }[] } = JSON.parse(readFileSync(path, "utf8"));
  const first = Math.max(journal.entries.length, lastWithStop + 1);
  const began = journal.entries.at(-1)!.when;
  for (const [index, [name, text]] of Object.entries(files).entries()) {
    const tag = `${String(first + index).padStart(4, "0")}_trial_${name}`;
    writeFileSync(join(folder, `${tag}.sql`), text);
    journal.entries.push({ idx: first + index, when: began + index + 1, tag });
  }
  writeFileSync(path, JSON.stringify(journal));
  return folder;
}
