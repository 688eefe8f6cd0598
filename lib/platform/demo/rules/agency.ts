import type { ClientDecision, ContactRule } from "@/lib/enums";
import type { DemoStory } from "./story";

const zone = "Europe/London";

export const demoAgencyName = "Pennant Recruitment";

/** The first is the owner. */
export const demoConsultants = [
  { key: "marta", email: "marta@pennant.example", name: "Marta Lindqvist", zone },
  { key: "joel", email: "joel@pennant.example", name: "Joel Brandt", zone },
  { key: "ruth", email: "ruth@pennant.example", name: "Ruth Asante", zone },
] as const;

export type DemoConsultantKey = (typeof demoConsultants)[number]["key"];

/** `account`: they sign in themselves. Amara is the person whose own interviews are in the demo as well. */
export const demoCandidates: {
  key: string;
  name: string;
  email: string;
  phone?: string;
  consultant: DemoConsultantKey;
  account: boolean;
}[] = [
  { key: "amara", name: "Amara Okafor", email: "amara@example.com", consultant: "marta", account: true },
  {
    key: "ben",
    name: "Ben Castell",
    email: "ben@example.com",
    phone: "+44 20 7946 0102",
    consultant: "marta",
    account: true,
  },
  { key: "chidi", name: "Chidi Eze", email: "chidi@example.com", consultant: "marta", account: false },
  { key: "dagny", name: "Dagny Holm", email: "dagny@example.com", consultant: "joel", account: false },
  { key: "elif", name: "Elif Kaya", email: "elif@example.com", consultant: "joel", account: true },
  {
    key: "farid",
    name: "Farid Nasser",
    email: "farid@example.com",
    phone: "+44 20 7946 0106",
    consultant: "joel",
    account: false,
  },
  { key: "greta", name: "Greta Lindgren", email: "greta@example.com", consultant: "ruth", account: true },
  { key: "hugo", name: "Hugo Martins", email: "hugo@example.com", consultant: "ruth", account: false },
  { key: "iona", name: "Iona Reid", email: "iona@example.com", consultant: "ruth", account: true },
  { key: "jonas", name: "Jonas Weber", email: "jonas@example.com", consultant: "marta", account: false },
];

/** Open invitations: a colleague, and a candidate of the agency. */
export const demoInvitation = { name: "Noor Haddad", email: "noor@pennant.example", candidate: "dagny" } as const;

/** The candidate who was handed over to another consultant the day before. */
export const demoCandidateHandover = { who: "jonas", to: "joel" } as const;

/** What a candidate had found by themselves, and asks their consultant to follow up. */
export const demoOwnInterview = {
  ...{ who: "iona", consultant: "ruth", days: 4, start: "11:00", end: "12:00" },
  ...{ role: "Data steward", company: "Brightwater Trust" },
} as const;

const contact = (name: string, title: string, host: string) => ({
  ...{ name, title, email: `${name.toLowerCase().replace(" ", ".")}@${host}.example` },
});

/** Private notes, some days old, about a candidate or a client, which is named by its key. */
export const demoNotes: {
  about: "candidate" | "client";
  key: string;
  by: DemoConsultantKey;
  daysAgo: number;
  body: string;
}[] = [
  {
    ...{ about: "candidate", key: "amara", by: "marta", daysAgo: 6 },
    body: "Prefers to be called after 17:00. Would move to Leeds for the right team, not before June.",
  },
  {
    ...{ about: "candidate", key: "amara", by: "joel", daysAgo: 2 },
    body: "She mentioned a second offer that may come this month. Ask before we propose her to anybody else.",
  },
  {
    ...{ about: "client", key: "northwind", by: "marta", daysAgo: 9 },
    body: "Priya decides, Tom has to agree. They answer faster by telephone than by e-mail.",
  },
];

export type DemoClientKey = "northwind" | "hallam" | "otterbourne" | "corvane";

