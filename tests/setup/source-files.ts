import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const isSource = (name: string) => /\.(?:tsx?|mts|mjs)$/.test(name);

/** The text of every source in these files and folders. */
export const sourceTexts = (...paths: string[]): string[] =>
  paths.flatMap((path) =>
    statSync(path).isFile()
      ? [readFileSync(path, "utf8")]
      : readdirSync(path, { recursive: true, encoding: "utf8" })
          .filter(isSource)
          .map((name) => readFileSync(join(path, name), "utf8")),
  );

/** The sources that stand beside the folders: what starts Next, and the configurations of tools. */
export const topSources = readdirSync(".").filter((name) => isSource(name) && name !== "next-env.d.ts");
