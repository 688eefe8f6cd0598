DROP POLICY "candidate_all" ON "feedback" CASCADE;--> statement-breakpoint
DROP POLICY "candidate_all" ON "interviews" CASCADE;--> statement-breakpoint
CREATE POLICY "candidate_select" ON "feedback" AS PERMISSIVE FOR SELECT TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "candidate_update" ON "feedback" AS PERMISSIVE FOR UPDATE TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "candidate_insert" ON "feedback" AS PERMISSIVE FOR INSERT TO "ft_candidate" WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) and source = 'candidate');--> statement-breakpoint
CREATE POLICY "candidate_select" ON "interviews" AS PERMISSIVE FOR SELECT TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "candidate_update" ON "interviews" AS PERMISSIVE FOR UPDATE TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "candidate_insert" ON "interviews" AS PERMISSIVE FOR INSERT TO "ft_candidate" WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) and exists (select from workspaces w where w.id = interviews.workspace_id and w.owner_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)));
--> statement-breakpoint
-- Row-level security says which rows; these say which columns. Nobody but the system writes a column that is not named here, and a new
-- column is nobody's until it is named (tests/rights/columns.ts). A revoked right on a table takes those on its columns along.
do $$
declare t record;
begin
  for t in select c.oid::regclass as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') loop
    execute format('revoke insert, update, delete on %s from ft_candidate, ft_consultant', t.name);
  end loop;
end $$;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, id, outcome, withdrawn_by, said_by, "how", note, heard_at, offer_by,
  logged_at, logged_by), update (undone_at) on answers to ft_candidate;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, asked_at), delete on concerns to ft_candidate;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, typed, updated_at), update (typed, updated_at), delete on debrief_drafts to
  ft_candidate;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, field, interviewer_id, body, sees, shared_at, released_at, updated_at),
  update (body, sees, shared_at, released_at, updated_at), delete on debrief_entries to ft_candidate;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, thanked_in_person_at, raise_at, grades, started_at, saved_at, shared_at,
  version), update (thanked_in_person_at, raise_at, grades, started_at, saved_at, shared_at, version) on debriefs to ft_candidate;
--> statement-breakpoint
grant update (done_at) on draft_comments to ft_candidate;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, id, source, strengths, shortfalls, tips, said_by, "how", said_at,
  released_at, released_by), update (read_at, undone_at) on feedback to ft_candidate;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, id, message_id, email, "name", token_hash, shows, created_at, expires_at),
  update (revoked_at, expires_at) on friend_readings to ft_candidate;
--> statement-breakpoint
grant insert (interview_id, workspace_id, concerns_candidate, consultant_workspace_id, candidate_user_id, "at", "by", by_name, "as", verb,
  detail) on history to ft_candidate;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, id, topic_noted_at, "name", title, email, linkedin, "position"), update
  ("name", title, email, linkedin, "position", topic_noted_at, in_touch_at), delete on interviewers to ft_candidate;
--> statement-breakpoint
grant insert (id, workspace_id, candidate_id, candidate_user_id, process_id, created_by, company, route, contact_rule, consultant_name,
  consultant_email, agency_name, "role", round, "zone", country, region, "format", place, "link", asks_for, address_given, starts_local,
  ends_local, starts_at, ends_at), update ("role", round, "zone", country, region, "format", place, "link", asks_for, address_given,
  starts_local, ends_local, starts_at, ends_at, version, cancelled_at, cancelled_by, cancelled_because, closed_at, closed_by,
  closed_because, wanted, wake_at, ours_from, ours_due, ours_steps, theirs_from, theirs_due, theirs_steps, owed_day) on interviews to
  ft_candidate;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, id, body, shared_at, created_at), update (body, shared_at, version), delete
  on lessons to ft_candidate;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, step, interviewer_id, reader_id, subject, body, updated_at), update (subject,
  body, reader_id, version, updated_at, reread_version, asked_at, shared_at, scheduled_at, outbox_id, to_name, to_email,
  called_back_because, sent_at, sent_how), delete on messages to ft_candidate;
