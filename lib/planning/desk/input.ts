import { z } from "zod";
import { contactMethods } from "@/lib/enums";
import type { DeskFigure } from "@/lib/planning/plan/rules/step-definition";
import { prose, searchText, uuid } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";

export const deskStates = [
  ...(["all", "answered", "overdue", "debriefs", "drafts", "clients", "updates", "passed"] as const),
] as const satisfies readonly ("all" | "answered" | "overdue" | "debriefs" | DeskFigure | "passed")[];
export type DeskState = (typeof deskStates)[number];

/** What the lists can be sorted by. "waiting": since when it is somebody's turn. */
export const deskSorts = ["due", "waiting", "candidate", "client"] as const;
export type DeskSort = (typeof deskSorts)[number];

/** The last row of the page before: "<epoch seconds, milliseconds or infinity>_<id>", or the id alone (queries/turns `turnKeys`). */
const cursor = z
  .string()
  .regex(/^(?:(?:\d{1,13}|infinity)_)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/)
  .catch("");

/** The filters of the desk, from its address. Values that make no sense are ignored, because an address is no form. */
export const getDeskInput = z.object({
  who: z.union([z.enum(["mine", "all"]), uuid]).catch("mine"),
  /** How a word of the candidate's name begins, and one of the client's. */
  candidate: searchText,
  client: searchText,
  state: z.enum(deskStates).catch("all"),
  sort: z.enum(deskSorts).catch("due"),
  ours: cursor,
  theirs: cursor,
});

export type GetDeskInput = z.output<typeof getDeskInput>;

/** The client was asked, or the candidate got an update; the note is for both sides to read. */
export const addUpdateInput = z.object({
  id: uuid,
  what: z.enum(["asked", "updated"]),
  how: z.enum(contactMethods).extract(["call", "email", "in person"], "Choose how."),
  note: prose(textLimits.asked, "The note").default(""),
  /** When it was last recorded, as the page showed it. Two presses with the same text and the same value here are one press. */
  since: z.union([z.iso.datetime({ offset: true }), z.literal("")]).catch(""),
});

export type AddUpdateInput = z.output<typeof addUpdateInput>;

export const undoUpdateInput = addUpdateInput.pick({ id: true, what: true });
