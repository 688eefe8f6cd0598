import { agency, candidate, everybody, type Row } from "./roles";

/**
 * Every route that answers with a file: calendars, exports, and a message for one's own mail program. tests/e2e/rights.spec.ts requests
 * each as each role: a role that the table lets in gets the file, kept in no cache, with what it must contain and without what that role
 * may find nowhere; other roles get no file. There is no calendar of anybody's interviews and no feed: the planner's calendar is of the
 * plan in its own address. The test fails when a route returns a file that is not here.
 */
export type File = { route: string; who: Row; at: string; type: string; tells: string };

const csv = (route: string, at: string, tells: string): File => ({
  ...{ route: `/w/[workspace]${route}`, who: agency, at: `/w/:workspace${at}`, type: "text/csv; charset=utf-8", tells },
});

/** Who is not let in is answered nothing: a file has no page to sign in from. */
const his: Row = { ...candidate, nobody: "404", link: "404", system: "404" };

export const files: Record<string, File> = {
  "the agency’s candidates": csv("/candidates/export.csv", "/candidates/export.csv", "Amara Quillfeather"),
  "the agency’s clients": csv("/clients/export.csv", "/clients/export.csv", "Quillfeather"),
  "how long word takes": csv("/insights/[file]", "/insights/times.csv", "Measure,Unit,"),
  "what each consultant did": csv("/insights/[file]", "/insights/consultants.csv", "Consultant,"),
  "promises kept and broken": csv("/insights/[file]", "/insights/promises.csv", "Client,"),
  "outcomes by round": csv("/insights/[file]", "/insights/outcomes.csv", "Round,"),
  "one’s own message, for a mail program": {
    ...{ route: "/api/live/messages/eml", who: his, type: "message/rfc822", tells: "Dear Priya Shah, Quillfeather" },
    at: "/api/live/messages/eml?interviewId=:interview&step=thank-you&interviewerId=:person",
  },
  "the planner’s calendar": {
    ...{ route: "/plan/calendar.ics", who: everybody, type: "text/calendar; charset=utf-8", tells: "BEGIN:VCALENDAR" },
    at: "/plan/calendar.ics?starts=2027-01-14T09:00&ends=2027-01-14T10:00&zone=Europe/London&country=GB",
  },
};
