import { z } from "zod";
import { prose, uuid } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";
import { noteSubjects } from "./rules";

const body = prose(textLimits.answer, "A note").pipe(z.string().min(1, "Write the note first."));

/** `id` is made with the form, so a form that is sent twice adds one note. */
export const addNoteInput = z.object({ id: uuid, about: z.enum(noteSubjects), aboutId: uuid, body });
export const editNoteInput = z.object({ id: uuid, body, version: z.coerce.number().int().min(1) });
export const noteKeyInput = z.object({ id: uuid });

export type AddNoteInput = z.output<typeof addNoteInput>;
export type EditNoteInput = z.output<typeof editNoteInput>;
export type NoteKey = z.output<typeof noteKeyInput>;
