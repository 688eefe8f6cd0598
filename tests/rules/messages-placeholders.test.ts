import { describe, expect, test } from "vitest";
import { placeholdersIn } from "@/lib/mail/messages/rules/placeholders";
import { stopped, stops } from "./messages-checked";

describe("placeholders", () => {
  test.each([
    ["Dear [name],", "[name]"],
    ["I used [ ] daily", "[ ]"],
    ["Thanks […] for", "[…]"],
    ["Hello {{first_name}}", "{{first_name}}"],
    ["Hello {name}", "{name}"],
    ["at <company> soon", "<company>"],
    ["Dear NAME,", "NAME"],
    ["at YOUR COMPANY", "YOUR COMPANY"],
    ["on XX November", "XX"],
    ["about xxx", "xxx"],
    ["on ____", "____"],
    ["at %COMPANY%", "%COMPANY%"],
    ["Lorem ipsum dolor", "Lorem ipsum"],
    ["on Thursday (TBC)", "TBC"],
  ])("R40 “%s” is stopped at “%s”", (body, gap) => {
    expect(placeholdersIn(body, []).map((found) => found.text)).toEqual([gap]);
    const found = placeholdersIn(body, [])[0];
    expect(body.slice(found?.from, found?.to)).toBe(gap);
    expect(stopped({ body: `Dear Priya,\n\n${body}` })).toContain(`Replace or delete “${gap}”.`);
  });

  test.each([
    "See note [1].",
    "xx", // two kisses are a matter of taste
    "Write to <priya@northwind.example>",
    "See <https://example.com/a>",
    "The namesake of XXL shirts",
    "a < b and c > d",
    "Name your day",
    "snake_case_name",
  ])("“%s” is no placeholder", (body) => {
    expect(placeholdersIn(body, [])).toEqual([]);
  });

  test("a name on the record that looks like a placeholder is none", () => {
    expect(placeholdersIn("Entwickler [m/w/d] bei XX Energy", ["Entwickler [m/w/d]", "XX Energy"])).toEqual([]);
    expect(placeholdersIn("Entwickler [m/w/d] [name]", ["Entwickler [m/w/d]"]).map((gap) => gap.text)).toEqual([
      "[name]",
    ]);
  });

  test("R40 the subject is checked too", () => {
    expect(stops({ subject: "Thank you, [topic]" })).toMatchObject([
      { id: "placeholder", where: { in: "subject", from: 11, to: 18 } },
    ]);
  });
});
