import { and, eq, ilike, or, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { json, jsonColumn } from "@/db/json";
import { candidates } from "@/db/schema/workspaces";
import { isAfterName, likePattern, pageLimit, pageOf } from "@/lib/pages";
import { hasAddressLike } from "@/lib/people/email-addresses/queries";
import { hasPhoneLike } from "@/lib/people/phone-numbers/queries";
import { memberRows } from "@/lib/people/workspaces/queries";
import { isLive, offerAnswerColumn, outcomeColumn } from "@/lib/planning/outcomes/queries";
import { isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import type { ListCandidatesInput } from "../input";

const latestInterview = jsonColumn(
  json.orNull(
    json.object({
      ...{ id: json.text, role: json.text, company: json.text, startsAt: json.instant, zone: json.text },
      ...{ cancelledAt: json.orNull(json.instant), closedAt: json.orNull(json.instant), live: json.flag },
      ...{ outcome: json.orNull(json.text), offerAnswer: json.orNull(json.text) },
    }),
  ),
  sql`(select json_build_object('id', i.id, 'role', i.role, 'company', i.company,
  'startsAt', i.starts_at, 'zone', i.zone, 'cancelledAt', i.cancelled_at, 'closedAt', i.closed_at,
  'outcome', ${outcomeColumn("i")}, 'offerAnswer', ${offerAnswerColumn("i")}, 'live', ${isLive("i")}) from interviews i
  where i.workspace_id = candidates.workspace_id and i.candidate_id = candidates.id order by i.starts_at desc limit 1)`,
);

/** Whether any interview of theirs is live, the latest or an earlier one. */
const hasLiveInterview = sql<boolean>`exists (select from interviews i
  where i.workspace_id = candidates.workspace_id and i.candidate_id = candidates.id and ${isLive("i")})`;

const candidateRows = (tx: Tx, viewer: Consultant, { q, whose, after }: ListCandidatesInput, limit: number) =>
  tx
    .select({
      ...{ id: candidates.id, name: candidates.name, email: candidates.email, phone: candidates.phone },
      ...{ consultantUserId: candidates.consultantUserId, userId: candidates.userId, leftAt: candidates.leftAt },
      ...{
        createdAt: candidates.createdAt,
        linkedAt: candidates.linkedAt,
        latest: latestInterview,
        live: hasLiveInterview,
      },
    })
    .from(candidates)
    .where(
      and(
        isInWorkspace(viewer, candidates),
        whose === "mine" ? eq(candidates.consultantUserId, viewer.userId) : undefined,
        q
          ? or(
              ilike(candidates.name, likePattern(q)),
              hasAddressLike(candidates.email, q),
              hasPhoneLike(candidates.phone, q),
            )
          : undefined,
        isAfterName("candidates", viewer.workspaceId, after),
      ),
    )
    .orderBy(sql`lower(${candidates.name})`, candidates.id)
    .limit(limit);

/** One page of the agency's candidates by name, with whoever is in charge and the latest interview of each. One round trip. */
export async function listCandidates(viewer: Consultant, asked: ListCandidatesInput) {
  const [found, members] = await readBatch(viewer, (tx) => [
    candidateRows(tx, viewer, asked, pageLimit("candidates")),
    memberRows(tx),
  ]);
  const { rows, next } = pageOf("candidates", found, (last) => last.id);
  return { rows, members, more: next };
}

export type CandidateListRow = Awaited<ReturnType<typeof listCandidates>>["rows"][number];

const batch = 1_000;

/** All candidates by name, a thousand in each query, so that an export over a slow connection keeps no transaction open. */
export async function* candidateBatches(viewer: Consultant) {
  for (let after = ""; ; ) {
    const [rows, members] = await readBatch(viewer, (tx) => [
      candidateRows(tx, viewer, { q: "", whose: "all", after }, batch),
      memberRows(tx),
    ]);
    yield { rows, members };
    const last = rows.at(-1);
    if (rows.length < batch || !last) return;
    after = last.id;
  }
}

/** Who could be in charge of a candidate. */
export async function listColleagues(viewer: Consultant) {
  const [members] = await readBatch(viewer, (tx) => [memberRows(tx)]);
  return members;
}
