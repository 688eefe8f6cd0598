import { ButtonForm } from "@/app/_ui/button-form";
import { Checkbox } from "@/app/_ui/choices";
import { TextArea } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import type { Readers } from "@/app/_ui/readers";
import { SubmitButton } from "@/app/_ui/submit-button";
import { newId } from "@/lib/ids";
import { addLessonAction, editLessonAction, removeLessonAction } from "./actions";

const readersOfLesson = (consultant: string | null): Readers =>
  consultant ? { youUntilTicked: consultant } : "only you";

type Lesson = { id: string; body: string; version: number; sharedAt: Date | null };

export function NewLesson({ id, first, consultant }: { id: string; first: boolean; consultant: string | null }) {
  return (
    <Form action={addLessonAction} className="fields compact mt-4" label="A lesson">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="lessonId" value={newId(new Date())} />
      <TextArea
        name="body"
        label={first ? "What will you do differently, or again?" : "Another one"}
        help="One sentence each is plenty. It stands at the top when you prepare for your next interview."
        readers={readersOfLesson(consultant)}
        limit="lesson"
      />
      {consultant && <Checkbox name="share" label={`${consultant} may see it`} />}
      <div className="actions">
        <SubmitButton className={first ? "primary" : ""} busy="Saving">
          Keep this lesson
        </SubmitButton>
      </div>
    </Form>
  );
}

export function LessonItem({ id, lesson, consultant }: { id: string; lesson: Lesson; consultant: string | null }) {
  return (
    <div>
      <p className="typed-text">{lesson.body}</p>
      {lesson.sharedAt && <p className="detail">{consultant ?? "Your consultant"} sees it.</p>}
      <details className="expandable">
        <summary>Change or remove it</summary>
        <div className="panel">
          <Form
            action={editLessonAction}
            version={lesson.version}
            className="fields compact"
            label="Change this lesson"
          >
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="lessonId" value={lesson.id} />
            <TextArea
              name="body"
              label="The lesson"
              value={lesson.body}
              readers={readersOfLesson(consultant)}
              limit="lesson"
            />
            {consultant && (
              <Checkbox name="share" label={`${consultant} may see it`} checked={lesson.sharedAt !== null} />
            )}
            <SubmitButton className="">Save</SubmitButton>
          </Form>
          <ButtonForm action={removeLessonAction}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="lessonId" value={lesson.id} />
            <SubmitButton className="danger">Remove it for good</SubmitButton>
          </ButtonForm>
        </div>
      </details>
    </div>
  );
}
