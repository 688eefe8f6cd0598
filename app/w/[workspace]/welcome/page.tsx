import type { Metadata } from "next";
import { Chip } from "@/app/_ui/chip";
import { requireConsultant } from "@/lib/viewer";

export const metadata: Metadata = { title: "A new agency" };

/** What to do first in an agency that has nothing in it yet. */
export default async function Page({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { agency } = await requireConsultant(workspace, `/w/${workspace}/welcome`);
  const home = `/w/${workspace}`;
  return (
    <>
      <h1>{agency.name} is ready</h1>
      <p className="lead">Your agency has no records yet. Import your records, or add one client or candidate.</p>
      <section>
        <h2>Import your records</h2>
        <div className="card rows">
          <Step
            title="Import candidates"
            why="From a spreadsheet or your present system. You see each row before we save anything. No e-mails are sent."
            chip="CSV file"
            href={`${home}/candidates/import`}
            main
          />
          <Step
            title="Import clients"
            why="Companies with their contacts and open roles, in the same way."
            chip="CSV file"
            href={`${home}/clients/import`}
          />
        </div>
      </section>
      <section>
        <h2>Or add one client or candidate</h2>
        <div className="card rows">
          <Step
            title="Add a client"
            why="A company that interviews your candidates. You choose whether they may write to it directly."
            chip="1 minute"
            href={`${home}/clients/new`}
          />
          <Step
            title="Add a candidate"
            why="Then add their next interview. If you invite them, they see it too."
            chip="1 minute"
            href={`${home}/candidates/new`}
          />
        </div>
      </section>
      <section>
        <h2>Work together</h2>
        <div className="card rows">
          <Step
            title="Invite colleagues"
            why="Each consultant has their own candidates. You choose who else can edit their records."
            chip="by e-mail"
            href={`${home}/settings/people/several?as=consultant`}
          />
        </div>
      </section>
      <p className="actions section">
        <a className="button" href={home}>
          Go to the Desk
        </a>
        <a className="button" href={`${home}/settings`}>
          Agency settings
        </a>
      </p>
    </>
  );
}

type Props = { title: string; why: string; chip: string; href: string; main?: boolean };

const Step = ({ title, why, chip, href, main = false }: Props) => (
  <article>
    <div>
      <strong>{title}</strong>
      <div className="detail">{why}</div>
    </div>
    <Chip tone="due">{chip}</Chip>
    <a className={main ? "button primary" : "button"} href={href}>
      {title}
    </a>
  </article>
);
