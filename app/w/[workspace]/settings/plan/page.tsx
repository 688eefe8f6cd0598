import type { Metadata } from "next";
import { PlanSettingsForm } from "@/app/_settings/plan-settings-form";
import { Notice } from "@/app/_ui/notice";
import { getAgency } from "@/lib/people/workspaces/queries";
import { may } from "@/lib/permissions";
import { type ChangedPlanSettings, completePlanSettings } from "@/lib/planning/plan/rules/settings";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { requireConsultant } from "@/lib/viewer";
import { saveAgencyPlanSettingsAction } from "./actions";

export const metadata: Metadata = { title: "Timing" };

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<{ said?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, { said }] = await Promise.all([params, searchParams]);
  const { viewer } = await requireConsultant(workspace, `/w/${workspace}/settings/plan`);
  const agency = await getAgency(viewer);
  const mayChange = may.changeAgency(viewer, viewer);
  const notice = readNotice("/w/[workspace]/settings/plan", said);
  return (
    <div className="form-page">
      {notice && <Notice>{notice.text}</Notice>}
      <p className="small-print">
        <a href={`/w/${workspace}/settings`}>{agency.name}</a>
      </p>
      <h1>Timing</h1>
      <p className="detail">
        These settings apply to all interviews of this agency, on your pages and on your candidates’.{" "}
        {mayChange ? "If you leave a field empty, our default applies." : "An owner of the agency can change them."}
      </p>
      <PlanSettingsForm
        settings={completePlanSettings(agency.settings as ChangedPlanSettings)}
        side="agency"
        save={mayChange ? saveAgencyPlanSettingsAction : undefined}
        workspace={workspace}
      />
    </div>
  );
}
