import { SubmitButton } from "@/app/_ui/submit-button";

export type SendButtonsProps = {
  aim: { at: string; words: string; there: string | null } | null;
  /** `aim` is the moment when a locked step opens: the message can be scheduled for it, but not sent earlier. */
  whenItOpens: boolean;
  /** A consultant who can be asked to read it. With `through` it is sent only in this way. */
  second: { name: string; through: boolean; asked: boolean } | null;
};

/** Send now (unless the step is locked), schedule it, or ask somebody to read it first. */
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
