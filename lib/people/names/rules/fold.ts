const plain: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ħ: "h",
  ə: "a",
  ŋ: "n",
};

/** Marks that say how a letter sounds. In scripts of other families they are letters: a name of Delhi or Chennai keeps them. */
const marks =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]\p{M}*)\p{M}/gu;

/** Lower case, without accents, strokes and invisible characters: "Łukasz" and "lukasz" are one. */
export const fold = (text: string): string => (isPlain.test(text) ? text.toLowerCase() : foldMarks(text));

/** Most words have nothing to fold but capitals. */
const isPlain = /^[\x20-\x7e]*$/;

const foldMarks = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(marks, "")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[øłđðþßæœıħəŋ]/g, (letter) => plain[letter] ?? letter);

/** What divides the words of a name, in a pattern that JavaScript and PostgreSQL read alike. */
export const betweenWords = "[ .,'’()/&-]+";

/** The words of a name in the same letters, with one space between them. */
export const foldedWords = (text: string): string => fold(text).replace(new RegExp(betweenWords, "g"), " ").trim();
