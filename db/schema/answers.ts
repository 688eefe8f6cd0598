import { date, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type * as enums from "../../lib/enums";
import { forCandidates, forConsultants, forSystem, instant } from "./columns";
import { childKeys, ofInterview } from "./interviews";

/** The promised day of an answer. Every earlier value is kept: the latest counts. */
export const promises = pgTable(
  "promises",
  {
    ...ofInterview(),
    /** `answer`: the company promised to answer by then. `update`: the consultant promised the candidate an update by then. */
    kind: text("kind").$type<enums.PromiseKind>().notNull().default("answer"),
    day: date("day", { mode: "string" }).notNull(),
    givenBy: text("given_by").notNull().default(""),
    covers: text("covers").$type<enums.PromiseCoverage>().notNull().default("any answer"),
    /** Why it takes longer (R66), in the consultant's words for the candidate. */
    reason: text("reason").notNull().default(""),
    loggedAt: instant("logged_at").notNull(),
    loggedBy: uuid("logged_by"),
    /** When the candidate got the update (kind `update`), or when an undo withdrew the promise. */
    fulfilledAt: instant("fulfilled_at"),
    undoneAt: instant("undone_at"),
  },
  (t) => [...childKeys("promises", t), forCandidates(), forConsultants(), forSystem()],
);

/** An update from the company: an answer, with or without an outcome. */
export const answers = pgTable(
  "answers",
  {
    ...ofInterview(),
    outcome: text("outcome").$type<enums.InterviewOutcome>(),
    /** Set if the outcome is `withdrawn`: which side withdrew. */
    withdrawnBy: text("withdrawn_by").$type<enums.WithdrawnBy>(),
    givenBy: text("given_by").notNull().default(""),
    how: text("how").notNull().default(""),
    note: text("note").notNull().default(""),
    receivedAt: instant("received_at").notNull(),
    /** The day by which the offer has to be answered. */
    offerBy: date("offer_by", { mode: "string" }),
    loggedAt: instant("logged_at").notNull(),
    loggedBy: uuid("logged_by"),
    undoneAt: instant("undone_at"),
  },
  (t) => [...childKeys("answers", t), forCandidates(), forConsultants(), forSystem()],
);
