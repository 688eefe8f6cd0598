import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { notices } from "../lib/platform/notices/rules/notices";

/** Each page by its address, as Next makes it from the folders: groups in brackets do not count. */
const pages = new Map(
  readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((name) => /(?:^|\/)page\.tsx$/.test(name))
    .map((name) => [
      `/${name
        .split("/")
        .slice(0, -1)
        .filter((folder) => !/^\(.*\)$/.test(folder))
        .join("/")}`,
      readFileSync(join("app", name), "utf8"),
    ]),
);

test("Every page that has notices exists and shows them", () => {
  const silent = Object.keys(notices).filter((page) => !pages.get(page)?.includes(`readNotice(`));
  expect(silent).toEqual([]);
});

test("A page reads the notices of its own address, and no other page's", () => {
  const read = [...pages].flatMap(([page, text]) =>
    [...text.matchAll(/readNotice\(\s*"([^"]+)"/g)].map(([, from]) => [page, from]),
  );
  expect(read.filter(([page, from]) => page !== from)).toEqual([]);
  expect(read.map(([page]) => page).sort()).toEqual(Object.keys(notices).sort());
});

test("Each notice of a page is asked for by some action", () => {
  const actions = ["app", "lib"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("notices/"))
        .map((name) => readFileSync(join(folder, name), "utf8")),
    )
    .join("\n");
  const unused = Object.entries(notices).flatMap(([page, texts]) =>
    Object.keys(texts)
      .filter((key) => !actions.includes(`"${key}"`) && key !== "out")
      .map((key) => `${page}: ${key}`),
  );
  expect(unused).toEqual([]);
});
