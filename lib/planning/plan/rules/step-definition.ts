import type { RuleNumber } from "./sources";

/** What a title may name. Names stand as in the middle of a sentence; `interviewer` is empty where the step is about nobody in particular. */
export type TitleNames = {
  interviewer: string;
  consultant: string;
  /** Whom a chaser goes to: "the interviewer", "through Marta Ruiz". */
  chased: string;
};
/** What the Desk counts and filters by. */
export type DeskFigure = "drafts" | "clients" | "updates";
export type StepTitle = string | ((names: TitleNames) => string);

/** All that is known of a step whatever the interview. When it opens, when it is due and what makes it needless is its builder's (plan.ts). */
export type StepDefinition = {
  /** "consultant if here": the consultant's where one is here, with an account; else the candidate's. */
  owner: "candidate" | "consultant" | "consultant if here";
  /** What its owner has to do: "Thank Priya Shah". */
  title: StepTitle;
  /** The same as the other side reads it; null where that is no different. A name that it begins with gets its capital. */
  otherSideTitle: StepTitle | null;
  /** Its title in a calendar while it is locked, where it is done only if nothing came; "…" means its title. */
  titleIfNothingCame: string | null;
  /** The word on its button. */
  action: string;
  /** A word or two on the timeline; people's first names follow where there is one step a person. */
  timelineLabel: string | { named: string; unnamed: string };
  /** The page of an interview on which it is done: its own, its message's, or the one at this path. */
  page:
    | "its own"
    | "its message"
    | "its draft"
    | "the next round"
    | "the unshared feedback"
    | "/debrief"
    | "/debrief#concern"
    | "/lessons"
    | "/update"
    | "/update#day"
    | "/update#word"
    | "/feedback";
  /**
   * A tick on its own page, which may ask for more; or a record of its own. Where a record says how it is settled (`says`), ticking it would
   * say something that did not happen, and is refused with that sentence. What is not `waivable` is ended by its record alone.
   */
  settledBy:
    | { tick: "only the press" | "how and when" | "what changed" | "accepted or declined"; how?: "linkedin" | "letter" }
    | { record: true; says: string | null; waivable: boolean };
  /** A message to somebody (lib/mail/messages/rules/steps.ts says to whom and how); or one that a consultant may pass on (`through`). */
  message: "no" | "yes" | "may be passed on";
  /** Its part while an answer is awaited: shows interest, asks for an update, watches, or ends the waiting. */
  waiting: "interest" | "check-in" | "chaser" | "further chaser" | "farewell" | "watch" | null;
  /** Its place among what an outcome gives rise to: the first is offered first. */
  outcomeRank: 1 | 2 | 3 | null;
  /** It means talking to the client. */
  asksClient: boolean;
  /**
   * What the Desk makes of it: a candidate's step that a consultant would call them about, in the consultant's words ("title": its own); or a
   * consultant's that the Desk counts (each has an index of its own, db/schema/worklist.ts).
   */
  desk: { awaitedAs: string } | { countedAs: DeskFigure } | null;
  /** How it ranks on Today: an offer to answer, an answer to look at, what others wait for, and what only has a time. */
  urgency: "offer" | "answer" | "blocks others" | "time";
  /** The playbook's rules that it rests on. */
  rules: readonly [RuleNumber, ...RuleNumber[]];
  /** What the articles say it is good for, and disagreements that bear on it: help beside its rules. */
  seeAlso: readonly RuleNumber[];

  /** Shown before its reason: no article speaks of it. */
  ownDefault?: string;
  /** It is done before the interview takes place. */
  isBeforeInterview?: true;
  /** Its owner, or their consultant, tells how it went. */
  tellsHowItWent?: true;
  /** It takes a minute and nobody waits for it: the interview itself still counts as waiting. */
  isQuick?: true;
  /** It comes again and again, and is drawn only once it is open. */
  isRecurring?: true;
};
