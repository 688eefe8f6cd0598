import type { Metadata } from "next";
import { Field } from "@/app/_ui/field";
import { Flash } from "@/app/_ui/flash";
import { Form } from "@/app/_ui/form";
import { Submit } from "@/app/_ui/submit";
import { defaults, type Settings, settingsWith } from "@/lib/followups/rules/settings";
import { candidate } from "@/lib/viewer";
import { bounds, numbers } from "@/lib/workspaces/rules";
import { save } from "./actions";

export const metadata: Metadata = { title: "The plan’s numbers" };

export default async function Page({ searchParams }: { searchParams: Promise<{ said?: string }> }) {
  const { reader } = await candidate("/me/settings/plan");
  const { said } = await searchParams;
  const own = reader.candidacies.find((one) => one.kind === "personal");
  const now = settingsWith(own?.settings as Partial<Settings>);
  const keys = Object.keys(numbers) as (keyof Settings)[];
  const groups = [...new Set(keys.map((key) => numbers[key].about))];
  return (
    <div className="slim">
      {said === "saved" && <Flash>Saved. Every plan follows these numbers from now on.</Flash>}
      <h1>The plan’s numbers</h1>
      <p className="lead">
        The articles differ on how long to wait. These are the numbers that your plans use; an empty field takes the
        playbook’s own. An agency’s interviews follow the agency’s numbers.
      </p>
      <div className="sec">
        <Form action={save}>
          {groups.map((group) => (
            <fieldset key={group} className="field">
              <legend>{group}</legend>
              <div className="pair">
                {keys
                  .filter((key) => numbers[key].about === group)
                  .map((key) => {
                    const { words, unit } = numbers[key];
                    const limits = unit === "time" ? {} : { min: bounds[unit][0], max: bounds[unit][1] };
                    return (
                      <Field
                        key={key}
                        name={key}
                        label={unit === "time" || unit === "count" ? words : `${words}, ${unit}`}
                        type={unit === "time" ? "time" : "number"}
                        value={now[key]}
                        help={now[key] === defaults[key] ? undefined : `The playbook says ${defaults[key]}.`}
                        {...limits}
                      />
                    );
                  })}
              </div>
            </fieldset>
          ))}
          <div className="acts">
            <Submit busy="Saving">Save the numbers</Submit>
          </div>
        </Form>
      </div>
    </div>
  );
}
