import { csvTooLargeMessage } from "@/lib/platform/csv/rules";
import { isRefusedNotice, noticeParameter } from "./address";

const declined = { declined: "You declined. You get no more e-mails about it." };
const tooLate = { late: "It has already been sent, so you can’t cancel sending." };
const tooLarge = { "too-large": csvTooLargeMessage };
const unlocked = { unlocked: "Opened early. Your reason is saved." };
const linkedinSaved = { linkedin: "The LinkedIn address is saved." };
const chosen = { chosen: "Changed." };
const imported = { imported: "Imported" };

const onEitherInterviewPage = {
  ...{ added: "Added. The plan is below.", saved: "Saved.", done: "Done.", snoozed: "Snoozed.", undone: "Undone." },
  ...{ restored: "Restored, with its steps.", reopened: "Opened again.", waived: "Skipped. Your reason is saved." },
};

const notesChanged = {
  ...{ "note-added": "Private note added.", "note-saved": "Private note saved." },
  ...{ "note-deleted": "Private note deleted.", "note-restored": "Private note restored." },
};

const templatesChanged = { saved: "Saved.", copied: "Duplicated.", deleted: "Deleted." };

const nowShare = "The plan is updated. Now write what the candidate may read.";
const feedbackLogged = `Saved. ${nowShare}`;

