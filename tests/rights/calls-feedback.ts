import { byFriend, byLink, type Call, call, his, lead, member, members, mine, sent } from "./call";

const id = ":interview";
const draft = { interviewId: id, messageId: ":given" };
const mineOf = { interviewId: id, step: "thank-you", interviewerId: ":person" };
const brief = {
  ...{ interviewId: id, version: 1, press: ":new", to: "typed" },
  ...{ toName: "Forged", toEmail: "forged@example.com", subject: "forged", body: "forged" },
};
const raw = { interviewId: id, feedbackId: ":raw" };
const link = { interviewId: id, linkId: ":link" };
const typed = { token: "x", version: "1", strengths: "forged" };
const said = { ...typed, version: "9", interviewId: id, on: ":today", at: ":now" };
const zone = { add: { zone: "UTC" } };

/** What clients said and what of it is released, what second readers say of drafts, and briefs. */
export const onFeedback: Record<string, Call> = {
  "desk/queries#getDesk": call(members, { who: "all", client: "", state: "all", ours: "", theirs: "" }, "UTC"),
  "client-feedback/queries/feedback-view#getClientFeedbackView": call(member, id),
  "client-feedback/queries/ask-by-link#getAskByLinkView": call(member, id),
  "client-feedback/queries/list#listClientFeedback": call(members, { show: "all", before: "" }),
  "client-feedback/queries/link#getFeedbackLinkView": call(byLink),
  "feedback/queries#getRecurringFeedback": call(
    { ...member, own: "yes", other: "empty", elsewhere: "empty" },
    ":candidate",
  ),
  "draft-reviews/queries#getDraftToReview": {
    who: lead,
    args: [id, ":given"],
    more: ["Europe/London"],
  },
  "briefs/queries#getBriefView": call(lead, id),
  "draft-reviews/queries#getMessageReviews": call(mine, ":message"),
  "draft-reviews/queries#getFriendReview": call(byFriend),

  // Theirs was sent, so nothing is saved as it is typed.
  "client-feedback/commands/by-link#saveFeedbackByLink": sent(
    { ...byLink, link: "refused", otherLink: "refused" },
    "client-feedback#saveFeedbackByLinkInput",
    typed,
  ),
  "client-feedback/commands/by-link#sendFeedbackByLink": sent(byLink, "client-feedback#saveFeedbackByLinkInput", typed),
  "client-feedback/commands/log#logClientFeedback": sent(
    lead,
    "client-feedback#logClientFeedbackInput",
    { ...said, id: ":new" },
    zone,
  ),
  "client-feedback/commands/edit#editClientFeedback": sent(
    lead,
    "client-feedback#logClientFeedbackInput",
    { ...said, version: "1", id: ":raw" },
    zone,
  ),
  "client-feedback/commands/dismiss#dismissLinkAnswer": call(lead, { ...raw, feedbackId: ":byLink", version: 1 }),
  "client-feedback/commands/dismiss#undoAnswerAsConsultant": call(lead, { id, factId: ":promise", what: "promise" }),
  "client-feedback/commands/take-decision#takeDecision": call(lead, { ...raw, feedbackId: ":byLink", version: 1 }),
  "client-feedback/commands/links#askByLink": sent(lead, "client-feedback#askByLinkInput", {
    ...{ id: ":new", interviewId: id, name: "Forged", email: "forged@example.com" },
  }),
  "client-feedback/commands/links#renewLink": sent(lead, "client-feedback#renewLinkInput", {
    ...{ ...link, press: ":new", seen: ":linkSeen" },
  }),
  "client-feedback/commands/links#revokeLink": call(lead, link),
  "client-feedback/commands/share#shareFeedback": sent(lead, "client-feedback#shareFeedbackInput", {
    ...{ ...raw, id: ":new", over: ":released", strengths: "forged" },
  }),
  "client-feedback/commands/share#unshareFeedback": call(lead, { ...raw, releasedId: ":released", reason: "forged" }),
  "client-feedback/commands/share#keepFeedbackPrivate": call(lead, { ...raw, reason: "forged" }),
  "feedback/commands#markFeedbackRead": call(his, { id, feedbackId: ":released" }),
  "draft-reviews/commands/answer-friend-review#answerFriendReview": call(
    { ...byFriend, link: "refused", otherLink: "refused" },
    { verdict: "good to go", said: "forged" },
  ),
  "draft-reviews/commands/ask#askForDraftReview": sent(his, "messages#saveDraftInput", {
    ...mineOf,
    version: 1,
    subject: "f",
    body: "forged",
  }),
  "draft-reviews/commands/ask#tickComment": call(his, {
    ...mineOf,
    interviewerId: ":givenTo",
    commentId: ":comment",
    done: "yes",
  }),
  "draft-reviews/commands/ask#cancelDraftReview": call(his, mineOf),
  "draft-reviews/commands/friends#askFriend": call(his, {
    ...mineOf,
    id: ":new",
    email: "forged@example.com",
    name: "",
  }),
  "draft-reviews/commands/friends#revokeFriendReview": call(his, { ...mineOf, readingId: ":reading" }),
  "draft-reviews/commands/review#commentOnDraft": call(lead, { ...draft, version: 1, quote: "", body: "forged" }),
  "draft-reviews/commands/review#returnDraft": call(lead, { ...draft, version: 1, because: "forged" }),
  "draft-reviews/commands/review#approveDraft": call(lead, { ...draft, version: 1 }),
  "draft-reviews/commands/pass-on#passOnDraft": sent(lead, "draft-reviews#passOnDraftInput", {
    ...draft,
    version: 1,
    press: ":new",
    intent: "now",
  }),
  "draft-reviews/commands/pass-on#undoPassOn": call(lead, draft),
  "draft-reviews/commands/let-candidate-write#letCandidateWrite": sent(lead, "draft-reviews#letCandidateWriteInput", {
    ...{ interviewId: id, step: "chaser", may: "yes" },
  }),
  "briefs/commands#saveBrief": sent(lead, "briefs#sendBriefInput", brief),
  "briefs/commands#autosaveBrief": sent(lead, "briefs#autosaveBriefInput", { ...brief, workspace: ":workspace" }),
  "briefs/commands#sendBrief": sent(lead, "briefs#sendBriefInput", { ...brief, reread: "yes" }),
  "briefs/commands#cancelBriefSending": call(lead, { interviewId: id }),
  "briefs/commands#settleBrief": call(lead, { interviewId: id }),
  "briefs/commands#startBriefAgain": call(lead, { interviewId: id }),
};
