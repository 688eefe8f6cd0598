"use client";

import { Chip } from "@/app/_ui/chip";
import { deserialize, type Serialized } from "@/app/_ui/serialized";
import type { InterviewGroup } from "./interview-groups";

/** Interviews, with the rounds of a process under one heading. Words come from the server, markup from here. */
export function InterviewList({ groups }: { groups: Serialized<InterviewGroup[]> }) {
  return deserialize(groups).map((group, index) => <Process key={index} {...group} />);
}

function Process({ title, href, note, state, rounds }: InterviewGroup) {
  return (
    <section className="card process">
      <div className="worklist-head">
        <h2>
          <a href={href}>{title}</a>
        </h2>
        {note && <span className="small-print">{note}</span>}
        <Chip tone={state.tone}>{state.words}</Chip>
      </div>
      <ul className="worklist">
        {rounds.map(({ round, href: to, when, next, state: own }, index) => (
          <li key={index}>
            <div>
              {rounds.length > 1 ? (
                <h3>
                  <a href={to} aria-label={`${round}: ${title}`}>
                    {round}
                  </a>
                </h3>
              ) : (
                round
              )}
              <span className="detail">{when}</span>
            </div>
            {next && (
              <a className="process-next" href={next.href} aria-label={`${next.title}: ${title}`}>
                {next.title}
              </a>
            )}
            {next ? <Chip tone={next.tone}>{next.chip}</Chip> : index > 0 && <Chip tone={own.tone}>{own.words}</Chip>}
          </li>
        ))}
      </ul>
    </section>
  );
}
