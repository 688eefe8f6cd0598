import type { ReactNode } from "react";
import { Fold } from "@/app/_ui/fold";

type Props = {
  title: ReactNode;
  fields: readonly string[];
  counted: readonly string[];
  says?: "written" | "filled in" | "ticked";
  isOpen?: boolean;
  children: ReactNode;
};

/** A part of a debrief, for candidates and for consultants. Only one part is open at a time, so nobody sees all questions at once. */
export function DebriefPart({ title, says = "written", children, ...rest }: Props) {
  return (
    <Fold group="debrief" says={says} summary={<h2>{title}</h2>} {...rest}>
      <div className="fields">{children}</div>
    </Fold>
  );
}

/** The fields about one interviewer. `name`: how the names of these fields begin. */
export const interviewerAnswers = (name: string): string[] =>
  ["name", "title", "email", "talked_about", "caught_interest"].map((field) => `${name}.${field}`);
