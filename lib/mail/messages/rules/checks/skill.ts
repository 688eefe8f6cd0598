import { fold } from "@/lib/people/names/rules/fold";
import type { CheckedMessage } from "../finding";
import { skillPhrases } from "../phrases";
import { wordingsTest } from "../text/triggers";
import { withoutClauses } from "./clauses";
import { contentCheck } from "./wording-check";

const own =
  "experience|background|skills?|skill ?sets?|expertise|knowledge|training|strengths?|qualifications?|abilit(?:y|ies)|degree|studies|research|track record|certifications?|internship|apprenticeship|dissertation|thesis|portfolio|command of|familiarity|proficiency|(?:previous|last|current|former|present|earlier|past) (?:role|job|position|employer|company|team|work|post)|work (?:at|on|in|with|as|for)|time (?:at|as)|years (?:of|at|as|in|with)|projects?";
/** Verbs in the past that say nothing of what a person can do. */
const empty =
  "enjoyed|wanted|appreciated|liked|loved|learned|learnt|talked|discussed|mentioned|hoped|thanked|noticed|realised|realized|looked|needed|asked|decided|tried|called|emailed|applied|interviewed|attended|arrived|remained|received|walked|agreed|promised|failed|missed|expected|wished|wondered|planned|valued|admired|followed|listened|stayed|ended|seemed|interested|impressed|excited|pleased|delighted|thrilled|honoured|honored|encouraged|inspired|inclined|convinced|introduced|shared|replied|contacted|checked|picked|misunderstood|phrased|answered|referred|attached|included|added|raised|struggled|rambled|hesitated|turned|stumbled|visited|watched|considered|reflected|researched|gained|finished|reached|connected|submitted|accepted|declined|noted|discovered|recognised|recognized|confirmed|related|believed|laughed|smiled|explained|described|expressed|outlined|highlighted|stated|suggested|offered|welcomed|relished|remembered|recalled|reminded|travelled|traveled|viewed|happened|shared|waited|moved|baked|signed|worried|needed|missed|updated|informed|booked|parked|cried|slept|cycled|commuted";
const past =
  "led|built|ran|wrote|taught|cut|won|sold|held|drove|set up|took (?:on|over|charge)|spent|dealt|oversaw|rebuilt|rewrote|shipped|fixed|put together|brought (?:down|in|together)|made (?:sure|a|the|our)|grew (?:the|our|a|my|sales|it|from)";
/** What somebody is made who is good at their work. */
const leader =
  "(?:leader|lead|manager|head|supervisor|deputy|foreman|captain|trainer|coordinator|partner|director|chief|chair\\w*|officer|mentor|prefect)";
