import { SubmitButton } from "@/app/_ui/submit-button";

export type SendButtonsProps = {
  aim: { at: string; words: string; there: string | null } | null;
  /** `aim` is the opening of a locked step: it can wait for that, and cannot be sent before. */
  whenItOpens: boolean;
  /** A consultant here who can be asked to read it. Under `through` that is how it is sent at all. */
  second: { name: string; through: boolean; asked: boolean } | null;
};

/** Now (unless it is locked), at its moment, or first past a second pair of eyes. */
export function SendButtons({ aim, second, whenItOpens }: SendButtonsProps) {
  return (
    <>
      {aim && (
        <SubmitButton name="intent" value="schedule" busy="Scheduling">
          {aim.words}
        </SubmitButton>
      )}
      {!(aim && whenItOpens) && (
        <SubmitButton className={aim ? "" : "primary"} name="intent" value="send" busy="Sending">
          Send now
        </SubmitButton>
      )}
      {second && (
        <SubmitButton className="" name="intent" value="ask" busy="Asking">
          {second.asked ? `Ask ${second.name} to read it again` : `Ask ${second.name} to read it`}
        </SubmitButton>
      )}
    </>
  );
}
