import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { sentence } from "@/app/_interview/plan";
import { Said } from "@/app/_interview/said";
import { shown } from "@/app/_interview/shown";
import { StepForms } from "@/app/_interview/step-forms";
import { Why } from "@/app/_interview/why";
import { Chip } from "@/app/_ui/chip";
import { toFacts } from "@/lib/followups/queries";
import { candidatesPlan } from "@/lib/followups/rules/plan";
import { recordOf } from "@/lib/record/queries";
import { doing } from "@/lib/steps/rules";
import { dueChip, isOpen, spoken } from "@/lib/today/rules";
import { candidate } from "@/lib/viewer";

export const metadata: Metadata = { title: "A step of the plan" };

type Props = {
  params: Promise<{ id: string; step: string }>;
  searchParams: Promise<{ for?: string; said?: string }>;
};

export default async function Page({ params, searchParams }: Props) {
  const [{ id, step: name }, { for: forId, said }] = await Promise.all([params, searchParams]);
  const { viewer, reader: person } = await candidate(`/me/interviews/${id}/steps/${name}`);
  const { row } = await shown(id, () => recordOf(viewer, id));
  const now = new Date();
  const reader = { zone: person.zone, now: now.getTime() };
  const steps = candidatesPlan(toFacts(row), now, person.zone);
  const step = steps.find((one) => one.step === name && one.forId === (forId ?? null));
  if (!step) notFound();
  const mine = step.whose === "candidate";
  const times = [
    [step.standing === "locked" ? "Opens" : "Opened", step.opens],
    ["Best at", step.aim],
    ["By", step.due],
  ] as const;
  return (
    <div className="slim">
      <Said what={said} id={id} />
      <p className="faint">
        <a href={`/me/interviews/${id}`}>
          {row.role}, {row.company}
        </a>
      </p>
      <h1>{step.title}</h1>
      <p className="lead">{step.standing === "locked" ? step.locked : step.why}</p>
      <p>
        {isOpen(step) && !step.snoozedUntil ? (
          <Chip is={dueChip(step, row.zone, reader).tone}>{dueChip(step, row.zone, reader).chip}</Chip>
        ) : (
          step.standing !== "locked" && <span className="quiet">{sentence(step, row.zone, reader)}</span>
        )}
      </p>
      <dl className="facts sec">
        {times.map(
          ([words, at]) =>
            at && (
              <div key={words} className="contents">
                <dt>{words}</dt>
                <dd>{spoken(Date.parse(at), row.zone, reader)}</dd>
              </div>
            ),
        )}
        <dt>Whose turn</dt>
        <dd>{mine ? "Yours" : (row.consultantName ?? "Your consultant’s")}</dd>
      </dl>
      {mine && isOpen(step) && doing(id, step).href.includes("/steps/") === false && (
        <p className="acts sec">
          <a className="btn primary" href={doing(id, step).href}>
            {doing(id, step).verb}
          </a>
        </p>
      )}
      {mine && <StepForms id={id} step={step} row={row} />}
      <section>
        <h2>Where this comes from</h2>
        <Why numbers={step.rules} open />
        {mine && (isOpen(step) || step.standing === "locked") && (
          <p className="why">
            You may do it the other way: {step.standing === "locked" ? "open it early for a reason" : "put it off"},
            leave it out, or <a href="/me/settings/plan">change the plan’s numbers</a>.
          </p>
        )}
      </section>
    </div>
  );
}
