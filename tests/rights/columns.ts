/**
 * Which columns each side may write, by table: what it `adds` with a new row, what it `changes`, and whether it `removes` rows. A column
 * that is not listed here is written by the system alone, so a new column is nobody's until it is listed, here and in its migration.
 */
export type Writes = Record<string, { adds?: string; changes?: string; removes?: true }>;

export const writes: Record<"candidate" | "consultant" | "client", Writes> = {
  candidate: {
    answers: {
      adds:
        "workspace_id interview_id candidate_user_id id outcome withdrawn_by said_by how note heard_at " +
        "offer_by logged_at logged_by",
      changes: "undone_at",
    },
    concerns: { adds: "workspace_id interview_id candidate_user_id asked_at", removes: true },
    debrief_drafts: {
      adds: "workspace_id interview_id candidate_user_id typed updated_at",
      changes: "typed updated_at",
      removes: true,
    },
    debrief_entries: {
      adds:
        "workspace_id interview_id candidate_user_id field interviewer_id body sees shared_at " +
        "released_at updated_at",
      changes: "body sees shared_at released_at updated_at",
      removes: true,
    },
    debriefs: {
      adds:
        "workspace_id interview_id candidate_user_id thanked_in_person_at raise_at grades started_at " +
        "saved_at shared_at version",
      changes: "thanked_in_person_at raise_at grades started_at saved_at shared_at version",
    },
    draft_comments: { changes: "done_at" },
    feedback: {
      adds:
        "workspace_id interview_id candidate_user_id id source strengths shortfalls tips said_by how " +
        "said_at released_at released_by",
      changes: "read_at undone_at",
    },
    friend_readings: {
      adds:
        "workspace_id interview_id candidate_user_id id message_id email name token_hash shows " +
        "created_at expires_at",
      changes: "revoked_at expires_at",
    },
    history: {
      adds:
        "interview_id workspace_id concerns_candidate consultant_workspace_id candidate_user_id at by " +
        "by_name as verb detail",
    },
    interviewers: {
      adds: "workspace_id interview_id candidate_user_id id topic_noted_at name title email linkedin " + "position",
      changes: "name title email linkedin position topic_noted_at in_touch_at goes_by",
      removes: true,
    },
    interviews: {
      adds:
        "id workspace_id candidate_id candidate_user_id process_id created_at created_by company route contact_rule " +
        "consultant_name consultant_email agency_name role round zone country region format place link " +
        "asks_for address_given starts_local ends_local starts_at ends_at",
      changes:
        "role round zone country region format place link asks_for address_given starts_local ends_local " +
        "starts_at ends_at version cancelled_at cancelled_by cancelled_because closed_at closed_by " +
        "closed_because wanted wake_at ours_from ours_due ours_steps theirs_from theirs_due theirs_steps " +
        "owed_day",
    },
    lessons: {
      adds: "workspace_id interview_id candidate_user_id id body shared_at created_at",
      changes: "body shared_at version",
      removes: true,
    },
    messages: {
      adds: "workspace_id interview_id candidate_user_id step interviewer_id reader_id subject body " + "updated_at",
      changes:
        "subject body reader_id version updated_at reread_version asked_at shared_at scheduled_at " +
        "outbox_id to_name to_email called_back_because sent_at sent_how",
      removes: true,
    },
    mutes: { adds: "user_id class muted_at", removes: true },
    outbox: {
      adds:
        "workspace_id interview_id candidate_user_id class occasion to_address content created_at due_at " +
        "next_at sender_user_id recipient_key",
      changes: "ended_at ended_because",
    },
    promises: {
      adds: "workspace_id interview_id candidate_user_id id kind day given_by covers reason logged_at " + "logged_by",
      changes: "undone_at",
    },
    questions: {
      adds: "workspace_id interview_id candidate_user_id id body asked_at position",
      changes: "asked_at",
      removes: true,
    },
    security_events: { adds: "at event user_id about_id what network_key" },
    sessions: { removes: true },
    situations: { adds: "workspace_id interview_id candidate_user_id changed said_at said_by" },
    step_facts: {
      adds: "workspace_id interview_id candidate_user_id step interviewer_id kind at by how reason until",
      changes: "at by how reason until",
      removes: true,
    },
    tasks: {
      adds: "workspace_id interview_id candidate_user_id id body due_day created_by",
      changes: "body due_day done_at done_by",
      removes: true,
    },
    workspaces: { changes: "settings" },
  },
  consultant: {
    answers: {
      adds:
        "workspace_id interview_id candidate_user_id id outcome withdrawn_by said_by how note heard_at " +
        "offer_by logged_at logged_by",
      changes: "outcome said_by how heard_at offer_by undone_at",
    },
    briefs: {
      adds:
        "workspace_id interview_id contact_id to_name to_email subject body used created_at created_by " + "updated_at",
      changes: "contact_id to_name to_email subject body used version updated_at outbox_id ended_at " + "ended_because",
    },
    candidates: {
      adds: "id workspace_id name email phone consultant_user_id created_at created_by",
      changes: "name email phone version",
    },
    client_contacts: {
      adds: "id workspace_id client_id name title email phone created_at",
      changes: "name title email phone version goes_by",
      removes: true,
    },
    client_feedback: {
      adds:
        "workspace_id interview_id candidate_user_id id logged_at logged_by submitted_at decision " +
        "strengths shortfalls verbatim next_stage promise_day grades said_by how said_at updated_at",
      changes:
        "decision strengths shortfalls verbatim next_stage promise_day grades said_by how said_at " +
        "updated_at version kept_back_at kept_back_by kept_back_because added_as passed_over_at",
    },
    clients: {
      adds: "id workspace_id name contact_rule country region created_at created_by",
      changes: "name contact_rule country region version",
    },
    concerns: { changes: "raised_at raised_by came_of_it" },
    debrief_entries: { removes: true },
    draft_comments: { adds: "workspace_id interview_id candidate_user_id message_id version quote body by by_name at" },
    feedback: {
      adds:
        "workspace_id interview_id candidate_user_id id client_feedback_id source strengths shortfalls " +
        "tips next_stage grades said_by how said_at released_at released_by",
      changes: "undone_at undone_because",
    },
    feedback_links: {
      adds:
        "workspace_id interview_id id name email contact_id token_hash created_at created_by expires_at " +
        "shows copied_at",
      changes: "token_hash expires_at revoked_at revoked_by shows copied_at email",
    },
    history: {
      adds:
        "interview_id workspace_id concerns_candidate consultant_workspace_id candidate_user_id at by " +
        "by_name as verb detail",
    },
    interviewers: {
      adds: "workspace_id interview_id candidate_user_id name title email linkedin position",
      changes: "name title email linkedin position in_touch_at goes_by",
      removes: true,
    },
    interviews: {
      adds:
        "id workspace_id candidate_id candidate_user_id process_id created_at created_by client_id role_id " +
        "consultant_user_id company route contact_rule consultant_name consultant_email agency_name role " +
        "round zone country region format place link asks_for address_given starts_local ends_local " +
        "starts_at ends_at",
      changes:
        "role round zone country region format place link asks_for address_given starts_local ends_local " +
        "starts_at ends_at version company contact_rule cancelled_at cancelled_by cancelled_because " +
        "closed_at closed_by closed_because wake_at ours_from ours_due ours_steps theirs_from theirs_due " +
        "theirs_steps owed_day",
    },
    messages: {
      changes:
        "approved_version approved_at approved_by returned_at returned_because scheduled_at outbox_id " +
        "to_name to_email called_back_because sent_at sent_how passed_on_by updated_at",
      removes: true,
    },
    outbox: {
      adds:
        "workspace_id interview_id candidate_user_id consultant_workspace_id class occasion to_address " +
        "content created_at due_at next_at sender_user_id recipient_key",
      changes: "ended_at ended_because",
    },
    promises: {
      adds: "workspace_id interview_id candidate_user_id id kind day given_by covers reason logged_at " + "logged_by",
      changes: "kept_at undone_at",
    },
    roles: {
      adds: "id workspace_id client_id title asks_for created_at created_by",
      changes: "title asks_for filled_at filled_by version",
    },
    security_events: { adds: "at event user_id workspace_id about_id what network_key" },
    step_facts: {
      adds: "workspace_id interview_id candidate_user_id step interviewer_id kind at by how reason until",
      changes: "at by how reason until",
      removes: true,
    },
    tasks: { changes: "done_at done_by" },
  },
  client: {
    client_feedback: {
      adds:
        "workspace_id interview_id link_id decision strengths shortfalls next_stage promise_day grades " +
        "said_by how said_at logged_at updated_at submitted_at answered_at version",
      changes:
        "decision strengths shortfalls next_stage promise_day grades said_by said_at updated_at " +
        "submitted_at answered_at version",
    },
    friend_readings: { changes: "verdict said said_at" },
  },
};
