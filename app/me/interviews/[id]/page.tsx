import type { Metadata } from "next";
import { cardsOf, State } from "@/app/_interview/aside";
import { Briefs } from "@/app/_interview/briefs";
import { doer, Extras, Messages, Preparation, past, Tasks } from "@/app/_interview/parts";
import { linesOf } from "@/app/_interview/plan";
import { Record } from "@/app/_interview/record";
import { Said } from "@/app/_interview/said";
import { shown } from "@/app/_interview/shown";
import { formats, when, worthListing } from "@/app/_interview/words";
import { pack } from "@/app/_ui/packed";
import { dayOf, shortDay } from "@/lib/dates";
import { toFacts } from "@/lib/followups/queries";
import { candidatesPlan } from "@/lib/followups/rules/plan";
import { type Recorded, recordOf } from "@/lib/record/queries";
import { stageOf } from "@/lib/record/rules";
import { timeline } from "@/lib/timeline/rules/timeline";
import { isDoable, spoken } from "@/lib/today/rules";
import { candidate } from "@/lib/viewer";
import { reopen, restore } from "../actions";
import { TogetherWith } from "./consultant/together";
import { doTask } from "./steps/actions";

export const metadata: Metadata = { title: "Interview" };

const ways = { restore, reopen };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ said?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { said }] = await Promise.all([params, searchParams]);
  const { viewer, reader: person } = await candidate(`/me/interviews/${id}`);
  const record = await shown(id, () => recordOf(viewer, id));
  const { row } = record;
  const now = new Date();
  const reader = { zone: person.zone, now: now.getTime() };
  const facts = toFacts(row);
  const steps = candidatesPlan(facts, now, person.zone);
  const main = steps.find((step) => step.whose === "candidate" && isDoable(step) && !step.optional) ?? null;
  const over = row.cancelledAt !== null || row.closedAt !== null;
  const preparing = !over && row.startsAt > now;
  const names = { candidate: person.name, consultant: row.consultantName, client: row.company };
  const last = record.history[0];
  const own = person.candidacies.find((one) => one.kind === "personal");
  return (
    <>
      <Said what={said} id={id} ways={ways} />
      <p className="faint">
        {row.company} · {row.round.toLowerCase()}
        {row.consultantName && ` · through ${row.consultantName}${row.agencyName ? `, ${row.agencyName}` : ""}`}
      </p>
      <div className="head">
        <h1>{row.role}</h1>
        <div className="acts">
          <a className="btn" href={`/me/interviews/${id}/edit`}>
            Edit
          </a>
          {!row.cancelledAt && row.startsAt < now && (
            <a className={main || over ? "btn" : "btn primary"} href={`/me/interviews/${id}/heard`}>
              Log what you heard
            </a>
          )}
        </div>
      </div>
      <p className="quiet">
        {when(row, reader.zone, now)} · {formats[row.format]}
        {row.place && `, ${row.place}`}
        {facts.promise && !facts.outcome && (
          <>
            {" "}
            · answer promised by <strong>{shortDay(facts.promise.day, dayOf(reader.zone, reader.now))}</strong>
          </>
        )}
      </p>
      <p className="faint">
        {stageOf(facts, steps, reader.now)}
        {last && ` · last update ${spoken(last.at.getTime(), row.zone, reader)}, ${doer(last, record, person.userId)}`}
      </p>
      <Record
        shown={pack({
          drawing: timeline(facts, steps, now, "candidate", names),
          ...(over && { end: endOf(record) }),
          plan: linesOf({
            id,
            zone: row.zone,
            steps: steps.filter(worthListing),
            reader,
            main,
          }),
          cards: cardsOf({ record, id, reader }),
          past: past({ record, zone: row.zone, reader, self: person.userId }),
          all: `/me/interviews/${id}/history`,
        })}
        before={preparing && <Preparation record={record} />}
        forms={
          <>
            <Extras record={record} now={now} />
            <Tasks record={record} reader={reader} tick={doTask} />
            <Messages record={record} id={id} zone={row.zone} reader={reader} />
            <Briefs record={record} reader={reader} />
          </>
        }
        aside={
          <>
            {over && <State {...{ record, id, reader, ways }} />}
            <TogetherWith record={record} id={id} own={own?.workspaceId === row.workspaceId} now={now} />
          </>
        }
      />
    </>
  );
}

function endOf({ row, asked }: Recorded): string {
  if (row.cancelledAt) return "The interview was cancelled.";
  return asked?.goesOn
    ? "It goes on with your consultant, in a record of its own."
    : "You have moved on from this one.";
}
