import type { Metadata } from "next";
import { Briefs } from "@/app/_interview/briefs";
import { InterviewEnd, interviewCards } from "@/app/_interview/interview-cards";
import { formatInterviewTime, isWorthListing } from "@/app/_interview/interview-labels";
import { InterviewNotice } from "@/app/_interview/interview-notice";
import { InterviewPage, type InterviewPageView } from "@/app/_interview/interview-page";
import {
  InterviewTasks,
  interviewHistoryLines,
  interviewMessageLines,
  latestUpdateLabel,
  optionalStepsFor,
  Preparation,
} from "@/app/_interview/interview-page-parts";
import { nothingToDoMessage, planFolds } from "@/app/_interview/plan-folds";
import { planLines, stepMoments } from "@/app/_interview/plan-list";
import { StartFromTodayNote } from "@/app/_interview/start-from-today-note";
import { orNotFound as found } from "@/app/_server/or-not-found";
import { sentNotice } from "@/app/_ui/outbox-delay-note";
import { serialize } from "@/app/_ui/serialized";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { shortName } from "@/lib/people/names/rules/short-name";
import { holidayNoteField } from "@/lib/planning/plan/rules/business-days";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { candidatesPlan } from "@/lib/planning/plan/rules/plan";
import { planGroups } from "@/lib/planning/plan/rules/plan-groups";
import { isStepDoable } from "@/lib/planning/plan/rules/step-status";
import { lateStepCounts } from "@/lib/planning/steps/rules";
import { candidateStepContacts } from "@/lib/planning/steps/rules/contacts";
import { timeline } from "@/lib/planning/timeline/rules/timeline";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { timesZoneMessage } from "@/lib/platform/words/clock";
import { shortDay } from "@/lib/platform/words/dates";
import { interviewFormatLabels } from "@/lib/platform/words/labels";
import { getInterviewPage, type InterviewPageData } from "@/lib/record/interview-page/queries";
import { answerOnItsWayMessage, interviewOverMessage, interviewStageLabel } from "@/lib/record/interview-page/rules";
import { listEarlierLessons } from "@/lib/record/lessons/queries";
import { requireCandidate } from "@/lib/viewer";
import { pressTaskAction, undoTaskAction } from "../../actions";
import { reopenInterviewAsCandidateAction, restoreInterviewAsCandidateAction } from "../actions";
import { consultantCard } from "./consultant/consultant-card";
import {
  addOptionalStepAction,
  startFromTodayAsCandidateAction,
  tickTaskAsCandidateAction,
  undoStartFromTodayAsCandidateAction,
} from "./steps/actions";
import { UpdateFromConsultant } from "./update-from-consultant";

export const metadata: Metadata = { title: "Interview" };

