"use client";

import type { ReactNode } from "react";
import { ButtonForm } from "@/app/_ui/button-form";
import { deserialize, type Serialized } from "@/app/_ui/serialized";
import type { ButtonAction } from "@/lib/form-state";
import type { TimelineDrawing } from "@/lib/planning/timeline/rules/timeline";
import { type Card, Cards } from "./cards";
import { InterviewHeader, type InterviewHeaderView } from "./interview-header";
import { type InterviewMessageLine, InterviewMessages } from "./interview-messages";
import { type OptionalStep, OptionalSteps } from "./optional-steps";
import { type PlanLine, PlanLines } from "./plan-lines";
import { TimelineFigure } from "./timeline";

/** The steps under one heading, and the words that are shown if there are none. */
type PlanGroupView = { head: string; lines: PlanLine[]; none?: string };

export type InterviewPageView = {
  head: InterviewHeaderView;
  timeline: TimelineDrawing;
  /** What the plan leaves out, and why. */
  note?: string;
  /** What the reader's side and the other side can do now. */
  mine: PlanGroupView & { isFirst: boolean };
  theirs: PlanGroupView;
  /** The rest of the plan, in folded groups: "Later", "Done". */
  folds: PlanGroupView[];
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
  /** Marks a step as done, or snoozes it, without leaving the page. */
  press?: ButtonAction;
  abovePlan?: ReactNode;
  /** Between what the reader can do now and the rest of the plan. */
  betweenPlan?: ReactNode;
  belowPlan?: ReactNode;
  besidePlan?: ReactNode;
};

/**
 * What both sides see of one interview. Words come from the server, markup from here: markup of the server would travel twice, and each
 * part that is passed separately costs as much as a dozen lines. Rare parts, and parts with their own forms, come as elements.
 */
export function InterviewPage({ id, view: shown, addOptionalStep, press, ...parts }: Props) {
  const view = deserialize(shown);
  const { head, timeline, note, mine, theirs, folds, optionalSteps: offers, messages, cards, history } = view;
  return (
    <>
      <InterviewHeader {...head} />
      <div className="interview-page">
        <div className="interview-own">
          {parts.abovePlan}
          <PlanCard {...mine} press={press} />
          {note && <p className="small-print">{note}</p>}
          {parts.betweenPlan}
          {folds.map(({ head: name, lines }) => (
            <details key={name} className="expandable">
              <summary>{`${name}: ${lines.length}`}</summary>
              <div className="card">
                <PlanLines lines={lines} />
              </div>
            </details>
          ))}
        </div>
        <div className="interview-side">
          {theirs.lines.length > 0 && <PlanCard {...theirs} />}
          <aside className="interview-cards">
            <Cards cards={cards} />
            {parts.besidePlan}
          </aside>
        </div>
        <div className="interview-timeline">
          <TimelineFigure {...timeline} />
        </div>
        <div className="interview-more">
          {addOptionalStep && offers && offers.length > 0 && (
            <OptionalSteps id={id} offers={offers} add={addOptionalStep} />
          )}
          {messages && messages.length > 0 && <InterviewMessages messages={messages} />}
          {parts.belowPlan}
          <details className="expandable">
            <summary>History: who did what, and when</summary>
            <ol className="prose">
              {history.map((line, index) => (
                <li key={index} className="detail">
                  {line}
                </li>
              ))}
            </ol>
            <p>
              <a href={view.historyHref}>Show the full history</a>
            </p>
          </details>
        </div>
      </div>
    </>
  );
}

function PlanCard({ head, lines, none, isFirst, press }: PlanGroupView & { isFirst?: boolean; press?: ButtonAction }) {
  const rows = <PlanLines lines={lines} isFirst={isFirst} />;
  return (
    <section className="card">
      <div className="worklist-head">
        <h2>{head}</h2>
      </div>
      {lines.length === 0 ? (
        <p className="detail worklist-none">{none}</p>
      ) : press ? (
        <PressForm press={press}>{rows}</PressForm>
      ) : (
        rows
      )}
    </section>
  );
}

/** One form for all lines. Each button names its step. */
const PressForm = ({ press, children }: { press: ButtonAction; children: ReactNode }) => (
  <ButtonForm action={press}>
    <input type="hidden" name="page" value="interview" />
    {children}
  </ButtonForm>
);
