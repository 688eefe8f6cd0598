import type { Metadata } from "next";
import { Notice } from "@/app/_ui/notice";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { longDay } from "@/lib/platform/words/dates";
import { getFeedbackLinkView } from "@/lib/record/client-feedback/queries/link";
import { feedbackLinkDays } from "@/lib/record/client-feedback/rules";
import { findLinkHolder } from "@/lib/viewer";
import { ClientFeedbackForm } from "./client-feedback-form";

export const metadata: Metadata = { title: "Your feedback", robots: { index: false, follow: false } };

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ said?: string | string[] }> };

const closedMessages = {
  unknown: "This link does not work. Open it again from the newest e-mail.",
  revoked: "The person who asked you has cancelled this link. If you sent feedback before, they have it.",
  expired: `This link worked for ${feedbackLinkDays} days and has expired. If you sent feedback before, the person who asked you has it. To say more, ask them for a new link.`,
};

/** Opening it changes nothing: mail scanners open every link. It shows who asks, which candidate and job it is about, when and where they met, and what the client wrote before. */
export default async function Page({ params, searchParams }: Props) {
  const [{ token: given }, { said }] = await Promise.all([params, searchParams]);
  const notice = readNotice("/feedback/[token]", said);
  const token = decoded(given);
  const found = await findLinkHolder("feedback", token, await currentTime());
  if ("endedReason" in found)
    return (
      <div className="narrow">
        <h1>This link can’t be used</h1>
        <p className="lead">{closedMessages[found.endedReason]}</p>
      </div>
    );
  const { pageContent: shows, kept, expiresAt } = await getFeedbackLinkView(found.viewer);
  const until = longDay(dayOf("UTC", expiresAt.getTime()));
  return (
    <div className="narrow">
      {notice && <Notice>{notice.text}</Notice>}
      <h1>Your feedback{shows.about && ` about ${shows.about}`}</h1>
      <p className="lead">
        {shows.asker && shows.agency && `${shows.asker} of ${shows.agency} asks for your feedback. `}
        {`${shows.role}, ${shows.when}.`}
      </p>
      <p className="detail">
        {kept?.submittedAt
          ? `You have sent your feedback. You can change it until ${until}. A change is read only after you send it.`
          : `It takes about two minutes, and one answer is enough. What you type is saved, but nobody reads it until you press Send. You can change it until ${until}.`}
      </p>
      <ClientFeedbackForm
        {...{ token, saved: kept }}
        agency={shows.agency || "The agency"}
        about={shows.about || "The candidate"}
      />
    </div>
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
