import type { Metadata } from "next";
import { cardsOf, State } from "@/app/_interview/aside";
import { Briefs } from "@/app/_interview/briefs";
import { doer, past, Tasks } from "@/app/_interview/parts";
import { linesOf } from "@/app/_interview/plan";
import { Record } from "@/app/_interview/record";
import { Said } from "@/app/_interview/said";
import { shown } from "@/app/_interview/shown";
import { formats, when, worthListing } from "@/app/_interview/words";
import { LogKey } from "@/app/_ui/log-key";
import { pack } from "@/app/_ui/packed";
import { dayOf, shortDay } from "@/lib/dates";
import { toFacts } from "@/lib/followups/queries";
import { plan } from "@/lib/followups/rules/plan";
import { may } from "@/lib/permissions";
import { recordOf } from "@/lib/record/queries";
import { stageOf } from "@/lib/record/rules";
import { consultantSide, interviewHref } from "@/lib/steps/rules";
import { timeline } from "@/lib/timeline/rules/timeline";
import { isDoable, spoken } from "@/lib/today/rules";
import { consultant } from "@/lib/viewer";
import { waited } from "@/lib/waiting/rules";
import { reopen, restore } from "../actions";
import { about } from "./about";
import { doTask } from "./steps/actions";
import { Work } from "./work";

export const metadata: Metadata = { title: "Interview" };

type Props = { params: Promise<{ workspace: string; id: string }>; searchParams: Promise<{ said?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace, id }, { said }] = await Promise.all([params, searchParams]);
  const side = consultantSide(workspace);
  const here = interviewHref(side, id);
  const { viewer, reader: person } = await consultant(workspace, here);
  const record = await shown(id, () => recordOf(viewer, id));
  const { row } = record;
  const candidate = record.ours?.candidate ?? "";
  const now = new Date();
  const reader = { zone: person.zone, now: now.getTime() };
  const facts = toFacts(row);
  const steps = plan(facts, now, person.zone);
  const mine = may.editInterview(viewer, row);
  const main = mine ? (steps.find((step) => step.whose === "consultant" && isDoable(step)) ?? null) : null;
  const over = row.cancelledAt !== null || row.closedAt !== null;
  const names = { candidate, consultant: row.consultantName, client: row.company };
  const last = record.history[0];
  const unshared = record.ours?.clientSaid.find((one) => !one.released && !one.keptBack)?.id ?? null;
  const since = waited(facts, row, reader);
  return (
    <>
      <Said what={said} id={id} />
      <LogKey />
      <p className="faint">
        {row.role} · {row.company} · {row.round.toLowerCase()}
        {row.consultantUserId !== viewer.userId && row.consultantName && ` · in charge: ${row.consultantName}`}
      </p>
      <div className="head">
        <h1>{candidate}</h1>
        {mine && (
          <div className="acts">
            <a className="btn" href={`${here}/edit`}>
              Edit
            </a>
            {!row.cancelledAt && row.startsAt < now && (
              <>
                <a className="btn" href={`${here}/heard`}>
                  Log an answer
                </a>
                <a className={main ? "btn" : "btn primary"} href={`${here}/feedback`} data-log={`${here}/feedback`}>
                  Log feedback <kbd>L</kbd>
                </a>
              </>
            )}
          </div>
        )}
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
        {since && ` · ${candidate.split(" ")[0]}: ${since}`}
        {last && ` · last update ${spoken(last.at.getTime(), row.zone, reader)}, ${doer(last, record, person.userId)}`}
      </p>
      <Record
        shown={pack({
          drawing: timeline(facts, steps, now, "consultant", names),
          ...(over && { end: row.cancelledAt ? "The interview was cancelled." : `${candidate} has moved on from it.` }),
          plan: linesOf({
            ...{
              id,
              side,
              reader,
              main,
              zone: row.zone,
              known: { drafts: row.drafts, unshared },
              other: candidate.split(" ")[0],
            },
            steps: steps.filter(worthListing),
          }),
          cards: [...cardsOf({ record, id, reader, side }), about({ record, side })],
          past: past({ record, zone: row.zone, reader, self: person.userId }),
          all: `${here}/history`,
        })}
        before={<Work record={record} facts={facts} here={here} reader={reader} />}
        forms={
          <>
            <Tasks record={record} reader={reader} tick={doTask} workspace={workspace} />
            <Briefs
              record={record}
              reader={reader}
              write={mine && facts.debriefSharedAt ? `${here}/brief` : undefined}
            />
          </>
        }
        aside={
          over && (
            <State
              {...{ record, id, reader, workspace }}
              ways={mine ? { restore, ...(may.reopenInterview(viewer, row) && { reopen }) } : {}}
            />
          )
        }
      />
    </>
  );
}
