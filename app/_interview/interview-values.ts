import type { ReactNode } from "react";
import type { Readers } from "@/app/_ui/readers";
import { formatPhone } from "@/lib/people/phone-numbers/rules";
import type { OfferedPeople } from "@/lib/record/interviewers/rules";
import type { PlaceOfCompany } from "@/lib/record/interviews/rules";
import type { InterviewerValues } from "./interviewers-fieldset";

/** What the form of an agency's interview has besides: which agency, and what is chosen from its records instead of being typed. */
export type InterviewFormAgency = {
  workspace: string;
  chosen: ReactNode;
  /** What is chosen already, and seldom changed. */
  chosenBefore?: ReactNode;
  /** Whether the role is chosen from the client's, so that a title is needed only for another one. */
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
  /** False once the record has a promise of its own: those are logged, not edited. */
  asksPromise: boolean;
  /** An agency's interview: the route and the contact rule are the agency's to say. */
  ofAgency?: boolean;
  /** Where other companies interviewed this candidate: the place follows the company that is typed. */
  placesBefore?: readonly PlaceOfCompany[];
  /** Who reads what its candidate writes here. */
  readers?: Readers;
};

/** The people of an interview as its form shows them. */
export const interviewerValues = <Person extends { phone: string }>(people: readonly Person[]) =>
  people.map((person) => ({ ...person, shownPhone: formatPhone(person.phone) }));
