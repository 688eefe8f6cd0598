import type { Metadata } from "next";
import { Briefs } from "@/app/_interview/briefs";
import { InterviewEnd, interviewCards } from "@/app/_interview/interview-cards";
import type { InterviewHeaderAction } from "@/app/_interview/interview-header";
import { formatInterviewTime, isWorthListing } from "@/app/_interview/interview-labels";
import { InterviewNotice } from "@/app/_interview/interview-notice";
import { InterviewPage, type InterviewPageView } from "@/app/_interview/interview-page";
import { InterviewTasks, interviewHistoryLines, latestUpdateLabel } from "@/app/_interview/interview-page-parts";
import { nothingToDoMessage, planFolds } from "@/app/_interview/plan-folds";
import { planLines, stepMoments } from "@/app/_interview/plan-list";
import { StartFromTodayNote } from "@/app/_interview/start-from-today-note";
import { orNotFound as found } from "@/app/_server/or-not-found";
import { LogKey } from "@/app/_ui/log-key";
import { serialize } from "@/app/_ui/serialized";
import { PrivateNotes } from "@/app/w/[workspace]/notes/private-notes";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { shortName } from "@/lib/people/names/rules/short-name";
import { may } from "@/lib/permissions";
import { holidayNoteField } from "@/lib/planning/plan/rules/business-days";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { consultantsPlan } from "@/lib/planning/plan/rules/plan";
import { planGroups } from "@/lib/planning/plan/rules/plan-groups";
import { consultantPages, interviewHref, lateStepCounts } from "@/lib/planning/steps/rules";
import { consultantStepContacts } from "@/lib/planning/steps/rules/contacts";
import { timeline } from "@/lib/planning/timeline/rules/timeline";
import { waitingTimeLabel } from "@/lib/planning/waiting/rules";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { timesZoneMessage } from "@/lib/platform/words/clock";
import { shortDay } from "@/lib/platform/words/dates";
import { interviewFormatLabels } from "@/lib/platform/words/labels";
import { getInterviewPage, type InterviewPageData } from "@/lib/record/interview-page/queries";
import { interviewOverMessage, interviewStageLabel } from "@/lib/record/interview-page/rules";
import { requireConsultant } from "@/lib/viewer";
import { reopenInterviewAsConsultantAction, restoreInterviewAsConsultantAction } from "../actions";
import { candidateAndClientCard } from "./candidate-and-client-card";
import { LinkAnswers } from "./link-answers";
import { ReadAndShareList } from "./read-and-share-list";
import {
  startFromTodayAsConsultantAction,
  tickTaskAsConsultantAction,
  undoStartFromTodayAsConsultantAction,
} from "./steps/actions";

export const metadata: Metadata = { title: "Interview" };

