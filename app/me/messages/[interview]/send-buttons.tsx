import { SubmitButton } from "@/app/_ui/submit-button";
import type { MessageEditorProps } from "./message-editor";

/** Now (unless it is locked), at its moment, or first past a second pair of eyes. */
export function SendButtons({ aim, second, whenItOpens }: Pick<MessageEditorProps, "aim" | "second" | "whenItOpens">) {
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
