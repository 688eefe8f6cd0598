"use server";

import { candidateAction, candidateButton } from "@/lib/action";
import { markFeedbackRead } from "@/lib/feedback/commands";
import { markFeedbackReadInput } from "@/lib/feedback/input";
import { addLesson, editLesson, keepLessons, removeLesson } from "@/lib/lessons/commands";
import { addLessonInput, editLessonInput, keepLessonsInput, removeLessonInput } from "@/lib/lessons/input";

const page = (id: string, said: string) => `/me/interviews/${id}/lessons?said=${said}`;

export const addLessonAction = candidateAction(addLessonInput, async (viewer, input, now) => {
  await addLesson(viewer, input, now);
  return { to: page(input.id, "added") };
});

export const editLessonAction = candidateAction(editLessonInput, async (viewer, input, now) => {
  await editLesson(viewer, input, now);
  return { to: page(input.id, "changed") };
});

export const removeLessonAction = candidateButton(
  removeLessonInput,
  async (viewer, input, now) => {
    await removeLesson(viewer, input, now);
    return page(input.id, "removed");
  },
  (input) => page(input.id, ""),
);

export const keepLessonsAction = candidateButton(
  keepLessonsInput,
  async (viewer, input, now) => {
    await keepLessons(viewer, input, now);
    return page(input.id, "kept");
  },
  (input) => page(input.id, ""),
);

export const markFeedbackReadAction = candidateButton(
  markFeedbackReadInput,
  async (viewer, input, now) => {
    await markFeedbackRead(viewer, input, now);
    return page(input.id, "read");
  },
  (input) => page(input.id, ""),
);
