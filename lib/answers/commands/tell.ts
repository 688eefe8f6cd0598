import { and, eq } from "drizzle-orm";
import { asViewer } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { tellNews } from "../../news/commands";
import { anAnswer } from "../../news/rules";
import { type Candidate, type Consultant, system } from "../../viewer";
import type { HeardInput } from "../input";

type Said = { interviewId: string; outcome: HeardInput["outcome"] };

/** What its candidate doesn't know yet: neither that there was word, nor that they themselves withdrew. */
const isNews = (outcome: HeardInput["outcome"]) => outcome !== "" && outcome !== "undecided" && outcome !== "withdrew";

/**
 * Tells a candidate that their consultant logged an outcome; what it is stands on their page. After the transaction that logged it: a
 * letter to somebody's own address is not a consultant's to write, and no outcome is lost for want of one.
 */
export async function tellOutcome(viewer: Candidate | Consultant, { interviewId, outcome }: Said, now: Date) {
  if (viewer.as !== "consultant" || !isNews(outcome)) return;
  await asViewer(system, async (tx) => {
    const [of] = await tx
      .select({
        userId: interviews.candidateUserId,
        role: interviews.role,
        company: interviews.company,
        consultant: interviews.consultantName,
      })
      .from(interviews)
      .where(and(eq(interviews.workspaceId, viewer.workspaceId), eq(interviews.id, interviewId)));
    if (of?.userId) await tellNews(tx, [{ userId: of.userId, item: anAnswer({ ...of, id: interviewId }) }], now);
  });
}
