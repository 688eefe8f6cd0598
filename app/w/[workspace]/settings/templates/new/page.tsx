import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TemplatePage } from "@/app/_settings/template-page";
import { currentTime } from "@/lib/current-time";
import { getTemplateForm } from "@/lib/mail/templates/queries";
import { may } from "@/lib/permissions";
import { requireConsultant } from "@/lib/viewer";
import { saveHouseTemplateAction } from "../actions";

export const metadata: Metadata = { title: "New house template" };

export default async function Page({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { viewer } = await requireConsultant(workspace, `/w/${workspace}/settings/templates/new`);
  if (!may.changeAgency(viewer, viewer)) notFound();
  const [found, now] = await Promise.all([getTemplateForm(viewer, null), currentTime()]);
  return (
    <div className="narrow">
      <p className="small-print">
        <a href={`/w/${workspace}/settings/templates`}>House templates</a>
      </p>
      <h1>New house template</h1>
      <TemplatePage
        {...{ viewer, found, now }}
        readers={{ agencyAnd: "Your candidates" }}
        save={saveHouseTemplateAction}
        askAt="/api/live/templates/house"
      />
    </div>
  );
}