type Props = { params: Promise<{ workspace: string; id: string }>; searchParams: Promise<{ said?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace, id }, { said }] = await Promise.all([params, searchParams]);
  const side = consultantPages(workspace);
  const here = interviewHref(side, id);
  const { viewer, user: person, agency } = await requireConsultant(workspace, here);
  const record = await found(id, () => getInterviewPage(viewer, id));
  const { row } = record;
  const candidate = record.ours?.candidate ?? "";
  const now = await currentTime();
  const reader = { zone: person.zone, now: now.getTime(), zoneIsShown: true };
  const facts = { ...factsFromRow(row, record.colleagues), candidateName: candidate };
  const steps = consultantsPlan(facts, now, reader);
  const mine = may.editInterview(viewer, row);
  const { mine: own, theirs, later, done, obsolete } = planGroups(steps.filter(isWorthListing), "consultant");
  const main = mine ? (own.find((step) => !step.optional) ?? null) : null;
  const over = row.cancelledAt !== null || row.closedAt !== null;
  const overMessage = interviewOverMessage(row, "consultant", candidate);
  const names = { candidate, consultant: row.consultantName, client: row.company, zone: reader.zone };
  const unshared = record.ours?.clientFeedback.find((entry) => !entry.isShared && !entry.isKeptPrivate)?.id ?? null;
  const late = lateStepCounts(steps, "consultant");
  const since = waitingTimeLabel(facts, row, reader);
  const acts: InterviewHeaderAction[] = [{ href: `${here}/edit`, words: "Edit" }];
  if (!row.cancelledAt && row.startsAt < now)
    acts.push({ href: `${here}/update`, words: "Add an update", main: !main, log: true });
  const known = { drafts: row.drafts, unshared };
  const contactsOf = (step: Step) =>
    record.ours ? consultantStepContacts(step, record.ours.reachable, row.promised) : [];
  const first = shortName(candidate);
  const linesOf = (steps: readonly Step[]) =>
    planLines({ ...{ id, side, reader, zone: row.zone, known, contactsOf }, steps, other: first, isReadOnly: !mine });
  const shown: InterviewPageView = {
    head: {
      above: `${row.role} · ${row.company} · ${row.round.toLowerCase()}${
        row.consultantUserId !== viewer.userId && row.consultantName ? ` · consultant: ${row.consultantName}` : ""
      }`,
      title: candidate,
      acts: mine ? acts : [],
      times: timesZoneMessage([{ at: facts.starts, zone: row.zone }, ...stepMoments(steps, row.zone)], reader),
      when: `${formatInterviewTime(row, reader.zone, now)} · ${interviewFormatLabels[row.format]}${row.place ? `, ${row.place}` : ""}`,
      promised: facts.promise && !facts.outcome ? shortDay(facts.promise.day, dayOf(reader.zone, reader.now)) : null,
      stage:
        interviewStageLabel(facts, steps, reader.now) +
        (since && ` · ${shortName(candidate)}: ${since}`) +
        latestUpdateLabel(record, reader, person.userId),
    },
    timeline: timeline(facts, steps, now, "consultant", names),
    ...(over ? own.length > 0 && { note: overMessage } : holidayNoteField(facts)),
    mine: {
      head: `For ${mine ? "you" : shortName(row.consultantName) || "the consultant"} to do`,
      lines: linesOf(own),
      none: over ? overMessage : nothingToDoMessage(later, "consultant", row.zone, reader),
      isFirst: main !== null,
    },
    theirs: { head: `For ${first} to do`, lines: linesOf(theirs) },
    folds: planFolds({ later, done, obsolete }, linesOf),
    cards: [...interviewCards({ record, id, reader, side }), candidateAndClientCard({ record, side })],
    history: interviewHistoryLines({ record, zone: row.zone, reader, self: person.userId }),
    historyHref: `${here}/history`,
  };
  const notice = readNotice("/w/[workspace]/interviews/[id]", said);
  const write = mine && facts.debriefSharedAt ? `${here}/brief` : undefined;
  return (
    <>
      <InterviewNotice notice={notice} id={id} history={record.history} />
      <LogKey />
      <InterviewPage
        id={id}
        view={serialize(shown)}
        abovePlan={
          <>
            <LinkAnswers {...{ record, workspace, here, reader }} mayAdd={may.logClientFeedback(viewer, row)} />
            {mine && late && (
              <StartFromTodayNote
                {...{ id, workspace, reader }}
                late={late}
                recordedAt={row.createdAt}
                actions={{ start: startFromTodayAsConsultantAction, undoStart: undoStartFromTodayAsConsultantAction }}
              />
            )}
            <ReadAndShareList record={record} facts={facts} here={here} reader={reader} />
          </>
        }
        betweenPlan={
          <InterviewTasks record={record} reader={reader} tick={tickTaskAsConsultantAction} workspace={workspace} />
        }
        belowPlan={<Briefs record={record} reader={reader} write={write} />}
        besidePlan={
          <>
            {over && (
              <InterviewEnd
                {...{ record, id, reader, workspace }}
                ways={
                  mine
                    ? {
                        restore: restoreInterviewAsConsultantAction,
                        ...(may.reopenInterview(viewer, row) && { reopen: reopenInterviewAsConsultantAction }),
                      }
                    : {}
                }
              />
            )}
            <PrivateNotes
              {...record.notes}
              {...{ viewer, reader, notice }}
              about="interview"
              aboutId={id}
              agency={agency.name}
              never={[shortName(candidate)]}
              seeAlso={otherNotes(record, `/w/${workspace}`)}
            />
          </>
        }
      />
    </>
  );
}

/** Links to the pages of the candidate and of the client, if there are private notes about them. */
const otherNotes = ({ ours, row }: InterviewPageData, home: string) =>
  ours
    ? [
        ...(ours.hasNotes.candidate
          ? [{ href: `${home}/candidates/${ours.candidateId}`, name: shortName(ours.candidate) }]
          : []),
        ...(ours.hasNotes.client ? [{ href: `${home}/clients/${ours.clientId}`, name: row.company }] : []),
      ]
    : [];
