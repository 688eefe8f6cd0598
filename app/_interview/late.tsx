import { Press } from "@/app/_ui/press";
import { Submit } from "@/app/_ui/submit";
import { dayOf, shortDay } from "@/lib/dates";
import { few } from "@/lib/followups/rules/clock";
import type { Step, Whose } from "@/lib/followups/rules/facts";
import { isLate, startedFromToday } from "@/lib/steps/rules";
import type { Reader } from "@/lib/today/rules";

type Button = (form: FormData) => Promise<void>;
type Props = {
  id: string;
  workspace?: string;
  whose: Whose;
  steps: Step[];
  recordedAt: Date;
  reader: Reader;
  ways: { start: Button; undoStart: Button };
};

/** Nobody is late with what was due before the interview was here: it can be done, or set aside with one press. */
export function Late({ id, workspace, whose, steps, recordedAt, reader, ways }: Props) {
  const mine = steps.filter((step) => step.whose === whose);
  const late = mine.filter(isLate).length;
  const aside = mine.filter((step) => step.how === "waived" && step.reason === startedFromToday).length;
  if (late === 0 && aside === 0) return null;
  const day = shortDay(dayOf(reader.zone, recordedAt.getTime()), dayOf(reader.zone, reader.now));
  return (
    <section className="note">
      <p>
        {late > 0
          ? `This interview was added on ${day}. What was due before then is not late: do what you still want to, or start from today.`
          : `You started from today. ${few(aside, "step")} ${aside === 1 ? "is" : "are"} set aside.`.replace(
              /\. (\w)/,
              (_, letter: string) => `. ${letter.toUpperCase()}`,
            )}
      </p>
      <Press action={late > 0 ? ways.start : ways.undoStart} className="acts">
        {workspace && <input type="hidden" name="workspace" value={workspace} />}
        <input type="hidden" name="id" value={id} />
        <Submit className="">{late > 0 ? "Start from today" : "Undo"}</Submit>
      </Press>
    </section>
  );
}
