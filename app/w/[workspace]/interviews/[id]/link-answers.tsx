import { ButtonForm } from "@/app/_ui/button-form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { dayOf } from "@/lib/dates";
import { shortName } from "@/lib/people/names/rules/short-name";
import { formatClockTime, type ReadingClock } from "@/lib/platform/words/clock";
import { shortDay } from "@/lib/platform/words/dates";
import type { LinkAnswer } from "@/lib/record/client-feedback/rules";
import { formatLinkAnswer, formatLinkAnswerCount, formatLinkAnswerOfPerson } from "@/lib/record/client-feedback/rules";
import type { InterviewPageData } from "@/lib/record/interview-page/queries";
import { dismissLinkAnswerAction, takeDecisionAndShareAction } from "./feedback/actions";

type Props = { record: InterviewPageData; workspace: string; here: string; reader: ReadingClock; mayAdd: boolean };

/**
 * What the client answered by link, until it is added to the record or, where it has no decision, shared. Where several people answered,
 * each has a callout and buttons of its own.
 */
export function LinkAnswers(props: Props) {
  const { row, ours } = props.record;
  const answered = ours?.linkAnswers ?? [];
  if (answered.length === 0 || row.cancelledAt) return null;
  return (
    <>
      {answered.length > 1 && (
        <section id="answers">
          <h2>{formatLinkAnswerCount(row.company, answered.length)}</h2>
          <p className="detail">Add each answer separately.</p>
        </section>
      )}
      {answered.map((answer) => (
        <LinkAnswerNote key={answer.id} {...props} answered={answer} isOneOfSeveral={answered.length > 1} />
      ))}
    </>
  );
}

function LinkAnswerNote({
  record: { row, ours },
  workspace,
  here,
  reader,
  mayAdd,
  answered,
  isOneOfSeveral,
}: Props & { answered: LinkAnswer; isOneOfSeveral: boolean }) {
  const first = shortName(ours?.candidate);
  const today = dayOf(reader.zone, reader.now);
  const day = answered.day && shortDay(answered.day, today);
  const isAddable = mayAdd && (answered.decision !== null || day !== null);
  const which = (
    <>
      <input type="hidden" name="workspace" value={workspace} />
      <input type="hidden" name="interviewId" value={row.id} />
      <input type="hidden" name="feedbackId" value={answered.id} />
      <input type="hidden" name="version" value={answered.version} />
    </>
  );
  const whose = isOneOfSeveral ? `${answered.by}’s answer` : "The client’s answer";
  return (
    <section
      id={isOneOfSeveral ? undefined : "answers"}
      className={isOneOfSeveral ? "callout due section" : "callout due"}
      aria-label={whose}
    >
      <p>
        <strong>
          {isOneOfSeveral
            ? formatLinkAnswerOfPerson(answered, first, today)
            : `${formatLinkAnswer(row.company, first, answered.decision, day)}.`}
        </strong>
      </p>
      <p className="detail">
        {answered.by} answered by link, {formatClockTime(Date.parse(answered.at), row.zone, reader)}.{" "}
        {isAddable ? `It has not been added yet, and ${first} can’t read it.` : `${first} can’t read it yet.`}
      </p>
      <div className="actions mt-3">
        {isAddable && (
          <ButtonForm action={takeDecisionAndShareAction} className="inline">
            {which}
            <SubmitButton className={isOneOfSeveral ? "" : "primary"} busy="Adding">
              Add the decision and share
            </SubmitButton>
          </ButtonForm>
        )}
        <a className="button" href={`${here}/feedback/${answered.id}`}>
          Read the answer
        </a>
        {isAddable && (
          <ButtonForm action={dismissLinkAnswerAction} className="inline">
            {which}
            <SubmitButton className="link" busy="Saving">
              Don’t add it
            </SubmitButton>
          </ButtonForm>
        )}
      </div>
    </section>
  );
}
