"use server";

import { sendEmailsAfterResponse } from "@/app/_server/send-emails-after-response";
import { candidateAction, candidateButton } from "@/lib/action";
import { signOut } from "@/lib/auth";
import { askToChangeAddress, stopAddressChange } from "@/lib/people/accounts/commands/change-address";
import { saveEmailPreferences, saveProfile } from "@/lib/people/accounts/commands/profile";
import { endEverySession, endOtherSessions, endSession } from "@/lib/people/accounts/commands/sessions";
import {
  askToChangeAddressInput,
  endSessionInput,
  noInput,
  saveEmailPreferencesInput,
  saveProfileInput,
} from "@/lib/people/accounts/input";
import { signedOutPath } from "@/lib/platform/notices/rules/address";
import { noticePath } from "@/lib/platform/notices/rules/notices";
import { currentSession } from "@/lib/viewer";

const settings = () => "/me/settings";

export const saveProfileAction = candidateAction(saveProfileInput, async (viewer, input, now) => {
  await saveProfile(viewer, input, now);
  return { notice: "Saved." };
});

export const saveEmailPreferencesAction = candidateAction(saveEmailPreferencesInput, async (viewer, input, now) => {
  await saveEmailPreferences(viewer, input, now);
  return { notice: "Saved." };
});

export const askToChangeAddressAction = candidateAction(askToChangeAddressInput, async (viewer, input, now, reader) => {
  await askToChangeAddress(viewer, { ...input, sessionId: reader.sessionId }, now);
  sendEmailsAfterResponse();
  return { to: noticePath("/me/settings", {}, "asked") };
});

export const stopAddressChangeAction = candidateButton(
  noInput,
  async (viewer, _input, now) => {
    await stopAddressChange(viewer, now);
    return noticePath("/me/settings", {}, "stopped");
  },
  settings,
);

export const endSessionAction = candidateButton(
  endSessionInput,
  async (viewer, input, now) => {
    await endSession(viewer, input, now);
    return noticePath("/me/settings", {}, "ended");
  },
  settings,
);

export const endOtherSessionsAction = candidateButton(
  noInput,
  async (viewer, _input, now) => {
    const here = await currentSession();
    if (here) await endOtherSessions(viewer, here, now);
    return noticePath("/me/settings", {}, "ended");
  },
  settings,
);

export const endEverySessionAction = candidateButton(
  noInput,
  async (viewer, _input, now) => {
    await endEverySession(viewer, now);
    await signOut(now);
    return signedOutPath;
  },
  settings,
);
