import { setTimeout as wait } from "node:timers/promises";
import { askTime, clockFrom } from "@/lib/current-time";
import { sendDueEmails } from "@/lib/mail/sending/commands/send";
import { Transport } from "@/lib/mail/sending/commands/transport";
import { system } from "@/lib/viewer";

// A sender in a process of its own that sends for as long as it lives, also after its database was away.
const [url = ""] = process.argv.slice(2);
const transport = new Transport(url, "any domain");
for (;;) {
  await askTime()
    .then((now) => sendDueEmails(system, clockFrom(now), { transport, isOver: () => false, random: () => 0.5 }))
    .catch(() => null);
  await wait(20);
}
