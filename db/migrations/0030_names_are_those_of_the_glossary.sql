-- Tables, columns and functions are called what docs/glossary.md calls them. Every row stays where it is, with its rights, locks and indexes:
-- a rename keeps them all. What PostgreSQL keeps as text (the bodies of functions, words in a row) follows by hand below.
-- This is the one migration that needs a stop: a server of the version before asks for the old names. docs/deploying.md says how.
alter table step_facts rename to step_events;
--> statement-breakpoint
alter table roles rename to positions;
--> statement-breakpoint
alter table history rename to audit_events;
--> statement-breakpoint
alter table friend_readings rename to friend_reviews;
--> statement-breakpoint
alter table sign_ins rename column asked_hash to browser_hash;
--> statement-breakpoint
alter table sign_ins rename column tries to attempts;
--> statement-breakpoint
alter table workspaces rename column edits to edit_access;
--> statement-breakpoint
alter table workspaces rename column client_sees to candidate_shown_as;
--> statement-breakpoint
alter table memberships rename column role to access;
--> statement-breakpoint
alter table invitations rename column "as" to invited_as;
--> statement-breakpoint
alter table interviews rename column role_id to position_id;
--> statement-breakpoint
alter table interviews rename column wake_at to next_check_at;
--> statement-breakpoint
alter table interviews rename column ours_from to consultant_from;
--> statement-breakpoint
alter table interviews rename column ours_due to consultant_due;
--> statement-breakpoint
alter table interviews rename column ours_steps to consultant_steps;
--> statement-breakpoint
alter table interviews rename column theirs_from to others_from;
--> statement-breakpoint
alter table interviews rename column theirs_due to others_due;
--> statement-breakpoint
alter table interviews rename column theirs_steps to others_steps;
--> statement-breakpoint
alter table interviews rename column owed_day to answer_day;
--> statement-breakpoint
alter table interviews rename column cancelled_because to cancelled_reason;
--> statement-breakpoint
alter table interviews rename column closed_because to closed_reason;
--> statement-breakpoint
alter table answers rename column said_by to given_by;
--> statement-breakpoint
alter table answers rename column heard_at to received_at;
--> statement-breakpoint
alter table promises rename column kept_at to fulfilled_at;
--> statement-breakpoint
alter table debriefs rename column raise_at to raise_requested_at;
--> statement-breakpoint
alter table debrief_drafts rename column typed to form_values;
--> statement-breakpoint
alter table debrief_entries rename column sees to audience;
--> statement-breakpoint
alter table debrief_entries rename column released_at to client_shared_at;
--> statement-breakpoint
alter table concerns rename column asked_at to requested_at;
--> statement-breakpoint
alter table concerns rename column came_of_it to result;
--> statement-breakpoint
alter table feedback_links rename column shows to page_content;
--> statement-breakpoint
alter table client_feedback rename column said_by to given_by;
--> statement-breakpoint
alter table client_feedback rename column said_at to given_at;
--> statement-breakpoint
alter table client_feedback rename column added_as to recorded_as;
--> statement-breakpoint
alter table client_feedback rename column passed_over_at to dismissed_at;
--> statement-breakpoint
alter table client_feedback rename column kept_back_at to kept_private_at;
--> statement-breakpoint
alter table client_feedback rename column kept_back_by to kept_private_by;
--> statement-breakpoint
alter table client_feedback rename column kept_back_because to kept_private_reason;
--> statement-breakpoint
alter table feedback rename column said_by to given_by;
--> statement-breakpoint
alter table feedback rename column said_at to given_at;
--> statement-breakpoint
alter table feedback rename column released_at to shared_at;
--> statement-breakpoint
alter table feedback rename column released_by to shared_by;
--> statement-breakpoint
alter table feedback rename column undone_because to undone_reason;
--> statement-breakpoint
alter table situations rename column said_at to stated_at;
--> statement-breakpoint
alter table situations rename column said_by to stated_by;
--> statement-breakpoint
alter table audit_events rename column concerns_candidate to visible_to_candidate;
--> statement-breakpoint
alter table audit_events rename column "as" to actor_kind;
--> statement-breakpoint
alter table messages rename column reader_id to recipient_id;
--> statement-breakpoint
alter table messages rename column asked_at to review_requested_at;
--> statement-breakpoint
alter table messages rename column returned_because to returned_reason;
--> statement-breakpoint
alter table messages rename column called_back_because to cancelled_reason;
--> statement-breakpoint
alter table outbox rename column waits_for to delay_reason;
--> statement-breakpoint
alter table outbox rename column next_at to next_attempt_at;
--> statement-breakpoint
alter table outbox rename column claim to lease_token;
--> statement-breakpoint
alter table outbox rename column claimed_until to leased_until;
--> statement-breakpoint
alter table outbox rename column tries to attempts;
--> statement-breakpoint
alter table outbox rename column maybes to uncertain_attempts;
--> statement-breakpoint
alter table outbox rename column ended_because to ended_reason;
--> statement-breakpoint
alter table outbox rename column is_from_new to sender_is_new;
--> statement-breakpoint
alter table mail_pauses rename column because to reason;
--> statement-breakpoint
alter table security_events rename column what to detail;
--> statement-breakpoint
alter table recipient_reports rename column looked_at to reviewed_at;
--> statement-breakpoint
alter table sending_hours rename column left_count to sent_count;
--> statement-breakpoint
alter table briefs rename column used to sources;
--> statement-breakpoint
alter table briefs rename column ended_because to ended_reason;
--> statement-breakpoint
alter table draft_comments rename column done_at to resolved_at;
--> statement-breakpoint
alter table friend_reviews rename column shows to snapshot;
--> statement-breakpoint
alter table friend_reviews rename column said to comment;
--> statement-breakpoint
alter table friend_reviews rename column said_at to answered_at;
--> statement-breakpoint
alter table friend_reviews rename constraint friend_readings_candidate to friend_reviews_candidate;
--> statement-breakpoint
alter table friend_reviews rename constraint friend_readings_interview to friend_reviews_interview;
--> statement-breakpoint
alter table friend_reviews rename constraint friend_readings_workspace_id_id_pk to friend_reviews_workspace_id_id_pk;
--> statement-breakpoint
alter table audit_events rename constraint history_candidate to audit_events_candidate;
--> statement-breakpoint
alter table audit_events rename constraint history_consultants to audit_events_consultants;
--> statement-breakpoint
alter table audit_events rename constraint history_interview to audit_events_interview;
--> statement-breakpoint
alter table audit_events rename constraint history_person to audit_events_person;
--> statement-breakpoint
alter table audit_events rename constraint history_workspace_id_id_pk to audit_events_workspace_id_id_pk;
--> statement-breakpoint
alter table interviews rename constraint interviews_role to interviews_position;
--> statement-breakpoint
alter table outbox rename constraint peoples_letters to peoples_emails;
--> statement-breakpoint
alter table positions rename constraint roles_of to positions_of;
--> statement-breakpoint
alter table positions rename constraint roles_workspace_id_id_pk to positions_workspace_id_id_pk;
--> statement-breakpoint
alter table positions rename constraint roles_workspace_id_workspaces_id_fk to positions_workspace_id_workspaces_id_fk;
--> statement-breakpoint
alter table sign_ins rename constraint sign_ins_asked_hash_unique to sign_ins_browser_hash_unique;
--> statement-breakpoint
alter table step_events rename constraint step_facts_candidate to step_events_candidate;
--> statement-breakpoint
alter table step_events rename constraint step_facts_interview to step_events_interview;
--> statement-breakpoint
alter table step_events rename constraint step_facts_once to step_events_once;
--> statement-breakpoint
alter table step_events rename constraint step_facts_workspace_id_id_pk to step_events_workspace_id_id_pk;
--> statement-breakpoint
alter index friend_readings_id rename to friend_reviews_id;
--> statement-breakpoint
alter index friend_readings_of_interview rename to friend_reviews_of_interview;
--> statement-breakpoint
alter index friend_readings_token rename to friend_reviews_token;
--> statement-breakpoint
alter index history_handed_over rename to audit_events_handed_over;
--> statement-breakpoint
alter index history_id rename to audit_events_id;
--> statement-breakpoint
alter index history_of_interview rename to audit_events_of_interview;
--> statement-breakpoint
alter index history_of_workspace rename to audit_events_of_workspace;
--> statement-breakpoint
alter index interviews_of_role rename to interviews_of_position;
--> statement-breakpoint
alter index interviews_ours rename to interviews_consultant_due;
--> statement-breakpoint
alter index interviews_ours_of rename to interviews_consultant_due_of;
--> statement-breakpoint
alter index interviews_owed rename to interviews_answer_day;
--> statement-breakpoint
alter index interviews_owed_of rename to interviews_answer_day_of;
--> statement-breakpoint
alter index interviews_theirs rename to interviews_others_due;
--> statement-breakpoint
alter index interviews_theirs_of rename to interviews_others_due_of;
--> statement-breakpoint
alter index roles_id rename to positions_id;
--> statement-breakpoint
alter index roles_of_client rename to positions_of_client;
--> statement-breakpoint
alter index step_facts_id rename to step_events_id;
--> statement-breakpoint
alter index step_facts_of_interview rename to step_events_of_interview;
--> statement-breakpoint
alter function book_letter(uuid, int) rename to reserve_place;
--> statement-breakpoint
alter function book_what_is_queued() rename to reserve_place_when_queued;
--> statement-breakpoint
alter function give_place_back() rename to release_place;
--> statement-breakpoint
alter function call_back_notes(uuid, text[], uuid, text, timestamptz) rename to cancel_messages;
--> statement-breakpoint
alter function client_said(timestamptz) rename to client_answered;
--> statement-breakpoint
alter function forget_reading(uuid) rename to clear_draft_review;
--> statement-breakpoint
alter function held_contact_rule(uuid) rename to locked_contact_rule;
--> statement-breakpoint
alter function hide_unread(uuid, uuid) rename to hide_unread_feedback;
--> statement-breakpoint
alter function set_way(uuid, text, text, text, text, text, text) rename to set_contact_route;
--> statement-breakpoint
alter function tell_of_answer(uuid, timestamptz) rename to notify_of_answer;
--> statement-breakpoint
alter function tell_person(uuid, jsonb, text, timestamptz) rename to notify_person;
--> statement-breakpoint
alter function why_held(uuid, uuid, bytea, timestamptz) rename to sending_hold_reason;
--> statement-breakpoint
alter function stays_ended() rename to outbox_stays_ended;
--> statement-breakpoint
drop function reserve_place(uuid, int);
--> statement-breakpoint
create function reserve_place(outbox_row uuid, ahead int default null)
returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  o outbox; b record; zone text; fresh boolean; is_stopped boolean; is_free boolean; told int;
  most_of_person int; most_of_agency int; most_to_one int;
  person_since date; agency_since date;
  moment timestamptz; on_day date; first_day date; has_room boolean := false;
