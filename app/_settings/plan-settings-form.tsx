import { Checkboxes } from "@/app/_ui/choices";
import { Fold } from "@/app/_ui/fold";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { weekdayOptions, weekendLabel } from "@/lib/people/places/rules/weekends";
import {
  isConsultantsSetting,
  planSettingFields,
  planSettingUnitLabel,
  usualPlanSettings,
} from "@/lib/people/workspaces/rules";
import { articleDisagreements, spellOutSources } from "@/lib/planning/plan/rules/disagreements";
import { type ChangedPlanSettings, defaultPlanSettings, type PlanSettings } from "@/lib/planning/plan/rules/settings";
import { articles, playbookRules, type RuleNumber } from "@/lib/planning/plan/rules/sources";
import { capitalise } from "@/lib/platform/text/rules";
import { PlanSettingFormField, PlanSettingGroup } from "./plan-setting-form-field";

type Props = {
  settings: PlanSettings & Pick<ChangedPlanSettings, "weekend">;
  /** Whose plans they are for. A candidate does not see the numbers of a consultant's steps. */
  side: "candidate" | "agency";
  /** Without it the reader may not change the settings: they are only listed. */
  save?: FormAction;
  /** The agency whose numbers they are. */
  workspace?: string;
};

type Name = keyof PlanSettings;

/** The numbers of a plan. The ones that people change most come first; the rest are folded, by subject. Each says where it comes from. */
export function PlanSettingsForm({ settings: now, side, save, workspace }: Props) {
  const keys = (Object.keys(planSettingFields) as Name[]).filter(
    (key) => side === "agency" || !isConsultantsSetting(key),
  );
  const rest = keys.filter((key) => !usualPlanSettings[side].includes(key));
  const isChanged = (key: Name) => now[key] !== defaultPlanSettings[key];
  const changedRest = rest.filter(isChanged).length + (now.weekend ? 1 : 0);
  const changed = keys.filter(isChanged).length + (now.weekend ? 1 : 0);
  const row = (key: Name) =>
    save ? (
      <EditablePlanSetting key={key} name={key} value={now[key]} />
    ) : (
      <ReadOnlyPlanSetting key={key} name={key} value={now[key]} />
    );
  const listed = (
    <>
      <div className="card">{usualPlanSettings[side].map(row)}</div>
      <Fold
        fields={[...rest, "weekend"]}
        summary={
          <>
            <span>More: the weekend and {rest.length} other numbers</span>
            {changedRest > 0 && <span className="fold-count">{changedRest} changed</span>}
          </>
        }
      >
        <div>
          <div className="card">
            <WeekendSetting days={now.weekend} isOffered={save !== undefined} />
          </div>
          {[...new Set(rest.map((key) => planSettingFields[key].group))].map((about) => {
            const names = rest.filter((key) => planSettingFields[key].group === about);
            const count = names.filter(isChanged).length;
            return (
              <PlanSettingGroup
                key={about}
                about={about}
                note={`${names.length} settings${count > 0 ? `, ${count} changed` : ""}`}
                names={names}
                open={count > 0}
              >
                {names.map(row)}
              </PlanSettingGroup>
            );
          })}
        </div>
      </Fold>
    </>
  );
  if (!save) return <div className="fields">{listed}</div>;
  return (
    // After a save or a reset the fields begin anew with what is saved.
    <Form action={save} key={JSON.stringify(now)}>
      {workspace && <input type="hidden" name="workspace" value={workspace} />}
      {/* The first button of a form is the one that Enter presses. */}
      <button type="submit" hidden>
        Save
      </button>
      {listed}
      <div className="actions main-actions">
        <SubmitButton busy="Saving">Save</SubmitButton>
        {changed > 0 && (
          <SubmitButton className="" name="reset" value="all">
            {changed === 1 ? "Reset the changed setting" : `Reset all ${changed} changed settings`}
          </SubmitButton>
        )}
      </div>
    </Form>
  );
}

/** Which days are working days. */
function WeekendSetting({ days, isOffered }: { days: ChangedPlanSettings["weekend"]; isOffered: boolean }) {
  const country = "that of each interview’s country";
  if (!isOffered)
    return (
      <p className="plan-setting">
        <span>Weekend</span>
        <b>{days ? weekendLabel(days) : country}</b>
      </p>
    );
  return (
    <div className="padded">
      <Checkboxes
        name="weekend"
        label="Weekend for all interviews"
        help="These days are not working days. Tick none to use the weekend of each interview’s country, such as Friday and Saturday in Saudi Arabia."
        options={weekdayOptions}
        values={(days ?? []).map(String)}
        className="horizontal"
      />
    </div>
  );
}

function ReadOnlyPlanSetting({ name, value }: { name: keyof PlanSettings; value: string | number }) {
  const { label: words, unit } = planSettingFields[name];
  return (
    <p className="plan-setting">
      <span>{words}</span>
      <span className="plan-setting-value">
        <b>{value}</b> {planSettingUnitLabel(unit, value)}
      </span>
    </p>
  );
}

function EditablePlanSetting({ name, value }: { name: keyof PlanSettings; value: string | number }) {
  const { label: words, unit, rule: rests } = planSettingFields[name];
  const usual = `${defaultPlanSettings[name]}${unit === "time" || unit === "count" ? "" : ` ${planSettingUnitLabel(unit, defaultPlanSettings[name])}`}`;
  return (
    <PlanSettingFormField
      name={name}
      label={words}
      value={value}
      unit={planSettingUnitLabel(unit, value)}
      isTime={unit === "time"}
      help={`Default: ${usual}. ${sourceLabel(rests)}`}
      reset={value === defaultPlanSettings[name] ? null : usual}
    />
  );
}

/** The article that the number comes from, or the disagreement between articles. */
function sourceLabel(rests: RuleNumber | null): string {
  if (rests === null) return "No article mentions this, so we chose it.";
  if (rests in articleDisagreements)
    return spellOutSources(articleDisagreements[rests as keyof typeof articleDisagreements].says);
  const { sources, says } = playbookRules[rests as keyof typeof playbookRules];
  const by = sources.map((source) => articles[source].short).join(" and ");
  return `${capitalise(by)}: ${says}`;
}