type DemoClient = {
  key: DemoClientKey;
  name: string;
  rule: ContactRule;
  region: string;
  contacts: { name: string; title: string; email: string }[];
  roles: { title: string; asksFor: string }[];
};

/** Four companies. Each has its own rule about who may write to it, its contacts, and the roles that it fills. */
export const demoClients: DemoClient[] = [
  {
    key: "northwind",
    name: "Northwind",
    rule: "copy",
    region: "ENG",
    contacts: [
      contact("Priya Shah", "Head of Analytics", "northwind"),
      contact("Tom Ellery", "Engineering manager", "northwind"),
    ],
    roles: [
      { title: "Data analyst", asksFor: "SQL\ndbt\nForecasting\nExplaining numbers to people who do not like them" },
      { title: "Analytics engineer", asksFor: "dbt\nPython\nTesting what others rely on" },
    ],
  },
  {
    key: "hallam",
    name: "Hallam & Co",
    rule: "through",
    region: "ENG",
    contacts: [contact("Dana Whitlock", "Head of Data", "hallam")],
    roles: [{ title: "Product analyst", asksFor: "Experiments\nSQL\nWriting" }],
  },
  {
    key: "otterbourne",
    name: "Otterbourne",
    rule: "direct",
    region: "SCT",
    contacts: [contact("Ruth Adeyemi", "Director of Insight", "otterbourne")],
    roles: [{ title: "Insights lead", asksFor: "Leading a small team\nResearch" }],
  },
  {
    key: "corvane",
    name: "Corvane",
    rule: "through",
    region: "",
    contacts: [
      contact("Ines Duarte", "Data platform lead", "corvane"),
      contact("Niall Byrne", "People partner", "corvane"),
    ],
    roles: [{ title: "Data engineer", asksFor: "Streaming\nPython\nOn-call" }],
  },
];

/** What a client said, as its consultant logs it. */
export type DemoClientFeedback = {
  decision: ClientDecision;
  strengths: string;
  shortfalls?: string;
  verbatim?: string;
  nextStage?: string;
  grades?: Record<string, string>;
};

/** A time on a business day counted from today, in London. Or a number of hours ago, for e-mails that nobody has read yet. */
type DemoMoment = { on: number; at: string } | { ago: number };

/** One thing that was done. If its moment is in the future, it is left out. */
export type DemoEvent = DemoMoment &
  (
    | { kind: "debrief" }
    | { kind: "draft"; body: string }
    | { kind: "return"; quote: string; comment: string; reason: string }
    | { kind: "thank" }
    | { kind: "read" }
    | { kind: "rang" }
    | { kind: "raised"; result: string }
    | { kind: "brief"; body?: string; sent?: true }
    | { kind: "ask" }
    | { kind: "answer"; feedback: Omit<DemoClientFeedback, "verbatim"> }
    | { kind: "promise"; day: number; delay?: "longer" | "ill" | "mixed-up"; words?: string }
    | { kind: "update"; day: number }
    | { kind: "client-feedback"; feedback: DemoClientFeedback }
    | { kind: "share"; strengths: string; shortfalls?: string; tips?: string; grades?: Record<string, string> }
    | { kind: "keep"; reason: string }
    | { kind: "close"; reason: string }
    | { kind: "lesson"; body: string }
  );

export type AgencyStory = Pick<
  DemoStory,
  "days" | "start" | "end" | "round" | "format" | "place" | "promise" | "debrief"
> &
  Pick<DemoStory, "raisesConcern" | "grades"> & {
    candidate: string;
    client: DemoClientKey;
    /** Which of the client's roles. */
    role?: number;
    /** What the candidate noted about the first person that they met. */
    talked?: string;
    topic?: string;
    /** Which answers of the debrief may go on to the client. */
    clientMayRead?: readonly ("went_well" | "fell_short" | "wished_said" | "wanted_why")[];
    events: DemoEvent[];
  };
