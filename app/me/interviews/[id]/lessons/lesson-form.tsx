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
        label={first ? "What will you do differently, or again?" : "Another lesson"}
        help="One sentence is enough. We show it when you prepare for your next interview."
        readers={readersOfLesson(consultant)}
        limit="lesson"
      />
      {consultant && <Checkbox name="share" label={`Share with ${consultant}`} />}
      <div className="actions">
        <SubmitButton className={first ? "primary" : ""} busy="Saving">
          Save this lesson
        </SubmitButton>
      </div>
    </Form>
  );
}

export function LessonItem({ id, lesson, consultant }: { id: string; lesson: Lesson; consultant: string | null }) {
  return (
    <div>
      <p className="typed-text">{lesson.body}</p>
      {lesson.sharedAt && <p className="detail">Shared with {consultant ?? "your consultant"}.</p>}
      <details className="expandable">
        <summary>Edit or delete</summary>
        <div className="panel">
          <Form action={editLessonAction} version={lesson.version} className="fields compact" label="Edit this lesson">
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="lessonId" value={lesson.id} />
            <TextArea
              name="body"
              label="Lesson"
              value={lesson.body}
              readers={readersOfLesson(consultant)}
              limit="lesson"
            />
            {consultant && (
              <Checkbox name="share" label={`Share with ${consultant}`} checked={lesson.sharedAt !== null} />
            )}
            <SubmitButton className="">Save</SubmitButton>
          </Form>
          <ButtonForm action={removeLessonAction}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="lessonId" value={lesson.id} />
            <SubmitButton className="danger">Delete permanently</SubmitButton>
          </ButtonForm>
        </div>
      </details>
    </div>
  );
}
