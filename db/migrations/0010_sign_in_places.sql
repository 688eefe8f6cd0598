CREATE TABLE "sign_in_places" (
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_in_places_user_id_key_hash_pk" PRIMARY KEY("user_id","key_hash")
);
--> statement-breakpoint
ALTER TABLE "sign_in_places" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "sign_in_places" ADD CONSTRAINT "sign_in_places_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sign_in_places_key" ON "sign_in_places" USING btree ("key_hash");--> statement-breakpoint
CREATE POLICY "system_all" ON "sign_in_places" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
alter table sign_in_places force row level security;
--> statement-breakpoint
grant select, insert, update, delete on sign_in_places to ft_system;
--> statement-breakpoint
-- A session ends when its time is up, and after 14 days without use (signingIn.idleDays). Its use is written down once an hour at most.
create or replace function find_session(hash bytea)
returns table (
  session_id uuid, seen_at timestamptz, user_id uuid, email text, name text, zone text, quiet_from time, quiet_to time,
  candidacies jsonb, memberships jsonb
)
language sql security definer set search_path = public, pg_temp as $$
  with seen as (
    update sessions set seen_at = now() where token_hash = hash and seen_at < now() - interval '1 hour'
      and seen_at > now() - interval '14 days' and expires_at > now()
  )
  select s.id, s.seen_at, u.id, u.email, u.name, u.zone, u.quiet_from, u.quiet_to,
    coalesce((select jsonb_agg(jsonb_build_object('candidateId', c.id, 'workspaceId', w.id, 'kind', w.kind, 'name', w.name, 'settings', w.settings))
      from candidates c join workspaces w on w.id = c.workspace_id where c.user_id = u.id), '[]'),
    coalesce((select jsonb_agg(jsonb_build_object('workspaceId', w.id, 'name', w.name, 'role', m.role, 'edits', w.edits) order by w.name)
      from memberships m join workspaces w on w.id = m.workspace_id where m.user_id = u.id and m.ended_at is null), '[]')
  from sessions s join users u on u.id = s.user_id
  where s.token_hash = hash and s.expires_at > now() and s.seen_at > now() - interval '14 days'
$$;
