import type { DebriefAudience, InterviewRoute, JobWanted } from "@/lib/enums";

export const debriefInterviewerFields = ["talked_about", "caught_interest"] as const;
/** In the order of the form. */
export const debriefGeneralFields = [
  "went_well",
  "fell_short",
  "wished_said",
  "concerns",
  "instructions",
  "wanted_why",
  "private",
] as const;

/** Those that a consultant may read, and may write down for the candidate. */
export const debriefShareableFields = debriefGeneralFields.filter((field) => field !== "private");

type DebriefInterviewerField = (typeof debriefInterviewerFields)[number];
export type DebriefShareableField = Exclude<(typeof debriefGeneralFields)[number], "private">;
export type DebriefGeneralField = (typeof debriefGeneralFields)[number];
export type DebriefField = DebriefInterviewerField | DebriefGeneralField;

export const debriefFieldLabels: Record<DebriefField, string> = {
  talked_about: "What you talked about",
  caught_interest: "What caught their interest",
  went_well: "What went well",
  fell_short: "What went less well",
  wished_said: "What you wished you had said",
  concerns: "Concerns you did not raise",
  instructions: "Instructions you were given",
  wanted_why: "Why you want the job, or why not",
  private: "Private notes",
};

/** The same for the consultant, of the candidate's answers. A consultant reads no private notes. */
export const consultantFieldLabels: Record<DebriefField, string> = {
  talked_about: "What they talked about",
  caught_interest: "What caught their interest",
  went_well: "What went well",
  fell_short: "Where it fell short",
  wished_said: "What they wished they had said",
  concerns: "Concerns they did not raise",
  instructions: "Instructions they were given",
  wanted_why: "Why they want it, or not",
  private: "",
};

export const jobWantedLabels: Record<JobWanted, string> = {
  yes: "I want this job",
  unsure: "I am not sure yet",
  no: "I do not want this job",
};

/**
 * At first the consultant may read everything except private notes, and the client nothing: the writer chooses what the client may read. Without
 * a consultant nobody else reads it.
 */
export const defaultVisibleTo = (field: DebriefField, route: InterviewRoute): DebriefAudience =>
  field === "private" || route === "direct" ? "me" : "consultant";

export type DebriefEntryFields = {
  field: DebriefField;
  interviewerId: string | null;
  body: string;
  audience: DebriefAudience;
};
type SavedEntry = { body: string; sharedAt: Date | null; clientSharedAt: Date | null };

/** When an answer was shared with the consultant and with the client. If its words change, it has to be shared with the client again. */
export function debriefEntryTimes(
  entry: DebriefEntryFields,
  saved: SavedEntry | undefined,
  shared: boolean,
  now: Date,
) {
  const toConsultant = shared && entry.audience !== "me";
  const toClient = shared && entry.audience === "client";
  const clientSharedAt = saved?.body === entry.body ? saved.clientSharedAt : null;
  return {
    sharedAt: toConsultant ? (saved?.sharedAt ?? now) : null,
    clientSharedAt: toClient ? (clientSharedAt ?? now) : null,
  };
}
