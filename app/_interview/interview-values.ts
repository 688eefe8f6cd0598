import type { Readers } from "@/app/_ui/readers";
import { formatPhone } from "@/lib/people/phone-numbers/rules";
import type { OfferedPeople } from "@/lib/record/interviewers/rules";
import type { InterviewerValues } from "./interviewers-fieldset";

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
  /** Who reads what its candidate writes here. */
  readers?: Readers;
};

/** The people of an interview as its form shows them. */
export const interviewerValues = <Person extends { phone: string }>(people: readonly Person[]) =>
  people.map((person) => ({ ...person, shownPhone: formatPhone(person.phone) }));
