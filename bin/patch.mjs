import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyPatch, parsePatch, reversePatch } from "diff";

// npm runs this after every install. Neither git nor patch is asked, since small images have neither. A package that npm left in place is
// patched already; one that a patch does not fit to the letter ends the install, and nothing is written. To make a patch anew for another
// release: change the package in node_modules, and write it with `npx patch-package NAME`.

const exactly = { fuzzFactor: 0, autoConvertLineEndings: false };

const changes = readdirSync("patches")
  .filter((name) => name.endsWith(".patch"))
  .flatMap((name) => parsePatch(readFileSync(join("patches", name), "utf8")).map((change) => changed(name, change)));

const misfits = changes.filter(({ text }) => text === false);
if (misfits.length === 0) for (const { path, text } of changes) writeFileSync(path, text);
for (const { name, path } of misfits)
  console.error(`patches/${name} does not fit ${path}. Its name says the release that it was made for.`);
process.exitCode = misfits.length ? 1 : 0;

/** What a file will be: as it is where the patch can be taken out again, and so is in; false where it fits neither way. */
function changed(name, change) {
  const path = change.newFileName.replace(/^b\//, "");
  const before = readFileSync(path, "utf8");
  const isIn = applyPatch(before, reversePatch(change), exactly) !== false;
  return { name, path, text: isIn ? before : applyPatch(before, change, exactly) };
}
