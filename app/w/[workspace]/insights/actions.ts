"use server";

import { consultantButton } from "@/lib/action";
import { recountInsights } from "@/lib/planning/insights/commands";
import { type GetInsightsInput, getInsightsInput } from "@/lib/planning/insights/input";
import { noticePath } from "@/lib/platform/notices/rules/notices";
import type { Consultant } from "@/lib/viewer";

export const recountInsightsAction = consultantButton(
  getInsightsInput,
  async (viewer, input, now) => {
    await recountInsights(viewer, now);
    return `${noticePath("/w/[workspace]/insights", { workspace: viewer.workspaceId }, "recounted")}&${sameView(input)}`;
  },
  (input, { workspaceId }: Consultant) => `/w/${workspaceId}/insights?${sameView(input)}`,
);

/** Whose interviews and which days the page showed. */
const sameView = ({ who, from, to }: GetInsightsInput) =>
  new URLSearchParams({ who, ...(from && { from }), ...(to && { to }) });
