import { step } from "./action-lines";
import { agency, candidate, everybody, lead, type Row, signedIn } from "./roles";

/** Where only a script asks, by PUT if nothing else is said: what it sends. Who has not signed in is answered 401. */
export const live: Record<string, { who: Row; body: object; method?: "POST" }> = {
  "/api/live/debrief": {
    who: candidate,
    body: { id: ":interview", version: 1, formValues: { went_well: "forged" } },
  },
  "/api/live/brief": {
    who: lead,
    body: { workspace: ":workspace", interviewId: ":interview", version: 1, subject: "forged", body: "forged" },
  },
  "/api/live/client-feedback": { who: everybody, body: { token: ":linkToken", version: 0, strengths: "typed" } },
  "/api/live/messages": { who: candidate, body: { ...step, version: 1, subject: "forged", body: "forged" } },
  "/api/live/messages/checks": { who: candidate, method: "POST", body: { ...step, subject: "forged", body: "forged" } },
  "/api/live/templates/preview": {
    ...{ who: candidate, method: "POST", body: { step: "thank-you", body: "{{company}}", on: ":interview" } },
  },
  "/api/live/templates/house": {
    ...{ who: agency, method: "POST" },
    body: { workspace: ":workspace", step: "thank-you", body: "{{company}}", on: ":interview" },
  },
  "/api/live/messages/words": { who: signedIn, body: { word: "forged" } },
};
