ALTER TABLE "feedback_links" ADD COLUMN "copied_at" timestamp with time zone;--> statement-breakpoint
-- Whoever asks says whether it is by e-mail; somebody without an address on record may get one with a new link.
grant insert (copied_at), update (copied_at, email) on feedback_links to ft_consultant;
--> statement-breakpoint
-- The same as before, but that an e-mail which asks a client in its sender's own words is counted as such.
--
-- Finds the day on which a letter has room, counts it there and, where that is a later one, lets it wait until 08:00 of that day. Everything
-- about one agency, then about one sender, and then about one recipient happens one after the other: so the counts are exact. The agency
-- comes first because a colleague's letter may be booked anew while it is held. The days are those of UTC: a person who chose another
-- zone would otherwise begin another day at once. East of China, where 08:00 is still the UTC day before, a letter waits until that is over.
create or replace function book_letter(letter uuid, ahead int default null)
returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  o outbox; b record; zone text; fresh boolean; is_stopped boolean; is_free boolean; told int;
  most_of_person int; most_of_agency int; most_to_one int;
  person_since date; agency_since date;
  moment timestamptz; on_day date; first_day date; has_room boolean := false;
begin
  select * into o from outbox where id = letter;
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
    update outbox set ended_at = o.created_at, ended_because = 'asked not to' where id = o.id;
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
      and (not fresh or days > b.recipient_days or (select count(*) from outbox p where p.recipient_key = o.recipient_key and p.is_from_new
        and p.id <> o.id and (p.ended_at is null or p.dispatching_at is not null)
        and (p.due_at at time zone 'UTC')::date = on_day) < b.recipient);
    exit when has_room;
  end loop;
  if not has_room and ahead is null then
    if o.class = 'copy' then
      update outbox set ended_at = o.created_at, ended_because = 'no room' where id = o.id;
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
  update outbox set is_from_new = fresh, due_at = moment, next_at = moment,
    waits_for = case when moment > o.due_at then case when fresh then 'new' else 'number' end else o.waits_for end
    where id = o.id and (fresh or moment > o.due_at);
end $$;
