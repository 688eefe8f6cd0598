import { ButtonForm } from "@/app/_ui/button-form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { addOptionalStepAction } from "@/app/me/interviews/[id]/steps/actions";

export type OptionalStep = { step: string; words: string; why: string };

/** C1, C5: steps that are off unless the candidate wants them. */
export function OptionalSteps({ id, offers: steps }: { id: string; offers: OptionalStep[] }) {
  return (
    <details className="more sec">
      <summary>Steps you can add</summary>
      <ButtonForm action={addOptionalStepAction} className="ask">
        <input type="hidden" name="interviewId" value={id} />
        <input type="hidden" name="chosen" value="yes" />
        {steps.map((step) => (
          <div key={step.step}>
            <p>{step.why}</p>
            <SubmitButton className="" name="step" value={step.step}>
              {step.words}
            </SubmitButton>
          </div>
        ))}
      </ButtonForm>
    </details>
  );
}
