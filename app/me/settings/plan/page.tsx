import type { Metadata } from "next";
import { PlanSettingsForm } from "@/app/_settings/plan-settings-form";
import { Notice } from "@/app/_ui/notice";
import { type ChangedPlanSettings, completePlanSettings } from "@/lib/planning/plan/rules/settings";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { requireCandidate } from "@/lib/viewer";
import { savePlanSettingsAction } from "./actions";

export const metadata: Metadata = { title: "Timing" };

export default async function Page({ searchParams }: { searchParams: Promise<{ said?: string }> }) {
  const { user: reader } = await requireCandidate("/me/settings/plan");
  const { said } = await searchParams;
  const own = reader.candidacies.find((candidacy) => candidacy.kind === "personal");
  const notice = readNotice("/me/settings/plan", said);
  return (
    <div className="form-page">
      {notice && <Notice>{notice.text}</Notice>}
      <p className="small-print">
        <a href="/me/settings">Settings</a>
      </p>
      <h1>Timing</h1>
      <p className="detail">
        Your plans use these times. Below each is the advice that it comes from. Leave a field empty to use our default.
        Interviews through an agency on Followthrough use the agency’s timing.
      </p>
      <PlanSettingsForm
        settings={completePlanSettings(own?.settings as ChangedPlanSettings)}
        side="candidate"
        save={savePlanSettingsAction}
      />
    </div>
  );
}
