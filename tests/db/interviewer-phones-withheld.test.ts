import { expect, test } from "vitest";
import { readBatch } from "@/db/client";
import type { ContactRule } from "@/lib/enums";
import { rowsOf } from "@/lib/mail/messages/queries/message-rows";
import { getDebrief } from "@/lib/record/debriefs/queries";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { listKnownPeople } from "@/lib/record/interviewers/queries";
import { editInterview } from "@/lib/record/interviews/commands/edit";
import { interviewInput } from "@/lib/record/interviews/input";
import { getInterviewForm } from "@/lib/record/interviews/queries";
import { personFields, wasOf } from "@/lib/record/interviews/rules/rows";
import { listMetInterviewers } from "@/lib/record/people-met/queries";
import type { Candidate, Consultant } from "@/lib/viewer";
import { after, before, form, interviewAt, interviewOf, pennant, person, viaAgency } from "../factories";

const number = "+442079460102";
const priya = { name: "Priya Shah", title: "Head of Analytics", email: "priya@northwind.example" };
const withPhone = { interviewers: [{ ...priya, phone: "020 7946 0102" }] };

async function metUnder(rule: ContactRule) {
  const of = await pennant(rule);
  return { ...of, id: await interviewAt(of, withPhone) };
}

/** All that a viewer reads of the people of one interview. */
async function readBy(viewer: Candidate | Consultant, id: string) {
  const { interview, interviewers } = await getInterviewForm(viewer, id);
  return [
    (await getInterviewPage(viewer, id)).people,
    interviewers,
    await listKnownPeople(viewer, interview),
    (await listMetInterviewers(viewer, { q: "", before: "" }, after)).rows,
    (await getDebrief(viewer, id)).people,
    await readBatch(viewer, (tx) => rowsOf(tx, viewer, { interviewId: id, step: "thank-you", interviewerId: null })),
  ].map((found) => JSON.stringify(found).includes(number));
}

test("Where messages go through the consultant, a candidate reads no interviewer’s number, and finds nobody by it", async () => {
  const of = await metUnder("through");
  expect(await readBy(of.amara.viewer, of.id)).toEqual(Array(6).fill(false));
  expect(await readBy(of.marta, of.id)).toEqual(Array(6).fill(true));
  const found = async (viewer: Candidate | Consultant) =>
    (await listMetInterviewers(viewer, { q: "020 7946 0102", before: "" }, after)).rows.length;
  expect(await found(of.amara.viewer)).toBe(0);
  expect(await found(of.marta)).toBe(1);
  expect((await getInterviewPage(of.amara.viewer, of.id)).people).toMatchObject([{ ...priya, phone: "" }]);
});

test("Where a candidate may write to the client, or holds the record alone, they read the number", async () => {
  for (const rule of ["direct", "copy"] as const) {
    const of = await metUnder(rule);
    expect(await readBy(of.amara.viewer, of.id), rule).toEqual(Array(6).fill(true));
  }
  const alone = await person();
  const own = await interviewOf(alone, { ...viaAgency, ...withPhone });
  expect(await readBy(alone.viewer, own)).toEqual(Array(6).fill(true));
});

test("A number that the candidate’s form did not show stays when they save it, and is in no answer to a conflict", async () => {
  const of = await metUnder("through");
  const { viewer } = of.amara;
  const [row] = (await getInterviewForm(viewer, of.id)).interviewers;
  const sent = (over: Record<string, unknown>, version: number, phone = "") =>
    interviewInput.parse(
      form({
        id: of.id,
        version,
        ...over,
        interviewers: [{ ...priya, id: row!.id, was: wasOf(personFields, row!), phone }],
      }),
    );
  const saved = async () => (await getInterviewForm(of.marta, of.id)).interviewers.map(({ phone }) => phone);
  await editInterview(viewer, sent({}, 1), before);
  expect((await getInterviewForm(viewer, of.id)).interview.version).toBe(1);
  await editInterview(viewer, sent({ role: "Analyst" }, 1), before);
  expect(await saved()).toEqual([number]);
  const fault = await editInterview(viewer, sent({ role: "Lead analyst" }, 1), before).catch((stale) => stale);
  expect(fault).toMatchObject({ theirs: { role: "Analyst" } });
  expect(JSON.stringify(fault)).not.toMatch(/7946/);
  await editInterview(viewer, sent({ role: "Analyst" }, 2, "020 7946 0199"), before);
  expect(await saved()).toEqual(["+442079460199"]);
});
