import { sql } from "drizzle-orm";
import { json, jsonColumn, jsonList } from "@/db/json";
import { pageLimit, pageOf } from "@/lib/pages";
import type { LatestNotes, NoteRow, NoteSubject } from "./rules";

const recordTables = {
  candidate: "candidates",
  client: "clients",
  interview: "interviews",
} as const satisfies Record<NoteSubject, string>;

/**
 * The private notes about each record of this kind, the latest first. It is a column for queries that only consultants make. The database lets
 * no candidate read a note.
 */
export const notesColumn = (about: NoteSubject) => {
  const table = recordTables[about];
  return jsonList(
    {
      ...{ id: json.text, body: json.text, by: json.text, byName: json.text },
      ...{ at: json.instant, editedAt: json.orNull(json.instant), version: json.number },
    },
    sql`select n.id, n.body, n.by, n.by_name as "byName", n.at, n.edited_at as "editedAt", n.version from notes n
      where n.workspace_id = ${sql.raw(`${table}.workspace_id`)} and ${sql.raw(`n.${about}_id = ${table}.id`)}
        and n.deleted_at is null
      order by n.at desc, n.id desc limit ${sql.raw(`${pageLimit("notes")}`)}`,
  );
};

const hasNotes = (key: string) =>
  sql.raw(`exists (select from notes n where n.workspace_id = interviews.workspace_id and n.${key} = interviews.${key}
    and n.deleted_at is null)`);

/** Whether there are notes about the candidate and about the client of an interview. */
export const hasNotesColumn = jsonColumn(
  json.object({ candidate: json.flag, client: json.flag }),
  sql`(select json_build_object('candidate', ${hasNotes("candidate_id")}, 'client', ${hasNotes("client_id")}))`,
);

/** The latest notes, as many as a page shows. */
export function latestNotes(found: NoteRow[]): LatestNotes {
  const { rows, next } = pageOf("notes", found, (last) => last.id);
  return { notes: rows, hasOlder: next !== null };
}
