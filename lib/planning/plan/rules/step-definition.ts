import type { RuleNumber } from "./sources";

/** The names for a title, in the form for the middle of a sentence. `interviewer` is empty if the step is about nobody in particular. */
export type TitleNames = {
  interviewer: string;
  consultant: string;
  /** Who is asked for an update: "the interviewer", "Marta Ruiz". */
  asked: string;
};
/** What the Desk counts and filters by. */
export type DeskFigure = "drafts" | "clients" | "updates";
export type StepTitle = string | ((names: TitleNames) => string);

/** All that is known of a step, whatever the interview is. Its builder (plan.ts) decides when it opens, when it is due and when it is obsolete. */
export type StepDefinition = {
  /** "consultant if here": the consultant's if they have an account, else the candidate's. */
  owner: "candidate" | "consultant" | "consultant if here";
  /** What its owner has to do: "Thank Priya Shah". */
  title: StepTitle;
  /** The same for the other side. Null if it is the same. A name at its beginning gets a capital letter. */
  otherSideTitle: StepTitle | null;
  /** Its title in a calendar while it is locked, for a step that is needed only if no answer comes. "…" stands for its title. */
  titleIfNothingCame: string | null;
  /** Its name in a line of history. That line also says who did it, and who it is about: "follow-up" in "Step skipped: follow-up". */
  historyName: string;
  /** The word on its button. */
  action: string;
  /** A word or two for the timeline. If there is a step for each person, their first names follow. */
  timelineLabel: string | { named: string; unnamed: string };
  /** The page on which it is done: its own, that of its message, or the one at this path. */
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
    | "/update?kind=date"
    | "/update?kind=said"
    | "/update#word";
  /**
   * How it is settled: by a tick on its page, which may ask for more, or by a record of its own. A step with a record can't be ticked, because
   * that would say something that did not happen: it is refused with the sentence `says`. If it is not `waivable`, only the record ends it.
   */
  settledBy:
    | {
        tick: "only the press" | "how and when" | "what changed" | "accepted or declined";
        how?: "linkedin" | "letter" | "call";
      }
    | { record: true; says: string | null; waivable: boolean };
  /** It is a message (lib/mail/messages/rules/steps.ts says who gets it, and how), or one that a consultant may pass on (`through`). */
  message: "no" | "yes" | "may be passed on";
  /** Its part in waiting for an answer: it shows interest, asks for an update, watches, or ends the waiting. */
  waiting: "interest" | "check-in" | "chaser" | "further chaser" | "farewell" | "watch" | null;
  /** Its place among the steps that follow an outcome. The first is offered first. */
  outcomeRank: 1 | 2 | 3 | null;
  /** It means talking to the client. */
  asksClient: boolean;
  /**
   * How the Desk shows it. A candidate's step about which a consultant would call them has words for the consultant ("title": its own title). A
   * consultant's step may be counted by the Desk (each of those has an index, db/schema/worklist.ts).
   */
  desk: { awaitedAs: string } | { countedAs: DeskFigure } | null;
  /** Its rank on Today: an offer to answer, an answer to look at, a step for which others wait, or a step that only has a time. */
  urgency: "offer" | "answer" | "blocks others" | "time";
  /** The rules of the playbook on which it is based. */
  rules: readonly [RuleNumber, ...RuleNumber[]];
  /** What the articles say about its use, and where they disagree. Shown as help, with its rules. */
  seeAlso: readonly RuleNumber[];

  /** A sentence before its reason, because no article mentions it. */
  ownDefault?: string;
  /** It means talking to the candidate: by a call or an e-mail. */
  asksCandidate?: true;
  /** It is done before the interview takes place. */
  isBeforeInterview?: true;
  /** It says how the interview went. */
  tellsHowItWent?: true;
  /** It takes a minute and nobody waits for it: the interview itself still counts as waiting. */
  isQuick?: true;
  /** Whether a delay harms the other side, because somebody waits for an offer, an answer or news. Only such a step is red for everybody. */
  mattersWhenLate?: true;
  /** It comes again and again. The timeline shows it only once it is open. */
  isRecurring?: true;
};
