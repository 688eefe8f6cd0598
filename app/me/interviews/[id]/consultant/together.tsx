import type { Recorded } from "@/lib/record/queries";
import { mayAsk } from "@/lib/record/rules";

type Props = {
  record: Recorded;
  id: string;
  /** Whether it stands in the reader's own workspace. */
  own: boolean;
  now: Date;
};

/** Beside an interview whose consultant is only a name: asking them in, how that stands, or where it goes on since. */
export function TogetherWith({ record, id, own, now }: Props) {
  const { asked, row } = record;
  if (asked?.goesOn)
    return (
      <section className="card pad">
        <h3>It goes on elsewhere</h3>
        <p className="why">{asked.name} follows it up together with you since. This record is as it was then.</p>
        <p className="mt-3">
          <a className="btn" href={`/me/interviews/${asked.goesOn}`}>
            Open the interview
          </a>
        </p>
      </section>
    );
  if (!own || !mayAsk(row)) return null;
  const waits = asked && !asked.declined && !asked.revoked && new Date(asked.until) > now;
  return (
    <section className="card pad">
      <h3>{row.consultantName}</h3>
      <p className="why">
        {waits
          ? `${asked.name} was asked to follow this up here with you, and has not answered yet.`
          : asked?.declined
            ? `${asked.name} declined to follow this up here.`
            : "Is only a name here so far. Asked in, they see what you share, and whose turn it is."}
      </p>
      <p className="mt-3">
        <a className="btn" href={`/me/interviews/${id}/consultant`}>
          {waits ? "See or take back" : `Ask ${row.consultantName} to follow this up here with you`}
        </a>
      </p>
    </section>
  );
}
