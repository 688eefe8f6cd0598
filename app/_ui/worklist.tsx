"use client";

import type { KeyboardEvent, ReactNode } from "react";
import type { ButtonAction } from "@/lib/form-state";
import { ButtonForm } from "./button-form";
import { Chip, type ChipTone } from "./chip";
import { deserialize, type Serialized } from "./serialized";
import { SubmitButton } from "./submit-button";

export type WorklistLine = {
  /** What there is to do. Like the button (`label`), if there is one, it links to the page where it is done. */
  title: string;
  href: string;
  label?: string;
  /** A few words beside the title. */
  note?: string;
  /** The reason, folded. "" if there is none. `fold` is the label that opens it, if it differs from that of the other lines. */
  why?: string;
  fold?: string;
  /** Where the reasons are explained at length, if not where the title leads. */
  reasons?: string;
  tone: ChipTone;
  chip: string;
  /**
   * If it can be done or snoozed here: how the form names it, whether one press does it, and the words and address of a link to the
   * page where it can be snoozed until another day.
   */
  task?: { key: string; isOnePress: boolean; later: string; href: string };
};

/** Lines about one thing, under its name. */
export type WorklistGroup = {
  /** `day` is when the interview is, such as "tomorrow". */
  head?: { words: string; href: string; day: string };
  lines: WorklistLine[];
};

/**
 * Groups under one heading. `lead` is said once for all lines, `fold` is what opens the reason of one. `isMain`: its tasks are pressed
 * here, and the first line has the green button; `more` leads to the lines that do not fit.
 */
export type WorklistSection = {
  head: string;
  lead?: string;
  groups: WorklistGroup[];
  fold?: string;
  isMain?: boolean;
  more?: { words: string; href: string };
};

/**
 * Work to do, list by list, one line each. Words come from the server, markup from here: markup of the server travels and is processed
 * twice, and no page has more of it.
 */
export function Worklist({ lists, press }: { lists: Serialized<WorklistSection[]>; press: ButtonAction }) {
  return deserialize(lists).map(({ head, lead, groups, fold = "Details", isMain, more }) => {
    const cards = groups.map((group, index) => (
      <Group key={index} {...{ group, fold }} isFirst={isMain === true && index === 0} />
    ));
    return (
      <section key={head}>
        <h2>{head}</h2>
        {lead && <p className="small-print worklist-lead">{lead}</p>}
        {isMain ? <ButtonForm action={press}>{cards}</ButtonForm> : cards}
        {more && (
          <p className="small-print mt-3">
            <a href={more.href}>{more.words}</a>
          </p>
        )}
      </section>
    );
  });
}

function closeOnEscape({ key, currentTarget: details }: KeyboardEvent<HTMLDetailsElement>) {
  if (key !== "Escape" || !details.open) return;
  details.open = false;
  details.querySelector("summary")?.focus();
}

function Group({ group: { head, lines }, fold, isFirst }: { group: WorklistGroup; fold: string; isFirst: boolean }) {
  return (
    <div className="card">
      {head && (
        <div className="worklist-head">
          <h3>
            <a href={head.href}>{head.words}</a>
          </h3>
          <span className="small-print">
            <span>Interview </span>
            {head.day}
          </span>
        </div>
      )}
      <WorklistRows lines={lines} fold={fold} isFirst={isFirst} title={head ? "h4" : "h3"} />
    </div>
  );
}

type WorklistRowsProps = {
  lines: WorklistLine[];
  fold: string;
  /** Whether the first line has the green button. */
  isFirst?: boolean;
  /** The level of the titles. */
  title: "h3" | "h4";
  /** What is shown below the title of a line, by the line's place in the list. */
  below?: (index: number) => ReactNode;
};

/** The name of a button for screen readers, which read it without its row. It begins with the visible label. */
const buttonName = (label: string, title: string) => (title.includes(label) ? title : `${label}: ${title}`);

export function WorklistRows({ lines, fold: commonFold, isFirst, title: Title, below }: WorklistRowsProps) {
  return (
    <ul className="worklist">
      {lines.map(({ title, href, label, note, why, fold = commonFold, reasons, tone, chip, task }, index) => {
        const className = isFirst && index === 0 ? "button primary" : "button";
        return (
          <li key={index}>
            <div>
              <Title>
                <a href={href}>{title}</a>
              </Title>
              {note && <span className="detail">{note}</span>}
              {why && (
                <details className="detail" onKeyDown={closeOnEscape}>
                  <summary aria-label={`${fold} ${title}`}>{fold}</summary>
                  {why}{" "}
                  {reasons && (
                    <a href={reasons} aria-label={`Reasons and sources: ${title}`}>
                      Reasons and sources
                    </a>
                  )}
                </details>
              )}
              {task && (
                <details className="detail" name="later" onKeyDown={closeOnEscape}>
                  <summary aria-label={`Snooze: ${title}`}>Snooze</summary>
                  <div className="actions">
                    <SubmitButton
                      className=""
                      name="press"
                      value={`snooze:${task.key}`}
                      aria-label={buttonName("Tomorrow", title)}
                    >
                      Tomorrow
                    </SubmitButton>
                    <a href={task.href} aria-label={buttonName(task.later, title)}>
                      {task.later}
                    </a>
                  </div>
                </details>
              )}
              {below?.(index)}
            </div>
            <Chip tone={tone}>{chip}</Chip>
            {task?.isOnePress ? (
              <SubmitButton
                className={className}
                name="press"
                value={`done:${task.key}`}
                aria-label={buttonName("Mark as done", title)}
              >
                Mark as done
              </SubmitButton>
            ) : (
              label && (
                <a className={className} href={href} aria-label={buttonName(label, title)}>
                  {label}
                </a>
              )
            )}
          </li>
        );
      })}
    </ul>
  );
}
