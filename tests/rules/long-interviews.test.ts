import { expect, test } from "vitest";
import {
  addInterviewForCandidateInput,
  editInterviewAsConsultantInput,
  interviewInput,
} from "@/lib/record/interviews/input";
import { form } from "../factories";

const schemas = [interviewInput, addInterviewForCandidateInput, editInterviewAsConsultantInput];
const known = { candidateId: form().id, clientId: form().id };
const asked = (times: Record<string, string>) =>
  schemas.map((schema) =>
    schema.safeParse({ ...form(times), ...known }).error?.issues.map(({ path, message }) => [path.join(), message]),
  );
const all = <T>(value: T) => schemas.map(() => value);

test("Each form of an interview asks once whether it lasts twelve hours or more, beside its end", () => {
  const question = (length: string) => all([["end", `This is ${length} long. If that is right, save again.`]]);
  expect(asked({ start: "09:00", end: "22:00" })).toEqual(question("13 hours"));
  expect(asked({ start: "3 pm", end: "4:30 am" })).toEqual(question("13 hours and 30 minutes"));
  expect(asked({ start: "09:00", end: "21:00" })).toEqual(question("12 hours"));
  expect(asked({ start: "09:00", end: "20:59" })).toEqual(all(undefined));
  expect(asked({ start: "22:30", end: "00:15" })).toEqual(all(undefined));
});

test("Sent again with the same two times it is confirmed, in any writing; with other times it is asked again", () => {
  const lasts = "9 am to 10:00 pm";
  expect(asked({ start: "9 am", end: "10:00 pm", lasts })).toEqual(all(undefined));
  expect(asked({ start: "09:00", end: "22:00", lasts })).toEqual(all(undefined));
  expect(asked({ start: "09:00", end: "23:00", lasts })).toEqual(
    all([["end", "This is 14 hours long. If that is right, save again."]]),
  );
  expect(asked({ start: "09:00", end: "23:00", lasts: "yes" })[0]).toHaveLength(1);
  expect(asked({ start: "09:00", end: "10:00", lasts: "nonsense" })).toEqual(all(undefined));
});
