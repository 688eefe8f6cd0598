import { after } from "next/server";
import { sendNow } from "@/lib/mail/sending/commands/tick";
import { system } from "@/lib/viewer";

/**
 * A person waits for this e-mail at their screen. It is sent after the answer, so that the answer's time reveals nothing; should it fail,
 * the next tick sends it.
 */
export const sendEmailsAfterResponse = () => after(() => sendNow(system, new Date(), Math.random).catch(() => null));
