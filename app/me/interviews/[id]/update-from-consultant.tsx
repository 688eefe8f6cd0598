import { whoDidShort } from "@/lib/planning/plan/rules/who-did";
import { formatPastMoment, type ReadingClock } from "@/lib/platform/words/clock";
import type { InterviewPageData } from "@/lib/record/interview-page/queries";

/** The latest update from the consultant, in their own words, if they wrote some. */
export function UpdateFromConsultant({ row, reader }: { row: InterviewPageData["row"]; reader: ReadingClock }) {
  const update = row.stepEvents.find(({ step, kind }) => step === "told-candidate" && kind === "done");
  if (!update?.reason) return null;
  const by = whoDidShort(row, { at: update.at, by: update.by }) || "Your consultant";
  return (
    <section className="card padded section" aria-labelledby="update-from-consultant">
      <h2 id="update-from-consultant">
        {by} gave you an update {formatPastMoment(Date.parse(update.at), reader)}
      </h2>
      <p className="typed-text">{update.reason}</p>
    </section>
  );
}
