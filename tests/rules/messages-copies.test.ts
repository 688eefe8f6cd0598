import { expect, test } from "vitest";
import { senderLabel } from "@/app/_interview/message-labels";
import { messageRecipient } from "@/lib/mail/messages/rules/recipient";
import { writing } from "./messages-writing";

const consultant = { name: "Marta Lindqvist", email: "marta@pennant.example" };
const to = (over: object) => messageRecipient(writing(over));
const me = (wantsCopies: boolean | null) => ({ name: "Amara Okafor", email: "amara@example.com", wantsCopies });

test("A copy is announced to whoever gets one: not to a writer who wants none, nor where that is not known", () => {
  const direct = to({ route: "direct" });
  expect(senderLabel(direct, me(true), false)).toContain("Replies go to amara@example.com. You get a copy. A small");
  for (const wants of [false, null])
    expect(senderLabel(direct, me(wants), false)).toContain("Replies go to amara@example.com. A small");
  const copied = to({ route: "agency", contact: "copy", consultant });
  expect(senderLabel(copied, me(true), true)).toContain(". Marta Lindqvist and you get a copy. A small");
  expect(senderLabel(copied, me(false), true)).toContain(". Marta Lindqvist gets a copy. A small");
  const through = to({ route: "agency", contact: "through", consultant });
  expect(senderLabel(through, me(true), true)).toContain(". You get a copy. Replies");
  expect(senderLabel(through, me(false), true)).not.toContain("copy");
});
