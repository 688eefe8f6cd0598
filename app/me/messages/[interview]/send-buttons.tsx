"use client";

import { useState } from "react";
import { Label, useField } from "@/app/_ui/field";
import { FieldNotes } from "@/app/_ui/field-notes";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { SendingZones } from "./reading-time";

export type SendButtonsProps = {
  aim: { at: string; words: string; there: string | null } | null;
  /** `aim` is the moment when a locked step opens: the message can be scheduled for it, but not sent earlier. */
  whenItOpens: boolean;
  /** A consultant who can be asked to read it. With `through` it is sent only in this way. */
  second: { name: string; through: boolean; asked: boolean } | null;
};

/** Send now (unless the step is locked), schedule it, or ask somebody to read it first. */
export function SendButtons({ aim, second, whenItOpens }: SendButtonsProps) {
  return (
    <>
      {aim && (
        <SubmitButton name="intent" value="schedule" busy="Scheduling">
          {aim.words}
        </SubmitButton>
      )}
      {!(aim && whenItOpens) && (
        <SubmitButton className={aim ? "" : "primary"} name="intent" value="send" busy="Sending">
          Send now
        </SubmitButton>
      )}
      {second && (
        <SubmitButton className="" name="intent" value="ask" busy="Asking">
          {second.asked ? `Ask ${second.name} to read it again` : `Ask ${second.name} to read it`}
        </SubmitButton>
      )}
    </>
  );
}

export type ChosenSendingTimeProps = {
  zones: SendingZones;
  /** The first minute that can be chosen, by the writer's own clock. */
  earliest: string;
  /** The city of the writer's own clock. */
  city: string;
};

/** A moment that the writer chooses, by their own clock. It says what that is where the message is read. */
export function ChosenSendingTime({
  zones,
  earliest,
  city,
  choose,
}: ChosenSendingTimeProps & { choose: (sendOn: string) => void }) {
  const { control, ...field } = useField("sendOn", "", true);
  const [there, setThere] = useState("");
  const help = `In your time zone (${city}).${there && ` ${there}`}`;
  return (
    <details className="expandable" open={field.fault !== undefined || undefined}>
      <summary>Send at another time</summary>
      <div className="field">
        <Label id={field.id} label="When to send it" />
        <input
          {...control}
          type="datetime-local"
          min={earliest}
          onChange={async ({ target: { value } }) => {
            choose(value);
            const { readingTime } = await import("./reading-time"); // about time zones: fetched where it is needed
            setThere(readingTime(value, zones) ?? "");
          }}
        />
        <FieldNotes {...field} help={help} />
      </div>
      <input type="hidden" name="sendZone" value={zones.mine} />
      <SubmitButton className="" name="intent" value="choose" busy="Scheduling">
        Schedule
      </SubmitButton>
    </details>
  );
}
