import { isMergeField } from "@/lib/merging";
import { capitalise } from "@/lib/platform/text/rules";
import { plainHtmlPage } from "./responses";
import type { UnavailableReason } from "./unavailable";

/** The answer to a form that was sent without script. `unavailable`: why the database did not do what it was asked, if so. */
type FormResponse = { status: number; location: string; unavailable?: UnavailableReason };

type SubmissionLoss = { title: string; lead: string; again: boolean; next?: string };

/**
 * What happened, if the answer would be a page without the typed text; else null. Without script the answer replaces the form, and the person
 * would lose their text.
 */
export function submissionLoss({ status, location, unavailable }: FormResponse, path: string): SubmissionLoss | null {
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
  if (status >= 500 && unavailable && unavailable !== "silent")
    return {
      ...{ title: "Nothing can be saved at the moment", again: true },
      lead: "Nothing was saved. Your text is below. Send it again in a few minutes.",
    };
  if (status >= 500)
    return {
      ...{ title: "Something went wrong", again: true },
      lead: "The error is on our side, so this may not be saved. Your text is below. Send it again in a moment.",
    };
  return null;
}

/** Only a form with text fields sends its earlier state. A form of buttons has no text to lose. */
export const hasTypedFields = (form: FormData): boolean => form.has("$ACTION_KEY");

/** A page with everything that a form held. Its button sends the form again. */
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

/** Text is shown, so that people can copy or change it. Ids, days and choices are hidden fields, and so is what a field showed at first. */
function fieldFor(name: string, value: string): string {
  const isOurs = name.startsWith("$") || isMergeField(name);
  const isWords = /[\r\n]/.test(value) || /\s|^[^-]{25}/u.test(value.trim());
  if (isOurs || !isWords) return `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`;
  const lines = Math.min(
    12,
    value.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 40), 1),
  );
  // A browser drops the first line break of a textarea, so we add one.
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
