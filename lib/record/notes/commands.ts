import { and, eq, isNotNull, lt } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { notes } from "@/db/schema/notes";
import { candidates, clients } from "@/db/schema/workspaces";
import { DAY } from "@/lib/durations";
import { NotFound, rowOrNotFound, Stale } from "@/lib/errors";
import { withAgencyRecords } from "@/lib/people/workspaces/commands/with-agency";
import { memberRows } from "@/lib/people/workspaces/queries";
import { may } from "@/lib/permissions";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import { isInWorkspace } from "@/lib/scope";
import type { Consultant, System } from "@/lib/viewer";
import type { AddNoteInput, EditNoteInput, NoteKey } from "./input";
import { deletedNoteDays, type NoteAbout, type NoteSubject } from "./rules";

type Note = typeof notes.$inferSelect;

const subjectKeys = { candidate: "candidateId", client: "clientId", interview: "interviewId" } as const;

/** Whether there is such a record in the viewer's agency. */
const subjectRows: Record<NoteSubject, (tx: Tx, viewer: Consultant, id: string) => Promise<{ id: string }[]>> = {
  candidate: (tx, viewer, id) =>
    tx
      .select({ id: candidates.id })
      .from(candidates)
      .where(and(isInWorkspace(viewer, candidates), eq(candidates.id, id))),
  client: (tx, viewer, id) =>
    tx
      .select({ id: clients.id })
      .from(clients)
      .where(and(isInWorkspace(viewer, clients), eq(clients.id, id))),
  interview: (tx, viewer, id) =>
    tx
      .select({ id: interviews.id })
      .from(interviews)
      .where(and(isInWorkspace(viewer, interviews), eq(interviews.id, id))),
};

/** Adds a note with the name that its writer has now. The note gets the form's id, so a form that is sent twice adds one note. */
export const addNote = (viewer: Consultant, { id, about, aboutId, body }: AddNoteInput, now: Date) =>
  withAgencyRecords(viewer, may.addNote, now, async (records) => {
    const { tx } = records;
    rowOrNotFound(await subjectRows[about](tx, viewer, aboutId));
    const me = rowOrNotFound((await memberRows(tx)).filter((member) => member.userId === viewer.userId));
    const added = await tx
      .insert(notes)
      .values({
        ...{ id, workspaceId: viewer.workspaceId, [subjectKeys[about]]: aboutId },
        ...{ body, by: viewer.userId, byName: me.name, at: now },
      })
      .onConflictDoNothing()
      .returning({ id: notes.id });
    if (added.length > 0) return records.done("note-added", auditOptions(id, { about, aboutId }));
    // The form was sent before, or the id belongs to another agency's note.
    rowOrNotFound(await tx.select({ id: notes.id }).from(notes).where(isNote(viewer, id)));
    return records.unchanged();
  });

/** Saves a changed note, if the form showed its present version. Only its writer can. */
export const editNote = (viewer: Consultant, { id, body, version }: EditNoteInput, now: Date) =>
  withOwnNote(viewer, id, now, "note-edited", (note) => {
    if (note.deletedAt) throw new NotFound();
    if (note.body === body) return null;
    if (note.version !== version) throw new Stale({ body: note.body }, note.version);
    return { body, editedAt: now, version: version + 1 };
  });

/** Deletes a note. Only its writer can. The text is kept for a day, so that they can undo it. Nobody reads it in the meantime. */
export const deleteNote = (viewer: Consultant, { id }: NoteKey, now: Date) =>
  withOwnNote(viewer, id, now, "note-deleted", (note) => (note.deletedAt ? null : { deletedAt: now }));

export const restoreNote = (viewer: Consultant, { id }: NoteKey, now: Date) =>
  withOwnNote(viewer, id, now, "note-restored", (note) => (note.deletedAt ? { deletedAt: null } : null));

/** Deletes the notes that can no longer be restored. */
export const forgetDeletedNotes = (viewer: System, now: Date) =>
  transaction(viewer, (tx) =>
    tx
      .delete(notes)
      .where(and(isNotNull(notes.deletedAt), lt(notes.deletedAt, new Date(now.getTime() - deletedNoteDays * DAY)))),
  );

type NoteChange = Partial<Pick<Note, "body" | "editedAt" | "deletedAt" | "version">>;

/** Changes a note for its writer. `change` returns null if there is nothing to change. Returns the record that the note is about. */
const withOwnNote = (
  viewer: Consultant,
  id: string,
  now: Date,
  verb: AuditVerb,
  change: (note: Note) => NoteChange | null,
): Promise<NoteAbout> =>
  withAgencyRecords(viewer, may.addNote, now, async (records) => {
    const { tx } = records;
    const note = rowOrNotFound(await tx.select().from(notes).where(isNote(viewer, id)).for("update"));
    if (!may.changeNote(viewer, note)) throw new NotFound();
    const values = change(note);
    const subject = subjectOf(note);
    if (!values) return records.unchanged(subject);
    await tx.update(notes).set(values).where(isNote(viewer, id));
    return records.done(verb, auditOptions(id, subject), subject);
  });

const isNote = (viewer: Consultant, id: string) => and(isInWorkspace(viewer, notes), eq(notes.id, id));

function subjectOf({ candidateId, clientId, interviewId }: Note): NoteAbout {
  if (candidateId) return { about: "candidate", aboutId: candidateId };
  if (clientId) return { about: "client", aboutId: clientId };
  return { about: "interview", aboutId: interviewId! };
}

/** History says that there is a note, and never quotes it. A note about an interview is in the agency's part of that interview's history. */
const auditOptions = (noteId: string, { about, aboutId }: NoteAbout) =>
  about === "interview"
    ? { interviewId: aboutId, detail: { noteId } }
    : { detail: { noteId, [subjectKeys[about]]: aboutId } };
