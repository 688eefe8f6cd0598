import type { NotificationItem, WaitingNotification } from "@/lib/mail/outbox/rules";
import { shortName } from "@/lib/people/names/rules/short-name";

const count = (many: number, noun: string) => (many === 1 ? `one ${noun}` : `${many} ${noun}s`);

type Agency = { workspaceId: string; agency: string };

/** To a consultant who is now in charge of a candidate. */
export const inChargeNotification = (
  about: Agency & { candidateId: string; candidate: string; by: string; interviews: number; hasAccount: boolean },
): NotificationItem => ({
  kind: "in charge",
  key: `in-charge:${about.candidateId}`,
  path: `/w/${about.workspaceId}/candidates/${about.candidateId}`,
  what: `${about.candidate} is your candidate now`,
  why: `${about.by} assigned them to you at ${about.agency}${about.interviews > 0 ? `, with ${count(about.interviews, "interview")}` : ""}.${about.hasAccount ? " We notify the candidate too." : ""}`,
});

/** … of all candidates of a colleague who is no longer a member. */
export const inChargeOfAllNotification = (
  about: Agency & { from: string; candidates: number; interviews: number },
): NotificationItem => ({
  kind: "in charge",
  key: `in-charge-after:${about.workspaceId}:${about.from}`,
  path: `/w/${about.workspaceId}/candidates`,
  what: `${about.from}’s candidates are yours now`,
  why: `${about.from} is no longer at ${about.agency}. ${count(about.candidates, "candidate").replace(/^o/, "O")} and ${count(about.interviews, "interview")} are yours now. We also notify the candidates who have an account.`,
});

/** To a candidate. */
export const newConsultantNotification = (about: Agency & { by: string; before: string | null }): NotificationItem => ({
  kind: "looked after",
  key: `looked-after:${about.workspaceId}`,
  path: "/me",
  what: `${about.by} is your consultant now`,
  why: `At ${about.agency}${about.before ? `, instead of ${about.before}` : ""}. The answer dates and what you shared do not change. If you had scheduled a message, it is not sent, so that you can read it again first.`,
});

/** To the sender of an invitation. `candidateId` is set if a candidate was invited. */
export const invitationAnsweredNotification = (
  about: Agency & { person: string; as: string; candidateId: string | null; accepted: boolean; key: string },
): NotificationItem => ({
  kind: "invitation",
  key: `invitation:${about.key}`,
  path: about.candidateId
    ? `/w/${about.workspaceId}/candidates/${about.candidateId}`
    : `/w/${about.workspaceId}/settings/people`,
  what: about.accepted ? `${about.person} has accepted` : `${about.person} has declined`,
  why: about.accepted
    ? `They are now at ${about.agency} as ${about.as}.`
    : `You invited them to ${about.agency} as ${about.as}. You can ask them why.`,
});

/** To a candidate who invited their consultant to follow up an interview here. */
export const handoverAnsweredNotification = (
  about: { consultant: string; agency: string; role: string; company: string } & (
    | { goesOn: string }
    | { stays: string }
  ),
): NotificationItem => {
  const id = "goesOn" in about ? about.goesOn : about.stays;
  return {
    kind: "question",
    key: `handover:${id}`,
    path: `/me/interviews/${id}`,
    ...("goesOn" in about
      ? {
          what: `${about.consultant} has accepted your invitation`,
          why: `You now follow up the interview with ${about.company} (${about.role}) together, at ${about.agency}. ${shortName(about.consultant)} sees what you chose to share. You can still read your own record.`,
        }
      : {
          what: `${about.consultant || "Your consultant"} has declined your invitation`,
          why: `You invited them to follow up the interview with ${about.company} (${about.role}) with you. Your record does not change. Only you can see it.`,
        }),
  };
};

/** To a candidate whose consultant wrote down what they said on the phone. Their words are not in the e-mail. */
export const debriefTakenDownNotification = (about: {
  interviewId: string;
  by: string;
  role: string;
  company: string;
}): NotificationItem => ({
  kind: "debrief",
  key: `debrief-taken-down:${about.interviewId}`,
  path: `/me/interviews/${about.interviewId}/debrief`,
  what: `${about.by} wrote down what you said about your interview`,
  why: `${about.role}, ${about.company}. It is in your debrief, which you share with them. Read it, and change what is not right.`,
});

/** To a candidate, when their consultant has written them an update. The e-mail does not quote it. */
export const updateSentNotification = (about: {
  interviewId: string;
  by: string;
  role: string;
  company: string;
}): NotificationItem => ({
  kind: "update",
  key: `update:${about.interviewId}`,
  path: `/me/interviews/${about.interviewId}`,
  what: `${about.by} has sent you an update`,
  why: `${about.role}, ${about.company}. Open the interview to read it.`,
});

/** R41: to a candidate whose friend has read a draft. The friend's words are not in the e-mail: anybody may hold a link. */
export const friendReviewedNotification = (about: { id: string; good: boolean; path: string }): NotificationItem => ({
  kind: "friend",
  key: `friend-review:${about.id}`,
  path: about.path,
  what: "A friend has read your draft",
  why: `${about.good ? "They think that it is ready to send." : "They would change something."} Their answer is next to the draft.`,
});

/** The waiting news, in words. A client's words are no part of it: anybody may hold a link. */
export function formatNotification(item: WaitingNotification): NotificationItem {
  if (!("of" in item)) return item;
  const { key, path } = item;
  if (item.kind === "client") {
    const { by, company, candidate, role } = item.of;
    const why = `${by} answered by link. Read the answer, then share it with ${shortName(candidate)}.`;
    return { kind: item.kind, key, path, what: `${company} has answered about ${candidate}, ${role}`, why };
  }
  return {
    ...{ kind: item.kind, key, path },
    what: `There is an answer about ${item.of.role}, ${item.of.company}`,
    why: `${item.of.consultant || "Your consultant"} added it. Open the interview to see the answer and what you can do next.`,
  };
}

/** Where somebody works, and where they are a candidate: ids of agencies. */
export type ReaderAgencies = { desks: readonly string[]; agencies: readonly string[] };

/** A person who left an agency while its news waited for the morning gets none of it. */
export function mayReceiveNotification(
  { path, key }: Pick<NotificationItem, "path" | "key">,
  { desks, agencies }: ReaderAgencies,
): boolean {
  const desk = /^\/w\/([^/]+)/.exec(path)?.[1];
  if (desk) return desks.includes(desk);
  const agency = /^looked-after:(.+)$/.exec(key)?.[1];
  return !agency || agencies.includes(agency);
}

/** The address for the e-mail's one button: the item's page or, if there are several, the page that lists them. */
export function notificationsPath(items: readonly Pick<NotificationItem, "path">[]): string {
  const [path = "/me"] = items.map((item) => item.path);
  if (items.length === 1) return path;
  const homes = new Set(items.map((item) => /^\/w\/[^/]+|^\/me/.exec(item.path)?.[0] ?? "/me"));
  return homes.size === 1 ? [...homes][0]! : "/me";
}
