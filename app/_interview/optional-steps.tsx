import { ButtonForm } from "@/app/_ui/button-form";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { ButtonAction } from "@/lib/form-state";
import type { StepName } from "@/lib/planning/plan/rules/facts";

export type OptionalStep = { step: StepName; words: string; why: string };

type Props = { id: string; offers: OptionalStep[]; add: ButtonAction };

/** C1, C5: steps that are off unless the candidate wants them. */
export function OptionalSteps({ id, offers: steps, add }: Props) {
  return (
    <details className="expandable section">
      <summary>Steps you can add</summary>
      <ButtonForm action={add} className="panel">
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
