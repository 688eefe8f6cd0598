import type { Metadata } from "next";
import { TemplateList } from "@/app/_settings/template-list";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { listTemplates } from "@/lib/mail/templates/queries";
import { may } from "@/lib/permissions";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { requireConsultant } from "@/lib/viewer";
import { copyHouseTemplateAction, deleteHouseTemplateAction } from "./actions";

export const metadata: Metadata = { title: "House templates" };

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<{ said?: string | string[] }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, { said }] = await Promise.all([params, searchParams]);
  const here = `/w/${workspace}/settings/templates`;
  const { viewer } = await requireConsultant(workspace, here);
  const templates = await listTemplates(viewer);
  const mayChange = may.changeAgency(viewer, viewer);
  const notice = readNotice("/w/[workspace]/settings/templates", said);
  const change = { copy: copyHouseTemplateAction, remove: deleteHouseTemplateAction, workspace };
  return (
    <div className="narrow">
      {notice && <Notice>{notice.text}</Notice>}
      <p className="small-print">
        <a href={`/w/${workspace}/settings`}>Agency and settings</a>
      </p>
      <h1>House templates</h1>
      <p className="lead">
        Your candidates can start a message about your interviews from one of these.{" "}
        {mayChange
          ? "We fill in words in double braces from the interview."
          : "An owner of the agency can change them."}
      </p>
      {templates.length === 0 ? (
        <EmptyState {...(mayChange ? { href: `${here}/new`, action: "Add a template" } : {})}>
          There is no house template yet. Without one, each message starts with a draft from the debrief.
        </EmptyState>
      ) : (
        <>
          {mayChange && (
            <p className="actions">
              <a className="button" href={`${here}/new`}>
                Add a template
              </a>
            </p>
          )}
          <TemplateList templates={templates} at={here} {...(mayChange ? { change } : {})} />
        </>
      )}
    </div>
  );
}
