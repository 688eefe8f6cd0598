import { expect, test } from "vitest";
import { personFields, rowsAgainst, type SentRow, wasOf } from "@/lib/record/interviews/rules/rows";

const of = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  title: "",
  email: "",
  phone: "",
  linkedin: "",
  ...more,
});
const [priya, tom, dana] = [of("p", "Priya Shah"), of("t", "Tom Ellery"), of("d", "Dana Whitfield")] as const;
type Saved = typeof priya;

/** A row as the form sends it that was opened on `one`. */
const shown = (saved: Saved, typed: object = {}) => ({ ...saved, was: wasOf(personFields, saved), ...typed });
const emptied = (saved: Saved) => shown(saved, { name: "", title: "", email: "", phone: "", linkedin: "" });
const spare = { id: "", was: "", name: "", title: "", email: "", phone: "", linkedin: "" };
const against = (sent: readonly SentRow<(typeof personFields)[number]>[], saved: readonly Saved[]) =>
  rowsAgainst("people", personFields, sent, saved);
/** What the form goes on with: by row, what its fields hold and whose row it is. */
const goesOn = (sent: readonly object[], saved: readonly Saved[]) => {
  const { taken } = against(sent as Parameters<typeof against>[0], saved);
  const rows: Record<string, string>[] = sent.map((row) => ({ ...row }));
  for (const [at, value] of Object.entries(taken)) {
    const [, index = "", field = ""] = at.split(".");
    rows[Number(index)] = { ...rows[Number(index)], [field]: value };
  }
  return rows.map(({ id, name, title, email }) => [id, name, title, email]);
};

test("A row that was emptied in the middle makes no difference of those beneath it", () => {
  const sent = [shown(priya), emptied(tom), shown(dana), spare];
  expect(against(sent, [priya, tom, dana]).theirs).toEqual({});
  expect(goesOn(sent, [priya, tom, dana])[1]).toEqual(["t", "", "", ""]);
});

test("If somebody else added a person before the others, that person is put into a spare row, and the others keep their rows", () => {
  const sent = [shown(priya), shown(tom), spare];
  expect(against(sent, [dana, priya, tom]).theirs).toEqual({ "people.2": "Dana Whitfield was added in the meantime." });
  expect(goesOn(sent, [dana, priya, tom])).toEqual([
    ["p", "Priya Shah", "", ""],
    ["t", "Tom Ellery", "", ""],
    ["d", "Dana Whitfield", "", ""],
  ]);
});

test("A person who was added by each side under other names stays two, and what was typed keeps its row", () => {
  const sent = [shown(priya), { ...spare, name: "Ada Lin" }];
  expect(goesOn(sent, [priya, dana])).toEqual([
    ["p", "Priya Shah", "", ""],
    ["", "Ada Lin", "", ""],
    ["d", "Dana Whitfield", "", ""],
  ]);
});

test("The same person edited by both in different fields: each change is kept", () => {
  const sent = [shown(priya), shown(tom, { title: "Head of product" })];
  const now = [priya, { ...tom, email: "tom@northwind.example" }];
  expect(against(sent, now).theirs).toEqual({
    "people.1": "Tom Ellery was changed in the meantime. Fields that you had not changed show what is saved now.",
    "people.1.email": "tom@northwind.example",
  });
  expect(goesOn(sent, now)[1]).toEqual(["t", "Tom Ellery", "Head of product", "tom@northwind.example"]);
});

test("The same person edited by both in the same field: what was typed stays in it, and the other is shown", () => {
  const sent = [shown(tom, { title: "Head of product" })];
  const now = [{ ...tom, title: "Product lead" }];
  expect(against(sent, now).theirs).toEqual({
    "people.0": "Tom Ellery was changed in the meantime.",
    "people.0.title": "Product lead",
  });
  expect(goesOn(sent, now)).toEqual([["t", "Tom Ellery", "Head of product", ""]]);
});

test("A person who was edited here and removed by somebody else stays as typed, and is said to be new", () => {
  const sent = [shown(priya), shown(tom, { title: "Head of product" })];
  expect(against(sent, [priya]).theirs["people.1"]).toMatch(
    /^Tom Ellery was removed in the meantime\. What you typed is/,
  );
  expect(goesOn(sent, [priya])[1]).toEqual(["", "Tom Ellery", "Head of product", ""]);
});

test("A person who was removed by somebody else and not touched here leaves the form, with a sentence", () => {
  const sent = [shown(priya), shown(tom)];
  expect(against(sent, [tom]).theirs).toEqual({ "people.0": "Priya Shah was removed in the meantime." });
  expect(goesOn(sent, [tom])).toEqual([
    ["", "", "", ""],
    ["t", "Tom Ellery", "", ""],
  ]);
});

test("A person who was removed here and edited by somebody else is back in the form, with a sentence", () => {
  const sent = [emptied(priya), shown(tom)];
  const now = [{ ...priya, title: "Director" }, tom];
  expect(against(sent, now).theirs).toEqual({
    "people.0": "Priya Shah was changed in the meantime, so the line is back. Clear it again to remove it.",
  });
  expect(goesOn(sent, now)[0]).toEqual(["p", "Priya Shah", "Director", ""]);
  expect(against([emptied(now[0]!), shown(tom)], now).theirs, "emptied again").toEqual({});
});

test("Where a row does not say what it showed, what was typed stays and the record is shown", () => {
  for (const was of ["", "x", "{}", "[1]", undefined]) {
    const found = against([{ ...tom, title: "Mine", was }], [{ ...tom, title: "Theirs" }]);
    expect(found.theirs["people.0.title"]).toBe("Theirs");
    expect(found.taken).not.toHaveProperty("people.0.title");
  }
});

/** Every pair of changes to two people: one here, one by somebody else. */
const changes: Record<string, (saved: Saved) => Saved | null> = {
  nothing: (saved) => saved,
  title: (saved) => ({ ...saved, title: "Director" }),
  email: (saved) => ({ ...saved, email: "x@northwind.example" }),
  removed: () => null,
};
const pairs = Object.keys(changes).flatMap((mine) => Object.keys(changes).map((other) => [mine, other] as const));

test.each(pairs)(
  "Changed here: %s, by somebody else: %s. Nothing typed is lost and nothing of theirs undone",
  (mine, other) => {
    const theirs = changes[other]!(priya);
    const own = changes[mine]!(priya);
    const saved = [dana, ...(theirs ? [theirs] : []), tom];
    const sent = [own ? shown(priya, own) : emptied(priya), shown(tom), spare];
    const rows = goesOn(sent, saved);
    const [first] = rows;
    if (mine !== "nothing" && own) expect(first).toContain(mine === "title" ? "Director" : "x@northwind.example");
    if (theirs && other !== "nothing") expect(first).toContain(other === "title" ? "Director" : "x@northwind.example");
    if (!theirs && mine === "nothing") expect(first).toEqual(["", "", "", ""]);
    expect(rows.slice(1)).toEqual([
      ["t", "Tom Ellery", "", ""],
      ["d", "Dana Whitfield", "", ""],
    ]);
  },
);
