/** Base, past and participle of verbs that are not formed with -ed. */
const irregular = new Map(
  `be was been|become became become|begin began begun|break broke broken|bring brought brought|build built built|buy bought bought|choose chose chosen
  come came come|cut cut cut|do did done|draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen|feel felt felt|find found found
  forget forgot forgotten|get got got|give gave given|go went gone|grow grew grown|have had had|hear heard heard|hold held held|keep kept kept
  know knew known|lead led led|leave left left|let let let|lose lost lost|make made made|mean meant meant|meet met met|pay paid paid|put put put
  read read read|run ran run|say said said|see saw seen|sell sold sold|send sent sent|set set set|show showed shown|sit sat sat|speak spoke spoken
  spend spent spent|take took taken|teach taught taught|tell told told|think thought thought|understand understood understood|win won won
  write wrote written`
    .split(/[|\n]/)
    .map((row) => row.trim().split(" "))
    .map(([base = "", past = "", participle = ""]) => [base, { past, participle }] as const),
);
const doubled = /^(?:begin|chat|cut|forget|get|let|permit|plan|put|refer|run|set|sit|stop|submit|win|commit|transfer)$/;

/** "meeting" of "meet". */
export const ingForm = (verb: string): string => {
  if (/[^aeiouy]ie$/.test(verb)) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb) && verb !== "be") return `${verb.slice(0, -1)}ing`;
  return `${verb}${doubled.test(verb) ? verb.at(-1) : ""}ing`;
};

const edForm = (verb: string): string => {
  if (verb.endsWith("e")) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${verb}${doubled.test(verb) ? verb.at(-1) : ""}ed`;
};

export const pastForm = (verb: string): string => irregular.get(verb)?.past ?? edForm(verb);
export const participleForm = (verb: string): string => irregular.get(verb)?.participle ?? edForm(verb);

/** Verbs of letters about work that are no nouns, so that one of them after "for" or "to your" is a mistake. */
const plainVerbs =
  "achieve apply attend become bring build choose complete consider contribute deliver describe develop discuss ensure explain give hear improve invite join know lead learn manage meet mention prepare provide receive see share speak spend take teach tell understand write".split(
    " ",
  );
/** The same, with those that are nouns too. */
const allVerbs = [
  ...plainVerbs,
  ..."accept add agree analyse analyze answer ask be begin call change chat check clean collaborate come contact continue create deal do expand express find finish follow gain get go grow handle have help implement inform inspect interview keep leave listen make move offer organise organize participate pass plan play present progress pursue read reply run say sell send serve show sign solve start study support talk thank think train try use visit wait win work".split(
    " ",
  ),
].sort();

const ings = new Map(allVerbs.map((verb) => [ingForm(verb), verb]));
const pasts = new Map([
  ...[...irregular].flatMap(([base, { past, participle }]) => [[past, base] as const, [participle, base] as const]),
  ...allVerbs.flatMap((verb) => [[pastForm(verb), verb] as const, [participleForm(verb), verb] as const]),
]);

const thirdForm = (verb: string): string => {
  if (verb === "have") return "has";
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
};
const thirds = new Map(allVerbs.filter((verb) => verb !== "be").map((verb) => [thirdForm(verb), verb]));
/** Pasts that are no participle, no noun and no other verb. */
export const strongPasts: ReadonlySet<string> = new Set(
  [...irregular]
    .filter(([base, { past, participle }]) => past !== participle && past !== base && base !== "be")
    .map(([, { past }]) => past)
    .filter((past) => !/^(?:saw|fell|felt|found|drew|did|showed)$/.test(past)),
);

/** "meet" of "meeting", "met". A word that is no form of a verb that the patterns know is returned as it is. */
export const baseForm = (form: string): string => ings.get(form) ?? pasts.get(form) ?? thirds.get(form) ?? form;

/** Alternatives of an expression. */
export const oneOfVerbs = allVerbs.join("|");
export const oneOfPlainVerbs = plainVerbs.join("|");
export const oneOfIngs = [...ings.keys()].join("|");
export const oneOfPasts = [...new Set(allVerbs.map(pastForm))].filter((form) => !allVerbs.includes(form)).join("|");
export const oneOfStrongPasts = [...strongPasts].join("|");
export const oneOfThirds = [...thirds.keys()].join("|");
