"use client";

import { ContactLinks } from "@/app/_interview/contact-links";
import { ButtonForm } from "@/app/_ui/button-form";
import { Chip } from "@/app/_ui/chip";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { DeskRow } from "@/lib/planning/desk/rules";
import { takeDecisionAndShareAction } from "./interviews/[id]/feedback/actions";
import { selectionFormId } from "./selection-form-id";

type Props = { home: string; head: string; rows: DeskRow[]; main: boolean };

/** A row is one line on a laptop and two on a phone. Only the first button of the page is green, and a phone shows only that one. */
export function DeskTable({ home, head, rows, main }: Props) {
  return (
    <table className="card desk" aria-label={head}>
      <thead>
        <tr>
          <th scope="col">
            <span className="screen-reader-only">Select</span>
          </th>
          <th scope="col">Candidate</th>
          <th scope="col">Interview</th>
          <th scope="col">Next</th>
          <th scope="col">When</th>
          <th scope="col">
            <span className="screen-reader-only">What to do</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row key={row.id} home={home} row={row} isFirst={main && index === 0} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ home, row, isFirst }: { home: string; row: DeskRow; isFirst: boolean }) {
  const interview = `${home}/interviews/${row.id}`;
  return (
    <tr data-log={`${interview}/update?kind=said`} data-row={`${interview}/update?kind=waiting`}>
      <td className="desk-pick">
        <input
          type="checkbox"
          form={selectionFormId}
          name="id"
          value={row.id}
          aria-label={`Select ${row.candidate}, ${row.role}`}
        />
      </td>
      <td className="desk-candidate">
        <a href={`${home}/candidates/${row.candidateId}`}>{row.candidate}</a>
      </td>
      <td className="desk-interview">
        <a href={interview}>{row.role}</a>
      </td>
      <td className="desk-next">
        <div>
          <a href={row.href} data-row-link>
            {row.next}
          </a>
          {row.contact && <ShortContactLink contact={row.contact} />}
          <details>
            <summary>Why?</summary>
            {row.why && <p>{row.why}</p>}
            {row.contact && <ContactLinks contact={row.contact} full />}
            <p className="detail">{row.round}</p>
            {row.waitingTime && <p className="detail">{row.waitingTime}</p>}
          </details>
        </div>
      </td>
      <td className="desk-when">
        <Chip tone={row.tone}>{row.chip}</Chip>
      </td>
      <td className="desk-act">
        <RowButton home={home} row={row} className={isFirst ? "primary" : ""} />
      </td>
    </tr>
  );
}

/** The number to call, or else the address to write to: a row has room for one. */
function ShortContactLink({ contact: { name, phone, email } }: { contact: NonNullable<DeskRow["contact"]> }) {
  if (phone)
    return (
      <a href={phone.href} aria-label={`Call ${name}, ${phone.text}`}>
        {phone.text}
      </a>
    );
  if (!email) return null;
  return (
    <a href={email.href} aria-label={`E-mail ${name}, ${email.text}`}>
      E-mail
    </a>
  );
}

/** "/w/[workspace]" is the Desk's address. */
const workspaceOf = (home: string) => home.slice("/w/".length);

function RowButton({ home, row, className }: { home: string; row: DeskRow; className: string }) {
  if (!row.adds)
    return (
      <a className={className ? "button primary" : "button"} href={row.href}>
        {row.label}
      </a>
    );
  return (
    <ButtonForm action={takeDecisionAndShareAction} className="inline">
      <input type="hidden" name="workspace" value={workspaceOf(home)} />
      <input type="hidden" name="interviewId" value={row.id} />
      <input type="hidden" name="feedbackId" value={row.adds.feedbackId} />
      <input type="hidden" name="version" value={row.adds.version} />
      <SubmitButton className={className} busy="Adding">
        {row.label}
      </SubmitButton>
    </ButtonForm>
  );
}
