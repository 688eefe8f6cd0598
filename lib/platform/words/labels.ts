import type { ContactMethod, InterviewFormat } from "@/lib/enums";

/** How people meet for an interview, within a sentence. */
export const interviewFormatLabels: Record<InterviewFormat, string> = {
  in_person: "in person",
  video: "by video",
  phone: "by phone",
};

/** The same as the choices of a form. */
export const interviewFormatOptions = [
  ["in_person", "In person"],
  ["video", "By video"],
  ["phone", "By phone"],
] as const satisfies readonly (readonly [InterviewFormat, string])[];

const contactMethodLabels: Record<ContactMethod, string> = {
  call: "by phone",
  email: "by e-mail",
  letter: "by post",
  "in person": "in person",
  linkedin: "on LinkedIn",
};

const labels: Record<string, string> = { ...contactMethodLabels, link: "by link" };

/** How people were in contact, as a column holds it: in these words, or "" if nobody noted it. A client can also answer by link. */
export const contactMethodLabel = (how: string): string => (Object.hasOwn(labels, how) ? labels[how]! : "");

/** The same as the choices of a form, in the order in which it asks. */
export const contactMethodOptions = (...methods: ContactMethod[]) =>
  methods.map((method) => [method, contactMethodLabels[method]] as const);
