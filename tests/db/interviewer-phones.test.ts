import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { interviewers } from "@/db/schema/interviews";
import { candidates } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { saveContact } from "@/lib/people/clients/commands/contacts";
import { saveContactInput } from "@/lib/people/clients/input";
import { createAgency } from "@/lib/people/workspaces/commands/agency";
import { getDeskInput } from "@/lib/planning/desk/input";
import { getDesk } from "@/lib/planning/desk/queries";
import { acceptHandover } from "@/lib/record/handovers/commands/accept-and-decline";
import { askConsultant } from "@/lib/record/handovers/commands/ask";
import { acceptHandoverInput } from "@/lib/record/handovers/input";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { listKnownPeople } from "@/lib/record/interviewers/queries";
import { offeredPeople } from "@/lib/record/interviewers/rules";
import { addInterview } from "@/lib/record/interviews/commands/add";
import { editInterview } from "@/lib/record/interviews/commands/edit";
import { interviewInput } from "@/lib/record/interviews/input";
import { getInterviewForm } from "@/lib/record/interviews/queries";
import { personFields, wasOf } from "@/lib/record/interviews/rules/rows";
import { listMetInterviewers } from "@/lib/record/people-met/queries";
import { system } from "@/lib/viewer";
import { after, before, form, interviewAt, interviewOf, pennant, person, viaAgency } from "../factories";
import { linksTo, tokenIn } from "./invitations-setup";

const priya = { name: "Priya Shah", title: "Head of Analytics", email: "priya@northwind.example" };
const withPhone = (phone: string) => ({ interviewers: [{ ...priya, phone }] });
const phonesOf = async (id: string) =>
  (
    await transaction(system, (tx) =>
      tx.select().from(interviewers).where(eq(interviewers.interviewId, id)).orderBy(interviewers.position),
    )
  ).map(({ phone }) => phone);

test("An interviewer’s number is read as one of the country of the interview, and refused at its field", async () => {
  const of = await person();
  expect(await phonesOf(await interviewOf(of, withPhone("020 7946 0102")))).toEqual(["+442079460102"]);
  const inBerlin = { country: "DE", zone: "Europe/Berlin", ...withPhone("030 901820") };
  expect(await phonesOf(await interviewOf(of, inBerlin))).toEqual(["+4930901820"]);
  const refused = interviewInput.safeParse(form(withPhone("020 1")));
  expect(refused.error?.issues).toMatchObject([
    { path: ["interviewers", 0, "phone"], message: expect.stringContaining("too short") },
  ]);
  const nameless = interviewInput.safeParse(form({ interviewers: [{ name: "", phone: "020 7946 0102" }] }));
  expect(nameless.error?.issues).toMatchObject([{ message: "Add the name of this person." }]);
});

test("Saving a number as the form shows it changes nothing, and two people who change it are asked", async () => {
  const of = await person();
  const id = await interviewOf(of, withPhone("020 7946 0102"));
  const {
    interviewers: [row],
  } = await getInterviewForm(of.viewer, id);
  const sent = (phone: string, version: number) =>
    interviewInput.parse(
      form({ id, version, interviewers: [{ ...priya, id: row!.id, was: wasOf(personFields, row!), phone }] }),
    );
  await editInterview(of.viewer, sent("+44 20 7946 0102", 1), before);
  expect((await getInterviewForm(of.viewer, id)).interview.version).toBe(1);
  await editInterview(of.viewer, sent("020 7946 0103", 1), before);
  expect(await phonesOf(id)).toEqual(["+442079460103"]);
  await expect(editInterview(of.viewer, sent("020 7946 0104", 1), before)).rejects.toMatchObject({
    theirs: { "interviewers.0.phone": "+44 20 7946 0103" },
    rows: { asks: ["interviewers.0.phone"] },
  });
  // Who had not changed it goes on with the new one.
  await expect(
    editInterview(of.viewer, { ...sent("020 7946 0102", 1), place: "Room 4" }, before),
  ).rejects.toMatchObject({ rows: { taken: { "interviewers.0.phone": "+44 20 7946 0103" }, isConflict: false } });
});

