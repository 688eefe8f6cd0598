import { z } from "zod";
import { searchText, uuid } from "@/lib/platform/text/input";
import { searchKinds } from "./rules";

/** What a search's address says: the words, and for a later page of one kind which kind, and the id after which it begins. */
export const searchInput = z.object({
  q: searchText,
  kind: z.enum(searchKinds).or(z.literal("")).catch(""),
  after: uuid.or(z.literal("")).catch(""),
});
export type SearchInput = z.output<typeof searchInput>;
