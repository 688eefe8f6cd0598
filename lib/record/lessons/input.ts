import { z } from "zod";
import { prose, uuid } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";

const body = prose(textLimits.lesson, "A lesson").pipe(
  z.string().min(1, "Write what you learned. One sentence is enough."),
);
const share = z.literal("yes").optional();

/** `lessonId` is made with the form, so that a form sent twice adds one lesson. */
export const addLessonInput = z.object({ id: uuid, lessonId: uuid, body, share });
export const editLessonInput = z.object({
  id: uuid,
  lessonId: uuid,
  body,
  share,
  version: z.coerce.number().int().min(1),
});
export const removeLessonInput = z.object({ id: uuid, lessonId: uuid });
export const keepLessonsInput = z.object({ id: uuid });
