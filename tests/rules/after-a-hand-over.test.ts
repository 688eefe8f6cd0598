import { expect, test } from "vitest";
import type { Facts, Step, StepName } from "@/lib/planning/plan/rules/facts";
import { candidatesPlan, consultantsPlan } from "@/lib/planning/plan/rules/plan";
import { timeline } from "@/lib/planning/timeline/rules/timeline";
import { doneForYouMessages } from "@/lib/planning/waiting/rules";
import { priya, sent, throughMarta, tom } from "./interview";

// The interview was on Thursday 17 September 2026, 16:00 to 17:00 in London. Dana looked after it until the 23rd, Joel does since.
const handedOver = "2026-09-23T10:00:00Z";
const later = "2026-09-23T12:00:00Z";
const dana = { name: "Dana Whitfield", until: handedOver, userId: "dana" };

const underDana: Facts = {
  ...throughMarta,
  candidateName: "Amara Okafor",
  consultantName: "Dana Whitfield",
  handwritten: true,
  interviewers: [priya, tom],
};
const passed = (facts: Facts): Facts => ({ ...facts, consultantName: "Joel Brandt", earlierConsultants: [dana] });
const before = (hours: number) => `2026-09-18T${String(hours).padStart(2, "0")}:00:00Z`;
const promise = { day: "2026-09-21", loggedAt: "2026-09-17T16:30:00Z" };
const draft = { step: "thank-you" as const, forId: "p", askedAt: before(8), readAt: null };
const outcome = (kind: "next" | "offer" | "rejected" | "closed") => ({ kind, at: before(15), addedAt: before(15) });
const withdrawn = { kind: "withdrawn" as const, at: before(15), addedAt: before(15), by: "candidate" as const };

/** Every state in which a plan may be handed over. */
const states: Record<string, Facts> = {
  "nothing was done": underDana,
  "the consultant was told": { ...underDana, consultantToldAt: before(9) },
  "the debrief was shared": { ...underDana, debriefSavedAt: before(9), debriefSharedAt: before(9) },
  "the consultant was told and thanked": {
    ...underDana,
    consultantToldAt: before(9),
    settled: [sent("thank-consultant", before(10), null)],
  },
  "telling was left out": {
    ...underDana,
    settled: [{ step: "tell-consultant", forId: null, at: before(9), how: "waived", reason: "They know." }],
  },
  "a draft is being read": { ...underDana, draftReviews: [draft] },
  "a draft was approved": {
    ...underDana,
    draftReviews: [{ ...draft, readAt: before(9), verdict: "approved", approvedTextUnchanged: true }],
  },
  "a draft was returned": {
    ...underDana,
    draftReviews: [{ ...draft, readAt: before(9), verdict: "returned", returnedReason: "Shorter" }],
  },
  "the notes were passed on": {
    ...underDana,
    draftReviews: [{ ...draft, readAt: before(9), verdict: "approved", approvedTextUnchanged: true }],
    settled: [sent("thank-you", before(10)), sent("thank-you", before(11), "t")],
  },
  "a date was agreed": {
    ...underDana,
    promise: { ...promise, firstLoggedAt: promise.loggedAt, firstLoggedBy: "consultant" },
  },
  "the consultant asked for the answer": {
    ...underDana,
    promise,
    settled: [sent("ask-the-client", "2026-09-21T12:00:00Z", null)],
  },
  "a question went through the consultant": {
    ...underDana,
    promise,
    settled: [sent("chaser", "2026-09-22T12:00:00Z", null)],
  },
  "word was promised for a day": { ...underDana, updateBy: "2026-09-24", updateByLoggedAt: before(12) },
  "the promised word was given": {
    ...underDana,
    updateBy: "2026-09-21",
    updateByLoggedAt: before(12),
    candidateUpdatedAt: "2026-09-21T12:00:00Z",
  },
  "feedback was gathered and shared": { ...underDana, feedbackLoggedAt: before(12), feedbackSharedAt: before(13) },
  "a concern was raised": {
    ...underDana,
    debriefSavedAt: before(9),
    concernAt: before(9),
    concernRaisedAt: before(12),
  },
  "they asked for the next round": { ...underDana, outcome: outcome("next"), laterRoundAt: before(16) },
  "there is an offer": { ...underDana, outcome: outcome("offer") },
  "they turned the candidate down": { ...underDana, outcome: outcome("rejected") },
  "the candidate withdrew": { ...underDana, outcome: withdrawn },
  "the position was closed": { ...underDana, outcome: outcome("closed") },
  "it was cancelled": { ...underDana, cancelledAt: before(15) },
};

