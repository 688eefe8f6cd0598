import { randomUUID } from "node:crypto";
import type { Ids } from "./doors";

/** `open` to anybody; `own`: the reader's own things, for who is signed in; `theirs`: there for one person only. */
type Door = { is: "open" | "own" | "theirs"; at: (of: Ids) => string; nobody?: number };

const open = (at: string, nobody = 200): Door => ({ is: "open", at: () => at, nobody });
const own = (at: string): Door => ({ is: "own", at: () => at });
const theirs = (at: (of: Ids) => string): Door => ({ is: "theirs", at });
const interview = (rest = "") => theirs((of) => `/me/interviews/${of.interview}${rest}`);

export const pages: Record<string, Door> = {
  "/": open("/"),
  "/confirm": open("/confirm?token=x"),
  "/confirm/address": open("/confirm/address?token=x"),
  "/sign-in": open("/sign-in"),
  "/sign-in/check": open("/sign-in/check", 307),
  "/welcome": open("/welcome", 307),
  "/unsubscribe/[token]": open("/unsubscribe/a.b.c", 404),
  "/unsubscribe/[token]/one-click": open("/unsubscribe/a.b.c/one-click", 303),
  "/plan": open("/plan"),
  "/plan/calendar.ics": open("/plan/calendar.ics", 400),
  "/api/plan": open("/api/plan", 400),
  "/api/health": open("/api/health"),
  "/api/cron/reminders": open("/api/cron/reminders", 401),
  // The built-in mailbox belongs to whoever sits at this machine; tests/db/mail-routes holds everybody else off.
  "/mailbox": open("/mailbox?q=nobody@example.com"),
  "/mailbox/messages.json": open("/mailbox/messages.json?to=nobody@example.com"),
  "/mailbox/[to]/[name]": open("/mailbox/nobody@example.com/x.eml", 404),
  "/api/mailbox/[to]/[name]": open("/api/mailbox/nobody@example.com/x.eml", 404),
  "/me": own("/me"),
  "/me/feedback": own("/me/feedback"),
  "/me/interviews": own("/me/interviews"),
  "/me/interviews/new": theirs((of) => `/me/interviews/new?after=${of.interview}`),
  "/me/interviews/people": own("/me/interviews/people"),
  "/me/messages": own("/me/messages"),
  "/me/settings": own("/me/settings"),
  "/me/settings/plan": own("/me/settings/plan"),
  "/me/interviews/[id]": interview(),
  "/me/interviews/[id]/debrief": interview("/debrief"),
  "/me/interviews/[id]/edit": interview("/edit"),
  "/me/interviews/[id]/heard": interview("/heard"),
  "/me/interviews/[id]/lessons": interview("/lessons"),
  "/me/interviews/[id]/outcome": interview("/outcome"),
  "/me/interviews/[id]/steps/[step]": theirs((of) => `/me/interviews/${of.interview}/steps/thank-you?for=${of.person}`),
  "/me/messages/[interview]/[...of]": theirs((of) => `/me/messages/${of.interview}/thank-you/${of.person}`),
  "/api/live/messages/eml": theirs(
    (of) => `/api/live/messages/eml?interviewId=${of.interview}&step=thank-you&interviewerId=${of.person}`,
  ),
};

/** Where only a script asks: the method, and what it sends. */
export const live: Record<string, (of: Ids) => object> = {
  "/api/live/debrief": (of) => ({ id: of.interview, version: 1, typed: { went_well: "forged" } }),
  "/api/live/messages": (of) => ({
    interviewId: of.interview,
    step: "thank-you",
    interviewerId: of.person,
    version: 1,
    subject: "forged",
    body: "forged",
  }),
};

type Action = { at: (of: Ids) => string; button?: boolean; fields: (of: Ids, child: Ids) => Record<string, string> };

const at =
  (rest = "") =>
  ({ interview: id }: Ids) =>
    `/me/interviews/${id}${rest}`;
const day = { day: "2026-11-19", start: "16:30", end: "17:30", zone: "Europe/London", country: "GB" };
const form = { role: "R", company: "Forged", ...day, format: "video", route: "direct" };
const step = (of: Ids, child: Ids) => ({ interviewId: of.interview, step: "thank-you", interviewerId: child.person });
const onStep = (more: Record<string, string>, button = false): Action => ({
  at: at(),
  button,
  fields: (of, child) => ({ ...step(of, child), ...more }),
});
const onInterview = (more: Record<string, string> = {}): Action => ({
  at: () => "/me/interviews/new",
  button: true,
  fields: (of) => ({ id: of.interview, ...more }),
});
const onMessage = (more: Record<string, string> = {}, button = true): Action => ({
  at: (of) => `/me/messages/${of.interview}/thank-you/${of.person}`,
  button,
  fields: (of, child) => ({ ...step(of, child), ...more }),
});
const lesson = (more: Record<string, string>, button = false): Action => ({
  at: at("/lessons"),
  button,
  fields: (of, child) => ({ id: of.interview, lessonId: child.lesson, ...more }),
});

