import { expect, test } from "vitest";
import { Refused, Stale } from "@/lib/errors";
import { applyChoices, baseName, mergeEdits, type SentFields, saveMerged, separateFields } from "@/lib/merging";

const sent = (fields: SentFields) => ({ version: "1", ...fields });

test("A field that only the other changed takes what was saved, one that only the sender changed keeps what was sent", () => {
  const merged = mergeEdits(
    sent({ place: "Leeds", link: "", role: "Analyst" }),
    { place: "York", link: "", role: "Analyst" },
    new Stale({ place: "York", link: "https://meet.example/1" }, 7),
  );
  expect(merged).toMatchObject({ isMerged: true, asks: [], taken: { link: "https://meet.example/1" } });
  expect(merged.fields).toEqual({ version: "7", place: "Leeds", link: "https://meet.example/1", role: "Analyst" });
});

test("A field that both changed asks, and its sent value stays", () => {
  const merged = mergeEdits(sent({ place: "Leeds" }), { place: "York" }, new Stale({ place: "Hull" }, 2));
  expect(merged).toMatchObject({ isMerged: false, asks: ["place"], taken: {} });
  expect(merged.fields.place).toBe("Leeds");
});

test("Line ends and blanks at the ends are no change", () => {
  const merged = mergeEdits(
    sent({ body: "One\r\nTwo\r\n" }),
    { body: "One\nTwo" },
    new Stale({ body: "One\nTwo\nThree" }, 2),
  );
  expect(merged.taken).toEqual({ body: "One\nTwo\nThree" });
});

test("A day from one person and a time from the other are never put together", () => {
  const merged = mergeEdits(
    sent({ day: "2026-12-03", end: "10:00" }),
    { day: "2026-12-01", end: "10:00" },
    new Stale({ day: "2026-12-01", end: "11:00" }, 2),
  );
  expect(merged).toMatchObject({ isMerged: false, asks: ["day", "end"], taken: {} });
});

test("A field about which nothing is known asks; a field that the form did not have is the other’s", () => {
  const merged = mergeEdits(sent({ place: "Leeds" }), {}, new Stale({ place: "York", "tasks.a9.body": "Read it" }, 2));
  expect(merged.asks).toEqual(["place"]);
  expect(merged.taken).toEqual({ "tasks.a9.body": "Read it" });
});

test("A form is taken apart into its fields, what they showed, and the choices", () => {
  const { fields, base, choices } = separateFields({
    place: "Leeds",
    "base.place": "York",
    "saved.place": "Hull",
    "keep.place": "theirs",
    "saved.interviewers.1": "Tom was removed in the meantime.",
  });
  expect([fields, base]).toEqual([{ place: "Leeds" }, { place: "York" }]);
  expect(applyChoices(fields, choices)).toEqual({
    taken: { place: "Hull" },
    open: [{ field: "interviewers.1", saved: "Tom was removed in the meantime.", keep: "" }],
  });
});

test("Whoever leaves a row out empties all its fields, and those of no other row", () => {
  const fields = { "people.1.name": "Tom", "people.1.id": "t", "people.11.name": "Dana" };
  const choices = [{ field: "people.1", saved: "", keep: "theirs" }];
  expect(applyChoices(fields, choices).taken).toEqual({ "people.1.name": "", "people.1.id": "" });
});

/** A record that somebody else changes just before each of the first saves. */
function record(values: Record<string, string>, others: Record<string, string>[]) {
  let version = 1;
  let saved = values;
  return (fields: SentFields) => {
    const other = others.shift();
    if (other) {
      saved = { ...saved, ...other };
      version++;
    }
    const differing = Object.entries(saved).filter(([name, value]) => fields[name] !== value);
    if (differing.length > 0 && fields.version !== `${version}`)
      throw new Stale(Object.fromEntries(differing), version);
    if (fields.place === "Atlantis") throw new Refused("There is no such place.", "place");
    saved = Object.fromEntries(Object.keys(values).map((name) => [name, String(fields[name])]));
    return Promise.resolve(saved);
  };
}

test("A save goes on from several other people’s saves, and keeps all of them", async () => {
  const start = { role: "Analyst", place: "York", link: "" };
  const save = record(start, [{ place: "Leeds" }, { link: "https://meet.example/1" }]);
  expect(await saveMerged(sent({ ...start, role: "Engineer" }), start, async (fields) => save(fields))).toEqual({
    saved: { role: "Engineer", place: "Leeds", link: "https://meet.example/1" },
    taken: { place: "Leeds", link: "https://meet.example/1" },
  });
});

test("Where one field conflicts nothing is saved, and the form goes on with the other’s changes in every other field", async () => {
  const start = { role: "Analyst", place: "York", link: "" };
  const save = record(start, [{ place: "Leeds", link: "https://meet.example/1" }]);
  const result = await saveMerged(sent({ ...start, place: "Hull" }), start, async (fields) => save(fields));
  expect(result).toMatchObject({
    conflict: {
      asks: ["place"],
      theirs: { place: "Leeds" },
      taken: { link: "https://meet.example/1" },
      base: { place: "Leeds", link: "https://meet.example/1", role: "Analyst" },
    },
  });
});

test("A merged form that is refused asks about every field that differs, as it was sent", async () => {
  const start = { role: "Analyst", place: "York" };
  const save = record(start, [{ place: "Atlantis" }]);
  const result = await saveMerged(sent({ ...start, role: "Engineer" }), start, async (fields) => save(fields));
  expect(result).toMatchObject({ conflict: { asks: ["role", "place"], taken: {} } });
});

test("What the sender must read first is never merged, and other faults pass through", async () => {
  const unread = new Stale({ strengths: "Calm" }, 2, { mustBeRead: true });
  const fails = (fault: Error) => saveMerged(sent({}), {}, () => Promise.reject(fault));
  await expect(fails(unread)).rejects.toBe(unread);
  const refused = new Refused("No.");
  await expect(fails(refused)).rejects.toBe(refused);
  expect(baseName("place")).toBe("base.place");
});

test("R40 a tick for the text that a page showed lapses where another’s change was merged into it, and the save is told what is unseen", async () => {
  const form = sent({ subject: "Thank you", body: "Mine", reread: "yes" });
  const base = { subject: "Thank you", body: "Before" };
  const saves: unknown[] = [];
  const save = async (fields: SentFields, unseen: Record<string, string>) => {
    saves.push([fields.reread, fields.subject, unseen]);
    if (fields.version === "1") throw new Stale({ subject: "Theirs", body: "Before" }, 2);
  };
  expect(await saveMerged(form, base, save)).toMatchObject({ taken: { subject: "Theirs" } });
  expect(saves).toEqual([
    ["yes", "Thank you", {}],
    [undefined, "Theirs", { subject: "Theirs" }],
  ]);
});

test("A tick stays where a newer version has nothing that the page did not show", async () => {
  const form = sent({ subject: "Thank you", body: "Mine", reread: "yes" });
  const base = { subject: "Thank you", body: "Before" };
  const ticks: unknown[] = [];
  await saveMerged(form, base, async (fields) => {
    ticks.push(fields.reread);
    if (fields.version === "1") throw new Stale({ body: "Before" }, 3);
  });
  expect(ticks).toEqual(["yes", "yes"]);
});
