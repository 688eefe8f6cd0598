import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentTime } from "@/lib/current-time";
import { addDays, dayOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { shortName } from "@/lib/people/names/rules/short-name";
import { type GetSelectionInput, getSelectionInput, type SelectionAct } from "@/lib/planning/selection/input";
import { getSelection, type SelectedRow } from "@/lib/planning/selection/queries";
import {
  nothingToSnoozeMessage,
  replacedInvitationNote,
  selectedInvitationFault,
  selectedUpdateFault,
} from "@/lib/planning/selection/rules";
import { defaultAskByLinkText } from "@/lib/record/client-feedback/rules/ask-by-link";
import { requireConsultant } from "@/lib/viewer";
import { memberOptions } from "../member-names";
import { actOnSelectionAction, sendUpdatesAction } from "./actions";
import { CandidatesUpdateForm, type UpdateItem } from "./candidates-update-form";
import { type SelectedItem, SelectionForm } from "./selection-form";

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const titles: Record<SelectionAct, string> = {
  ask: "Ask clients for feedback",
  snooze: "Snooze",
  "hand-over": "Hand over to a colleague",
  told: "Mark as updated",
  invite: "Invite candidates",
  update: "Write an update",
};

const leads: Record<SelectionAct, string> = {
  ask: "Each person gets an e-mail with a link of their own, as it is written below. Nothing has been sent yet.",
  snooze:
    "You will not see their open steps on your Desk until that day. Client answers and debriefs to read stay there.",
  "hand-over":
    "A colleague becomes the consultant of these candidates and of all their interviews. Messages that the candidates have scheduled are cancelled and become drafts. They re-read them and schedule them again. The candidates and the colleague are notified.",
  told: "Did you give these candidates an update today? Save it here. They can see that you did.",
  invite: "Each candidate gets an e-mail with a link to an account. Nothing has been sent yet.",
  update:
    "Each candidate reads their own text, as it is shown below, on the page of their interview. An e-mail tells them that there is an update and does not quote it. Nothing has been sent yet.",
};

export const metadata: Metadata = { title: "Several interviews" };

/** Says what will be done with each interview that was selected on the Desk, and who gets an e-mail, before anything is done. */
export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, sent] = await Promise.all([params, searchParams]);
  const { viewer, user: reader } = await requireConsultant(workspace);
  const asked = getSelectionInput.safeParse(sent);
  if (!asked.success) notFound();
  const now = await currentTime();
  const { rows, members } = await getSelection(viewer, asked.data, now);
  const act = asked.data.do;
  const from = whereFrom(workspace, asked.data);
  const items = act === "update" ? [] : itemsOf[act](rows, () => newId(now), now);
  const back = (
    <a className="button" href={from.href}>
      Back to {from.name}
    </a>
  );
  return (
    <div className="narrow">
      <p className="small-print">
        <a href={from.href}>{from.title}</a>
      </p>
      <h1>{titles[act]}</h1>
      {rows.length === 0 ? (
        <p className="callout due section">Nothing is selected. Tick the rows on {from.name} first.</p>
      ) : (
        <>
          <p className="lead">{leads[act]}</p>
          {act === "ask" && (
            <div className="card padded section">
              <p>
                <strong>{defaultAskByLinkText.subject}</strong>
              </p>
              <p>{defaultAskByLinkText.body}</p>
            </div>
          )}
          <div className="section">
            {act === "update" ? (
              <CandidatesUpdateForm
                action={sendUpdatesAction}
                {...{ workspace, back, items: updateItems(rows, now) }}
              />
            ) : (
              <SelectionForm
                action={actOnSelectionAction}
                members={memberOptions(members)}
                firstDay={addDays(dayOf(reader.zone, now.getTime()), 1)}
                {...{ workspace, back, act, items }}
              />
            )}
          </div>
        </>
      )}
    </div>
  );
}

/** The page on which they were selected: the role's, or the Desk with its filters and its order. */
function whereFrom(workspace: string, { desk, role }: Pick<GetSelectionInput, "desk" | "role">) {
  const home = `/w/${workspace}`;
  if (role) return { href: `${home}/clients/${role.replace("/", "/roles/")}`, title: "Role", name: "the role" };
  const query = new URLSearchParams(desk);
  return { href: query.size > 0 ? `${home}?${query}` : home, title: "Desk", name: "the Desk" };
}

const updateItems = (rows: SelectedRow[], now: Date): UpdateItem[] =>
  rows.map((row) => ({
    ...interviewItem(row),
    first: shortName(row.candidate.name),
    fault: row.interviewFault ?? selectedUpdateFault(row.candidate, now),
    since: row.toldAt,
  }));

type ItemsOf = (rows: SelectedRow[], press: () => string, now: Date) => SelectedItem[];

const interviewItem = (row: SelectedRow): Pick<SelectedItem, "id" | "name" | "detail"> => ({
  ...{ id: row.id, name: row.candidate.name, detail: `${row.role}, ${row.company}` },
});

/** One item for each candidate, however many of their interviews were selected. */
const candidateItems = (rows: SelectedRow[], itemOf: (row: SelectedRow) => Omit<SelectedItem, "id" | "name">) =>
  rows
    .filter((row, index) => rows.findIndex((other) => other.candidate.id === row.candidate.id) === index)
    .map((row) => ({ id: row.candidate.id, name: row.candidate.name, ...itemOf(row) }));

const itemsOf: Record<Exclude<SelectionAct, "update">, ItemsOf> = {
  ask: (rows, press) =>
    rows.map((row) => ({
      ...interviewItem(row),
      text: row.request,
      fault: row.interviewFault ?? (row.recipients.length === 0 ? nobodyToAsk(row) : null),
      hidden: { press: press() },
      recipients: {
        chosen: row.preselected,
        note: askedNote(row),
        options: [
          ...row.recipients.map(({ name, email }) => [email, `${name} (${email})`] as const),
          ["", "Nobody"] as const,
        ],
      },
    })),
  snooze: (rows) =>
    rows.map((row) => ({
      ...interviewItem(row),
      text: row.steps.join(". "),
      fault: row.interviewFault ?? (row.steps.length === 0 ? nothingToSnoozeMessage : null),
      hidden: { selected: "yes" },
    })),
  "hand-over": (rows) =>
    candidateItems(rows, (row) => ({
      ...{ detail: row.consultant ? `Consultant: ${row.consultant}` : "No consultant", fault: row.candidateFault },
      hidden: { from: row.candidate.consultantUserId ?? "" },
    })),
  told: (rows) =>
    rows.map((row) => ({ ...interviewItem(row), fault: row.interviewFault, hidden: { since: row.toldAt } })),
  invite: (rows, press, now) =>
    candidateItems(rows, (row) => ({
      detail: row.candidate.email ?? "",
      text: replacedInvitationNote(row.candidate, now),
      fault: row.candidateFault ?? selectedInvitationFault(row.candidate),
      hidden: { press: press(), to: row.candidate.email ?? "" },
    })),
};

const nobodyToAsk = (row: SelectedRow) =>
  askedNote(row) || `Nobody at ${row.company} with an e-mail address is on record.`;

/** Why nobody is chosen at first, where somebody was asked or has answered. */
function askedNote({ asked, askedBefore, hasFeedback }: SelectedRow): string {
  if (asked.length > 0) return `Already asked: ${asked.join(", ")}.`;
  if (askedBefore.length > 0) return `Asked before: ${[...new Set(askedBefore)].join(", ")}.`;
  return hasFeedback ? "There is feedback on record." : "";
}
