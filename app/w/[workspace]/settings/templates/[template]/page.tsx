import type { Metadata } from "next";
import { orNotFound } from "@/app/_server/or-not-found";
import { TemplatePage } from "@/app/_settings/template-page";
import { currentTime } from "@/lib/current-time";
import { getTemplateForm } from "@/lib/mail/templates/queries";
import { may } from "@/lib/permissions";
import { requireConsultant } from "@/lib/viewer";
import { saveHouseTemplateAction } from "../actions";

export const metadata: Metadata = { title: "House template" };

/** Its owners change it; the other members read it. */
export default async function Page({ params }: { params: Promise<{ workspace: string; template: string }> }) {
  const { workspace, template: id } = await params;
  const { viewer } = await requireConsultant(workspace, `/w/${workspace}/settings/templates/${id}`);
  const found = await orNotFound(id, () => getTemplateForm(viewer, id));
  return (
    <div className="narrow">
      <p className="small-print">
        <a href={`/w/${workspace}/settings/templates`}>House templates</a>
      </p>
      <h1>{found.template?.name}</h1>
      <TemplatePage
        {...{ viewer, found, now: await currentTime() }}
        readers={{ agencyAnd: "Your candidates" }}
        {...(may.changeAgency(viewer, viewer) ? { save: saveHouseTemplateAction } : {})}
        askAt="/api/live/templates/house"
      />
    </div>
  );
}
