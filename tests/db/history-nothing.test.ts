import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotFound } from "@/lib/errors";
import { nestedValues } from "@/lib/form-values";
import { chooseStep, undoStep } from "@/lib/planning/steps/commands/step-events";
import { editClientFeedback } from "@/lib/record/client-feedback/commands/edit";
import { keepFeedbackPrivate } from "@/lib/record/client-feedback/commands/share";
import { keepFeedbackPrivateInput } from "@/lib/record/client-feedback/input";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { getDebrief } from "@/lib/record/debriefs/queries";
import { debriefFormValues } from "@/lib/record/debriefs/rules/form-values";
import { editInterview } from "@/lib/record/interviews/commands/edit";
import { interviewInput } from "@/lib/record/interviews/input";
import { getInterviewForm } from "@/lib/record/interviews/queries";
import type { Candidate } from "@/lib/viewer";
import type { Call, Caller } from "../rights/call";
import { calls } from "../rights/calls";
import type { Ids } from "../rights/ids";
import { unknown } from "../rights/ids";
import { type World, world } from "../rights/world";
import { later, logForm, logged, noon, talked } from "./client-feedback-setup";
import { called, callersOf, viewersOf } from "./rights-called";
import { db } from "./rights-setup";

/** When something was done is no change by itself, nor is what the plan derives from the clock. */
const columns = await db<{ table: string; names: string[] }[]>`
  select c.table_name as table, array_agg(c.column_name::text) as names from information_schema.columns c
  where c.table_schema = 'public' and c.table_name not in ('audit_events', 'security_events') and c.data_type <> 'timestamp with time zone'
    and c.column_name not in ('version', 'consultant_steps', 'others_steps', 'count')
    and exists (select from information_schema.columns w where w.table_schema = 'public' and w.table_name = c.table_name and w.column_name = 'workspace_id')
  group by 1 order by 1`;
/** … but whether it was done is. */
const moments = await db<{ table: string; names: string[] }[]>`
  select table_name as table, array_agg(column_name::text) as names from information_schema.columns
  where table_schema = 'public' and data_type = 'timestamp with time zone' and is_nullable = 'YES'
    and column_name not in ('next_check_at', 'consultant_from', 'consultant_due', 'others_from', 'others_due', 'next_attempt_at') group by 1`;

const looked = columns.map(({ table, names }) => {
  const known = moments.find((one) => one.table === table)?.names ?? [];
  const values = [...names.map((name) => `t."${name}"`), ...known.map((name) => `t."${name}" is null`)].join(", ");
  return `select '${table}' as of, md5(string_agg(row(${values})::text, '' order by row(${values})::text)) as is
    from ${table} t where workspace_id = $1`;
});
const agency = "select 'workspaces', md5(row(name, settings, edit_access)::text) from workspaces where id = $1";

const standsOf = async ({ workspace }: Pick<Ids, "workspace">) =>
  JSON.stringify(
    await db.unsafe(`${[...looked, agency].join(" union all ")} order by 1`, [workspace], { prepare: true }),
  );

const told = async ({ workspace }: Pick<Ids, "workspace">) =>
  (await db`select verb from audit_events where workspace_id = ${workspace} order by id`).map(({ verb }) =>
    String(verb),
  );

const callerOf = (name: string, call: Call) =>
  callersOf(name).find((caller) => call.who[caller] === "yes" && caller !== "other" && caller !== "elsewhere");

async function toldOfNothing(name: string, call: Call, caller: Caller, of: World): Promise<string[]> {
  const [before, known] = [await standsOf(of.ids), await told(of.ids)];
  await called(name, call, viewersOf(of, of)[caller], of, new Date());
  const said = (await told(of.ids)).slice(known.length);
  return said.length > 0 && (await standsOf(of.ids)) === before ? said : [];
}

