import { toMs } from "@/lib/dates";
import { earlierConsultantsOfRow } from "./consultant-in-charge";
import type { FactRow } from "./fact-row";
import { type Facts, linkAnswerKinds, type StepName } from "./facts";
import { isConsultantNameOnly, loggedBySide, offerAnswerFromEvents, outcomeFacts } from "./outcome-facts";
import { type Colleagues, doneByOthers } from "./who-did";

/** From a row to what the rules read. Every done or skipped step is read from `step_events`. Only an agency's own pages give its `colleagues`. */
export function factsFromRow(row: FactRow, colleagues?: Colleagues): Facts {
  const done = (step: StepName) =>
    row.stepEvents.find((event) => event.step === step && event.kind === "done")?.at ?? null;
  const chosen = (step: StepName) => row.stepEvents.some((event) => event.step === step && event.kind === "chosen");
  const stepRef = ({ step, interviewerId }: Pick<FactRow["stepEvents"][number], "step" | "interviewerId">) => ({
    step,
    forId: interviewerId,
  });
  const promises = row.promised.filter((event) => event.kind === "answer");
  const promise = promises.at(-1);
  const update = row.promised.filter((event) => event.kind === "update").at(-1);
  const outcome = row.answers.filter((event) => event.outcome !== null).at(-1);
  const saved = done("debrief");
  return {
    settings: row.settings,
    recordedAt: row.createdAt.toISOString(),
    starts: row.startsAt.toISOString(),
    ends: row.endsAt.toISOString(),
    zone: row.zone,
    country: row.country,
    region: row.region,
    format: row.format,
    route: row.route,
    contact: row.contactRule,
    consultantName: row.consultantName,
    consultantHere: !isConsultantNameOnly(row),
    earlierConsultants: earlierConsultantsOfRow(row),
    doneByOthers: doneByOthers(row, colleagues),
    interviewers: row.people.map(({ id, name, topic }) => ({ id, name, topicNoted: topic })),
    handwritten: chosen("handwritten-note"),
    interestNote: chosen("interest-note"),
    cancelledAt: row.cancelledAt?.toISOString() ?? null,
    promise: promise
      ? {
          day: promise.day,
          loggedAt: promise.logged,
          firstLoggedAt: promises[0]?.logged ?? null,
          firstLoggedBy: loggedBySide(promises[0]?.loggedBy ?? null, row),
          givenBy: promise.by || null,
        }
      : null,
    debriefSavedAt: saved,
    debriefSharedAt: row.debriefSharedAt,
    consultantToldAt: done("tell-consultant"),
    wanted: row.wanted,
    chased: [],
    answeredAt: row.answers.at(-1)?.at ?? null,
    feedbackLoggedAt: done("gather-feedback"),
    clientAnswered: clientAnswered(row),
    feedbackSharedAt: row.feedbackSharedAt,
    ownFeedbackAt: row.ownFeedback,
    feedbackKeptPrivateAt:
      row.stepEvents.find((event) => event.step === "share-feedback" && event.kind === "waived")?.at ?? null,
    concernAt: row.concern?.asked ?? null,
    concernRaisedAt: row.concern?.raised ?? null,
    draftReviews: row.drafts,
    ...outcomeFacts(row, outcome ?? null),
    offerBy: outcome?.offerBy ?? null,
    offerAnswer: offerAnswerFromEvents(row.stepEvents),
    laterRoundAt: row.laterRound?.added ?? null,
    laterRoundCancelledAt: row.laterRound?.cancelled ?? null,
    updateBy: update?.day ?? null,
    updateByLoggedAt: update?.logged ?? null,
    candidateUpdatedAt: done("update-the-candidate"),
    nextInterviewStartsAt: row.nextInterviewStartsAt,
    situationSaidAt: row.situationStatedAt ?? saved,
    lessonsAt: done("learn"),
    settled: row.stepEvents.flatMap(({ kind, ...event }) =>
      kind === "done" || kind === "waived"
        ? [{ ...stepRef(event), at: event.at, how: kind, reason: event.reason }]
        : [],
    ),
    unlocked: row.stepEvents
      .filter((event) => event.kind === "unlocked")
      .map((event) => ({ ...stepRef(event), at: event.at, reason: event.reason })),
    scheduledMessages: row.queued,
    snoozed: row.stepEvents
      .filter((event) => event.kind === "snoozed")
      .map((event) => ({ ...stepRef(event), until: event.until ?? event.at })),
  };
}

/**
 * A client's answer by link that is not added to the record yet. A decision waits until an answer is logged, a day until a promise or an answer
 * is logged. Words alone wait until they are shared or kept private, which removes the fact.
 */
function clientAnswered({ stepEvents, answers, promised }: FactRow): Facts["clientAnswered"] {
  const event = stepEvents.find((event) => event.step === "client-answered" && event.kind === "done");
  const what = linkAnswerKinds.find((kind) => kind === event?.how);
  if (!event || !what) return null;
  const days = what === "day" ? promised.filter((event) => event.kind === "answer").map((event) => event.logged) : [];
  const added = [...answers.map(({ added }) => added), ...days];
  // What was added before `until` has settled the answers of other people.
  const isLater = (at: string) => toMs(at) >= toMs(event.at) && !(event.until && toMs(at) <= toMs(event.until));
  const isAdded = what !== "words" && added.some(isLater);
  return isAdded ? null : { at: event.at, what };
}
