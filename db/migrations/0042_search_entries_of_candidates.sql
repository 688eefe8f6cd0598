-- Rows of candidates, in batches.
insert into search_entries (workspace_id, kind, record_id, interview_id, candidate_user_id, consultant_workspace_id, for_who_is_in_charge, at, words)
select e.workspace_id, e.kind, e.record_id, e.interview_id, e.candidate_user_id, e.consultant_workspace_id, e.for_who_is_in_charge, e.at, e.words
from search_entries_of('candidate', array(select c.id from candidates c where c.id = any ($1))) e
on conflict do nothing;
