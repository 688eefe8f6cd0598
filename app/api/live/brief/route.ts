import { autosaveBrief } from "@/lib/briefs/commands";
import { autosaveBriefInput } from "@/lib/briefs/input";
import { consultantJson } from "@/lib/live";

/** What is being typed into a brief. */
export const PUT = consultantJson(autosaveBriefInput, autosaveBrief);
