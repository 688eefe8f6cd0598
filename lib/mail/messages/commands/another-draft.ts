import { messages } from "@/db/schema/messages";
import { Refused } from "@/lib/errors";
import type { Candidate } from "@/lib/viewer";
import type { MessageKey } from "../input";
import { listNotesToReader } from "../queries/notes-to-reader";
import { composedMessage, composeMessage, hasOtherWords } from "../rules/compose";
import { keepChanges } from "../rules/composer/keep-changes";
import type { MessageFacts } from "../rules/message-facts";
import { isMessageFixed } from "../rules/state";
import { lengthFault } from "../rules/too-long";
import { auditMessage, isMessage, messageDone, withMessage } from "./with-message";

/** Composes the message in other words. What its writer changed, added or took out stays as they left it. */
export async function composeAnotherDraft(viewer: Candidate, key: MessageKey, now: Date): Promise<void> {
  if (!hasOtherWords(key.step)) throw new Refused("This message has no other draft.");
  const toReader = await listNotesToReader(viewer, key);
  await withMessage(viewer, key, now, async (on) => {
    const { locked, found } = on;
    const { message, state, writing } = found;
    if (isMessageFixed(state)) throw new Refused("This is being sent. Cancel sending to change it.");
    const attempt = (message?.attempt ?? 0) + 1;
    const { draft } = composeMessage(writing, { attempt, toReader });
    if (!draft) throw new Refused("We need one more detail to write a draft. Answer one of the questions.");
    const composed = composedMessage(draft);
    if (!message) {
      const { step, interviewerId } = key;
      const values = {
        ...locked.owner,
        step,
        interviewerId,
        subject: draft.subject,
        body: draft.body,
        composed,
        attempt,
      };
      await locked.tx.insert(messages).values({ ...values, updatedAt: now });
      await auditMessage(on, "draft-begun", key);
      return locked.audited();
    }
    const before = message.composed.length > 0 ? message.composed : recomposed(writing, message.attempt);
    const [[theirSubject] = [], ...base] = before;
    if (!base.flat().some(({ text }) => message.body.includes(text)))
      throw new Refused("You wrote this text yourself, so we do not replace it. Delete it to start from a draft.");
    const text = {
      subject: message.subject === theirSubject?.text ? draft.subject : message.subject,
      body: keepChanges(base, message.body, draft.letter),
    };
    const fault = lengthFault("With what you wrote", text, "Shorten what you wrote first.");
    if (fault) throw new Refused(fault);
    await locked.tx
      .update(messages)
      .set({
        ...text,
        ...{ composed, attempt, version: message.version + 1, updatedAt: now },
      })
      .where(isMessage(locked, message.id));
    return messageDone(on, "draft-begun-again", key);
  });
}

/** For a text that was saved before this was kept with it. */
function recomposed(writing: MessageFacts, attempt: number) {
  const { draft } = composeMessage(writing, { attempt });
  return draft ? composedMessage(draft) : [];
}
