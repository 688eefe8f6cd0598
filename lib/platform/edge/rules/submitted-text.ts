import { capitalise } from "@/lib/platform/text/rules";
import { plainHtmlPage } from "./responses";

/** How a form that a browser without script sent was answered. */
type FormResponse = { status: number; location: string };

type SubmissionLoss = { title: string; lead: string; again: boolean; next?: string };

/**
 * What happened, where the answer would be a page without the text that was typed; else null. Without script the answer is all that a
 * person has left: the form into which they typed is gone.
 */
export function submissionLoss({ status, location }: FormResponse, path: string): SubmissionLoss | null {
  const next = /^(?:https?:\/\/[^/]+)?(\/(?:sign-in|welcome)\?next=.*)$/.exec(location)?.[1];
  if (next && !/^\/(?:sign-in|confirm|welcome)(?:\/|$)/.test(path))
    return {
      ...{ title: "You are signed out", next, again: true },
      lead: "Nothing was saved. Your text is below. Sign in, then come back to this page and send it again.",
    };
  if (status === 404)
    return {
      ...{ title: "This is no longer here", again: false },
      lead: "Nothing was saved: this is no longer here, or you can no longer change it. Your text is below, so you can copy it.",
    };
  if (status >= 500)
    return {
      ...{ title: "This did not work", again: true },
      lead: "Something went wrong on our side, so this may not be saved. Your text is below. Send it again in a moment.",
    };
  return null;
}

/** Only a form into which people type says which state it was in; a button's form has nothing to lose. */
export const hasTypedFields = (form: FormData): boolean => form.has("$ACTION_KEY");

/** A page with everything that a form held, which sends it again as it was. */
export function submittedTextPage(words: SubmissionLoss, form: FormData, nonce: string): string {
  const fields = [...form].flatMap(([name, value]) => (typeof value === "string" ? [fieldFor(name, value)] : []));
  return plainHtmlPage(
    words.title,
    `<p>${words.lead}</p>
${words.next ? `<p><a href="${escapeHtml(words.next)}" target="_blank" rel="noreferrer">Sign in (in a new window)</a></p>\n` : ""}<form method="post" enctype="multipart/form-data">
${fields.join("\n")}
${words.again ? '<p><button type="submit">Send again</button></p>' : ""}
</form>`,
    nonce,
  );
}

/** Values that read like text are shown, to be copied or changed; ids, days and choices are only carried along. */
function fieldFor(name: string, value: string): string {
  const isWords = !name.startsWith("$") && /\s|^[^-]{25}/u.test(value.trim());
  if (!isWords && !/[\r\n]/.test(value))
    return `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`;
  const lines = Math.min(
    12,
    value.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 40), 1),
  );
  // A browser drops the first line break of a textarea, so it gets one to drop.
  return `<p><label>${escapeHtml(fieldLabel(name))}<textarea name="${escapeHtml(name)}" rows="${lines}">\n${escapeHtml(value)}</textarea></label></p>`;
}

/** "interviewers.0.went_well" is "Went well". */
function fieldLabel(name: string): string {
  const last = name.split(".").at(-1) ?? name;
  const words = /^\w*[a-z]\w*$/i.test(last) ? last.replace(/_/g, " ").replace(/([a-z])([A-Z])/g, "$1 $2") : "text";
  return capitalise(words.toLowerCase());
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);