const isOver = ({ status }: Step) => status === "done" || status === "obsolete";
const wordsOf = (step: Step) => [step.title, step.why, step.because, step.locked].filter(Boolean).join(" | ");
const find = (steps: Step[], name: StepName) => steps.find((step) => step.step === name);

/** What fell away before the hand-over: as it would be, had nobody taken over. */
const wasOver = (facts: Facts, side: typeof candidatesPlan) =>
  new Set(side(facts, handedOver).flatMap((step) => (isOver(step) ? [`${step.step} ${step.forId}`] : [])));

test.each(Object.entries(states))(
  "True statements: when %s and then another consultant takes over, finished steps name the consultant of that time.",
  (_, facts) => {
    for (const side of [candidatesPlan, consultantsPlan]) {
      const over = wasOver(facts, side);
      const then = side(facts, later);
      const now = side(passed(facts), later);
      for (const step of now) {
        const same = then.find((other) => other.step === step.step && other.forId === step.forId);
        if (over.has(`${step.step} ${step.forId}`)) {
          expect(wordsOf(step)).not.toMatch(/Joel/);
          expect(step.title).toBe(same?.title);
        } else if (!isOver(step)) expect(step.title).not.toMatch(/Dana/);
        expect([step.step, step.opens, step.due]).toEqual([same?.step, same?.opens, same?.due]);
      }
      expect(now.map((step) => step.step)).toEqual(then.map((step) => step.step));
    }
  },
);

test.each(Object.entries(states))(
  "True statements: when %s and then another consultant takes over, the timeline does not say that the new one did it.",
  (_, facts) => {
    const over = wasOver(facts, candidatesPlan);
    for (const [reader, side] of [
      ["candidate", candidatesPlan],
      ["consultant", consultantsPlan],
    ] as const) {
      const steps = side(passed(facts), later).filter((step) => over.has(`${step.step} ${step.forId}`));
      const names = { candidate: "Amara Okafor", consultant: "Joel Brandt", client: "Northwind" };
      const drawn = timeline(passed(facts), steps, later, reader, names);
      expect(drawn.sentences.join("\n")).not.toMatch(/Joel/);
      for (const { marks } of drawn.lanes) for (const { label } of marks) expect(label).not.toMatch(/Joel/);
    }
  },
);

test("True statements: open steps name the consultant who looks after the interview now.", () => {
  const steps = candidatesPlan(passed(underDana), later);
  expect(find(steps, "tell-consultant")).toMatchObject({ title: "Tell Joel Brandt how it went", status: "overdue" });
  expect(find(steps, "gather-feedback")?.title).toBe("Joel Brandt asks the company for feedback");
});

test("R18 Nobody is thanked for another's work: after a hand-over thanking is no longer needed, and says who was told.", () => {
  const afterTelling = passed({ ...underDana, consultantToldAt: before(9) });
  expect(find(candidatesPlan(afterTelling, later), "thank-consultant")).toMatchObject({
    title: "Thank Dana Whitfield",
    status: "obsolete",
    because: "You told Dana how it went. Joel has looked after you since Wed 23 Sep.",
  });
  expect(find(consultantsPlan(afterTelling, later), "thank-consultant")?.because).toBe(
    "Amara told Dana how it went. Joel has looked after them since Wed 23 Sep.",
  );
  // Told after the hand-over, it is Joel who helped.
  const toldJoel = { ...passed(underDana), consultantToldAt: "2026-09-23T11:00:00Z" };
  expect(find(candidatesPlan(toldJoel, later), "thank-consultant")).toMatchObject({
    title: "Thank Joel Brandt",
    status: "open",
  });
});

