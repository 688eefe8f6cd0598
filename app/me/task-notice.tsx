import { ButtonForm } from "@/app/_ui/button-form";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { taskKeyFields } from "@/lib/planning/today/rules/task-key";
import type { PageNotice } from "@/lib/platform/notices/rules/notices";
import { undoTaskAction } from "./actions";

/** What was just done to a task of Today, once, and its undo. */
export function TaskNotice({ notice: { key, text, about, tone } }: { notice: PageNotice }) {
  return (
    <Notice tone={tone}>
      {text}{" "}
      {about && (
        <ButtonForm action={undoTaskAction} className="horizontal">
          {Object.entries({ ...taskKeyFields(about), kind: key }).map(([name, value]) => (
            <input key={name} type="hidden" {...{ name, value }} />
          ))}
          <SubmitButton className="link">Undo</SubmitButton>
        </ButtonForm>
      )}
    </Notice>
  );
}