begin
  select * into o from outbox where id = outbox_row;
  select * into b from sending_bounds();
  -- To oneself, and to the consultant who looks after the interview here, nobody needs room. In their first week: see is_new_sender().
  select exists (select from recipient_stops s where s.recipient_key = o.recipient_key
        and s.sender_id in (o.sender_user_id, '00000000-0000-0000-0000-000000000000')),
      exists (select from users r where r.email = o.to_address and (r.id = o.sender_user_id
        or r.id = (select i.consultant_user_id from interviews i where i.workspace_id = o.workspace_id and i.id = o.interview_id))),
      coalesce(u.zone, 'UTC'), l.a_day,
      case when o.consultant_workspace_id is null then coalesce(u.created_at > n.week_ago, true)
        else l.agency_id is null and coalesce(w.created_at > n.week_ago, true) end
    into is_stopped, is_free, zone, told, fresh
    from (select o.created_at - make_interval(days => b.first_days) as week_ago) n
      left join users u on u.id = o.sender_user_id
      left join workspaces w on w.id = o.consultant_workspace_id
      left join agency_limits l on l.agency_id = o.consultant_workspace_id;
  if is_stopped and o.class = 'copy' then
    update outbox set ended_at = o.created_at, ended_reason = 'asked not to' where id = o.id;
    return;
  elsif is_stopped then
    raise exception using errcode = 'FT002', message = 'This address asked not to get messages from here.';
  elsif is_free then
    return;
  end if;
  first_day := (o.due_at at time zone 'UTC')::date;
  most_to_one := case when fresh then b.to_one_new else b.to_one end;
  if o.consultant_workspace_id is not null then
    perform pg_advisory_xact_lock(hashtextextended('sending ' || o.consultant_workspace_id, 0));
  end if;
  perform pg_advisory_xact_lock(hashtextextended('sending ' || o.sender_user_id, 0));
  select k.day into person_since from known_recipients k where k.sender_id = o.sender_user_id and k.recipient_key = o.recipient_key;
  if o.consultant_workspace_id is null then
    most_of_person := case when fresh then b.person_new else b.person_later end;
  else
    select k.day into agency_since from known_recipients k
      where k.sender_id = o.consultant_workspace_id and k.recipient_key = o.recipient_key;
    -- What a new agency's people write in their own words is bounded as a new person's own: notes, briefs, and a client's link whose e-mail
    -- has words of theirs. Its invitations, and links in our words, are not.
    most_of_person := coalesce(told, case when fresh and (o.class = 'note' or o.content -> 'props' ? 'words') then b.person_new else b.member end);
    most_of_agency := coalesce(told, case when fresh then least(b.agency_later, b.agency_new + b.each_member * greatest(0, (
      select count(*)::int - 1 from memberships m where m.workspace_id = o.consultant_workspace_id and m.ended_at is null))) else b.agency_later end);
  end if;
  if fresh then
    perform pg_advisory_xact_lock(hashtextextended('sending to ' || encode(o.recipient_key, 'hex'), 0));
  end if;
  for days in 0 .. coalesce(ahead, b.days_ahead) loop
    if days = 1 then
      begin
        perform o.due_at at time zone zone;
      exception when invalid_parameter_value then
        zone := 'UTC';
      end;
    end if;
    moment := case when days = 0 then o.due_at else greatest((first_day + days + time '08:00') at time zone zone, (first_day + days) at time zone 'UTC') end;
    if fresh and is_hour_full(o.created_at) then
      moment := greatest(moment, date_trunc('hour', o.created_at, 'UTC') + interval '1 hour');
    end if;
    on_day := (moment at time zone 'UTC')::date;
    has_room := (person_since <= on_day is true
        or (select count(*) from known_recipients k where k.sender_id = o.sender_user_id and k.day = on_day) < most_of_person)
      and (o.consultant_workspace_id is null or agency_since <= on_day is true
        or (select count(*) from known_recipients k where k.sender_id = o.consultant_workspace_id and k.day = on_day) < most_of_agency)
      and (select count(*) from outbox p where p.recipient_key = o.recipient_key and p.sender_user_id = o.sender_user_id and p.id <> o.id
        and (p.ended_at is null or p.dispatching_at is not null) and (p.due_at at time zone 'UTC')::date = on_day) < most_to_one
      and (not fresh or days > b.recipient_days or (select count(*) from outbox p where p.recipient_key = o.recipient_key and p.sender_is_new
        and p.id <> o.id and (p.ended_at is null or p.dispatching_at is not null)
        and (p.due_at at time zone 'UTC')::date = on_day) < b.recipient);
    exit when has_room;
  end loop;
  if not has_room and ahead is null then
    if o.class = 'copy' then
      update outbox set ended_at = o.created_at, ended_reason = 'no room' where id = o.id;
      return;
    end if;
    raise exception using errcode = 'FT001',
      message = 'Many of your messages wait to be sent already. Try again tomorrow, or send this one from your own e-mail.';
  end if;
  insert into known_recipients as k (sender_id, recipient_key, day, outbox_id, last_at)
    select s, o.recipient_key, on_day, o.id, moment from unnest(array[o.sender_user_id, o.consultant_workspace_id]) s where s is not null
    order by s
    on conflict (sender_id, recipient_key) do update set last_at = greatest(k.last_at, excluded.last_at),
      day = least(k.day, excluded.day), outbox_id = case when excluded.day < k.day then excluded.outbox_id else k.outbox_id end;
  update outbox set sender_is_new = fresh, due_at = moment, next_attempt_at = moment,
    delay_reason = case when moment > o.due_at then case when fresh then 'new' else 'number' end else o.delay_reason end
    where id = o.id and (fresh or moment > o.due_at);
