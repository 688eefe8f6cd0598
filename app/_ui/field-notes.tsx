"use client";

import type { ReactNode } from "react";
import { baseName, isRowField, keepName, savedName } from "@/lib/merging";
import { useForm } from "./form";

/** What a field showed when its page was made. It is sent with the form, and tells afterwards who changed what (lib/merging.ts). */
function FieldBase({ name, value }: { name: string; value: string }) {
  const { mergesEdits, savedBase, submitted } = useForm();
  if (!mergesEdits || isRowField(name)) return null;
  return (
    <input type="hidden" name={baseName(name)} value={savedBase?.[name] ?? submitted?.[baseName(name)] ?? value} />
  );
}

type ConflictChoiceProps = { name: string; saved: string; theirs: string; mine: string };

/** Where two people changed the same: which of the two to save. Neither is chosen beforehand, so that no press undoes what somebody saved. */
export function ConflictChoice({ name, saved, theirs, mine }: ConflictChoiceProps) {
  const { id, asks, submitted } = useForm();
  if (!asks?.includes(name)) return null;
  const choices = [
    ["theirs", theirs],
    ["mine", mine],
  ] as const;
  return (
    <div className="actions" role="radiogroup" aria-label="Which of the two to save" key={saved}>
      <input type="hidden" name={savedName(name)} value={saved} />
      {choices.map(([value, words]) => (
        <label key={value} className="choice" htmlFor={`${id}-${keepName(name)}-${value}`}>
          <input
            type="radio"
            id={`${id}-${keepName(name)}-${value}`}
            name={keepName(name)}
            value={value}
            defaultChecked={submitted?.[keepName(name)] === value}
          />
          <span>{words}</span>
        </label>
      ))}
    </div>
  );
}

type FieldNotesProps = {
  id: string;
  /** Without a name the field is not part of a record that several people edit. */
  name?: string;
  base?: string;
  help?: ReactNode;
  fault?: string;
  theirs?: string;
  /** A saved value in words, where the form sends a code. */
  inWords?: (value: string) => ReactNode;
};

/** Below a field: its help, its fault, and what somebody else saved in it meanwhile. */
export function FieldNotes({ id, name, base = "", help, fault, theirs, inWords = (value) => value }: FieldNotesProps) {
  return (
    <>
      {help && <small id={`${id}-h`}>{help}</small>}
      {fault && (
        <p className="field-error" id={`${id}-e`}>
          {fault}
        </p>
      )}
      {theirs !== undefined && (
        <div className="callout wait">
          <p className="typed-text">
            <b>Saved meanwhile: </b>
            {inWords(theirs) || "(empty)"}
          </p>
          {name && <ConflictChoice name={name} saved={theirs} theirs="Keep what was saved" mine="Save mine instead" />}
        </div>
      )}
      {name && <FieldBase name={name} value={base} />}
    </>
  );
}
