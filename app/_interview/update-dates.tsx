import { Field } from "@/app/_ui/field";
import { shortName } from "@/lib/people/names/rules/short-name";
import { formatCount } from "@/lib/planning/plan/rules/clock";
import { shortDay } from "@/lib/platform/words/dates";
import type { InterviewAnswers } from "@/lib/record/answers/queries";
import type { ClientFeedbackEntry } from "@/lib/record/client-feedback/queries/feedback-view";
import { proposedAnswerDay, type UpdateKind } from "@/lib/record/updates/rules";
import { PromiseCoversField } from "./promise-covers-field";

type Props = {
  data: InterviewAnswers;
  today: string;
  now: Date;
  kind: UpdateKind | null;
  /** On the consultant's side: the candidate's short name. */
  name: string | null;
  seenBy: string | null;
  from: ClientFeedbackEntry | undefined;
};

/** The date by which the company answers, and the one by which the consultant tells the candidate. */
export function UpdateDates({ data: { interview, facts, promises }, today, now, kind, name, seenBy, from }: Props) {
  const current = promises.find((promise) => promise.kind === "answer");
  // We propose a date only if somebody came to add one. The field stays visible, so nobody saves a date that they have not seen.
  const proposed = kind === "date" ? proposedAnswerDay(facts, now) : null;
  const readers = seenBy && `${seenBy} sees this date, and the plan uses it.`;
  return (
    <fieldset className="fields when-date" id="day" aria-label="Dates">
      {current && (
        <p className="detail">
          {current.givenBy || "They"} said by {shortDay(current.day, today)}. A new date replaces it. We keep the old
          one in the history.
        </p>
      )}
      <div className="field-pair">
        <Field
          name="promiseDay"
          label="They will answer by"
          optional
          type="date"
          value={from?.promiseDay ?? proposed?.day}
          help={
            proposed
              ? `In ${formatCount(proposed.workingDays, "working day")}, from your timing settings. Change it to the date that they gave. ${readers ?? ""}`
              : readers
          }
        />
        <div className="when-covers">
          <PromiseCoversField />
        </div>
      </div>
      {interview.route === "agency" && (
        <Field
          name="updateDay"
          label={
            name
              ? `You will update ${name} by`
              : `${shortName(interview.consultantName) || "Your consultant"} will update you by`
          }
          optional
          type="date"
          help={name && `With or without news. We remind you on that day. ${name} sees it.`}
        />
      )}
    </fieldset>
  );
}