const wordings = [
  `\\bmy (?:own )?(?:\\w+[ -]){0,3}?(?:${own})\\b`,
  "\\b(?:I|my)\\b[^.!?\\n]{0,60}(?<!\\b(?:your|next|coming|her|his|their) )\\b(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|several|many|a few) years\\b(?! ago)",
  "\\b(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|several) years (?:of experience|as an?|of \\w+ing)\\b",
  `\\bI(?:'ve| have| had)? (?:(?:also|once|recently|then|already|previously|successfully|personally|first|myself|both|just|since|regularly|often|long|always) ){0,2}(?!(?:${empty})\\b)(?:${past}|[a-z]{3,}ed)\\b`,
  `\\bI(?:'ve| have) (?:(?:also|always|already|recently|since|long) ){0,2}(?:been (?:(?!(?:think|look|ask|search|wonder|wait|read|hop|chew|mull|try|want|tell|follow|turn|go)ing\\b)\\w+ing|responsible|in charge|a|an|on|through)|done|worked|used|written|taught|run|led|built|seen|dealt|experience|a (?:strong|solid|good|degree|background|track|certificate|proven|deep|wide|broad)|the (?:skills|experience|right|necessary|required)|solid|strong|proven|extensive|relevant|hands-on|good)`,
  "\\bI(?:'m| am) (?:(?:also|very|well|highly|fully|quite|already|really) ){0,2}(?:able to|qualified|skilled|experienced|proficient|fluent|comfortable|used to|trained|good (?:at|with)|familiar|capable|adept|versed|equipped|suited|placed|certified|strong (?:at|in|on)|accustomed|an? (?:(?:strong|certified|qualified|trained|licensed|registered|chartered|experienced|seasoned|senior|fluent|native|hands-on) )+\\w+)",
  "\\b(?:confident|sure|certain|convinced|believe|think|feel|trust|hope)\\b(?: that)? (?:I|my)\\b[^.!?\\n]{0,60}\\b(?:qualif|match|contribut|add |bring|be (?:useful|of use|of help|an? (?:asset|valuable|strong))|able|offer|help|make an?|serve|deliver|handle|meet the)",
  "\\b(?:for|over|in) (?:the (?:last|past) )?(?:more than |almost |nearly |over |about )?(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|several|many) years,? I\\b",
  "\\b(?:people|colleagues|everyone|they|others|my team) (?:\\w+ ){0,2}?(?:come|came|turn|turned|ask|asked|brought|bring|rely|relied|count|counted) (?:\\w+ ){0,2}?(?:to|on|me)\\b",
  "\\b(?:I|me) (?:\\w+ )?(?:go back a long way|for a living|in my sleep|on a daily basis|day in,? day out)\\b",
  "\\bI (?:\\w+ )?(?:do|did|does) (?:this|that|it|so) (?:every|each|for|daily|at|in)\\b",
  "\\bI can (?:\\w+ly |also )?(?:work|write|build|run|lead|handle|manage|design|code|speak|model|query|analy[sz]e|teach|train|operate|drive|use)\\b(?! (?:from|in my|to you))",
  "\\bbeing an? (?:[\\w-]+ ){1,4}?(?:by|for|since|with|in|and|I)\\b",
  "\\b[Bb]eing an? (?:[\\w-]+ ){0,3}?[\\w-]+, I\\b",
  "\\bwhat I (?:know|do best|can (?:do|offer|bring)|have (?:done|learned|learnt))\\b",
  "\\bwork (?:that )?I (?:know|do|have done)\\b",
  "\\b(?:prepared|taught|equipped|trained|qualified) me\\b|\\b(?:well[- ]|fully )?qualified (?:for|to)\\b|\\bgood at\\b",
  "\\bI (?:(?:also|already|currently|now|often|regularly) ){0,2}(?:speak|hold|know(?<!\\b(?:may|can|could) I (?:\\w+ )?know)(?! (?:how|that|what|you|it|this|where|why|when|from|these|things|now|my|of|whether|if|who|the (?:other|person|decision)|many|somebody|someone|I)\\b)|use|work(?! (?:hard|well|fast|best|from)\\b)|manage|lead|run|teach|build|write|code|design|bring|have \\d)\\b",
  "\\b(?:in|at|from|during|through|on) (?:my|a) (?:previous|last|current|former|present|earlier|past|recent|similar)\\b",
  "\\b(?:when|where|while|since) I (?:was|worked|led|ran|managed|had|built|have)\\b(?! (?:there|here|with you|speaking|talking))",
  "\\bhaving (?:worked|led|built|managed|run|done|spent|trained|used|taught|been)\\b",
  "\\bas an? (?!result|team (?!lead)|whole|company|reminder|way|matter|consequence|follow|thank|token|bonus|place|person|candidate|next|group|potential|possible|small|gesture|business)[\\w -]{3,40}(?:,| at | in | for | with | I )",
  "\\b(?:is|are|was|were|been|'s) (?:\\w+ )?(?:what I do|what I did|my (?:\\w+ ){0,2}(?:bread and butter|tools?|forte|trade|craft|strong (?:suit|point|side)|speciality|specialty|lot|thing|field|home ground|job|daily work|second nature|element|world))\\b",
  "\\bmy (?:forte|strong (?:suit|point|side)|speciality|specialty|craft|trade|(?:main|biggest|key) strength) (?:is|are|has)\\b",
  "\\bwhat I do (?:every|since|for|each|best|all)\\b",
  "\\bsecond nature to me\\b",
  "\\bno (?:stranger|newcomer) to\\b",
  "\\b(?:an )?old hand (?:at|with)\\b",
  "\\b(?:well|deeply) versed\\b",
  "\\bhands[- ]on\\b",
  "\\b(?:cut|earned) my teeth\\b",
  "\\bknow my way (?:around|round)\\b",
  "\\bup and running\\b",
  "\\bI bring\\b",
  "\\bhit the ground running\\b",
  "\\bdab hand\\b",
  "\\bpaid my (?:rent|bills|way)\\b",
  "\\bserved my (?:time|apprenticeship)\\b",
  "\\bI(?:'ve| have)(?: (?:also|already|always|since|long|often|both))? (?:drawn|put (?!off|up with)|kept (?!thinking|wondering|coming|going)|held|sold|won|brought|grown|driven|cut|dealt|overseen|set up|spent \\w+ (?!minutes|hours)|shown (?!you)|caught|fed|flown|sung|made (?!up|a note|sure to))\\b",
  "\\bI (?:(?:also|already|currently|now|often|regularly|still|usually) ){0,2}(?:handle|coordinate|supervise|train|coach|repair|install|maintain|look after|deal with|take care of|operate|analy[sz]e|oversee|deliver|organi[sz]e|prepare|test|sell|process|report|translate|support)\\b(?! (?:you|your)\\b)",
  "\\bI(?:'m| am) (?:\\w+ )?(?:responsible for|in charge of|accountable for)\\b",
  // What others say of it, and what they made of it.
  `\\bI(?:'ve| have| was| am|'m| got| had)(?: (?:also|often|always|regularly|usually|twice|once|then|soon|since))? (?:been )?(?:often |twice |always |regularly )?(?:praised|promoted|entrusted|trusted (?:to|with)|known (?:for|as)|assigned|commended|recognised for|recognized for|put in charge|made (?:an? |the )?(?:\\w+ )?${leader}|asked to (?:present|lead|train|teach|run|head|take (?:over|on|charge)|cover|build|write|mentor|step)|told (?:that )?(?:I|my)|trained)\\b`,
  `\\b(?:made|put|appointed|named|chose|trusted|promoted|selected) me (?:(?:an? |the |as |as an? )?(?:\\w+ )?${leader}|in charge|to (?:lead|head|train|run|the)|with the|twice|after)\\b`,
  `\\btell me (?:that )?I\\b`,
  `\\b(?:knack|flair|talent|gift|head|eye) for\\b(?<=\\b(?:I|my)\\b[^.!?]{0,60})`,
  `\\bwhat I am known for\\b`,
  // A part of the day, and what is no news to somebody.
  "\\bI(?:'m| am) (?:(?:currently|now|presently|also|still|already) )*(?:handling|managing|leading|running|training|teaching|coaching|using|building|supervising|heading|doing|writing|supporting)\\b",
  "\\bI have (?:a lot of|lots of|plenty of|much|good|great|wide|long) (?:practice|exposure)\\b",
  "\\bI (?:\\w+ )?spend (?:most|half|all|much|a lot|many|my|nearly|about|every|two|three|several)\\b[^.!?\\n]{0,40}\\b\\w+ing\\b",
  "\\b(?:half|most|much|all|part|a lot) (?:of )?my (?:\\w+ )?(?:week|day|time|days|month)s?\\b[^.!?\\n]{0,30}\\b\\w+ing\\b",
  "\\b(?:is|are|comes?) (?:\\w+ )?(?:nothing new|familiar|naturally|easy|easily|no problem|routine) (?:to|for) me\\b",
  "\\bsomething (?:that )?I (?:\\w+ )?(?:do|have done|know|did|am used)\\b",
  "\\bmy (?:day[- ]to[- ]day|daily work|working day|bread and butter) (?:is|are|was|consists)\\b",
  "\\bI was (?:\\w+ )?(?:in charge|responsible|accountable|(?:the|one of the) (?:\\w+ ){0,3}?who|(?:an?|the|our|head|deputy|team) (?:\\w+ ){0,2}?(?:lead|leader|manager|head|supervisor|developer|analyst|nurse|teacher|engineer|driver|accountant|assistant|coordinator|trainer|foreman|chef|cook|clerk|officer|administrator))\\b",
  "\\bit was I who\\b",
  "\\bI (?:\\w+ )?(?:master|explain|present|negotiate|solve|fix|code|debug|draft|plan|schedule|cook|bake|drive|design|draw|measure|weld|clean|count|audit|file|type|interpret|edit|review|check) (?!you\\b|your\\b|for (?:my|all my) (?:neighbou?rs|friends|family))\\w+[^.!?\\n]{0,60}\\b(?:at work|every|each|daily|weekly|monthly|all day|all days|customers|clients|patients|colleagues|board|team|people|everybody|staff|reports?|since|for a living|myself|figures|numbers|in my (?:job|work|team|company))\\b",
  "\\bfrom my side I (?:bring|offer|have)\\b",
  "\\bhaving (?:handled|served|managed|kept|dealt|taken|trained|supervised|sold|written|supported|\\w+ed) (?!you|your)",
];
/** A skill that is missing, or still to be learned, is none. */
const notSkilled = new RegExp(
  [
    "\\bI(?:'ve| have| had)? (?:\\w+ )?(?:never|not yet|not|no|little|hardly any|n't|haven't|don't|didn't|lack) (?:(?!stopp|miss|fail|lost|regret|late|only|just|simply|a day)\\w+ ){0,3}?(?:used|worked|experience|knowledge|skills?|training|background|done|written|built|learn\\w*|studied|touched|know|have|seen|tried|speak|qualif\\w+|been)\\b(?! (?:one|just|only|merely))",
    "\\bI(?:'ve| have)? (?:been to|gone to|visited) \\w+\\b(?![^.!?]{0,40}\\b(?:as|work|lead|train|teach))",
    "\\b(?:hope|want|wish|like|love|plan|plans|going|keen|eager|need|have|ready|willing|able|begin|start) to (?:\\w+ )?(?:learn|improve|study|gain|acquire|pick up|try|deepen|extend)\\b",
    "\\bmy (?:team ?leader|team lead|boss|manager|sister|brother|friend|colleague|cousin|wife|husband|father|mother|partner|flatmate)s?\\b (?:\\w+ ){0,2}?(?:is|are|was|has|have|works?|worked|knows?|uses?)\\b(?![^.!?\\n]*\\b(?:me|my|I)\\b)",
    "\\bI have (?:\\w+ )?(?:good|solid|strong) (?:manners|memories|friends|news|hopes?|health|luck|time|impressions?|reasons?|feelings?)\\b",
    "\\bI(?:'d| would| will|'ll| do| still)? (?:\\w+ )?need\\b",
    "\\bforward to (?:learn|improv|study|gain|acquir)ing\\b",
    "\\bmy (?:\\w+ ){1,2}(?:was|were|is|are)(?: not|n't)\\b",
    "\\b(?:improve|learn) (?:my|more)\\b",
    "\\bfor (?:all )?my (?:neighbou?rs|friends|family|wife|husband|children|kids|sister|brother|mother|parents)\\b",
    "^\\W*your (?:\\w+ ){0,3}?(?:experience|skills?|knowledge|background|expertise)\\b",
    "\\bI(?:'ve| have)? (?:always |long |often )?(?:admired|liked|wanted|loved|dreamed|dreamt|known (?:of|about)|noticed|heard)\\b",
  ].join("|"),
  "i",
);
const isSkilled = wordingsTest(wordings);
/** Sentences about the talk, in which the word for a skill is a topic. */
const isTopic =
  /\b(?:enjoyed|appreciated|hear(?:ing|d)?|discuss\w*|talk\w*|learning about|explain\w*|mention\w*|thank\w*|told|conversation|saw|seen|notic\w+|show\w*|needs|requires|asks for|advert\w*|read|website|impress\w*|amaz\w*|surpris\w*|struck|inspired|your \w+s? (?:are|is|has|have|uses?|was|were))\b/i;
