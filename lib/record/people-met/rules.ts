import type { MessageStep } from "@/lib/planning/plan/rules/steps";
import { tidyLink } from "@/lib/platform/text/rules";

const profile = /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/in\/([\p{L}\p{M}\p{N}%_.-]{2,200})(?:[/?#]\S*)?$/iu;

/** The profile behind an address of LinkedIn, always in the same form: without a country, and without what its app adds. Null for any other address. */
export function linkedinAddress(text: string): string | null {
  const name = profile.exec(tidyLink(text))?.[1];
  return name ? `https://www.linkedin.com/in/${name}` : null;
}

/** The address of a search for a person’s profile by name, if nobody has saved the profile yet. */
export const linkedinSearchHref = (name: string, company: string): string =>
  `https://www.linkedin.com/search/results/people/?${new URLSearchParams({ keywords: `${name} ${company}` })}`;

/** One meeting with a person, as their page reads it. */
export type MeetingRow = {
  interviewerId: string;
  interviewId: string;
  name: string;
  title: string;
  email: string;
  phone: string;
  linkedin: string;
  inTouchAt: Date | null;
  company: string;
  role: string;
  round: string;
  zone: string;
  startsAt: Date;
  consultantUserId: string | null;
  agencyName: string | null;
  /** What the candidate wrote down about this person in their debrief. */
  entries: { field: string; body: string }[];
  messages: MessageToPerson[];
};

/** `interviewId`: the record that has it, where its page is. */
type MessageToPerson = {
  id: string;
  interviewId: string;
  step: MessageStep;
  interviewerId: string | null;
  subject: string;
  sentAt: string | null;
  scheduledAt: string | null;
};

/** What is known about one person, the latest first. `current` is the row that the page's forms change. */
export type PersonMet = {
  current: MeetingRow;
  title: string;
  email: string;
  phone: string;
  linkedin: string;
  /** The row of the meeting that is marked as in touch, and since when. */
  inTouch: (MeetingRow & { inTouchAt: Date }) | null;
  meetings: MeetingRow[];
};

/**
 * Makes one person of their rows, which begin with the latest meeting. Of each detail it takes the latest that was entered. An interview that
 * continues with an agency is on two records, and is one meeting here.
 */
export function personMet(rows: readonly MeetingRow[]): PersonMet | null {
  const [current] = rows;
  if (!current) return null;
  const detail = (name: "title" | "email" | "phone" | "linkedin") => rows.find((row) => row[name] !== "")?.[name] ?? "";
  const marked = rows.filter((row): row is MeetingRow & { inTouchAt: Date } => row.inTouchAt !== null);
  return {
    ...{ current, title: detail("title"), email: detail("email"), phone: detail("phone") },
    linkedin: linkedinAddress(detail("linkedin")) ?? "",
    inTouch: marked.toSorted((one, other) => other.inTouchAt.getTime() - one.inTouchAt.getTime())[0] ?? null,
    meetings: onceEach(rows),
  };
}

function onceEach(rows: readonly MeetingRow[]): MeetingRow[] {
  const meetings = new Map<string, MeetingRow>();
  for (const row of rows) {
    const key = `${row.startsAt.getTime()} ${row.role}`;
    const same = meetings.get(key);
    meetings.set(key, same ? mergedMeeting(same, row) : row);
  }
  return [...meetings.values()];
}

/** A message that was copied to the later record is shown only there. A copied draft may have been changed since then. */
const mergedMeeting = (meeting: MeetingRow, copy: MeetingRow): MeetingRow => ({
  ...meeting,
  entries: [
    ...meeting.entries,
    ...copy.entries.filter(
      ({ field, body }) => !meeting.entries.some((entry) => entry.field === field && entry.body === body),
    ),
  ],
  messages: [
    ...meeting.messages,
    ...copy.messages.filter(({ step, sentAt }) => sentAt || !meeting.messages.some((message) => message.step === step)),
  ],
});
