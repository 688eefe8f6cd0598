"use client";

import { useEffect, useRef, useState } from "react";
import { SharedFeedback, type SharedFeedbackView } from "@/app/_interview/shared-feedback";
import { useForm } from "@/app/_ui/form";
import { parseGrades } from "@/lib/record/feedback/rules/grades";

type Props = {
  saved: SharedFeedbackView;
  /** A decision that is not on the record yet, in words for the candidate: shared while the form's box for it is ticked. */
  offered: string;
  /** Whether that box is ticked at first. */
  isTicked: boolean;
};

/** Follows the form around it, as it is typed; without script it shows what was sent last. */
export function FeedbackPreview({ saved, offered, isTicked }: Props) {
  const { submitted: typed } = useForm();
  const here = useRef<HTMLDivElement>(null);
  const [now, setNow] = useState<SharedFeedbackView | null>(null);
  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    const look = () => setNow(withSubmitted(saved, offered, Object.fromEntries(new FormData(form))));
    form.addEventListener("input", look);
    return () => form.removeEventListener("input", look);
  }, [saved, offered]);
  return (
    <div ref={here}>
      <SharedFeedback
        feedback={
          now ??
          (typed
            ? withSubmitted(saved, offered, typed)
            : { ...saved, decision: (isTicked && offered) || saved.decision })
        }
      />
    </div>
  );
}

function withSubmitted(
  { how, decision }: SharedFeedbackView,
  offered: string,
  typed: Record<string, unknown>,
): SharedFeedbackView {
  const text = (name: string) => (typeof typed[name] === "string" ? typed[name] : "");
  const graded = Object.entries(typed).flatMap(([name, value]) =>
    name.startsWith("grades.") ? [[name.slice("grades.".length), Number(value)] as const] : [],
  );
  return {
    decision: (typed.decided ? offered : "") || decision,
    strengths: text("strengths"),
    shortfalls: text("shortfalls"),
    tips: text("tips"),
    nextStage: text("nextStage"),
    givenBy: text("givenBy"),
    how,
    grades: parseGrades(Object.fromEntries(graded)),
  };
}
