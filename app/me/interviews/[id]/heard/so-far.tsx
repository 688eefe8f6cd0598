import { When } from "@/app/_ui/day";
import { Form } from "@/app/_ui/form";
import { Submit } from "@/app/_ui/submit";
import type { Heard } from "@/lib/answers/queries";
import { outcomeWords } from "@/lib/answers/rules";
import { dayOf, shortDay } from "@/lib/dates";
import { isMessageStep, kinds } from "@/lib/messages/rules/steps";
import { undo } from "./actions";

type Props = { found: Heard; zone: string; now: Date };
type Item = {
  what: "answer" | "promise" | "feedback";
  id: string;
  at: Date;
  logged: Date;
  title: string;
  lines: string[];
};

const howWords: Record<string, string> = {
  call: "by phone",
  email: "by e-mail",
  letter: "by post",
  "in person": "in person",
  linkedin: "on LinkedIn",
};

/** All that was heard, latest first, each with what it called back, and each to be taken back. */
export function SoFar({ found, zone, now }: Props) {
  const items = itemsOf(found, dayOf(zone, now.getTime()));
  if (items.length === 0) return null;
  return (
    <section className="sec">
      <h2>So far</h2>
      <ol className="plan">
        {items.map((item) => (
          <li key={item.what + item.id} className="done">
            <div>
              <strong>{item.title}</strong>
              <div className="why">
                <When
                  at={item.at.toISOString()}
                  zone={zone}
                  today={dayOf(zone, now.getTime())}
                  reader={found.interview.zone}
                />
              </div>
              {item.lines.map((line) => (
                <div key={line} className="why said">
                  {line}
                </div>
              ))}
              <CalledBack found={found} at={item.logged} />
            </div>
            <Form action={undo} className="" label={`Take back: ${item.title}`}>
              <input type="hidden" name="id" value={found.interview.id} />
              <input type="hidden" name="factId" value={item.id} />
              <input type="hidden" name="what" value={item.what} />
              <Submit className="">Undo</Submit>
            </Form>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Which queued messages went with it, and why. */
export function CalledBack({ found, at }: { found: Heard; at: Date }) {
  return found.calledBack
    .filter((one) => one.at.getTime() === at.getTime())
    .map((one) => (
      <div key={one.step + one.toName} className="why">
        Called back: your {isMessageStep(one.step) ? kinds[one.step].noun : "message"}
        {one.toName && ` to ${one.toName}`}. {one.because}
      </div>
    ));
}

function itemsOf({ interview, answers, promises, feedback }: Heard, today: string): Item[] {
  const by = (saidBy: string, how: string) => [saidBy && `From ${saidBy}`, howWords[how]].filter(Boolean).join(", ");
  const lines = (...all: (string | false | null)[]) => all.filter((line): line is string => Boolean(line));
  const current = new Set(["answer", "update"].map((kind) => promises.find((one) => one.kind === kind)?.id));
  return [
    ...answers.map((one) => ({
      what: "answer" as const,
      id: one.id,
      at: one.heardAt,
      logged: one.loggedAt,
      title: one.outcome ? outcomeWords(one.outcome, one.withdrawnBy, interview.company).title : "They answered",
      lines: lines(by(one.saidBy, one.how), one.offerBy && `Answer by ${shortDay(one.offerBy, today)}`, one.note),
    })),
    ...promises.map((one) => ({
      what: "promise" as const,
      id: one.id,
      at: one.loggedAt,
      logged: one.loggedAt,
      title: `${one.kind === "update" ? "Your consultant reports back" : "An answer"} by ${shortDay(one.day, today)}`,
      lines: lines(one.givenBy && `Said ${one.givenBy}`, !current.has(one.id) && "An earlier day; a later one counts."),
    })),
    ...feedback.map((one) => ({
      what: "feedback" as const,
      id: one.id,
      at: one.saidAt,
      logged: one.releasedAt,
      title: "Feedback",
      lines: lines(
        by(one.saidBy, one.how),
        one.strengths && `Liked: ${one.strengths}`,
        one.shortfalls && `Missing: ${one.shortfalls}`,
        one.tips && `Tips: ${one.tips}`,
      ),
    })),
  ].sort((a, b) => b.logged.getTime() - a.logged.getTime());
}
