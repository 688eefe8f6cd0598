import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { databaseOfOlderVersion } from "../setup/older-version";
import { row } from "./rights-setup";

const { db, migrateAll, migrateUpTo } = await databaseOfOlderVersion("searched");

const now = "2026-11-19T18:00:00Z";

/** An agency with a record of each kind. */
async function addRecords() {
  const [workspace, candidate, client, interview] = Array.from({ length: 4 }, () => randomUUID());
  const put = (table: string, values: Record<string, unknown>) => db.unsafe(row(table, values));
  await put("workspaces", { id: workspace, kind: "agency", name: "Pennant" });
  await put("candidates", { id: candidate, workspace_id: workspace, name: "Amara", phone: "+442079460102" });
  await put("clients", { id: client, workspace_id: workspace, name: "Northwind", contact_rule: "through" });
  await put("client_contacts", { workspace_id: workspace, client_id: client, name: "Łucja Żak" });
  const time = { starts_local: "2026-11-19T16:30", ends_local: "2026-11-19T17:30", zone: "Europe/London" };
  await put("interviews", {
    ...{ id: interview, workspace_id: workspace, candidate_id: candidate, process_id: interview, role: "Zoologist" },
    ...{ company: "Northwind", route: "agency", contact_rule: "through", ...time, starts_at: now, ends_at: now },
    ...{ country: "GB", format: "video", client_id: client },
  });
  const of = { workspace_id: workspace, interview_id: interview };
  await put("interviewers", { ...of, name: "Priya" });
  await put("messages", { ...of, step: "thank-you", body: "aquarium", shared_at: now, updated_at: now });
  await put("briefs", { ...of, body: "reptiles", sent_at: now, updated_at: now });
  await put("feedback", { ...of, source: "candidate", tips: "feathers", given_at: now, shared_at: now });
  await put("client_feedback", { ...of, verbatim: "taciturn", given_at: now, logged_at: now, submitted_at: now });
}

const entries = () => db`
  select kind, words, consultant_workspace_id, candidate_user_id, at from search_entries order by kind, record_id`;

test("What was there before an upgrade is found after it, by the same words as what is added later", async () => {
  await migrateUpTo("before", "one_search_over_everything");
  await addRecords();
  await migrateAll();
  const filled = await entries();
  expect(filled.map(({ kind }) => kind)).toEqual([
    ...["candidate", "client", "contact", "feedback", "feedback", "interview", "message", "message"],
  ]);
  expect(filled.every((entry) => entry.consultant_workspace_id !== null && entry.words !== "")).toBe(true);
  await db`delete from search_entries`;
  for (const [table, column] of [
    ...[
      ["candidates", "name"],
      ["clients", "name"],
      ["client_contacts", "name"],
      ["interviews", "role"],
    ],
    ...[
      ["messages", "body"],
      ["briefs", "body"],
      ["feedback", "tips"],
      ["client_feedback", "verbatim"],
    ],
  ])
    await db.unsafe(`update ${table} set ${column} = ${column}`);
  expect(await entries()).toEqual(filled);
});
