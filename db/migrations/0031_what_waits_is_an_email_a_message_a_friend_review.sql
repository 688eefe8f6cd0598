-- What waits in the outbox is called what docs/glossary.md calls it: an e-mail is named under "email", what a person writes is a message, a
-- friend is asked for a friend review, and what a reminder or news tells of are items. Every row stays, with its id, its state and its place.
-- This belongs to the upgrade of 0030 that needs a stop: a server of the version before asks for the old names.
ALTER TABLE "outbox" DROP CONSTRAINT "peoples_emails";
--> statement-breakpoint
alter table outbox no force row level security;
--> statement-breakpoint
update outbox set
  class = case class when 'note' then 'message' else class end,
  occasion = regexp_replace(regexp_replace(occasion, '^note:', 'message:'), '^reading:', 'friend-review:'),
  content = case when content ? 'letter' then (content - 'letter') || jsonb_build_object('email',
      case content ->> 'letter' when 'note' then 'message' when 'reading' then 'friend-review' else content ->> 'letter' end)
    else content end
  where class = 'note' or content ? 'letter';
--> statement-breakpoint
-- The items of a reminder or of news, in their order. An item about a friend's answer names it by its key: later news of it takes its place.
update outbox set content = jsonb_set(content #- '{props,owed}', '{props,items}', (
    select coalesce(jsonb_agg(case when item ->> 'key' like 'reading:%'
        then jsonb_set(item, '{key}', to_jsonb(regexp_replace(item ->> 'key', '^reading:', 'friend-review:'))) else item end order by place), '[]')
      from jsonb_array_elements(content #> '{props,owed}') with ordinality as listed (item, place)))
  where content -> 'props' ? 'owed';
--> statement-breakpoint
alter table outbox force row level security;
--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "peoples_emails" CHECK (class in ('invitation', 'message', 'copy') or (candidate_user_id is null and consultant_workspace_id is null));
--> statement-breakpoint
ALTER POLICY "candidate_insert" ON "outbox" TO ft_candidate WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) and consultant_workspace_id is null and sender_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) and ((class = 'message' and content ->> 'email' = 'message' and exists (select from messages m where m.workspace_id = outbox.workspace_id and m.interview_id = outbox.interview_id and m.id::text = content #>> '{props,messageId}') and (to_address in (select lower(p.email) from interviewers p where p.workspace_id = outbox.workspace_id and p.interview_id = outbox.interview_id) or to_address = (select lower(i.consultant_email)
    from interviews i where i.workspace_id = outbox.workspace_id and i.id = outbox.interview_id))) or (class = 'invitation' and content ->> 'email' = 'friend-review' and exists (select from friend_reviews f where f.workspace_id = outbox.workspace_id and f.interview_id = outbox.interview_id and occasion = 'friend-review:' || f.id and to_address = f.email))));
