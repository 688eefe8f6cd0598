import { sendDueEmails } from "@/lib/mail/sending/commands/send";
import { Transport } from "@/lib/mail/sending/commands/transport";
import { system } from "@/lib/viewer";

// A sender in a process of its own, for tests that kill it in the middle: its server and the time are its arguments.
const [url = "", now = ""] = process.argv.slice(2);
const transport = new Transport(url, "any domain");
await sendDueEmails(system, () => new Date(now), { transport, isOver: () => false, random: () => 0.5 });
process.exit(0);
