import { HOUR, MINUTE } from "@/lib/durations";
import type { EmailClass } from "@/lib/enums";

/** The parts of nodemailer's errors that we read. */
export type SmtpFault = {
  code?: string;
  /** The code of the socket's own error, which `code` replaces. */
  originalCode?: string;
  responseCode?: number;
  command?: string;
  response?: string;
};

/** How far an e-mail got: no connection was made for it, the server had not asked for it yet, or its text was read. */
export type DeliveryProgress = "nobody" | "the server" | "the text";

export type DeliveryVerdict =
  | "sent"
  /** A server said "not now" to this e-mail. */
  | "later"
  /** 421, no answer, or "not now" before any recipient was named: the host is unwell, which is not counted against an e-mail. */
  | "host away"
  /** It shows a certificate that is not its own, or is too old: until a person mends that, nothing is shown to it. */
  | "bad certificate"
  /** It refuses our credentials or our sender: nothing can be sent until a person corrects them. */
  | "locked out"
  | "no such address"
  | "refused"
  /** The server read it and did not answer: it may have arrived. */
  | "unsure";

/** Before a recipient is named. What a server answers here it would answer to every e-mail. */
const beforeRecipients = ["CONN", "EHLO", "HELO", "STARTTLS", "MAIL FROM"];
const isCertificateFault = (code: string) => /CERT|SIGNED|^UNABLE_TO|^ERR_TLS/.test(code);
const unauthorised = [530, 534, 535, 538];
const badMailbox = [550, 551, 553];

export function deliveryVerdict(fault: SmtpFault, reached: DeliveryProgress): DeliveryVerdict {
  const { code = "", originalCode = "", responseCode = 0, command = "", response = "" } = fault;
  if (responseCode === 421) return "host away";
  if (isCertificateFault(originalCode)) return "bad certificate";
  if (code === "EAUTH" || code === "ENOAUTH" || unauthorised.includes(responseCode))
    return responseCode >= 400 && responseCode < 500 ? "host away" : "locked out";
  if (responseCode >= 400 && responseCode < 500) return beforeRecipients.includes(command) ? "host away" : "later";
  if (responseCode === 552) return "refused";
  if (responseCode >= 500 && beforeRecipients.includes(command)) return "locked out";
  if (badMailbox.includes(responseCode) && (command === "RCPT TO" || / 5\.1\.\d+/.test(response)))
    return / 5\.7\.\d+/.test(response) ? "refused" : "no such address";
  if (responseCode === 550 && !/ \d\.\d+\.\d+/.test(response)) return "no such address";
  if (responseCode >= 500) return "refused";
  if (reached === "the text") return "unsure";
  return reached === "the server" ? "later" : "host away";
}

/** The verdicts after which nothing more is handed to the host for a while, gravest first. */
const hostTroubles = ["locked out", "bad certificate", "host away"] as const;
export type HostTrouble = (typeof hostTroubles)[number];

const pauses: Record<HostTrouble, number> = {
  "locked out": 15 * MINUTE,
  // Short, so that a tick every half minute finds within a minute that the host is well again.
  "bad certificate": 25_000,
  "host away": 25_000,
};

/** In milliseconds. */
export const hostPause = (trouble: HostTrouble) => pauses[trouble];

/** The gravest trouble that these verdicts tell of, or null. */
export const hostTroubleOf = (verdicts: readonly string[]): HostTrouble | null =>
  hostTroubles.find((trouble) => verdicts.includes(trouble)) ?? null;

const alarms: Record<HostTrouble, string> = {
  "locked out": "The mail server does not take our credentials or our address.",
  "bad certificate": "The mail server’s certificate is not valid for its name, has expired, or is not trusted here.",
  "host away": "The mail server does not answer, or takes no e-mails at present.",
};

/** An e-mail that has waited so long, in milliseconds, while the host is away is worth an alarm: most hosts are soon well again. */
const worthAnAlarm = 2 * MINUTE;

/** What an operator is told while sending pauses. `waitingMs`: for how long the oldest e-mail has been due. */
export const mailAlarm = (trouble: HostTrouble | null, waitingMs: number): string | null =>
  trouble && (trouble !== "host away" || waitingMs >= worthAnAlarm) ? alarms[trouble] : null;

const waits = [1, 5, 15, 30];

/** 1, 5, 15 and then every 30 minutes, varied by a tenth each way so that many retries do not come at once. */
export const retryDelay = (attempts: number, random: () => number) =>
  Math.round(waits[Math.min(attempts, waits.length - 1)]! * MINUTE * (0.9 + 0.2 * random()));

export const uncertainRetryDelay = MINUTE;

/** An e-mail that may have arrived is sent once more; one that a crash cut off, up to three times in all. */
export const mayRetryUncertain = (uncertainAttempts: number, cutOff: boolean) => uncertainAttempts < (cutOff ? 3 : 2);

/** How long we try. A reminder is checked each time before it is sent, so it needs no limit. */
export const sendingTimeLimits: Record<EmailClass, number> = {
  "sign-in": 10 * MINUTE,
  account: 24 * HOUR,
  invitation: 72 * HOUR,
  reminder: Number.POSITIVE_INFINITY,
  news: 72 * HOUR,
  message: 48 * HOUR,
  copy: 48 * HOUR,
};

/** Somebody who asks for a link is at their screen: a refusal that we remember must not stop them from trying again. */
export const respectsSuppressions: Record<EmailClass, boolean> = {
  "sign-in": false,
  account: false,
  invitation: true,
  reminder: true,
  news: true,
  message: true,
  copy: true,
};

/** How long, in days, an e-mail that is sent or ended is kept for questions about it. */
export const outboxKeptDays = 30;

/** For so many days after the last message to them a recipient is known to its sender, and a report is kept. */
export const recipientKeptDays = 400;

/** The least id of a row made at that moment: ids begin with their milliseconds, so what is older sorts before it. */
export const firstIdAt = (ms: number): string => {
  const hex = ms.toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};
