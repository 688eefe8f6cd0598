import { consultantJsonRoute } from "@/lib/json-routes";
import { autosaveBrief } from "@/lib/mail/briefs/commands";
import { autosaveBriefInput } from "@/lib/mail/briefs/input";

/** What is being typed into a brief. */
export const PUT = consultantJsonRoute(autosaveBriefInput, autosaveBrief);
