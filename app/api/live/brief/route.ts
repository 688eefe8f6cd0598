import { autosaveBrief } from "@/lib/briefs/commands";
import { autosaveBriefInput } from "@/lib/briefs/input";
import { consultantJsonRoute } from "@/lib/json-routes";

/** What is being typed into a brief. */
export const PUT = consultantJsonRoute(autosaveBriefInput, autosaveBrief);
