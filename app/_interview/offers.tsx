import { ButtonForm } from "@/app/_ui/press";
import { SubmitButton } from "@/app/_ui/submit";
import { add } from "@/app/me/interviews/[id]/steps/actions";

export type OptionalStep = { step: string; words: string; why: string };

/** C1, C5: steps that are off unless the candidate wants them. */
export function OptionalSteps({ id, offers }: { id: string; offers: OptionalStep[] }) {
  return (
    <details className="more sec">
      <summary>Steps you can add</summary>
      <ButtonForm action={add} className="ask">
        <input type="hidden" name="interviewId" value={id} />
        <input type="hidden" name="chosen" value="yes" />
        {offers.map((one) => (
          <div key={one.step}>
            <p>{one.why}</p>
            <SubmitButton className="" name="step" value={one.step}>
              {one.words}
            </SubmitButton>
          </div>
        ))}
      </ButtonForm>
    </details>
  );
}
