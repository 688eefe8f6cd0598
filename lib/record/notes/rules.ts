import { type NoticeOf, type NoticePage, noticePath } from "@/lib/platform/notices/rules/notices";

/** What a private note can be about. */
export const noteSubjects = ["candidate", "client", "interview"] as const;
export type NoteSubject = (typeof noteSubjects)[number];
/** The record that a note is about. */
export type NoteAbout = { about: NoteSubject; aboutId: string };

/** A note as a page shows it: instants as text. */
export type NoteRow = {
  id: string;
  body: string;
  by: string;
  byName: string;
  at: string;
  editedAt: string | null;
  version: number;
};

/** For how long a deleted note can be restored. */
export const deletedNoteDays = 1;

/** The latest notes about a record, and whether there are older ones. The search finds those too. */
export type LatestNotes = { notes: NoteRow[]; hasOlder: boolean };

/** The pages that show notes. */
const notePages = {
  candidate: "/w/[workspace]/candidates/[id]",
  client: "/w/[workspace]/clients/[id]",
  interview: "/w/[workspace]/interviews/[id]",
} as const satisfies Record<NoteSubject, NoticePage>;

/** Where the notes are on each of the pages that show some. */
export const notesAnchor = "notes";

type NoteNotice = Extract<NoticeOf<(typeof notePages)[NoteSubject]>, `note-${string}`>;

/**
 * The page of what a note is about, at its notes, which say what was done. `which`: the note, and its version if it was edited. Two addresses
 * in a row that differ in nothing before the `#` would lead nowhere, and the page would not show the second note.
 */
export const notesPath = (workspace: string, { about, aboutId }: NoteAbout, notice: NoteNotice, which: string) =>
  `${noticePath(notePages[about], { workspace, id: aboutId }, notice, { about: which })}#${notesAnchor}`;

/** The notices that the notes show, and not the head of the page. */
export const isNoteNotice = ({ key }: { key: string }): boolean => key.startsWith("note-");
