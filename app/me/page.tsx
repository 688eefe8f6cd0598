import type { Metadata } from "next";
import { Chip } from "@/app/_ui/chip";
import { serialize } from "@/app/_ui/serialized";
import { Worklist, type WorklistGroup, type WorklistLine, type WorklistSection } from "@/app/_ui/worklist";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { keepLookingMessage } from "@/lib/planning/plan/rules/keep-looking";
import { candidatePages, isOnePressStep, isStepWaivable, stepHref, stepLink } from "@/lib/planning/steps/rules";
import { listTodayInterviews } from "@/lib/planning/today/queries";
import { groupsByInterview, type TodayGroup } from "@/lib/planning/today/rules/groups";
import { todayGreeting, todayHeadline } from "@/lib/planning/today/rules/headline";
import { taskKey } from "@/lib/planning/today/rules/task-key";
import { type TodayInterview, type TodayRow, todayLists } from "@/lib/planning/today/rules/today";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { type ReadingClock, timesZoneMessage } from "@/lib/platform/words/clock";
import { relativeDay } from "@/lib/platform/words/dates";
import { interviewFormatLabels } from "@/lib/platform/words/labels";
import { requireCandidate } from "@/lib/viewer";
import { pressTaskAction } from "./actions";
import { TaskNotice } from "./task-notice";

export const metadata: Metadata = { title: "Today" };

export default async function Page({ searchParams }: { searchParams: Promise<{ said?: string }> }) {
  const notice = readNotice("/me", (await searchParams).said);
  const { viewer, user: person } = await requireCandidate("/me");
  const now = await currentTime();
  const reader: ReadingClock = { zone: person.zone, now: now.getTime(), zoneIsShown: true };
  const { rows, older, hasInterviews } = await listTodayInterviews(viewer, person.zone, now);
  const today = todayLists(rows, reader);
  const agencies = person.candidacies
    .filter((candidacy) => candidacy.kind === "agency")
    .map((candidacy) => candidacy.name);
  if (!hasInterviews)
    return (
      <>
        {notice && <TaskNotice notice={notice} />}
        <FirstRun name={todayGreeting(person.name, reader)} agencies={agencies} />
      </>
    );
  const basket = keepLookingMessage(
    { waiting: today.waiting.length > 0, live: today.liveCount, putAwayAt: null },
    now.toISOString(),
  );
  const { hiddenCounts: more } = today;
  const shown = [...today.todo, ...today.waiting, ...today.coming];
  const times = timesZoneMessage(
    shown.map(({ interview: work }) => ({ at: work.startsAt, zone: work.zone })),
    reader,
  );
  const lists: WorklistSection[] = [
    {
      head: "To do",
      groups: groupsByInterview(today.todo).map((group) => toDoGroup(group, reader)),
      ...{ fold: "Why?", isMain: true, ...moreLink(more.todo, "/me/interviews?state=all") },
    },
    {
      head: "Waiting",
      groups: ungrouped(today.waiting.map(waitingLine)),
      ...{ fold: "Details", ...moreLink(more.waiting, "/me/interviews?state=live") },
    },
    {
      head: "Coming up",
      lead: "At the end of each, ask what happens next, and when you will hear.",
      groups: ungrouped(today.coming.map(comingLine)),
      ...moreLink(more.coming, "/me/interviews?state=coming"),
    },
  ].filter(({ groups }) => groups.length > 0);
  return (
    <>
      {notice && <TaskNotice notice={notice} />}
      <div className="heading-row">
        <div>
          <h1>{todayGreeting(person.name, reader)}</h1>
          <p className="lead">{todayHeadline(today)}</p>
          {times && <p className="small-print">{times}</p>}
        </div>
        <div className="actions">
          <a className="button" href="/me/interviews/new">
            Add an interview
          </a>
        </div>
      </div>
      <Worklist lists={serialize(lists)} press={pressTaskAction} />
      {older > 0 && (
        <p className="small-print section">
          <a href="/me/interviews?state=all">{`${older} older ${older === 1 ? "interview is" : "interviews are"} not on this page. See all interviews`}</a>
        </p>
      )}
      {basket && <p className="small-print section">{basket}</p>}
    </>
  );
}

