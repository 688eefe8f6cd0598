import { expect, test } from "vitest";
import { placeLabel } from "@/lib/people/places/rules/place-label";
import { isConsultantsSetting, planSettingFields, usualPlanSettings } from "@/lib/people/workspaces/rules";
import {
  addInterviewForCandidateInput,
  editInterviewAsConsultantInput,
  interviewInput,
} from "@/lib/record/interviews/input";
import { likelyPlace } from "@/lib/record/interviews/rules";
import { form } from "../factories";

const schemas = [interviewInput, addInterviewForCandidateInput, editInterviewAsConsultantInput];
const known = { candidateId: form().id, clientId: form().id };

test("An empty end is an hour after the start, in each form of an interview", () => {
  for (const schema of schemas)
    for (const [start, end] of [
      ["16:30", "17:30"],
      ["9 am", "10:00"],
      ["23:15", "00:15"],
    ])
      for (const empty of ["", "  ", undefined])
        expect(schema.parse({ ...form({ start, end: empty }), ...known }), start).toMatchObject({ end });
});

test("If the start has a fault, an empty end has none, and an end that is not a time has its own sentence", () => {
  const faults = (times: Record<string, string>) =>
    interviewInput.safeParse(form(times)).error?.issues.map(({ path, message }) => [path.join(), message]);
  expect(faults({ start: "", end: "" })).toEqual([["start", "Say when it starts, such as 16:30."]]);
  expect(faults({ start: "soon", end: "" })).toEqual([["start", "Say when it starts, such as 16:30."]]);
  expect(faults({ start: "16:30", end: "late" })).toEqual([["end", "Say when it ends, such as 16:30."]]);
});

test("The place of an interview is said in one line", () => {
  expect(placeLabel("Europe/London", "GB")).toBe("London time, UK working days");
  expect(placeLabel("Europe/London", "GB", "Scotland")).toBe("London time, UK working days (Scotland)");
  expect(placeLabel("Asia/Calcutta", "IN")).toBe("Kolkata time, India working days");
  expect(placeLabel("Europe/Amsterdam", "Holland")).toBe("Amsterdam time, Holland working days");
  expect(placeLabel("UTC", "")).toBe("UTC time, no country");
  expect(placeLabel("mumbai", "IN")).toBe("mumbai time, India working days");
});

test("The first guess for a new interview is the reader’s zone, with the country and region of the last interview there", () => {
  const place = (company: string, zone: string, country: string, region = "") => ({ company, zone, country, region });
  const before = [
    place("Otterbourne", "America/New_York", "US"),
    place("Northwind", "Europe/London", "GB", "SCT"),
    place("Hallam", "Europe/London", "GB"),
  ];
  expect(likelyPlace("Europe/London", "GB", before)).toEqual({ zone: "Europe/London", country: "GB", region: "SCT" });
  expect(likelyPlace("Asia/Tokyo", "JP", before)).toEqual({ zone: "Asia/Tokyo", country: "JP", region: "" });
  expect(likelyPlace("UTC", "", [])).toEqual({ zone: "UTC", country: "", region: "" });
});

test("Each side sees six numbers of its timing first, and a candidate sees none of the numbers for consultants", () => {
  for (const usual of Object.values(usualPlanSettings)) expect(new Set(usual).size).toBe(6);
  expect(usualPlanSettings.candidate.filter(isConsultantsSetting)).toEqual([]);
  const consultants = Object.keys(planSettingFields).filter(isConsultantsSetting);
  expect(consultants).toEqual(expect.arrayContaining(["shareFeedbackDueDays", "remindClientFacingTimes"]));
  expect(consultants).not.toContain("tellConsultantDueHours");
});
