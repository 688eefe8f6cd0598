import { Press } from "@/app/_ui/press";
import { Submit } from "@/app/_ui/submit";
import { answeredWords } from "@/lib/client-feedback/rules";
import { dayOf, shortDay } from "@/lib/dates";
import { shortName } from "@/lib/names/rules/short";
import type { Recorded } from "@/lib/record/queries";
import { clockWords, type Reader } from "@/lib/today/rules";
import { addAndShare } from "./feedback/actions";

type Props = { record: Recorded; workspace: string; here: string; reader: Reader; mayAdd: boolean };

/** What the client answered by link, until somebody has added it to the record or, where it has no decision, has shared it. */
export function Answered({ record: { row, ours }, workspace, here, reader, mayAdd }: Props) {
  const answered = ours?.answered;
  if (!answered || row.cancelledAt) return null;
  const first = shortName(ours.candidate);
  const day = answered.day && shortDay(answered.day, dayOf(reader.zone, reader.now));
  const isAddable = mayAdd && (answered.decision !== null || day !== null);
  const href = `${here}/feedback/${answered.id}`;
  return (
    <section className="note due" aria-label="The client’s answer">
      <p>
        <strong>{answeredWords(row.company, first, answered.decision, day)}.</strong>
      </p>
      <p className="why">
        {answered.by} answered by link, {clockWords(Date.parse(answered.at), row.zone, reader)}.{" "}
        {isAddable ? `It is not on the record yet, and ${first} does not know it.` : `${first} does not know it yet.`}
      </p>
      <div className="acts mt-3">
        {isAddable && (
          <Press action={addAndShare} className="inline">
            <input type="hidden" name="workspace" value={workspace} />
            <input type="hidden" name="interviewId" value={row.id} />
            <input type="hidden" name="feedbackId" value={answered.id} />
            <input type="hidden" name="version" value={answered.version} />
            <Submit busy="Adding">Add the decision and share</Submit>
          </Press>
        )}
        <a className="btn" href={href}>
          Read the answer
        </a>
      </div>
    </section>
  );
}
