import { z } from "zod";
import { uuid } from "../interviews/input";
import { roleTitle } from "../names/input";
import { prose } from "../text/input";
import { limits } from "../text/rules";

const what = {
  id: uuid,
  clientId: uuid,
  title: roleTitle(limits.name, "The title").min(1, "Say which role it is."),
  asksFor: prose(limits.answer, "What the role asks for").default(""),
};

export const role = z.object(what);
export type RoleInput = z.output<typeof role>;
export const editing = z.object({ ...what, version: z.coerce.number().int().min(1) });
export type RoleEdit = z.output<typeof editing>;
export const filling = z.object({ id: uuid, clientId: uuid, filled: z.enum(["yes", "no"]) });
