-- Rows of clients, in batches.
insert into search_entries (workspace_id, kind, record_id, interview_id, candidate_user_id, consultant_workspace_id, for_who_is_in_charge, at, words)
select e.workspace_id, e.kind, e.record_id, e.interview_id, e.candidate_user_id, e.consultant_workspace_id, e.for_who_is_in_charge, e.at, e.words
from (
  select * from search_entries_of('client', array(select k.id from clients k where k.id = any ($1)))
  union all
  select * from search_entries_of('contact', array(select p.id from client_contacts p join clients k on k.workspace_id = p.workspace_id and k.id = p.client_id
    where k.id = any ($1)))
) e
on conflict do nothing;
