import { ButtonForm } from "@/app/_ui/button-form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { dayOf } from "@/lib/dates";
import type { ButtonAction } from "@/lib/form-state";
import { messageHref, messageKinds } from "@/lib/mail/messages/rules/steps";
import type { StepName } from "@/lib/planning/plan/rules/facts";
import { stepHistoryName } from "@/lib/planning/plan/rules/steps";
import { capitalise } from "@/lib/platform/text/rules";
import { formatClockTime, formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import { shortDay } from "@/lib/platform/words/dates";
import { auditActorLabel, auditEventLabel, earlierConsultantsFromChanges } from "@/lib/record/audit/rules";
import type { InterviewPageData } from "@/lib/record/interview-page/queries";
import type { InterviewMessageLine } from "./interview-messages";
import type { OptionalStep } from "./optional-steps";

/** R1, R2, R9, R74: what to have ready, and what the last interviews taught. */
export function Preparation({
  record,
  lessons,
}: {
  record: InterviewPageData;
  lessons: { body: string; company: string }[];
}) {
  return (
    <section className="prose">
      <h2>Prepare</h2>
      {lessons.length > 0 && (
        <>
          <h3>Your lessons from earlier interviews</h3>
          <ul>
            {lessons.map((lesson, index) => (
              <li key={index} className="typed-text">
                {lesson.body} <span className="small-print">{lesson.company}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <ul>
        <li>Ask what happens next, and when you will hear. Your plan depends on that date.</li>
        <li>Get everyone’s name and title. Ask for a card, or write them down right away.</li>
        <li>
          Thank them in person. Say that they can call with more questions, and that you look forward to hearing from
          them.
        </li>
      </ul>
      {record.questions.length > 0 && (
        <>
          <h3>Your questions</h3>
          <ol>
            {record.questions.map((question) => (
              <li key={question.id}>{question.body}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** R16: what they asked for, with its dates. */
export function InterviewTasks({
  record,
  reader,
  tick,
  workspace,
}: {
  record: Pick<InterviewPageData, "tasks">;
  reader: ReadingClock;
  tick: ButtonAction;
  workspace?: string;
}) {
  if (record.tasks.length === 0) return null;
  const today = dayOf(reader.zone, reader.now);
  return (
    <section className="section">
      <h2>Tasks</h2>
      <ol className="plan">
        {record.tasks.map((task) => (
          <li key={task.id} className={task.doneAt ? "done" : "due"}>
            <div>
              {task.body}
              {task.dueDay && <div className="detail">Due {shortDay(task.dueDay, today)}</div>}
            </div>
            <ButtonForm action={tick}>
              {workspace && <input type="hidden" name="workspace" value={workspace} />}
              <input type="hidden" name="id" value={task.interviewId} />
              <input type="hidden" name="taskId" value={task.id} />
              <input type="hidden" name="done" value={task.doneAt ? "no" : "yes"} />
              <SubmitButton className="">{task.doneAt ? "Mark as not done" : "Mark as done"}</SubmitButton>
            </ButtonForm>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The messages of this record as lines. */
export function interviewMessageLines(
  record: InterviewPageData,
  id: string,
  reader: ReadingClock,
): InterviewMessageLine[] {
  const at = (instant: Date) => formatClockTimeInSentence(instant.getTime(), record.row.zone, reader);
  const messageStatus = (message: InterviewPageData["messages"][number]) => {
    if (message.sentAt) return `Sent ${at(message.sentAt)}`;
    return message.scheduledAt ? `Scheduled for ${at(message.scheduledAt)}` : (message.cancelledReason ?? "Draft");
  };
  return record.messages.map((message) => ({
    tone: message.sentAt ? "done" : message.scheduledAt ? "wait" : "due",
    to: messageTitle(message),
    href: messageHref(id, message.step, message.interviewerId),
    subject: message.subject,
    state: messageStatus(message),
  }));
}

/** "Thank-you note to Priya Shah". */
function messageTitle({ step, toName }: InterviewPageData["messages"][number]) {
  const { noun, to } = messageKinds[step];
  return capitalise(to === "consultant" || !toName ? noun : `${noun} to ${toName}`);
}

/** What the record knows of the people in its history. */
const historyPeople = (record: InterviewPageData, self: string) => ({
  ...record.row,
  earlierConsultants: earlierConsultantsFromChanges(record.row.handedOver),
  candidate: record.ours?.candidate ?? null,
  members: new Map<string, string>(),
  self,
});

/** " · last change Wed 25 Nov at 11:36, by you", or nothing where nothing has happened yet. */
export function latestUpdateLabel(record: InterviewPageData, reader: ReadingClock, self: string): string {
  const last = record.history[0];
  if (!last) return "";
  const who = auditActorLabel(last, historyPeople(record, self));
  const by = who === "You" ? "you" : who.replace(/^The /, "the ");
  return ` · last change ${formatClockTimeInSentence(last.at.getTime(), record.row.zone, reader)}, by ${by}`;
}

export function interviewHistoryLines({
  record,
  zone,
  reader,
  self,
}: {
  record: InterviewPageData;
  zone: string;
  reader: ReadingClock;
  self: string;
}) {
  const names = new Map(record.people.map((person) => [person.id, person.name]));
  const known = historyPeople(record, self);
  return record.history.map(
    (event) =>
      `${formatClockTime(event.at.getTime(), zone, reader)}, ${auditActorLabel(event, known)}: ${auditEventLabel(event, names, stepHistoryName)}`,
  );
}

/** C1, C5: steps that are off unless the candidate wants them. */
export function optionalStepsFor({ row }: InterviewPageData, now: Date): OptionalStep[] {
  if (row.cancelledAt || row.closedAt) return [];
  const chosen = (step: StepName) => row.stepEvents.some((event) => event.step === step && event.kind === "chosen");
  const steps: OptionalStep[] = [];
  if (row.format === "in_person" && row.startsAt <= now && !chosen("handwritten-note"))
    steps.push({
      step: "handwritten-note",
      words: "Add a handwritten note",
      why: "After an interview in person, people notice it. Send it as well as the e-mail, or instead of it.",
    });
  const hasAnswerDate = row.promised.some((promise) => promise.kind === "answer");
  if (hasAnswerDate && row.answers.length === 0 && !chosen("interest-note"))
    steps.push({
      step: "interest-note",
      words: "Add a note of interest before the date",
      why: "It asks for nothing. The articles disagree about writing before the answer date, so it is in your plan only if you add it.",
    });
  return steps;
}
