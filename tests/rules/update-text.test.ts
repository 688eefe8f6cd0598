import { expect, test } from "vitest";
import { sendUpdatesInput } from "@/lib/planning/selection/input";
import { emptyUpdateText, unknownPlaceholder, updateTextFor } from "@/lib/planning/selection/rules/update-text";

test("The candidate's name is put in every place for it, exactly as it is written", () => {
  expect(updateTextFor("Hi {{name}}, {{ NAME }}", "Zoë")).toBe("Hi Zoë, Zoë");
  expect(updateTextFor("Hi {{name}}", "$& $1")).toBe("Hi $& $1");
  expect(updateTextFor("Hello", "Zoë")).toBe("Hello");
});

test("An unknown placeholder is found, and also one that is not complete", () => {
  expect(["Hi {{name}}", "{ name }", ""].map(unknownPlaceholder)).toEqual([null, null, null]);
  expect(["{{role}} {{x}}", "{{name", "name}}"].map(unknownPlaceholder)).toEqual(["{{role}}", "{{", "}}"]);
});

const faults = (text: string, more: object = {}) =>
  sendUpdatesInput.safeParse({ items: {}, text, ...more }).error?.issues.map(({ message }) => message) ?? [];

test("An update that has only the greeting is refused, and so is one with an unknown placeholder", () => {
  expect(faults(emptyUpdateText)).toEqual(["Write the update."]);
  expect(faults(" \n")).toEqual(["Write the update."]);
  expect(faults(emptyUpdateText, { look: "yes" })).toEqual([]);
  expect(faults("Hi {{company}}")).toEqual([expect.stringContaining("We can’t fill in {{company}}.")]);
  expect(faults("Hi {{name}}, soon.")).toEqual([]);
});
