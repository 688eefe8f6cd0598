import { type Day, dayOf, toMs } from "@/lib/dates";
import { draftReviewHref } from "@/lib/mail/draft-reviews/rules";
import { messageHref, messageKinds } from "@/lib/mail/messages/rules/steps";
import { isMessageStep } from "@/lib/planning/plan/rules/steps";
import { candidatePages, consultantPages, interviewHref } from "@/lib/planning/steps/rules";
import { capitalise } from "@/lib/platform/text/rules";
import { shortDay } from "@/lib/platform/words/dates";
import { notesAnchor } from "@/lib/record/notes/rules";

/** What can be searched, in the order of the page: an agency's, and a candidate's own. */
export const searchKinds = ["candidate", "client", "contact", "interview", "message", "feedback", "note"] as const;
export type SearchKind = (typeof searchKinds)[number];
export const ownSearchKinds = ["interview", "message", "feedback"] as const satisfies readonly SearchKind[];

export const searchKindLabels: Record<SearchKind, string> = {
  candidate: "Candidates",
  client: "Clients",
  contact: "Contacts",
  interview: "Interviews",
  message: "Messages",
  feedback: "Feedback",
  note: "Private notes",
};

/** One record that was found. Which of the fields are set depends on its kind. */
export type SearchResult = {
  id: string;
  /** Empty for a message without a subject. */
  title: string;
  /** Who and which company, as far as it is known. */
  details: string[];
  /** The latest interview, when it was sent, or when it was given. Null if there is none, or not yet. */
  at: string | null;
  zone: string | null;
  interviewId: string | null;
  clientId: string | null;
  /** The candidate, for a note about one. */
  candidateId: string | null;
  step: string | null;
  interviewerId: string | null;
  /** Whether it has a page of its own in the agency: the client's own words do, and a draft. */
  hasPage: boolean;
};

/** The results of one kind, never none: one page of them, and the id after which the next page begins. */
export type SearchGroup = { kind: SearchKind; results: SearchResult[]; next: string | null };

/** What the link says. */
export function resultTitle({ title, step }: SearchResult): string {
  if (title) return title;
  const noun = step && isMessageStep(step) ? messageKinds[step].noun : "brief";
  return capitalise(noun);
}

/** The line below the link: who, which company, and when. */
export function resultContext(kind: SearchKind, result: SearchResult, zone: string, today: Day): string {
  const day = result.at && shortDay(dayOf(result.zone ?? zone, toMs(result.at)), today);
  const when = {
    candidate: day ? `latest interview ${day}` : "no interview yet",
    client: day ? `latest interview ${day}` : "no interview yet",
    contact: "",
    interview: day,
    message: day ? `sent ${day}` : "not sent yet",
    feedback: day,
    note: day,
  }[kind];
  const line = [...result.details, when].filter(Boolean).join(" · ");
  return capitalise(line);
}

export const agencySearchHref = (workspaceId: string) => `/w/${workspaceId}/search`;
export const ownSearchHref = "/me/search";

/** The page of a consultant that shows what was found. */
export function agencyResultHref(workspaceId: string, kind: SearchKind, result: SearchResult): string {
  const { home } = consultantPages(workspaceId);
  const { id, interviewId, clientId, candidateId, hasPage } = result;
  const interview = interviewHref(consultantPages(workspaceId), interviewId ?? id);
  if (kind === "note") {
    const record = clientId ? `${home}/clients/${clientId}` : candidateId && `${home}/candidates/${candidateId}`;
    return `${record ?? interview}#${notesAnchor}`;
  }
  if (kind === "candidate") return `${home}/candidates/${id}`;
  if (kind === "client") return `${home}/clients/${id}`;
  if (kind === "contact") return `${home}/clients/${clientId}/contacts/${id}`;
  if (kind === "message" && hasPage && interviewId) return draftReviewHref(workspaceId, interviewId, id);
  return kind === "feedback" && hasPage ? `${interview}/feedback/${id}` : interview;
}

/** The page of a candidate that shows what was found. */
export function ownResultHref(kind: SearchKind, result: SearchResult): string {
  const { id, interviewId, step, interviewerId } = result;
  const interview = interviewHref(candidatePages, interviewId ?? id);
  if (kind === "message" && interviewId && step && isMessageStep(step))
    return messageHref(interviewId, step, interviewerId);
  return kind === "feedback" ? `${interview}/lessons` : interview;
}
