-- Rows of interviews, in batches.
insert into search_entries (workspace_id, kind, record_id, interview_id, candidate_user_id, consultant_workspace_id, for_who_is_in_charge, at, words)
select e.workspace_id, e.kind, e.record_id, e.interview_id, e.candidate_user_id, e.consultant_workspace_id, e.for_who_is_in_charge, e.at, e.words
from (
  select * from search_entries_of('interview', array(select i.id from interviews i where i.id = any ($1)))
  union all
  select * from search_entries_of('message', array(select m.id from messages m where m.interview_id = any ($1)
    union all select b.id from briefs b where b.interview_id = any ($1)))
  union all
  select * from search_entries_of('feedback', array(select f.id from feedback f where f.interview_id = any ($1)
    union all select s.id from client_feedback s where s.interview_id = any ($1)))
) e
on conflict do nothing;
