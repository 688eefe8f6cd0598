import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { interviewers } from "@/db/schema/interviews";
import { addClient } from "@/lib/people/clients/commands/add";
import { endContact, saveContact } from "@/lib/people/clients/commands/contacts";
import { addClientInput, saveContactInput } from "@/lib/people/clients/input";
import { getChosenClient } from "@/lib/people/clients/queries/chosen-client";
import { auditEventLabel } from "@/lib/record/audit/rules";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { listKnownPeople } from "@/lib/record/interviewers/queries";
import { offeredPeople } from "@/lib/record/interviewers/rules";
import { addInterview } from "@/lib/record/interviews/commands/add";
import { addInterviewForCandidate } from "@/lib/record/interviews/commands/add-for-candidate";
import { editInterview } from "@/lib/record/interviews/commands/edit";
import {
  addInterviewForCandidateInput,
  editInterviewAsConsultantInput,
  interviewInput,
} from "@/lib/record/interviews/input";
import { getInterviewForm } from "@/lib/record/interviews/queries";
import { system } from "@/lib/viewer";
import { after, before, form, interviewAt, interviewOf, pennant, person } from "../factories";

type Agency = Awaited<ReturnType<typeof pennant>>;

const metAt = async (id: string) =>
  (
    await transaction(system, (tx) =>
      tx.select().from(interviewers).where(eq(interviewers.interviewId, id)).orderBy(interviewers.position),
    )
  ).map(({ name, title, email }) => [name, title, email]);
/** Petra Lang is a contact of Northwind. No candidate has met her. */
async function withContact(of: Agency) {
  const contactId = randomUUID();
  const petra = { name: "Petra Lang", title: "Head of Talent", email: "petra@northwind.example" };
  await saveContact(of.marta, saveContactInput.parse({ id: of.clientId, contactId, ...petra }), before);
  return contactId;
}
const entered = (of: Agency, over: Record<string, unknown>) =>
  addInterviewForCandidateInput.parse({ ...form(over), candidateId: of.candidateId, clientId: of.clientId });
const priya = ["Priya Shah", "Head of Analytics", "priya@northwind.example"];
const tom = ["Tom Ellery", "Engineering manager", ""];
const petra = ["Petra Lang", "Head of Talent", "petra@northwind.example"];
const second = { day: "2026-12-03", round: "Second interview", interviewers: [] };

test("R11 The people of the last round are copied to the next one with title and address, unless they are unticked", async () => {
  const of = await person();
  const first = await interviewOf(of);
  const known = await listKnownPeople(of.viewer, { ...of, company: "Northwind", before: first });
  const { boxes, ticked } = offeredPeople(known);
  expect(boxes.map((one) => [one.name, one.title, one.email])).toEqual([priya, tom]);
  expect(ticked).toEqual(boxes.map((one) => one.key));
  const both = interviewInput.parse(form({ ...second, after: first, known: ticked }));
  await addInterview(of.viewer, both, of.workspaceId, after);
  expect(await metAt(both.id)).toEqual([priya, tom]);
  const one = interviewInput.parse(form({ ...second, after: first, known: ticked[1] }));
  await addInterview(of.viewer, one, of.workspaceId, after);
  expect(await metAt(one.id)).toEqual([tom]);
});

test("R11 At an agency a client's contacts are offered as interviewers, after the people of the last round and before those met by other candidates", async () => {
  const of = await pennant();
  await withContact(of);
  await interviewAt(of, { interviewers: [{ name: "Ruth Adeyemi", title: "Director", email: "" }] });
  const first = await interviewAt(of);
  const { known } = await getChosenClient(of.marta, of.clientId, first);
  const { boxes, ticked } = offeredPeople(known);
  expect(boxes.map((one) => one.name)).toEqual(["Priya Shah", "Tom Ellery", "Petra Lang", "Ruth Adeyemi"]);
  expect(ticked).toHaveLength(2);
  const input = entered(of, { ...second, after: first, known: boxes.slice(0, 3).map((box) => box.key) });
  await addInterviewForCandidate(of.marta, input, after);
  expect(await metAt(input.id)).toEqual([priya, tom, petra]);
});

