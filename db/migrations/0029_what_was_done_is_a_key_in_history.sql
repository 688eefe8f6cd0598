DROP INDEX "history_handed_over";--> statement-breakpoint
-- What was done is a key, and its words are the code's. What stands in no list here was written by an earlier version: its words stay, and
-- are shown as they stand.
alter table history no force row level security;
--> statement-breakpoint
update history h set verb = coalesce(k.verb, 'as-written'), detail = h.detail || coalesce(k.detail, jsonb_build_object('words', h.verb))
  from (select distinct verb from history) old left join (values
    ('interview added', 'interview-added', '{}'::jsonb),
    ('interview edited', 'interview-edited', '{}'),
    ('interview moved', 'interview-moved', '{}'),
    ('interview cancelled', 'interview-cancelled', '{}'),
    ('interview restored', 'interview-restored', '{}'),
    ('interview closed', 'interview-closed', '{}'),
    ('interview reopened', 'interview-reopened', '{}'),
    ('interview handed over', 'interview-handed-over', '{}'),
    ('interview taken over from the candidate', 'interview-taken-over', '{}'),
    ('consultant changed', 'consultant-changed', '{}'),
    ('consultant called', 'consultant-called', '{}'),
    ('consultant asked to follow up here', 'handover-asked', '{}'),
    ('question to the consultant taken back', 'handover-revoked', '{}'),
    ('declined to follow up here', 'handover-declined', '{}'),
    ('interview goes on elsewhere', 'interview-continued', '{}'),
    ('staying in touch', 'in-touch-agreed', '{}'),
    ('no longer in touch', 'in-touch-ended', '{}'),
    ('started from today', 'started-from-today', '{}'),
    ('start from today undone', 'start-from-today-undone', '{}'),
    ('step done', 'step-done', '{}'),
    ('step waived', 'step-waived', '{}'),
    ('step unlocked', 'step-unlocked', '{}'),
    ('step snoozed', 'step-snoozed', '{}'),
    ('step chosen', 'step-chosen', '{}'),
    ('step not chosen', 'step-unchosen', '{}'),
    ('step undone', 'step-undone', '{}'),
    ('note for the agency only', 'agency-note', '{}'),
    ('client asked', 'client-asked', '{}'),
    ('candidate told where things stand', 'candidate-updated', '{}'),
    ('promise logged', 'promise-logged', '{}'),
    ('answer logged', 'answer-logged', '{}'),
    ('outcome logged', 'outcome-logged', '{}'),
    ('feedback logged', 'feedback-logged', '{}'),
    ('answer corrected', 'answer-corrected', '{}'),
    ('answer undone', 'answer-undone', '{}'),
    ('promise undone', 'promise-undone', '{}'),
    ('feedback undone', 'feedback-undone', '{}'),
    ('debrief saved', 'debrief-saved', '{}'),
    ('debrief edited', 'debrief-edited', '{}'),
    ('debrief shared', 'debrief-shared', '{}'),
    ('debrief read', 'debrief-read', '{}'),
    ('debrief to be read again', 'debrief-unread', '{}'),
    ('debrief answer taken back from the consultant', 'debrief-answer-unshared', '{}'),
    ('debrief answer released to the client', 'debrief-answer-client-shared', '{}'),
    ('debrief answer no longer released to the client', 'debrief-answer-client-unshared', '{}'),
    ('concern handed over', 'concern-handed-over', '{}'),
    ('concern taken back', 'concern-taken-back', '{}'),
    ('concern raised', 'concern-raised', '{}'),
    ('what came of the concern', 'concern-result', '{}'),
    ('task done', 'task-done', '{}'),
    ('task reopened', 'task-reopened', '{}'),
    ('lesson written', 'lesson-added', '{}'),
    ('lesson edited', 'lesson-edited', '{}'),
    ('lesson removed', 'lesson-deleted', '{}'),
    ('lessons kept', 'lessons-kept', '{}'),
    ('client feedback received', 'client-feedback-received', '{}'),
    ('client feedback corrected', 'client-feedback-corrected', '{}'),
    ('client’s answer not added', 'client-answer-dismissed', '{}'),
    ('feedback released', 'feedback-shared', '{}'),
    ('feedback released anew', 'feedback-shared-again', '{}'),
    ('feedback kept back', 'feedback-kept-private', '{}'),
    ('feedback taken back after it was read', 'feedback-unshared-after-reading', '{}'),
    ('feedback taken back before it was read', 'feedback-unshared-before-reading', '{}'),
    ('feedback read', 'feedback-read', '{}'),
    ('client asked by link', 'client-asked-by-link', '{}'),
    ('client asked by link again', 'client-asked-by-link-again', '{}'),
    ('client’s link made, no e-mail sent', 'client-link-copied', '{}'),
    ('client’s link revoked', 'client-link-revoked', '{}'),
    ('draft begun', 'draft-begun', '{}'),
    ('draft begun again', 'draft-begun-again', '{}'),
    ('draft given to be read', 'draft-review-asked', '{}'),
    ('draft taken back', 'draft-review-taken-back', '{}'),
    ('draft commented on', 'draft-commented-on', '{}'),
    ('comment dealt with', 'comment-resolved', '{}'),
    ('comment opened again', 'comment-reopened', '{}'),
    ('draft approved', 'draft-approved', '{}'),
    ('draft returned', 'draft-returned', '{}'),
    ('friend asked to read', 'friend-review-asked', '{}'),
    ('friend’s link taken back', 'friend-link-revoked', '{}'),
    ('way to the client opened', 'client-writing-allowed', '{}'),
    ('way to the client closed', 'client-writing-disallowed', '{}'),
    ('address added', 'message-address-added', '{}'),
    ('note scheduled', 'message-scheduled', '{}'),
    ('note queued', 'message-queued', '{}'),
    ('note sent', 'message-sent', '{}'),
    ('note sent by its writer', 'message-sent-by-writer', '{}'),
    ('note called back', 'message-cancelled', '{}'),
    ('note to be passed on', 'passing-on-scheduled', '{}'),
    ('note being passed on', 'passing-on-queued', '{}'),
    ('note passed on', 'message-passed-on', '{}'),
    ('note refused', 'message-refused', '{}'),
    ('note unsure', 'message-unsure', '{}'),
    ('note given up', 'message-given-up', '{}'),
    ('note stopped', 'message-stopped', '{}'),
    ('brief begun', 'brief-begun', '{}'),
    ('brief begun again', 'brief-begun-again', '{}'),
    ('brief queued', 'brief-queued', '{}'),
    ('brief sent', 'brief-sent', '{}'),
    ('brief not sent', 'brief-not-sent', '{}'),
    ('brief called back', 'brief-cancelled', '{}'),
    ('brief put right', 'brief-put-right', '{}'),
    ('candidate added', 'candidate-added', '{}'),
    ('candidate edited', 'candidate-edited', '{}'),
    ('candidate handed over', 'candidate-handed-over', '{}'),
    ('candidate joined', 'candidate-joined', '{}'),
    ('candidate left', 'candidate-left', '{}'),
    ('client added', 'client-added', '{}'),
    ('client edited', 'client-edited', '{}'),
    ('client renamed', 'client-renamed', '{}'),
    ('contact rule changed', 'contact-rule-changed', '{}'),
    ('contact added', 'contact-added', '{}'),
    ('contact edited', 'contact-edited', '{}'),
    ('contact ended', 'contact-ended', '{}'),
    ('role added', 'position-added', '{}'),
    ('role edited', 'position-edited', '{}'),
    ('role filled', 'position-filled', '{}'),
    ('role opened again', 'position-reopened', '{}'),
    ('agency made', 'agency-added', '{}'),
    ('agency changed', 'agency-edited', '{}'),
    ('plan settings changed', 'plan-settings-changed', '{}'),
    ('joined', 'joined', '{}'),
    ('role changed', 'access-changed', '{}'),
    ('member removed', 'member-removed', '{}'),
    ('member left', 'member-left', '{}'),
    ('invitation sent', 'invitation-sent', '{}'),
    ('invitation taken back', 'invitation-cancelled', '{}'),
    ('invitation declined', 'invitation-declined', '{}'),
    ('invitation accepted', 'invitation-accepted', '{}'),
    ('address changed', 'address-changed', '{}'),
    ('scheduled message called back', 'scheduled-message-cancelled', '{}'),
    ('scheduled messages called back', 'scheduled-message-cancelled', '{"several": true}'),
    ('not so: client asked', 'update-undone', '{"undone": "client-asked"}'),
    ('not so: candidate told where things stand', 'update-undone', '{"undone": "candidate-updated"}')
  ) k (words, verb, detail) on k.words = old.verb
  where h.verb = old.verb;
