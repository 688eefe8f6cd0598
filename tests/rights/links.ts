/**
 * What is pressed on a page behind a link, and who may press it. The pages themselves are in pages.ts: opening one changes nothing. Here every
 * press is tried in every state of its link by tests/db/rights-links.test.ts, which fails when an action of such a page is not in it.
 *
 * `done`: something is changed. `nothing`: answered, and nothing is changed. `refused`: with a sentence that tells neither an address nor
 * a name, and nothing is changed. `sign in`: its page asks for that first (actions.ts tries it). `-`: there is no such state.
 */
export const states = [
  "theirs", // pressed by the person it was sent to
  "another’s", // by somebody else who is signed in and holds it
  "signed out", // by whoever holds it, without an account
  "run out",
  "taken back",
  "declined",
  "a second time",
  "unknown",
] as const;

export type State = (typeof states)[number];
export type Answer = "done" | "nothing" | "refused" | "sign in" | "-";

const line = (cells: string) => {
  const answers = cells.trim().split(/\s{2,}/) as Answer[];
  if (answers.length !== states.length) throw new Error(`A line has ${states.length} cells: ${cells}`);
  return Object.fromEntries(states.map((state, index) => [state, answers[index]])) as Record<State, Answer>;
};

export const links: Record<string, Record<State, Answer>> = {
  //                                theirs  another  signed out  run out  taken back  declined  twice    unknown
  "invitations/[token]#acceptInvitationAction": line(
    "done  refused  sign in     refused  refused     refused   refused  refused",
  ),
  // Sent to somebody without an account. If somebody is signed in, it only opens the page.
  "invitations/[token]#acceptWithoutSessionAction": line(
    "done  nothing  done       refused  refused     refused   refused  refused",
  ),
  "invitations/[token]#declineInvitationAction": line(
    "done  refused  done       refused  refused     refused   refused  refused",
  ),
  "handovers/[token]#acceptHandoverAction": line(
    " done   refused  sign in     refused  refused     refused   refused  refused",
  ),
  "handovers/[token]#declineHandoverAction": line(
    "done   refused  done        refused  refused     refused   refused  refused",
  ),
  // Whoever holds one of these may use it: it shows what its holder may see, and says who signed.
  "feedback/[token]#sendFeedbackByLinkAction": line(
    "    done   done     done        refused  refused     -         done     refused",
  ),
  "draft-reviews/[token]#answerFriendReviewAction": line(
    "  done   done     done        refused  refused     -         refused  refused",
  ),
  "recipient/[token]#decideAsRecipientAction": line(
    "  done   done     done        -        -           -         nothing  refused",
  ),
  "unsubscribe/[token]#unsubscribeAction": line(
    " done   done     done        -        -           -         nothing  refused",
  ),
  "confirm#signInByLinkAction": line(
    "            done   done     done        refused  -           -         refused  refused",
  ),
  "confirm#confirmAddressChangeAction": line(
    "            done   done     done        refused  refused     -         nothing  refused",
  ),
};
