import { readFileSync } from "node:fs";
import { pagePatternAt } from "./rules/action-requests";

const isBuilt = process.env.NODE_ENV === "production";

type Built = { pagesOf: Map<string, string[]>; pages: string[] };
/** The actions of this build, each with its pages, and all pages, as their addresses are written: "/me/interviews/[id]". */
function readBuild(): Built {
  const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"));
  const routes: Record<string, string> = readJson(".next/app-path-routes-manifest.json");
  const { node }: { node: Record<string, { workers: object }> } = readJson(
    ".next/server/server-reference-manifest.json",
  );
  const addresses = ({ workers }: { workers: object }) =>
    Object.keys(workers).map((worker) => routes[worker.replace(/^app/, "")] ?? "");
  return {
    pages: Object.values(routes),
    pagesOf: new Map(Object.entries(node).map(([id, action]) => [id, addresses(action)])),
  };
}
let built: Built | undefined;

/** Whether this build has an action of this id. In development the actions change, so only the form of the id is checked. */
export function isKnown(action: string): boolean {
  if (!isBuilt) return /^[0-9a-f]{42}$/.test(action);
  built ??= readBuild();
  return built.pagesOf.has(action);
}

export function isOnPage(action: string, path: string): boolean {
  if (!isBuilt) return true;
  built ??= readBuild();
  return built.pagesOf.get(action)?.includes(pagePatternAt(path, built.pages) ?? "") ?? false;
}