test("True statements: a consultant who took over reads who was told, and not that it was they.", () => {
  const afterTelling = passed({ ...underDana, consultantToldAt: before(9) });
  expect(find(consultantsPlan(afterTelling, later), "chase-the-debrief")?.because).toBe(
    "Amara told Dana how it went on Fri 18 Sep.",
  );
  expect(find(candidatesPlan(afterTelling, later), "chase-the-debrief")?.because).toBe(
    "You told Dana how it went on Fri 18 Sep.",
  );
});

test("R41 A draft is read by the consultant of now, and was approved or returned by the consultant of then.", () => {
  const why = (name: string) =>
    candidatesPlan(passed(states[name]!), later).find((step) => step.step === "thank-you" && step.forId === "p")?.why;
  expect(why("a draft is being read")).toBe("Joel has had your note to Priya Shah for review since 11:00.");
  expect(why("a draft was approved")).toBe("Dana has approved your note to Priya Shah. Joel will send it.");
  expect(why("a draft was returned")).toBe("Dana returned your note to Priya Shah: Shorter.");
  const passes = find(consultantsPlan(passed(states["a draft was approved"]!), later), "read-a-draft");
  expect(passes?.why).toBe("Dana approved it. You can send it now.");
});

test("R54 The consultant who promised an update is named where another is to give it now.", () => {
  const step = find(
    candidatesPlan(passed(states["word was promised for a day"]!), "2026-09-24T10:00:00Z"),
    "update-the-candidate",
  );
  expect(step?.title).toBe("Joel Brandt updates you");
  expect(step?.why).toBe("Dana promised you an update by this day, with or without news.");
});

test("True statements: the timeline shows another consultant's work on the new consultant’s own side.", () => {
  const facts = passed(states["feedback was gathered and shared"]!);
  const names = { candidate: "Amara Okafor", consultant: "Joel Brandt", client: "Northwind" };
  const drawn = timeline(facts, consultantsPlan(facts, later), later, "consultant", names);
  expect(drawn.sentences).toContainEqual(
    expect.stringMatching(/^Ask the client for feedback: done by Dana Whitfield /),
  );
  expect(drawn.lanes[1]?.marks.map(({ label }) => label)).toContain("Ask for feedback, Dana");
});

test("True statements: work for the candidate names the consultant who did it.", () => {
  const stepEvents = [
    { step: "asked-client", kind: "done", at: before(9), how: "call", reason: "" },
    { step: "told-candidate", kind: "done", at: "2026-09-23T11:00:00Z", how: "call", reason: "" },
  ] as const;
  const row = {
    ...{ stepEvents, promised: [], answers: [], concern: null, consultantName: "Joel Brandt", company: "Northwind" },
    ...{ zone: "Europe/London", handedOver: [{ ...dana, before: null }], consultantUserId: "joel" },
    ...{ candidateUserId: "amara", agencyName: "Pennant Recruitment" },
  };
  expect(doneForYouMessages(row, { zone: "Europe/London", now: Date.parse(later) })).toEqual([
    "Joel gave you an update today at 12:00.",
    "Dana asked Northwind on Friday.",
  ]);
});

test("A hand-over in the future has not happened yet.", () => {
  const steps = candidatesPlan(
    { ...passed({ ...underDana, consultantToldAt: before(9) }), consultantName: "Dana Whitfield" },
    before(10),
  );
  expect(steps.every((step) => step.formerly === undefined)).toBe(true);
});
