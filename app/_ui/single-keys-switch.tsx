"use client";

import { useSyncExternalStore } from "react";
import { areSingleKeysOn, switchSingleKeys } from "./single-keys";

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const onServer = () => true;

/** Single keys can be in the way of speech input and of other tools, so each device can do without them. */
export function SingleKeysSwitch() {
  const isOn = useSyncExternalStore(subscribe, areSingleKeysOn, onServer);
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => {
          switchSingleKeys(event.target.checked);
          for (const listener of listeners) listener();
        }}
      />
      <span>Use these keys on this device</span>
    </label>
  );
}
