import { readdirSync, readFileSync } from "node:fs";
import { forms } from "../db/readers-forms";
import { filled } from "../rights/ids";
import { pages } from "../rights/pages";
import { world } from "../rights/world";
import { known } from "../setup/doors";
import { expect, login, test } from "../setup/e2e";

type ReadersLine = { action: string; field: string; sentence: string };

/** The sentences of a page's source that say who reads a field, with the action that its form is sent to. */
const readersLinesIn = (source: string): ReadersLine[] =>
  [...new DOMParser().parseFromString(source, "text/html").querySelectorAll("main [data-readers]")].flatMap(
    (readersLine) => {
      const field = readersLine.closest(".field")?.querySelector<HTMLInputElement>("textarea, input");
      const action = field?.form?.querySelector<HTMLInputElement>('input[name^="$ACTION_"][name$=":0"]');
      const id = /"id":"(\w+)"/.exec(action?.value ?? "")?.[1];
      if (!field || !id) return [];
      return {
        action: id,
        field: field.name.replace(/\.(?:\d+|[\da-f-]{36})(?=\.|$)/g, ".*"),
        sentence: readersLine.textContent ?? "",
      };
    },
  );

/** The schema that each action of an agency's pages reads, with its name in the table: "updates logUpdateInput". */
const schemas: Record<string, string> = Object.fromEntries(
  readdirSync("app/w", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("actions.ts"))
    .flatMap((path) => {
      const source = readFileSync(`app/w/${path}`, "utf8");
      const nouns = Object.fromEntries(
        [...source.matchAll(/import \{([^}]*)\} from "@\/lib\/[\w-]+\/([\w-]+)\/input"/g)].flatMap(([, names, noun]) =>
          names!.split(",").map((imported) => {
            const [name, , alias] = imported
              .trim()
              .replace(/^type /, "")
              .split(" ");
            return [alias ?? name!, `${noun} ${name}`];
          }),
        ),
      );
      return [...source.matchAll(/export const (\w+) = \w+\(\s*(\w+)/g)].flatMap(([, action, schema]) => {
        const id = known[`w/${path.replace(/\/actions\.ts$/, "")}#${action}`];
        return id && nouns[schema!] ? [[id, nouns[schema!]!]] : [];
      });
    }),
);

/** The people that a sentence names, in the words of the table. */
function readBy(sentence: string): string {
  if (/^Only your agency reads this(?:\.$|, unless you let)/.test(sentence)) return "agency";
  if (/^Only .+ reads this\. .+ never sees? it\.$/.test(sentence)) return "agency";
  if (/^.+ and your agency read this\.$/.test(sentence)) return "candidate";
  if (/in the e-mail\.$/.test(sentence)) return "mail";
  if (/in the e-mail\. .+ can read it too\.$/.test(sentence)) return "candidate, mail";
  return `nobody that the table knows: ${sentence}`;
}

test("Each field of an agency's pages names the readers that are in the table, which the database test checks", async ({
  context,
  baseURL,
}) => {
  const { ids, owner } = await world("Quillfeather");
  await login(context, owner, baseURL!);
  const page = await context.newPage();
  const wrong: string[] = [];
  const compared = new Set<string>();
  const elsewhere = new Set<string>();
  for (const [door, { at }] of Object.entries(pages)) {
    if (!/^\/w\//.test(door) || /\.csv$/.test(at)) continue;
    const source = await (await page.request.get(filled(at, ids))).text();
    for (const { action, field, sentence } of await page.evaluate(readersLinesIn, source)) {
      const form = schemas[action] ?? action;
      const named = forms.flatMap((row) => (row.form === form && row.reads[field]) || []);
      if (named.length === 0) elsewhere.add(`${form}.${field}: ${sentence.replace(/^\w+(?: \w+)? and/, "… and")}`);
      else {
        compared.add(`${form}.${field}`);
        if (!named.some((readers) => readers === readBy(sentence)))
          wrong.push(`${door}, ${form}.${field}: ${sentence}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(compared.size, [...compared].join("\n")).toBeGreaterThanOrEqual(21);
  // A quotation is of the draft's own words, and a list is of many people at once: the table has no row for them.
  expect([...elsewhere].sort()).toEqual([
    "csv previewImportInput.text: Your agency reads this. Each candidate reads what is about them.",
    "draft-reviews commentOnDraftInput.quote: … and your agency read this.",
  ]);
});