test("R11 A number comes along to the next round, from a client’s contact, and into a handed-over interview", async () => {
  const of = await person();
  const first = await interviewOf(of, withPhone("020 7946 0102"));
  const known = await listKnownPeople(of.viewer, { ...of, company: "Northwind", before: first });
  const { ticked } = offeredPeople(known);
  const next = interviewInput.parse(form({ day: "2026-12-03", interviewers: [], after: first, known: ticked }));
  await addInterview(of.viewer, next, of.workspaceId, after);
  expect(await phonesOf(next.id)).toEqual(["+442079460102"]);

  const agency = await pennant();
  const dana = { id: agency.clientId, contactId: randomUUID(), name: "Dana Whitlock", phone: "020 7946 0105" };
  await saveContact(agency.marta, saveContactInput.parse(dana), before);
  const typed = await interviewAt(agency, { interviewers: [{ name: "dana whitlock" }] });
  expect(await phonesOf(typed)).toEqual(["+442079460105"]);

  const [amara, marta] = [await person(), await person("Marta Lindqvist")];
  const { workspaceId } = await createAgency(marta.userId, { name: "Pennant Recruitment" }, after);
  const own = await interviewOf(amara, { ...viaAgency, ...withPhone("020 7946 0102") });
  await askConsultant(amara.viewer, { id: own, name: "Marta Lindqvist", email: marta.email }, after);
  const token = tokenIn((await linksTo(marta.email))[0]);
  const accepted = acceptHandoverInput.parse({ token, workspaceId, contactRule: "copy" });
  const { interviewId } = await acceptHandover(marta.viewer, accepted, after);
  expect(await phonesOf(interviewId)).toEqual(["+442079460102"]);
});

test("Only the candidate finds the people that they met, by telephone number and by e-mail address", async () => {
  const of = await person();
  await interviewOf(of, withPhone("020 7946 0102"));
  const found = async (viewer: typeof of.viewer, q: string) =>
    (await listMetInterviewers(viewer, { q, before: "" }, after)).rows.map(({ name, phone }) => [name, phone]);
  for (const q of ["020 7946 0102", "0102", "priya@northwind"])
    expect(await found(of.viewer, q), q).toEqual([["Priya Shah", "+442079460102"]]);
  expect(await found(of.viewer, "0103")).toEqual([]);
  expect(await found((await person()).viewer, "0102")).toEqual([]);
});

test("The Desk and the page of an interview show who to call, to the agency alone", async () => {
  const of = await pennant();
  const id = await interviewAt(of, withPhone("020 7946 0102"));
  await transaction(system, (tx) =>
    tx.update(candidates).set({ phone: "+447700900123" }).where(eq(candidates.id, of.candidateId)),
  );
  const dana = { id: of.clientId, contactId: randomUUID(), name: "Dana Whitlock", phone: "020 7946 0105" };
  await saveContact(of.marta, saveContactInput.parse(dana), before);
  const { ours, people } = await getInterviewPage(of.joel, id);
  expect(ours?.reachable).toEqual({
    candidate: { name: "Amara Okafor", phone: "+447700900123", email: of.amara.email },
    client: [
      { name: "Dana Whitlock", phone: "+442079460105", email: "" },
      { name: "Priya Shah", phone: "+442079460102", email: "priya@northwind.example" },
    ],
  });
  expect(people).toMatchObject([{ phone: "+442079460102" }]);
  const seen = await getInterviewPage(of.amara.viewer, id);
  expect(seen.ours).toBeNull();
  expect(JSON.stringify(seen)).not.toContain("+442079460105");
  await expect(getInterviewPage((await pennant()).marta, id)).rejects.toThrow(NotFound);

  const monday = new Date("2026-11-23T09:00:00Z");
  const rows = async (state: string) => {
    const desk = await getDesk(of.marta, getDeskInput.parse({ who: "all", state }), "Europe/London", monday);
    return desk.ours.rows.map(({ next, contact }) => [next, contact?.name, contact?.phone?.href]);
  };
  expect(await rows("all")).toEqual([["Call the candidate to ask how it went", "Amara Okafor", "tel:+447700900123"]]);
  expect(await rows("clients")).toEqual([["Ask the client for feedback", "Dana Whitlock", "tel:+442079460105"]]);
});
