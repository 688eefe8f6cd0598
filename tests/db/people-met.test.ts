import { expect, test } from "vitest";
import { saveDraft } from "@/lib/mail/messages/commands/save";
import { saveDraftInput } from "@/lib/mail/messages/input";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { getInterviewForm } from "@/lib/record/interviews/queries";
import { keepInTouch } from "@/lib/record/people-met/commands/keep-in-touch";
import { saveLinkedin } from "@/lib/record/people-met/commands/save-linkedin";
import { getPersonMet, listMetInterviewers } from "@/lib/record/people-met/queries";
import type { Candidate } from "@/lib/viewer";
import { after, form, interviewAt, interviewOf, pennant, person } from "../factories";

const priyaOf = async (viewer: Candidate, interviewId: string) =>
  (await getInterviewPage(viewer, interviewId)).people.find(({ name }) => name === "Priya Shah")!.id;

const kept = "https://www.linkedin.com/in/priya-shah";

test("R47 A person's page shows every interview where the candidate met them, what the candidate wrote down, and the messages to them", async () => {
  const amara = await person();
  const first = await interviewOf(amara);
  const second = await interviewOf(amara, {
    ...{ after: first, round: "Second interview", day: "2026-11-26", company: "NORTHWIND" },
    interviewers: [{ name: "priya shah", title: "", email: "" }],
  });
  await interviewOf(amara, { company: "Hallam & Co" });
  const priya = await priyaOf(amara.viewer, first);
  const people = { [priya]: { name: "Priya Shah", talked_about: "Churn", caught_interest: "The forecast" } };
  await saveDebrief(
    amara.viewer,
    saveDebriefInput.parse({ id: first, version: "0", went_well: "Not about her", private: "Not about her", people }),
    after,
  );
  const draft = { interviewId: first, step: "thank-you", interviewerId: priya, version: 0 };
  await saveDraft(amara.viewer, saveDraftInput.parse({ ...draft, subject: "Thank you", body: "Dear Priya," }), after);
  const found = await getPersonMet(amara.viewer, priya);
  expect(found.meetings.map(({ interviewId }) => interviewId)).toEqual([second, first]);
  expect([found.title, found.email]).toEqual(["Head of Analytics", "priya@northwind.example"]);
  const [, earlier] = found.meetings;
  expect(earlier!.entries).toEqual([
    { field: "talked_about", body: "Churn" },
    { field: "caught_interest", body: "The forecast" },
  ]);
  expect(earlier!.messages.map(({ step, subject, sentAt }) => [step, subject, sentAt])).toEqual([
    ["thank-you", "Thank you", null],
  ]);
  expect(JSON.stringify(found)).not.toContain("Not about her");
  const [latest] = (await listMetInterviewers(amara.viewer, { q: "", before: "" }, new Date("2026-12-01"))).rows;
  expect((await getPersonMet(amara.viewer, latest!.id)).meetings).toHaveLength(2);
});

test("Nobody can read about a person that only another candidate met, even if the name is the same", async () => {
  const [amara, jonas] = [await person(), await person("Jonas Berg")];
  const priya = await priyaOf(amara.viewer, await interviewOf(amara));
  await interviewOf(jonas);
  await expect(getPersonMet(jonas.viewer, priya)).rejects.toMatchObject({ name: "NotFound" });
  const agency = await pennant();
  const met = await priyaOf(agency.amara.viewer, await interviewAt(agency));
  expect((await getPersonMet(agency.amara.viewer, met)).meetings).toHaveLength(1);
  await expect(getPersonMet({ as: "candidate", userId: agency.marta.userId }, met)).rejects.toMatchObject({
    name: "NotFound",
  });
});

test("R75 The page says since when they are in touch, until that is undone", async () => {
  const amara = await person();
  const interviewId = await interviewOf(amara);
  const interviewerId = await priyaOf(amara.viewer, interviewId);
  expect((await getPersonMet(amara.viewer, interviewerId)).inTouch).toBeNull();
  await keepInTouch(amara.viewer, { interviewId, interviewerId, agreed: "yes" }, after);
  expect((await getPersonMet(amara.viewer, interviewerId)).inTouch?.inTouchAt).toEqual(after);
  await keepInTouch(amara.viewer, { interviewId, interviewerId, agreed: "no" }, after);
  expect((await getPersonMet(amara.viewer, interviewerId)).inTouch).toBeNull();
});

test("R46 The address of a profile is saved on the record and in its history, and nobody else can save one", async () => {
  const [amara, jonas] = [await person(), await person("Jonas Berg")];
  const interviewId = await interviewOf(amara);
  const interviewerId = await priyaOf(amara.viewer, interviewId);
  const input = { interviewId, interviewerId, linkedin: kept, page: "step" as const };
  await expect(saveLinkedin(jonas.viewer, input, after)).rejects.toMatchObject({ name: "NotFound" });
  const own = await interviewOf(jonas, form({ company: "Hallam & Co" }));
  await expect(saveLinkedin(jonas.viewer, { ...input, interviewId: own }, after)).rejects.toMatchObject({
    name: "NotFound",
  });
  const versionNow = async () => (await getInterviewForm(amara.viewer, interviewId)).interview.version;
  const before = await versionNow();
  await saveLinkedin(amara.viewer, input, after);
  await saveLinkedin(amara.viewer, input, after);
  const page = await getInterviewPage(amara.viewer, interviewId);
  expect(page.people.find(({ id }) => id === interviewerId)?.linkedin).toBe(kept);
  expect(page.history.filter(({ verb }) => verb === "linkedin-saved")).toHaveLength(1);
  // The form of the interview that was opened before does not save over it.
  expect(await versionNow()).toBe(before + 1);
  await saveLinkedin(amara.viewer, { ...input, linkedin: "" }, after);
  expect((await getPersonMet(amara.viewer, interviewerId)).linkedin).toBe("");
});