--> statement-breakpoint
grant insert (user_id, class, muted_at), delete on mutes to ft_candidate;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, class, occasion, to_address, content, created_at, due_at, next_at,
  sender_user_id, recipient_key), update (ended_at, ended_because) on outbox to ft_candidate;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, id, kind, "day", given_by, covers, reason, logged_at, logged_by), update
  (undone_at) on promises to ft_candidate;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, id, body, asked_at, "position"), update (asked_at), delete on questions to
  ft_candidate;
--> statement-breakpoint
grant insert ("at", event, user_id, about_id, what, network_key) on security_events to ft_candidate;
--> statement-breakpoint
grant delete on sessions to ft_candidate;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, changed, said_at, said_by) on situations to ft_candidate;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, step, interviewer_id, kind, "at", "by", "how", reason, until), update ("at",
  "by", "how", reason, until), delete on step_facts to ft_candidate;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, id, body, due_day, created_by), update (body, due_day, done_at, done_by),
  delete on tasks to ft_candidate;
--> statement-breakpoint
grant update (settings) on workspaces to ft_candidate;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, id, outcome, withdrawn_by, said_by, "how", note, heard_at, offer_by,
  logged_at, logged_by), update (outcome, said_by, "how", heard_at, offer_by, undone_at) on answers to ft_consultant;
--> statement-breakpoint
grant insert (workspace_id, interview_id, contact_id, to_name, to_email, subject, body, used, created_at, created_by, updated_at), update
  (contact_id, to_name, to_email, subject, body, used, version, updated_at, outbox_id, ended_at, ended_because) on briefs to
  ft_consultant;
--> statement-breakpoint
grant insert (id, workspace_id, "name", email, phone, consultant_user_id, created_at, created_by), update ("name", email, phone, version)
  on candidates to ft_consultant;
--> statement-breakpoint
grant insert (id, workspace_id, client_id, "name", title, email, phone, created_at), update ("name", title, email, phone, version), delete
  on client_contacts to ft_consultant;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, id, logged_at, logged_by, submitted_at, decision, strengths, shortfalls,
  verbatim, next_stage, promise_day, grades, said_by, "how", said_at, updated_at), update (decision, strengths, shortfalls, verbatim,
  next_stage, promise_day, grades, said_by, "how", said_at, updated_at, version, kept_back_at, kept_back_by, kept_back_because) on
  client_feedback to ft_consultant;
--> statement-breakpoint
grant insert (id, workspace_id, "name", contact_rule, country, region, created_at, created_by), update ("name", contact_rule, country,
  region, version) on clients to ft_consultant;
--> statement-breakpoint
grant update (raised_at, raised_by, came_of_it) on concerns to ft_consultant;
--> statement-breakpoint
grant delete on debrief_entries to ft_consultant;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, message_id, version, quote, body, "by", by_name, "at") on draft_comments to
  ft_consultant;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, id, client_feedback_id, source, strengths, shortfalls, tips, next_stage,
  grades, said_by, "how", said_at, released_at, released_by), update (undone_at, undone_because) on feedback to ft_consultant;
--> statement-breakpoint
grant insert (workspace_id, interview_id, id, "name", email, contact_id, token_hash, created_at, created_by, expires_at, shows), update
  (token_hash, expires_at, revoked_at, revoked_by) on feedback_links to ft_consultant;
--> statement-breakpoint
grant insert (interview_id, workspace_id, concerns_candidate, consultant_workspace_id, candidate_user_id, "at", "by", by_name, "as", verb,
  detail) on history to ft_consultant;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, "name", title, email, linkedin, "position"), update ("name", title, email,
  linkedin, "position", in_touch_at), delete on interviewers to ft_consultant;
--> statement-breakpoint
grant insert (id, workspace_id, candidate_id, candidate_user_id, process_id, created_by, client_id, role_id, consultant_user_id, company,
  route, contact_rule, consultant_name, consultant_email, agency_name, "role", round, "zone", country, region, "format", place, "link",
  asks_for, address_given, starts_local, ends_local, starts_at, ends_at), update ("role", round, "zone", country, region, "format", place,
  "link", asks_for, address_given, starts_local, ends_local, starts_at, ends_at, version, company, contact_rule, cancelled_at,
  cancelled_by, cancelled_because, closed_at, closed_by, closed_because, wake_at, ours_from, ours_due, ours_steps, theirs_from,
  theirs_due, theirs_steps, owed_day) on interviews to ft_consultant;
