import type { Metadata } from "next";
import { TemplateList } from "@/app/_settings/template-list";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { listTemplates } from "@/lib/mail/templates/queries";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { requireCandidate } from "@/lib/viewer";
import { copyOwnTemplateAction, deleteOwnTemplateAction } from "./actions";

export const metadata: Metadata = { title: "Your templates" };

const here = "/me/settings/templates";

export default async function Page({ searchParams }: { searchParams: Promise<{ said?: string | string[] }> }) {
  const { viewer } = await requireCandidate(here);
  const [templates, { said }] = await Promise.all([listTemplates(viewer), searchParams]);
  const notice = readNotice("/me/settings/templates", said);
  return (
    <div className="narrow">
      {notice && <Notice>{notice.text}</Notice>}
      <p className="small-print">
        <a href="/me/settings">Settings</a>
      </p>
      <h1>Your templates</h1>
      <p className="lead">
        You can start a message from one of your templates. We fill in words in double braces, such as {"{{company}}"},
        from the interview.
      </p>
      {templates.length === 0 ? (
        <EmptyState href={`${here}/new`} action="Add a template">
          You have no template yet. Without one, each message starts with a draft from your debrief.
        </EmptyState>
      ) : (
        <>
          <p className="actions">
            <a className="button" href={`${here}/new`}>
              Add a template
            </a>
          </p>
          <TemplateList
            templates={templates}
            at={here}
            change={{ copy: copyOwnTemplateAction, remove: deleteOwnTemplateAction }}
          />
        </>
      )}
    </div>
  );
}
