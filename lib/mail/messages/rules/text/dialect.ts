import type { EnglishSpelling } from "../message-facts";

/** British and American beginnings of words that are spelled in two ways, with the endings that either takes. */
const pairs = `
colour color|favour favor|honour honor|labour labor|behaviour behavior|neighbour neighbor|flavour flavor|humour humor|rumour rumor|endeavour endeavor
harbour harbor|vigour vigor|rigour rigor|candour candor|armour armor|odour odor|parlour parlor|saviour savior|splendour splendor|tumour tumor|valour valor|vapour vapor
centred centered|centre center|theatre theater|metre meter!|litre liter|fibre fiber|calibre caliber|kilometre kilometer|centimetre centimeter|millimetre millimeter|spectre specter|sombre somber
travelled traveled|travelling traveling|traveller traveler|cancelled canceled|cancelling canceling|modelled modeled|modelling modeling|labelled labeled|labelling labeling
counsellor counselor|counselling counseling|fuelled fueled|fuelling fueling|channelled channeled|channelling channeling|levelled leveled|levelling leveling|signalled signaled
signalling signaling|totalled totaled|marvellous marvelous|jewellery jewelry|woollen woolen|enrolment enrollment|fulfil fulfill|skilful skillful|instalment installment
programme program!|catalogue catalog|defence defense|offence offense|pretence pretense|licence license!|practise practice!|cheque check!|grey gray|tyre tire!|plough plow
ageing aging|maths math|paediatric pediatric|anaesthetic anesthetic|orthopaedic orthopedic|encyclopaedia encyclopedia|aluminium aluminum
mum mom|pyjamas pajamas|sceptical skeptical|cosy cozy|kerb curb!|moustache mustache|artefact artifact|whilst while!|aeroplane airplane|mould mold|smoulder smolder|draught draft!`;

type Spelled = { spelling: EnglishSpelling; other: string };

const stems: { stem: string; spelled: Spelled }[] = pairs
  .trim()
  .split(/[|\n]/)
  .flatMap((pair) => {
    const [british = "", american = ""] = pair.split(" ");
    // With "!" the American form is a word of its own in British English too.
    const isShared = american.endsWith("!");
    const plain = american.replace("!", "");
    return [
      { stem: british, spelled: { spelling: "british", other: plain } as const },
      ...(isShared ? [] : [{ stem: plain, spelled: { spelling: "american", other: british } as const }]),
    ];
  });
const byStart = new Map<string, typeof stems>();
for (const entry of stems) {
  const start = entry.stem.slice(0, 3);
  byStart.set(start, [...(byStart.get(start) ?? []), entry]);
}

const endings =
  /^(?:|s|'s|ed|ing|er|ers|able|ably|ful|ite|ites|hood|hoods|ly|al|ally|less|ist|ists|y|ic|ics|d|r|rs|es|ian|ians|ment|ments|ism|ship)$/;
/** Words in -ise that both spell so: "advise", "exercise". */
const ise =
  /^(organ|real|recogn|optim|priorit|special|summar|util|emphas|custom|final|minim|maxim|modern|standard|digit|digital|apolog|critic|familiar|categor|memor|visual|personal|central|decentral|general|crystall|material|hypothes|synthes|character|capital|social|theor|author|energ|stabil|mobil|monet|commercial|contextual|conceptual|global|harmon|human|incentiv|itemis|legal|local|normal|neutral|popular|random|revital|sanit|scrutin|sensit|sympath|symbol|system|trivial|urban|vandal|victim|vocal|formal|empath|economis?|econom|patron|mechan|automat|analogis|anonym|item|context|rational|operational|institutional|industrial|immun|hospital|revolution|reorgan|pressur|caramel|fertil|finali|initial|jeopard|liberal|national|privat|public|radical|subsid|televis)(is|iz)(e|ed|es|er|ers|ing|ation|ations|able|ational)$/;
const yse = /^(anal|paral|catal|breathal|hydrol|electrol)(ys|yz)(e|ed|er|ers|ing)$/;

export type SpelledWord = { group: "words" | "-ise"; spelling: EnglishSpelling; other: string };

/** In which spelling a word is, and what it is in the other one. Null for a word that is the same in both. The word is in lower case. */
export function spellingOf(word: string): SpelledWord | null {
  const stem = ise.exec(word) ?? yse.exec(word);
  if (stem) {
    const [, start = "", middle = "", end = ""] = stem;
    const british = middle.endsWith("s");
    return {
      group: "-ise",
      spelling: british ? "british" : "american",
      other: `${start}${middle[0]}${british ? "z" : "s"}${end}`,
    };
  }
  for (const { stem: start, spelled } of byStart.get(word.slice(0, 3)) ?? []) {
    const rest = word.slice(start.length);
    if (!word.startsWith(start) || !endings.test(rest)) continue;
    if (spelled.spelling === "american" && word.startsWith(spelled.other)) continue;
    return { group: "words", spelling: spelled.spelling, other: spelled.other + rest };
  }
  return null;
}
