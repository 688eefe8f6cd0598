import { sendEmailsAfterResponse } from "@/app/_server/send-emails-after-response";
import { currentSignInPlace, rememberSignInRequest } from "@/lib/auth";
import { askToSignIn } from "@/lib/people/accounts/commands/ask-to-sign-in";
import { system } from "@/lib/viewer";

/** Sends the e-mail with a link and a code, and marks this browser as the one that asked. `next` is where they go after signing in. */
export async function sendSignInEmail(to: { email: string; next: string }, now: Date): Promise<void> {
  const here = await currentSignInPlace();
  const request = await askToSignIn(system, { ...to, ...here }, now);
  await rememberSignInRequest(request.asked, here);
  sendEmailsAfterResponse();
}
