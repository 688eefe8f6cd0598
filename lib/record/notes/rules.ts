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

/** The latest notes about a record, and whether there are older ones, which only the search finds. */
export type LatestNotes = { notes: NoteRow[]; hasOlder: boolean };

/** The pages that show notes. */
const notePages = {
  candidate: "/w/[workspace]/candidates/[id]",
  client: "/w/[workspace]/clients/[id]",
  interview: "/w/[workspace]/interviews/[id]",
} as const satisfies Record<NoteSubject, NoticePage>;

/** The id of the notes on each page that shows some. */
export const notesAnchor = "notes";

type NoteNotice = Extract<NoticeOf<(typeof notePages)[NoteSubject]>, `note-${string}`>;

/**
 * The address of the page that a note is about, at its notes, where a notice says what was done. `which`: the note, and its version if it was
 * edited. If two addresses in a row differed only after the `#`, the browser would not load the page, and it would not show the second note.
 */
export const notesPath = (workspace: string, { about, aboutId }: NoteAbout, notice: NoteNotice, which: string) =>
  `${noticePath(notePages[about], { workspace, id: aboutId }, notice, { about: which })}#${notesAnchor}`;

/** The notices that are shown at the notes, and not at the top of the page. */
export const isNoteNotice = ({ key }: { key: string }): boolean => key.startsWith("note-");
