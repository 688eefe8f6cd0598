"use server";

import { candidateAction, candidateButton } from "@/lib/action";
import { Refused } from "@/lib/errors";
import { type NoticeOf, noticePath } from "@/lib/platform/notices/rules/notices";
import { addInterview } from "@/lib/record/interviews/commands/add";
import {
  cancelInterview,
  closeInterview,
  reopenInterview,
  restoreInterview,
} from "@/lib/record/interviews/commands/cancel-and-close";
import { editInterview } from "@/lib/record/interviews/commands/edit";
import { endInterviewInput, interviewInput } from "@/lib/record/interviews/input";

const page = ({ id }: { id: string }) => `/me/interviews/${id}`;
const pageAfter = ({ id }: { id: string }, notice: NoticeOf<"/me/interviews/[id]">) =>
  noticePath("/me/interviews/[id]", { id }, notice);

export const addInterviewAction = candidateAction(interviewInput, async (viewer, input, now, reader) => {
  const own = reader.candidacies.find((candidacy) => candidacy.kind === "personal");
  if (!own) throw new Refused("Your account is not ready yet. Try again in a moment.");
  await addInterview(viewer, input, own.workspaceId, now);
  return { to: pageAfter(input, "added") };
});

export const editInterviewAsCandidateAction = candidateAction(interviewInput, async (viewer, input, now) => {
  await editInterview(viewer, input, now);
  return { to: pageAfter(input, "saved") };
});

type EndNotice = Extract<NoticeOf<"/me/interviews/[id]">, "cancelled" | "restored" | "closed" | "reopened">;

const endButton = (command: typeof cancelInterview, notice: EndNotice) =>
  candidateButton(
    endInterviewInput,
    async (viewer, input, now) => {
      await command(viewer, input, now);
      return pageAfter(input, notice);
    },
    page,
  );

/** Takes a reason. If it is refused, the form comes back with that reason in it. */
const endForm = (command: typeof cancelInterview, notice: EndNotice) =>
  candidateAction(endInterviewInput, async (viewer, input, now) => {
    await command(viewer, input, now);
    return { to: pageAfter(input, notice) };
  });

export const cancelInterviewAsCandidateAction = endForm(cancelInterview, "cancelled");
export const restoreInterviewAsCandidateAction = endButton(restoreInterview, "restored");
export const closeInterviewAction = endForm(closeInterview, "closed");
export const reopenInterviewAsCandidateAction = endButton(reopenInterview, "reopened");
