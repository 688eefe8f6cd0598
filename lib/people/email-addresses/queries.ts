import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { likePattern } from "@/lib/pages";

/** Whether an address has the text that was searched for in it. Undefined for a text that is no part of an address, as names are. */
export const hasAddressLike = (address: SQLWrapper, q: string): SQL | undefined =>
  /^\S*[@.]\S*$/.test(q) ? sql`${address} ilike ${likePattern(q)}` : undefined;
