import { and, eq } from "drizzle-orm";
import { interviewers } from "@/db/schema/interviews";
import { draftAnswers } from "@/db/schema/messages";
import { rowOrNotFound } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { withInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Candidate } from "@/lib/viewer";
import type { ReadJottingInput, SaveEvidenceInput, SaveEvidenceSkillsInput } from "../input";
import type { Reading } from "../rules/composer/answers";

type Answers = typeof draftAnswers.$inferSelect;
type Changes = Partial<
  Pick<Answers, "readings" | "did" | "place" | "evidenceSkippedAt" | "skills" | "skillsAnsweredAt">
>;

/** How a jotting is to be read. It is kept with the jotting's own words, and answered again it is replaced. */
export const readJotting = (viewer: Candidate, { jotting, choice, text, ...on }: ReadJottingInput, now: Date) =>
  saveAnswers(viewer, on, now, (before) => ({
    readings: { ...before?.readings, [jotting]: readingOf(choice, text) },
  }));

const readingOf = (choice: ReadJottingInput["choice"], typed: string): Reading => {
  if (!choice || choice.as === "skip") return { as: "skip", text: "" };
  return { as: choice.as, text: choice.text || typed.replace(/[\s.]+$/, "") };
};

/** What the candidate has done that is like it. Other evidence has to be ticked for what it shows again. */
export const saveEvidence = (viewer: Candidate, { did, place, skip, ...on }: SaveEvidenceInput, now: Date) =>
  saveAnswers(viewer, on, now, (before) => {
    if (skip) return { did: "", place: "", skills: [], evidenceSkippedAt: now, skillsAnsweredAt: null };
    const isSame = before?.did === did && before.place === place;
    return { did, place, evidenceSkippedAt: null, ...(isSame ? {} : { skills: [], skillsAnsweredAt: null }) };
  });

/** Which of the things that the role asks for the evidence shows. None is an answer too. */
export const saveEvidenceSkills = (viewer: Candidate, { skills, ...on }: SaveEvidenceSkillsInput, now: Date) =>
  saveAnswers(viewer, on, now, () => ({ skills, skillsAnsweredAt: now }));

/** They are for the candidate alone, so history has no row of them and the plan stays as it is. */
const saveAnswers = (
  viewer: Candidate,
  { interviewId, interviewerId }: { interviewId: string; interviewerId: string },
  now: Date,
  change: (before: Answers | undefined) => Changes,
): Promise<void> =>
  withInterview(viewer, interviewId, may.writeDebrief, now, async (locked) => {
    const { tx, owner } = locked;
    rowOrNotFound(
      await tx
        .select({ id: interviewers.id })
        .from(interviewers)
        .where(and(locked.rowsOf(interviewers), eq(interviewers.id, interviewerId))),
    );
    const [before] = await tx
      .select()
      .from(draftAnswers)
      .where(and(locked.rowsOf(draftAnswers), eq(draftAnswers.interviewerId, interviewerId)));
    const values = { ...change(before), updatedAt: now };
    await tx
      .insert(draftAnswers)
      .values({ ...owner, interviewerId, ...values })
      .onConflictDoUpdate({
        target: [draftAnswers.workspaceId, draftAnswers.interviewId, draftAnswers.interviewerId],
        set: values,
      });
    return locked.unrecorded();
  });
