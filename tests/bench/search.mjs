import { rowsOf } from "./agency.ts";
import { apart } from "./apart.mjs";
import { multiply } from "./fill.ts";
import { asSuperuser, settings } from "./ground.mjs";
import { fillMessages, newestName } from "./messages-by-the-million.ts";
import { rounds } from "./rounds.ts";
import { ms } from "./table.ts";

const messages = 1_000_000;
/** Interviews on the Desk, as in the other part that measures it. */
const live = 400;
const count = 15;
const zone = "Europe/London";
const noon = "2026-11-19T12:00:00.000Z";

/** What is typed. Each is a search over all that an agency has, of every kind. */
const typed = {
  oneName: ["a name that one message has", newestName],
  twoLetters: ["two letters", "mi"],
  fewHave: ["a word that one message of a thousand has", "rarity"],
  fourLetters: ["the first four letters of many words", "mila"],
  twoWords: ["a frequent word with one that few have", "milano rarity"],
  nothing: ["a word that nothing has", "xyzzy"],
};

/**
 * The worst that we know: a word that each message of three and a half months had, five years ago. The index gives all fifty thousand, and the
 * latest ten of them are shown. It has no aim.
 */
const longAgo = "bygone";

/** One search over candidates, clients, contacts, interviews, messages and feedback of an agency with a million messages, against its Desk. */
export async function figures({ folder, made }) {
  const { appUrl, superUrl } = await made("search");
  const database = await apart("./searching.ts", settings(folder, appUrl));
  const pennant = await database.ask("agency", noon);
  const began = performance.now();
  await asSuperuser(superUrl, async (sql) => {
    await multiply(sql, pennant.viewer, {
      ...{ from: 1, to: live / pennant.ids.length - 1, analyzed: false },
      ...{ tables: rowsOf(pennant), shared: pennant.shared },
    });
    await fillMessages(sql, pennant.viewer.workspaceId, messages);
  });
  console.log(`Filled in ${Math.round((performance.now() - began) / 1000)} s.`);
  const search = (text) => () => database.ask("search", pennant.viewer, text);
  const searches = Object.fromEntries(Object.entries(typed).map(([name, [, text]]) => [name, search(text)]));
  const measures = {
    ...{ desk: () => database.ask("desk", noon, pennant.viewer, zone), longAgo: search(longAgo) },
    ...searches,
  };
  for (const measure of Object.values(measures)) await measure();
  const found = await rounds(count, measures);
  await database.stop();
  const figure = (name, words) => ({
    name: `A search over ${messages.toLocaleString("en-GB")} messages for ${words}, against the Desk’s read`,
    value: found.ratio(name, "desk"),
    measured: `${ms(found.of(name))} against ${ms(found.of("desk"))}`,
  });
  return [
    ...Object.entries(typed).map(([name, [words]]) => ({ ...figure(name, words), atMost: 3 })),
    figure("longAgo", "a word that only the messages of one season years ago have, and all of these"),
  ];
}
