import { sql } from "drizzle-orm";
import { boolean, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { SearchKind } from "@/lib/record/search/rules";
import { candidateUser, forSystem, instant, ownWorkspaceOnly, tenant } from "./columns";

/**
 * The words of every record that can be searched, as `search_words()` folds them. Triggers write it in the transaction of the record itself, and
 * nobody reads it but `search_records()`: no policy lets a person.
 */
export const searchEntries = pgTable(
  "search_entries",
  {
    workspaceId: tenant(),
    kind: text("kind").$type<SearchKind>().notNull(),
    recordId: uuid("record_id").notNull(),
    interviewId: uuid("interview_id"),
    /** The candidate who may find it, and the agency whose consultants may. Both are null as long as nobody may. */
    candidateUserId: candidateUser(),
    consultantWorkspaceId: uuid("consultant_workspace_id"),
    /** Only the consultant in charge of the interview may find it, as only they may read it: a draft. */
    isForWhoIsInCharge: boolean("for_who_is_in_charge").notNull(),
    /** Results are sorted by it, the latest first. */
    at: instant("at").notNull(),
    /** Each word once, with a space before it. */
    words: text("words").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.kind, t.recordId] }),
    ownWorkspaceOnly("search_entries"),
    index("search_entries_of_user")
      .on(t.candidateUserId, t.kind, t.at.desc().nullsFirst(), t.recordId.desc().nullsFirst())
      .where(sql`candidate_user_id is not null`),
    index("search_entries_of_agency")
      .on(t.consultantWorkspaceId, t.kind, t.at.desc().nullsFirst(), t.recordId.desc().nullsFirst())
      .where(sql`consultant_workspace_id is not null`),
    index("search_entries_words")
      .using("gin", sql`search_keys(consultant_workspace_id, kind, words)`)
      .with({ fastupdate: false })
      .where(sql`consultant_workspace_id is not null`),
    forSystem(),
  ],
);
