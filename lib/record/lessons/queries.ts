import { and, desc, eq, ne, type Placeholder, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { lessons } from "@/db/schema/debriefs";
import { interviews } from "@/db/schema/interviews";
import type { Candidate } from "@/lib/viewer";

const maxLessons = 6;

/**
 * R74: the lessons of earlier interviews, for the preparation of this one: first those of the same process, then the latest. It is a query, so
 * that a page can run it in its one round trip.
 */
const earlierLessonRows = (tx: Tx, userId: string | Placeholder, interviewId: string | Placeholder) =>
  tx
    .select({
      id: lessons.id,
      body: lessons.body,
      interviewId: lessons.interviewId,
      role: interviews.role,
      company: interviews.company,
      round: interviews.round,
    })
    .from(lessons)
    .innerJoin(interviews, and(eq(interviews.workspaceId, lessons.workspaceId), eq(interviews.id, lessons.interviewId)))
    .where(and(eq(lessons.candidateUserId, userId), ne(lessons.interviewId, interviewId)))
    .orderBy(
      sql`(${interviews.processId} = (select here.process_id from interviews here where here.id = ${interviewId}::uuid)) desc nulls last`,
      desc(lessons.createdAt),
      desc(lessons.id),
    )
    .limit(maxLessons);

export const listEarlierLessons = (viewer: Candidate, interviewId: string) =>
  readBatch(viewer, (tx) => earlierLessonRows(tx, viewer.userId, interviewId));
