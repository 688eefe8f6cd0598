// Words by which a jotting is known to hold a verb. They only have to prove that something IS a clause: a verb that is missing here makes
// the jotting one that is asked about, and never a wrong sentence.

const list = (text: string) => new Set(text.split(/\s+/).filter(Boolean));

const auxiliaries = list(
  `is are was were am be been has have had will would can could must should shall might do does did isn’t aren’t wasn’t weren’t hasn’t
  haven’t hadn’t won’t wouldn’t can’t cannot couldn’t mustn’t shouldn’t don’t doesn’t didn’t`,
);

/** Base forms that are no common nouns. */
const plainVerbs = list(
  `accept achieve add adapt admit adopt afford agree allow announce appear apply arrive ask assume avoid become begin believe belong bring
  build buy calculate carry choose collect combine come compare complain complete confirm consider consist contain continue create decide
  decline deliver depend describe destroy develop die disagree discover discuss earn eat eliminate employ enable encourage enjoy ensure
  enter establish exist expand expect explain fail fill find finish forget gather get give go grow happen hate hear hire hope identify
  ignore improve include  inform install introduce invite join keep know learn lend let listen live lose maintain make manage mean
  meet mention merge negotiate obtain occur operate organise organize own owe pay perform persuade prefer prepare protect prove provide
  publish qualify realise realize receive recognise recognize recommend reduce refuse rely remain remember remove replace require resign
  resolve retire say see seek seem sell send serve shrink sit solve speak spend stand suffer suggest survive take teach tell think
  understand vary want write collapse crash   halve cancel   quit choose throw sing bake sew weld   
  earn distort affect attract retain assess approve arrange assemble attend breed communicate concentrate consult contribute convert convince correct decorate define defend demolish deploy deserve detect determine dig digest dispose distribute divide eat educate elect emit engage erase evaluate evolve examine exceed exclude execute extract facilitate generate govern hesitate illustrate imagine imply impress infect inherit inspect inspire insulate integrate interpret interrupt invent investigate involve irrigate isolate justify knit motivate notify oppose overcome oversee persist possess postpone pour predict preserve prioritise proceed promote propose prosecute punish react rear rebuild recall reckon reconcile recycle refer reflect refurbish regulate reject relate relocate remind renew repeat reproduce resist respond restock restore restrict restructure retrain revise separate settle shrink simplify specify stabilise submit subscribe succeed supervise surround suspect tackle tend terminate threaten tolerate translate transplant unite unload update vaccinate verify weave weigh widen wonder invest donate  diagnose prescribe admit  recover heal translate  rehearse perform compose `,
);

/** Base forms that are nouns too: a verb only where a particle, an article or an adverb follows. */
const nounVerbs = list(
  `aim answer bid call care cause change charge check claim cost cover cut damage delay demand design dispatch doubt drive drop end estimate
  fear feed feel fight fix focus form handle hand help hold hunt issue jam land lead leak leave lift limit link load look march matter
  measure miss mix move need offer open order pack pass pick place plan plant plate play post produce promise pull push rain raise range rank
  rate reach read record release rent repair report rest result return review ride ring rise risk rule run rush sample schedule score search
  set share ship shop show sign slip smell sort sound split spread staff start stay step stick stock stop store stretch struggle supply
  support swap switch talk target taste test ticket touch track trade train transfer travel treat trust try turn use visit vote wait walk
  wash waste watch water wear work worry drift swing sink burn cook freeze heat lock queue overlap spill trip fall lack skip hate love like volunteer break close clean paint discharge edit sleep increase recruit double triple mend`,
);

/** Past forms that are no participles: they make a clause wherever they stand after a noun. */
const finitePasts = list(
  `became began broke chose came did drew drove ate fell flew forgot froze gave went grew knew rang ran rose saw shook sang sank spoke
  stole swam took threw wore wrote woke`,
);

/** Past forms that do not end in -ed and may be participles: "the customers lost last year" has no verb of its own. */
const openPasts = list(
  `beat bent bought brought built burnt caught cut dealt dug fed felt fought found got had heard held hit hung kept laid learnt led left lent
  let lit lost made meant met paid put quit read rebuilt redid retold rewrote rewritten said sat sent set sewn shot shut slept sold spent
  split spread spun stood struck stuck sung swept swum taught told thought understood won wound oversaw undertook withdrew overcame
  outgrew hid bid cost shed undid`,
);

/** Pasts in -ed of verbs without an object, which are no participles after a noun: "sales dropped". */
const changed = list(
  `arrived collapsed crashed dipped doubled dropped expired failed halved happened resigned retired slowed stalled tripled vanished
  disappeared complained struggled emerged remained seemed appeared agreed decided refused wanted needed`,
);

/** Words in -ed that are no verbs. */
const notPast = list(
  "bed red shed speed feed seed need breed weed hundred sacred wed bred led biped indeed kindred infrared",
);

export const isAuxiliary = (word: string) => auxiliaries.has(word);
export const isPlainVerb = (word: string) => plainVerbs.has(word);
export const isNounVerb = (word: string) => nounVerbs.has(word);
export const isKnownVerb = (word: string) => plainVerbs.has(word) || nounVerbs.has(word);
export const isFinitePast = (word: string) => finitePasts.has(word) || changed.has(word);
export const isOpenPast = (word: string) =>
  openPasts.has(word) || (/\p{L}{2,}ed$/u.test(word) && !notPast.has(word) && !changed.has(word));
export const looksPast = (word: string) => isFinitePast(word) || isOpenPast(word);

/** The base form of a verb in -s, if it is one that is known: "needs" is need, "teaches" is teach, "carries" is carry. */
export function baseOf(word: string): string | null {
  if (word === "has") return "have";
  if (word === "is" || word === "was") return word === "is" ? "are" : "were";
  if (word === "does") return "do";
  if (!/[^s]s$/.test(word)) return null;
  const bases = [word.slice(0, -1), word.replace(/es$/, ""), word.replace(/ies$/, "y")];
  return bases.find((base) => base !== word && isKnownVerb(base)) ?? null;
}

/** What a third person's verb becomes after "you", known or not: "retrains" is retrain, "mixes" is mix. */
export const withYou = (word: string): string => {
  const known = baseOf(word);
  if (known) return known;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, "y");
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
};

/** Verbs whose -ing form takes an object, and is no noun or adjective before one. */
const takesObject = list(
  `getting making keeping letting helping teaching bringing using giving finding moving turning cutting reducing avoiding replacing building
  setting putting taking sending selling buying choosing hiring keeping winning losing writing showing telling asking convincing persuading
  training encouraging improving increasing speeding bringing opening closing running leading handling holding serving feeding cleaning
  planning making checking measuring tracking joining merging splitting switching introducing launching preparing protecting raising
  recruiting retaining rebuilding redesigning rewriting rolling scaling settling sharing shortening simplifying solving sorting standing
  stopping storing supporting tackling testing treating trusting understanding updating welcoming working learning caring coping dealing
  going moving coming starting offering finding freeing filling mending fixing growing cooking baking designing translating adapting
  explaining linking listening making matching meeting negotiating pricing proving providing publishing reaching reading receiving
  recording recovering recycling refusing releasing removing reopening repairing reporting restoring reusing saving screening seeing`,
);
export const isObjectGerund = (word: string) => takesObject.has(word);

/** Instructions to oneself. */
export const instructions = list(
  "send email e-mail text phone ring call look google research read check find bring prepare remember remind follow connect write reply thank book chase ping forward confirm fill sign submit return upload update add ask mention note tell give get buy print scan attach cc invite revise practise practice",
);
