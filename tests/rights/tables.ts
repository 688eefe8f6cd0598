/**
 * Every table of the database, and what each capacity may do there with rows that concern it: r read, a add, c change, d remove,
 * - nothing. With what does not concern it, it can do nothing, in any table: that is tried for all of them without being written here.
 * Of history the system may fill in whom a row concerns, once they have an account, and change nothing else.
 * The database knows an agency and no roles in it: who is in charge, and who is an owner, lib/permissions.ts knows and calls.ts tries.
 */
//                    candidate  consultant  link  friend  system
export const tables: Record<string, string> = {
  agency_limits: "   -          -           -     -       racd",
  answers: "         racd       racd        -     -       racd",
  briefs: "          -          racd        -     -       racd",
  candidates: "      rc         rac         -     -       racd",
  client_contacts: " -          racd        -     -       racd",
  client_feedback: " -          racd        rac   -       racd",
  clients: "         -          racd        -     -       racd",
  concerns: "        racd       racd        -     -       racd",
  debrief_drafts: "  racd       -           -     -       racd",
  debrief_entries: " racd       -           -     -       racd",
  debriefs: "        racd       -           -     -       racd",
  draft_comments: "  rc         ra          -     -       racd",
  email_changes: "   r          r           -     -       racd",
  feedback: "        racd       racd        -     -       racd",
  feedback_links: "  -          racd        r     -       racd",
  friend_readings: " racd       -           -     rc      racd",
  handovers: "       racd       -           -     -       racd",
  history: "         ra         -           -     -       rac",
  interviewers: "    racd       racd        -     -       racd",
  interviews: "      racd       racd        -     -       racd",
  invitations: "     -          r           -     -       racd",
  known_recipients: "-          -           -     -       racd",
  lessons: "         racd       -           -     -       racd",
  limits: "          -          -           -     -       racd",
  mail_pauses: "     -          -           -     -       racd",
  memberships: "     -          r           -     -       racd",
  messages: "        racd       -           -     -       racd",
  mutes: "           racd       racd        -     -       racd",
  outbox: "          rac        -           -     -       racd",
  promises: "        racd       racd        -     -       racd",
  questions: "       racd       r           -     -       racd",
  recipient_reports: "-         -           -     -       racd",
  recipient_stops: " -          -           -     -       racd",
  reminders: "       -          -           -     -       racd",
  roles: "           -          racd        -     -       racd",
  sending_hours: "   -          -           -     -       racd",
  // Its own, and an agency's only to its owners: tests/db/security-log.test.ts tries them.
  security_events: " r          a           -     -       ra",
  sessions: "        racd       racd        -     -       racd",
  sign_in_places: "  -          -           -     -       racd",
  sign_ins: "        -          -           -     -       racd",
  situations: "      racd       r           -     -       racd",
  step_facts: "      racd       racd        -     -       racd",
  suppressions: "    -          -           -     -       racd",
  tasks: "           racd       racd        -     -       racd",
  ticks: "           -          -           -     -       racd",
  users: "           rc         rc          -     -       racd",
  workspaces: "      -          rc          -     -       racd",
};

/** The tables where sharing decides, once its writer has shared (or, a brief, sent) it. */
export const shared: Record<string, string> = {
  briefs: "          r          racd        -     -       racd",
  debriefs: "        racd       r           -     -       racd",
  debrief_entries: " racd       r           -     -       racd",
  lessons: "         racd       r           -     -       racd",
  messages: "        racd       rc          -     -       racd",
  history: "         ra         ra          -     -       rac",
  outbox: "          rac        rac         -     -       racd",
};
