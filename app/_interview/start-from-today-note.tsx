import { ButtonForm } from "@/app/_ui/button-form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { dayOf } from "@/lib/dates";
import type { ButtonAction } from "@/lib/form-state";
import { formatCount } from "@/lib/planning/plan/rules/clock";
import type { LateStepCounts as Found } from "@/lib/planning/steps/rules";
import type { ReadingClock } from "@/lib/platform/words/clock";
import { shortDay } from "@/lib/platform/words/dates";

type Props = {
  id: string;
  workspace?: string;
  late: Found;
  recordedAt: Date;
  reader: ReadingClock;
  actions: { start: ButtonAction; undoStart: ButtonAction };
};

/** A step that was due before the interview was added here is not late: it can be done, or skipped with one press. */
export function StartFromTodayNote({
  id,
  workspace,
  late: { open, setAside: aside },
  recordedAt,
  reader,
  actions: ways,
}: Props) {
  const day = shortDay(dayOf(reader.zone, recordedAt.getTime()), dayOf(reader.zone, reader.now));
  return (
    <section className="callout">
      <p>
        {open > 0
          ? `This interview was added on ${day}. Steps that were due before then are not late. Do the ones that you still want to, or start from today.`
          : `You started from today and skipped ${formatCount(aside, "step")} from before ${day}.`}
      </p>
      <ButtonForm action={open > 0 ? ways.start : ways.undoStart} className="actions">
        {workspace && <input type="hidden" name="workspace" value={workspace} />}
        <input type="hidden" name="id" value={id} />
        <SubmitButton className="">{open > 0 ? "Start from today" : "Undo"}</SubmitButton>
      </ButtonForm>
    </section>
  );
}