/** What each page can say of what was just done, by the page's file in `app`. An action cannot ask for anything else. */
export const notices = {
  "/sign-in": {
    out: "You are signed out.",
    provider: "You were not signed in. Try again, or sign in by e-mail.",
    unconfirmed: "That account has no confirmed e-mail address. Sign in by e-mail.",
  },
  "/sign-in/check": { again: "Sent again. Use the newest code." },
  "/invitations/[token]": declined,
  "/handovers/[token]": declined,
  "/feedback/[token]": {
    ...{ sent: "Thank you. Your feedback is sent.", kept: "Saved. Nobody reads it until you send it." },
  },
  "/me": {
    ...{ done: "Done.", snoozed: "Snoozed until tomorrow.", undone: "Undone." },
    joined: "Accepted. The interviews that the agency arranged for you are here, next to your own.",
    newcomer: "Accepted. You have an account now. The agency entered your name: you can change it in Settings.",
  },
  "/me/settings": {
    asked: "We e-mailed both addresses. Open both e-mails and confirm.",
    ...{ stopped: "Stopped. Your address does not change.", ended: "Signed out there." },
    left: "You have left. You no longer see the agency’s interviews.",
  },
  "/me/settings/templates": templatesChanged,
  "/me/settings/plan": { saved: "Saved. All your plans use these settings from now on." },
  "/me/interviews/[id]": {
    ...onEitherInterviewPage,
    ...chosen,
    cancelled: "Cancelled. Scheduled messages are not sent.",
    closed: "Closed. You get no more reminders about it.",
    asked: "We e-mailed your consultant. You can see their answer here.",
    debriefed: "Your debrief is saved.",
    unwanted: "Your debrief is saved. You said that you do not want this job.",
    "shared-unwanted": "Your debrief is saved and shared. You said that you do not want this job.",
    shared: "Your debrief is saved and shared.",
  },
  "/me/interviews/[id]/steps/[step]": { ...unlocked, ...linkedinSaved },
  "/me/interviews/people/[person]": { ...linkedinSaved, "in-touch": "Marked as in touch.", "not-in-touch": "Undone." },
  "/me/interviews/[id]/outcome": { logged: "Saved. Your plan is updated." },
  "/me/interviews/[id]/update": {
    logged: "Saved. Your plan is updated.",
    undone:
      "Undone. Your plan is as it was before. Messages that were cancelled are drafts now: send them yourself if you still want to.",
  },
  "/me/interviews/[id]/debrief": {
    kept: "Draft saved. Nobody else sees it until you save the debrief.",
    called: "Saved. You have told your consultant. The debrief still helps you write your messages.",
  },
  "/me/interviews/[id]/lessons": {
    added: "Saved. We show it again when you prepare for your next interview.",
    changed: "Changed.",
    removed: "Removed.",
    read: "Marked as read.",
    kept: "Saved without changes. We show them again when you prepare for your next interview.",
  },
  "/me/settings/writing": { removed: "Removed from your list." },
  "/me/messages/[interview]/[...key]": {
    ...tooLate,
    send: "It will be sent in a few seconds.",
    schedule: "Scheduled.",
    choose: "Scheduled.",
    edit: "Sending is cancelled, so you can edit the message. Schedule or send it again when it is ready.",
    myself: "Marked as sent.",
    back: "Sending cancelled. Nothing was sent.",
    undone: "Undone. The message is marked as not sent.",
    arrived: "Marked as sent.",
    ask: "Sent to your consultant for review.",
    taken: "Review cancelled. Your consultant no longer sees this draft.",
    "edit-taken": "The proposed wording is in the text now. Re-read it before you send it.",
    "edit-fixed": "The message is being sent, so you can’t change its text. Cancel sending first.",
    "edit-outdated": "The text was changed since then, so nothing was replaced. Check the proposal again.",
    ticked: "The comment is marked as done.",
    opened: "The comment is open again.",
    friend: "Asked. Your friend gets an e-mail with the link.",
    revoked: "Cancelled. The link no longer works.",
    unlocked: "Opened early. Your reason is saved.",
  },
  "/w/[workspace]": {
    joined: "Accepted. You are a member of this agency now.",
    newcomer: "Accepted. You have an account now. You can change your name and time zone in your settings.",
  },
  "/w/[workspace]/insights": { recounted: "Counted again." },
  "/w/[workspace]/settings/templates": templatesChanged,
  "/w/[workspace]/settings/plan": { saved: "Saved. All plans of the agency use these settings from now on." },
  "/w/[workspace]/settings/people": {
    invited: "Invitation sent. It expires in 14 days.",
    "several-invited": "Invitations sent. Each expires in 14 days.",
    again: "Invitation sent again. Only the link in the newest e-mail works.",
    back: "Invitation cancelled. Its link no longer works.",
    role: "Changed.",
    removed: "Removed. They are signed out, and their candidates and interviews have been handed over.",
  },
  "/w/[workspace]/candidates": imported,
  "/w/[workspace]/candidates/import": tooLarge,
  "/w/[workspace]/candidates/[id]": {
    ...notesChanged,
    added: "Added. Now add their first interview to see its plan.",
    saved: "Saved.",
    invited: "Invitation sent. It expires in 14 days.",
    handed: "Handed over, with all interviews.",
  },
  "/w/[workspace]/clients": imported,
  "/w/[workspace]/clients/import": tooLarge,
  "/w/[workspace]/clients/[id]": {
    ...notesChanged,
    added: "Added. Now add its contacts and roles.",
    saved: "Saved.",
    ruled: "Changed, for all interviews with this client.",
    ...{ contact: "Saved.", ended: "Removed." },
  },
  "/w/[workspace]/clients/[id]/roles/[role]": {
    added: "Added.",
    saved: "Saved. Interviews that were added before keep the skills that they had.",
    filled: "Marked as filled.",
    opened: "Reopened.",
  },
  "/w/[workspace]/interviews/[id]": { ...onEitherInterviewPage, ...notesChanged },
  "/w/[workspace]/interviews/[id]/edit": { cancelled: "Cancelled. Scheduled messages are not sent." },
  "/w/[workspace]/interviews/[id]/steps/[step]": { ...unlocked, ...chosen },
  "/w/[workspace]/interviews/[id]/update": {
    logged: "Saved. Both plans are updated.",
    "messages-cancelled":
      "Saved. Both plans are updated. If the candidate had scheduled a question, its sending was cancelled. They see why on its page, and you see it in the history.",
    undone: "Undone. Both plans are as they were before. Messages whose sending was cancelled stay drafts.",
    asked: "Saved. The candidate can see that the client was asked.",
    unsaid: "Undone. The candidate no longer sees it.",
    updated: "Saved. The days without an update are counted from today.",
    "link-sent": "They get an e-mail with the link.",
    revoked: "Cancelled. The link no longer works.",
  },
  "/w/[workspace]/interviews/[id]/debrief": {
    read: "Marked as read. The candidate can see that you have read it.",
    unread: "Marked as unread. It is on your Desk again.",
    raised: "Saved. The candidate can see it.",
    "taken-down": "Saved. The candidate can read and change it.",
  },
  "/w/[workspace]/interviews/[id]/brief": {
    late: "It has already been sent, so you can’t do this any more.",
    sent: "It will be sent in a few seconds.",
    back: "Sending cancelled. Nothing was sent.",
    settled: "Saved. Read the text once more before you send it.",
    again: "Started again with the answers that are shared now.",
  },
  "/w/[workspace]/interviews/[id]/drafts/[message]": {
    ...tooLate,
    approve: "Approved.",
    now: "Approved. It will be sent in a few seconds.",
    aim: "Approved and scheduled.",
    myself: "Marked as sent.",
    returned: "Returned, with your comment.",
    commented: "Your comment is next to the draft.",
    proposed: "Your wording is next to the draft. The candidate can use it or not.",
    back: "Undone.",
  },
  "/w/[workspace]/interviews/[id]/feedback/[feedback]": {
    logged: feedbackLogged,
    taken: `Added. ${nowShare}`,
    "messages-cancelled": `${feedbackLogged} Sending of the candidate’s scheduled messages was cancelled. The history says why.`,
    "added-before":
      "A decision was added in the meantime, so nothing was added now. Check it below, then write what the candidate may read.",
    outvoted:
      "Added. But somebody at the client gave another decision later, and the later one counts. If it is wrong, undo it on the page where it was logged.",
    "not-added": "Not added. What they wrote stays here, and you can still add the decision below.",
    "read-first": "Nothing was added. Read their latest answer, then add it here.",
    corrected: "Saved. What you have shared stays the same until you share a new version.",
    shared: "Shared. The candidate can read it now.",
    "kept-private": "Kept private. The candidate sees that feedback came, and your reason.",
    undone: "No longer shared.",
  },
} as const satisfies Record<string, Record<string, string>>;