/** "I would love to work in the shop" wishes, and shows nothing. */
const isWish =
  /\b(?:love|pleased|happy|delighted|glad|excited|proud|thrilled|honou?red|like|keen|interested|hope|wish|want|eager)\b/i;
const isMine = /\b(?:I|my|me|I'd|I'll|I'm|I've)\b/;
const hollow = new Set(
  "the and for with from that this have your role team work time years experience skills ability strong good able small".split(
    " ",
  ),
);

const wanted = new Map<string, RegExp | null>();

/** The words of what a role asks for, as one expression. The memo is emptied when it is full. */
function wordsAskedFor(asksFor: string): RegExp | null {
  let found = wanted.get(asksFor);
  if (found === undefined) {
    const words = skillPhrases(asksFor)
      .flatMap((phrase) => fold(phrase).match(/[\p{L}\p{N}+#]{2,}/gu) ?? [])
      .filter((word) => word.length > 2 || /[^a-z]/.test(word))
      .filter((word) => !hollow.has(word))
      .slice(0, 60)
      .map((word) => word.replace(/[+#]/g, "\\$&"));
    found = words.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "iu") : null;
    if (wanted.size >= 50) wanted.clear();
    wanted.set(asksFor, found);
  }
  return found;
}

const namesSkill = (sentence: string, { writing }: CheckedMessage) =>
  isMine.test(sentence) &&
  !isTopic.test(sentence) &&
  !isWish.test(sentence) &&
  wordsAskedFor(writing.asksFor)?.test(fold(sentence)) === true;

export const skillCheck = contentCheck({
  id: "skill",
  fine: "Names a skill, or something you did",
  applies: ({ writing: { step, wanted } }) => step === "thank-you" && wanted !== "no",
  isSaid: (sentence, checked) => {
    const text = withoutClauses(sentence, (clause) => notSkilled.test(clause));
    return isSkilled(text) || namesSkill(text, checked);
  },
  missing: "It does not name a skill that the role asks for, or something you did that shows it.",
  rules: () => ["R31", "R32"],
});
