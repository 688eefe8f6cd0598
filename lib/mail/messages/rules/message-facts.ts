import type { Day } from "@/lib/dates";
import type { ContactRule, InterviewFormat, InterviewOutcome, InterviewRoute, JobWanted } from "@/lib/enums";

import type { MessageStep } from "@/lib/planning/plan/rules/steps";
import type { DraftAnswers } from "./composer/answers";

/** `goesBy`: other names of theirs, which a writer has confirmed. The number is in its stored form, or empty. */
export type PanelInterviewer = {
  id: string;
  name: string;
  title: string;
  email: string;
  phone?: string;
  goesBy?: readonly string[];
};
export type MessageConsultant = { name: string; email: string };

/** The spelling in which a workspace writes. A writer may use the other one throughout. */
export type EnglishSpelling = "british" | "american";

/** Everything from which a message is composed and checked. Questions that were not asked are no part of it (R2). */
export type MessageFacts = {
  step: MessageStep;
  /** The interviewer whose message it is, where the step is per interviewer. */
  interviewerId: string | null;
  /** The interviewer chosen to read a message that is not per interviewer. */
  recipientId: string | null;
  /** By which words are chosen: the interview, which has one candidate. The same record gives the same draft. */
  seed: string;
  /** The candidate's name, and the lines that they put below it in every e-mail. */
  by: string;
  signature?: string;
  role: string;
  company: string;
  format: InterviewFormat;
  asksFor: string;
  /** The day of the interview and the present day, where it took place. */
  day: Day;
  today: Day;
  route: InterviewRoute;
  contact: ContactRule;
  consultant: MessageConsultant | null;
  /** The consultant let the candidate write to the client about this step directly (C7). */
  isFeedbackShared: boolean;
  panel: PanelInterviewer[];
  wanted: JobWanted | null;
  outcome: InterviewOutcome | null;
  promise: Day | null;
  /** From the debrief: per interviewer, and of the whole. */
  talkedAbout: Record<string, string>;
  caughtInterest: Record<string, string>;
  /** What was answered about the notes of each interviewer, so that they become sentences. */
  answers: Record<string, DraftAnswers>;
  wishedSaid: string;
  fellShort: string;
  /** What the consultant may read of the debrief, as the text of an e-mail. */
  account: string;
  /** The consultant who was in charge when the draft was approved. */
  approver?: string | null;
  /** Who was thanked already: interviewers by id, and the consultant. */
  thanked?: { people: string[]; consultant: boolean };
  /** Without it, where a text mixes both spellings evenly, it is British. */
  english?: EnglishSpelling;
  /** Notes already written to others of the panel for the same step. */
  others: { interviewerId: string; name: string; body: string }[];
};

export type MessageText = { subject: string; body: string };
