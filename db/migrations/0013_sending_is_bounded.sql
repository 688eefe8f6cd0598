CREATE TABLE "agency_limits" (
	"agency_id" uuid PRIMARY KEY NOT NULL,
	"a_day" integer NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agency_limits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "known_recipients" (
	"sender_id" uuid NOT NULL,
	"recipient_key" "bytea" NOT NULL,
	"day" date NOT NULL,
	"outbox_id" uuid NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	CONSTRAINT "known_recipients_sender_id_recipient_key_pk" PRIMARY KEY("sender_id","recipient_key")
);
--> statement-breakpoint
ALTER TABLE "known_recipients" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recipient_reports" (
	"outbox_id" uuid PRIMARY KEY NOT NULL,
	"sender_user_id" uuid NOT NULL,
	"agency_id" uuid,
	"recipient_key" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone,
	"looked_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "recipient_reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recipient_stops" (
	"recipient_key" "bytea" NOT NULL,
	"sender_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "recipient_stops_recipient_key_sender_id_pk" PRIMARY KEY("recipient_key","sender_id")
);
--> statement-breakpoint
ALTER TABLE "recipient_stops" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sending_hours" (
	"hour" timestamp with time zone PRIMARY KEY NOT NULL,
	"left_count" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sending_hours" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "sender_user_id" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "recipient_key" "bytea";--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "is_from_new" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "waits_for" text;--> statement-breakpoint
CREATE INDEX "known_recipients_day" ON "known_recipients" USING btree ("sender_id","day");--> statement-breakpoint
CREATE INDEX "known_recipients_last" ON "known_recipients" USING btree ("last_at");--> statement-breakpoint
CREATE INDEX "recipient_reports_sender" ON "recipient_reports" USING btree ("sender_user_id");--> statement-breakpoint
CREATE INDEX "recipient_reports_at" ON "recipient_reports" USING btree ("at");--> statement-breakpoint
CREATE INDEX "outbox_of_recipient" ON "outbox" USING btree ("recipient_key") WHERE recipient_key is not null;--> statement-breakpoint
CREATE POLICY "system_all" ON "agency_limits" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system_all" ON "known_recipients" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system_all" ON "recipient_reports" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system_all" ON "recipient_stops" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system_all" ON "sending_hours" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "candidate_insert" ON "outbox" TO ft_candidate WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) and consultant_workspace_id is null and sender_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) and ((class = 'note' and content ->> 'letter' = 'note' and exists (select from messages m where m.workspace_id = outbox.workspace_id and m.interview_id = outbox.interview_id and m.id::text = content #>> '{props,messageId}') and (to_address in (select lower(p.email) from interviewers p where p.workspace_id = outbox.workspace_id and p.interview_id = outbox.interview_id) or to_address = (select lower(i.consultant_email)
    from interviews i where i.workspace_id = outbox.workspace_id and i.id = outbox.interview_id))) or (class = 'invitation' and content ->> 'letter' = 'reading' and exists (select from friend_readings f where f.workspace_id = outbox.workspace_id and f.interview_id = outbox.interview_id and occasion = 'reading:' || f.id and to_address = f.email))));--> statement-breakpoint
