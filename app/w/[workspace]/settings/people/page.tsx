import type { Metadata } from "next";
import { Notice } from "@/app/_ui/notice";
import { sentNotice } from "@/app/_ui/outbox-delay-note";
import { Pager } from "@/app/_ui/pager";
import { currentTime } from "@/lib/current-time";
import { listMembersAndInvitations } from "@/lib/people/invitations/queries";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { requireConsultant } from "@/lib/viewer";
import { InvitationForm } from "./invitation-form";
import { Invitations } from "./invitations";
import { Members } from "./members";

export const metadata: Metadata = { title: "People" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, { said, before, as }] = await Promise.all([params, searchParams]);
  const { viewer, user: reader, agency } = await requireConsultant(workspace, `/w/${workspace}/settings/people`);
  const now = await currentTime();
  const { members, invitations, older } = await listMembersAndInvitations(
    viewer,
    typeof before === "string" ? before : "",
    now,
  );
  const here = `/w/${workspace}/settings/people`;
  const notice = readNotice("/w/[workspace]/settings/people", said);
  const wait = invitations.find((invitation) => invitation.id === notice?.about)?.wait;
  const words = notice && sentNotice(notice.text, wait, { zone: reader.zone, now: now.getTime() });
  return (
    <>
      {words && <Notice>{words}</Notice>}
      <p className="small-print">
        <a href={`/w/${workspace}/settings`}>{agency.name}</a>
      </p>
      <h1>People</h1>
      <Members members={members} viewer={viewer} />
      <section aria-labelledby="invitations">
        <h2 id="invitations">Invitations</h2>
        <Invitations list={invitations} viewer={viewer} zone={reader.zone} now={now} />
        <Pager firstHref={before ? here : null} nextHref={older && `${here}?before=${older}`} />
      </section>
      <InvitationForm viewer={viewer} asked={as} />
    </>
  );
}