test("History records nothing that was not done: no repeated press, and nothing about something unknown", async () => {
  const wrong: string[] = [];
  const of = await world("Brightwater");
  for (const [name, call] of Object.entries(calls)) {
    const caller = callerOf(name, call);
    if (!caller || !name.includes("/commands")) continue;
    const text = JSON.stringify(call.args);
    for (const place of text.matchAll(/:([a-zA-Z]+)/g)) {
      const strange = unknown()[place[1] as keyof Ids];
      if (!strange) continue;
      const args = JSON.parse(text.slice(0, place.index) + strange + text.slice(place.index + place[0].length));
      const said = await toldOfNothing(name, { ...call, args }, caller, of);
      if (said.length) wrong.push(`${name} with an unknown ${place[1]}: ${said}`);
    }
    // What the form makes is the same in both presses.
    const fixed = unknown();
    const same = { ...call, args: JSON.parse(text.replaceAll(":new", fixed.workspace)) };
    const first = await toldOfNothing(name, same, caller, of);
    if (first.length) wrong.push(`${name} at first: ${first}`);
    const second = await toldOfNothing(name, same, caller, of);
    if (second.length) wrong.push(`${name} again: ${second}`);
  }
  expect(wrong).toEqual([]);
}, 240_000);

test("Saving without a change records nothing", async () => {
  const of = await talked();
  const { marta, amara, id } = of;
  const verbs = async () => (await told({ workspace: of.workspaceId })).filter((verb) => !verb.endsWith("added"));
  const input = { ...(await formAsItIs(amara.viewer, id)), id };
  await editInterview(amara.viewer, input, noon);
  expect(await verbs()).toEqual([]);
  await saveDebrief(amara.viewer, saveDebriefInput.parse({ id, version: 0, went_well: "The case study" }), noon);
  const { interview: row, ...saved } = await getDebrief(amara.viewer, id);
  const typed = nestedValues({ ...debriefFormValues(row, saved), id, version: "1" }) as object;
  await saveDebrief(amara.viewer, saveDebriefInput.parse(typed), later(1));
  const feedbackId = await logged(of);
  const form = (version: number) => logForm(id, { id: feedbackId, version });
  await editClientFeedback(marta, form(1), later(2));
  const held = keepFeedbackPrivateInput.parse({ interviewId: id, feedbackId, reason: "They asked us to." });
  await keepFeedbackPrivate(marta, held, later(3));
  await keepFeedbackPrivate(marta, held, later(4));
  expect(await verbs()).toEqual([
    "debrief-saved",
    "outcome-logged",
    "client-feedback-received",
    "feedback-kept-private",
  ]);
});

test("Nothing can be undone about a person who was not met, and an undo without effect records nothing", async () => {
  const of = await talked();
  const before = await told({ workspace: of.workspaceId });
  const strange = { interviewId: of.id, step: "thank-you" as const, interviewerId: randomUUID() };
  for (const kind of ["done", "waived", "unlocked", "snoozed"] as const)
    await expect(undoStep(of.amara.viewer, { ...strange, kind }, noon)).rejects.toThrow(NotFound);
  await expect(chooseStep(of.amara.viewer, { ...strange, chosen: "yes" }, noon)).rejects.toThrow(NotFound);
  await undoStep(of.amara.viewer, { interviewId: of.id, step: "prepare", interviewerId: null, kind: "done" }, noon);
  await chooseStep(of.amara.viewer, { ...strange, step: "interest-note", interviewerId: null, chosen: "no" }, noon);
  expect(await told({ workspace: of.workspaceId })).toEqual(before);
});

/** The form of an interview as its page fills it. */
async function formAsItIs(viewer: Candidate, id: string) {
  const { interview: row, interviewers, questions } = await getInterviewForm(viewer, id);
  return interviewInput.parse({
    ...row,
    ...{ region: row.region ?? "", day: row.startsLocal.slice(0, 10), start: row.startsLocal.slice(11) },
    ...{ end: row.endsLocal.slice(11), interviewers, questions },
    ...{ consultantName: row.consultantName ?? "", consultantEmail: row.consultantEmail ?? "" },
    agencyName: row.agencyName ?? "",
  });
}
