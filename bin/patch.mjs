import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyPatch, parsePatch, reversePatch } from "diff";

// npm runs this after every install. It uses neither git nor patch, because small images have neither. A package that npm left in place is
// patched already. If a patch does not fit exactly, the install fails and nothing is written. To make a patch for another release: change the
// package in node_modules, and write the patch with `npx patch-package NAME`.

const exactly = { fuzzFactor: 0, autoConvertLineEndings: false };

const changes = readdirSync("patches")
  .filter((name) => name.endsWith(".patch"))
  .flatMap((name) => parsePatch(readFileSync(join("patches", name), "utf8")).map((change) => changed(name, change)));

const misfits = changes.filter(({ text }) => text === false);
if (misfits.length === 0) for (const { path, text } of changes) writeFileSync(path, text);
for (const { name, path } of misfits)
  console.error(`patches/${name} does not fit ${path}. Its name says the release that it was made for.`);
process.exitCode = misfits.length ? 1 : 0;

/** The new content of a file. If the patch is in it already (it can be reversed), the file stays as it is. False if the patch fits neither way. */
function changed(name, change) {
  const path = change.newFileName.replace(/^b\//, "");
  const before = readFileSync(path, "utf8");
  const isIn = applyPatch(before, reversePatch(change), exactly) !== false;
  return { name, path, text: isIn ? before : applyPatch(before, change, exactly) };
}
