import { type GrammarPattern, grammarPattern } from "./pattern";

const jobs =
  "engineer|software engineer|software developer|web developer|nurse|teacher|developer|manager|student|accountant|designer|lawyer|doctor|graduate|analyst|data analyst|driver|hard worker|team player|quick learner|fast learner|good listener|native speaker|hard-working person|administrator|electrician|chef|pharmacist|translator|specialist|mechanic|technician|carpenter|welder|plumber|tutor|lecturer|researcher|scientist|architect|gardener|tailor|baker|hairdresser|surveyor";
const works = `${jobs}|waiter|waitress|cashier|receptionist|assistant|consultant|intern|volunteer|programmer|technician|tutor|trainee|freelancer|sales assistant|project manager|care assistant|mechanic|chemist|cleaner|cook|salesperson|supervisor`;
const an = (noun: string) => (/^(?:[aeio]|u(?!ni|s))/i.test(noun) ? "an" : "a");

/** "a", "an" and "the". */
export const articleSlips: readonly GrammarPattern[] = [
  grammarPattern(
    "a-before-vowel",
    /(?<![\w'&/.-])(?:(a)|(?<=^|[.!?] )A) (?!(?:and|or|in|is|as|at|of|on|if|it|are|also|un[eo]|one|once|ouija|eu\w*|ewe|u[bkr]\w*|use\w*|usage|usual\w*|usu\w*|uni(?!n|m|d)\w*|ut[aeio]\w*|uf\w*|ui|ux|usb|us)\b)([aeiou][a-z]+(?:-[a-z]+)*)\b(?!['’]?[A-Z])|(?<![\w'&/.-])(a) (honou?r|honou?rable|honest|hour|hourly|heir|MBA|HR|MSc|NHS|NGO|MP|FAQ|SME|LLM|MRI|API|IT|AI|RFP|X-ray)\b/g,
    "Before a vowel sound it is “an”.",
    (small = "", vowel = "", _a = "", silent = "") => `${small || _a ? "an" : "An"} ${vowel || silent}`,
  ),
  grammarPattern(
    "an-before-consonant",
    /(?<![\w'-])(an|An) (?!(?:hour|honest|honou?r|heir|historic|hotel|habitual|hono|herb|[b-df-hj-np-tv-z]+(?:s|ed)?\b|x-ray|l-shaped|[a-z]-)\w*)([b-df-hj-np-tv-z][a-z]{2,}|(?:uni(?:versity|que|form|on|t|ted|versal|fied|corn)|use(?:ful|r|d|s)?|usual|useless|europ\w+|euro|one|once|utility)\b)(?![A-Z])/g,
    "Before a consonant sound it is “a”.",
    (article = "", word = "") => `${article[0]} ${word}`,
  ),
  grammarPattern(
    "i-am-job",
    new RegExp(
      `\\b(I(?:'m| am| was)) ((?:also |currently |very |now )?)(${jobs})\\b(?! (?:to|material|of the|for the))(?=[.,;!?]|$| (?:and|with|at|in|from|by|who|for|of)\\b)`,
      "gi",
    ),
    "A profession takes “a” or “an”.",
    (start = "", now = "", job = "") =>
      `${start} ${now}${an(now || job)} ${job}`.replace(/((?:also|currently|now) )(an?) /, `$1${an(job)} `),
  ),
  grammarPattern(
    "as-job",
    new RegExp(
      `\\b((?:work|works|worked|working|employed|trained|hired|started|job|experience|career|position|role) as) (${works})\\b(?=[.,;!?]|$| (?:and|with|at|in|from|for|since|on)\\b)`,
      "gi",
    ),
    "A profession takes “a” or “an”.",
    (start = "", job = "") => `${start} ${an(job)} ${job}`,
  ),
  grammarPattern(
    "pleasure-article",
    /\b(it was|it is|it's|was|been|would be|is) ((?:such |really |truly )?)((?:great |real |true |big |huge |absolute )?)(pleasure|honour|honor|privilege) (to|meeting|speaking|talking|working|for me)\b/gi,
    "It is “a pleasure”.",
    (start = "", how = "", adjective = "", noun = "", to = "") =>
      `${start} ${how}${adjective ? an(adjective) : an(noun.replace(/^h/i, ""))} ${adjective}${noun} ${to}`,
  ),
  grammarPattern(
    "opportunity-article",
    /\b(have|had|has|having|given|gave me|give me|giving me|got|get|getting|thank you for|thanks for|for|offering me|offered me|allowing me|you for) (opportunity|chance) (to|of)\b/gi,
    "It is “the opportunity”.",
    "$1 the $2 $3",
  ),
  grammarPattern(
    "thank-you-for-noun",
    /\b(thank you|thanks)((?: so much| very much| a lot| again)?) for (interview|conversation|discussion|opportunity|invitation|chance|answer|meeting|nice \w+|great \w+|good \w+|interesting \w+|kind (?:e-?mail|message|invitation|answer|reply))(?=[.,!]|$| (?:yesterday|today|on|in|last|this|and|to me|with you|about)\b)/gi,
    "It takes “the” or “your”.",
    (thanks = "", much = "", noun = "") => `${thanks}${much} for the ${noun}`,
  ),
  grammarPattern(
    "next-article",
    /\b(to|for|in|about|of|at|reach|after) next (step|round|stage|phase|interview)\b(?! \d)/gi,
    "It is “the next”.",
    "$1 the next $2",
  ),
  grammarPattern(
    "teamwork-article",
    /\b(work|works|worked|working) (in|as) team\b(?! \w+(?:er|or|s)\b)/gi,
    "It is “in a team”, “as a team”.",
    "$1 $2 a team",
  ),
  grammarPattern(
    "most-of",
    /\bthe most of (the|people|my|our|us|them|companies|candidates|time)\b/gi,
    "It is “most of”, without “the”.",
    (noun = "") =>
      /^(?:the|my|our|us|them)$/i.test(noun)
        ? `most of ${noun}`
        : noun.toLowerCase() === "time"
          ? "most of the time"
          : `most ${noun}`,
  ),
  grammarPattern(
    "lot-of-article",
    /\b(learned|learnt|learn|have|had|has|gained|got|with|know|there is|there are|there's|talked about|thanks|of) (?<!a )lot of\b/gi,
    "It is “a lot of”.",
    "$1 a lot of",
  ),
  grammarPattern(
    "same-article",
    /\b(at|in|on|have|has|had|with|for|of|share|is|are|was) same (time|way|team|role|company|page|field|thing|values|goals|problem|industry|experience|job|position|idea|kind|place)\b/gi,
    "It is “the same”.",
    "$1 the same $2",
  ),
];
