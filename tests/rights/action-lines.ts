import { candidate, lead, type Row, signedIn } from "./roles";

/** The page of a form, and what it sends. A button's form goes to its action alone; others keep what was typed. */
export type Action = { who: Row; at: string; button?: boolean; fields: Fields };
export type Fields = Record<string, string>;

export const interview = (rest = "") => `/me/interviews/:interview${rest}`;
export const form = (at: string, fields: Fields, who: Row = candidate): Action => ({ who, at, fields });
export const button = (at: string, fields: Fields, who: Row = candidate): Action => ({ who, at, fields, button: true });

/** Forms under /w/[workspace]: `who` is `agency` for what every member may do, `lead` for who is in charge, or `owners`. */
export const ours = (who: Row, at: string, fields: Fields): Action =>
  form(`/w/:workspace${at}`, { workspace: ":workspace", ...fields }, who);
export const oursButton = (who: Row, at: string, fields: Fields): Action => ({
  ...ours(who, at, fields),
  button: true,
});

const day = { day: "2026-11-19", start: "16:30", end: "17:30", zone: "Europe/London", country: "GB" };
export const entered = { role: "R", company: "Forged", ...day, format: "video", route: "direct" };
export const step = { interviewId: ":interview", step: "thank-you", interviewerId: ":person" };
export const message = "/me/messages/:interview/thank-you/:person";
export const onStep = (more: Fields) => form(interview(), { ...step, ...more });
export const onInterview = (more: Fields = {}) => button("/me/interviews/new", { id: ":interview", ...more });
export const endInterview = (more: Fields) => form("/me/interviews/new", { id: ":interview", ...more });
export const onMessage = (more: Fields = {}) => button(message, { ...step, ...more });
/** A step of the consultant's, on their side of the interview. */
export const onOurStep = (more: Fields) =>
  ours(lead, "/interviews/:interview/steps/gather-feedback", {
    ...{ interviewId: ":interview", step: "gather-feedback", interviewerId: "", ...more },
  });
export const onDraft = (more: Fields) =>
  ours(lead, "/interviews/:interview/drafts/:given", {
    ...{ interviewId: ":interview", messageId: ":given", version: "1", ...more },
  });
export const onBrief = (more: Fields) =>
  ours(lead, "/interviews/:interview/brief", { interviewId: ":interview", ...more });
export const lesson = { id: ":interview", lessonId: ":lesson" };
export const onFeedback = (fields: Fields) =>
  ours(lead, "/interviews/:interview/feedback/:raw", { interviewId: ":interview", ...fields });
/** Another person's form would be the sender's own: no id in it leads to anybody else's. */
export const mySettings = (fields: Fields) => form("/me/settings", fields, signedIn);
export const mySettingsButton = (fields: Fields) => button("/me/settings", fields, signedIn);
