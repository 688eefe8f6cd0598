import { date, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, forCandidates, forConsultants, forSystem, instant } from "./columns";
import { childKeys, ofInterview } from "./interviews";

/** Questions prepared before the interview (R2). Unasked ones stay visible at the debrief. */
export const questions = pgTable(
  "questions",
  {
    ...ofInterview(),
    body: text("body").notNull(),
    askedAt: instant("asked_at"),
    position: smallint("position").notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [...childKeys("questions", t), forCandidates(), forConsultants("select"), forSystem()],
);

/** Tasks that the candidate was given at the interview (R16), with dates. Both sides see them. */
export const tasks = pgTable(
  "tasks",
  {
    ...ofInterview(),
    body: text("body").notNull(),
    dueDay: date("due_day", { mode: "string" }),
    doneAt: instant("done_at"),
    doneBy: uuid("done_by"),
    createdAt: createdAt(),
    createdBy: uuid("created_by"),
  },
  (t) => [...childKeys("tasks", t), forCandidates(), forConsultants(), forSystem()],
);
