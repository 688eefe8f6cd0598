import { z } from "zod";
import { uuid } from "../interviews/input";
import { prose } from "../text/input";
import { limits } from "../text/rules";

const body = prose(limits.lesson, "A lesson").pipe(
  z.string().min(1, "Write what you take from it. One sentence is enough."),
);
const share = z.literal("yes").optional();

/** `lessonId` is made with the form: sent twice, it is still one lesson. */
export const adding = z.object({ id: uuid, lessonId: uuid, body, share });
export const editing = z.object({ id: uuid, lessonId: uuid, body, share, version: z.coerce.number().int().min(1) });
export const removing = z.object({ id: uuid, lessonId: uuid });
export const keeping = z.object({ id: uuid });
