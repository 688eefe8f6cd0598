import type { Metadata } from "next";
import { TemplatePage } from "@/app/_settings/template-page";
import { currentTime } from "@/lib/current-time";
import { getTemplateForm } from "@/lib/mail/templates/queries";
import { requireCandidate } from "@/lib/viewer";
import { saveOwnTemplateAction } from "../actions";

export const metadata: Metadata = { title: "New template" };

export default async function Page() {
  const { viewer } = await requireCandidate("/me/settings/templates/new");
  const [found, now] = await Promise.all([getTemplateForm(viewer, null), currentTime()]);
  return (
    <div className="narrow">
      <p className="small-print">
        <a href="/me/settings/templates">Your templates</a>
      </p>
      <h1>New template</h1>
      <TemplatePage
        {...{ viewer, found, now }}
        readers="only you"
        save={saveOwnTemplateAction}
        askAt="/api/live/templates/preview"
      />
    </div>
  );
}