--> statement-breakpoint
ALTER POLICY "consultant_insert" ON "outbox" TO ft_consultant WITH CHECK (consultant_workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid) and sender_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) and ((class = 'message' and content ->> 'email' = 'message' and exists (select from messages m where m.workspace_id = outbox.workspace_id and m.interview_id = outbox.interview_id and m.id::text = content #>> '{props,messageId}') and to_address in (select lower(p.email) from interviewers p where p.workspace_id = outbox.workspace_id and p.interview_id = outbox.interview_id)) or (class = 'message' and content ->> 'email' = 'message' and content #>> '{props,step}' = 'brief' and exists (select from briefs b where b.workspace_id = outbox.workspace_id and b.interview_id = outbox.interview_id and b.id::text = content #>> '{props,messageId}' and to_address = b.to_email)) or (class = 'invitation' and content ->> 'email' = 'client-feedback' and exists (select from feedback_links l where l.workspace_id = outbox.workspace_id and l.interview_id = outbox.interview_id and starts_with(occasion, 'client-feedback:' || l.id || ':') and to_address = l.email))));
--> statement-breakpoint
drop trigger outbox_queued on outbox;
--> statement-breakpoint
create trigger outbox_queued after insert on outbox for each row
  when (new.class in ('message', 'invitation') or new.sender_user_id is not null) execute function reserve_place_when_queued();
--> statement-breakpoint
-- As before, with the new names.
create or replace function reserve_place(outbox_row uuid, ahead int default null)
returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  o outbox; b record; zone text; fresh boolean; is_stopped boolean; is_free boolean; agency_limit int;
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
    into is_stopped, is_free, zone, agency_limit, fresh
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
    -- What a new agency's people write in their own words is bounded as a new person's own: messages, briefs, and a client's link whose e-mail
    -- has words of theirs. Its invitations, and links in our words, are not.
    most_of_person := coalesce(agency_limit, case when fresh and (o.class = 'message' or o.content -> 'props' ? 'words') then b.person_new else b.member end);
    most_of_agency := coalesce(agency_limit, case when fresh then least(b.agency_later, b.agency_new + b.each_member * greatest(0, (
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
create or replace function cancel_messages(interview uuid, of_steps text[], of_interviewer uuid, reason text, at timestamptz)
returns bigint
language sql security definer set search_path = public, pg_temp as $$
  with me as (
    select current_setting('role') as role, nullif(current_setting('app.user_id', true), '')::uuid as person,
      nullif(current_setting('app.workspace_id', true), '')::uuid as here
  ), stopped as (
    update outbox o set ended_at = at, ended_reason = reason from me
    where o.interview_id = interview and o.class = 'message' and o.sent_at is null and o.ended_at is null and o.dispatching_at is null
      and (of_steps is null or o.content -> 'props' ->> 'step' = any (of_steps))
      and (of_interviewer is null or o.content -> 'props' ->> 'interviewerId' = of_interviewer::text)
      and case me.role when 'ft_consultant' then o.workspace_id = me.here
        when 'ft_candidate' then o.candidate_user_id = me.person else me.role = 'ft_system' end
    returning o.id, o.workspace_id
  ), returned as (
    update messages m set scheduled_at = null, cancelled_reason = reason, updated_at = at
    from stopped where m.workspace_id = stopped.workspace_id and m.interview_id = interview and m.outbox_id = stopped.id
    returning m.id
  )
  select count(*) from stopped
$$;
--> statement-breakpoint
create or replace function find_link(hash bytea)
returns table(kind text, id uuid, workspace_id uuid, expires_at timestamptz, revoked boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select 'feedback', l.id, l.workspace_id, l.expires_at, l.revoked_at is not null from feedback_links l where l.token_hash = hash
  union all
  select 'friend-review', r.id, r.workspace_id, r.expires_at, r.revoked_at is not null from friend_reviews r where r.token_hash = hash
$$;
--> statement-breakpoint
create or replace function notify_of_answer(answer uuid, at timestamptz)
returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  about record; waiting outbox; its_key text; unread jsonb; others jsonb; item jsonb;
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
    order by o.content #> '{props,items}' @> jsonb_build_array(jsonb_build_object('key', its_key)) desc, o.next_attempt_at limit 1 for update;
  select coalesce(jsonb_agg(e) filter (where e ->> 'key' <> its_key), '[]'),
      coalesce((jsonb_agg(e #> '{of,answers}') filter (where e ->> 'key' = its_key)) -> 0, '[]') - answer::text
    into others, unread
    from jsonb_array_elements(waiting.content #> '{props,items}') e;
  if about.is_news then
    unread := unread || to_jsonb(answer::text);
  end if;
  item := jsonb_build_object('kind', 'answer', 'key', its_key, 'path', '/me/interviews/' || about.id || '/outcome',
    'of', jsonb_build_object('role', about.role, 'company', about.company, 'consultant', about.consultant, 'answers', unread));
  if jsonb_array_length(unread) > 0 then
    others := others || jsonb_build_array(item);
  end if;
  if waiting.id is null and about.is_news then
    insert into outbox (class, occasion, to_address, content, user_id, created_at, due_at, next_attempt_at)
      values ('news', 'news:' || gen_random_uuid(), about.email,
        jsonb_build_object('email', 'news', 'props', jsonb_build_object('items', others)), about.reader, at, at, at);
  elsif jsonb_array_length(others) = 0 then
    update outbox set ended_at = at, ended_reason = 'What it told of was undone.' where id = waiting.id;
  elsif waiting.id is not null then
    update outbox set content = jsonb_set(content, '{props,items}', others) where id = waiting.id;
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
    update outbox o set content = jsonb_set(o.content, '{props,items}', (
      select coalesce(jsonb_agg(e), '[]') from jsonb_array_elements(o.content #> '{props,items}') e where e ->> 'key' <> item ->> 'key'
    ) || jsonb_build_array(item)) where o.id = waiting;
    return;
  end if;
  insert into outbox (class, occasion, to_address, content, user_id, created_at, due_at, next_attempt_at)
    values ('news', notify_person.occasion, address,
      jsonb_build_object('email', 'news', 'props', jsonb_build_object('items', jsonb_build_array(item))), person, at, at, at)
    on conflict do nothing;
end $$;
