import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import type { ImportEffect } from "@/lib/platform/csv/rules";

/** A row as it is sent to the browser: its line number, who or what it is, what happens to it, a note, and what else was read from it. */
export type ImportPreviewRow = readonly [
  ...[line: number, name: string, does: ImportEffect, note: string],
  details: string,
];
export type ImportPreviewView = {
  id: string;
  rows: ImportPreviewRow[];
  faulty: (readonly [line: number, name: string, message: string])[];
  unknown: string[];
};

type Props = {
  workspace: string;
  preview: ImportPreviewView;
  packed: string;
  write: FormAction;
  nouns: readonly [singular: string, plural: string];
};

/** How many rows are shown. The rest is folded. */
const rowsShownFirst = 50;

const effectLabels = { new: "new", updated: "updated", left: "no change" };
const countLabel = (count: number, [singular, plural]: readonly [string, string]) =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? singular : plural}`;

/** "182 rows are new, 1 changes nothing and 20 have errors." */
function countsSentence(counts: readonly (readonly [number, readonly [singular: string, plural: string]])[]) {
  const parts = counts.filter(([count]) => count > 0).map(([count, words]) => countLabel(count, words));
  return `${[parts.slice(0, -1).join(", "), parts.at(-1)].filter(Boolean).join(" and ")}.`;
}

/** Everything that an import would do, before it does it: the faulty rows first, since those need work. */
export function ImportPreview({ workspace, preview, packed, write, nouns }: Props) {
  const { rows, faulty, unknown, id } = preview;
  const number = (what: ImportPreviewRow[2]) => rows.filter((row) => row[2] === what).length;
  const [fresh, changed, left] = [number("new"), number("updated"), number("left")];
  const writes = fresh + changed;
  const summary = countsSentence([
    [fresh, ["row is new", "rows are new"]],
    [changed, ["updates a record", "update a record"]],
    [left, ["changes nothing", "change nothing"]],
    [faulty.length, ["has an error", "have errors"]],
  ]);
  return (
    <>
      <h2>Preview</h2>
      <p className="lead">{summary}</p>
      {unknown.length > 0 && (
        <p className="muted">
          {unknown.length === 1 ? "This column is" : "These columns are"} not imported:{" "}
          {unknown.slice(0, 20).join(", ")}.
        </p>
      )}
      <Form action={write} className="fields" label="Import">
        <input type="hidden" name="workspace" value={workspace} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="packed" value={packed} />
        {faulty.length > 0 && writes > 0 && (
          <p className="callout due">
            Rows with errors are not imported. Correct them in the file, and import it again. Rows that are imported
            already do not change.
          </p>
        )}
        <div className="actions">
          {writes > 0 && <SubmitButton busy="Importing">{`Import ${countLabel(writes, nouns)}`}</SubmitButton>}
          <a className="button" href="?again=yes">
            Choose another file
          </a>
        </div>
        {writes === 0 && <p className="muted">There is nothing to import.</p>}
      </Form>
      {faulty.length > 0 && (
        <section className="section">
          <h2>Rows with errors</h2>
          <FoldedTable
            heads={["Line", "Row", "What is wrong"]}
            rows={faulty.map(([line, name, message]) => [line, name || "–", message])}
          />
        </section>
      )}
      {rows.length > 0 && (
        <section className="section">
          <h2>Rows without errors</h2>
          <FoldedTable
            heads={["Line", "Row", "What happens"]}
            rows={rows.map(([line, name, what, note, details]) => [
              line,
              name,
              note ? `${effectLabels[what]}. ${note}` : effectLabels[what],
              details,
            ])}
          />
        </section>
      )}
    </>
  );
}

type Cells = readonly [line: number, name: string, words: string, details?: string];

function FoldedTable({ heads, rows }: { heads: readonly string[]; rows: Cells[] }) {
  const foldedRows = rows.slice(rowsShownFirst);
  return (
    <>
      <PreviewTable heads={heads} rows={rows.slice(0, rowsShownFirst)} />
      {foldedRows.length > 0 && (
        <details className="expandable">
          <summary className="button">{`Show ${foldedRows.length.toLocaleString("en-GB")} more`}</summary>
          <PreviewTable heads={heads} rows={foldedRows} />
        </details>
      )}
    </>
  );
}

const PreviewTable = ({ heads, rows }: { heads: readonly string[]; rows: Cells[] }) => (
  <div className="card scrollable import-preview">
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([line, name, words, details]) => (
          <tr key={line}>
            <td>{line}</td>
            <td>
              {name}
              {details && <div className="detail">{details}</div>}
            </td>
            <td>{words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
