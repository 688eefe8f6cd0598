"use server";

import { consultantAction, consultantButton } from "@/lib/action";
import { Refused } from "@/lib/errors";
import { unreadState } from "@/lib/form-failures";
import { isSentByScript } from "@/lib/form-request";
import type { FormState } from "@/lib/form-state";
import {
  cancelBriefSending,
  type SavedBrief,
  saveBrief,
  sendBrief,
  settleBrief,
  startBriefAgain,
} from "@/lib/mail/briefs/commands";
import { type BriefKey, briefKeyInput, sendBriefInput } from "@/lib/mail/briefs/input";
import { baseName } from "@/lib/merging";
import { type NoticeOf, noticePath } from "@/lib/platform/notices/rules/notices";
import type { Consultant } from "@/lib/viewer";

const page = (
  { workspaceId: workspace }: Consultant,
  { interviewId: id }: BriefKey,
  notice: NoticeOf<"/w/[workspace]/interviews/[id]/brief">,
) => noticePath("/w/[workspace]/interviews/[id]/brief", { workspace, id }, notice);

/** The typed text is saved first, so that a refusal loses nothing and its version is the one to continue from. */
export const writeBriefAction = consultantAction(sendBriefInput, async (viewer, input, now, _reader, sent, unseen) => {
  const kept = await saveBrief(viewer, input, now);
  if (input.intent === "save") return { notice: "Saved.", version: kept.version };
  if (Object.keys(unseen).length > 0) return unreadState(kept.version, unseen);
  const goesBy = (await isForShownPerson(input, sent)) ? input.goesBy : undefined;
  const send = () => sendBrief(viewer, { ...input, goesBy, version: kept.version }, now);
  return (await refusal(kept, send)) ?? { to: page(viewer, input, "sent") };
});

/** A ticked name belongs to the recipient on the page. With script the page asks again when another recipient is chosen; without script it cannot. */
const isForShownPerson = async ({ to, toName }: { to: string; toName: string }, sent: FormData) =>
  (await isSentByScript()) ||
  (sent.get(baseName("to")) === to && (to !== "typed" || sent.get(baseName("toName")) === toName));

async function refusal(kept: SavedBrief, run: () => Promise<void>): Promise<FormState | undefined> {
  try {
    await run();
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    const refused = fault.field ? { errors: { [fault.field]: fault.message } } : { message: fault.message };
    return { ...refused, version: kept.version, key: Math.random() };
  }
}

const button = (
  run: (viewer: Consultant, input: BriefKey, now: Date) => Promise<void>,
  notice: NoticeOf<"/w/[workspace]/interviews/[id]/brief">,
) =>
  consultantButton(
    briefKeyInput,
    async (viewer, input, now) => {
      await run(viewer, input, now);
      return page(viewer, input, notice);
    },
    (input, viewer) => page(viewer, input, "late"),
  );

export const cancelBriefSendingAction = button(cancelBriefSending, "back");
export const settleBriefAction = button(settleBrief, "settled");
export const startBriefAgainAction = button(startBriefAgain, "again");
