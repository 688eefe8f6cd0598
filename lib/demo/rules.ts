import type { InterviewInput } from "../interviews/input";

export const demoPerson = { email: "amara@example.com", name: "Amara Okafor", zone: "Europe/London" };

type Meet = { name: string; title: string; email: string; talked?: string; topic?: string };

/** One interview of the demo, told relative to today: `days` counts business days, negative for the past. */
export type Story = {
  days: number;
  start: string;
  end: string;
  role: string;
  company: string;
  round?: string;
  format?: InterviewInput["format"];
  place?: string;
  meets: Meet[];
  asksFor?: string;
  questions?: string[];
  through?: boolean;
  /** The promised day, in business days from today. */
  promise?: number;
  /** How far it has come. */
  upTo: "nothing" | "debrief" | "thanked" | "chased" | "let go";
  went?: {
    well: string;
    short: string;
    wished: string;
    concerns?: string;
    instructions?: string;
    wanted: "yes" | "unsure" | "no";
    why: string;
  };
  /** What was heard, and how many business days ago. */
  heard?: {
    outcome: "next" | "offer" | "rejected";
    ago: number;
    strengths?: string;
    shortfalls?: string;
    tips?: string;
  };
  lesson?: string;
  /** The index of the story whose next round this is. */
  after?: number;
};

const priya = { name: "Priya Shah", title: "Head of Analytics", email: "priya.shah@northwind.example" };
const tom = { name: "Tom Ellery", title: "Engineering manager", email: "tom.ellery@northwind.example" };
const dana = { name: "Dana Whitlock", title: "Head of Data", email: "dana.whitlock@hallam.example" };

/** Ten interviews at every stage, so that each screen has something to show. */
export const stories: Story[] = [
  {
    days: -1,
    start: "16:30",
    end: "17:30",
    role: "Data analyst",
    company: "Northwind",
    format: "in_person",
    place: "12 Wharf Street, Leeds",
    through: true,
    promise: 4,
    asksFor: "SQL\ndbt\nForecasting\nExplaining numbers to people who do not like them",
    questions: ["What happens next, and when will I hear?", "What would a good first half-year look like?"],
    meets: [
      {
        ...priya,
        talked: "churn forecasting and the Leeds team",
        topic: "how seasonal customers distort a churn forecast",
      },
      { ...tom, talked: "dbt and being on call", topic: "testing models before they reach a dashboard" },
    ],
    upTo: "debrief",
    went: {
      well: "The forecasting case. They liked that I asked who reads the numbers.",
      short: "The SQL window question; I got there, slowly.",
      wished: "The pricing project at Brightwell, where I built the same kind of model in dbt.",
      concerns: "The on-call rota. I have a small child.",
      instructions: "Send two references.",
      wanted: "yes",
      why: "The team, and the problem.",
    },
  },
  {
    days: -6,
    start: "10:00",
    end: "10:45",
    role: "Product analyst",
    company: "Hallam & Co",
    promise: 3,
    asksFor: "Experiments\nSQL\nWriting",
    meets: [{ ...dana, talked: "how they run experiments", topic: "stopping experiments early" }],
    upTo: "thanked",
    went: {
      well: "The case study.",
      short: "I spoke too fast.",
      wished: "",
      wanted: "yes",
      why: "They measure what they do.",
    },
  },
  {
    days: -4,
    start: "14:00",
    end: "15:00",
    role: "Insights lead",
    company: "Otterbourne",
    meets: [
      {
        name: "Ruth Adeyemi",
        title: "Director of Insight",
        email: "ruth.adeyemi@otterbourne.example",
        talked: "building a small team",
      },
    ],
    upTo: "thanked",
    went: {
      well: "We agreed on how to hire.",
      short: "No figures ready for team size.",
      wished: "",
      wanted: "unsure",
      why: "Far from home.",
    },
  },
  {
    days: 3,
    start: "10:00",
    end: "11:00",
    role: "Product analyst",
    company: "Hallam & Co",
    round: "Second interview",
    format: "in_person",
    place: "4 Lamb’s Passage, London",
    meets: [dana],
    questions: ["What happens next, and when will I hear?", "How do you decide which experiment to run?"],
    upTo: "nothing",
    after: 1,
  },
  {
    days: -9,
    start: "09:30",
    end: "10:30",
    role: "Analytics engineer",
    company: "Corvane",
    promise: -2,
    meets: [
      {
        name: "Ines Duarte",
        title: "Data platform lead",
        email: "ines.duarte@corvane.example",
        talked: "their move to dbt",
      },
    ],
    upTo: "thanked",
    went: {
      well: "The architecture talk.",
      short: "Streaming; I have only read about it.",
      wished: "",
      wanted: "yes",
      why: "I would learn a lot.",
    },
  },
  {
    days: -12,
    start: "11:00",
    end: "12:00",
    role: "Pricing analyst",
    company: "Meridian Foods",
    meets: [
      {
        name: "Gareth Pugh",
        title: "Commercial director",
        email: "gareth.pugh@meridian.example",
        talked: "promotions",
      },
    ],
    upTo: "thanked",
    went: { well: "My pricing project.", short: "", wished: "", wanted: "unsure", why: "The commute." },
    heard: { outcome: "offer", ago: 1 },
  },
  {
    days: -14,
    start: "15:00",
    end: "16:00",
    role: "BI developer",
    company: "Tallis",
    meets: [
      {
        name: "Sunita Rao",
        title: "BI manager",
        email: "sunita.rao@tallis.example",
        talked: "their reporting backlog",
      },
    ],
    upTo: "thanked",
    went: {
      well: "Dashboards.",
      short: "Their tool; I do not know it.",
      wished: "",
      wanted: "yes",
      why: "A kind team.",
    },
    heard: { outcome: "rejected", ago: 1 },
  },
  {
    days: -20,
    start: "13:00",
    end: "13:45",
    role: "Reporting analyst",
    company: "Brightside Housing",
    meets: [
      {
        name: "Moira Kerr",
        title: "Performance manager",
        email: "moira.kerr@brightside.example",
        talked: "monthly reporting",
      },
    ],
    upTo: "thanked",
    went: {
      well: "Examples from work.",
      short: "I talked more than I asked.",
      wished: "",
      wanted: "yes",
      why: "Useful work.",
    },
    heard: {
      outcome: "rejected",
      ago: 10,
      strengths: "Clear examples; easy to follow.",
      shortfalls: "Few questions about our tenants.",
      tips: "Ask who uses the report before you say how you would build it.",
    },
    lesson: "Ask who uses the numbers first. Then answer.",
  },
  {
    days: -36,
    start: "16:00",
    end: "17:00",
    role: "Junior data scientist",
    company: "Lumen Retail",
    promise: -30,
    meets: [
      {
        name: "Oskar Lind",
        title: "Data science lead",
        email: "oskar.lind@lumen.example",
        talked: "recommendation models",
      },
    ],
    upTo: "chased",
    went: { well: "The maths.", short: "Production experience.", wished: "", wanted: "yes", why: "The models." },
  },
  {
    days: -50,
    start: "10:00",
    end: "11:00",
    role: "Data steward",
    company: "Aldgate Trust",
    promise: -45,
    meets: [{ name: "Helen Marsh", title: "Operations", email: "helen.marsh@aldgate.example", talked: "data quality" }],
    upTo: "let go",
    went: { well: "Process examples.", short: "", wished: "", wanted: "unsure", why: "Less analysis than I like." },
  },
];
