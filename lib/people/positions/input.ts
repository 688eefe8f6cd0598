import { z } from "zod";
import { roleTitle } from "@/lib/people/names/input";
import { prose, searchText, uuid } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";

const positionFields = {
  id: uuid,
  clientId: uuid,
  title: roleTitle(textLimits.name, "The title").min(1, "Enter the role’s title."),
  asksFor: prose(textLimits.answer, "What the role asks for").default(""),
};

export const addPositionInput = z.object(positionFields);
export type AddPositionInput = z.output<typeof addPositionInput>;
export const editPositionInput = z.object({ ...positionFields, version: z.coerce.number().int().min(1) });
export type EditPositionInput = z.output<typeof editPositionInput>;
export const fillPositionInput = z.object({ id: uuid, clientId: uuid, filled: z.enum(["yes", "no"]) });

/** The filters of the list, as its address has them. `before` is the last row of the page before. */
export const listPositionsInput = z.object({
  q: searchText,
  state: z.enum(["open", "filled"]).catch("open"),
  client: uuid.or(z.literal("")).catch(""),
  before: z.string().max(80).catch(""),
});
export type ListPositionsInput = z.output<typeof listPositionsInput>;

/** `after` is the last candidate of the page before. */
export const getPositionInput = z.object({ after: uuid.or(z.literal("")).catch("") });
