import { GradeFields } from "@/app/_interview/grade-fields";
import { Autosave } from "@/app/_ui/autosave";
import { Radios } from "@/app/_ui/choices";
import { Field, TextArea } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { clientDecisions } from "@/lib/enums";
import type { getFeedbackLinkView } from "@/lib/record/client-feedback/queries/link";
import { clientDecisionLabels } from "@/lib/record/client-feedback/rules";
import { parseGrades } from "@/lib/record/feedback/rules/grades";
import { sendFeedbackByLinkAction } from "./actions";

type Props = {
  token: string;
  /** Who asks. */
  agency: string;
  /** The candidate, as the agency has set it. */
  about: string;
  saved: Awaited<ReturnType<typeof getFeedbackLinkView>>["kept"];
};

/**
 * It takes two minutes on a phone: the decision first, two boxes, four taps, and what comes next. At least one answer is needed. Whoever
 * has sent it and then changes it has to send it again: until then the agency reads the first version.
 */
export function ClientFeedbackForm({ token, agency, about, saved: kept }: Props) {
  const readers = { agency, notYet: about };
  const isSent = Boolean(kept?.submittedAt);
  return (
    <Form
      action={sendFeedbackByLinkAction}
      version={isSent ? kept?.version : undefined}
      className="fields compact section"
      label="Your feedback"
      mergesEdits
    >
      <input type="hidden" name="token" value={token} />
      <Radios
        name="decision"
        label="What have you decided?"
        value={kept?.decision}
        options={clientDecisions.map((decision) => [decision, clientDecisionLabels[decision]] as const)}
      />
      <TextArea name="strengths" label="What did you like?" value={kept?.strengths} readers={readers} limit="answer" />
      <TextArea name="shortfalls" label="What was missing?" value={kept?.shortfalls} readers={readers} limit="answer" />
      <GradeFields side="theirs" grades={parseGrades(kept?.grades)} />
      <div className="field-pair">
        <Field
          name="nextStage"
          label="What comes next?"
          optional
          value={kept?.nextStage}
          help="Such as a second interview, or a case study."
          readers={readers}
          limit="stage"
        />
        <Field name="promiseDay" label="By when?" optional type="date" value={kept?.promiseDay} />
      </div>
      <Field
        name="givenBy"
        label="Your name"
        optional
        value={kept?.givenBy}
        help="Only if somebody else sent you this page."
        limit="name"
        autoComplete="name"
      />
      {!isSent && (
        <Autosave
          to="/api/live/client-feedback"
          recordKey={{ token }}
          version={kept?.version ?? 0}
          at={kept ? Date.parse(kept.updatedAt) : null}
        />
      )}
      <div className="actions">
        <SubmitButton busy="Sending">{isSent ? "Send the change" : "Send"}</SubmitButton>
        {!isSent && (
          <noscript>
            <button type="submit" name="keep" value="yes">
              Save, and send it later
            </button>
          </noscript>
        )}
      </div>
    </Form>
  );
}
