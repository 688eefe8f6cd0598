import { keepBriefTyped } from "@/lib/briefs/commands";
import { typing } from "@/lib/briefs/input";
import { consultantJson } from "@/lib/live";

/** What is being typed into a brief. */
export const PUT = consultantJson(typing, keepBriefTyped);
