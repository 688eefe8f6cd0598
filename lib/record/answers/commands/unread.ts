import { Refused } from "@/lib/errors";
import { listFacts } from "@/lib/planning/plan/queries";
import type { LockedInterview } from "@/lib/record/interviews/commands/with-interview";
import { answeredAt } from "../rules";

/** An answer that is added by hand replaces an answer by link that waits. So it is refused if the person has not seen that one. */
export async function refuseUnread({ tx, viewer, interview }: LockedInterview, known: string) {
  const [found] = await listFacts(tx, viewer, [interview.id]);
  const answered = answeredAt(found?.facts.clientAnswered);
  if (answered && answered !== known)
    throw new Refused(
      `${interview.company} answered by link while you were writing. We added nothing. Read their answer first, then load this page again.`,
    );
}
