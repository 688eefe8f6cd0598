/** What a form shows after it was sent: a sentence, faults by field, and everything that was typed. */
export type FormState = {
  message?: string;
  errors?: Record<string, string>;
  submitted?: Record<string, string | string[]>;
  /** What somebody else saved meanwhile, by field. `version` is the version on which the next save is based. */
  theirs?: Record<string, string>;
  version?: number;
  /** The fields of `theirs` that both changed. The next save needs a choice for each. */
  asks?: string[];
  /** Values of `submitted` that somebody else's change has replaced. */
  taken?: Record<string, string>;
  notice?: string;
  /** The session has ended: a link to sign in belongs beside the sentence. */
  signIn?: boolean;
  /** Differs after each sending, so that a form can take what was typed as its new defaults. */
  key?: number;
};

/** A server action of a form that shows its faults beside its fields. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;
/** A server action of a form that only has buttons. */
export type ButtonAction = (form: FormData) => Promise<FormState>;

export type ActionResult = FormState | { to: string };
