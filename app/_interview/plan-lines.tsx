"use client";

import { Chip, type ChipTone } from "@/app/_ui/chip";
import { deserialize, type Serialized } from "@/app/_ui/serialized";
import type { ContactLink } from "@/lib/planning/steps/rules/contacts";
import { ContactLinks } from "./contact-links";

export type PlanLine = {
  title: string;
  why: string;
  /** Where the reasons are explained at length. */
  reasons: string;
  tone: ChipTone;
  chip: string;
  gone?: boolean;
  /** Who to call or write to. */
  contact?: ContactLink;
  /** What the reader can do with the step now. */
  act?: { href: string; label: string; main: boolean };
};

/** The lines of a plan. Words come from the server, markup from here: markup of the server would travel twice. */
export const SerializedPlanLines = ({ lines }: { lines: Serialized<PlanLine[]> }) => (
  <PlanLines lines={deserialize(lines)} />
);

export function PlanLines({ lines }: { lines: PlanLine[] }) {
  return (
    <ol className="plan">
      {lines.map(({ title, why, reasons, tone, chip, gone, contact, act }, index) => (
        <li key={index} className={gone ? "obsolete" : tone === "neutral" ? undefined : tone}>
          <div>
            {act ? <strong>{title}</strong> : title}
            <a className="detail" href={reasons}>
              {why}
            </a>
            {contact && <ContactLinks contact={contact} />}
            {act && (
              <a className={act.main ? "button primary" : "button"} href={act.href}>
                {act.label}
              </a>
            )}
          </div>
          <Chip tone={tone}>{chip}</Chip>
        </li>
      ))}
    </ol>
  );
}
