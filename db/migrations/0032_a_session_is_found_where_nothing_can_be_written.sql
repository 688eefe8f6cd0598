-- In a transaction that may not write, PostgreSQL refuses a statement with an update in it, whatever it would find. So that people stay signed
-- in then, the session is found first, and its use is noted by a statement of its own, where that is allowed.
create or replace function find_session(hash bytea)
returns table(session_id uuid, seen_at timestamptz, user_id uuid, email text, name text, zone text, quiet_from time, quiet_to time, candidacies jsonb, memberships jsonb)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query select s.id, s.seen_at, u.id, u.email, u.name, u.zone, u.quiet_from, u.quiet_to,
    coalesce((select jsonb_agg(jsonb_build_object('candidateId', c.id, 'workspaceId', w.id, 'kind', w.kind, 'name', w.name, 'settings', w.settings))
      from candidates c join workspaces w on w.id = c.workspace_id where c.user_id = u.id), '[]'),
    coalesce((select jsonb_agg(jsonb_build_object('workspaceId', w.id, 'name', w.name, 'access', m.access, 'editAccess', w.edit_access) order by w.name)
      from memberships m join workspaces w on w.id = m.workspace_id where m.user_id = u.id and m.ended_at is null), '[]')
  from sessions s join users u on u.id = s.user_id
  where s.token_hash = hash and s.expires_at > now() and s.seen_at > now() - interval '14 days';
  if current_setting('transaction_read_only') = 'off' then
    update sessions set seen_at = now() where token_hash = hash and seen_at < now() - interval '1 minute'
      and seen_at > now() - interval '14 days' and expires_at > now();
  end if;
end $$;