end $$;
--> statement-breakpoint
drop function cancel_messages(uuid, text[], uuid, text, timestamptz);
--> statement-breakpoint
create function cancel_messages(interview uuid, of_steps text[], of_interviewer uuid, reason text, at timestamptz)
returns bigint
language sql security definer set search_path = public, pg_temp as $$
  with me as (
    select current_setting('role') as role, nullif(current_setting('app.user_id', true), '')::uuid as person,
      nullif(current_setting('app.workspace_id', true), '')::uuid as here
  ), stopped as (
    update outbox o set ended_at = at, ended_reason = reason from me
    where o.interview_id = interview and o.class = 'note' and o.sent_at is null and o.ended_at is null and o.dispatching_at is null
      and (of_steps is null or o.content -> 'props' ->> 'step' = any (of_steps))
      and (of_interviewer is null or o.content -> 'props' ->> 'interviewerId' = of_interviewer::text)
      and case me.role when 'ft_consultant' then o.workspace_id = me.here
        when 'ft_candidate' then o.candidate_user_id = me.person else me.role = 'ft_system' end
    returning o.id, o.workspace_id
  ), told as (
    update messages m set scheduled_at = null, cancelled_reason = reason, updated_at = at
    from stopped where m.workspace_id = stopped.workspace_id and m.interview_id = interview and m.outbox_id = stopped.id
    returning m.id
  )
  select count(*) from stopped
