-- When an interview was put on record decides what is still to do: the moment comes from the command, like every other that the plan reads.
grant insert (created_at) on interviews to ft_candidate, ft_consultant;
