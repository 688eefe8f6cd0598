import type { Metadata } from "next";
import { orNotFound } from "@/app/_server/or-not-found";
import { TemplatePage } from "@/app/_settings/template-page";
import { currentTime } from "@/lib/current-time";
import { getTemplateForm } from "@/lib/mail/templates/queries";
import { requireCandidate } from "@/lib/viewer";
import { saveOwnTemplateAction } from "../actions";

export const metadata: Metadata = { title: "Template" };

export default async function Page({ params }: { params: Promise<{ template: string }> }) {
  const { template: id } = await params;
  const { viewer } = await requireCandidate(`/me/settings/templates/${id}`);
  const found = await orNotFound(id, () => getTemplateForm(viewer, id));
  return (
    <div className="narrow">
      <p className="small-print">
        <a href="/me/settings/templates">Your templates</a>
      </p>
      <h1>{found.template?.name}</h1>
      <TemplatePage
        {...{ viewer, found, now: await currentTime() }}
        readers="only you"
        save={saveOwnTemplateAction}
        askAt="/api/live/templates/preview"
      />
    </div>
  );
}
