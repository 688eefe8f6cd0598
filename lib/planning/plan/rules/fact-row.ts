import type { interviews } from "@/db/schema/interviews";
import type { InterviewOutcome, PromiseKind, StepEventKind, WithdrawnBy } from "@/lib/enums";
import type { ConsultantChange } from "@/lib/record/audit/rules";
import type { DraftReview, StepEventName, StepName } from "./facts";
import type { ChangedPlanSettings } from "./settings";

type InterviewColumns = Pick<
  typeof interviews.$inferSelect,
  | "id"
  | "workspaceId"
  | "processId"
  | "clientId"
  | "candidateUserId"
  | "consultantUserId"
  | "consultantName"
  | "agencyName"
  | "role"
  | "company"
  | "round"
  | "startsAt"
  | "endsAt"
  | "startsLocal"
  | "endsLocal"
  | "zone"
  | "country"
  | "region"
  | "format"
  | "place"
  | "route"
  | "contactRule"
  | "wanted"
  | "addressGiven"
  | "createdAt"
  | "cancelledAt"
  | "closedAt"
  | "closedBy"
  | "nextCheckAt"
>;

/** All that the plan knows of one interview, from one query (`selectFactRows`). Instants inside JSON are text. */
export type FactRow = InterviewColumns & {
  settings: ChangedPlanSettings | null;
  people: { id: string; name: string; title: string; topic: boolean }[];
  promised: {
    kind: PromiseKind;
    day: string;
    logged: string;
    loggedBy: string | null;
    by: string;
    covers: string;
    kept: string | null;
    reason: string;
  }[];
  stepEvents: {
    step: StepEventName;
    interviewerId: string | null;
    kind: StepEventKind;
    at: string;
    how: string | null;
    reason: string;
    until: string | null;
    by: string | null;
  }[];
  answers: {
    outcome: InterviewOutcome | null;
    at: string;
    added: string;
    withdrawnBy: WithdrawnBy | null;
    offerBy: string | null;
  }[];
  concern: { asked: string; raised: string | null; result: string; by: string | null } | null;
  feedbackSharedAt: string | null;
  sharedBy: string | null;
  ownFeedback: string | null;
  situationStatedAt: string | null;
  debriefSharedAt: string | null;
  drafts: (DraftReview & { id: string; readBy: string | null })[];
  queued: { step: StepName; forId: string | null; at: string }[];
  laterRound: { added: string | null; cancelled: string | null } | null;
  handedOver: ConsultantChange[];
  nextInterviewStartsAt: string | null;
};
