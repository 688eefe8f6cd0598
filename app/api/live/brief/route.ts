import { consultantJson } from "@/lib/action";
import { keepBriefTyped } from "@/lib/briefs/commands";
import { typing } from "@/lib/briefs/input";

/** What is being typed into a brief. */
export const PUT = consultantJson(typing, keepBriefTyped);
