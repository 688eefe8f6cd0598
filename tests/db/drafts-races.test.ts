import { expect, test } from "vitest";
import { Stale } from "@/lib/errors";
import { passOnDraft } from "@/lib/mail/draft-reviews/commands/pass-on";
import { approveDraft, returnDraft } from "@/lib/mail/draft-reviews/commands/review";
import { saveDraft } from "@/lib/mail/messages/commands/save";
import { given, noted, pass } from "./drafts-setup";
import { later, rowOf } from "./messages-setup";
import { inTurn, type Press } from "./races-setup";

type Judging = (of: Awaited<ReturnType<typeof noted>>, draft: Awaited<ReturnType<typeof given>>) => Press;
const judgings: Record<string, Judging> = {
  "approves it": (of, draft) => () => approveDraft(of.marta, draft, later(2)),
  "returns it": (of, draft) => () => returnDraft(of.marta, { ...draft, reason: "Too long." }, later(2)),
  "passes it on": (of, draft) => () => passOnDraft(of.marta, pass(draft), later(2)),
};

test.each(Object.entries(judgings))(
  "R41 A draft whose writer goes on first, while its reader %s, is refused; nothing is said of a text that was not read",
  async (_, judging) => {
    const of = await noted();
    const draft = await given(of);
    const again = () =>
      saveDraft(of.viewer, { ...of.form, version: draft.version, body: `${of.form.body}\nOne line more.` }, later(1));
    const ends = await inTurn(of.id, again, judging(of, draft));
    expect(ends).toEqual(["done", new Stale({}, 0).message]);
    expect(await rowOf(of.viewer, of.key)).toMatchObject({ approvedVersion: null, returnedAt: null, outboxId: null });
  },
);

test("R41 An approval that is kept first is of the text that was read, and not of the one that its writer keeps next", async () => {
  const of = await noted();
  const draft = await given(of);
  const again = () =>
    saveDraft(of.viewer, { ...of.form, version: draft.version, body: `${of.form.body}\nOne line more.` }, later(1));
  expect(await inTurn(of.id, () => approveDraft(of.marta, draft, later(2)), again)).toEqual(["done", "done"]);
  const row = await rowOf(of.viewer, of.key);
  expect(row?.approvedVersion).toBe(draft.version);
  expect(row?.version).toBe(draft.version + 1);
});
