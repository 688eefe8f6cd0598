import { type SQL, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { instantColumn, json, jsonColumn } from "@/db/json";
import { pageLimit, pageOf } from "@/lib/pages";
import { interviewerPhone } from "@/lib/people/phone-numbers/queries";
import { isNameInScope, isNameInWorkspace, isNameSharedWith } from "@/lib/scope";
import type { AccountViewer, Candidate, Consultant } from "@/lib/viewer";
import type { SearchInput } from "./input";
import { ownSearchKinds, type SearchGroup, type SearchKind, searchKinds } from "./rules";

type Source = {
  /** The tables of the kind, joined to `f`. Each has its own policies and scope: what the viewer may not read is not shown, whatever was found. */
  from: SQL;
  title: SQL;
  details: SQL[];
  at?: SQL;
  zone?: SQL;
  interviewId?: SQL;
  clientId?: SQL;
  candidateId?: SQL;
  step?: SQL;
  interviewerId?: SQL;
  hasPage?: SQL;
};

const latestInterview = (
  where: SQL,
) => sql`left join lateral (select i.role, i.company, i.starts_at, i.zone, i.workspace_id, i.candidate_id
  from interviews i where ${where} order by i.starts_at desc limit 1) i on true`;

const recipientName = sql`coalesce(nullif(m.to_name, ''), p.name, nullif(b.to_name, ''))`;
const to = sql`'to ' || ${recipientName}`;

const agencySources: Record<SearchKind, (viewer: Consultant) => Source> = {
  candidate: (viewer) => ({
    from: sql`join candidates c on ${isNameInWorkspace(viewer, "c")} and c.id = f.record_id
      ${latestInterview(sql`i.workspace_id = c.workspace_id and i.candidate_id = c.id`)}`,
    title: sql`c.name`,
    details: [sql`i.role`, sql`i.company`],
    at: sql`i.starts_at`,
    zone: sql`i.zone`,
  }),
  client: (viewer) => ({
    from: sql`join clients k on ${isNameInWorkspace(viewer, "k")} and k.id = f.record_id
      ${latestInterview(sql`i.workspace_id = k.workspace_id and i.client_id = k.id`)}
      left join candidates c on c.workspace_id = i.workspace_id and c.id = i.candidate_id`,
    title: sql`k.name`,
    details: [sql`c.name`, sql`i.role`],
    at: sql`i.starts_at`,
    zone: sql`i.zone`,
  }),
  contact: (viewer) => ({
    from: sql`join client_contacts p on ${isNameInWorkspace(viewer, "p")} and p.id = f.record_id
      join clients k on k.workspace_id = p.workspace_id and k.id = p.client_id`,
    title: sql`p.name`,
    details: [sql`p.title`, sql`k.name`, sql`p.email`],
    clientId: sql`p.client_id`,
  }),
  interview: (viewer) => ({
    from: sql`join interviews i on ${isNameInWorkspace(viewer, "i")} and i.id = f.record_id
      join candidates c on c.workspace_id = i.workspace_id and c.id = i.candidate_id`,
    title: sql`i.role || ', ' || i.company`,
    details: [sql`c.name`, sql`i.round`],
    at: sql`i.starts_at`,
    zone: sql`i.zone`,
  }),
  message: (viewer) => ({
    from: sql`left join messages m on ${isNameSharedWith(viewer, "m")} and m.id = f.record_id
      left join briefs b on ${isNameInWorkspace(viewer, "b")} and b.id = f.record_id
      join interviews i on ${isNameInWorkspace(viewer, "i")} and i.id = f.interview_id
      join candidates c on c.workspace_id = i.workspace_id and c.id = i.candidate_id
      left join interviewers p on p.workspace_id = m.workspace_id and p.id = m.interviewer_id`,
    title: sql`coalesce(m.subject, b.subject)`,
    details: [to, sql`c.name`, sql`i.company`],
    ...{
      at: sql`coalesce(m.sent_at, b.sent_at)`,
      interviewId: sql`i.id`,
      step: sql`m.step`,
      hasPage: sql`m.id is not null`,
    },
  }),
  feedback: (viewer) => ({
    from: sql`left join client_feedback s on ${isNameInWorkspace(viewer, "s")} and s.id = f.record_id
      left join feedback o on ${isNameInWorkspace(viewer, "o")} and o.id = f.record_id
      join interviews i on ${isNameInWorkspace(viewer, "i")} and i.id = f.interview_id
      join candidates c on c.workspace_id = i.workspace_id and c.id = i.candidate_id
      left join feedback_links l on l.workspace_id = s.workspace_id and l.id = s.link_id`,
    title: sql`c.name || ': ' || i.role`,
    details: [sql`coalesce(nullif(s.given_by, ''), l.name, o.given_by)`, sql`i.company`],
    at: sql`coalesce(s.submitted_at, o.given_at)`,
    interviewId: sql`i.id`,
    hasPage: sql`s.id is not null`,
  }),
  note: (viewer) => ({
    from: sql`join notes n on ${isNameInWorkspace(viewer, "n")} and n.id = f.record_id and n.deleted_at is null
      left join interviews i on i.workspace_id = n.workspace_id and i.id = n.interview_id
      left join candidates c on c.workspace_id = n.workspace_id and c.id = n.candidate_id
      left join candidates o on o.workspace_id = i.workspace_id and o.id = i.candidate_id
      left join clients k on k.workspace_id = n.workspace_id and k.id = n.client_id`,
    title: sql`concat_ws(': ', coalesce(c.name, o.name, k.name), i.role)`,
    details: [sql`left(regexp_replace(n.body, '\\s+', ' ', 'g'), 160)`, sql`n.by_name`],
    at: sql`n.at`,
    ...{ interviewId: sql`n.interview_id`, clientId: sql`n.client_id`, candidateId: sql`n.candidate_id` },
  }),
};

/**
 * C7: whether the typed words are in what the candidate may read of interview i. Without this, they could find an interview by the digits of a
 * number that they must not see. The words are those of search_entries_of().
 */
const isFoundByReadableWords = (viewer: Candidate, q: string) => sql`not exists (
  select from unnest(search_typed(${q}::text, true)) typed
  where strpos(search_words(concat_ws(' ', i.role, i.company, i.round, i.consultant_name, i.agency_name,
      (select c.name from candidates c where c.workspace_id = i.workspace_id and c.id = i.candidate_id),
      (select string_agg(concat_ws(' ', p.name, p.title, p.email), ' ') from interviewers p where p.interview_id = i.id)))
    || coalesce(search_digits((select string_agg(${interviewerPhone(viewer, "p")}, ' ') from interviewers p where p.interview_id = i.id)), ''),
    ' ' || typed) = 0)`;

const ownSources: Record<(typeof ownSearchKinds)[number], (viewer: Candidate, q: string) => Source> = {
  interview: (viewer, q) => ({
    from: sql`join interviews i on ${isNameInScope(viewer, "i")} and i.id = f.record_id and ${isFoundByReadableWords(viewer, q)}`,
    title: sql`i.role || ', ' || i.company`,
    details: [sql`i.round`, sql`i.agency_name`],
    at: sql`i.starts_at`,
    zone: sql`i.zone`,
  }),
  message: (viewer) => ({
    from: sql`left join messages m on ${isNameSharedWith(viewer, "m")} and m.id = f.record_id
      left join briefs b on ${isNameInScope(viewer, "b")} and b.id = f.record_id
      join interviews i on ${isNameInScope(viewer, "i")} and i.id = f.interview_id
      left join interviewers p on p.workspace_id = m.workspace_id and p.id = m.interviewer_id`,
    title: sql`coalesce(m.subject, b.subject)`,
    details: [to, sql`i.role`, sql`i.company`],
    ...{ at: sql`coalesce(m.sent_at, b.sent_at)`, interviewId: sql`i.id` },
    ...{ step: sql`m.step`, interviewerId: sql`m.interviewer_id` },
  }),
  feedback: (viewer) => ({
    from: sql`join feedback o on ${isNameInScope(viewer, "o")} and o.id = f.record_id
      join interviews i on ${isNameInScope(viewer, "i")} and i.id = f.interview_id`,
    title: sql`i.role || ', ' || i.company`,
    details: [sql`o.given_by`],
    at: sql`o.given_at`,
    interviewId: sql`i.id`,
  }),
};

const none = sql`null::text`;

/** Which records have the words, and in which order, says `search_records()`; the tables say what is shown of them. */
const resultsQuery = (tx: Tx, kind: SearchKind, { q, after }: SearchInput, source: Source) =>
  tx
    .select({
      id: sql<string>`f.record_id`,
      title: sql<string>`${source.title}`,
      details: jsonColumn(
        json.list(json.text),
        sql`to_json(array_remove(array_remove(array[${sql.join(source.details, sql`, `)}]::text[], null), ''))`,
      ),
      at: source.at ? instantColumn(source.at) : sql<string | null>`${none}`,
      zone: sql<string | null>`${source.zone ?? none}`,
      interviewId: sql<string | null>`${source.interviewId ?? none}`,
      clientId: sql<string | null>`${source.clientId ?? none}`,
      candidateId: sql<string | null>`${source.candidateId ?? none}`,
      step: sql<string | null>`${source.step ?? none}`,
      interviewerId: sql<string | null>`${source.interviewerId ?? none}`,
      hasPage: sql<boolean>`${source.hasPage ?? sql`false`}`,
    })
    .from(
      sql`search_records(${q}::text, ${kind}::text, ${after || null}::uuid, ${pageLimit("searchResults")}::int) f ${source.from}`,
    )
    .orderBy(sql`f.at desc, f.record_id desc`);

async function search<Kind extends SearchKind, Searcher extends AccountViewer>(
  viewer: Searcher,
  input: SearchInput,
  kinds: readonly Kind[],
  sources: Record<Kind, (viewer: Searcher, q: string) => Source>,
): Promise<SearchGroup[]> {
  const wanted = input.kind ? kinds.filter((kind) => kind === input.kind) : kinds;
  if (input.q === "" || wanted.length === 0) return [];
  const answers = await readBatch(
    viewer,
    (tx) => wanted.map((kind) => resultsQuery(tx, kind, input, sources[kind](viewer, input.q))),
    "once",
  );
  return wanted.flatMap((kind, index) => {
    const { rows, next } = pageOf("searchResults", answers[index]!, (last) => last.id);
    return rows.length > 0 ? [{ kind, results: rows, next }] : [];
  });
}

/** What a consultant finds in their agency. Of each kind the latest, or for one kind what follows a record. One round trip. */
export const searchAgency = (viewer: Consultant, input: SearchInput) =>
  search(viewer, input, searchKinds, agencySources);

/** What a candidate finds of their own, in all workspaces. One round trip. */
export const searchOwn = (viewer: Candidate, input: SearchInput) => search(viewer, input, ownSearchKinds, ownSources);
