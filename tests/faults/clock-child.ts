import { setTimeout as wait } from "node:timers/promises";
import { POST } from "@/app/api/cron/reminders/route";
import { closePool } from "@/db/client";
import { currentTime } from "@/lib/current-time";
import { askToSignIn } from "@/lib/people/accounts/commands/ask-to-sign-in";
import { takeSignInProof } from "@/lib/people/accounts/commands/proofs";
import { findSignInByLink } from "@/lib/people/accounts/queries";
import { system } from "@/lib/viewer";

// A server whose machine has a wrong clock (wrong-clock.mjs), as far as time matters. It does what its first argument says, one after another.
const [what = "", given = ""] = process.argv.slice(2);

const tick = async () => {
  const headers = { authorization: `Bearer ${process.env.CRON_SECRET}` };
  const answer = await POST(new Request("http://localhost:3000/api/cron/reminders", { method: "POST", headers }));
  return answer.json();
};

const doing: Record<string, () => Promise<unknown>> = {
  tick,
  /** Ticks, during which the clock is set, and ticks after that. */
  async ticks() {
    const clock = globalThis as { setClock?: () => void };
    for (let count = 0; count < 6; count += 1) {
      const ticked = tick();
      if (count === 2) clock.setClock?.();
      await ticked;
      await wait(50);
    }
  },
  ask: async () => askToSignIn(system, { email: given, next: "/me", networks: ["n"] }, await currentTime()),
  look: async () => findSignInByLink(system, given, await currentTime()),
  confirm: async () => takeSignInProof(system, { token: given }, await currentTime()),
};
const answers: unknown[] = [];
for (const each of what.split(" ")) answers.push((await doing[each]!()) ?? null);
process.stdout.write(JSON.stringify(answers));
await closePool();
process.exit(0);
