import { rowsOf } from "./agency.ts";
import { apart } from "./apart.mjs";
import { multiply } from "./fill.ts";
import { asSuperuser, settings } from "./ground.mjs";
import { spread } from "./lists-spread.ts";
import { rounds } from "./rounds.ts";
import { ms } from "./table.ts";

/** Interviews of one agency, ten for each candidate. */
const sizes = { small: 1_000, middle: 10_000, large: 100_000 };
/** In each agency, so many candidates are the reader’s own. The others are a colleague’s. */
const own = 100;
const count = 9;
const noon = "2026-11-19T12:00:00.000Z";

/**
 * What is read, and what it is called. Figures of a large agency were stored by the first reading, which is not measured. `free` has no aim: to count
 * them anew reads every interview of a year, and a larger agency has more of these.
 */
const reads = {
  candidates: "The list of candidates",
  candidatesMine: "The list of my candidates",
  clients: "The list of clients",
  interviews: "The list of interviews",
  interviewsLive: "The list of live interviews",
  interviewsComing: "The list of coming interviews",
  interviewsOver: "The list of interviews that are over",
  interviewsMine: "The list of my interviews",
  position: "A role with its interviews",
  insights: "Insights of everybody, who have up to a hundred times as many interviews in the year",
  insightsTable: "Insights by consultant, of the same interviews",
  insightsMine: "Insights of one consultant",
};
const free = {
  insightsAnew: "Insights of everybody, counted anew",
  insightsTableAnew: "Insights by consultant, counted anew",
  candidatesNamed: "A search in the list of candidates",
  interviewsNamed: "A search in the list of interviews",
};

/** Compares lists, a role and insights of an agency with ten thousand candidates and a hundred thousand interviews with those of a small one. */
export async function figures(on) {
  const { viewer, place, at } = await filled(on);
  const databases = {};
  for (const size of Object.keys(sizes))
    databases[size] = await apart("./listing.ts", settings(on.folder, at[size].appUrl));
  const names = [...Object.keys(reads), ...Object.keys(free)];
  const measures = Object.fromEntries(
    names.flatMap((name) =>
      Object.keys(sizes).map((size) => [
        `${size} ${name}`,
        () => databases[size].ask("read", name, noon, viewer, place),
      ]),
    ),
  );
  for (const measure of Object.values(measures)) await measure();
  const found = await rounds(count, measures);
  for (const database of Object.values(databases)) await database.stop();
  const grown = (name, title, size) => ({
    name: `${title}, with ${sizes[size].toLocaleString("en-GB")} interviews against ${sizes.small.toLocaleString("en-GB")}`,
    value: found.ratio(`${size} ${name}`, `small ${name}`),
    measured: `${ms(found.of(`${size} ${name}`))} against ${ms(found.of(`small ${name}`))}`,
  });
  const both = (name, title) => ["middle", "large"].map((size) => grown(name, title, size));
  return [
    ...Object.entries(reads).flatMap(([name, title]) =>
      both(name, title).map((figure) => ({ ...figure, atMost: 1.2 })),
    ),
    ...Object.entries(free).flatMap(([name, title]) => both(name, title)),
  ];
}

/** One agency in three sizes: copies of a candidate with ten interviews, a client and a role, over ten years of work. */
async function filled({ folder, made, copied }) {
  const at = { small: await made("lists_small") };
  const teller = await apart("./listing.ts", settings(folder, at.small.appUrl));
  const found = await teller.ask("agency", noon);
  const place = await teller.ask("withRole", found, noon);
  await teller.stop();
  at.middle = await copied("lists_small", "lists_middle");
  at.large = await copied("lists_small", "lists_large");
  const { viewer, ids } = found;
  const colleague = "00000000-0000-4000-8000-00000000c011";
  const began = performance.now();
  for (const [size, { superUrl }] of Object.entries(at))
    await asSuperuser(superUrl, async (sql) => {
      const copies = sizes[size] / ids.length - 1;
      const tables = {
        ...rowsOf(found),
        clients: `t.id = '${place.clientId}'`,
        positions: `t.id = '${place.positionId}'`,
      };
      const shared = [viewer.workspaceId, viewer.userId];
      await multiply(sql, viewer, { from: 1, to: copies, tables, shared, analyzed: false });
      await spread(sql, { workspaceId: viewer.workspaceId, ids, copies, own, colleague, now: noon });
    });
  console.log(`Filled in ${Math.round((performance.now() - began) / 1000)} s.`);
  return { viewer, place, at };
}
