import { and, ilike, or, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { json, jsonList } from "@/db/json";
import { clients } from "@/db/schema/workspaces";
import { isAfterName, likePattern, pageLimit, pageOf } from "@/lib/pages";
import { hasAddressLike } from "@/lib/people/email-addresses/queries";
import { hasPhoneLike } from "@/lib/people/phone-numbers/queries";
import { isLive } from "@/lib/planning/outcomes/queries";
import { isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import type { ListClientsInput } from "../input";

const openPositions = jsonList(
  { id: json.text, title: json.text },
  sql`select r.id, r.title from positions r
  where r.workspace_id = clients.workspace_id and r.client_id = clients.id and r.filled_at is null
  order by r.created_at desc limit 3`,
);
const hasLiveInterview = sql<boolean>`exists (select from interviews i where i.workspace_id = clients.workspace_id
  and i.client_id = clients.id and ${isLive("i")})`;

/** Whether somebody at the client has this name, e-mail address or telephone number. */
const hasContactLike = (q: string) => {
  const isFound = or(
    sql`c.name ilike ${likePattern(q)}`,
    hasAddressLike(sql`c.email`, q),
    hasPhoneLike(sql`c.phone`, q),
  );
  return sql`exists (select from client_contacts c where c.workspace_id = clients.workspace_id
    and c.client_id = clients.id and ${isFound})`;
};

/** One page of the agency's clients by name, with the latest roles that each is filling. One round trip. */
export async function listClients(viewer: Consultant, { q, after }: ListClientsInput) {
  const [found] = await readBatch(viewer, (tx) => [
    tx
      .select({
        id: clients.id,
        name: clients.name,
        contactRule: clients.contactRule,
        roles: openPositions,
        live: hasLiveInterview,
      })
      .from(clients)
      .where(
        and(
          isInWorkspace(viewer, clients),
          q ? or(ilike(clients.name, likePattern(q)), hasContactLike(q)) : undefined,
          isAfterName("clients", viewer.workspaceId, after),
        ),
      )
      .orderBy(sql`lower(${clients.name})`, clients.id)
      .limit(pageLimit("clients")),
  ]);
  const { rows, next } = pageOf("clients", found, (last) => last.id);
  return { rows, more: next };
}

const batch = 500;

const exportRows = (tx: Tx, viewer: Consultant, after: string) =>
  tx
    .select({
      ...{ id: clients.id, name: clients.name, contactRule: clients.contactRule, country: clients.country },
      region: clients.region,
      roles: jsonList(
        { title: json.text, asksFor: json.text, filledAt: json.orNull(json.instant) },
        sql`select r.title, r.asks_for as "asksFor", r.filled_at as "filledAt" from positions r
          where r.workspace_id = clients.workspace_id and r.client_id = clients.id order by r.created_at, r.id`,
      ),
      contacts: jsonList(
        { name: json.text, email: json.text, phone: json.text, title: json.text },
        sql`select c.name, coalesce(c.email, '') as email, coalesce(c.phone, '') as phone, c.title from client_contacts c
          where c.workspace_id = clients.workspace_id and c.client_id = clients.id order by c.created_at, c.id`,
      ),
    })
    .from(clients)
    .where(and(isInWorkspace(viewer, clients), isAfterName("clients", viewer.workspaceId, after)))
    .orderBy(sql`lower(${clients.name})`, clients.id)
    .limit(batch);

/** All of them with their roles and contacts, by name, some hundred at a time. */
export async function* clientBatches(viewer: Consultant) {
  for (let after = ""; ; ) {
    const [rows] = await readBatch(viewer, (tx) => [exportRows(tx, viewer, after)]);
    yield rows;
    const last = rows.at(-1);
    if (rows.length < batch || !last) return;
    after = last.id;
  }
}
