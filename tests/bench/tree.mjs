import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "../../bin/prepare.mjs";

const sources = ["app", "lib", "db", "emails", "public"];
const files = ["instrumentation.ts", "next.config.mjs", "postcss.config.mjs", "tsconfig.json", "package.json"];

const bare = `export const dynamic = "force-dynamic";

export default function Page() {
  return <p>{new Date().toISOString()}</p>;
}
`;

const pages = [join("app", "bare")];

/** What a build leaves for the next one. Anything else there may be of an older version, which had a file that this one has no more. */
const left = [".next", "node_modules"];

/** A copy of the product with the bare page in it, built. It stays in .bench, so that the next run builds only what changed. */
export async function builtTree() {
  const tree = resolve(".bench", "tree");
  mkdirSync(tree, { recursive: true });
  for (const name of readdirSync(tree).filter((name) => !left.includes(name)))
    rmSync(join(tree, name), { recursive: true, force: true });
  for (const name of [...sources, ...files].filter(existsSync)) cpSync(name, join(tree, name), { recursive: true });
  const modules = join(tree, "node_modules");
  if (!existsSync(modules)) symlinkSync(join("..", "..", "node_modules"), modules);
  for (const page of pages) {
    mkdirSync(join(tree, page), { recursive: true });
    writeFileSync(join(tree, page, "page.tsx"), bare);
  }
  process.chdir(tree);
  await build();
  return tree;
}