/** A link to the rows that do not fit under a heading. */
const moreLink = (count: number, href: string) => (count > 0 ? { more: { words: `Show ${count} more`, href } } : {});

const ungrouped = (lines: WorklistLine[]): WorklistGroup[] => (lines.length > 0 ? [{ lines }] : []);

function toDoGroup({ interview: work, rows }: TodayGroup, reader: ReadingClock): WorklistGroup {
  const day = relativeDay(dayOf(reader.zone, work.startsAt), dayOf(reader.zone, reader.now));
  return {
    head: { words: interviewLabel(work), href: `/me/interviews/${work.id}`, day },
    lines: rows.flatMap(({ step, tone, chip, why }) => {
      if (!step) return [];
      const link = stepLink(candidatePages, work.id, step);
      const reasons = stepHref(candidatePages, work.id, step);
      const later = isStepWaivable(step.step) ? "Another day, or skip it" : "Another day";
      return [
        {
          ...{ title: step.title, why, tone, chip, ...link, ...(reasons !== link.href && { reasons }) },
          task: { key: taskKey(work.id, step), isOnePress: isOnePressStep(step.step), later, href: reasons },
        },
      ];
    }),
  };
}

/** Which interview, and through which agency where there is one. */
const interviewLabel = ({ role, company, agencyName }: TodayInterview) =>
  `${role}, ${company}${agencyName ? ` · ${agencyName}` : ""}`;

const openLink = (work: TodayInterview) => ({ href: `/me/interviews/${work.id}`, label: "Open" });

const waitingLine = ({ interview: work, tone, chip, why }: TodayRow): WorklistLine => ({
  title: interviewLabel(work),
  ...{ why, tone, chip },
  ...openLink(work),
});

const comingLine = ({ interview: work, tone, chip }: TodayRow): WorklistLine => ({
  title: `${work.round}, ${work.company}${work.agencyName ? ` · ${work.agencyName}` : ""}`,
  note: [interviewFormatLabels[work.format], ...work.interviewerNames.slice(0, 3)].join(" · "),
  ...{ tone, chip },
  ...openLink(work),
});

/** Tells a candidate of an agency that its interviews appear by themselves. Otherwise they might enter them a second time. */
function FirstRun({ name, agencies }: { name: string; agencies: string[] }) {
  return (
    <>
      <h1>{name}</h1>
      <p className="lead">You have no interviews yet. Here is how it works.</p>
      <section>
        <h2>Three steps</h2>
        <div className="card rows">
          <article>
            <div>
              <strong>Add the interview</strong>
              <div className="detail">
                {agencies.length > 0
                  ? `Interviews that ${agencies.join(" and ")} ${agencies.length > 1 ? "arrange" : "arranges"} for you appear here. Add the ones that you arranged yourself.`
                  : "One that is coming, or the one you had today. Say who, when, and whether you go through a recruitment consultant."}
              </div>
            </div>
            <Chip tone="due">two minutes</Chip>
            <a className="button primary" href="/me/interviews/new">
              Add an interview
            </a>
          </article>
          <article>
            <div>
              <strong>Write down how it went</strong>
              <div className="detail">Do it the same day. We use it to draft your thank-you notes.</div>
            </div>
            <Chip tone="neutral">afterwards</Chip>
          </article>
          <article>
            <div>
              <strong>Follow the plan</strong>
              <div className="detail">Each step says when and why. We remind you by e-mail when it is your turn.</div>
            </div>
            <Chip tone="neutral">then</Chip>
          </article>
        </div>
      </section>
      {agencies.length === 0 && (
        <p className="small-print section">
          Do you run a recruitment agency? <a href="/agencies/new">Create your agency here</a>.
        </p>
      )}
    </>
  );
}
