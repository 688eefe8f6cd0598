import { ButtonForm } from "@/app/_ui/button-form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { isEnquiry } from "@/lib/mail/messages/rules/steps";
import type { FactRow } from "@/lib/planning/plan/rules/fact-row";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { isStepOpen } from "@/lib/planning/plan/rules/step-status";
import { isMessageStep, isRequest } from "@/lib/planning/plan/rules/steps";
import { letCandidateWriteAction } from "./actions";

type Props = { row: FactRow; step: Step; workspace: string; candidate: string };

/** C7: the consultant may let the candidate ask the client one question directly. */
export function DirectWriting({ row, step, workspace, candidate }: Props) {
  const asks = isMessageStep(step.step) && isEnquiry(step.step);
  if (!asks || row.contactRule === "direct" || !(isStepOpen(step) || step.status === "locked")) return null;
  const opened = step.unlockedBecause !== null;
  const words = isMessageStep(step.step) && isRequest(step.step) ? requestLabels : messageLabels;
  return (
    <section>
      <h2>{`${words.who} ${row.company}`}</h2>
      <p>
        {opened
          ? `This step was opened early: ${step.unlockedBecause} If you opened it, ${candidate} writes to ${row.company} directly, with a copy to you.`
          : `${words.goes(row.company)} You can let ${candidate} write this one directly, with a copy to you. The step then opens at once.`}
      </p>
      <ButtonForm action={letCandidateWriteAction} className="actions section">
        <input type="hidden" name="workspace" value={workspace} />
        <input type="hidden" name="interviewId" value={row.id} />
        <input type="hidden" name="step" value={step.step} />
        <input type="hidden" name="may" value={opened ? "no" : "yes"} />
        <SubmitButton className="">{opened ? words.back : "Let them write directly"}</SubmitButton>
      </ButtonForm>
    </section>
  );
}

/** An answer to an offer, or a withdrawal, asks nothing. */
const requestLabels = {
  who: "Who asks",
  goes: (company: string) => `This question goes to you, and you ask ${company}.`,
  back: "I will ask them myself",
};
const messageLabels: typeof requestLabels = {
  who: "Who writes to",
  goes: (company) => `This message goes to you, and you send it to ${company}.`,
  back: "I will send it myself",
};
