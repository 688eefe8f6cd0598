import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { isUuid } from "@/db/uuid";

/** How many rows a page of each list shows. */
export const pageSizes = {
  interviews: 25,
  metInterviewers: 25,
  messages: 25,
  feedback: 15,
  clientFeedback: 25,
  candidates: 25,
  clients: 25,
  positions: 25,
  pipeline: 25,
  invitations: 25,
  history: 50,
  securityEvents: 50,
  consultantTurns: 10,
  othersTurns: 5,
  searchResults: 10,
  notes: 100,
} as const;

export type ListName = keyof typeof pageSizes;

/** How many rows a query reads for one page: one more than it shows, which tells whether there is a next page. */
export const pageLimit = (list: ListName): number => pageSizes[list] + 1;

/** One page of what was read with `pageLimit`. `next` is the address's name for its last row, or null on the last page. */
export function pageOf<Row>(
  list: ListName,
  found: Row[],
  cursorOf: (last: Row) => string | null,
): { rows: Row[]; next: string | null } {
  const rows = found.slice(0, pageSizes[list]);
  const last = rows.at(-1);
  return { rows, next: found.length > pageSizes[list] && last ? cursorOf(last) : null };
}

/** The last row of the page before, in a list that is sorted by a moment and then by id. */
export type PageCursor = { at: string; id: string };

/** In an address a cursor is "<epoch ms>_<id>". */
export const formatCursor = (at: Date, id: string): string => `${at.getTime()}_${id}`;

/** Null for any other text, or none: the list then begins with its first row. Nothing in an address is refused, because it is no form. */
export function parseCursor(text: string): PageCursor | null {
  const parts = splitCursor(text, /^\d{1,13}$/);
  return parts && { at: new Date(Number(parts.mark)).toISOString(), id: parts.id };
}

/** The same for a list that is sorted by due time, where some rows have none: "<epoch seconds>_<id>" or "infinity_<id>". */
export function parseDueCursor(text: string): { due: string; id: string } | null {
  const parts = splitCursor(text, /^(?:\d{1,11}|infinity)$/);
  if (!parts) return null;
  const due = parts.mark === "infinity" ? parts.mark : new Date(Number(parts.mark) * 1000).toISOString();
  return { due, id: parts.id };
}

function splitCursor(text: string, form: RegExp): { mark: string; id: string } | null {
  const [mark, id, ...rest] = text.split("_");
  return mark && id && rest.length === 0 && form.test(mark) && isUuid(id) ? { mark, id } : null;
}

/** The rows that follow the cursor's. Without a cursor there is no condition. */
export function isAfterCursor(
  cursor: PageCursor | null,
  at: SQLWrapper,
  id: SQLWrapper,
  order: "latest first" | "earliest first" = "latest first",
): SQL | undefined {
  if (!cursor) return undefined;
  const follows = order === "latest first" ? sql`<` : sql`>`;
  return sql`(${at}, ${id}) ${follows} (${cursor.at}::timestamptz, ${cursor.id}::uuid)`;
}

/** The rows that follow the one of this id in a list that is sorted by name. */
export const isAfterName = (table: "candidates" | "clients", workspaceId: string, after: string): SQL | undefined =>
  after
    ? sql`(lower(${sql.raw(table)}.name), ${sql.raw(table)}.id) > (select lower(x.name), x.id from ${sql.raw(table)} x
    where x.workspace_id = ${workspaceId}::uuid and x.id = ${after}::uuid)`
    : undefined;

/** A search term for SQL's `like`, in which its own percent signs and underscores have no special meaning. */
export const likePattern = (search: string): string => `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
