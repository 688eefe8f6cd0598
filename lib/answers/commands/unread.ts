import type { Tx } from "@/db/client";
import { Refused } from "../../errors";
import type { Interview } from "../../interviews/queries";
import { listFacts } from "../../plan/queries";
import type { Consultant } from "../../viewer";
import { answeredAt } from "../rules";

/** What is added by hand is added in place of what the client answered by link: so whoever adds it has seen that there is one. */
export async function refuseUnread(tx: Tx, viewer: Consultant, held: Interview, known: string) {
  const [found] = await listFacts(tx, viewer, [held.id]);
  const answered = answeredAt(found?.facts.clientAnswered);
  if (answered && answered !== known)
    throw new Refused(
      `${held.company} answered by link while you were writing. Nothing was added. Look at their answer first, then load this page again.`,
    );
}
