import type { ReactNode } from "react";
import { dayOf } from "@/lib/dates";
import { formatClockTime, type ReadingClock } from "@/lib/platform/words/clock";
import { shortDay } from "@/lib/platform/words/dates";
import type { ClientFeedbackEntry } from "@/lib/record/client-feedback/queries/feedback-view";
import { consultantDecisionLabels } from "@/lib/record/client-feedback/rules";
import { gradeLabels, gradeQuestions, parseGrades } from "@/lib/record/feedback/rules/grades";

type Props = { entry: ClientFeedbackEntry; title: string; zone: string; reader: ReadingClock; children: ReactNode };

/** The client's own words, for the agency alone. */
export function OriginalFeedback({ entry, title, zone, reader, children }: Props) {
  const grades = parseGrades(entry.grades);
  const lines = [
    ["Decision", entry.decision && consultantDecisionLabels[entry.decision]],
    ["What they liked", entry.strengths],
    ["What was missing", entry.shortfalls],
    ...gradeQuestions.map(({ key, title: words }) => [words, grades[key] && gradeLabels[grades[key]]] as const),
    ["What comes next", entry.nextStage],
    ["They will answer by", entry.promiseDay && shortDay(entry.promiseDay, dayOf(reader.zone, reader.now))],
    ["In their words", entry.verbatim],
  ] as const;
  return (
    <section className="card padded" aria-label="What they said, only for your agency">
      <h2>What they said, only for your agency</h2>
      <p className="detail">
        {title}, {formatClockTime(entry.givenAt.getTime(), zone, reader)}
        {entry.by && `, added by ${entry.by}`}
        {entry.version > 1 && `, changed ${formatClockTime(entry.updatedAt.getTime(), zone, reader)}`}
      </p>
      <dl className="description-list mt-3">
        {lines.map(
          ([words, text]) =>
            text && (
              <div key={words} className="contents">
                <dt>{words}</dt>
                <dd className="typed-text">{text}</dd>
              </div>
            ),
        )}
      </dl>
      {children}
    </section>
  );
}
