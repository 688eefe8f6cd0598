import { sql } from "drizzle-orm";
import type { Ids } from "./ids";

/** Every row of an agency's and of its people's, as one text: what nobody did anything to stays the same. */
export async function everythingOf({ workspace }: Pick<Ids, "workspace">): Promise<string> {
  const { transaction } = await import("../../db/client");
  return transaction({ as: "system" }, async (tx) => {
    const people = sql`(select user_id from memberships where workspace_id = ${workspace}::uuid
      union select user_id from candidates where workspace_id = ${workspace}::uuid)`;
    const tables = await tx.execute<{ table: string; column: string }>(sql`
      select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = 'public' and column_name in ('workspace_id', 'user_id', 'owner_user_id') order by 1, 2`);
    const texts: string[] = [];
    for (const { table, column } of [
      ...tables,
      { table: "users", column: "id" },
      { table: "workspaces", column: "id" },
    ]) {
      const isOurs = column === "workspace_id" || table === "workspaces";
      const which = isOurs && column !== "owner_user_id" ? sql`= ${workspace}::uuid` : sql`in ${people}`;
      // That somebody was refused is written down, and is no change of anything.
      const isRefusal = sql`coalesce(to_jsonb(t) ->> 'event', '') = 'access refused'`;
      // So is the minute in which somebody last used their session.
      const row = table === "sessions" ? sql`(to_jsonb(t) - 'seen_at')::text` : sql`t::text`;
      const query = sql`select string_agg(${row}, '\n' order by ${row}) as rows from ${sql.identifier(table)} t
        where ${sql.identifier(column)} ${which} and not ${isRefusal}`;
      const [found] = await tx.execute<{ rows: string | null }>(query);
      texts.push(`${table}.${column}\n${found?.rows ?? ""}`);
    }
    return texts.join("\n");
  });
}
