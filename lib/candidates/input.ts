import { z } from "zod";
import { line, uuid } from "../interviews/input";
import { optionalAddress } from "../mail/input";

export const candidate = z.object({
  id: uuid,
  name: line(120, "The name").min(1, "Say who it is."),
  email: optionalAddress.default(""),
  phone: line(40, "The telephone number").default(""),
  consultantUserId: uuid.optional().or(z.literal("")),
});

export type CandidateInput = z.output<typeof candidate>;
