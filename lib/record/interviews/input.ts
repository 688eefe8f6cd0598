import { z } from "zod";
import { isTime } from "@/lib/dates";
import { contactRules, interviewFormats, interviewRoutes, promiseCoverages } from "@/lib/enums";
import { nameFromAddress, optionalEmailAddress } from "@/lib/people/email-addresses/input";
import { companyName, personName, roleTitle } from "@/lib/people/names/input";
import { phoneText } from "@/lib/people/phone-numbers/input";
import { parsePhone } from "@/lib/people/phone-numbers/rules";
import { countryText, zoneInCountry, zoneText } from "@/lib/people/places/input";
import { countryName } from "@/lib/people/places/rules/countries";
import { findRegionCode, hasHolidayCalendar, regionsOfCountry } from "@/lib/planning/plan/rules/business-days";
import { calendarDay, line, prose, searchText, timeText, uuid, webLink } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";
import { anHourAfter, lengthOf, longQuestion } from "./rules";

const startTime = timeText.refine(isTime, "Say when it starts, such as 16:30.");

/** What a row showed of its record when it was opened (rules/rows.ts). */
const was = z.string().startsWith('["').max(10_000).optional().catch(undefined);

export const interviewerInput = z.preprocess(
  nameFromAddress(),
  z.object({
    id: uuid.optional().or(z.literal("")),
    was,
    name: personName(textLimits.name, "The name").default(""),
    title: line(textLimits.title, "The title").default(""),
    email: optionalEmailAddress.default(""),
    phone: phoneText,
    linkedin: webLink(textLimits.link, "The LinkedIn address").default(""),
  }),
);

const question = z.object({
  id: uuid.optional().or(z.literal("")),
  was,
  body: line(textLimits.question, "A question").default(""),
});

/**
 * A form's list has spare rows: the empty ones are dropped after checking, so that faults keep the place of their row. It may have twice as
 * many rows as are saved, since it may come back with those that somebody else added meanwhile.
 */
const optionalRows = <T extends z.ZodType<{ name: string } | { body: string }>>(
  row: T,
  most: number,
  sentence: string,
) =>
  z
    .array(row)
    .max(2 * most, sentence)
    .refine((list) => list.filter((filled) => ("name" in filled ? filled.name : filled.body)).length <= most, sentence)
    .default([]);

/** Whether the same start and end were sent before, and the form came back with the question. */
function isLengthConfirmed({ lasts = "", start, end }: { lasts?: string | undefined; start: string; end: string }) {
  const [asked, until] = lasts.split(" to ").map((time) => timeText.safeParse(time).data);
  return asked === start && until === end;
}

/** A number without a country code is one of the country where the interview takes place. */
function storedPhone(typed: string, country: string): string {
  if (typed === "") return "";
  const read = parsePhone(typed, country);
  return "kept" in read ? read.kept : "";
}

const interviewFields = z
  .object({
    id: uuid,
    role: roleTitle(textLimits.name, "The role").min(1, "Enter the role."),
    company: companyName(textLimits.name, "The company").min(1, "Enter the company."),
    round: line(textLimits.round, "The round")
      .default("")
      .transform((text) => text || "First interview"),
    day: calendarDay,
    start: startTime,
    /** Empty only if the start has a fault (`endOrAnHour`). The form then shows that fault. */
    end: timeText.refine((time) => time === "" || isTime(time), "Say when it ends, such as 16:30."),
    fold: z.enum(["earlier", "later"]).optional().or(z.literal("")),
    zone: zoneText("Choose the time zone where the interview takes place."),
    country: countryText("Choose the country, so that we know its weekend and public holidays."),
    region: line(textLimits.region, "The region").default(""),
    format: z.enum(interviewFormats, "Choose how you meet."),
    place: line(textLimits.place, "The place").default(""),
    link: webLink(textLimits.link, "The link").default(""),
    asksFor: prose(textLimits.answer, "What the role asks for").default(""),
    addressGiven: optionalEmailAddress.default(""),
    route: z.enum(interviewRoutes, "Say whether you go through a recruitment consultant."),
    contactRule: z.enum(contactRules).optional().or(z.literal("")),
    consultantName: personName(textLimits.name, "The consultant’s name").default(""),
    consultantEmail: optionalEmailAddress.default(""),
    agencyName: companyName(textLimits.name, "The agency").default(""),
    interviewers: optionalRows(interviewerInput, 20, "Add at most twenty people."),
    /** People of the company who are on record and were ticked. */
    known: z
      .preprocess(
        (sent) => (sent === undefined ? [] : [sent].flat()),
        z.array(z.string().regex(/^(?:contact|met):[0-9a-f-]{36}$/, "Choose people from the list.")).max(40),
      )
      .default([]),
    questions: optionalRows(question, 20, "Add at most twenty questions."),
    promiseDay: calendarDay.optional().or(z.literal("")),
    promiseBy: companyName(textLimits.name, "Who said this").default(""),
    promiseCovers: z.enum(promiseCoverages).default("any answer"),
    /** The round before this one, when it is a further round of the same process. */
    after: uuid.optional().or(z.literal("")),
    version: z.coerce.number().int().min(1).optional(),
    /** The typed start and end about which the form has asked whether the interview lasts so long. */
    lasts: z.string().includes(" to ").max(60).optional().catch(undefined),
  })
  .superRefine((form, context) => {
    // If it ends after midnight, the end is on the next day.
    if (form.end && form.end === form.start)
      context.addIssue({
        code: "custom",
        path: ["end"],
        message: "The start and the end are the same. Change one of them.",
      });
    const minutes = lengthOf(form.start, form.end);
    const question = longQuestion(minutes, "save again");
    if (question && !isLengthConfirmed(form)) context.addIssue({ code: "custom", path: ["end"], message: question });
    if (form.route === "agency" && !form.consultantName)
      context.addIssue({ code: "custom", path: ["consultantName"], message: "Enter the consultant’s name." });
    if (form.region && !findRegion(form.country, form.region))
      context.addIssue({ code: "custom", path: ["region"], message: regionFaultMessage(form.country) });
    form.interviewers.forEach((interviewer, index) => {
      const { name, title, email, phone, linkedin } = interviewer;
      if (!name && (email || phone || title || linkedin))
        context.addIssue({
          code: "custom",
          path: ["interviewers", index, "name"],
          message: "Add the name of this person.",
        });
      const read = phone ? parsePhone(phone, form.country) : null;
      if (read && "message" in read)
        context.addIssue({ code: "custom", path: ["interviewers", index, "phone"], message: read.message });
    });
    const names = form.interviewers.map((interviewer) => interviewer.name.toLowerCase());
    names.forEach((name, index) => {
      if (name && names.indexOf(name) < index)
        context.addIssue({
          code: "custom",
          path: ["interviewers", index, "name"],
          message: "This name is already in the list. Add an initial to tell them apart.",
        });
    });
    if (form.promiseDay && form.promiseDay < form.day)
      context.addIssue({
        code: "custom",
        path: ["promiseDay"],
        message: "The answer date can’t be before the interview.",
      });
  })
  .transform(({ lasts: _, ...sent }) => ({
    ...sent,
    interviewers: sent.interviewers.map((interviewer) => ({
      ...interviewer,
      phone: storedPhone(interviewer.phone, sent.country),
    })),
  }))
  .transform((form) => ({
    ...form,
    region: findRegion(form.country, form.region) ?? "",
    interviewers: form.interviewers
      .filter((interviewer) => interviewer.name)
      .map(({ was: _, ...interviewer }) => interviewer),
    questions: form.questions.filter((question) => question.body).map(({ was: _, ...question }) => question),
    /** The lists as they were sent, with their empty rows. */
    rows: { interviewers: form.interviewers, questions: form.questions },
  }));

