"use server";

import { consultantAction, consultantButton } from "@/lib/action";
import { addNote, deleteNote, editNote, restoreNote } from "@/lib/record/notes/commands";
import { addNoteInput, editNoteInput, noteKeyInput } from "@/lib/record/notes/input";
import { notesPath } from "@/lib/record/notes/rules";

export const addNoteAction = consultantAction(addNoteInput, async (viewer, input, now) => {
  await addNote(viewer, input, now);
  return { to: notesPath(viewer.workspaceId, input, "note-added", input.id) };
});

export const editNoteAction = consultantAction(editNoteInput, async (viewer, input, now) => ({
  to: notesPath(viewer.workspaceId, await editNote(viewer, input, now), "note-saved", `${input.id}-${input.version}`),
}));

export const deleteNoteAction = consultantButton(
  noteKeyInput,
  async (viewer, input, now) =>
    notesPath(viewer.workspaceId, await deleteNote(viewer, input, now), "note-deleted", input.id),
  (_input, { workspaceId }) => `/w/${workspaceId}`,
);

export const restoreNoteAction = consultantButton(
  noteKeyInput,
  async (viewer, input, now) =>
    notesPath(viewer.workspaceId, await restoreNote(viewer, input, now), "note-restored", input.id),
  (_input, { workspaceId }) => `/w/${workspaceId}`,
);
