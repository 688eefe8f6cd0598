create function analyze_grown(after text)
returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  grown text;
begin
  select c.relname into grown from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname > after
      and pg_relation_size(c.oid) > current_setting('block_size')::bigint * (2 * greatest(c.relpages, 0) + 20)
    order by c.relname limit 1;
  if grown is not null then
    execute format('analyze (skip_locked) %I', grown);
  end if;
  return grown;
end $$;
--> statement-breakpoint
revoke execute on function analyze_grown(text) from public;
--> statement-breakpoint
grant execute on function analyze_grown(text) to ft_system;
