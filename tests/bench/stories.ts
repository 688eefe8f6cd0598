import type { DemoStory } from "@/lib/platform/demo/rules/story";

const people = [
  "Priya Shah",
  "Tom Ellery",
  "Dana Whitlock",
  "Ruth Adeyemi",
  "Ines Duarte",
  "Gareth Pugh",
  "Sunita Rao",
  "Moira Kerr",
].map((name) => ({
  name,
  title: "Head of Analytics",
  email: `${name.toLowerCase().replace(" ", ".")}@employer.example`,
  talked: "how they forecast, and who reads the numbers",
  topic: "why seasonal customers distort a churn forecast",
}));

const roles = ["Data analyst", "Product analyst", "Insights lead", "Analytics engineer", "Pricing analyst"];
const companies = ["Northwind", "Hallam & Co", "Otterbourne", "Corvane", "Meridian Foods", "Tallis", "Lumen Retail"];

const went = {
  well: "The forecasting case. They liked that I asked who reads the numbers.",
  short: "The SQL window question; I got there, slowly.",
  wished: "The pricing project at Brightwell, where I built the same kind of model in dbt.",
  instructions: "Send two references.",
  wanted: "yes",
  why: "The team, and the problem.",
} as const;

type Shape = Pick<DemoStory, "days" | "upTo"> & Partial<DemoStory>;

const under: Shape[] = [
  { days: -1, upTo: "debrief", viaAgency: true, promise: 4, format: "in_person" },
  { days: 0, upTo: "nothing" },
  { days: 1, upTo: "nothing", viaAgency: true },
  { days: 3, upTo: "nothing", format: "in_person" },
  { days: -1, upTo: "nothing", viaAgency: true },
  { days: -3, upTo: "thanked", promise: 3 },
  { days: -4, upTo: "thanked" },
  { days: -6, upTo: "thanked", viaAgency: true, promise: 1 },
  { days: -9, upTo: "thanked", promise: -2 },
  { days: -12, upTo: "thanked", answer: { outcome: "offer", ago: 1 } },
  { days: -14, upTo: "thanked", answer: { outcome: "rejected", ago: 1 } },
  { days: -30, upTo: "chased", promise: -25 },
];

const lesson = "Ask who uses the numbers first. Then answer.";
const feedback = { strengths: "Clear examples.", shortfalls: "Few questions.", tips: "Ask who reads the report." };

/** Every second one ended in silence and was let go; the others were turned down, with feedback and a lesson. */
const over = (index: number): Shape =>
  index % 2 === 0
    ? { days: -45 - index, upTo: "let go", promise: -40 - index }
    : {
        days: -45 - index,
        upTo: "thanked",
        promise: -40 - index,
        answer: { outcome: "rejected", ago: 38 + index, ...feedback },
        lesson,
      };

/** Fifty interviews of one person: 12 under way, at every stage, and 38 over. */
const busy: DemoStory[] = [...under, ...Array.from({ length: 38 }, (_, index) => over(index))].map((shape, index) => ({
  start: `${10 + (index % 6)}:00`,
  end: `${11 + (index % 6)}:00`,
  role: roles[index % roles.length]!,
  company: companies[index % companies.length]!,
  interviewers: people.slice(index % 7, (index % 7) + 1 + (index % 2 ? 0 : 1)),
  asksFor: "SQL\ndbt\nForecasting",
  questions: ["What happens next, and when will I hear?", "What would a good first half-year look like?"],
  debrief: went,
  ...shape,
}));

/** Ten of them, as most people have them: three under way, just had, coming up and waiting for an answer, and seven over. */
const usual = [0, 3, 6, 12, 13, 14, 15, 16, 17, 18].map((index) => busy[index]!);

export const lives = { busy, usual };