ALTER POLICY "consultant_insert" ON "outbox" TO ft_consultant WITH CHECK (consultant_workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid) and sender_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) and ((class = 'note' and content ->> 'letter' = 'note' and exists (select from messages m where m.workspace_id = outbox.workspace_id and m.interview_id = outbox.interview_id and m.id::text = content #>> '{props,messageId}') and to_address in (select lower(p.email) from interviewers p where p.workspace_id = outbox.workspace_id and p.interview_id = outbox.interview_id)) or (class = 'note' and content ->> 'letter' = 'note' and content #>> '{props,step}' = 'brief' and exists (select from briefs b where b.workspace_id = outbox.workspace_id and b.interview_id = outbox.interview_id and b.id::text = content #>> '{props,messageId}' and to_address = b.to_email)) or (class = 'invitation' and content ->> 'letter' = 'client-feedback' and exists (select from feedback_links l where l.workspace_id = outbox.workspace_id and l.interview_id = outbox.interview_id and starts_with(occasion, 'client-feedback:' || l.id || ':') and to_address = l.email))));
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['known_recipients', 'recipient_stops', 'recipient_reports', 'agency_limits', 'sending_hours'] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format('grant select, insert, update, delete on %I to ft_system', name);
  end loop;
end $$;
--> statement-breakpoint
-- How many new people may be written to in a day: all the numbers, and why these. README has them in words; a test compares the two.
-- A person by themselves meets a panel or two in a day of interviews, and writes to each once: 15 in the first week, 60 later.
-- Whoever works for an agency invites colleagues and candidates, and asks clients: 60 each. The agency together: 60 in its first week, so that
-- its owner can invite fifty colleagues on the first day, and 10 more for each further member (each confirmed an address of their own);
-- 400 later, which is eight new people a day for each of fifty. An operator's number takes the place of the agency's (agency_limits).
-- One person to one address: 3 letters a day at first, 30 later (a contact who interviews many of a consultant's candidates).
-- One address from all new senders together: 3 a day; that keeps a letter for 2 days at most, so that nobody's letter can be kept back by
-- writing to the same address.
-- What is over waits, 7 days at most; more is refused. Above 500 letters an hour to people who are not our users, new senders wait: an
-- honest installation of ten agencies at work stays under it.
create function sending_bounds(out person_new int, out person_later int, out member int, out agency_new int, out each_member int, out agency_later int,
  out to_one_new int, out to_one int, out recipient int, out recipient_days int, out days_ahead int, out an_hour int, out first_days int)
language sql immutable as $$ select 15, 60, 60, 60, 10, 400, 3, 30, 3, 2, 7, 500, 7 $$;
--> statement-breakpoint
-- In their first week, and for an agency's letters the agency in its own; not where an operator has set the agency's number.
create function is_new_sender(person uuid, agency uuid, at timestamptz)
returns boolean
language sql stable set search_path = public, pg_temp as $$
  select case when agency is null
    then not exists (select from users u where u.id = person and u.created_at <= at - make_interval(days => b.first_days))
    else not exists (select from agency_limits l where l.agency_id = agency)
      and not exists (select from workspaces w where w.id = agency and w.created_at <= at - make_interval(days => b.first_days)) end
  from sending_bounds() b
$$;
--> statement-breakpoint
create function is_hour_full(at timestamptz)
returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from sending_hours h, sending_bounds() b
    where h.hour = date_trunc('hour', at, 'UTC') and h.left_count >= b.an_hour)
$$;
--> statement-breakpoint
create function has_stopped(person uuid, recipient bytea)
returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from recipient_stops s
    where s.recipient_key = recipient and s.sender_id in (person, '00000000-0000-0000-0000-000000000000'))
$$;
--> statement-breakpoint
-- Why a person's letter may not leave now, or null: its recipient asked for no more; or its sender is new, and the hour is full or somebody
-- reported them and no operator has looked yet. Nobody else's reports or letters ever hold back a sender who is not new.
create function why_held(person uuid, agency uuid, recipient bytea, at timestamptz)
returns text
language sql stable set search_path = public, pg_temp as $$
  select case
    when has_stopped(person, recipient) then 'asked not to'
    when not is_new_sender(person, agency, at) then null
    when exists (select from recipient_reports r where r.sender_user_id = person and r.undone_at is null and r.looked_at is null) then 'reported'
    when is_hour_full(at) then 'hour' end
$$;
--> statement-breakpoint
-- Finds the day on which a letter has room, counts it there and, where that is a later one, lets it wait until 08:00 of that day. Everything
-- about one sender, and then about one recipient, happens one after the other: so the counts are exact.
create function book_letter(letter uuid, ahead int default null)
returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  nil constant uuid := '00000000-0000-0000-0000-000000000000';
  o outbox; b record; zone text; fresh boolean; told int;
  most_of_person int; most_of_agency int; most_to_one int;
  person_since date; agency_since date;
  moment timestamptz; on_day date; first_day date; has_room boolean := false;
begin
  select * into o from outbox where id = letter;
  if has_stopped(o.sender_user_id, o.recipient_key) then
    if o.class <> 'copy' then
      raise exception using errcode = 'FT002', message = 'This address asked not to get messages from here.';
    end if;
    update outbox set ended_at = o.created_at, ended_because = 'asked not to' where id = o.id;
    return;
  end if;
  -- To oneself, and to the consultant who looks after the interview here, nobody needs room.
  if exists (select from users u where u.email = o.to_address and (u.id = o.sender_user_id
    or u.id = (select i.consultant_user_id from interviews i where i.workspace_id = o.workspace_id and i.id = o.interview_id))) then
    return;
  end if;
  select * into b from sending_bounds();
  select coalesce(u.zone, 'UTC') into zone from users u where u.id = o.sender_user_id;
  begin
    first_day := (o.due_at at time zone coalesce(zone, 'UTC'))::date;
  exception when invalid_parameter_value then
    zone := null;
  end;
  zone := coalesce(zone, 'UTC');
  first_day := (o.due_at at time zone zone)::date;
  fresh := is_new_sender(o.sender_user_id, o.consultant_workspace_id, o.created_at);
  most_to_one := case when fresh then b.to_one_new else b.to_one end;
  perform pg_advisory_xact_lock(hashtextextended('sending ' || o.sender_user_id, 0));
  select k.day into person_since from known_recipients k where k.sender_id = o.sender_user_id and k.recipient_key = o.recipient_key;
  if o.consultant_workspace_id is null then
    most_of_person := case when fresh then b.person_new else b.person_later end;
  else
    perform pg_advisory_xact_lock(hashtextextended('sending ' || o.consultant_workspace_id, 0));
    select k.day into agency_since from known_recipients k
      where k.sender_id = o.consultant_workspace_id and k.recipient_key = o.recipient_key;
    select l.a_day into told from agency_limits l where l.agency_id = o.consultant_workspace_id;
    most_of_person := coalesce(told, b.member);
    most_of_agency := coalesce(told, case when fresh then least(b.agency_later, b.agency_new + b.each_member * greatest(0, (
      select count(*)::int - 1 from memberships m where m.workspace_id = o.consultant_workspace_id and m.ended_at is null))) else b.agency_later end);
  end if;
  if fresh then
    perform pg_advisory_xact_lock(hashtextextended('sending to ' || encode(o.recipient_key, 'hex'), 0));
  end if;
  for days in 0 .. coalesce(ahead, b.days_ahead) loop
    moment := case when days = 0 then o.due_at else (first_day + days + time '08:00') at time zone zone end;
    if fresh and is_hour_full(o.created_at) then
      moment := greatest(moment, date_trunc('hour', o.created_at, 'UTC') + interval '1 hour');
    end if;
    on_day := (moment at time zone zone)::date;
    has_room := (person_since <= on_day is true
        or (select count(*) from known_recipients k where k.sender_id = o.sender_user_id and k.day = on_day) < most_of_person)
      and (o.consultant_workspace_id is null or agency_since <= on_day is true
        or (select count(*) from known_recipients k where k.sender_id = o.consultant_workspace_id and k.day = on_day) < most_of_agency)
      and (select count(*) from outbox p where p.recipient_key = o.recipient_key and p.sender_user_id = o.sender_user_id and p.id <> o.id
        and (p.ended_at is null or p.dispatching_at is not null) and (p.due_at at time zone zone)::date = on_day) < most_to_one
      and (not fresh or days > b.recipient_days or (select count(*) from outbox p where p.recipient_key = o.recipient_key and p.is_from_new
        and p.id <> o.id and (p.ended_at is null or p.dispatching_at is not null)
        and (p.due_at at time zone 'UTC')::date = (moment at time zone 'UTC')::date) < b.recipient);
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
--> statement-breakpoint
-- Every letter that a person sends to somebody passes here, whoever puts it into the outbox.
create function book_what_is_queued()
returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.sender_user_id is null or new.recipient_key is null then
    raise exception 'A letter of this class names its sender and its recipient''s key.';
  end if;
  perform book_letter(new.id);
  return null;
end $$;
--> statement-breakpoint
-- A letter that ends before it has left gives its place back, unless another has left for the same recipient. One that still waits for them
-- is booked anew, for the place was the other's.
create function give_place_back()
returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  sender uuid; other uuid; others uuid[] := '{}';
begin
  foreach sender in array array_remove(array[new.sender_user_id, new.consultant_workspace_id], null) loop
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
    perform book_letter(other, 60);
  end loop;
  return null;
end $$;
--> statement-breakpoint
create trigger outbox_queued after insert on outbox for each row
  when (new.class in ('note', 'invitation') or new.sender_user_id is not null) execute function book_what_is_queued();
--> statement-breakpoint
create trigger outbox_ended after update of ended_at on outbox for each row
  when (old.ended_at is null and new.ended_at is not null and new.sender_user_id is not null
    and new.dispatching_at is null and new.sent_at is null) execute function give_place_back();
--> statement-breakpoint
do $$
declare signature text;
begin
  grant create on schema public to ft_system;
  foreach signature in array array['sending_bounds()', 'is_new_sender(uuid, uuid, timestamptz)', 'is_hour_full(timestamptz)',
    'has_stopped(uuid, bytea)', 'why_held(uuid, uuid, bytea, timestamptz)', 'book_letter(uuid, int)', 'book_what_is_queued()',
    'give_place_back()'] loop
    execute format('alter function %s owner to ft_system', signature);
    execute format('revoke execute on function %s from public', signature);
    execute format('grant execute on function %s to ft_system', signature);
  end loop;
  revoke create on schema public from ft_system;
end $$;
