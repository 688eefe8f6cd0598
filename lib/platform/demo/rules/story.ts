import type { InterviewOutcome, JobWanted } from "@/lib/enums";
import type { InterviewInput } from "@/lib/record/interviews/input";

export const demoPerson = { email: "amara@example.com", name: "Amara Okafor", zone: "Europe/London" };

type DemoInterviewer = { name: string; title: string; email: string; talked?: string; topic?: string };

/** One interview of the demo, relative to today: `days` counts business days, negative for the past. */
export type DemoStory = {
  days: number;
  start: string;
  end: string;
  role: string;
  company: string;
  round?: string;
  format?: InterviewInput["format"];
  place?: string;
  interviewers: DemoInterviewer[];
  asksFor?: string;
  questions?: string[];
  viaAgency?: boolean;
  /** The promised day, in business days from today. */
  promise?: number;
  /** The present stage. */
  upTo: "nothing" | "debrief" | "thanked" | "chased" | "let go";
  debrief?: {
    well: string;
    short: string;
    wished: string;
    concerns?: string;
    instructions?: string;
    wanted: JobWanted;
    why: string;
  };
  /** An update, and how many business days ago it came. */
  answer?: {
    outcome: Extract<InterviewOutcome, "next" | "offer" | "rejected">;
    ago: number;
    strengths?: string;
    shortfalls?: string;
    tips?: string;
  };
  /** Whether the debrief is shared with the consultant, whether its concern should be raised, and the grades of the common questions. */
  sharesDebrief?: true;
  raisesConcern?: true;
  grades?: Record<string, string>;
  lesson?: string;
  /** The index of the story whose next round this is. */
  after?: number;
};
