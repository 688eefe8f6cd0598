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
        <h1>Know what to do after a job interview, and when.</h1>
        <p className="lead">
          Followthrough makes a short plan for each interview: write down how it went, thank each person you met, wait,
          and ask for an update only when the answer date has passed. It tells you when it is your turn, and why.
        </p>
      </div>
      <div className="two-columns equal">
        <div>
          <section className="card padded" aria-labelledby="interview">
            <h2 id="interview">I have an interview</h2>
            <p>Enter when it was, or will be. You see your plan at once, without an account, and can save it later.</p>
            <p className="actions mt-3">
              <Link className="button primary" href="/plan" prefetch={false}>
                See my plan
              </Link>
              <SignInLink className="button" />
            </p>
          </section>
        </div>
        <div>
          <section className="card padded" aria-labelledby="agency">
            <h2 id="agency">I run an agency</h2>
            <p>
              Follow up your candidates’ interviews together with them. Import your candidates and clients, and invite
              your colleagues.
            </p>
            <p className="actions mt-3">
              <Link className="button" href="/agencies/new" prefetch={false}>
                Create my agency
              </Link>
            </p>
          </section>
        </div>
      </div>

      <section>
        <h2>An example: the evening after an interview</h2>
        <SerializedTimeline drawing={serialize(exampleTimeline)} />
        <p className="detail mt-3">
          Amara met two people at Northwind on a Thursday. Marta, her recruitment consultant, arranged the interview.
          Northwind said that she would hear by Friday of the next week. Until then, the step “Ask Marta for an update”
          is not open.
        </p>
      </section>

      <div className="two-columns">
        <section>
          <h2>Amara’s plan</h2>
          <ol className="plan">
            <li className="done">
              <div>
                Write down how it went
                <div className="detail">Names, what you talked about, and what you wish you had said.</div>
              </div>
              <Chip tone="done">done</Chip>
            </li>
            <li className="due">
              <div>
                <strong>Thank each person</strong>
                <div className="detail">
                  On the same day, or within 24 hours. Write a separate note to each, in different words.
                </div>
              </div>
              <Chip tone="due">by Fri 17:30</Chip>
            </li>
            <li className="wait">
              <div>
                Wait, and keep looking
                <div className="detail">
                  Marta is asking Northwind for feedback. You do not need to send anything now.
                </div>
              </div>
              <Chip tone="wait">answer by Fri 27 Nov</Chip>
            </li>
            <li>
              <div>
                Ask Marta for an update
                <div className="detail">
                  They said by Fri 27 Nov. You can ask from Mon 30 Nov at 09:00, if you have not heard.
                </div>
              </div>
              <Chip tone="neutral">not open yet</Chip>
            </li>
          </ol>
        </section>
        <aside className="prose">
          <h2>Who it is for</h2>
          <p>
            <strong>Candidates</strong> who want to follow up well, and not too often: directly with the company, or
            through a recruitment consultant. With a consultant the plan is different: you tell them first how it went,
            and you ask them for updates.
          </p>
          <p>
            <strong>Consultants</strong> who follow up together with their candidates: you read how the interview went
            soon after it, and you decide what you tell the client.
          </p>
          <h2>Where the advice comes from</h2>
          <p>
            From five published articles about following up. Each step names the articles behind it, or says that the
            advice is our own. Where the articles disagree, the plan says so, and you decide.
          </p>
          <p>No message is sent to a company unless a person has read it and pressed Send or Schedule.</p>
        </aside>
      </div>
    </>
  );
}
