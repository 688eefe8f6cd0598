import type { Metadata } from "next";
import Link from "next/link";
import { SerializedTimeline } from "@/app/_interview/timeline";
import { Chip } from "@/app/_ui/chip";
import { serialize } from "@/app/_ui/serialized";
import { exampleTimeline } from "./example-timeline";
import { SignInLink } from "./sign-in-link";

export const metadata: Metadata = { title: { absolute: "Followthrough: what to do after a job interview" } };

export default function Landing() {
  return (
    <>
      <div className="hero">
        <h1>After the interview, know what to do and when.</h1>
        <p className="lead">
          Followthrough turns an interview into a short plan: the debrief while it is fresh, a thank-you to each person
          you met, the wait, and a chaser only once the promised day has passed. It tells you when it is your turn, and
          why.
        </p>
        <p className="actions">
          <Link className="button primary" href="/plan" prefetch={false}>
            Plan without an account
          </Link>
          <SignInLink className="button" />
        </p>
      </div>

      <section>
        <h2>One interview, the same evening</h2>
        <SerializedTimeline drawing={serialize(exampleTimeline)} />
        <p className="detail mt-3">
          Amara met two people at Northwind on a Thursday, through her consultant, Marta. An answer is promised by the
          Friday after. Until that day has passed, asking for one stays locked.
        </p>
      </section>

      <div className="two-columns">
        <section>
          <h2>What the plan says</h2>
          <ol className="plan">
            <li className="done">
              <div>
                Debrief while it is fresh
                <div className="detail">Names, what was talked about, what you wish you had said.</div>
              </div>
              <Chip tone="done">done</Chip>
            </li>
            <li className="due">
              <div>
                <strong>Thank each person</strong>
                <div className="detail">The same day, at most 24 hours. A separate note each, worded differently.</div>
              </div>
              <Chip tone="due">by Fri 17:30</Chip>
            </li>
            <li className="wait">
              <div>
                Wait, and keep looking
                <div className="detail">Your consultant is gathering feedback. Nothing to send meanwhile.</div>
              </div>
              <Chip tone="wait">answer by Fri 27</Chip>
            </li>
            <li>
              <div>
                Chase through Marta
                <div className="detail">They said Fri 27 Nov. Opens Mon 30 Nov at 09:00 if nothing has come.</div>
              </div>
              <Chip tone="neutral">locked</Chip>
            </li>
          </ol>
        </section>
        <aside className="prose">
          <h2>For whom</h2>
          <p>
            <strong>Candidates</strong> who want to follow up well and not too much: direct, or through a recruitment
            consultant. With a consultant the plan changes: you tell them first, and you chase through them.
          </p>
          <p>
            <strong>Consultants</strong> who share the record with their candidates: the debrief reaches you while it is
            fresh, and you say what may go on to the client.
          </p>
          <h2>On what authority</h2>
          <p>
            Five published articles on following up. Every date and every lock names the one it rests on. Where they
            disagree the plan says so, and you choose.
          </p>
          <p>No message leaves for an employer unless you wrote it and pressed send.</p>
        </aside>
      </div>
    </>
  );
}
