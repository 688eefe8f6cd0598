import type { Call } from "./call";
import { inAgencies } from "./calls-agency";
import { onFeedback } from "./calls-feedback";
import { onInterviews } from "./calls-interviews";
import { leaving, onPeople } from "./calls-people";

/**
 * Every query and command that takes a viewer (call.ts says how to read a line). They are called in this order, so what ends a thing
 * comes after what changes it. What differs by what it is about stands twice, the second time with words after its name.
 */
export const calls: Record<string, Call> = { ...inAgencies, ...onFeedback, ...onPeople, ...onInterviews, ...leaving };

/** For the system alone (its type says so): nobody's request becomes this viewer but where the edge has found a proof first. */
export const systems = [
  ...["agreeToChange"].map((name) => `accounts/commands/address#${name}`),
  ...["accounts/commands/ask#askToSignIn", "accounts/commands/expired#forgetExpired"],
  ...["confirmPerson", "admitPerson", "vouchFor", "makePerson"].map((name) => `accounts/commands/newcomers#${name}`),
  ...["accounts/commands/proofs#takeProof", "accounts/commands/sessions#openSession"],
  ...["signInOfLink", "signInAsked", "changeOfLink"].map((name) => `accounts/queries#${name}`),
  ...["claim#claim", "forget#forgetLetters", "forget#forgetRecipients", "pauses#paused", "send#send"].map(
    (name) => `delivery/commands/${name}`,
  ),
  ...["dispatch#look", "tick#tick", "tick#sendNow", "turn#turn"].map((name) => `delivery/commands/${name}`),
  ...["workspaces/commands/agency#makeAgencyFor", "security-log/commands#forgetSecurityEvents"],
  "invitations/queries#invitationOf",
  "handovers/queries#handoverOf",
  ...[
    "news/queries#stillNews",
    "reminders/queries#stillOwed",
    "health/queries#health",
    "mail/commands/unsubscribe#unsubscribe",
    ...["recipients/commands/decide#decide", "recipients/queries#receivedBy"],
    ...["limitOf", "setLimit", "openReports", "lookedAt"].map((name) => `recipients/commands/operators#${name}`),
    "reminders/commands/sweep#sweep",
  ],
];

/** Parts that stand inside others of this table, and are tried with them. */
export const parts = [
  ...[
    "candidates/queries/import#planOf",
    "interviews/queries#inScope",
    "messages/commands/hold#onMessage",
    "client-feedback/commands/by-link#mine",
    "drafts/commands/held#onDraft",
  ],
];
