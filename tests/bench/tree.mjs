import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "../../bin/prepare.mjs";

const copied = ["app", "lib", "db", "emails", "public"];
const files = ["instrumentation.ts", "next.config.mjs", "postcss.config.mjs", "tsconfig.json", "package.json"];

const bare = `export const dynamic = "force-dynamic";

export default function Page() {
  return <p>{new Date().toISOString()}</p>;
}
`;

const pages = [join("app", "bare")];

/** A copy of the product with the bare page in it, built. It stays in .bench, so that the next run builds only what changed. */
export async function builtTree() {
  const tree = resolve(".bench", "tree");
  mkdirSync(tree, { recursive: true });
  for (const one of [...copied, ...files]) {
    rmSync(join(tree, one), { recursive: true, force: true });
    if (existsSync(one)) cpSync(one, join(tree, one), { recursive: true });
  }
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