$$;
--> statement-breakpoint
create or replace function client_answered(at timestamptz)
returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  mine record;
begin
  select l.workspace_id, l.interview_id, l.id as link_id, l.name, i.candidate_user_id, i.role, i.company, c.name as candidate, f.answered_at,
      case when f.decision is not null then 'decision' when f.promise_day is not null then 'day' else 'words' end as what,
      (select m.user_id from memberships m where m.workspace_id = l.workspace_id and m.ended_at is null
        and m.user_id in (i.consultant_user_id, l.created_by) order by (m.user_id = i.consultant_user_id) is true desc limit 1) as reader
    into mine
    from feedback_links l
      join interviews i on i.workspace_id = l.workspace_id and i.id = l.interview_id
      join candidates c on c.workspace_id = i.workspace_id and c.id = i.candidate_id
      join client_feedback f on f.workspace_id = l.workspace_id and f.link_id = l.id and f.submitted_at is not null
    where l.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
      and l.id = nullif(current_setting('app.link_id', true), '')::uuid and current_setting('role') = 'ft_client'
      and l.revoked_at is null and l.expires_at > client_answered.at;
  if not found then
    return;
  end if;
  insert into step_events (workspace_id, interview_id, candidate_user_id, step, kind, at, how)
    values (mine.workspace_id, mine.interview_id, mine.candidate_user_id, 'gather-feedback', 'done', client_answered.at, 'client')
    on conflict do nothing;
  insert into audit_events (workspace_id, interview_id, consultant_workspace_id, at, actor_kind, by_name, verb)
    select mine.workspace_id, mine.interview_id, mine.workspace_id, client_answered.at, 'client', mine.name, 'client-feedback-received'
    where not exists (select from audit_events h where h.workspace_id = mine.workspace_id and h.interview_id = mine.interview_id
      and h.verb = 'client-feedback-received' and h.at > client_answered.at - interval '1 hour');
  update interviews i set next_check_at = client_answered.at
    where i.workspace_id = mine.workspace_id and i.id = mine.interview_id and i.next_check_at is not null;
  if mine.answered_at is distinct from client_answered.at then
    return;
  end if;
  -- Words alone do not take the place of a decision of another link's that waits.
  insert into step_events as s (workspace_id, interview_id, candidate_user_id, step, kind, at, how)
    values (mine.workspace_id, mine.interview_id, mine.candidate_user_id, 'client-answered', 'done', client_answered.at, mine.what)
    on conflict (workspace_id, interview_id, step, interviewer_id, kind) do update set at = excluded.at, how = excluded.how
      where excluded.how <> 'words' or s.how = 'words' or exists (select from answers a
        where a.interview_id = s.interview_id and a.undone_at is null and a.logged_at >= s.at);
  -- The same moment of 1970 as in lib/turns/rules: before everything that is due.
  update interviews i set consultant_from = least(i.consultant_from, client_answered.at), consultant_due = to_timestamp(floor(extract(epoch from client_answered.at) / 60)),
      consultant_steps = array_append(array_remove(array_remove(i.consultant_steps, 'gather-feedback'), 'client-answered'), 'client-answered')
    where i.workspace_id = mine.workspace_id and i.id = mine.interview_id and i.route = 'agency' and i.cancelled_at is null;
  if mine.reader is not null then
    perform notify_person(mine.reader, jsonb_build_object('kind', 'client', 'key', 'client-answer:' || mine.interview_id,
        'path', '/w/' || mine.workspace_id || '/interviews/' || mine.interview_id || '/feedback',
        'of', jsonb_build_object('role', mine.role, 'company', mine.company, 'candidate', mine.candidate, 'by', mine.name)),
      'client-answer:' || mine.link_id || ':' || floor(extract(epoch from client_answered.at) / 3600), client_answered.at);
  end if;
