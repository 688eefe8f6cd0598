import { expect, test } from "vitest";
import {
  actionCallFault,
  actionFormFault,
  formBoundary,
  hasPlainFormParts,
  pagePatternAt,
} from "@/lib/platform/edge/rules/action-requests";

const id = "40".padEnd(42, "a");
const known = (action: string) => action === id;
const form = (...fields: [string, string][]) => {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return made;
};

test("A form's hidden fields name an action of ours and its bound values, and nothing else", () => {
  const bound = (described: string, args = "[{}]") =>
    actionFormFault(
      form(["$ACTION_REF_1", ""], ["$ACTION_1:0", described], ["$ACTION_1:1", args], ["$ACTION_KEY", "k1"]),
      known,
    );
  const good = `{"id":"${id}","bound":"$@1"}`;
  expect(bound(good)).toBeNull();
  expect(bound(good, '[{"typed":{"price":"$$5","note":"no $ here"},"key":0.5,"done":"$undefined"}]')).toBeNull();
  for (const args of ["[]", "{}", "x", '["$1"]', '[{"a":["$@1"]}]', '[{"a":"$F1"}]', "[1,2,3,4]"])
    expect(bound(good, args), args).toBe("malformed");
  expect(bound(good.replace(id, "f".repeat(42)))).toBe("unknown action");
  expect(actionFormFault(form([`$ACTION_ID_${id}`, ""]), known)).toBeNull();
  expect(
    actionFormFault(
      form(["$ACTION_REF_1", ""], ["$ACTION_1:0", good], ["$ACTION_1:1", "[{}]"], [`$ACTION_ID_${id}`, ""]),
      known,
    ),
  ).toBeNull();
  expect(actionFormFault(form(["email", "x"]), known)).toBe("malformed");
  expect(actionFormFault(form(["$ACTION_REF_1", ""]), known)).toBe("malformed");
});

test("A call's arguments are a state and a form, however long the text in it", () => {
  const call = (args: string, ...fields: [string, string][]) =>
    actionCallFault(id, form(["1_email", "x"], ...fields, ["0", args]), known);
  expect(call('[{},"$K1"]')).toBeNull();
  expect(
    call(`[${JSON.stringify({ typed: { body: "a".repeat(500_000) }, errors: { body: "Too long." } })},"$K1"]`),
  ).toBeNull();
  expect(call('[{"typed":{"name":["a","b"]}},"$K1"]')).toBeNull();
  for (const args of [
    '["$1"]',
    '[{"a":"$K1"},"$K1"]',
    `[${'"$K1",'.repeat(5)}"$K1"]`,
    `[${JSON.stringify(Array(30_000).fill(0))}]`,
  ])
    expect(call(args), args.slice(0, 40)).toBe("malformed");
  expect(call('[{},"$K1"]', ["2", "{}"])).toBe("malformed");
  expect(actionCallFault("toString", form(["0", '[{},"$K1"]']), known)).toBe("unknown action");
});

test("The parts of a form are as a browser writes them", () => {
  expect(formBoundary("multipart/form-data; boundary=----WebKitFormBoundaryAbC123")).toBe(
    "----WebKitFormBoundaryAbC123",
  );
  expect(formBoundary('multipart/form-data; boundary="a b"')).toBeNull();
  expect(formBoundary("application/x-www-form-urlencoded")).toBeNull();
  const part = (head: string) => Buffer.from(`--x\r\n${head}\r\n\r\nvalue\r\n--x--\r\n`);
  expect(
    hasPlainFormParts(
      part('Content-Disposition: form-data; name="a"; filename="b.csv"\r\nContent-Type: text/csv'),
      "x",
    ),
  ).toBe(true);
  expect(
    hasPlainFormParts(part('Content-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: base64'), "x"),
  ).toBe(false);
  expect(
    hasPlainFormParts(Buffer.from(part('Content-Disposition: form-data; name="a"').toString().repeat(2_001)), "x"),
  ).toBe(false);
});

test("The page for an address is the exact one, before one with parameters", () => {
  const pages = [
    "/me",
    "/me/interviews/[id]",
    "/me/interviews/new",
    "/me/messages/[interview]/[...key]",
    "/w/[workspace]",
  ];
  expect(pagePatternAt("/me/interviews/new", pages)).toBe("/me/interviews/new");
  expect(pagePatternAt("/me/interviews/x", pages)).toBe("/me/interviews/[id]");
  expect(pagePatternAt("/me/messages/x/thank-you/y", pages)).toBe("/me/messages/[interview]/[...key]");
  expect(pagePatternAt("/nothing", pages)).toBeUndefined();
});
