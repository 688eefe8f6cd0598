import type { Metadata } from "next";
import { Flash } from "@/app/_ui/flash";
import { Form } from "@/app/_ui/form";
import { Submit } from "@/app/_ui/submit";
import { defaults, type Settings, settingsWith } from "@/lib/followups/rules/settings";
import { articles, type RuleNumber, rules } from "@/lib/followups/rules/sources";
import { spelled, tensions } from "@/lib/followups/rules/tensions";
import { candidate } from "@/lib/viewer";
import { numbers, unitWords } from "@/lib/workspaces/rules";
import { save } from "./actions";
import { Group, Num } from "./number";

export const metadata: Metadata = { title: "The plan’s numbers" };

export default async function Page({ searchParams }: { searchParams: Promise<{ said?: string }> }) {
  const { reader } = await candidate("/me/settings/plan");
  const { said } = await searchParams;
  const own = reader.candidacies.find((one) => one.kind === "personal");
  const now = settingsWith(own?.settings as Partial<Settings>);
  const keys = Object.keys(numbers) as (keyof Settings)[];
  const groups = [...new Set(keys.map((key) => numbers[key].about))];
  const changed = keys.filter((key) => now[key] !== defaults[key]);
  return (
    <div className="slim">
      {said === "saved" && <Flash>Saved. Every plan follows these numbers from now on.</Flash>}
      <p className="faint">
        <a href="/me/settings">Settings</a>
      </p>
      <h1>The plan’s numbers</h1>
      <p className="lead">
        The articles differ on how long to wait. These are the numbers that your plans use, each with the article it
        rests on; an empty field takes the playbook’s own. An agency’s interviews follow the agency’s numbers.
      </p>
      <div className="sec">
        {/* What was just saved, or put back, is what the fields begin with. */}
        <Form action={save} key={JSON.stringify(now)}>
          {/* The first button of a form is the one that Enter presses. */}
          <button type="submit" hidden>
            Save
          </button>
          {groups.map((about, index) => {
            const names = keys.filter((key) => numbers[key].about === about);
            const own = names.filter((key) => changed.includes(key)).length;
            return (
              <Group
                key={about}
                about={about}
                note={`${names.length} numbers${own > 0 ? `, ${own} changed` : ""}`}
                names={names}
                open={own > 0 || index === 0}
              >
                {names.map((key) => (
                  <One key={key} name={key} value={now[key]} />
                ))}
              </Group>
            );
          })}
          <div className="acts main-act">
            <Submit busy="Saving">Save the numbers</Submit>
            {changed.length > 0 && (
              <Submit className="" name="reset" value="all">
                {changed.length === 1 ? "Put the changed one back" : `Put all ${changed.length} changed ones back`}
              </Submit>
            )}
          </div>
        </Form>
      </div>
    </div>
  );
}

function One({ name, value }: { name: keyof Settings; value: string | number }) {
  const { words, unit, rests } = numbers[name];
  const usual = `${defaults[name]}${unit === "time" || unit === "count" ? "" : ` ${unitWords[unit]}`}`;
  return (
    <Num
      name={name}
      label={words}
      value={value}
      unit={unitWords[unit]}
      isTime={unit === "time"}
      help={`Usually ${usual}. ${from(rests)}`}
      reset={value === defaults[name] ? null : usual}
    />
  );
}

/** The article that it rests on, or what the articles disagree about. */
function from(rests: RuleNumber | null): string {
  if (rests === null) return "No article says; this is our own.";
  if (rests in tensions) return spelled(tensions[rests as keyof typeof tensions].says);
  const { sources, says } = rules[rests as keyof typeof rules];
  const by = sources.map((source) => articles[source].short).join(" and ");
  return `${by.charAt(0).toUpperCase()}${by.slice(1)}: ${says}`;
}
