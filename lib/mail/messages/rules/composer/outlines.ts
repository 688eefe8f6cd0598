/** What a paragraph is made of. A slot for which the record has nothing is left out. */
export type Slot =
  | "thanks"
  | "later thanks"
  | "point"
  | "thanked point"
  | "opening point"
  | "evidence"
  | "opening evidence"
  | "interest"
  | "caught"
  | "offer"
  | "forward";

export type Outline = {
  paragraphs: readonly (readonly Slot[])[];
  needs: readonly ("point" | "evidence" | "caught")[];
  /** Their point and the evidence follow each other. */
  isTied: boolean;
};

const outline = (needs: Outline["needs"], isTied: boolean, ...paragraphs: Slot[][]): Outline => ({
  needs,
  isTied,
  paragraphs,
});

/** The structures of a note, so that not all letters are one letter. */
export const outlinesOfNote: readonly Outline[] = [
  outline(["point"], true, ["thanks", "point"], ["evidence", "interest"], ["caught", "offer", "forward"]),
  outline(["point"], true, ["thanked point", "evidence"], ["caught", "interest"], ["offer", "forward"]),
  outline(
    ["evidence"],
    false,
    ["opening evidence", "later thanks"],
    ["point", "interest"],
    ["caught", "offer", "forward"],
  ),
  outline(["point"], true, ["thanks"], ["point", "evidence"], ["caught", "interest", "offer"], ["forward"]),
  outline(["point"], true, ["interest"], ["thanked point", "evidence"], ["caught", "offer", "forward"]),
  outline(["point", "caught"], true, ["caught", "thanks"], ["point", "evidence"], ["interest", "forward"], ["offer"]),
  outline(
    ["point"],
    false,
    ["opening point", "later thanks"],
    ["evidence"],
    ["caught", "interest"],
    ["offer", "forward"],
  ),
  outline(
    ["point", "evidence"],
    true,
    ["opening point", "evidence"],
    ["later thanks", "interest"],
    ["caught", "offer", "forward"],
  ),
  outline(["point"], true, ["thanks", "interest"], ["point", "evidence"], ["caught", "forward"], ["offer"]),
  outline(["evidence"], false, ["thanks", "interest"], ["evidence"], ["point", "caught"], ["offer", "forward"]),
  outline(
    ["point"],
    false,
    ["opening point"],
    ["later thanks", "evidence"],
    ["offer", "caught"],
    ["interest", "forward"],
  ),
];

/** The structures of a card: it says one thing. */
export const outlinesOfCard: readonly Outline[] = [
  outline(["point"], false, ["thanks", "point"], ["interest"]),
  outline(["point"], false, ["thanked point"], ["interest", "forward"]),
  outline(["point"], false, ["opening point", "later thanks"], ["interest"]),
  outline(["evidence"], false, ["thanks", "evidence"], ["interest"]),
];
