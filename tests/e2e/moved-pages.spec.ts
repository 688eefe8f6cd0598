import { expect, test } from "@playwright/test";

const moved = {
  "/readings/9fK2": "/draft-reviews/9fK2",
  "/me/interviews/01a/heard?x=1": "/me/interviews/01a/update?x=1",
  "/w/01b/interviews/01a/heard": "/w/01b/interviews/01a/update",
};

test("An address in an e-mail that was sent earlier leads to the page of today", async ({ request }) => {
  for (const [from, to] of Object.entries(moved)) {
    const answer = await request.get(from, { maxRedirects: 0 });
    expect(answer.status(), from).toBe(308);
    expect(answer.headers().location, from).toBe(to);
  }
  const secret = await request.get("/readings/9fK2", { maxRedirects: 0 });
  expect(secret.headers()["cache-control"]).toBe("no-store");
});