export const guarded: Record<string, Action> = {
  "me/interviews#add": {
    at: () => "/me/interviews/new",
    fields: (of) => ({ id: randomUUID(), after: of.interview, ...form }),
  },
  "me/interviews#edit": { at: at("/edit"), fields: (of) => ({ id: of.interview, version: "1", ...form }) },
  "me/interviews#cancel": onInterview({ reason: "forged" }),
  "me/interviews#restore": onInterview(),
  "me/interviews#close": onInterview({ reason: "forged" }),
  "me/interviews#reopen": onInterview(),
  "me/interviews#stayInTouch": {
    at: () => "/me/interviews/people",
    button: true,
    fields: (of, child) => ({ interviewId: of.interview, interviewerId: child.person, agreed: "yes" }),
  },
  "me/interviews/[id]/debrief#save": {
    at: at("/debrief"),
    fields: (of, child) => ({
      ...{ id: of.interview, version: "1", went_well: "forged", [`people.${child.person}.name`]: "Forged" },
      [`people.${child.person}.talked_about`]: "forged",
    }),
  },
  "me/interviews/[id]/debrief#discard": { at: at("/debrief"), button: true, fields: (of) => ({ id: of.interview }) },
  "me/interviews/[id]/debrief#call": { at: at("/debrief"), fields: (of) => ({ id: of.interview, note: "forged" }) },
  "me/interviews/[id]/heard#log": {
    at: at("/heard"),
    fields: (of, child) => ({
      ...{ id: child.answer, interviewId: of.interview, on: new Date().toISOString().slice(0, 10), at: "00:00" },
      tips: "forged",
    }),
  },
  "me/interviews/[id]/heard#undo": {
    at: at("/heard"),
    fields: (of, child) => ({ id: of.interview, factId: child.answer, what: "answer" }),
  },
  "me/interviews/[id]/lessons#add": lesson({ body: "forged" }),
  "me/interviews/[id]/lessons#edit": lesson({ body: "forged", version: "1" }),
  "me/interviews/[id]/lessons#remove": lesson({}, true),
  "me/interviews/[id]/lessons#keep": lesson({}, true),
  "me/interviews/[id]/steps#settle": onStep({ how: "email" }),
  "me/interviews/[id]/steps#waive": onStep({ reason: "forged" }),
  "me/interviews/[id]/steps#unlock": onStep({ reason: "forged" }),
  "me/interviews/[id]/steps#snooze": onStep({ until: "tomorrow" }),
  "me/interviews/[id]/steps#choose": onStep({ chosen: "yes" }),
  "me/interviews/[id]/steps#add": onStep({ chosen: "yes" }, true),
  "me/interviews/[id]/steps#undo": onStep({ kind: "done" }),
  "me/interviews/[id]/steps#doTask": {
    at: at(),
    button: true,
    fields: (of, child) => ({ id: of.interview, taskId: child.task, done: "yes" }),
  },
  "me/messages/[interview]#write": onMessage(
    { version: "1", subject: "forged", body: "forged", press: randomUUID(), intent: "send", reread: "yes" },
    false,
  ),
  "me/messages/[interview]#callBack": onMessage(),
  "me/messages/[interview]#arrived": onMessage(),
  "me/messages/[interview]#undo": onMessage(),
  "me/messages/[interview]#again": onMessage(),
  "me/messages/[interview]#unlock": onMessage({ reason: "forged" }, false),
};

const settings = (fields: (of: Ids) => Record<string, string>, button = false): Action => ({
  at: () => "/me/settings",
  button,
  fields,
});

/** The sender's own account: no id of anybody's leads to another's. */
export const account: Record<string, Action> = {
  "me/settings/account#save": settings(() => ({ name: "Bob", zone: "UTC", quietFrom: "21:00", quietTo: "08:00" })),
  "me/settings/account#want": settings(() => ({ wanted: "reminder" })),
  "me/settings/account#changeAddress": settings(() => ({ email: `new-${randomUUID()}@example.com` })),
  "me/settings/account#stopChange": settings(() => ({}), true),
  "me/settings/account#end": settings((of) => ({ sessionId: of.session }), true),
  "me/settings/account#endOthers": settings(() => ({}), true),
  "me/settings/plan#save": { at: () => "/me/settings/plan", fields: (of) => ({ workspaceId: of.interview }) },
  "me/settings/account#leaveEverywhere": settings(() => ({}), true),
};

/** For people who have not signed in: tests/e2e/accounts and tests/db/accounts try these. */
export const forAnybody = [
  ...["confirm#agree", "confirm#enter", "sign-in#ask", "sign-in#askAgain", "sign-in#enterCode", "sign-in#leave"],
  ...["unsubscribe/[token]#stop", "welcome#introduce"],
];