end $$;
--> statement-breakpoint
create or replace function comes_after_the_record()
returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  latest timestamptz;
begin
  perform from interviews i where i.workspace_id = new.workspace_id and i.id = new.interview_id for update;
  select greatest(
      (select max(a.logged_at) from answers a where a.workspace_id = new.workspace_id and a.interview_id = new.interview_id),
      (select max(p.logged_at) from promises p
        where p.workspace_id = new.workspace_id and p.interview_id = new.interview_id and p.kind = 'answer'),
      (select greatest(f.updated_at, f.answered_at, f.dismissed_at, f.kept_private_at) from client_feedback f
        where f.workspace_id = new.workspace_id and f.link_id = new.link_id))
    into latest;
  if latest >= new.updated_at then
    new.updated_at := date_trunc('milliseconds', latest) + interval '1 millisecond';
    new.submitted_at := new.updated_at;
    new.answered_at := new.updated_at;
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function find_link(hash bytea)
returns table(kind text, id uuid, workspace_id uuid, expires_at timestamptz, revoked boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select 'feedback', l.id, l.workspace_id, l.expires_at, l.revoked_at is not null from feedback_links l where l.token_hash = hash
  union all
  select 'reading', r.id, r.workspace_id, r.expires_at, r.revoked_at is not null from friend_reviews r where r.token_hash = hash
$$;
--> statement-breakpoint
create or replace function find_session(hash bytea)
returns table(session_id uuid, seen_at timestamptz, user_id uuid, email text, name text, zone text, quiet_from time, quiet_to time, candidacies jsonb, memberships jsonb)
language sql security definer set search_path = public, pg_temp as $$
  with seen as (
    update sessions set seen_at = now() where token_hash = hash and seen_at < now() - interval '1 minute'
      and seen_at > now() - interval '14 days' and expires_at > now()
  )
  select s.id, s.seen_at, u.id, u.email, u.name, u.zone, u.quiet_from, u.quiet_to,
    coalesce((select jsonb_agg(jsonb_build_object('candidateId', c.id, 'workspaceId', w.id, 'kind', w.kind, 'name', w.name, 'settings', w.settings))
      from candidates c join workspaces w on w.id = c.workspace_id where c.user_id = u.id), '[]'),
    coalesce((select jsonb_agg(jsonb_build_object('workspaceId', w.id, 'name', w.name, 'access', m.access, 'editAccess', w.edit_access) order by w.name)
      from memberships m join workspaces w on w.id = m.workspace_id where m.user_id = u.id and m.ended_at is null), '[]')
  from sessions s join users u on u.id = s.user_id
  where s.token_hash = hash and s.expires_at > now() and s.seen_at > now() - interval '14 days'
$$;
--> statement-breakpoint
create or replace function clear_draft_review(message uuid)
returns void
language sql security definer set search_path = public, pg_temp as $$
  update messages m set approved_version = null, approved_at = null, approved_by = null, returned_at = null, returned_reason = ''
  where m.id = message and m.candidate_user_id = nullif(current_setting('app.user_id', true), '')::uuid
    and current_setting('role') = 'ft_candidate'
$$;
--> statement-breakpoint
create or replace function release_place()
returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  sender uuid; other uuid; others uuid[] := '{}';
begin
  foreach sender in array array_remove(array[new.consultant_workspace_id, new.sender_user_id], null) loop
    perform pg_advisory_xact_lock(hashtextextended('sending ' || sender, 0));
    if not exists (select from known_recipients k
      where k.sender_id = sender and k.recipient_key = new.recipient_key and k.outbox_id = new.id) then
      continue;
    end if;
    select p.id into other from outbox p where p.recipient_key = new.recipient_key and p.id <> new.id and p.dispatching_at is not null
      and sender in (p.sender_user_id, p.consultant_workspace_id) limit 1;
    if found then
      update known_recipients set outbox_id = other where sender_id = sender and recipient_key = new.recipient_key;
      continue;
    end if;
    delete from known_recipients where sender_id = sender and recipient_key = new.recipient_key;
    select p.id into other from outbox p where p.recipient_key = new.recipient_key and p.id <> new.id and p.ended_at is null
      and sender in (p.sender_user_id, p.consultant_workspace_id) order by p.due_at limit 1;
    if found and other <> all(others) then
      others := others || other;
    end if;
  end loop;
  foreach other in array others loop
    perform reserve_place(other, 60);
  end loop;
  return null;
end $$;
--> statement-breakpoint
create or replace function lift_suppression(interview uuid, refused text)
returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with me as (
    select current_setting('role') as role, nullif(current_setting('app.user_id', true), '')::uuid as person,
      nullif(current_setting('app.workspace_id', true), '')::uuid as here
  ), lifted as (
    delete from suppressions s using me where s.address = refused and exists (
      select from outbox o where o.interview_id = interview and o.to_address = refused and o.ended_reason = 'no such address'
        and case me.role when 'ft_consultant' then o.consultant_workspace_id = me.here
          when 'ft_candidate' then o.candidate_user_id = me.person else me.role = 'ft_system' end)
    returning s.address
  )
  select exists (select from lifted)
$$;
--> statement-breakpoint
create or replace function is_hour_full(at timestamptz)
returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from sending_hours h, sending_bounds() b
    where h.hour = date_trunc('hour', at, 'UTC') and h.sent_count >= b.an_hour)