--> statement-breakpoint
grant update (approved_version, approved_at, approved_by, returned_at, returned_because, scheduled_at, outbox_id, to_name, to_email,
  called_back_because, sent_at, sent_how, passed_on_by, updated_at), delete on messages to ft_consultant;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, consultant_workspace_id, class, occasion, to_address, content, created_at,
  due_at, next_at, sender_user_id, recipient_key), update (ended_at, ended_because) on outbox to ft_consultant;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, id, kind, "day", given_by, covers, reason, logged_at, logged_by), update
  (kept_at, undone_at) on promises to ft_consultant;
--> statement-breakpoint
grant insert (id, workspace_id, client_id, title, asks_for, created_at, created_by), update (title, asks_for, filled_at, filled_by,
  version) on roles to ft_consultant;
--> statement-breakpoint
grant insert ("at", event, user_id, workspace_id, about_id, what, network_key) on security_events to ft_consultant;
--> statement-breakpoint
grant insert (workspace_id, interview_id, candidate_user_id, step, interviewer_id, kind, "at", "by", "how", reason, until), update ("at",
  "by", "how", reason, until), delete on step_facts to ft_consultant;
--> statement-breakpoint
grant update (done_at, done_by) on tasks to ft_consultant;
--> statement-breakpoint
-- With whom a candidate talks, and by what rule, on an interview of their own workspace. Of an agency's it is not theirs to write.
create function set_way(interview uuid, company text, route text, contact_rule text, consultant_name text, consultant_email text, agency_name text)
returns void
language sql security definer set search_path = public, pg_temp as $$
  update interviews i set company = set_way.company, route = set_way.route, contact_rule = set_way.contact_rule,
    consultant_name = set_way.consultant_name, consultant_email = set_way.consultant_email, agency_name = set_way.agency_name
  from workspaces w
  where i.id = interview and i.candidate_user_id = nullif(current_setting('app.user_id', true), '')::uuid
    and current_setting('role') = 'ft_candidate' and i.client_id is null and i.consultant_user_id is null
    and w.id = i.workspace_id and w.owner_user_id = i.candidate_user_id
$$;
--> statement-breakpoint
-- A draft's writer asks anew, or takes it back: what the reader said of it stands for nothing, and can't be written by the writer's hand.
create function forget_reading(message uuid)
returns void
language sql security definer set search_path = public, pg_temp as $$
  update messages m set approved_version = null, approved_at = null, approved_by = null, returned_at = null, returned_because = ''
  where m.id = message and m.candidate_user_id = nullif(current_setting('app.user_id', true), '')::uuid
    and current_setting('role') = 'ft_candidate'
$$;
--> statement-breakpoint
-- A release that was taken back before anybody had read it is its candidate's row no longer.
create function hide_unread(interview uuid, entry uuid)
returns void
language sql security definer set search_path = public, pg_temp as $$
  update feedback f set candidate_user_id = null
  where f.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid and current_setting('role') = 'ft_consultant'
    and f.interview_id = interview and f.client_feedback_id = entry and f.undone_at is not null
    and not exists (select from feedback r where r.workspace_id = f.workspace_id and r.interview_id = f.interview_id
      and r.client_feedback_id = f.client_feedback_id and r.read_at is not null)
$$;
--> statement-breakpoint
grant create on schema public to ft_system;
--> statement-breakpoint
alter function set_way(uuid, text, text, text, text, text, text) owner to ft_system;
--> statement-breakpoint
alter function forget_reading(uuid) owner to ft_system;
--> statement-breakpoint
alter function hide_unread(uuid, uuid) owner to ft_system;
--> statement-breakpoint
revoke create on schema public from ft_system;
--> statement-breakpoint
revoke execute on function set_way(uuid, text, text, text, text, text, text) from public;
--> statement-breakpoint
grant execute on function set_way(uuid, text, text, text, text, text, text) to ft_candidate;
--> statement-breakpoint
revoke execute on function forget_reading(uuid) from public;
--> statement-breakpoint
grant execute on function forget_reading(uuid) to ft_candidate;
--> statement-breakpoint
revoke execute on function hide_unread(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function hide_unread(uuid, uuid) to ft_consultant;
