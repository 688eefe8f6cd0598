import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { getMessageReviews } from "@/lib/mail/draft-reviews/queries";
import { listMessageTemplates } from "@/lib/mail/templates/queries";
import { getInterviewAnswers } from "@/lib/record/answers/queries";
import { getInterviewHistory } from "@/lib/record/audit/queries";
import { getFeedbackView, listFeedback } from "@/lib/record/feedback/queries";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { getInterviewForm } from "@/lib/record/interviews/queries";
import { system, type Viewer } from "@/lib/viewer";
import { type World, world } from "../rights/world";
import { fieldsOfForms } from "../setup/forms";
import { forms } from "./readers-forms";
import { says } from "./readers-says";

/** Every text that this role can read anywhere in the database, by row-level security and by its grants. */
async function readableBy(viewer: Viewer, role: "candidate" | "consultant" | "client"): Promise<string> {
  const tables = await transaction(system, (tx) =>
    tx.execute<{ name: string; columns: string }>(sql`
      select table_name as name, string_agg(column_name, ',') as columns from information_schema.columns
      where table_schema = 'public'
        and has_column_privilege(${`ft_${role}`}, format('public.%I', table_name), column_name, 'select') group by 1`),
  );
  return transaction(viewer, async (tx) => {
    const texts: string[] = [];
    for (const { name, columns } of tables) {
      const cells = sql.join(
        columns.split(",").map((one) => sql`t.${sql.identifier(one)}::text`),
        sql`, `,
      );
      const [found] = await tx.execute<{ all: string | null }>(
        sql`select string_agg(concat_ws(' ', ${cells}), ' ') as "all" from ${sql.identifier(name)} t`,
      );
      texts.push(found?.all ?? "");
    }
    return texts.join("\n");
  });
}

/** What leaves by e-mail: to the candidate, and to people who are not the agency's. */
async function mailed(of: World) {
  const rows = await transaction(system, (tx) =>
    tx.execute<{ whose: string; content: string }>(sql`
      select case when u.id = ${of.own.userId}::uuid then 'candidate' when m.user_id is not null then 'agency' else 'others' end as whose,
        o.content::text as content
      from outbox o left join users u on u.email = o.to_address
        left join memberships m on m.user_id = u.id and m.workspace_id = ${of.ids.workspace}::uuid
      where o.workspace_id = ${of.ids.workspace}::uuid`),
  );
  const to = (whose: string) => rows.filter((row) => row.whose === whose).map((row) => row.content);
  return { candidate: to("candidate").join(" "), others: to("others").join(" ") };
}

/** What the candidate's pages show of the interview. */
async function shownTo({ own, ids }: World, interviewId: string): Promise<string> {
  const key = { interviewId, step: "thank-you" as const, interviewerId: ids.givenTo };
  const found = await Promise.all([
    getInterviewPage(own, interviewId),
    getInterviewHistory(own, interviewId, ""),
    getFeedbackView(own, interviewId),
    listFeedback(own, ""),
    getInterviewForm(own, interviewId),
    getInterviewAnswers(own, interviewId),
    listMessageTemplates(own, { interviewId, step: key.step }),
    ...(interviewId === ids.interview ? [getMessageReviews(own, ids.given)] : []),
  ]);
  return JSON.stringify([found, key]);
}

test("Every text field of the consultant's forms is in the table that says who reads it", async () => {
  const fields = await fieldsOfForms();
  const files = readdirSync("app/w", { recursive: true, encoding: "utf8" }).filter((name) => /actions\.ts$/.test(name));
  const sent = files.flatMap((name) =>
    [
      ...readFileSync(`app/w/${name}`, "utf8").matchAll(/import \{([^}]*)\} from "@\/lib\/[\w-]+\/([\w-]+)\/input"/g),
    ].flatMap(([, names, noun]) => names!.split(",").map((one) => `${noun} ${one.trim().split(" ")[0]}`)),
  );
  const taken = fields.filter(({ name }) => sent.some((form) => name.startsWith(`${form}.`))).map(({ name }) => name);
  const known = [...forms.flatMap(({ form, reads }) => Object.keys(reads).map((field) => `${form}.${field}`))];
  // Regions are chosen, telephone numbers are numbers, a quotation is of the draft’s own words, what a step’s form takes is tried in steps-readers, and tips are in the candidate’s form alone.
  const untyped =
    /^(?:csv |steps )|\.(?:region|company|consultantName|agencyName|goesBy|shownRecipient)$|\.questions\.|\.quote$|\.phone$|\.madeFrom\.|^draft-reviews letCandidateWriteInput|^interviews editInterviewAsConsultantInput\.promiseBy$|^updates logUpdateInput\.tips$/;
  expect(taken.filter((name) => !untyped.test(name) && !known.includes(name))).toEqual([]);
  expect(known.filter((name) => !taken.includes(name))).toEqual([]);
});

test.each(forms)("Text typed into $name is read by the people in the table, and by nobody else", async (form) => {
  const of = await world(
    `Quill${Math.random()
      .toString(36)
      .replace(/[^a-z]/g, "")}`,
  );
  const fields = Object.entries(form.reads);
  const canary = (at: number) => `Canary ${"abcdefghij"[at]}${randomUUID().replace(/[^a-f]/g, "")}zq`;
  const words = Object.fromEntries(fields.map(([field], at) => [field, canary(at)]));
  const interviewId = await says[form.name]!(of, words);
  const link: Viewer = { as: "client", linkId: of.ids.link, workspaceId: of.ids.workspace };
  const [hers, agency, client, shown, mail] = [
    await readableBy(of.own, "candidate"),
    await readableBy(of.colleague, "consultant"),
    await readableBy(link, "client"),
    await shownTo(of, interviewId ?? of.ids.interview),
    await mailed(of),
  ];
  const found = Object.fromEntries(
    fields.map(([field]) => {
      const word = words[field]!;
      const readers = [
        hers.includes(word) || shown.includes(word) || mail.candidate.includes(word) ? "candidate" : "",
        mail.others.includes(word) ? "mail" : "",
        client.includes(word) ? "client" : "",
        agency.includes(word) ? "" : "not the agency",
      ];
      return [field, readers.filter(Boolean).join(", ") || "agency"];
    }),
  );
  expect(found).toEqual(form.reads);
  for (const [field, readers] of fields)
    if (readers.includes("candidate") && !form.unshown?.includes(field))
      expect(shown.includes(words[field]!), field).toBe(true);
});
