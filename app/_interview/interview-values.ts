import type { ReactNode } from "react";
import type { Readers } from "@/app/_ui/readers";
import { formatPhone } from "@/lib/people/phone-numbers/rules";
import type { OfferedPeople } from "@/lib/record/interviewers/rules";
import type { PlaceOfCompany } from "@/lib/record/interviews/rules";
import type { InterviewerValues } from "./interviewers-fieldset";

/** What only an agency's form has: the agency, and the fields in which a record is chosen instead of typed. */
export type InterviewFormAgency = {
  workspace: string;
  chosen: ReactNode;
  /** Fields that are filled in already. People seldom change them. */
  chosenBefore?: ReactNode;
  /** Whether the form offers the client's roles. Then only another role needs a title. */
  hasRoles?: boolean;
};

/** What the form of an interview shows in its fields. */
export type InterviewValues = {
  id: string;
  after?: string;
  version?: number;
  role?: string;
  company?: string;
  round?: string;
  day?: string;
  start?: string;
  end?: string;
  zone: string;
  country: string;
  region?: string;
  format?: string;
  place?: string;
  link?: string;
  asksFor?: string;
  addressGiven?: string;
  route?: string;
  contactRule?: string;
  consultantName?: string;
  consultantEmail?: string;
  agencyName?: string;
  interviewers: InterviewerValues[];
  offered?: OfferedPeople;
  questions: { id: string; body: string }[];
  promiseDay?: string;
  /** False once the record has an answer date. It is then changed by an update, and not by this form. */
  asksPromise: boolean;
  /** An agency's interview: the route and the contact rule are the agency's to say. */
  ofAgency?: boolean;
  /** Where each company interviewed this candidate before. The form takes the place of the company that is typed. */
  placesBefore?: readonly PlaceOfCompany[];
  /** Who reads what its candidate writes here. */
  readers?: Readers;
};

/** The people of an interview as its form shows them. */
export const interviewerValues = <Person extends { phone: string }>(people: readonly Person[]) =>
  people.map((person) => ({ ...person, shownPhone: formatPhone(person.phone) }));
