"use client";

import { deserialize, type Serialized } from "@/app/_ui/serialized";
import { type WorklistLine, WorklistRows } from "@/app/_ui/worklist";
import type { ContactLink } from "@/lib/planning/steps/rules/contacts";
import { ContactLinks } from "./contact-links";

/** `contact`: the person to call or to write to. */
export type PlanLine = WorklistLine & { contact?: ContactLink };

type PlanLinesProps = {
  lines: PlanLine[];
  /** Whether the first line has the green button. */
  isFirst?: boolean;
};

/** The lines of a plan. Words come from the server, markup from here: markup of the server would travel twice. */
export const SerializedPlanLines = ({
  lines,
  isFirst,
}: Omit<PlanLinesProps, "lines"> & { lines: Serialized<PlanLine[]> }) => (
  <div className="card">
    <PlanLines lines={deserialize(lines)} isFirst={isFirst} />
  </div>
);

export const PlanLines = ({ lines, isFirst }: PlanLinesProps) => (
  <WorklistRows
    {...{ lines, isFirst }}
    fold="Why?"
    title="h3"
    below={(index) => {
      const contact = lines[index]?.contact;
      return contact && <ContactLinks contact={contact} />;
    }}
  />
);
