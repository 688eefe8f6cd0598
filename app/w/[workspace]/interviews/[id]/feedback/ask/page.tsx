import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_server/or-not-found";
import { currentTime } from "@/lib/current-time";
import { newId } from "@/lib/ids";
import { senderName } from "@/lib/mail/outbox/rules";
import { may } from "@/lib/permissions";
import { type AskByLinkView, getAskByLinkView } from "@/lib/record/client-feedback/queries/ask-by-link";
import { feedbackLinkDays, feedbackLinkVersion } from "@/lib/record/client-feedback/rules";
import { askByLinkEmailLines, defaultAskByLinkText } from "@/lib/record/client-feedback/rules/ask-by-link";
import { requireConsultant } from "@/lib/viewer";
import { askByLinkAction, renewLinkAction } from "../actions";
import { AskByLinkForm } from "./ask-by-link-form";

export const metadata: Metadata = { title: "Ask the client by link" };

type Props = {
  params: Promise<{ workspace: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The e-mail that asks a person at the client, as it will be sent. `to` is one of `people`, `link` a link that is to be replaced. */
export default async function Page({ params, searchParams }: Props) {
  const [{ workspace, id }, { to, link }] = await Promise.all([params, searchParams]);
  const interviewPage = `/w/${workspace}/interviews/${id}`;
  const back = `${interviewPage}/update`;
  const { viewer, user: reader } = await requireConsultant(workspace, `${interviewPage}/feedback/ask`);
  const found = await orNotFound(id, () => getAskByLinkView(viewer, id));
  const { interview, candidate, asker, pageContent } = found;
  const now = await currentTime();
  const { person, had } = addresseeOf(found, to, link);
  const { name, email } = had ?? person ?? { name: "", email: "" };
  const why = refusalMessage(found, may.askClientByLink(viewer, interview), now);
  const frame = {
    ...askByLinkEmailLines({ ...pageContent, toName: name || "…", days: feedbackLinkDays }),
    report: "Report this message or get no more",
  };
  const hiddenFields = { workspace, interviewId: id, ...(name && { name }), ...(email && { email }) };
  return (
    <div className="narrow">
      <p className="small-print">
        <a href={back}>
          {candidate} · {interview.role}, {interview.company}
        </a>
      </p>
      <h1>{name ? `Ask ${name}` : "Ask the client by link"}</h1>
      {why ? (
        <p className="callout due section">{why}</p>
      ) : (
        <>
          {had && (
            <p className="callout wait section">
              {name} has had a link before. The new link replaces it, and the old one will no longer work. We keep what{" "}
              {name} wrote.
            </p>
          )}
          <div className="section">
            <AskByLinkForm
              action={had ? renewLinkAction : askByLinkAction}
              hidden={{
                ...hiddenFields,
                ...(had ? { linkId: had.id, press: newId(now), seen: feedbackLinkVersion(had) } : { id: newId(now) }),
              }}
              from={senderName(asker.name)}
              replyTo={asker.email}
              words={defaultAskByLinkText}
              zone={reader.zone}
              {...{ name, email, frame, back }}
            />
          </div>
        </>
      )}
    </div>
  );
}

type SearchParam = string | string[] | undefined;

/** If the person has a link already, that link is replaced, whichever way led to this page. */
function addresseeOf({ people, links }: AskByLinkView, to: SearchParam, link: SearchParam) {
  const person = people.find(({ key }) => key === to) ?? null;
  const had = links.find(({ id, email }) => id === link || (person?.email && email === person.email)) ?? null;
  if ((to !== undefined && !person) || (link !== undefined && !had)) notFound();
  return { person, had };
}

function refusalMessage({ interview }: AskByLinkView, mayAsk: boolean, now: Date): string | null {
  if (interview.cancelledAt) return "This interview was cancelled. Restore it if you want to ask the client after all.";
  if (interview.startsAt > now) return "The interview has not taken place yet. You can ask the client afterwards.";
  if (mayAsk) return null;
  return `${interview.consultantName ?? "A colleague"} is the consultant for this interview, and asks the client.`;
}
