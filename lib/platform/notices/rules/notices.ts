import { csvTooLargeMessage } from "@/lib/platform/csv/rules";
import { isRefusedNotice, noticeParameter } from "./address";

const declined = { declined: "Nothing was set up, and nobody writes to you again because of it." };
const tooLate = { late: "It has already been sent, so you can’t cancel sending." };
const tooLarge = { "too-large": csvTooLargeMessage };
const unlocked = { unlocked: "Opened early. Your reason is kept." };
const chosen = { chosen: "Changed." };

const onEitherInterviewPage = {
  added: "Added. The plan below starts from it.",
  saved: "Saved.",
  restored: "Restored, with its steps.",
  reopened: "Opened again.",
  done: "Done.",
  waived: "Skipped. Your reason is kept.",
  snoozed: "Snoozed.",
  undone: "Undone.",
};

const templatesChanged = { saved: "Saved.", copied: "Duplicated.", deleted: "Deleted." };

const feedbackLogged = "Logged. The plan has moved with it. Now write what they may read.";

/** What each page can say of what was just done, by the page's file in `app`. An action cannot ask for anything else. */
export const notices = {
  "/sign-in": {
    out: "You are signed out.",
    provider: "You were not signed in there. Try again, or sign in by e-mail.",
    unconfirmed: "That account has no confirmed e-mail address. Sign in by e-mail.",
  },
  "/sign-in/check": { again: "Sent again. The newest code is the one that counts." },
  "/invitations/[token]": declined,
  "/handovers/[token]": declined,
  "/feedback/[token]": {
    sent: "Thank you. It is sent.",
    kept: "Kept. Nobody reads it before you send it.",
  },
  "/me/settings": {
    asked: "We wrote to both addresses. Open both e-mails to finish.",
    stopped: "Stopped. Your address stays as it is.",
    joined: "You work together from now on. Their interviews with you stand on Today, beside your own.",
    left: "You have left. Nothing of theirs is on your pages any more.",
    ended: "Ended. Whoever uses it has to sign in again.",
  },
  "/me/settings/templates": templatesChanged,
  "/me/settings/plan": { saved: "Saved. Every plan follows these numbers from now on." },
  "/me/interviews/[id]": {
    ...onEitherInterviewPage,
    ...chosen,
    cancelled: "Cancelled. Sending of scheduled messages was cancelled too.",
    closed: "Closed, kindly. There will be no further reminders.",
    asked: "Your consultant has been written to. You see here what they answer.",
    debriefed: "Your debrief is saved.",
    unwanted: "Your debrief is saved. You said that you do not want this job.",
    "shared-unwanted": "Your debrief is saved and shared. You said that you do not want this job.",
    shared: "Your debrief is saved and shared.",
  },
  "/me/interviews/[id]/steps/[step]": unlocked,
  "/me/interviews/[id]/outcome": { logged: "Logged. The plan has moved with it." },
  "/me/interviews/[id]/update": {
    logged: "Logged. The plan has moved with it.",
    undone:
      "Undone. The plan is as it was before. A message that it had stopped is a draft again: send it yourself if you still want to.",
  },
  "/me/interviews/[id]/debrief": {
    kept: "Kept. Nobody else sees it before you save it.",
    called: "Noted. The call counts as telling them; the debrief still helps you write your notes.",
  },
  "/me/interviews/[id]/lessons": {
    added: "Kept. It comes back when you prepare for your next interview.",
    changed: "Changed.",
    removed: "Removed.",
    read: "Noted. Take from it what helps.",
    kept: "Kept as they are. They come back when you prepare for your next interview.",
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
    "edit-fixed": "It is being sent, so its text stays as it is. Cancel sending first.",
    "edit-outdated": "The text was changed since then, so nothing was replaced. Check the proposal again.",
    ticked: "The comment is marked as done.",
    opened: "The comment is open again.",
    friend: "Asked. Your friend gets an e-mail with the link.",
    revoked: "The link no longer works.",
    unlocked: "Opened early. Your reason is on the record.",
  },
  "/w/[workspace]/settings/templates": templatesChanged,
  "/w/[workspace]/settings/plan": { saved: "Saved. Every plan of the agency follows these numbers from now on." },
  "/w/[workspace]/settings/people": {
    invited: "Invited. The invitation is good for 14 days.",
    again: "Invited again. The newest e-mail is the one that counts.",
    back: "Taken back. Its link opens nothing any more.",
    role: "Changed.",
    removed: "Removed. Their sessions have ended, and what they led has passed on.",
  },
  "/w/[workspace]/candidates/import": tooLarge,
  "/w/[workspace]/candidates/[id]": {
    added: "Added. Enter their first interview, and its plan appears.",
    saved: "Saved.",
    invited: "Invited. The link in the e-mail is good for 14 days.",
    handed: "Handed over, with every interview.",
  },
  "/w/[workspace]/clients/import": tooLarge,
  "/w/[workspace]/clients/[id]": {
    added: "Added. Say who your contacts are, and which roles it is filling.",
    saved: "Saved.",
    ruled: "Changed, for every interview that is not over.",
    contact: "Saved.",
    ended: "Taken off the list.",
  },
  "/w/[workspace]/clients/[id]/roles/[role]": {
    added: "Added.",
    saved: "Saved. Interviews that were entered before keep what was asked for then.",
    filled: "Filled.",
    opened: "Open again.",
  },
  "/w/[workspace]/interviews/[id]": onEitherInterviewPage,
  "/w/[workspace]/interviews/[id]/edit": { cancelled: "Cancelled. Sending of scheduled messages was cancelled too." },
  "/w/[workspace]/interviews/[id]/steps/[step]": { ...unlocked, ...chosen },
  "/w/[workspace]/interviews/[id]/update": {
    logged: "Logged. Both plans have moved with it.",
    "messages-cancelled":
      "Logged. Both plans have moved with it. If the candidate had scheduled a question, its sending is cancelled: they see why on its page, and the history says it here.",
    undone: "Undone. Both plans are as they were before. A message that it had stopped is a draft again.",
    asked: "Noted: the client was asked. The candidate sees it.",
    unsaid: "Undone. The candidate no longer sees it.",
    updated: "Noted: the candidate was told. How long they have waited counts from now.",
  },
  "/w/[workspace]/interviews/[id]/debrief": {
    read: "Noted. The candidate sees that you have read it.",
    unread: "It is on your desk again.",
    raised: "Noted. The candidate sees what came of it.",
  },
  "/w/[workspace]/interviews/[id]/brief": {
    late: "It has already been sent, so this can’t be done any more.",
    sent: "It will be sent in a few seconds.",
    back: "Sending cancelled. Nothing was sent.",
    settled: "Saved. Read the text once more before you send it.",
    again: "Started again, from the answers that are shared now.",
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
  "/w/[workspace]/interviews/[id]/feedback": {
    asked: "They get an e-mail with the link.",
    revoked: "Revoked. The link opens nothing any more.",
  },
  "/w/[workspace]/interviews/[id]/feedback/[feedback]": {
    logged: feedbackLogged,
    taken: feedbackLogged,
    "messages-cancelled": `${feedbackLogged} Sending of the candidate’s scheduled messages was cancelled, and the history says why.`,
    "added-before":
      "A decision was added in the meantime, so nothing was added now. Check it below, then write what they may read.",
    outvoted:
      "Added. Somebody at the client said something else later, and that stays the decision that counts. Undo it where it was logged if it should not.",
    "not-added":
      "Not added to the record. Their words stay here as they wrote them, and you can still add the decision below.",
    "read-first": "Nothing was added. Read what they say now, then add it here.",
    corrected: "Corrected. What was released before stands as it was until you release it anew.",
    shared: "Released. They can read it now.",
    "kept-private": "Kept back. They see that it came, and your reason.",
    undone: "Taken back.",
  },
} as const satisfies Record<string, Record<string, string>>;

/** Without script a button has no place for its own sentence. */
const refusedMessage = "Nothing was changed: that is not possible as things are now. This page shows how they are.";

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

/** `about` is the id of the item that was just sent, if there are several. `for` is the interviewer of a step. */
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
  /** The id of the item that was just sent, or "". */
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
