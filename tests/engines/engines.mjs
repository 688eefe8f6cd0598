import { Trouble } from "../../bin/trouble.mjs";
import { findFirefox, startFirefox } from "./firefox.mjs";
import { textOf } from "./in-page.mjs";
import { product } from "./product.mjs";
import { walk } from "./walk.mjs";
import { findWebKit, startWebKit } from "./webkit.mjs";

/** The engines that are not Chromium. All other tests of pages run in Chromium. Every browser on an iPhone uses WebKit. */
const engines = {
  firefox: { title: "Firefox", find: findFirefox, start: startFirefox },
  webkit: { title: "WebKit", find: findWebKit, start: startWebKit },
};

/** The installed ones of all engines, or of the one that is named; and for each missing one, a sentence that says what to install. */
export function findEngines(only) {
  if (only !== undefined && !Object.hasOwn(engines, only))
    throw new Trouble(`There is no engine "${only}", only ${Object.keys(engines).join(" and ")}.`);
  const found = [];
  const missing = [];
  for (const [name, engine] of Object.entries(engines)) {
    if (only !== undefined && name !== only) continue;
    const { programs, lacks } = engine.find();
    if (lacks) missing.push(lacks);
    else found.push({ ...engine, programs });
  }
  return { found, missing };
}

/** Walks through the product in each engine, one after another. Returns the number of engines in which it failed. */
export async function walkIn(found) {
  const server = await product();
  let failed = 0;
  for (const { title, start, programs } of found) {
    console.log(`\n— ${title}`);
    const browser = await start(programs);
    try {
      console.log(`  ${browser.version}`);
      await walk(browser, server);
      console.log(`${title}: walked.`);
    } catch (fault) {
      failed += 1;
      console.error(`${title}: ${fault.stack}`);
      const page = await browser.evaluate(textOf).catch(() => "");
      console.error(`The page reads: ${page}`);
    } finally {
      await browser.stop();
    }
  }
  return failed;
}