/** Without script a button has no place for its own sentence. */
const refusedMessage = "Nothing was changed, because that is not possible now. This page shows the latest state.";

export type NoticePage = keyof typeof notices;
export type NoticeOf<Page extends NoticePage> = keyof (typeof notices)[Page] & string;

type ParameterName<Page extends string> = Page extends `${string}[${infer Name}]${infer Rest}`
  ? Name | ParameterName<Rest>
  : never;
type PageParameters<Page extends string> = {
  [Name in ParameterName<Page> as Name extends `...${infer Several}` ? Several : Name]: Name extends `...${string}`
    ? readonly (string | null | undefined)[]
    : string;
};

/** `about` is the id of the item that was just sent, if a page has several, or the counts of an import. `for` is the interviewer of a step. */
type NoticeOptions = { about?: string; for?: string | null };

/** The address of a page with the notice that it is to show once. */
export function noticePath<Page extends NoticePage>(
  page: Page,
  parameters: PageParameters<Page>,
  notice: NoticeOf<Page>,
  { about, for: forId }: NoticeOptions = {},
): string {
  const values = parameters as Record<string, string | readonly (string | null | undefined)[]>;
  const path = page.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) =>
    [values[name]]
      .flat()
      .filter((part): part is string => Boolean(part))
      .map(encodeURIComponent)
      .join("/"),
  );
  return `${path}?${forId ? `for=${forId}&` : ""}${noticeParameter}=${notice}${about ? `:${about}` : ""}`;
}

export type PageNotice<Key extends string = string> = {
  key: Key;
  text: string;
  /** The id of the item that was just sent, the counts of an import ("12-3"), or "". */
  about: string;
  tone: "done" | "due";
};

/** The notice that a page's address asks for. Null if it asks for none, or for one that the page does not know. */
export function readNotice<Page extends NoticePage>(page: Page, parameter: unknown): PageNotice<NoticeOf<Page>> | null {
  const [key = "", about = ""] = typeof parameter === "string" ? parameter.split(":") : [];
  const known: Record<string, string> = notices[page];
  const isRefused = isRefusedNotice(key);
  const text = isRefused ? refusedMessage : Object.hasOwn(known, key) ? known[key] : undefined;
  if (text === undefined) return null;
  return { key: key as NoticeOf<Page>, text, about, tone: key === "late" || isRefused ? "due" : "done" };
}
