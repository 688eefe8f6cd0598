import type { Metadata } from "next";
import { Notice } from "@/app/_ui/notice";
import { SingleKeysSwitch } from "@/app/_ui/single-keys-switch";
import { currentTime } from "@/lib/current-time";
import { getAccount } from "@/lib/people/accounts/queries";
import { listAgenciesOfCandidate } from "@/lib/people/workspaces/queries";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { requireCandidate } from "@/lib/viewer";
import { AccountAddress } from "./account/account-address";
import { EmailPreferences, ProfileForm } from "./account/profile-form";
import { Sessions, SignIns } from "./account/sessions";
import { Agencies } from "./agencies/agencies";

export const metadata: Metadata = { title: "Settings" };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Settings({ searchParams }: Search) {
  const { viewer, user: reader } = await requireCandidate("/me/settings");
  const now = await currentTime();
  const [account, agencies, { said }] = await Promise.all([
    getAccount(viewer, now),
    listAgenciesOfCandidate(viewer),
    searchParams,
  ]);
  const notice = readNotice("/me/settings", said);
  return (
    <>
      {notice && <Notice>{notice.text}</Notice>}
      <div className="narrow">
        <h1>Settings</h1>
        <ProfileForm reader={reader} />
        <EmailPreferences muted={account.muted} />
        <section>
          <h2>Timing</h2>
          <p className="detail">
            How long to wait, when to say thank you, how often to ask: <a href="/me/settings/plan">change the timing</a>
            .
          </p>
        </section>
        <section>
          <h2>Writing</h2>
          <p className="detail">
            Texts that you can start a message from: <a href="/me/settings/templates">your templates</a>. Lines below
            your name: <a href="/me/settings/writing">your signature</a>.
          </p>
          <p className="detail">
            Words that the spelling check accepts: <a href="/me/settings/writing">your own words</a>.
          </p>
        </section>
        <section className="script-only">
          <h2>Keyboard</h2>
          <p className="detail">
            <kbd>/</kbd> leads to the search field. On the Desk and on an agency’s interview, <kbd>L</kbd> leads to the
            form that logs feedback.
          </p>
          <SingleKeysSwitch />
        </section>
        <Agencies memberships={reader.memberships} with={agencies} />
        <AccountAddress email={reader.email} change={account.change} />
        <Sessions list={account.sessions} here={reader.sessionId} zone={reader.zone} now={now} />
        <SignIns list={account.latest} here={reader.sessionId} zone={reader.zone} now={now} />
      </div>
    </>
  );
}
