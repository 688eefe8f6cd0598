import { expect, test } from "@playwright/test";

const moved = [
  // A browser keeps where a 308 leads, and not where a 307 does: the first address holds a secret.
  ["/readings/9fK2", 307, "/draft-reviews/9fK2"],
  ["/me/interviews/01a/heard?x=1", 308, "/me/interviews/01a/update?x=1"],
  ["/w/01b/interviews/01a/heard", 308, "/w/01b/interviews/01a/update"],
  ["/w/01b/interviews/01a/feedback?from=01c", 308, "/w/01b/interviews/01a/update?from=01c"],
] as const;

test("An address in an e-mail that was sent earlier leads to the page of today", async ({ request }) => {
  for (const [from, status, to] of moved) {
    const answer = await request.get(from, { maxRedirects: 0 });
    expect(answer.status(), from).toBe(status);
    expect(answer.headers().location, from).toBe(to);
  }
});
