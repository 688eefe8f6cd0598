"use server";

import { candidateAction, candidateButton } from "@/lib/action";
import { type NoticeOf, noticePath } from "@/lib/platform/notices/rules/notices";
import { markFeedbackRead } from "@/lib/record/feedback/commands";
import { markFeedbackReadInput } from "@/lib/record/feedback/input";
import { addLesson, editLesson, keepLessons, removeLesson } from "@/lib/record/lessons/commands";
import { addLessonInput, editLessonInput, keepLessonsInput, removeLessonInput } from "@/lib/record/lessons/input";

const pageAfter = (id: string, notice: NoticeOf<"/me/interviews/[id]/lessons">) =>
  noticePath("/me/interviews/[id]/lessons", { id }, notice);

export const addLessonAction = candidateAction(addLessonInput, async (viewer, input, now) => {
  await addLesson(viewer, input, now);
  return { to: pageAfter(input.id, "added") };
});

export const editLessonAction = candidateAction(editLessonInput, async (viewer, input, now) => {
  await editLesson(viewer, input, now);
  return { to: pageAfter(input.id, "changed") };
});

export const removeLessonAction = candidateButton(
  removeLessonInput,
  async (viewer, input, now) => {
    await removeLesson(viewer, input, now);
    return pageAfter(input.id, "removed");
  },
  (input) => `/me/interviews/${input.id}/lessons`,
);

export const keepLessonsAction = candidateButton(
  keepLessonsInput,
  async (viewer, input, now) => {
    await keepLessons(viewer, input, now);
    return pageAfter(input.id, "kept");
  },
  (input) => `/me/interviews/${input.id}/lessons`,
);

export const markFeedbackReadAction = candidateButton(
  markFeedbackReadInput,
  async (viewer, input, now) => {
    await markFeedbackRead(viewer, input, now);
    return pageAfter(input.id, "read");
  },
  (input) => `/me/interviews/${input.id}/lessons`,
);