test("R11 A typed name that is on record fills an empty title and address, and history says from where", async () => {
  const of = await pennant();
  await withContact(of);
  const typed = [
    { name: "petra  lang", title: "", email: "" },
    { name: "Somebody New", title: "", email: "" },
  ];
  const id = await interviewAt(of, { interviewers: typed });
  expect(await metAt(id)).toEqual([
    ["petra lang", "Head of Talent", "petra@northwind.example"],
    ["Somebody New", "", ""],
  ]);
  const { history } = await getInterviewPage(of.marta, id);
  expect(history[0]).toMatchObject({ verb: "interview-added", detail: { filled: "petra lang" } });
  expect(auditEventLabel(history[0]!, new Map(), String)).toBe("Interview added, with known details of petra lang");
  const own = [{ name: "Petra Lang", title: "Recruiter", email: "lang@northwind.example" }];
  const other = await interviewAt(of, { interviewers: own });
  expect(await metAt(other)).toEqual([["Petra Lang", "Recruiter", "lang@northwind.example"]]);
  expect((await getInterviewPage(of.marta, other)).history[0]?.detail).toEqual({});
});

test("R11 A candidate's typed name fills in what they know of that person at the same company, and at no other", async () => {
  const of = await person();
  await interviewOf(of);
  const again = { day: "2026-12-03", interviewers: [{ name: "PRIYA SHAH" }] };
  const same = await interviewOf(of, { ...again, company: "northwind" });
  expect(await metAt(same)).toEqual([["PRIYA SHAH", ...priya.slice(1)]]);
  const other = await interviewOf(of, { ...again, company: "Hallam" });
  expect(await metAt(other)).toEqual([["PRIYA SHAH", "", ""]]);
});

test("R11 Two people of one name are not guessed between, and one who is both ticked and typed is added once, as typed", async () => {
  const of = await pennant();
  await withContact(of);
  const twin = { name: "Petra Lang", title: "Engineer", email: "p.lang@northwind.example" };
  await saveContact(of.marta, saveContactInput.parse({ id: of.clientId, contactId: randomUUID(), ...twin }), before);
  const id = await interviewAt(of, { interviewers: [{ name: "Petra Lang" }] });
  expect(await metAt(id)).toEqual([["Petra Lang", "", ""]]);
  const first = await interviewAt(of);
  const { ticked } = offeredPeople((await getChosenClient(of.marta, of.clientId, first)).known);
  const typed = [{ name: "Tom Ellery", title: "CTO", email: "" }];
  const input = entered(of, { ...second, after: first, known: ticked, interviewers: typed });
  await addInterviewForCandidate(of.marta, input, after);
  expect(await metAt(input.id)).toEqual([priya, ["Tom Ellery", "CTO", ""]]);
});

test("R11 Editing fills in a newly added person, and leaves fields that were cleared before", async () => {
  const of = await pennant();
  await withContact(of);
  const id = await interviewAt(of);
  const { interviewers: people } = await getInterviewForm(of.marta, id);
  const cleared = people.map((one) => ({ id: one.id, name: one.name, title: "", email: "" }));
  const edited = { id, version: 1, interviewers: [...cleared, { name: "Petra Lang" }] };
  await editInterview(of.marta, editInterviewAsConsultantInput.parse(form(edited)), before);
  expect(await metAt(id)).toEqual([["Priya Shah", "", ""], ["Tom Ellery", "", ""], petra]);
  expect((await getInterviewPage(of.marta, id)).history[0]).toMatchObject({ detail: { filled: "Petra Lang" } });
});

