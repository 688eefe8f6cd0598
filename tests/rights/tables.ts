/**
 * Every table of the database, and what each capacity may do there with rows that concern it: r read, a add, c change, d remove, - nothing.
 * With rows that do not concern it, it can do nothing, in any table: that is tried for all of them without being written here. Which
 * columns of a row, columns.ts says. In history the system may fill in the person that a row is about, once they have an account, and
 * change nothing else. The database knows an agency and no access rights in it: lib/permissions.ts knows who is in charge and who is an
 * owner, and calls.ts tries that.
 */
//                    candidate  consultant  link  friend  system
export const tables: Record<string, string> = {
  agency_limits: "   -          -           -     -       racd",
  answers: "         rac        rac         -     -       racd",
  briefs: "          -          rac         -     -       racd",
  candidates: "      r          rac         -     -       racd",
  client_contacts: " -          racd        -     -       racd",
  client_feedback: " -          rac         rac   -       racd",
  clients: "         -          rac         -     -       racd",
  concerns: "        rad        rc          -     -       racd",
  debrief_drafts: "  racd       -           -     -       racd",
  debrief_entries: " racd       -           -     -       racd",
  draft_answers: "   racd       -           -     -       racd",
  debriefs: "        rac        -           -     -       racd",
  draft_comments: "  rc         ra          -     -       racd",
  email_changes: "   r          r           -     -       racd",
  feedback: "        rc         rac         -     -       racd",
  feedback_links: "  -          rac         r     -       racd",
  friend_reviews: " rac        -           -     rc      racd",
  handovers: "       r          -           -     -       racd",
  audit_events: "         ra         -           -     -       rac",
  insights_counts: " -          racd        -     -       racd",
  interviewers: "    racd       racd        -     -       racd",
  interviews: "      rc         rac         -     -       racd",
  invitations: "     -          r           -     -       racd",
  known_recipients: "-          -           -     -       racd",
  lessons: "         racd       -           -     -       racd",
  limits: "          -          -           -     -       racd",
  mail_pauses: "     -          -           -     -       racd",
  memberships: "     -          r           -     -       racd",
  messages: "        racd       -           -     -       racd",
  // Of a colleague's a consultant changes none: tests/db/notes.test.ts tries it.
  notes: "           -          rac         -     -       racd",
  mutes: "           rad        r           -     -       racd",
  outbox: "          rac        -           -     -       racd",
  promises: "        rac        rac         -     -       racd",
  questions: "       racd       r           -     -       racd",
  recipient_reports: "-         -           -     -       racd",
  recipient_stops: " -          -           -     -       racd",
  reminders: "       -          -           -     -       racd",
  positions: "           -          rac         -     -       racd",
  sending_hours: "   -          -           -     -       racd",
  // Nobody reads it but through search_records(): tests/db/search.test.ts tries that.
  search_entries: "  -          -           -     -       racd",
  // Its own, and an agency's only to its owners: tests/db/security-log.test.ts tries them.
  security_events: " ra         a           -     -       ra",
  sessions: "        rd         r           -     -       racd",
  sign_in_places: "  -          -           -     -       racd",
  sign_ins: "        -          -           -     -       racd",
  situations: "      ra         r           -     -       racd",
  step_events: "      racd       racd        -     -       racd",
  suppressions: "    -          -           -     -       racd",
  tasks: "           racd       rc          -     -       racd",
  // A candidate adds their own only to a workspace of their own: tests/db/templates.test.ts tries it.
  templates: "       rcd        r           -     -       racd",
  ticks: "           -          -           -     -       racd",
  users: "           rc         r           -     -       racd",
  workspaces: "      -          r           -     -       racd",
};

/** The tables where sharing decides, once its writer has shared (or, a brief, sent) it. */
export const shared: Record<string, string> = {
  briefs: "          r          rac         -     -       racd",
  debriefs: "        rac        r           -     -       racd",
  debrief_entries: " racd       r           -     -       racd",
  lessons: "         racd       r           -     -       racd",
  messages: "        racd       rc          -     -       racd",
  audit_events: "         ra         ra          -     -       rac",
  outbox: "          rac        rac         -     -       racd",
};
