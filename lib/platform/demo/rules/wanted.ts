import { isThisMachine } from "@/lib/mail/dev-mailbox/rules";

type StartSettings = {
  DEMO?: "yes" | "no";
  SMTP_URL?: string;
  APP_URL: string;
  /** Whether the database is our own embedded one. */
  isOurDatabase: boolean;
};

/**
 * Whether an empty database is filled with invented people. They must never be beside real people. So, unless DEMO asks for it, it is filled only
 * if mail stays in the built-in mailbox, the product has an address of this machine, and the database is our own.
 */
export const isDemoWanted = ({ DEMO, SMTP_URL, APP_URL, isOurDatabase }: StartSettings): boolean =>
  DEMO ? DEMO === "yes" : isOurDatabase && !SMTP_URL && isThisMachine(APP_URL);
