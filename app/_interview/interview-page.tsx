"use client";

import type { ReactNode } from "react";
import { deserialize, type Serialized } from "@/app/_ui/serialized";
import type { ButtonAction } from "@/lib/form-state";
import type { TimelineDrawing } from "@/lib/planning/timeline/rules/timeline";
import { type Card, Cards } from "./cards";
import { InterviewHeader, type InterviewHeaderView } from "./interview-header";
import { type InterviewMessageLine, InterviewMessages } from "./interview-messages";
import { type OptionalStep, OptionalSteps } from "./optional-steps";
import { type PlanLine, PlanLines } from "./plan-lines";
import { TimelineFigure } from "./timeline";

export type InterviewPageView = {
  head: InterviewHeaderView;
  timeline: TimelineDrawing;
  /** Said above the plan: how the interview ended. */
  end?: string;
  /** What the plan leaves out, and why. */
  note?: string;
  plan: PlanLine[];
  /** Steps that the reader may add. */
  optionalSteps?: OptionalStep[];
  messages?: InterviewMessageLine[];
  cards: Card[];
  /** Who did what, and when, a line each. */
  history: string[];
  /** The address of the whole history. */
  historyHref: string;
};

type Props = {
  id: string;
  view: Serialized<InterviewPageView>;
  /** Adds one of the optional steps; nobody but the candidate is offered any. */
  addOptionalStep?: ButtonAction;
  abovePlan?: ReactNode;
  belowPlan?: ReactNode;
  besidePlan?: ReactNode;
};

/**
 * What both sides see of one interview. Words come from the server, markup from here: markup of the server would travel twice, and each
 * part that is passed separately costs as much as a dozen lines. Rare parts, and parts with their own forms, come as elements.
 */
export function InterviewPage({ id, view: shown, addOptionalStep, ...parts }: Props) {
  const { abovePlan: before, belowPlan: more, besidePlan: aside } = parts;
  const {
    head,
    timeline: drawing,
    end,
    note,
    plan,
    optionalSteps: offers,
    messages: letters,
    cards,
    history: past,
    historyHref: all,
  } = deserialize(shown);
  return (
    <>
      <InterviewHeader {...head} />
      <div className="section">
        <TimelineFigure {...drawing} />
      </div>
      <div className="two-columns">
        <div>
          {before}
          <section className={before ? "section" : undefined}>
            <h2>The plan</h2>
            {end && <p className="detail">{end}</p>}
            {note && <p className="detail">{note}</p>}
            <PlanLines lines={plan} />
          </section>
          {addOptionalStep && offers && offers.length > 0 && (
            <OptionalSteps id={id} offers={offers} add={addOptionalStep} />
          )}
          {letters && letters.length > 0 && <InterviewMessages letters={letters} />}
          {more}
          <details className="expandable section">
            <summary>History: who did what, and when</summary>
            <ol className="prose">
              {past.map((line, index) => (
                <li key={index} className="detail">
                  {line}
                </li>
              ))}
            </ol>
            <p>
              <a href={all}>Show the full history</a>
            </p>
          </details>
        </div>
        <aside>
          <Cards cards={cards} />
          {aside}
        </aside>
      </div>
    </>
  );
}
