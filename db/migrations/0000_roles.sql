-- What a person can do is decided by the role that asViewer takes for one transaction. None can sign in, none owns anything.
do $$
declare role_name text;
begin
  foreach role_name in array array['ft_candidate', 'ft_consultant', 'ft_client', 'ft_system'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I nologin noinherit', role_name);
    end if;
    execute format('grant %I to current_user', role_name);
  end loop;
end $$;
