import { z } from "zod";
import { isCountry } from "../followups/rules/business-days";
import { line, uuid } from "../interviews/input";

export const client = z.object({
  id: uuid,
  name: line(120, "The client's name").min(1, "Say which company it is."),
  contactRule: z.enum(["direct", "copy", "through"], "Choose whether candidates may write to this client."),
  country: z.string().refine(isCountry, "Choose the country.").or(z.literal("")).default(""),
  region: line(60, "The region").default(""),
});

export type ClientInput = z.output<typeof client>;
