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
      <p className="lead">It is empty so far. Three things make it yours; take them in any order.</p>
      <section>
        <h2>First steps</h2>
        <div className="card rows">
          <Step
            title="Add a client"
            why="A company that interviews your candidates, and whether they may write to it themselves."
            chip="a minute"
            href={`${home}/clients/new`}
            main
          />
          <Step
            title="Add a candidate"
            why="Then enter their next interview. Invite them, and you both see the same record."
            chip="a minute"
            href={`${home}/candidates/new`}
          />
          <Step
            title="Invite a colleague"
            why="Each has candidates of their own; you decide who besides may edit a record."
            chip="by e-mail"
            href={`${home}/settings/people#invite`}
          />
        </div>
      </section>
      <p className="actions section">
        <a className="button" href={home}>
          Go to the desk
        </a>
        <a className="button" href={`${home}/settings`}>
          The agency’s settings
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
