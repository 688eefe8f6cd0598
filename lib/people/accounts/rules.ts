import { DAY, HOUR } from "@/lib/durations";
/** How long links, codes and sessions last, and how often a code may be tried. */
export const signInLimits = {
  minutes: 10,
  codeTries: 5,
  /** After how many days a session ends in any case, and after how many days without use. `find_session()` in the database has the same number. */
  sessionDays: 30,
  idleDays: 14,
  /** How long a browser and a network are remembered after a sign-in there. Networks change hands. */
  knownDays: { browser: 400, network: 90 },
};

/**
 * How many sign-in e-mails may be requested. A refusal is shown only for what the browser or its network did itself: the limit of an
 * address, or of the whole installation, holds the e-mail back silently, because a refusal would reveal what others did.
 */
export const signInEmailLimits = {
  /** In an hour, by one browser to one address. The second number is for a browser that the account knows: it has no other limit. */
  byBrowser: 5,
  byKnownBrowser: 10,
  /** In an hour, by one network to all addresses: enough for an office of fifty people who sign in twice. */
  byNetwork: 100,
  /** By one network to one address: enough for a person who makes mistakes, and too few for one network to fill `toAddressADay`. */
  fromNetworkAnHour: 5,
  fromNetworkADay: 10,
  /** To one address a day, from networks where it never signed in. */
  toAddressADay: 60,
  /** In an hour, by everybody together, from networks where the address never signed in. It is ten times a busy morning: more is an attack. */
  ceiling: 1000,
};
/** `perPerson` is for an hour. The other is for a day and one address: all new accounts together, which do not know of each other. */
export const addressChangeLimits = { hours: 24, perPerson: 5, toAddressADay: 20, newForDays: 7 };

/** The classes of e-mail that a person can stop, each with one press in the e-mail itself or in the settings. */
export const optionalEmailLabels = {
  reminder: "Reminders of what is due, at most three e-mails a day",
  news: "Notifications of what others did, such as a new consultant, or an answer to my invitation",
  copy: "A copy of each message that is sent for me",
} as const;
export type OptionalEmail = keyof typeof optionalEmailLabels;

/** Long enough for an address with a whole plan in it. */
const longestPath = 2_000;

/** Where somebody may be sent after signing in: a path of our own, or else `otherwise`. */
export function ownPath(next: unknown, otherwise = "/me"): string {
  if (typeof next !== "string" || next.length > longestPath || !/^\/[^\\\s\p{Cc}]*$/u.test(next)) return otherwise;
  if (!URL.canParse(next, "http://ours.invalid")) return otherwise;
  const { host, pathname, search } = new URL(next, "http://ours.invalid");
  const loops = /^\/(?:api|sign-in|confirm|welcome)(?:\/|$)/.test(pathname);
  return host === "ours.invalid" && !pathname.startsWith("//") && !loops ? `${pathname}${search}` : otherwise;
}

/** Why a newcomer comes. It decides only their first page: everybody can use both sides. */
export const newcomerKinds = ["interviews", "agency"] as const;
type NewcomerKind = (typeof newcomerKinds)[number];

const newAgencyPath = "/agencies/new";
const isNewAgencyPath = (path: string) => /^\/agencies\/new(?:\?|$)/.test(path);
/** Whether the page shows why the newcomer came: it is a link that somebody sent them. */
export const saysWhyTheyCame = (path: string) => /^\/(?:invitations|handovers|draft-reviews|feedback|w)\//.test(path);
/** The answer that is chosen at first. It depends on the page that they want to open. */
export const likelyNewcomerKind = (next: string): NewcomerKind => (isNewAgencyPath(next) ? "agency" : "interviews");

/** Where a newcomer goes first. */
export function firstPath(kind: NewcomerKind, next: string): string {
  if (kind === "agency") return isNewAgencyPath(next) ? next : newAgencyPath;
  return isNewAgencyPath(next) ? "/me" : next;
}

const browsers: [RegExp, string][] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/(?:Chrome|CriOS)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const machines: [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bCrOS\b/, "Chromebook"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
];

/** "Chrome on Windows", as far as the browser says. */
export function deviceLabel(userAgent: string): string {
  const nameIn = (list: [RegExp, string][]) => list.find(([mark]) => mark.test(userAgent))?.[1];
  const browser = nameIn(browsers) ?? "A browser";
  const machine = nameIn(machines);
  return machine ? `${browser} on ${machine}` : browser;
}

const windowLengths = { hour: HOUR, day: DAY };
export type RateLimitUnit = keyof typeof windowLengths;

/** When the clock hour, or the day of UTC, of `now` began. */
export const rateLimitWindow = (now: Date, per: RateLimitUnit = "hour") =>
  new Date(Math.floor(now.getTime() / windowLengths[per]) * windowLengths[per]);

/** The key under which the sign-in e-mails of all people together are counted. */
export const signInCeilingKey = { what: "sign-in mail", whom: "everybody" };
