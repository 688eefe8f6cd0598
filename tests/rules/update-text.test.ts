import { expect, test } from "vitest";
import { sendUpdatesInput } from "@/lib/planning/selection/input";
import { emptyUpdateText, unknownPlaceholder, updateTextFor } from "@/lib/planning/selection/rules/update-text";

test("The name is placed wherever it is asked for, as it is written", () => {
  expect(updateTextFor("Hi {{name}}, {{ NAME }}", "Zoë")).toBe("Hi Zoë, Zoë");
  expect(updateTextFor("Hi {{name}}", "$& $1")).toBe("Hi $& $1");
  expect(updateTextFor("Hello", "Zoë")).toBe("Hello");
});

test("A placeholder of which nothing is known, and half of one, is found", () => {
  expect(["Hi {{name}}", "{ name }", ""].map(unknownPlaceholder)).toEqual([null, null, null]);
  expect(["{{role}} {{x}}", "{{name", "name}}"].map(unknownPlaceholder)).toEqual(["{{role}}", "{{", "}}"]);
});

const faults = (text: string, more: object = {}) =>
  sendUpdatesInput.safeParse({ items: {}, text, ...more }).error?.issues.map(({ message }) => message) ?? [];

test("An update without words of its own is refused, and so is a placeholder of which nothing is known", () => {
  expect(faults(emptyUpdateText)).toEqual(["Write the update."]);
  expect(faults(" \n")).toEqual(["Write the update."]);
  expect(faults(emptyUpdateText, { look: "yes" })).toEqual([]);
  expect(faults("Hi {{company}}")).toEqual([expect.stringContaining("Nothing is put in place of {{company}}.")]);
  expect(faults("Hi {{name}}, soon.")).toEqual([]);
});