test("R11 Nobody from another agency, another company or another person's record is offered, filled in or added", async () => {
  const [of, other] = [await pennant(), await pennant()];
  const theirs = await withContact(other);
  const ours = await withContact(of);
  const id = await interviewAt(of);
  const alone = await person();
  const own = await interviewOf(alone, { interviewers: [{ name: "Quentin Moss", email: "q@northwind.example" }] });
  const [quentin] = await listKnownPeople(alone.viewer, { ...alone, company: "Northwind" });
  const names = async (viewer: Parameters<typeof listKnownPeople>[0], where: object) =>
    (await listKnownPeople(viewer, { workspaceId: of.workspaceId, ...where })).map((one) => one.name);
  // The candidate of the agency knows the people they met, and no contact of the client's.
  expect((await names(of.amara.viewer, { clientId: of.clientId, company: "Northwind" })).sort()).toEqual([
    "Priya Shah",
    "Tom Ellery",
  ]);
  expect(await names(other.marta, { clientId: of.clientId, company: "Northwind" })).toEqual([]);
  expect(await names(alone.viewer, { clientId: of.clientId, company: "Northwind" })).toEqual([]);
  expect(await names(of.amara.viewer, { ...of.amara, company: "Northwind" })).toEqual([]);
  const hallam = await addClient(
    of.marta,
    addClientInput.parse({ id: randomUUID(), name: "Hallam", contactRule: "direct", country: "GB" }),
    before,
  );
  expect((await getChosenClient(of.marta, hallam, "")).known).toEqual([]);
  const gone = "is no longer in this list";
  for (const key of [`contact:${theirs}`, quentin!.key, `met:${randomUUID()}`])
    await expect(addInterviewForCandidate(of.marta, entered(of, { known: key }), before)).rejects.toThrow(gone);
  const elsewhere = addInterviewForCandidateInput.parse({
    ...form({ known: `contact:${ours}`, interviewers: [] }),
    ...{ candidateId: of.candidateId, clientId: hallam },
  });
  await expect(addInterviewForCandidate(of.marta, elsewhere, before)).rejects.toThrow(gone);
  const round = interviewInput.parse(form({ ...second, after: id, known: `contact:${ours}` }));
  await expect(addInterview(of.amara.viewer, round, of.amara.workspaceId, after)).rejects.toThrow(gone);
  const typed = interviewInput.parse(form({ ...second, after: id, interviewers: [{ name: "Petra Lang" }] }));
  await addInterview(of.amara.viewer, typed, of.amara.workspaceId, after);
  expect(await metAt(typed.id)).toEqual([["Petra Lang", "", ""]]);
  expect(own).not.toBe(id);
  await endContact(of.marta, { id: of.clientId, contactId: ours }, after);
  await expect(addInterviewForCandidate(of.marta, entered(of, { known: `contact:${ours}` }), after)).rejects.toThrow(
    gone,
  );
});

test("More than twenty people, ticked and typed, are refused with a sentence beside the boxes", async () => {
  const of = await pennant();
  const first = await interviewAt(of);
  const { ticked } = offeredPeople((await getChosenClient(of.marta, of.clientId, first)).known);
  const typed = Array.from({ length: 19 }, (_, index) => ({ name: `Person ${String.fromCharCode(65 + index)}` }));
  const input = entered(of, { ...second, after: first, known: ticked, interviewers: typed });
  await expect(addInterviewForCandidate(of.marta, input, after)).rejects.toMatchObject({ field: "known" });
  for (const wrong of ["met:1", "x".repeat(10_240), "contact:' or true"])
    expect(() => entered(of, { known: wrong })).toThrow("Choose people from the list");
});

test("R9 R11 A person who is added in the debrief is filled in from the candidate's record, and history says so", async () => {
  const of = await person();
  await interviewOf(of);
  const id = await interviewOf(of, { day: "2026-11-18", interviewers: [] });
  const people = { [randomUUID()]: { name: "priya shah" }, [randomUUID()]: { name: "Quentin Moss", title: "CTO" } };
  await saveDebrief(of.viewer, saveDebriefInput.parse({ id, version: 0, went_well: "The case", people }), after);
  expect(await metAt(id)).toEqual(
    expect.arrayContaining([
      ["priya shah", ...priya.slice(1)],
      ["Quentin Moss", "CTO", ""],
    ]),
  );
  const { history } = await getInterviewPage(of.viewer, id);
  expect(history.find((one) => one.verb === "debrief-saved")?.detail).toEqual({ filled: "priya shah" });
});
