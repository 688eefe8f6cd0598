import { agency, always, candidate, everybody, lead, owners, type Row, signedIn } from "./roles";

export type Page = { who: Row; at: string };

const open = (at: string, who: Row = everybody): Page => ({ who, at });
const own = (at: string): Page => ({ who: signedIn, at });
const theirs = (at: string): Page => ({ who: candidate, at });
/** A page of one's own interview: under /me/interviews/[id]. */
const mine = (rest = "") => theirs(`/me/interviews/:interview${rest}`);
/** A page of the agency's that each of its members may open: under /w/[workspace]. */
const ours = (rest: string, who: Row = agency): Page => ({ who, at: `/w/:workspace${rest}` });

/** Every page and route of app, by its address as the folders write it. */
export const pages: Record<string, Page> = {
  "/": open("/"),
  "/confirm": open("/confirm?token=x"),
  "/confirm/address": open("/confirm/address?token=x"),
  "/agencies/new": own("/agencies/new"),
  "/handovers/[token]": open("/handovers/:handoverToken"),
  "/invitations/[token]": open("/invitations/:invitationToken"),
  "/sign-in": open("/sign-in"),
  "/sign-in/check": open("/sign-in/check", always(307)),
  "/welcome": open("/welcome", always(307)),
  "/recipient/[token]": open("/recipient/x", always(404)),
  "/recipient/[token]/one-click": open("/recipient/x/one-click", always(303)),
  "/unsubscribe/[token]": open("/unsubscribe/a.b.c", always(404)),
  "/unsubscribe/[token]/one-click": open("/unsubscribe/a.b.c/one-click", always(303)),
  "/plan": open("/plan"),
  "/plan/calendar.ics": open("/plan/calendar.ics", always(400)),
  "/security.txt": open("/security.txt"),
  "/api/auth/callback/oidc": open("/api/auth/callback/oidc?code=x&state=y", always(404)),
  "/api/plan": open("/api/plan", always(400)),
  "/api/health": open("/api/health"),
  "/api/health/live": open("/api/health/live"),
  "/api/health/ready": open("/api/health/ready"),
  "/api/cron/reminders": open("/api/cron/reminders", { ...always(401), system: "yes" }),
  // The built-in mailbox belongs to whoever sits at this machine; tests/db/mail-routes holds everybody else off.
  "/mailbox": open("/mailbox?q=nobody@example.com"),
  "/mailbox/messages.json": open("/mailbox/messages.json?to=nobody@example.com"),
  "/mailbox/[to]/[name]": open("/mailbox/nobody@example.com/x.eml", always(404)),
  "/api/mailbox/[to]/[name]": open("/api/mailbox/nobody@example.com/x.eml", always(404)),

  "/feedback/[token]": open("/feedback/:linkToken"),

  "/draft-reviews/[token]": open("/draft-reviews/:readingToken"),
  "/me": own("/me"),
  "/me/feedback": own("/me/feedback"),
  "/me/interviews": own("/me/interviews"),
  "/me/interviews/new": theirs("/me/interviews/new?after=:interview"),
  "/me/interviews/people": own("/me/interviews/people"),
  "/me/messages": own("/me/messages"),
  "/me/settings": own("/me/settings"),
  "/me/settings/plan": own("/me/settings/plan"),
  "/me/settings/templates": own("/me/settings/templates"),
  "/me/settings/templates/new": own("/me/settings/templates/new"),
  "/me/settings/templates/[template]": theirs("/me/settings/templates/:template"),
  "/me/settings/writing": own("/me/settings/writing"),
  "/me/interviews/[id]": mine(),
  // There for an interview of one's own workspace alone: an agency's has its consultant already. tests/e2e/people tries it.
  "/me/interviews/[id]/consultant": { who: { ...candidate, own: "404" }, at: "/me/interviews/:interview/consultant" },
  "/me/interviews/[id]/debrief": mine("/debrief"),
  "/me/interviews/[id]/edit": mine("/edit"),
  "/me/interviews/[id]/update": mine("/update"),
  "/me/interviews/[id]/history": mine("/history"),
  "/me/interviews/[id]/lessons": mine("/lessons"),
  "/me/interviews/[id]/outcome": mine("/outcome"),
  "/me/interviews/[id]/steps/[step]": mine("/steps/thank-you?for=:person"),
  "/me/messages/[interview]/[...key]": theirs("/me/messages/:interview/thank-you/:person"),
  "/me/messages/[interview]/panel": theirs("/me/messages/:interview/panel"),
  "/api/live/messages/eml": {
    who: { ...always(404), own: "yes" },
    at: "/api/live/messages/eml?interviewId=:interview&step=thank-you&interviewerId=:person",
  },

  "/w/[workspace]": ours(""),
  "/w/[workspace]/interviews/[id]": ours("/interviews/:interview"),
  "/w/[workspace]/interviews/[id]/debrief": ours("/interviews/:interview/debrief"),
  "/w/[workspace]/interviews/[id]/debrief/take-down": ours("/interviews/:interview/debrief/take-down", lead),
  "/w/[workspace]/interviews/[id]/update": ours("/interviews/:interview/update", lead),
  "/w/[workspace]/interviews/[id]/history": ours("/interviews/:interview/history"),
  "/w/[workspace]/interviews/[id]/steps/[step]": ours("/interviews/:interview/steps/gather-feedback"),
  "/w/[workspace]/insights": ours("/insights"),
  "/w/[workspace]/insights/[file]": ours("/insights/times.csv"),
  "/w/[workspace]/settings": ours("/settings"),
  "/w/[workspace]/settings/people": ours("/settings/people"),
  "/w/[workspace]/settings/plan": ours("/settings/plan"),
  "/w/[workspace]/settings/templates": ours("/settings/templates"),
  "/w/[workspace]/settings/templates/new": ours("/settings/templates/new", owners),
  "/w/[workspace]/settings/templates/[template]": ours("/settings/templates/:houseTemplate"),
  "/w/[workspace]/settings/security": ours("/settings/security", owners),
  "/w/[workspace]/welcome": ours("/welcome"),

  "/w/[workspace]/feedback": ours("/feedback"),
  "/w/[workspace]/interviews/[id]/feedback": ours("/interviews/:interview/feedback"),
  "/w/[workspace]/interviews/[id]/feedback/ask": ours("/interviews/:interview/feedback/ask"),
  "/w/[workspace]/interviews/[id]/feedback/[feedback]": ours("/interviews/:interview/feedback/:raw"),

  "/w/[workspace]/candidates": ours("/candidates"),
  "/w/[workspace]/candidates/new": ours("/candidates/new"),
  "/w/[workspace]/candidates/import": ours("/candidates/import"),
  "/w/[workspace]/candidates/export.csv": ours("/candidates/export.csv"),
  "/w/[workspace]/candidates/[id]": ours("/candidates/:candidate"),
  "/w/[workspace]/candidates/[id]/edit": ours("/candidates/:candidate/edit", lead),
  "/w/[workspace]/clients": ours("/clients"),
  "/w/[workspace]/clients/new": ours("/clients/new"),
  "/w/[workspace]/clients/import": ours("/clients/import"),
  "/w/[workspace]/clients/export.csv": ours("/clients/export.csv"),
  "/w/[workspace]/clients/[id]": ours("/clients/:client"),
  "/w/[workspace]/clients/[id]/edit": ours("/clients/:client/edit"),
  "/w/[workspace]/clients/[id]/contacts/[contact]": ours("/clients/:client/contacts/:contact"),
  "/w/[workspace]/clients/[id]/roles/new": ours("/clients/:client/roles/new"),
  "/w/[workspace]/clients/[id]/roles/[role]": ours("/clients/:client/roles/:role"),
  "/w/[workspace]/interviews": ours("/interviews"),
  "/w/[workspace]/interviews/new": ours("/interviews/new?candidate=:candidate&client=:client", lead),
  "/w/[workspace]/interviews/[id]/edit": ours("/interviews/:interview/edit", lead),
  "/w/[workspace]/interviews/[id]/brief": ours("/interviews/:interview/brief", lead),
  "/w/[workspace]/interviews/[id]/drafts/[message]": ours("/interviews/:interview/drafts/:given", lead),
};
