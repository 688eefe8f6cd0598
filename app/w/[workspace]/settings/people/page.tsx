import type { Metadata } from "next";
import { Notice } from "@/app/_ui/notice";
import { noticeOf, sentNotice } from "@/app/_ui/outbox-delay-note";
import { Pager } from "@/app/_ui/pager";
import { listMembersAndInvitations } from "@/lib/invitations/queries";
import { requireConsultant } from "@/lib/viewer";
import { InvitationForm } from "./invitation-form";
import { Invitations } from "./invitations";
import { Members } from "./members";

export const metadata: Metadata = { title: "People" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const notices: Record<string, string> = {
  invited: "Invited. The invitation is good for 14 days.",
  again: "Invited again. The newest e-mail is the one that counts.",
  back: "Taken back. Its link opens nothing any more.",
  role: "Changed.",
  removed: "Removed. Their sessions have ended, and what they led has passed on.",
};

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, { said, before }] = await Promise.all([params, searchParams]);
  const { viewer, user: reader, agency } = await requireConsultant(workspace, `/w/${workspace}/settings/people`);
  const now = new Date();
  const { members, invitations, older } = await listMembersAndInvitations(
    viewer,
    typeof before === "string" ? before : "",
    now,
  );
  const here = `/w/${workspace}/settings/people`;
  const { notice, about } = noticeOf(said);
  const wait = invitations.find((one) => one.id === about)?.wait;
  const words =
    Object.hasOwn(notices, notice) && sentNotice(notices[notice]!, wait, { zone: reader.zone, now: now.getTime() });
  return (
    <>
      {words && <Notice>{words}</Notice>}
      <p className="faint">
        <a href={`/w/${workspace}/settings`}>{agency.name}</a>
      </p>
      <h1>People</h1>
      <Members members={members} viewer={viewer} />
      <section aria-labelledby="invitations">
        <h2 id="invitations">Invitations</h2>
        <Invitations list={invitations} viewer={viewer} zone={reader.zone} now={now} />
        <Pager firstHref={before ? here : null} nextHref={older && `${here}?before=${older}`} />
      </section>
      <InvitationForm viewer={viewer} />
    </>
  );
}
