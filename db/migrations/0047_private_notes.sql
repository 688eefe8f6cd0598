CREATE TABLE "notes" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"candidate_id" uuid,
	"client_id" uuid,
	"interview_id" uuid,
	"body" text NOT NULL,
	"by" uuid NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "notes_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "notes_about_one" CHECK (num_nonnulls(candidate_id, client_id, interview_id) = 1)
);
--> statement-breakpoint
ALTER TABLE "notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_candidate" FOREIGN KEY ("workspace_id","candidate_id") REFERENCES "public"."candidates"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_client" FOREIGN KEY ("workspace_id","client_id") REFERENCES "public"."clients"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "notes_id" ON "notes" USING btree ("id");--> statement-breakpoint
CREATE INDEX "notes_of_candidate" ON "notes" USING btree ("workspace_id","candidate_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE candidate_id is not null;--> statement-breakpoint
CREATE INDEX "notes_of_client" ON "notes" USING btree ("workspace_id","client_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE client_id is not null;--> statement-breakpoint
CREATE INDEX "notes_of_interview" ON "notes" USING btree ("workspace_id","interview_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE interview_id is not null;--> statement-breakpoint
CREATE INDEX "notes_deleted" ON "notes" USING btree ("deleted_at") WHERE deleted_at is not null;--> statement-breakpoint
CREATE POLICY "consultant_select" ON "notes" AS PERMISSIVE FOR SELECT TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_insert" ON "notes" AS PERMISSIVE FOR INSERT TO "ft_consultant" WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid) and by = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_update" ON "notes" AS PERMISSIVE FOR UPDATE TO "ft_consultant" USING (by = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (by = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_here" ON "notes" AS RESTRICTIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "notes" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
alter table notes force row level security;
--> statement-breakpoint
grant select, insert, update, delete on notes to ft_system;
--> statement-breakpoint
grant select, insert (id, workspace_id, candidate_id, client_id, interview_id, body, by, by_name, at),
  update (body, edited_at, deleted_at, version) on notes to ft_consultant;
--> statement-breakpoint
-- What can be searched of these records of one kind, and who may find it.
create or replace function search_entries_of(of_kind text, of_ids uuid[])
returns table(workspace_id uuid, kind text, record_id uuid, interview_id uuid, candidate_user_id uuid, consultant_workspace_id uuid,
  for_who_is_in_charge boolean, at timestamptz, words text)
language plpgsql stable set search_path = public, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
begin
  return query
  select r.home, of_kind, r.id, r.interview, r.person, r.agency, r.drafted, r.at,
    case when r.person is null and r.agency is null then '' else search_words(r.written) || search_digits(r.phone) end
  from (
    select c.workspace_id as home, c.id, null::uuid as interview, null::uuid as person, w.id as agency, false as drafted, c.created_at as at,
      concat_ws(' ', c.name, c.email) as written, c.phone
    from candidates c left join workspaces w on w.id = c.workspace_id and w.kind = 'agency'
    where of_kind = 'candidate' and c.id = any (of_ids)
    union all
    select c.workspace_id, c.id, null, null, c.workspace_id, false, c.created_at, c.name, null
    from clients c where of_kind = 'client' and c.id = any (of_ids)
    union all
    select p.workspace_id, p.id, null, null, p.workspace_id, false, p.created_at, concat_ws(' ', p.name, p.title, p.email, c.name), p.phone
    from client_contacts p join clients c on c.workspace_id = p.workspace_id and c.id = p.client_id
    where of_kind = 'contact' and p.id = any (of_ids)
    union all
    select i.workspace_id, i.id, i.id, i.candidate_user_id, w.id, false, i.starts_at,
      concat_ws(' ', i.role, i.company, i.round, c.name, i.consultant_name, i.agency_name,
        (select string_agg(concat_ws(' ', p.name, p.title, p.email), ' ') from interviewers p where p.interview_id = i.id)),
      (select string_agg(p.phone, ' ') from interviewers p where p.interview_id = i.id)
    from interviews i join candidates c on c.workspace_id = i.workspace_id and c.id = i.candidate_id
      left join workspaces w on w.id = i.workspace_id and w.kind = 'agency'
    where of_kind = 'interview' and i.id = any (of_ids)
    union all
    select m.workspace_id, m.id, m.interview_id, m.candidate_user_id, m.consultant_workspace_id, true, coalesce(m.sent_at, m.created_at),
      concat_ws(' ', m.subject, m.body, m.to_name, m.to_email, p.name), null
    from messages m left join interviewers p on p.workspace_id = m.workspace_id and p.id = m.interviewer_id
    where of_kind = 'message' and m.id = any (of_ids)
    union all
    select b.workspace_id, b.id, b.interview_id, case when b.sent_at is not null then b.candidate_user_id end,
      case when b.sent_at is not null then b.workspace_id end, false, coalesce(b.sent_at, b.created_at),
      concat_ws(' ', b.subject, b.body, b.to_name, b.to_email), null
    from briefs b where of_kind = 'message' and b.id = any (of_ids)
    union all
    select f.workspace_id, f.id, f.interview_id, case when f.undone_at is null then f.candidate_user_id end,
      case when f.undone_at is null and f.source = 'candidate' then w.id end, false, f.given_at,
      concat_ws(' ', f.strengths, f.shortfalls, f.tips, f.next_stage, f.given_by), null
    from feedback f left join workspaces w on w.id = f.workspace_id and w.kind = 'agency'
    where of_kind = 'feedback' and f.id = any (of_ids)
    union all
    -- The client's own words: no candidate finds them.
    select s.workspace_id, s.id, s.interview_id, null, case when s.submitted_at is not null then s.workspace_id end, false,
      coalesce(s.submitted_at, s.given_at), concat_ws(' ', s.strengths, s.shortfalls, s.verbatim, s.next_stage, s.given_by, l.name), null
    from client_feedback s left join feedback_links l on l.workspace_id = s.workspace_id and l.id = s.link_id
    where of_kind = 'feedback' and s.id = any (of_ids)
    union all
    -- Private notes: no candidate finds them, and nobody one that was deleted.
    select n.workspace_id, n.id, n.interview_id, null, case when n.deleted_at is null then n.workspace_id end, false, n.at, n.body, null
    from notes n where of_kind = 'note' and n.id = any (of_ids)
  ) r;
end $$;
--> statement-breakpoint
create trigger search_entry after insert or delete or update of body, deleted_at on notes for each row
  execute function keep_search_entry('note');
