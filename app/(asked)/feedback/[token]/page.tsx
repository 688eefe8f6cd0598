import type { Metadata } from "next";
import { Flash } from "@/app/_ui/flash";
import { pageOfLink } from "@/lib/client-feedback/queries/link";
import { linkDays } from "@/lib/client-feedback/rules";
import { dayOf, longDay } from "@/lib/dates";
import { holder } from "@/lib/viewer";
import { ClientForm } from "./client-form";

export const metadata: Metadata = { title: "Your feedback", robots: { index: false, follow: false } };

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ said?: string | string[] }> };

const over = {
  unknown: {
    title: "This link is not one of ours",
    lead: "Perhaps it was cut off on the way, or a newer one was sent since. Open the latest e-mail, or copy the whole address from it.",
  },
  revoked: {
    title: "This page has been closed",
    lead: "Whoever asked you has closed it. What you had sent has arrived. If you have more to say, answer their e-mail.",
  },
  expired: {
    title: "This page has ended",
    lead: `It was open for ${linkDays} days. What you had sent has arrived. If you would like to say more, answer the e-mail and ask for a new link.`,
  },
};

/** Opening it changes nothing: scanners of mail open every link. It shows who asks and about whom, the job, when and where they met, and what its holder wrote. */
export default async function Page({ params, searchParams }: Props) {
  const [{ token: given }, { said }] = await Promise.all([params, searchParams]);
  const token = decoded(given);
  const found = await holder("feedback", token, new Date());
  if ("over" in found)
    return (
      <div className="slim">
        <h1>{over[found.over].title}</h1>
        <p className="lead">{over[found.over].lead}</p>
      </div>
    );
  const { shows, kept, expiresAt } = await pageOfLink(found.viewer);
  const until = longDay(dayOf("UTC", expiresAt.getTime()));
  return (
    <div className="slim">
      {said === "sent" && <Flash>Thank you. It is sent.</Flash>}
      {said === "kept" && <Flash>Kept. Nobody reads it before you send it.</Flash>}
      <h1>Your feedback{shows.about && ` about ${shows.about}`}</h1>
      <p className="lead">
        {shows.asker && shows.agency && `${shows.asker} of ${shows.agency} asks you. `}
        {`${shows.role}, ${shows.when}.`}
      </p>
      <p className="why">
        {kept?.submittedAt
          ? `It has been sent. You can change it until ${until}; what you change arrives as you type.`
          : `Two minutes, as you please: everything is optional but one answer. It saves itself, is read once you send it, and can be changed until ${until}.`}
      </p>
      <ClientForm token={token} agency={shows.agency || "The agency"} kept={kept} />
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
