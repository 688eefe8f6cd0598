import { expect, test } from "vitest";
import { personMessageLines } from "@/app/me/interviews/people/[person]/person-meetings";
import { saveLinkedinInput } from "@/lib/record/people-met/input";
import { linkedinAddress, linkedinSearchHref, type MeetingRow, personMet } from "@/lib/record/people-met/rules";

const kept = "https://www.linkedin.com/in/priya-shah";

test("R46 A profile's address is always saved in the same form, however it was copied", () => {
  for (const typed of [
    kept,
    `${kept}/`,
    "linkedin.com/in/priya-shah",
    " www.linkedin.com/in/priya-shah?trk=contact-info ",
    "http://uk.linkedin.com/in/priya-shah/en",
    "<https://www.linkedin.com/in/priya-shah>",
  ])
    expect(linkedinAddress(typed), typed).toBe(kept);
  expect(linkedinAddress("https://www.linkedin.com/in/j%C3%BCrgen-gro%C3%9F-1a2b")).toBe(
    "https://www.linkedin.com/in/j%C3%BCrgen-gro%C3%9F-1a2b",
  );
});

const ids = {
  interviewId: "01a20199-32aa-73c1-8589-b649aeb655cb",
  interviewerId: "01a20199-32aa-73c1-8589-b649aeb655cc",
};

test("R46 Any other address is refused with a sentence, and an empty field removes the address", () => {
  for (const typed of [
    "https://example.com/in/priya-shah",
    "https://www.linkedin.com.example.com/in/priya-shah",
    "https://example.com/?x=https://www.linkedin.com/in/priya-shah",
    "https://www.linkedin.com/company/northwind",
    "https://www.linkedin.com/in/",
    "https://user@www.linkedin.com/in/priya-shah",
  ]) {
    expect(linkedinAddress(typed), typed).toBeNull();
    const { error } = saveLinkedinInput.safeParse({ ...ids, linkedin: typed });
    expect(error?.issues[0]?.path, typed).toEqual(["linkedin"]);
  }
  expect(saveLinkedinInput.parse({ ...ids, linkedin: "" }).linkedin).toBe("");
  expect(saveLinkedinInput.safeParse({ ...ids, linkedin: "https://example.com" }).error?.issues[0]?.message).toBe(
    "Enter the address of their LinkedIn profile, such as https://www.linkedin.com/in/priya-shah.",
  );
});

test("R46 Without an address, LinkedIn is searched for the name and the company", () => {
  expect(linkedinSearchHref("Priya Shah", "Hallam & Co")).toBe(
    "https://www.linkedin.com/search/results/people/?keywords=Priya+Shah+Hallam+%26+Co",
  );
});

const meeting = (over: Partial<MeetingRow>): MeetingRow => ({
  ...{ interviewerId: "p1", interviewId: "i1", name: "Priya Shah", title: "", email: "", phone: "", linkedin: "" },
  ...{ inTouchAt: null, company: "Northwind", role: "Data analyst", round: "First interview", zone: "Europe/London" },
  ...{ startsAt: new Date("2026-11-19T16:30:00Z"), consultantUserId: null, agencyName: null },
  ...{ entries: [], messages: [] },
  ...over,
});

test("A person's details are the latest that are known, from any of the interviews", () => {
  const second = meeting({ interviewId: "i2", startsAt: new Date("2026-11-26T16:30:00Z"), title: "Director" });
  const first = meeting({
    title: "Head of Analytics",
    email: "priya@northwind.example",
    linkedin: "uk.linkedin.com/in/p-s",
  });
  const person = personMet([second, first])!;
  expect([person.title, person.email, person.linkedin]).toEqual([
    ...["Director", "priya@northwind.example", "https://www.linkedin.com/in/p-s"],
  ]);
  expect(person.current.interviewId).toBe("i2");
  expect(person.meetings.map(({ interviewId }) => interviewId)).toEqual(["i2", "i1"]);
  expect(personMet([])).toBeNull();
});

test("An address that leads elsewhere is not called a LinkedIn page", () => {
  expect(personMet([meeting({ linkedin: "https://example.com/priya" })])!.linkedin).toBe("");
});

test("A person is in touch since the last time that somebody marked it, in any of the interviews", () => {
  const marked = meeting({ interviewId: "i1", inTouchAt: new Date("2026-11-20T09:00:00Z") });
  expect(personMet([meeting({ interviewId: "i2" }), marked])!.inTouch?.interviewId).toBe("i1");
  expect(personMet([meeting({})])!.inTouch).toBeNull();
});

test("An interview that continues with an agency is on two records, and its meeting is shown once", () => {
  const said = { field: "talked_about", body: "Churn" };
  const agencys = meeting({ interviewId: "i2", entries: [said] });
  const own = meeting({ entries: [said, { field: "caught_interest", body: "The model" }] });
  const { meetings } = personMet([agencys, own])!;
  expect(meetings).toHaveLength(1);
  expect(meetings[0]!.entries).toEqual([said, { field: "caught_interest", body: "The model" }]);
});

test("A message is a link to the record that has it, and a copied draft is shown where it continues", () => {
  const written = (interviewId: string, over: object) => ({
    ...{ id: `${interviewId} message`, interviewId, step: "thank-you" as const, interviewerId: `${interviewId} priya` },
    ...{ subject: "Thank you", sentAt: null, scheduledAt: null, ...over },
  });
  const sent = written("i1", { step: "chaser", sentAt: "2026-11-30T09:00:00Z" });
  const own = meeting({ messages: [written("i1", {}), sent] });
  const agencys = meeting({ interviewId: "i2", messages: [written("i2", { subject: "Thank you for Thursday" })] });
  const person = personMet([agencys, own])!;
  const lines = personMessageLines(person, { zone: "Europe/London", now: Date.parse("2026-12-01T12:00:00Z") });
  expect(lines.map(({ href, subject }) => [href, subject])).toEqual([
    ["/me/messages/i2/thank-you/i2 priya", "Thank you for Thursday"],
    ["/me/messages/i1/chaser/i1 priya", "Thank you"],
  ]);
});