const withConsultantName = nameFromAddress("consultantName", "consultantEmail");

/** The end that was entered. If it is empty, an hour after the start. */
function endOrAnHour({ start, end = "" }: Record<string, unknown>): unknown {
  const [starts, ends] = [start, end].map((time) => timeText.safeParse(time).data);
  return ends === "" && starts !== undefined && isTime(starts) ? anHourAfter(starts) : end;
}

/** If a zone was typed as an abbreviation or a city, it is the one of the interview's country. */
export const interviewInput = z.preprocess((sent) => {
  const form = withConsultantName(sent) as Record<string, unknown>;
  return { ...form, end: endOrAnHour(form), zone: zoneInCountry(form.zone, form.country) };
}, interviewFields);

/** A region by its code or its name: "SCT", "scotland". */
export function findRegion(country: string, text: string): string | null {
  const named = Object.entries(regionsOfCountry(country)).find(([, name]) => name.toLowerCase() === text.toLowerCase());
  return named?.[0] ?? findRegionCode(country, text);
}

export function regionFaultMessage(country: string): string {
  const names = Object.values(regionsOfCountry(country));
  if (!hasHolidayCalendar(country)) return `We have no regions for ${countryName(country)}. Leave the region empty.`;
  if (names.length === 0) return "This country has only one calendar. Leave the region empty.";
  return `Choose one of ${names.slice(0, 20).join(", ")}${names.length > 20 ? " …" : ""}, or leave it empty.`;
}

export type InterviewInput = z.output<typeof interviewInput>;

const agencyFields = z.object({
  candidateId: z.uuid("Choose the candidate."),
  clientId: z.uuid("Choose the client."),
  positionId: uuid.optional().or(z.literal("")),
  consultantUserId: uuid.optional().or(z.literal("")),
});

/** If the title is empty, the chosen role's title is used. */
export const titleFromPosition = "–";

/** Stands in the fields that the agency’s records fill, so that the rules of the form are kept. It is not stored. */
const setByAgency = {
  company: "set by the agency",
  consultantName: "set by the agency",
  route: "agency",
  questions: [],
};

/** The same form for an agency: the candidate, the client and the role are chosen from the agency's records. */
export const addInterviewForCandidateInput = z.preprocess(
  (form) => {
    const { role, positionId } = form as Record<string, unknown>;
    return { ...(form as object), role: !role && positionId ? titleFromPosition : role, ...setByAgency };
  },
  z.intersection(agencyFields, interviewInput),
);

/** The form that changes an agency's interview. It does not have the values that the agency sets for all its interviews. */
export const editInterviewAsConsultantInput = z.preprocess(
  (form) => ({ ...(form as object), ...setByAgency }),
  interviewInput,
);

export type AddInterviewForCandidateInput = z.output<typeof addInterviewForCandidateInput>;

export const endInterviewInput = z.object({ id: uuid, reason: line(textLimits.reason, "The reason").default("") });
const interviewListStates = ["all", "live", "coming", "over"] as const;
export type InterviewListState = (typeof interviewListStates)[number];
export const listInterviewsInput = z.object({
  q: searchText,
  state: z.enum(interviewListStates).catch("all"),
  before: z.string().max(80).catch(""),
});
export const listAgencyInterviewsInput = listInterviewsInput.extend({ whose: z.enum(["all", "mine"]).catch("all") });
