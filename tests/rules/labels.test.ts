import { expect, test } from "vitest";
import { contactMethods } from "@/lib/enums";
import { contactMethodLabel, contactMethodOptions } from "@/lib/platform/words/labels";

test("Every way of being in contact has words, the same in a form as on a page", () => {
  for (const [method, label] of contactMethodOptions(...contactMethods)) {
    expect(label).not.toBe("");
    expect(contactMethodLabel(method)).toBe(label);
  }
  expect(contactMethodLabel("link")).toBe("by link");
});

test("A way that nobody noted, or that is none, has no words", () => {
  expect(["", "toString", "fax"].map(contactMethodLabel)).toEqual(["", "", ""]);
});
