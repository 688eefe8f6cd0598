import { initials } from "@/app/_ui/initials";
import { Submit } from "@/app/_ui/submit";
import { reopen, restore } from "@/app/me/interviews/actions";
import { dayOf, moment, shortDay } from "@/lib/dates";
import type { Recorded } from "@/lib/record/queries";
import type { Reader } from "@/lib/today/rules";

type Props = { record: Recorded; id: string; reader: Reader };

const fields = [
  ["went_well", "Went well"],
  ["fell_short", "Fell short"],
  ["wished_said", "Wished I had said"],
  ["concerns", "Concerns I did not raise"],
  ["instructions", "Instructions given"],
] as const;

const wants = { yes: "I want this job.", unsure: "Not sure about the job yet.", no: "I don’t want this job." };

export function Aside(props: Props) {
  return (
    <aside>
      <People {...props} />
      <Debrief {...props} />
      <Promises {...props} />
      <Rounds {...props} />
      <State {...props} />
    </aside>
  );
}

function People({ record, id }: Props) {
  return (
    <section className="card pad">
      <h3>{record.row.startsAt.getTime() > Date.now() ? "Who you will meet" : "Who you met"}</h3>
      {record.people.length === 0 && (
        <p className="why">
          Nobody is on the list yet. <a href={`/me/interviews/${id}/edit`}>Add their names</a>; you address your notes
          to them.
        </p>
      )}
      {record.people.map((one) => {
        const about = record.entries.find((entry) => entry.interviewerId === one.id && entry.field === "talked_about");
        return (
          <div key={one.id} className="who">
            <span className="avatar" aria-hidden="true">
              {initials(one.name)}
            </span>
            <div>
              <strong>{one.name}</strong>
              <div className="why">
                {[one.title, about && `talked about ${about.body}`].filter(Boolean).join(" · ") || "No title yet"}
              </div>
              {one.email && <div className="why">{one.email}</div>}
              {one.linkedin && (
                <a className="why" href={one.linkedin} rel="noreferrer noopener" target="_blank">
                  LinkedIn
                </a>
              )}
            </div>
          </div>
        );
      })}
    </section>
  );
}

function Debrief({ record, id }: Props) {
  if (record.row.endsAt.getTime() > Date.now()) return null;
  const said = fields.flatMap(([field, words]) =>
    record.entries.filter((entry) => entry.field === field).map((entry) => ({ words, body: entry.body })),
  );
  return (
    <section className="card pad">
      <h3>Your debrief</h3>
      {said.length === 0 && <p className="why">Not written yet. Details get fuzzy within the day.</p>}
      {said.map(({ words, body }) => (
        <p key={words} className="why">
          <b>{words}:</b> {body}
        </p>
      ))}
      {record.row.wanted && (
        <p className="why">
          <strong>{wants[record.row.wanted]}</strong>
        </p>
      )}
      <p className="why">
        <a href={`/me/interviews/${id}/debrief`}>{said.length ? "Read or change it" : "Write it now"}</a>
      </p>
    </section>
  );
}

function Promises({ record, reader }: Props) {
  const promises = record.row.promised;
  if (promises.length === 0) return null;
  const today = dayOf(reader.zone, reader.now);
  return (
    <section className="card pad">
      <h3>What was promised</h3>
      {promises.toReversed().map((one, index) => (
        <p key={index} className="why">
          {one.kind === "update"
            ? "Your consultant reports back by "
            : `${one.covers === "any answer" ? "An answer" : `Word on the ${one.covers.replace("the ", "")}`} by `}
          <strong>{shortDay(one.day, today)}</strong>
          {one.by && `, said ${one.by}`}
          {index > 0 && promises.at(-1)?.kind === one.kind && " (earlier)"}
        </p>
      ))}
    </section>
  );
}

function Rounds({ record, id, reader }: Props) {
  const today = dayOf(reader.zone, reader.now);
  return (
    <section className="card pad">
      <h3>Rounds</h3>
      {record.rounds.map((one) => (
        <p key={one.id} className="why">
          <a href={`/me/interviews/${one.id}`}>{one.round}</a>,{" "}
          {shortDay(dayOf(one.zone, one.startsAt.getTime()), today)}
        </p>
      ))}
      <p className="why">
        <a href={`/me/interviews/new?after=${id}`}>Add the next round</a>
      </p>
    </section>
  );
}

function State({ record, id, reader }: Props) {
  const { cancelledAt, closedAt, zone } = record.row;
  const end = closedAt ?? cancelledAt;
  if (!end) return null;
  return (
    <section className="card pad">
      <h3>{cancelledAt ? "Cancelled" : "Closed"}</h3>
      <p className="why">{moment(end.getTime(), reader.zone, dayOf(reader.zone, reader.now), zone)}</p>
      <form action={cancelledAt ? restore : reopen}>
        <input type="hidden" name="id" value={id} />
        <Submit className="">{cancelledAt ? "Restore it" : "Open it again"}</Submit>
      </form>
    </section>
  );
}
