import { expect, test } from "vitest";
import { hasTypedFields, submissionLoss, submittedTextPage } from "@/lib/platform/edge/rules/submitted-text";

const form = (fields: Record<string, string>) => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  return made;
};
const words = { title: "You are signed out", lead: "Nothing was saved.", again: true, next: "/sign-in?next=%2Fme" };

test("Text is lost where the answer is signing in, a deleted record, or an error; any other answer shows it or has saved it", () => {
  expect(submissionLoss({ status: 303, location: "/sign-in?next=%2Fme" }, "/me/settings")?.next).toBe(
    "/sign-in?next=%2Fme",
  );
  expect(submissionLoss({ status: 303, location: "https://ours.example/welcome?next=/me" }, "/me")?.next).toBe(
    "/welcome?next=/me",
  );
  expect(submissionLoss({ status: 404, location: "" }, "/me/interviews/x")?.again).toBe(false);
  expect(submissionLoss({ status: 500, location: "" }, "/me")?.again).toBe(true);
  const away = submissionLoss({ status: 500, location: "", unavailable: "away" }, "/me");
  expect(away).toMatchObject({ title: "Nothing can be saved at the moment", again: true });
  expect(submissionLoss({ status: 500, location: "", unavailable: "silent" }, "/me")?.lead).toContain(
    "may not be saved",
  );
  expect(submissionLoss({ status: 200, location: "", unavailable: "away" }, "/me")).toBeNull();
  expect(submissionLoss({ status: 303, location: "/sign-in?said=out" }, "/me/settings")).toBeNull();
  expect(submissionLoss({ status: 303, location: "/sign-in?next=%2Fme" }, "/sign-in/check")).toBeNull();
  expect(submissionLoss({ status: 303, location: "/me?said=saved" }, "/me")).toBeNull();
  expect(submissionLoss({ status: 200, location: "" }, "/me")).toBeNull();
});

test("The form of a single button has nothing to lose", () => {
  expect(hasTypedFields(form({ $ACTION_ID_a: "", id: "x" }))).toBe(false);
  expect(hasTypedFields(form({ $ACTION_KEY: "k", body: "x" }))).toBe(true);
});

test("Every value is carried along, texts are shown, and nothing that was typed becomes part of the page", () => {
  const hostile = `"><script>alert(1)</script> & 'more'`;
  const page = submittedTextPage(
    words,
    form({ $ACTION_KEY: "k", id: "b7", went_well: `\n${hostile}`, 'x"y': "v" }),
    "n",
  );
  expect(page).not.toContain("<script");
  expect(page).toContain('<input type="hidden" name="$ACTION_KEY" value="k">');
  expect(page).toContain('<input type="hidden" name="id" value="b7">');
  expect(page).toContain('name="x&quot;y"');
  expect(page).toContain("Went well<textarea");
  // One line break is the browser's to drop, the other is theirs.
  expect(page).toContain(">\n\n&quot;&gt;&lt;script&gt;");
  expect(page).toContain('<style nonce="n">');
});

test("What a field showed at first is carried along, and is not shown as if it had been typed", () => {
  const page = submittedTextPage(words, form({ body: "Mine\nis new", "base.body": "Theirs\nwas first" }), "n");
  expect(page).toContain('<input type="hidden" name="base.body" value="Theirs\nwas first">');
  expect(page.match(/<textarea/g)).toHaveLength(1);
});

test("A request that cannot be sent again gets no button", () => {
  expect(submittedTextPage({ ...words, again: false }, form({ body: "x" }), "n")).not.toContain("<button");
});