$$;
--> statement-breakpoint
drop function members_here();
--> statement-breakpoint
create function members_here()
returns table(user_id uuid, name text, email text, access text, since timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, coalesce(u.name, u.email), u.email, m.access, m.created_at from memberships m join users u on u.id = m.user_id
  where m.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid and current_setting('role') = 'ft_consultant'
    and m.ended_at is null
  order by lower(coalesce(u.name, u.email)), u.id
$$;
--> statement-breakpoint
create or replace function sending_hold_reason(person uuid, agency uuid, recipient bytea, at timestamptz)
returns text
language sql stable set search_path = public, pg_temp as $$
  select case
    when has_stopped(person, recipient) then 'asked not to'
    when not is_new_sender(person, agency, at) then null
    when exists (select from recipient_reports r where r.sender_user_id = person and r.undone_at is null and r.reviewed_at is null) then 'reported'
    when is_hour_full(at) then 'hour' end
$$;
--> statement-breakpoint
create or replace function notify_of_answer(answer uuid, at timestamptz)
returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  about record; waiting outbox; its_key text; untold jsonb; others jsonb; item jsonb;
begin
  select i.id, i.role, i.company, coalesce(i.consultant_name, '') as consultant, u.id as reader, u.email,
      a.outcome is not null and a.undone_at is null and a.withdrawn_by is distinct from 'candidate'
        and not exists (select from mutes m where m.user_id = u.id and m.class = 'news') as is_news
    into about
    from answers a join interviews i on i.workspace_id = a.workspace_id and i.id = a.interview_id
      join users u on u.id = i.candidate_user_id
    where a.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid and a.id = answer
      and current_setting('role') = 'ft_consultant';
  if not found then
    return;
  end if;
  its_key := 'answer:' || about.id;
  select * into waiting from outbox o where o.user_id = about.reader and o.class = 'news'
      and o.sent_at is null and o.ended_at is null and o.dispatching_at is null
    order by o.content #> '{props,owed}' @> jsonb_build_array(jsonb_build_object('key', its_key)) desc, o.next_attempt_at limit 1 for update;
  select coalesce(jsonb_agg(e) filter (where e ->> 'key' <> its_key), '[]'),
      coalesce((jsonb_agg(e #> '{of,answers}') filter (where e ->> 'key' = its_key)) -> 0, '[]') - answer::text
    into others, untold
    from jsonb_array_elements(waiting.content #> '{props,owed}') e;
  if about.is_news then
    untold := untold || to_jsonb(answer::text);
  end if;
  item := jsonb_build_object('kind', 'answer', 'key', its_key, 'path', '/me/interviews/' || about.id || '/outcome',
    'of', jsonb_build_object('role', about.role, 'company', about.company, 'consultant', about.consultant, 'answers', untold));
  if jsonb_array_length(untold) > 0 then
    others := others || jsonb_build_array(item);
  end if;
  if waiting.id is null and about.is_news then
    insert into outbox (class, occasion, to_address, content, user_id, created_at, due_at, next_attempt_at)
      values ('news', 'news:' || gen_random_uuid(), about.email,
        jsonb_build_object('letter', 'news', 'props', jsonb_build_object('owed', others)), about.reader, at, at, at);
  elsif jsonb_array_length(others) = 0 then
    update outbox set ended_at = at, ended_reason = 'What it told of was undone.' where id = waiting.id;
  elsif waiting.id is not null then
    update outbox set content = jsonb_set(content, '{props,owed}', others) where id = waiting.id;
  end if;
end $$;
--> statement-breakpoint
create or replace function notify_person(person uuid, item jsonb, occasion text, at timestamptz)
returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  address text; waiting uuid;
begin
  select u.email into address from users u where u.id = person
    and not exists (select from mutes m where m.user_id = u.id and m.class = 'news');
  if not found then
    return;
  end if;
  select o.id into waiting from outbox o where o.user_id = person and o.class = 'news'
      and o.sent_at is null and o.ended_at is null and o.dispatching_at is null
    order by o.next_attempt_at limit 1 for update;
  if found then
    update outbox o set content = jsonb_set(o.content, '{props,owed}', (
      select coalesce(jsonb_agg(e), '[]') from jsonb_array_elements(o.content #> '{props,owed}') e where e ->> 'key' <> item ->> 'key'
    ) || jsonb_build_array(item)) where o.id = waiting;
    return;
  end if;
  insert into outbox (class, occasion, to_address, content, user_id, created_at, due_at, next_attempt_at)
    values ('news', notify_person.occasion, address,
      jsonb_build_object('letter', 'news', 'props', jsonb_build_object('owed', jsonb_build_array(item))), person, at, at, at)
    on conflict do nothing;
end $$;
--> statement-breakpoint
create or replace function reserve_place_when_queued()
returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.sender_user_id is null or new.recipient_key is null then
    raise exception 'An e-mail of this class names its sender and its recipient''s key.';
  end if;
  perform reserve_place(new.id);
  return null;
end $$;
--> statement-breakpoint
create or replace function outbox_stays_ended()
returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'An e-mail that has ended stays ended.';
end $$;
--> statement-breakpoint
create or replace function set_contact_route(interview uuid, company text, route text, contact_rule text, consultant_name text, consultant_email text, agency_name text)
returns void
language sql security definer set search_path = public, pg_temp as $$
  update interviews i set company = set_contact_route.company, route = set_contact_route.route, contact_rule = set_contact_route.contact_rule,
    consultant_name = set_contact_route.consultant_name, consultant_email = set_contact_route.consultant_email, agency_name = set_contact_route.agency_name
  from workspaces w
  where i.id = interview and i.candidate_user_id = nullif(current_setting('app.user_id', true), '')::uuid
    and current_setting('role') = 'ft_candidate' and i.client_id is null and i.consultant_user_id is null
    and w.id = i.workspace_id and w.owner_user_id = i.candidate_user_id
$$;
--> statement-breakpoint
grant create on schema public to ft_system;
--> statement-breakpoint
alter function reserve_place(uuid, int) owner to ft_system;
--> statement-breakpoint
alter function cancel_messages(uuid, text[], uuid, text, timestamptz) owner to ft_system;
--> statement-breakpoint
alter function members_here() owner to ft_system;
--> statement-breakpoint
revoke create on schema public from ft_system;
--> statement-breakpoint
revoke execute on function reserve_place(uuid, int) from public;
--> statement-breakpoint
revoke execute on function cancel_messages(uuid, text[], uuid, text, timestamptz) from public;
--> statement-breakpoint
revoke execute on function members_here() from public;
--> statement-breakpoint
grant execute on function cancel_messages(uuid, text[], uuid, text, timestamptz) to ft_candidate, ft_consultant;
--> statement-breakpoint
grant execute on function members_here() to ft_consultant;