--> statement-breakpoint
alter table history force row level security;
--> statement-breakpoint
CREATE INDEX "history_handed_over" ON "history" USING btree ("interview_id") WHERE verb in ('interview-handed-over', 'interview-taken-over', 'consultant-changed');
--> statement-breakpoint
-- As before, with the key.
create or replace function client_said(at timestamptz)
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
      and l.revoked_at is null and l.expires_at > client_said.at;
  if not found then
    return;
  end if;
  insert into step_facts (workspace_id, interview_id, candidate_user_id, step, kind, at, how)
    values (mine.workspace_id, mine.interview_id, mine.candidate_user_id, 'gather-feedback', 'done', client_said.at, 'client')
    on conflict do nothing;
  insert into history (workspace_id, interview_id, consultant_workspace_id, at, "as", by_name, verb)
    select mine.workspace_id, mine.interview_id, mine.workspace_id, client_said.at, 'client', mine.name, 'client-feedback-received'
    where not exists (select from history h where h.workspace_id = mine.workspace_id and h.interview_id = mine.interview_id
      and h.verb = 'client-feedback-received' and h.at > client_said.at - interval '1 hour');
  update interviews i set wake_at = client_said.at
    where i.workspace_id = mine.workspace_id and i.id = mine.interview_id and i.wake_at is not null;
  if mine.answered_at is distinct from client_said.at then
    return;
  end if;
  -- Words alone do not take the place of a decision of another link's that waits.
  insert into step_facts as s (workspace_id, interview_id, candidate_user_id, step, kind, at, how)
    values (mine.workspace_id, mine.interview_id, mine.candidate_user_id, 'client-answered', 'done', client_said.at, mine.what)
    on conflict (workspace_id, interview_id, step, interviewer_id, kind) do update set at = excluded.at, how = excluded.how
      where excluded.how <> 'words' or s.how = 'words' or exists (select from answers a
        where a.interview_id = s.interview_id and a.undone_at is null and a.logged_at >= s.at);
  -- The same moment of 1970 as in lib/turns/rules: before everything that is due.
  update interviews i set ours_from = least(i.ours_from, client_said.at), ours_due = to_timestamp(floor(extract(epoch from client_said.at) / 60)),
      ours_steps = array_append(array_remove(array_remove(i.ours_steps, 'gather-feedback'), 'client-answered'), 'client-answered')
    where i.workspace_id = mine.workspace_id and i.id = mine.interview_id and i.route = 'agency' and i.cancelled_at is null;
  if mine.reader is not null then
    perform tell_person(mine.reader, jsonb_build_object('kind', 'client', 'key', 'client-answer:' || mine.interview_id,
        'path', '/w/' || mine.workspace_id || '/interviews/' || mine.interview_id || '/feedback',
        'of', jsonb_build_object('role', mine.role, 'company', mine.company, 'candidate', mine.candidate, 'by', mine.name)),
      'client-answer:' || mine.link_id || ':' || floor(extract(epoch from client_said.at) / 3600), client_said.at);
  end if;
end $$;
