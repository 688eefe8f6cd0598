import type { Speller } from "@/lib/platform/spelling/rules";
import { messageFindings } from "./checks";
import type { CheckedMessage } from "./finding";

/** A small note of nobody. */
const note = (speller: Speller | null): CheckedMessage => ({
  writing: {
    ...{ step: "thank-you", interviewerId: "reader", recipientId: null, seed: "", by: "Robin Reed", role: "Baker" },
    ...{ company: "Millstone", format: "in_person", asksFor: "sourdough", day: "2026-01-05", today: "2026-01-06" },
    ...{ route: "direct", contact: "direct", consultant: null, isFeedbackShared: false, wanted: "yes", outcome: null },
    ...{ promise: null, talkedAbout: {}, caughtInterest: {}, answers: {}, wishedSaid: "", fellShort: "", account: "" },
    panel: [{ id: "reader", name: "Alex Stone", title: "Head baker", email: "alex@millstone.example" }],
    others: [],
  },
  recipient: null,
  subject: "Thank you for yesterday",
  body: "Dear Alex,\n\nThank you for your time yesterday. I have baked for ten years, and I would love to work with you. Please let me know if you need anything else, as I could help at once.\n\nI look forward to hearing from you.\n\nKind regards,\nRobin",
  ...{ version: 1, rereadVersion: 1, approvedVersion: null },
  step: { status: "open", locked: null, because: null },
  speller,
});

/** Checks a note before anybody writes one. The first check of a process takes many times as long as the second, and no person waits for it. */
export const checkFirstNote = (speller: Speller | null): void => void messageFindings(note(speller));
