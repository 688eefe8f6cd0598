import { Trouble } from "../../bin/trouble.mjs";
import { apart } from "./apart.mjs";
import { ms } from "./table.ts";

const processes = 5;

/** What the checks of messages find in each part of the corpus, and what they cost. No server and no database is needed. */
export async function figures() {
  const { corpusParts } = await import("../corpus/items.ts");
  const checking = await apart("./checking.ts");
  const { load, first, second, bytes } = await starts();
  await checking.ask("load");
  const found = [];
  for (const part of corpusParts)
    found.push(...(await checking.ask("scores", part)).flatMap((score) => figuresOf(part, score)));
  const speed = await checking.ask("speed");
  await checking.stop();
  const drafts = await apart("./likeness.ts");
  const alike = await drafts.ask("likenessRows");
  await drafts.stop();
  return [
    ...found,
    ...speed.map(({ name, ratio, checks, words }) => ({
      name: `all checks of ${name}, against nspell’s own pass over its words`,
      value: ratio,
      atMost: 3,
      measured: `${ms(checks)} against ${ms(words)}`,
    })),
    {
      name: "the first check of a process, against its second",
      value: first / second,
      measured: `${ms(first)} against ${ms(second)}, dictionaries already read`,
    },
    { name: "reading the dictionaries", value: load, unit: " ms", measured: `median of ${processes} processes` },
    ...alike.map(({ what, pairs, mean, most, run, limit }) => ({
      name: `the most that two drafts are alike: ${what}`,
      value: most,
      atMost: limit,
      measured: `${pairs} pairs, mean ${mean.toFixed(2)}, the longest run that two share has ${run} words`,
    })),
    { name: "memory of the dictionaries", value: bytes / 2 ** 20, unit: " MB", measured: "the heap after less before" },
  ];
}

/** The start of a few processes, because a process reads its dictionaries once. */
async function starts() {
  const { median } = await import("./rounds.ts");
  const all = [];
  for (let nth = 0; nth < processes; nth += 1) {
    const one = await apart("./checking.ts");
    all.push({ ...(await one.ask("load")), ...(await one.ask("firstTwo")) });
    await one.stop();
  }
  return Object.fromEntries(Object.keys(all[0]).map((name) => [name, median(all.map((start) => start[name]))]));
}

function figuresOf(part, { check, expected, found, marked, right, precision, recall, goal }) {
  return [
    {
      name: `${part}: ${check}, precision`,
      value: precision,
      atLeast: goal.precision,
      measured: `${right} of ${marked} findings are right`,
    },
    {
      name: `${part}: ${check}, recall`,
      value: recall,
      ...(goal.recall === null ? {} : { atLeast: goal.recall }),
      measured: `${found} of ${expected} are found`,
    },
  ];
}

/** Each miss and each false alarm of one part. Whoever writes the rules does not look at the unseen one. */
export async function listMisses(part = "seen") {
  const { corpusParts } = await import("../corpus/items.ts");
  if (!corpusParts.includes(part))
    throw new Trouble(`The corpus has no part “${part}”, only ${corpusParts.join(" and ")}.`);
  const checking = await apart("./checking.ts");
  const scores = await checking.ask("scores", part);
  await checking.stop();
  for (const { check, misses, alarms } of scores) {
    for (const miss of misses) console.log(`${check}: missed, ${miss}`);
    for (const alarm of alarms) console.log(`${check}: false alarm, ${alarm}`);
  }
}
