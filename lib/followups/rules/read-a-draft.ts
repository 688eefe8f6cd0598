import { earliest, hours } from "./clock";
import { Who } from "./consultant";
import type { Draft as GivenDraft } from "./facts";
import { ended, type Situation } from "./situation";
import type { Draft } from "./step";

type Note = Pick<Draft, "step" | "interviewer" | "aim" | "settledAt">;

/** One for each draft that was given to the consultant. Without an interviewer it stands for the notes to all of them. */
export function readDrafts(situation: Situation, notes: Note[]): Draft[] {
  if (!situation.agency) return [];
  return situation.facts.drafts.flatMap((given) => {
    const asked = situation.clock.past(given.askedAt);
    return asked === null ? [] : readDraft(situation, given, asked, notes);
  });
}

function readDraft(situation: Situation, given: GivenDraft, asked: number, notes: Note[]): Draft {
  const { clock, settled } = situation;
  const about = notes.filter(
    ({ step, interviewer }) => step === given.step && (given.forId === null || interviewer?.id === given.forId),
  );
  const aim = given.aim ? Date.parse(given.aim) : earliest(...about.map((note) => note.aim));
  const latest = asked + hours(clock.settings.readDraftDueHoursAtMost);
  const sent =
    about.length > 0 && about.every((note) => settled(note.step, note.interviewer?.id ?? null) || note.settledAt);
  const { interviewer } = about.find((note) => given.forId !== null && note.interviewer?.id === given.forId) ?? {};
  const to = interviewer ? ` to ${interviewer.name}` : "";
  return {
    step: "read-a-draft",
    whose: "consultant",
    interviewer,
    title: `Read the candidate’s draft${to}`,
    why: "A second pair of eyes before it goes: approve it, or return it with comments.",
    rules: ["R41"],
    opens: asked,
    // An aim that had passed when it was asked for says nothing any more.
    due: aim !== null && aim > asked ? Math.min(aim, latest) : latest,
    settledAt: clock.past(given.readAt),
    gone: ended(situation) ?? (sent ? "The note has gone." : null),
    since: asked,
    lock: () => "Opens when a draft is given to be read.",
    seen: {
      title: `${Who(situation)} reads your draft${to}`,
      why: "A second pair of eyes before it goes: they approve it, or return it with comments.",
    },
  };
}
