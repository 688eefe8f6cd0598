import type { LockedInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Candidate } from "@/lib/viewer";
import type { SaveDebriefInput } from "../input";
import type { Debrief } from "../queries";

/** A debrief that is being saved: its interview, what it said before, and what the form says. */
export type LockedDebrief = { locked: LockedInterview<Candidate>; before: Debrief; input: SaveDebriefInput };
