import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { searchInput } from "@/lib/record/search/input";
import { searchAgency } from "@/lib/record/search/queries";
import { type Consultant, system } from "@/lib/viewer";
import { searchable } from "./search-setup";

const agency = await searchable();
const count = 2_500;

/** What each message has, by its number: something frequent, something rare, something that only the oldest have, and something that few of these have. */
const words: [word: string, has: (number: number) => boolean][] = [
  ["gnu", (number) => number % 7 === 0],
  ["ibex", (number) => number % 400 === 0],
  ["dodo", (number) => number <= 300],
  ["dugong", (number) => number % 50 === 0 && number <= 300],
];
const textOf = (number: number) => ["note", ...words.flatMap(([word, has]) => (has(number) ? [word] : []))].join(" ");

await transaction(system, (tx) =>
  tx.execute(sql`insert into messages (workspace_id, interview_id, candidate_user_id, step, interviewer_id, subject, body, shared_at, sent_at, updated_at)
    select ${agency.workspaceId}, ${agency.interview}, ${agency.amara.userId}, 'thank-you', uuidv7(), 'Note ' || (x ->> 'n'), x ->> 'text', at, at, at
    from jsonb_array_elements(${JSON.stringify(Array.from({ length: count }, (_, at) => ({ n: at + 1, text: textOf(at + 1) })))}::jsonb) x,
      lateral (select timestamptz '2026-01-01' + (x ->> 'n')::int * interval '1 hour' as at) t`),
);

/** The titles of all pages, one after the other. */
async function all(viewer: Consultant, q: string, pages: number) {
  const titles: string[] = [];
  for (let after = "", page = 0; page < pages; page += 1) {
    const [group] = await searchAgency(viewer, searchInput.parse({ q, kind: "message", after }));
    titles.push(...(group?.results.map(({ title }) => title) ?? []));
    if (!group?.next) break;
    after = group.next;
  }
  return titles;
}

const searches = [
  "gnu",
  "ibex",
  "dodo",
  "gnu ibex",
  "ibex dodo",
  "gnu dodo",
  "dug",
  "gnu dodo note dug",
  "i",
  "d",
  "note",
  "n g i",
  "kiwi",
];

for (const q of searches)
  test(`Of ${count} messages, “${q}” finds all and only those that have each word, the latest first, page after page`, async () => {
    const beginnings = q.split(" ");
    const wanted = Array.from({ length: count }, (_, at) => count - at).filter((number) =>
      beginnings.every((beginning) =>
        textOf(number)
          .split(" ")
          .some((word) => word.startsWith(beginning)),
      ),
    );
    const pages = 30;
    const expected = wanted.slice(0, pages * 10).map((number) => `Note ${number}`);
    expect(await all(agency.marta, q, pages)).toEqual(expected);
    expect(await all(agency.joel, q, 1)).toEqual([]);
  });
