import type { ChipTone } from "@/app/_ui/chip";
import { shortName } from "@/lib/people/names/rules/short-name";
import { interviewStatusLabel } from "@/lib/planning/outcomes/rules";
import type { Facts, Step } from "@/lib/planning/plan/rules/facts";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { candidatesPlan, consultantsPlan } from "@/lib/planning/plan/rules/plan";
import { planGroups } from "@/lib/planning/plan/rules/plan-groups";
import { interviewHref, type SidePages } from "@/lib/planning/steps/rules";
import { capitalise } from "@/lib/platform/text/rules";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import { answerOnItsWayMessage, interviewStageLabel } from "@/lib/record/interview-page/rules";
import type { InterviewListRow } from "@/lib/record/interviews/queries";
import type { PlanLine } from "./plan-lines";
import { planLines } from "./plan-list";

type State = { tone: ChipTone; words: string };
type ListedRound = {
  round: string;
  href: string;
  /** "today at 11:15", "Fri 27 Nov at 16:30". */
  when: string;
  /** The next step, of either side. If there is none, how the round ended. */
  next: Pick<PlanLine, "title" | "href" | "tone" | "chip"> | null;
  state: State;
};
/** A process: the rounds of one candidate at one company for one role, the latest first. */
export type InterviewGroup = {
  title: string;
  href: string;
  /** The agency, or for an agency the consultant. */
  note: string;
  /** How far the latest round is, in words. */
  state: State;
  rounds: ListedRound[];
};

/** The rows of a list, each under its process, with the words of this side and in the reader's time zone. */
export function interviewGroups(
  rows: readonly InterviewListRow[],
  reader: ReadingClock,
  side: SidePages,
): InterviewGroup[] {
  const processes = new Map<string, InterviewListRow[]>();
  for (const row of rows) processes.set(row.headId, [...(processes.get(row.headId) ?? []), row]);
  return [...processes.values()].flatMap((rounds) => {
    const [latest] = rounds;
    if (!latest) return [];
    const listed = rounds.map((row) => listedRound(row, reader, side));
    const isCandidates = side.whose === "candidate";
    return {
      title: `${isCandidates ? "" : `${latest.candidate} · `}${latest.role}, ${latest.company}`,
      href: interviewHref(side, latest.id),
      note: (isCandidates ? latest.agencyName : latest.consultantName) ?? "",
      state: listed[0]!.state,
      rounds: listed,
    };
  });
}

function listedRound(row: InterviewListRow, reader: ReadingClock, side: SidePages): ListedRound {
  const facts = factsFromRow(row);
  const isCandidates = side.whose === "candidate";
  const steps = (isCandidates ? candidatesPlan : consultantsPlan)(facts, new Date(reader.now), reader);
  return {
    round: row.round,
    href: interviewHref(side, row.id),
    when: formatClockTimeInSentence(row.startsAt.getTime(), row.zone, reader),
    next: row.cancelledAt || row.closedAt ? null : nextStep(row, steps, reader, side),
    state: roundState(row, facts, steps, reader, isCandidates),
  };
}

/** What the reader can do, else what the other side can do, else what comes next, else something optional. */
function nextStep(row: InterviewListRow, steps: readonly Step[], reader: ReadingClock, side: SidePages) {
  const { mine, theirs, later } = planGroups(steps, side.whose);
  const isDue = ({ optional }: Step) => !optional;
  const step = mine.find(isDue) ?? theirs.find(isDue) ?? later.find(isDue) ?? mine[0];
  if (!step) return null;
  const [line] = planLines({ id: row.id, zone: row.zone, steps: [step], reader, side });
  if (!line) return null;
  const { title, href, tone, chip } = line;
  const isOthers = side.whose === "consultant" && step.whose === "candidate";
  return { title: isOthers ? `${shortName(row.candidate)}: ${title}` : title, href, tone, chip };
}

function roundState(
  row: InterviewListRow,
  facts: Facts,
  steps: readonly Step[],
  { now }: ReadingClock,
  isCandidates: boolean,
): State {
  const { tone, words } = interviewStatusLabel(row, now);
  // A closed interview shows its outcome, if it is known.
  if (row.cancelledAt || row.closedAt) return { tone, words: capitalise(words.replace(/^closed: /, "")) };
  const onItsWay = isCandidates ? answerOnItsWayMessage(facts, row.company) : null;
  const isWaiting = row.outcome === null && row.startsAt.getTime() <= now;
  return { tone: isWaiting ? "wait" : tone, words: onItsWay ?? interviewStageLabel(facts, steps, now) };
}