const ways = { restore: restoreInterviewAsCandidateAction, reopen: reopenInterviewAsCandidateAction };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ said?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { said }] = await Promise.all([params, searchParams]);
  const { viewer, user: person } = await requireCandidate(`/me/interviews/${id}`);
  const record = await found(id, () => getInterviewPage(viewer, id));
  const { row } = record;
  const now = await currentTime();
  const reader = { zone: person.zone, now: now.getTime(), zoneIsShown: true };
  const facts = factsFromRow(row);
  const steps = candidatesPlan(facts, now, reader);
  const { mine, theirs, later, done, obsolete } = planGroups(steps.filter(isWorthListing), "candidate");
  const main = mine.find((step) => !step.optional) ?? null;
  const over = row.cancelledAt !== null || row.closedAt !== null;
  const mayWithdraw = steps.some((step) => step.step === "withdraw" && isStepDoable(step));
  const preparing = !over && row.startsAt > now;
  const names = { candidate: person.name, consultant: row.consultantName, client: row.company, zone: reader.zone };
  const own = person.candidacies.find((candidacy) => candidacy.kind === "personal");
  const lessons = preparing && (await listEarlierLessons(viewer, id));
  const late = lateStepCounts(steps, "candidate");
  const before = !lessons && late && (
    <StartFromTodayNote
      {...{ id, reader }}
      late={late}
      recordedAt={row.createdAt}
      actions={{ start: startFromTodayAsCandidateAction, undoStart: undoStartFromTodayAsCandidateAction }}
    />
  );
  const between = (lessons || record.tasks.length > 0) && (
    <>
      {lessons && <Preparation record={record} lessons={lessons} />}
      <InterviewTasks record={record} reader={reader} tick={tickTaskAsCandidateAction} />
    </>
  );
  const linesOf = (listed: readonly Step[]) =>
    planLines({
      ...{ id, zone: row.zone, steps: listed, reader, isPressedHere: true },
      contactsOf: (step) => candidateStepContacts(step, row, record.people),
    });
  const cards = interviewCards({ record, id, reader });
  const together = consultantCard({ record, id, own: own?.workspaceId === row.workspaceId, now });
  const shown: InterviewPageView = {
    head: {
      above: `${row.company} · ${row.round.toLowerCase()}${throughLabel(row)}`,
      title: row.role,
      acts: [
        { href: `/me/interviews/${id}/edit`, words: "Edit" },
        // If their consultant logged the outcome, the candidate might otherwise miss it.
        ...(facts.outcome && !over ? [{ href: `/me/interviews/${id}/outcome`, words: "What you can do now" }] : []),
        ...(!row.cancelledAt && row.startsAt < now
          ? [{ href: `/me/interviews/${id}/update`, words: "Add an update", main: !main && !over }]
          : []),
      ],
      times: timesZoneMessage([{ at: facts.starts, zone: row.zone }, ...stepMoments(steps, row.zone)], reader),
      when: `${formatInterviewTime(row, reader.zone, now)} · ${interviewFormatLabels[row.format]}${row.place ? `, ${row.place}` : ""}`,
      promised: facts.promise && !facts.outcome ? shortDay(facts.promise.day, dayOf(reader.zone, reader.now)) : null,
      stage:
        (answerOnItsWayMessage(facts, row.company) ?? interviewStageLabel(facts, steps, reader.now)) +
        latestUpdateLabel(record, reader, person.userId),
    },
    timeline: timeline(facts, steps, now, "candidate", names),
    ...(over ? mine.length > 0 && { note: endLabel(record) } : holidayNoteField(facts)),
    mine: {
      head: "For you to do",
      lines: linesOf(mine),
      none: over ? endLabel(record) : nothingToDoMessage(later, "candidate", row.zone, reader),
      isFirst: main !== null,
    },
    theirs: { head: `For ${shortName(row.consultantName) || "your consultant"} to do`, lines: linesOf(theirs) },
    folds: planFolds({ later, done, obsolete }, linesOf),
    optionalSteps: optionalStepsFor(record, now),
    messages: interviewMessageLines(record, id, reader),
    cards: together ? [...cards, together] : cards,
    history: interviewHistoryLines({ record, zone: row.zone, reader, self: person.userId }),
    historyHref: `/me/interviews/${id}/history`,
  };
  const aside = over && <InterviewEnd {...{ record, id, reader, ways }} />;
  // Once they have withdrawn, nothing is left to offer to those who do not want the job.
  const notice = readNotice(
    "/me/interviews/[id]",
    typeof said === "string" && !mayWithdraw
      ? said.replace("shared-unwanted", "shared").replace("unwanted", "debriefed")
      : said,
  );
  return (
    <>
      <InterviewNotice
        notice={notice}
        id={id}
        ways={ways}
        undoTask={undoTaskAction}
        waits={notice?.key === "asked" ? sentNotice("", record.handover?.wait, reader) : null}
        history={record.history}
      />
      <InterviewPage
        {...{ id, betweenPlan: between, besidePlan: aside }}
        abovePlan={
          <>
            {before}
            <UpdateFromConsultant row={row} reader={reader} />
          </>
        }
        view={serialize(shown)}
        addOptionalStep={addOptionalStepAction}
        press={pressTaskAction}
        belowPlan={record.briefs.length > 0 && <Briefs record={record} reader={reader} />}
      />
    </>
  );
}

const throughLabel = ({ consultantName, agencyName }: InterviewPageData["row"]) =>
  consultantName ? ` · through ${consultantName}${agencyName ? `, ${agencyName}` : ""}` : "";

function endLabel({ row, handover: asked }: InterviewPageData): string {
  if (!row.cancelledAt && asked?.goesOn) return "This interview continues with your consultant, on another page.";
  return interviewOverMessage(row, "candidate");
}
