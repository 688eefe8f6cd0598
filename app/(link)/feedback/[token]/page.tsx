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
  unknown: {
    title: "This link is not one of ours",
    lead: "Perhaps it was cut off on the way, or a newer one was made since. Open the latest link that you got, or copy the whole address.",
  },
  revoked: {
    title: "This page has been closed",
    lead: "Whoever asked you has closed it. What you had sent has arrived. If you have more to say, write to them.",
  },
  expired: {
    title: "This page has ended",
    lead: `It was open for ${feedbackLinkDays} days. What you had sent has arrived. If you would like to say more, ask whoever sent you the link for a new one.`,
  },
};

/** Opening it changes nothing: scanners of mail open every link. It shows who asks and about whom, the job, when and where they met, and what its holder wrote. */
export default async function Page({ params, searchParams }: Props) {
  const [{ token: given }, { said }] = await Promise.all([params, searchParams]);
  const notice = readNotice("/feedback/[token]", said);
  const token = decoded(given);
  const found = await findLinkHolder("feedback", token, await currentTime());
  if ("endedReason" in found)
    return (
      <div className="narrow">
        <h1>{closedMessages[found.endedReason].title}</h1>
        <p className="lead">{closedMessages[found.endedReason].lead}</p>
      </div>
    );
  const { pageContent: shows, kept, expiresAt } = await getFeedbackLinkView(found.viewer);
  const until = longDay(dayOf("UTC", expiresAt.getTime()));
  return (
    <div className="narrow">
      {notice && <Notice>{notice.text}</Notice>}
      <h1>Your feedback{shows.about && ` about ${shows.about}`}</h1>
      <p className="lead">
        {shows.asker && shows.agency && `${shows.asker} of ${shows.agency} asks you. `}
        {`${shows.role}, ${shows.when}.`}
      </p>
      <p className="detail">
        {kept?.submittedAt
          ? `You have sent this. You can change it until ${until}; a change is read once you send it.`
          : `It takes two minutes, and one answer is enough. What you type is saved, is read once you send it, and can be changed until ${until}.`}
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
