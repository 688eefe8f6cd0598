"use client";

import { Chip } from "@/app/_ui/chip";
import { LogKey } from "@/app/_ui/log-key";
import { type Packed, unpack } from "@/app/_ui/packed";
import type { Row } from "@/lib/desk/rules";

export type Turns = { head: string; rows: Row[]; main: boolean; none: string; later: string | null };

/** Whose turn it is, row by row. Words come from the server, markup from here: the server's own would travel twice. */
export function Desk({ home, turns }: { home: string; turns: Packed<Turns[]> }) {
  return (
    <>
      <LogKey />
      {unpack(turns).map((one) => (
        <section key={one.head}>
          <h2>{one.head}</h2>
          {one.rows.length > 0 ? <Table home={home} {...one} /> : <p className="card empty">{one.none}</p>}
          {one.later && (
            <nav className="pager" aria-label={`More of ${one.head.toLowerCase()}`}>
              <span />
              <a className="btn" href={one.later}>
                Later ones
              </a>
            </nav>
          )}
        </section>
      ))}
    </>
  );
}

function Table({ home, head, rows, main }: { home: string } & Turns) {
  return (
    <table className="card desk" aria-label={head}>
      <thead>
        <tr>
          <th scope="col">Candidate</th>
          <th scope="col">Interview</th>
          <th scope="col">Next</th>
          <th scope="col">When</th>
          <th scope="col">
            <span className="sr">What to do</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const interview = `${home}/interviews/${row.id}`;
          return (
            <tr key={row.id} data-log={`${interview}/feedback`}>
              <td>
                <strong>{row.candidate}</strong>
                {row.waited && <div className="why">{row.waited}</div>}
              </td>
              <td>
                <a href={interview}>{row.role}</a>
                <div className="why">{row.round}</div>
              </td>
              <td>
                {row.next}
                {row.why && <div className="why">{row.why}</div>}
              </td>
              <td>
                <Chip is={row.tone}>{row.chip}</Chip>
              </td>
              <td>
                <a className={main && index === 0 ? "btn primary" : "btn"} href={row.href}>
                  {row.verb}
                </a>
                <kbd title="Press L to log feedback">L</kbd>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
