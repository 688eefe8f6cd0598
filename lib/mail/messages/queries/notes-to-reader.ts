import { and, desc, eq, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { readBatch } from "@/db/client";
import { interviewers, interviews } from "@/db/schema/interviews";
import { messages } from "@/db/schema/messages";
import { inScope } from "@/lib/scope";
import { type Candidate, system } from "@/lib/viewer";
import type { MessageKey } from "../input";

const most = 20;

/**
 * What was written to the same reader from other interviews of this workspace, other candidates' notes included. A draft is only compared
 * with them, so that no two are alike (R29): nobody is shown them.
 */
export async function listNotesToReader(viewer: Candidate, { interviewId, step, interviewerId }: MessageKey) {
  if (!interviewerId) return [];
  const reader = alias(interviewers, "reader");
  const [rows] = await readBatch(system, (tx) => [
    tx
      .select({ body: messages.body })
      .from(interviews)
      .innerJoin(reader, and(eq(reader.workspaceId, interviews.workspaceId), eq(reader.interviewId, interviews.id)))
      .innerJoin(
        interviewers,
        and(
          eq(interviewers.workspaceId, interviews.workspaceId),
          ne(interviewers.interviewId, interviews.id),
          or(
            and(ne(reader.email, ""), eq(sql`lower(${interviewers.email})`, sql`lower(${reader.email})`)),
            eq(interviewers.name, reader.name),
          ),
        ),
      )
      .innerJoin(
        messages,
        and(
          eq(messages.workspaceId, interviewers.workspaceId),
          eq(messages.interviewerId, interviewers.id),
          eq(messages.step, step),
        ),
      )
      .where(and(eq(interviews.id, interviewId), inScope(viewer), eq(reader.id, interviewerId)))
      .orderBy(desc(messages.updatedAt))
      .limit(most),
  ]);
  return rows.map(({ body }) => body);
}
