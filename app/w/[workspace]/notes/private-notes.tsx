import { Fragment } from "react";
import { ButtonForm } from "@/app/_ui/button-form";
import { TextArea } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { Notice } from "@/app/_ui/notice";
import type { Readers } from "@/app/_ui/readers";
import { SubmitButton } from "@/app/_ui/submit-button";
import { toMs } from "@/lib/dates";
import { newId } from "@/lib/ids";
import type { PageNotice } from "@/lib/platform/notices/rules/notices";
import { formatPastMoment, type ReadingClock } from "@/lib/platform/words/clock";
import { isNoteNotice, type LatestNotes, type NoteAbout, type NoteRow, notesAnchor } from "@/lib/record/notes/rules";
import type { Consultant } from "@/lib/viewer";
import { addNoteAction, deleteNoteAction, editNoteAction, restoreNoteAction } from "./actions";

/** So many notes are shown. Older ones are folded. */
const shownAtOnce = 5;

type Props = LatestNotes &
  NoteAbout & {
    viewer: Consultant;
    agency: string;
    /** The names of those who never read the notes. */
    never: readonly string[];
    reader: ReadingClock;
    /** The page's notice. It is shown here if it is about a note. */
    notice: PageNotice | null;
    /** Links to other pages with notes. */
    seeAlso?: { href: string; name: string }[];
  };

/** The private notes of an agency about one record, the latest first, and a field for a new one. */
export function PrivateNotes({ notes, hasOlder, about, aboutId, viewer, agency, never, ...page }: Props) {
  const { reader, notice, seeAlso = [] } = page;
  const { workspaceId } = viewer;
  const readers: Readers = { onlyAgency: agency, never };
  const older = notes.slice(shownAtOnce);
  return (
    <section id={notesAnchor} className="card padded" aria-labelledby="notes-title">
      <h3 id="notes-title">Private notes</h3>
      {seeAlso.length > 0 && (
        <p className="detail">
          {seeAlso.map(({ href, name }, index) => (
            <Fragment key={href}>
              {index > 0 && " · "}
              <a href={`${href}#${notesAnchor}`}>Notes about {name}</a>
            </Fragment>
          ))}
        </p>
      )}
      {notice && isNoteNotice(notice) && <NoteNotice notice={notice} workspace={workspaceId} />}
      <Form
        key={notes[0]?.id ?? "first"}
        action={addNoteAction}
        className="fields compact mt-3"
        label="Add a private note"
      >
        <input type="hidden" name="workspace" value={workspaceId} />
        <input type="hidden" name="about" value={about} />
        <input type="hidden" name="aboutId" value={aboutId} />
        <input type="hidden" name="id" value={newId(new Date())} />
        <TextArea name="body" label="New note" rows={2} readers={readers} limit="answer" />
        <SubmitButton className="" busy="Saving">
          Add note
        </SubmitButton>
      </Form>
      <NoteList {...{ readers, reader, viewer }} notes={notes.slice(0, shownAtOnce)} />
      {older.length > 0 && (
        <details className="expandable mt-3">
          <summary>{older.length === 1 ? "Show 1 older note" : `Show ${older.length} older notes`}</summary>
          <NoteList {...{ readers, reader, viewer }} notes={older} />
          {hasOlder && (
            <p className="detail">The latest {notes.length} notes are listed here. The search finds older ones.</p>
          )}
        </details>
      )}
    </section>
  );
}

type NoteListProps = { notes: NoteRow[]; readers: Readers; reader: ReadingClock; viewer: Consultant };

const NoteList = ({ notes, readers, reader, viewer }: NoteListProps) =>
  notes.length > 0 && (
    <ul className="private-notes">
      {notes.map((note) => (
        <li key={`${note.id} ${note.version}`}>
          <p className="typed-text">{note.body}</p>
          <p className="detail">{noteLabel(note, reader)}</p>
          {note.by === viewer.userId && <OwnNote {...{ note, readers, reader }} workspace={viewer.workspaceId} />}
        </li>
      ))}
    </ul>
  );

const noteLabel = ({ byName, at, editedAt }: NoteRow, reader: ReadingClock) =>
  `${byName}, ${formatPastMoment(toMs(at), reader)}${editedAt ? ` · edited ${formatPastMoment(toMs(editedAt), reader)}` : ""}`;

type OwnNoteProps = { note: NoteRow; readers: Readers; reader: ReadingClock; workspace: string };

/** Only its writer can change a note. */
function OwnNote({ note, readers, reader, workspace }: OwnNoteProps) {
  return (
    <details className="expandable">
      <summary>
        Edit or delete
        <span className="screen-reader-only"> your note {formatPastMoment(toMs(note.at), reader)}</span>
      </summary>
      <Form
        action={editNoteAction}
        version={note.version}
        className="fields compact"
        label={`Edit your note ${formatPastMoment(toMs(note.at), reader)}`}
      >
        <input type="hidden" name="workspace" value={workspace} />
        <input type="hidden" name="id" value={note.id} />
        <TextArea name="body" label="Note" value={note.body} readers={readers} limit="answer" />
        <SubmitButton className="">Save</SubmitButton>
      </Form>
      <ButtonForm action={deleteNoteAction} className="mt-3">
        <NoteKeyFields id={note.id} workspace={workspace} />
        <SubmitButton className="danger">Delete</SubmitButton>
      </ButtonForm>
    </details>
  );
}

const NoteKeyFields = ({ id, workspace }: { id: string; workspace: string }) => (
  <>
    <input type="hidden" name="workspace" value={workspace} />
    <input type="hidden" name="id" value={id} />
  </>
);

/** Says once what has just happened to a note. A deleted one can be restored here. */
function NoteNotice({ notice: { key, text, about }, workspace }: { notice: PageNotice; workspace: string }) {
  return (
    <Notice>
      {text}{" "}
      {key === "note-deleted" && about && (
        <ButtonForm action={restoreNoteAction} className="horizontal">
          <NoteKeyFields id={about} workspace={workspace} />
          <SubmitButton className="link">Undo</SubmitButton>
        </ButtonForm>
      )}
    </Notice>
  );
}
