import { after } from "next/server";
import { currentTime } from "@/lib/current-time";
import { sendNow } from "@/lib/mail/sending/commands/tick";
import { system } from "@/lib/viewer";

/**
 * For an e-mail for which a person waits at their screen. It is sent after the answer, so that the time of the answer does not reveal whether
 * an account has this address. If it fails, the next tick sends it.
 */
export const sendEmailsAfterResponse = () =>
  after(() =>
    currentTime()
      .then((now) => sendNow(system, now, Math.random))
      .catch(() => null),
  );
