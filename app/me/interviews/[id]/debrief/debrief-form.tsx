import { DebriefPart } from "@/app/_interview/debrief-part";
import { GradeFields } from "@/app/_interview/grade-fields";
import { Autosave } from "@/app/_ui/autosave";
import { Checkbox, Radios } from "@/app/_ui/choices";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { jobWantedAnswers } from "@/lib/enums";
import { withBase } from "@/lib/merging";
import { shortName } from "@/lib/people/names/rules/short-name";
import { capitalise } from "@/lib/platform/text/rules";
import type { getDebrief } from "@/lib/record/debriefs/queries";
import { jobWantedLabels } from "@/lib/record/debriefs/rules/fields";
import { type DebriefFormValues, debriefFormValues, isAudienceField } from "@/lib/record/debriefs/rules/form-values";
import { isReadHere, isSharedByCandidate } from "@/lib/record/debriefs/rules/sharing";
import { saveDebriefAction } from "./actions";
import { DebriefAnswer, type DebriefReaders } from "./debrief-answer";
import { DebriefInterviewers } from "./debrief-interviewers";
import { DebriefNextSteps } from "./debrief-next-steps";

export type DebriefFormData = Awaited<ReturnType<typeof getDebrief>>;

/** The whole debrief on one page. Nothing is required: what is left empty is left out. */
export function DebriefForm({ found, early }: { found: DebriefFormData; early: boolean }) {
  const { interview, debrief, draft } = found;
  const saved = debriefFormValues(interview, found);
  // A draft has a choice of readers for everything, except for a person who was added after it.
  const typed = draft ? { ...readerChoices(saved), ...draft.formValues } : saved;
  const consultant = shortName(interview.consultantName) || "your consultant";
  const others: DebriefReaders =
    interview.route === "agency"
      ? { consultant, company: interview.company, isShared: isSharedByCandidate(debrief) }
      : null;
  return (
    <Form
      action={saveDebriefAction}
      initial={{ submitted: withBase(typed) }}
      className="fields compact"
      label="Debrief"
      mergesEdits
    >
      <input type="hidden" name="id" value={interview.id} />
      {others && (
        <p className="detail">
          For each answer, you choose whether {consultant} sees it. {interview.company} sees nothing unless you allow
          it.
          {isReadHere(interview, debrief)
            ? ""
            : ` ${capitalise(consultant)} does not use Followthrough yet, so you send the debrief by e-mail.`}
        </p>
      )}
      <HowItWent found={found} others={others} />
      <DebriefInterviewers people={found.people} others={others} />
      <DebriefPart title="Rate yourself" fields={["grades"]} counted={["grades.*"]}>
        <p className="detail">
          Choose one answer each, or none. {others ? `If you share the debrief, ${others.consultant} sees them. ` : ""}
          We show your answers next to their feedback.
        </p>
        <GradeFields side="mine" />
      </DebriefPart>
      <DebriefNextSteps found={found} others={others} />
      <DebriefPart
        title="You and the job"
        fields={["wanted", "wanted_why", "audience.wanted_why"]}
        counted={["wanted", "wanted_why"]}
      >
        <div id="wanted">
          <Radios
            name="wanted"
            label="Do you want it?"
            help="If you do not, we help you withdraw politely."
            className="horizontal"
            options={jobWantedAnswers.map((answer) => [answer, jobWantedLabels[answer]])}
          />
        </div>
        <DebriefAnswer name="wanted_why" audience="audience.wanted_why" label="Why" others={others} limit="answer" />
      </DebriefPart>
      <DebriefPart title="Only for you" fields={["private"]} counted={["private"]}>
        <DebriefAnswer
          name="private"
          audience=""
          label="Private notes"
          help="You can’t share these."
          others={null}
          limit="answer"
        />
      </DebriefPart>
      <Autosave
        to="/api/live/debrief"
        recordKey={{ id: interview.id }}
        as="formValues"
        version={debrief?.version ?? 0}
        at={(draft?.updatedAt ?? debrief?.savedAt)?.getTime() ?? null}
      />
      <SaveButtons found={found} consultant={consultant} early={early} />
    </Form>
  );
}

const readerChoices = (typed: DebriefFormValues) =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => isAudienceField(name)));

const generalAnswers = ["went_well", "fell_short", "wished_said", "concerns"] as const;

function HowItWent({ found: { interview, concern }, others }: { found: DebriefFormData; others: DebriefReaders }) {
  const common = { others, limit: "answer" } as const;
  return (
    <DebriefPart
      title="How it went"
      fields={[...generalAnswers, ...generalAnswers.map((name) => `audience.${name}`), "thanked", "raise"]}
      counted={generalAnswers}
      isOpen
    >
      <Checkbox name="thanked" label="I thanked them in person" help="Good. Send the note as well." />
      <DebriefAnswer
        name="went_well"
        audience="audience.went_well"
        label="What went well"
        help="What did they like?"
        {...common}
      />
      <DebriefAnswer
        name="fell_short"
        audience="audience.fell_short"
        label="What went less well"
        help="You can clarify this in your thank-you."
        {...common}
      />
      <DebriefAnswer
        name="wished_said"
        audience="audience.wished_said"
        label="What you wished you had said"
        {...common}
      />
      <DebriefAnswer
        name="concerns"
        audience="audience.concerns"
        label="Concerns you did not raise"
        help={
          others
            ? `${capitalise(others.consultant)} can help you with these.`
            : "It is useful to know them before you decide."
        }
        {...common}
      />
      {others && (
        <div className="when-concern">
          <Checkbox
            name="raise"
            label={`Ask ${others.consultant} to raise this with ${interview.company}`}
            help={concern?.raisedAt ? concern.result || "It was raised." : undefined}
          />
        </div>
      )}
    </DebriefPart>
  );
}

function SaveButtons({ found, consultant, early }: { found: DebriefFormData; consultant: string; early: boolean }) {
  const { interview, debrief, consultantTold } = found;
  const first =
    interview.route === "agency" && !(isReadHere(interview, debrief) ? isSharedByCandidate(debrief) : consultantTold);
  if (early)
    return (
      <div className="actions main-actions">
        <SubmitButton name="keep" value="yes" busy="Saving">
          Save these notes
        </SubmitButton>
      </div>
    );
  return (
    <div className="actions main-actions">
      <SubmitButton className={first ? "" : "primary"} busy="Saving">
        Save
      </SubmitButton>
      {first && (
        <SubmitButton name="share" value="yes" busy="Saving">
          {isReadHere(interview, debrief) ? `Save and share with ${consultant}` : `Save and write to ${consultant}`}
        </SubmitButton>
      )}
    </div>
  );
}
