/**
 * Which columns each side may write, by table: what it `adds` with a new row, what it `changes`, and whether it `removes` rows. A column
 * that is not listed here is written by the system alone, so a new column is nobody's until it is listed, here and in its migration.
 */
export type Writes = Record<string, { adds?: string; changes?: string; removes?: true }>;

export const writes: Record<"candidate" | "consultant" | "client", Writes> = {
  candidate: {
    answers: {
      adds:
        "workspace_id interview_id candidate_user_id id outcome withdrawn_by given_by how note received_at " +
        "offer_by logged_at logged_by",
      changes: "undone_at",
    },
    concerns: { adds: "workspace_id interview_id candidate_user_id requested_at", removes: true },
    debrief_drafts: {
      adds: "workspace_id interview_id candidate_user_id form_values updated_at",
      changes: "form_values updated_at",
      removes: true,
    },
    draft_answers: {
      adds:
        "workspace_id interview_id candidate_user_id interviewer_id readings did place evidence_skipped_at skills " +
        "skills_answered_at updated_at",
      changes: "readings did place evidence_skipped_at skills skills_answered_at updated_at",
      removes: true,
    },
    debrief_entries: {
      adds:
        "workspace_id interview_id candidate_user_id field interviewer_id body audience shared_at " +
        "client_shared_at updated_at",
      changes: "body audience shared_at client_shared_at updated_at",
      removes: true,
    },
    debriefs: {
      adds:
        "workspace_id interview_id candidate_user_id thanked_in_person_at raise_requested_at grades started_at " +
        "saved_at shared_at version",
      changes: "thanked_in_person_at raise_requested_at grades started_at saved_at shared_at version",
    },
    draft_comments: { changes: "resolved_at" },
    feedback: {
      adds:
        "workspace_id interview_id candidate_user_id id source strengths shortfalls tips given_by how " +
        "given_at shared_at shared_by",
      changes: "read_at undone_at",
    },
    friend_reviews: {
      adds:
        "workspace_id interview_id candidate_user_id id message_id email name token_hash snapshot " +
        "created_at expires_at",
      changes: "revoked_at expires_at",
    },
    audit_events: {
      adds:
        "interview_id workspace_id visible_to_candidate consultant_workspace_id candidate_user_id at by " +
        "by_name actor_kind verb detail",
    },
    interviewers: {
      adds:
        "workspace_id interview_id candidate_user_id id topic_noted_at name title email phone linkedin " + "position",
      changes: "name title email phone linkedin position topic_noted_at in_touch_at goes_by",
      removes: true,
    },
    interviews: {
      adds:
        "id workspace_id candidate_id candidate_user_id process_id created_at created_by company route contact_rule " +
        "consultant_name consultant_email agency_name role round zone country region format place link " +
        "asks_for address_given starts_local ends_local starts_at ends_at",
      changes:
        "role round zone country region format place link asks_for address_given starts_local ends_local " +
        "starts_at ends_at version cancelled_at cancelled_by cancelled_reason closed_at closed_by " +
        "closed_reason wanted next_check_at consultant_from consultant_due consultant_steps others_from others_due others_steps " +
        "answer_day",
    },
    lessons: {
      adds: "workspace_id interview_id candidate_user_id id body shared_at created_at",
      changes: "body shared_at version",
      removes: true,
    },
    messages: {
      adds:
        "workspace_id interview_id candidate_user_id step interviewer_id recipient_id subject body composed " +
        "attempt updated_at",
      changes:
        "subject body composed attempt recipient_id version updated_at reread_version reread_subject reread_body " +
        "review_requested_at shared_at scheduled_at " +
        "outbox_id to_name to_email cancelled_reason sent_at sent_how",
      removes: true,
    },
    mutes: { adds: "user_id class muted_at", removes: true },
    outbox: {
      adds:
        "workspace_id interview_id candidate_user_id class occasion to_address content created_at due_at " +
        "next_attempt_at sender_user_id recipient_key",
      changes: "ended_at ended_reason",
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
    security_events: { adds: "at event user_id about_id detail network_key" },
    sessions: { removes: true },
    situations: { adds: "workspace_id interview_id candidate_user_id changed stated_at stated_by" },
    step_events: {
      adds: "workspace_id interview_id candidate_user_id step interviewer_id kind at by how reason until",
      changes: "at by how reason until",
      removes: true,
    },
    tasks: {
      adds: "workspace_id interview_id candidate_user_id id body due_day created_by",
      changes: "body due_day done_at done_by",
      removes: true,
    },
    templates: {
      adds: "id workspace_id user_id name step subject body created_at updated_at",
      changes: "name step subject body version updated_at",
      removes: true,
    },
    users: { changes: "signature own_words" },
    workspaces: { changes: "settings" },
  },
  consultant: {
    answers: {
      adds:
        "workspace_id interview_id candidate_user_id id outcome withdrawn_by given_by how note received_at " +
        "offer_by logged_at logged_by",
      changes: "outcome given_by how received_at offer_by undone_at",
    },
    briefs: {
      adds:
        "workspace_id interview_id contact_id to_name to_email subject body sources created_at created_by " +
        "updated_at",
      changes:
        "contact_id to_name to_email subject body sources version updated_at outbox_id ended_at " + "ended_reason",
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
        "strengths shortfalls verbatim next_stage promise_day grades given_by how given_at updated_at",
      changes:
        "decision strengths shortfalls verbatim next_stage promise_day grades given_by how given_at " +
        "updated_at version kept_private_at kept_private_by kept_private_reason recorded_as dismissed_at",
    },
    clients: {
      adds: "id workspace_id name contact_rule country region created_at created_by",
      changes: "name contact_rule country region version",
    },
    concerns: { changes: "raised_at raised_by result" },
    debrief_entries: { removes: true },
    draft_answers: { removes: true },
    draft_comments: {
      adds: "workspace_id interview_id candidate_user_id message_id version quote body proposed_body by by_name at",
    },
    feedback: {
      adds:
        "workspace_id interview_id candidate_user_id id client_feedback_id source strengths shortfalls " +
        "tips next_stage grades given_by how given_at shared_at shared_by",
      changes: "undone_at undone_reason",
    },
    feedback_links: {
      adds:
        "workspace_id interview_id id name email contact_id token_hash created_at created_by expires_at " +
        "page_content copied_at",
      changes: "token_hash expires_at revoked_at revoked_by page_content copied_at email",
    },
    audit_events: {
      adds:
        "interview_id workspace_id visible_to_candidate consultant_workspace_id candidate_user_id at by " +
        "by_name actor_kind verb detail",
    },
    insights_counts: {
      adds: "workspace_id asked figures counted_at valid_until",
      changes: "figures counted_at valid_until",
      removes: true,
    },
    interviewers: {
      adds: "workspace_id interview_id candidate_user_id name title email phone linkedin position",
      changes: "name title email phone linkedin position in_touch_at goes_by",
      removes: true,
    },
    interviews: {
      adds:
        "id workspace_id candidate_id candidate_user_id process_id created_at created_by client_id position_id " +
        "consultant_user_id company route contact_rule consultant_name consultant_email agency_name role round zone " +
        "country region format place link asks_for address_given starts_local ends_local starts_at ends_at",
      changes:
        "role round zone country region format place link asks_for address_given starts_local ends_local " +
        "starts_at ends_at version company contact_rule cancelled_at cancelled_by cancelled_reason " +
        "closed_at closed_by closed_reason next_check_at consultant_from consultant_due consultant_steps others_from others_due " +
        "others_steps answer_day",
    },
    messages: {
      changes:
        "approved_version approved_at approved_by returned_at returned_reason scheduled_at outbox_id " +
        "to_name to_email cancelled_reason sent_at sent_how passed_on_by updated_at",
      removes: true,
    },
    notes: {
      adds: "id workspace_id candidate_id client_id interview_id body by by_name at",
      changes: "body edited_at deleted_at version",
    },
    outbox: {
      adds:
        "workspace_id interview_id candidate_user_id consultant_workspace_id class occasion to_address " +
        "content created_at due_at next_attempt_at sender_user_id recipient_key",
      changes: "ended_at ended_reason",
    },
    promises: {
      adds: "workspace_id interview_id candidate_user_id id kind day given_by covers reason logged_at " + "logged_by",
      changes: "fulfilled_at undone_at",
    },
    positions: {
      adds: "id workspace_id client_id title asks_for created_at created_by",
      changes: "title asks_for filled_at filled_by version",
    },
    security_events: { adds: "at event user_id workspace_id about_id detail network_key" },
    step_events: {
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
        "given_by how given_at logged_at updated_at submitted_at answered_at version",
      changes:
        "decision strengths shortfalls next_stage promise_day grades given_by given_at updated_at " +
        "submitted_at answered_at version",
    },
    friend_reviews: { changes: "verdict comment answered_at" },
  },
};
