import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { MomentText } from "@/app/_ui/time-text";
import { dayOf } from "@/lib/dates";
import type { FormAction } from "@/lib/form-state";
import { messageKinds } from "@/lib/mail/messages/rules/steps";
import { shortName } from "@/lib/people/names/rules/short-name";
import { shortDay } from "@/lib/platform/words/dates";
import { contactMethodLabel } from "@/lib/platform/words/labels";
import type { InterviewAnswers } from "@/lib/record/answers/queries";
import { outcomeMessage } from "@/lib/record/answers/rules";
import { ZoneNote } from "./zone-note";

type Props = {
  data: InterviewAnswers;
  zone: string;
  now: Date;
  undo: FormAction;
  /** On the consultant's side. Shared feedback is withdrawn on its own page there. */
  agency?: { workspace: string; candidate: string };
  mayUndo?: boolean;
};
type UpdateItem = {
  what: "answer" | "promise" | "feedback";
  id: string;
  at: Date;
  logged: Date;
  title: string;
  lines: string[];
};

/** All updates, latest first, each with the messages that it cancelled, and each with an Undo. */
export function UpdatesList({ data: found, zone, now, undo, agency, mayUndo = true }: Props) {
  const items = updateItems(found, dayOf(zone, now.getTime()), agency && shortName(agency.candidate));
  if (items.length === 0) return null;
  return (
    <section className="section">
      <h2>Updates so far</h2>
      <ZoneNote
        moments={items.map(({ at }) => ({ at, zone: found.interview.zone }))}
        reader={{ zone, now: now.getTime() }}
      />
      <ol className="plan">
        {items.map((item) => (
          <li key={item.what + item.id} className="done">
            <div>
              <strong>{item.title}</strong>
              <div className="detail">
                <MomentText at={item.at.toISOString()} zone={zone} today={dayOf(zone, now.getTime())} />
              </div>
              {item.lines.map((line) => (
                <div key={line} className="detail typed-text">
                  {line}
                </div>
              ))}
              <CancelledMessages
                data={found}
                at={item.logged}
                whose={agency ? `${shortName(agency.candidate)}’s` : "your"}
              />
            </div>
            {mayUndo && !(agency && item.what === "feedback") && (
              <Form action={undo} className="" label={`Undo: ${item.title}`}>
                {agency && <input type="hidden" name="workspace" value={agency.workspace} />}
                <input type="hidden" name="id" value={found.interview.id} />
                <input type="hidden" name="factId" value={item.id} />
                <input type="hidden" name="what" value={item.what} />
                <SubmitButton className="">Undo</SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The scheduled messages that this update cancelled, and why. */
export function CancelledMessages({
  data: found,
  at,
  whose = "your",
}: {
  data: InterviewAnswers;
  at: Date;
  whose?: string;
}) {
  return found.cancelledMessages
    .filter((message) => message.at.getTime() === at.getTime())
    .map((message) => (
      <div key={message.step + message.toName} className="detail">
        Sending cancelled: {whose} {messageKinds[message.step].noun}
        {message.toName && ` to ${message.toName}`}. {message.cancelledReason}
      </div>
    ));
}

function updateItems(
  { interview, answers, promises, feedback }: InterviewAnswers,
  today: string,
  candidate?: string,
): UpdateItem[] {
  const by = (givenBy: string, how: string) =>
    [givenBy && `From ${givenBy}`, contactMethodLabel(how)].filter(Boolean).join(", ");
  const lines = (...all: (string | false | null)[]) => all.filter((line): line is string => Boolean(line));
  const current = new Set(["answer", "update"].map((kind) => promises.find((promise) => promise.kind === kind)?.id));
  return [
    ...answers.map((answer) => ({
      what: "answer" as const,
      id: answer.id,
      at: answer.receivedAt,
      logged: answer.loggedAt,
      title: answerTitle(answer, interview.company, candidate),
      lines: lines(
        by(answer.givenBy, answer.how),
        answer.offerBy &&
          `${candidate ?? "You"} ${candidate ? "has" : "have"} to answer the offer by ${shortDay(answer.offerBy, today)}`,
        answer.note,
      ),
    })),
    ...promises.map((promise) => ({
      what: "promise" as const,
      id: promise.id,
      at: promise.loggedAt,
      logged: promise.loggedAt,
      title: `${promise.kind === "update" ? (candidate ? `Update for ${candidate}` : "Update from your consultant") : "Their answer"} by ${shortDay(promise.day, today)}`,
      lines: lines(
        promise.givenBy && `From ${promise.givenBy}`,
        promise.reason && `Why it takes longer: ${promise.reason}`,
        !current.has(promise.id) && "A newer date replaced this one.",
      ),
    })),
    ...feedback.map((entry) => ({
      what: "feedback" as const,
      id: entry.id,
      at: entry.givenAt,
      logged: entry.sharedAt,
      title: "Feedback",
      lines: lines(
        by(entry.givenBy, entry.how),
        entry.strengths && `What they liked: ${entry.strengths}`,
        entry.shortfalls && `What was missing: ${entry.shortfalls}`,
        entry.tips && `Tips: ${entry.tips}`,
      ),
    })),
  ].sort((a, b) => b.logged.getTime() - a.logged.getTime());
}

/** The outcome in words: kind ones for its candidate, plain ones for their consultant. */
function answerTitle(
  { outcome, withdrawnBy }: InterviewAnswers["answers"][number],
  company: string,
  candidate: string | undefined,
): string {
  if (!outcome) return "They answered";
  if (outcome === "withdrawn" && candidate && withdrawnBy === "candidate") return `${candidate} withdrew`;
  if (outcome === "offer" && candidate) return `An offer for ${candidate}`;
  return outcomeMessage(outcome, withdrawnBy, company).title;
}
