import { expect, test } from "vitest";
import { startingText } from "@/lib/mail/messages/rules/compose";
import { messageKinds } from "@/lib/mail/messages/rules/steps";
import { messageSteps } from "@/lib/planning/plan/rules/steps";
import { consultant, writing } from "./messages-writing";

const all = () => messageSteps.map((step) => writing({ step, interviewerId: messageKinds[step].each ? "p0" : null }));

test("no draft says thank you again to a person who was never thanked", () => {
  for (const of of all())
    for (const outcome of ["offer", "rejected", null] as const)
      for (const consultant_ of [null, consultant])
        for (const thanked of [
          undefined,
          { people: [], consultant: false },
          { people: ["somebody-else"], consultant: false },
        ]) {
          const route = consultant_ ? "agency" : "direct";
          const { body } = startingText({
            ...of,
            outcome,
            thanked,
            consultant: consultant_,
            route,
            contact: "direct",
          });
          expect([of.step, body]).not.toEqual([of.step, expect.stringContaining("hank you again")]);
        }
});
