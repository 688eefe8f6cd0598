import { expect, test } from "vitest";
import { otherPersonsAddressMessage } from "@/lib/mail/messages/rules/pasted-name";
import { pastedName } from "@/lib/people/email-addresses/input";

test("An address that is pasted with another person's name is questioned, and the sentence names both", () => {
  expect(otherPersonsAddressMessage(pastedName("Dana Whitfield <dana@x.example>"), "Priya Shah")).toBe(
    "This is the address of Dana Whitfield, and the message is for Priya Shah. If the address is right, enter it without the name.",
  );
});

test("… even where the two have the same family name", () => {
  expect(otherPersonsAddressMessage("Dana Shah", "Priya Shah")).toContain("the address of Dana Shah");
});

test.each([
  ["dana@x.example", "Priya Shah"],
  ["<dana@x.example>", "Priya Shah"],
  ['"dana@x.example" <dana@x.example>', "Priya Shah"],
  ['"Shah, Priya" <p@x.example>', "Priya Shah"],
  ["PRIYA SHAH (Northwind) <p@x.example>", "Priya Shah"],
  ['"P. Shah" <p@x.example>', "Priya Shah"],
  ["Lukasz <l@x.example>", "Łukasz Żak"],
  ["प्रिया शाह <p@x.example>", "प्रिया शाह"],
])("%s is accepted for %s without a question", (pasted, known) => {
  expect(otherPersonsAddressMessage(pastedName(pasted), known)).toBeNull();
});

test("Text that is no address has no name, and neither has a value that is no text", () => {
  expect(["Dana Whitfield", "a@x.example, b@x.example", undefined, null, 3].map(pastedName)).toEqual([
    "",
    "",
    "",
    "",
    "",
  ]);
});
