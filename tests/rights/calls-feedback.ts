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
const logged = { ...typed, version: "9", interviewId: id, on: ":today", at: ":now" };
const zone = { add: { zone: "UTC" } };

/** What clients said and what of it is shared, what second readers say of drafts, and briefs. */
export const onFeedback: Record<string, Call> = {
  "record/client-feedback/queries/feedback-view#getClientFeedbackView": call(member, id),
  "record/client-feedback/queries/ask-by-link#getAskByLinkView": call(member, id),
  "record/client-feedback/queries/list#listClientFeedback": call(members, { show: "all", before: "" }),
  "record/client-feedback/queries/link#getFeedbackLinkView": call(byLink),
  "record/feedback/queries#getRecurringFeedback": call(
    { ...member, own: "yes", other: "empty", elsewhere: "empty" },
    ":candidate",
  ),
  "mail/draft-reviews/queries#getDraftToReview": {
    who: lead,
    args: [id, ":given"],
    more: ["Europe/London"],
  },
  "mail/briefs/queries#getBriefView": call(lead, id),
  "mail/draft-reviews/queries#getMessageReviews": call(mine, ":message"),
  "mail/draft-reviews/queries#getFriendReview": call(byFriend),

  // Theirs was sent, so nothing is saved as it is typed.
  "record/client-feedback/commands/by-link#saveFeedbackByLink": sent(
    { ...byLink, link: "refused", otherLink: "refused" },
    "record/client-feedback#saveFeedbackByLinkInput",
    typed,
  ),
  "record/client-feedback/commands/by-link#sendFeedbackByLink": sent(
    byLink,
    "record/client-feedback#saveFeedbackByLinkInput",
    typed,
  ),
  "record/client-feedback/commands/log#logClientFeedback": sent(
    lead,
    "record/client-feedback#logClientFeedbackInput",
    { ...logged, id: ":new" },
    zone,
  ),
  "record/client-feedback/commands/edit#editClientFeedback": sent(
    lead,
    "record/client-feedback#logClientFeedbackInput",
    { ...logged, version: "1", id: ":raw" },
    zone,
  ),
  "record/client-feedback/commands/dismiss#dismissLinkAnswer": call(lead, {
    ...raw,
    feedbackId: ":byLink",
    version: 1,
  }),
  "record/client-feedback/commands/dismiss#undoAnswerAsConsultant": call(lead, {
    id,
    factId: ":promise",
    what: "promise",
  }),
  "record/client-feedback/commands/take-decision#takeDecision": call(lead, {
    ...raw,
    feedbackId: ":byLink",
    version: 1,
  }),
  "record/client-feedback/commands/links#askByLink": sent(lead, "record/client-feedback#askByLinkInput", {
    ...{ id: ":new", interviewId: id, name: "Forged", email: "forged@example.com" },
  }),
  "record/client-feedback/commands/links#renewLink": sent(lead, "record/client-feedback#renewLinkInput", {
    ...{ ...link, press: ":new", seen: ":linkSeen" },
  }),
  "record/client-feedback/commands/links#revokeLink": call(lead, link),
  "record/client-feedback/commands/share#shareFeedback": sent(lead, "record/client-feedback#shareFeedbackInput", {
    ...{ ...raw, id: ":new", over: ":shared", strengths: "forged" },
  }),
  "record/client-feedback/commands/share#unshareFeedback": call(lead, {
    ...raw,
    sharedId: ":shared",
    reason: "forged",
  }),
  "record/client-feedback/commands/share#keepFeedbackPrivate": call(lead, { ...raw, reason: "forged" }),
  "record/feedback/commands#markFeedbackRead": call(his, { id, feedbackId: ":shared" }),
  "mail/draft-reviews/commands/answer-friend-review#answerFriendReview": call(
    { ...byFriend, link: "refused", otherLink: "refused" },
    { verdict: "good to go", comment: "forged" },
  ),
  "mail/draft-reviews/commands/ask#askForDraftReview": sent(his, "mail/messages#saveDraftInput", {
    ...mineOf,
    version: 1,
    subject: "f",
    body: "forged",
  }),
  "mail/draft-reviews/commands/ask#tickComment": call(his, {
    ...mineOf,
    interviewerId: ":givenTo",
    commentId: ":comment",
    done: "yes",
  }),
  "mail/draft-reviews/commands/ask#takeProposal": call(his, {
    ...{ ...mineOf, interviewerId: ":givenTo", commentId: ":proposal", version: 1 },
  }),
  "mail/draft-reviews/commands/ask#cancelDraftReview": call(his, mineOf),
  "mail/draft-reviews/commands/friends#askFriend": call(his, {
    ...mineOf,
    id: ":new",
    email: "forged@example.com",
    name: "",
  }),
  "mail/draft-reviews/commands/friends#revokeFriendReview": call(his, { ...mineOf, friendReviewId: ":reading" }),
  "mail/draft-reviews/commands/review#commentOnDraft": call(lead, { ...draft, version: 1, quote: "", body: "forged" }),
  "mail/draft-reviews/commands/review#proposeEdit": call(lead, {
    ...{ ...draft, version: 1, body: "", proposedBody: "forged" },
  }),
  "mail/draft-reviews/commands/review#returnDraft": call(lead, { ...draft, version: 1, reason: "forged" }),
  "mail/draft-reviews/commands/review#approveDraft": call(lead, { ...draft, version: 1 }),
  "mail/draft-reviews/commands/pass-on#passOnDraft": sent(lead, "mail/draft-reviews#passOnDraftInput", {
    ...draft,
    version: 1,
    press: ":new",
    intent: "now",
  }),
  "mail/draft-reviews/commands/pass-on#undoPassOn": call(lead, draft),
  "mail/draft-reviews/commands/let-candidate-write#letCandidateWrite": sent(
    lead,
    "mail/draft-reviews#letCandidateWriteInput",
    {
      ...{ interviewId: id, step: "chaser", may: "yes" },
    },
  ),
  "mail/briefs/commands#saveBrief": sent(lead, "mail/briefs#sendBriefInput", brief),
  "mail/briefs/commands#autosaveBrief": sent(lead, "mail/briefs#autosaveBriefInput", {
    ...brief,
    workspace: ":workspace",
  }),
  "mail/briefs/commands#sendBrief": sent(lead, "mail/briefs#sendBriefInput", { ...brief, reread: "yes" }),
  "mail/briefs/commands#cancelBriefSending": call(lead, { interviewId: id }),
  "mail/briefs/commands#settleBrief": call(lead, { interviewId: id }),
  "mail/briefs/commands#startBriefAgain": call(lead, { interviewId: id }),
};
