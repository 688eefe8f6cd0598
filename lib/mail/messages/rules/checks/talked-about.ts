import { fold } from "@/lib/people/names/rules/fold";
import type { CheckedMessage } from "../finding";
import { nameWords } from "../names";
import { otherJob, somebodyElse, withoutClauses } from "./clauses";
import { contentCheck, isThankYou } from "./wording-check";

/** Words before a topic: "our conversation about", "you mentioned that", "your point on". */
const talk =
  "conversation|discussions?|discuss(?:ed|ing)?|chat(?:ted|ting)?|talk(?:ed|ing)?|exchange|debat(?:e[ds]?|ing)|deliberat(?:ed|ing|ions?)|topics?|subjects?|themes?|back-and-forth|notes|(?:many |a lot of )?things|geek(?:ed|ing) out|nerd(?:ed|ing) out|swap(?:ped|ping)|brainstorm(?:ed|ing)|bond(?:ed|ing)|your take|demos?|demonstrations?|walk-?through|glimpse|peek|preview|tasting|showcase|an? (?:\\w+ )?look|got to know|inputs?|tips|candou?r|frankness|picture|hear(?:ing|d)?|learn(?:ing|ed|t)?|understand(?:ing)?|understood|gathered|explain(?:ed|ing)?|explanation|describ(?:ed|ing)|description|mention(?:ed|ing)?|comment(?:ed|ing)?|said|told|taught|spoke|speak|speaking|shar(?:ed|ing)|show(?:ed|ing|n)?|outlin(?:ed|ing)|(?:walk|talk|fill|lead|guid|tak|bring|catch)(?:ed|ing)? me|tour|insights?|fascinat(?:ed|ing)|intrigued|struck|impressed|touched|asked|raised|highlight(?:ed|ing)|emphasi[sz](?:ed|ing)|stressed|pointed|points?|comments?|remarks?|thoughts|ideas?|views?|perspectives?|story|stories|anecdotes?|jokes?|tales?|agree[ds]?|reflections?|warnings?|advice|account|overview|questions?|exercise|case study|example|honest|open|candid|went (?:through|over)|covered|compar(?:ed|ing)|reminded|amazed|amused|thinking|reflecting|stood out|stuck with me|stayed with me|resonated";
const link =
  "about|at|inside|on|upon|of|regarding|around|into|in on|over|concerning|behind|how|why|what|where|that|which|by|with|through|when";
const topic = new RegExp(
  `(?<!\\b(?:people|clients|customers|patients|they|everyone|everybody)\\b[^.!?\\n]{0,20})\\b(?:${talk})\\b((?:\\s+(?!(?:${link})\\b)[\\w'-]+){0,4}?)\\s+(?:${link})\\s+([^.!?;:\\n]{3,120})`,
  "giu",
);
/** A topic right after a verb: "discussing churn", "you described a busy ward"; or before one: "the SQL exercise was fun". */
const direct =
  /\b(?:discuss(?:ed|ing)|describ(?:ed|ing)|mention(?:ed|ing)|explain(?:ed|ing)|show(?:ed|ing)(?: me)?|shar(?:ed|ing)|outlin(?:ed|ing)|comparing|covered|raised|talk(?:ed|ing) (?:through|over)|went (?:through|over)|your (?:\w+ ){0,2}(?:plans?|project|approach|vision|work|team's|move|idea|story|example|question|point|programme|program|product|use|way|focus|commitment|advice|tour))\s+([^.!?;:\n]{3,120})/giu;
/** What stayed in the writer's mind, after or before the words that say so. */
const pondered =
  "(?:mull(?:ed|ing)?(?: over)?|chew(?:ed|ing) (?:over|on)|turn(?:ed|ing) over|think(?:ing)? (?:\\w+ ){0,2}(?:about|of|over)|thought (?:\\w+ ){0,2}(?:about|of|over)|laugh(?:ed|ing)? (?:\\w+ ){0,2}(?:at|about|after|over)|smil(?:ed|ing) (?:\\w+ )?(?:about|at|over)|wonder(?:ed|ing) about|remember(?:ed)?(?! to\\b)|liked|loved|enjoyed|taken with|puzzl(?:ed|ing) over|talk(?:ed)? (?:at home )?about|learn(?:ed|t) (?:\\w+ ){0,3}(?:about|of|from|on)|curious about|surprised by|the (?:part|bit|piece|way|story|moment|one|idea|remark) (?:on|about|that|of|where|when|in which|you|with))";
const stays =
  "(?:(?:got|kept|set|has|have|had|left|started) me (?:\\w+ )?(?:think|wonder|laugh|smil)\\w*|made (?:my day|me (?:think|laugh|smile|wonder))|(?:stay|stuck|remain|follow|haunt|kept)\\w* (?:\\w+ )?(?:with me|me\\b|in my (?:head|mind|memory))|in my (?:head|mind|memory)|gave me (?:\\w+ ){0,3}to think|(?:was|were|is|are) (?:\\w+ ){0,3}(?:eye[- ]opener|eye[- ]opening|useful|interesting|instructive|funny|fun|surpris\\w+|striking|impressive|memorable|fascinating|new to me|a highlight|the highlight|a puzzle|a joy|a treat)|(?:was|is) (?:\\w+ )?(?:spot on|amazing|brilliant|clever|inspiring|touching|moving|great|wonderful|excellent|a revelation|an inspiration)|blew me away|opened my eyes|caught my (?:attention|eye)|(?:has |have )?(?:surprised|impressed|struck|delighted|amused|amazed|moved|touched) me)";
const found =
  "(?:interesting|surpris(?:ed|ing)|good|great|nice|lovely|useful|helpful|funny|striking|clever|impressive|reassuring|encouraging|new|glad|impressed|pleased|surprised)(?: for me)?(?: to (?:know|see|hear|learn|find))?";
const reflections = [
  new RegExp(`\\b${pondered}\\s+([^.!?;\\n]{3,120})`, "gi"),
  new RegExp(`([^.!?;\\n]{3,120}?)\\s+\\b${stays}\\b`, "gi"),
  /\b(?:the|that|those|an?|some|every|each|all|any|which) ((?:[\w'-]+ ){1,5}?)(?:that |which )?(?:you|we) (?:\w+ )?(?:recommended|mentioned|showed|described|told|gave|set|raised|suggested|explained|discussed|talked|spoke|drew|sent|asked|named|shared|brought|pointed|touched|covered|compared|use|sketched|walked|went|looked)\b/gi,
  /\b(?:(?:did not|didn't|never|had not|hadn't|had never|had no idea|no idea|news to me|now|finally|better|at last) ?(?:\w+ )?(?:known?|knew|realised?|realized?|understand|understood|see|saw|idea|news to me|heard|thought|expected?|appreciated?)?) (?:that|how|why|what|of|where) ([^.!?;\n]{3,120})/gi,
  new RegExp(`\\b${found} (?:that|how|why|what|in) ((?!I\\b|my\\b|it\\b|we\\b)[^.!?;\\n]{3,120})`, "gi"),
];
/** What the reader does, plans or struggles with, as the reader's own. */
const theirs = [
  /\byour (?:\w+ ){0,3}?(?:issues?|problems?|challenges?|focus|enthusiasm|passion|honesty|openness|experiences?|work|efforts?|commitment|concerns?|struggles?|success|decision|love|pride|worry|worries|emphasis|interest|system|method|attention|care|philosophy|policy|tradition) (?:of|on|about|with|for|in|to|around|regarding|concerning|over) ([^.!?;\n]{3,120})/gi,
  /\b(?:challenges?|problems?|changes?|steps?|difficult(?:y|ies)|efforts?|work|things|measures|plans?|ideas?|progress|trouble) (?:that |which )?(?:you|your \w+|we) (?:\w+ ){1,4}?(?:in|on|with|about|to|for) ([^.!?;\n]{3,120})/gi,
  /\b(?:the|that|those|an?|some|this|these) ((?:[\w'-]+ ){1,5}?)(?:that |which )?(?:you|your team|we) (?:(?:are|were|have been) (?:\w+ )?\w+ing|(?:have|had|'ve) (?:\w+ )?(?:built|set up|started|begun|planned|launched|opened|introduced|changed|tried|deliberated|debated)|deliberated|debated|built|launched|introduced|set up|run|plan|planned)\b/gi,
  /\b(?:hear(?:ing)?|learn(?:ing)?|heard|learned|learnt|told me|as you (?:told me|said|mentioned|explained|described)),? ((?:you(?:'re|'ve|'ll)?|your|the|they|there|most|many|half|all|every|each|no|one|only) [^.!?;\n]{3,120})/gi,
  /\b(?:when|as|while|once) (?:we|you) (?:looked at|walked (?:through|round|around|past|over)|went (?:round|around|into|past|to)|stood (?:in|at|by)|visited|opened|tried|tasted|saw|spoke|talked) ([^.!?;\n]{3,120})/gi,
  /\b(?:find|found|think|thought) it (?:\w+ ){1,4}?(?:that|how) ([^.!?;\n]{3,120})/gi,
  /^\W*what (?:an? )?\w+ (?:way|idea|story|plan|approach|solution|project|system|place) ((?:to|of|for|about|you) [^.!?;\n]{3,120})/gi,
  /^\W*(?:and |but |also )?your ((?:[\w'-]+ ){1,6}?)(?:was|were|is|are|has|have|made|gave|struck|impressed|left|sounds?|seems?|reminded|showed|helped|opened|makes|stuck|stayed|kept)\b/gi,
  /\b(?:like you,? I|as you do,? I|I share your (?:\w+ )?(?:view|belief|opinion|conviction)|agree(?:d)? with you)\b ((?:\w+ )?(?:that )?[^.!?;\n]{3,120})/gi,
  /\b(?:happy|glad|pleased|delighted|excited|sorry|sad|relieved|proud|thrilled) that ((?:you|your|the|there|they|so|most|many|all|every|each|no) [^.!?;\n]{3,120})/gi,
  /\bimagine (?:how|what|why) ([^.!?;\n]{3,120})|\bhaving (?:seen|visited|heard|tasted|watched|toured) ([^.!?;\n]{3,120})/gi,
  /\bsounds? (?:like|as if|as though) (?:you(?:'re|'ve)?|your|the|that) ([^.!?;\n]{3,120})|\bthe (?:topic|subject|theme|issue) ([^.!?;\n]{3,120})/gi,
  /\b(?:try|use|copy|borrow|steal|adopt|follow|test) your ([^.!?;\n]{3,120})|\b(?:going|coming|returning|came|comes|goes|drifts?|drifted|wanders?) back to ([^.!?;\n]{3,120})/gi,
  /\bwhen you (?:\w+ )?(?:compared|called|put|drew|opened|held|read|played|made|likened|joked|listed|set|named) ([^.!?;\n]{3,120})|\byou (?:\w+ ){0,3}?(?:care|cared|worry|think|feel) about ([^.!?;\n]{3,120})|\bsee(?:ing)? how (?:you|your|the|they) ([^.!?;\n]{3,120})/gi,
  /\byou(?:'re| are| were) (?:\w+ )?right (?:that|about|to|when you) ([^.!?;\n]{3,120})/gi,
  /\b(?:the|that|those|your|an?) ((?:[\w'-]+ ){1,5}?[\w'-]+),? (?:about|of|on) which (?:you|we)\b/gi,
  /\b(?:now|better|finally) (?:I )?(?:\w+ )?(?:understand|see|know|picture|idea|sense|grasp) (?:of )?(?:how|why|what|where) ([^.!?;\n]{3,120})/gi,
];
/** Talk with people who were not there: it may be about what was talked about only where the reader is in it. */
const elsewhere = new RegExp(
  `\\b(?:tell|told|talk(?:ed|ing)?|spoke|speak(?:ing)?|explain(?:ed)?|show(?:ed|n)?|discuss(?:ed|ing)?|describ(?:ed|ing)|mention(?:ed)?|chat(?:ted|ting)?)\\b[^.!?\\n]{0,40}\\b(?:${somebodyElse}|family|home)\\b|^\\W*(?:and )?${somebodyElse}\\b|^\\W*and I (?:talked|spoke|chatted)\\b|(?:\\b(?:in|at|from|during|with|for) |^\\W*(?:\\w+ )?)${otherJob}|\\bI(?:'m| am|'ve been| have been) (?:\\w+ ){0,2}?(?:used to|able to|good at|told|known|asked)\\b|\\bI (?:\\w+ )?(?:taught|teach|explain|train|trained|speak|describe|present)\\b|\\bI(?:'d|'ve)? (?:\\w+ ){0,4}?(?:mention\\w*|sa(?:id|y(?<!\\b(?:must|to|may|can|might) say))|explain\\w*|tell|told|answer\\w*|added|an? (?:\\w+ )?(?:example|answer)|misspoke|misstated)\\b`,
  "i",
);
/** What is still to be heard. */
const ahead =
  /\b(?:look(?:ing)? forwards? to|(?:would|will|'d|'ll) (?:be )?(?:\w+ )?(?:love|like|glad|happy|pleased|interested|delighted|keen|curious)(?: to)?|eager to|hop(?:e|ing) to|(?:can't|cannot) wait to|keen to|curious to|want to) (?:\w+ )?(?:hear|learn|talk|discuss|speak|know|see|understand|explain|discover)(?:ing)?\b(?! more\b)/i;
const withThem =
  /\b(?:you|your|yours|our|us|we|panel|interview(?:er)?s?|conversation|discussion|meeting|exercise|tour)\b/i;
const boundary =
  /,|\b(?:and|but|so|because|as|which|while|since) (?:I|I'm|I'd|I'll|it|we|this|that|look|my|would|am|was|thank)\b|\b(?:I|I'm|I'd|I'll|I've) (?:am|would|look|remain|feel|believe|think|left|came|have|was|enjoyed)\b|\b(?:which|that) (?:was|were|is|made|gave|has|left|helped)\b/i;
const generic = new Set(
  `role position job opportunity opening vacancy post company team teams organisation organization department firm business interview interviews interviewing work
  working more time thing things everything lot bit details detail process next step steps stage stages hiring recruitment decision application candidacy
  responsibilities responsibility duties expectations requirements culture values vision mission goals environment day days week weeks morning afternoon evening
  today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december last this these those that the a an and or of for with from about into your you our us me my mine i we they them their it its he she his her to in
  on at by as is are was were be been being will would could can should much many very really so also both all any some not what how who when where which why there here
  meet meeting met see seeing speak speaking talk talking spoke hear hearing know knowing learn learning understand understanding look looking forward great
  good nice lovely pleasant useful helpful interesting informative insightful enjoyable wonderful enjoyed appreciated conversation discussion chat
  call phone video zoom teams person office people person everyone else person soon again further moving company's organisation's potential possible
  chance possibility part joining join fit skills experience background qualifications myself yourself information feedback news answer reply response have has had
  do does did done get getting got give gave given take taking taken make makes made let like one two first second new after before during
  taking kind kindly warm welcome hope happy glad pleased excited keen interest interested opportunities future contribute contributing able help too
  took met made spent gave came went left challenges challenge ahead needs structure dynamics growth priorities plans colleagues members success impact entire
  doing offer offers involved entails involves looks looks success successful please contact anything something whatever if then than just only well better even
  greater clear clearer picture sense idea insight insights me, overall general whole entire various current daily life since once while always ever still recently lately yet already friend friends family wife husband brother sister mother father parents partner neighbour neighbor colleagues ten eleven twelve three four five six seven eight nine noon midday half past o'clock minutes minute hour hours inside position's team's role's role
  decide decides decided deciding hope hopes hoping hoped expect expected chosen choose chose select selected someone somebody contacted notify informed inform midweek noon christmas
  easter promised promise beginning until before then round around site place patient touch rest others co-workers coworkers panel every each entire any such same certain extremely incredibly particularly especially genuinely truly clearly certainly absolutely
  completely highly immensely hugely wonderfully warmly kindly openly honestly greatly deeply thoroughly quickly plainly
  appeal appealed appeals appealing attracted attract cv resume together weather view lunch train trains drive journey website advert staff employees values premises parking canteen biscuits tea ground experience easy beautiful station
  explanation explanations description clear visit pleasure said told spoke spoken mentioned explained explain shared showed shown described discussed talked heard learned learnt touched asked covered answered answer gave given
  single points point questions question answers comments words word subjects topics whole much plenty number few list encouragement eye-opener
  atmosphere open openness friendly friendliness kindness hospitality welcoming patience patient patiently attention professionalism relaxed honest warmth manner manners office building
  coffee quickly flew flash fast fully full detail depth far short long interviewer interviewers everyone's receptionist helpfulness generous generosity cheerful polite calm nervous
  confirmed confirm true positive impression impressions impressed feeling feel felt sounds sounded encouraging exciting fascinating inspiring valuable enlightening rich fruitful
  fit suited suit certificates attached attach requested need needed require required sent send candidature vacancy wanted want remembered mind deal`.split(
    /[\s,]+/,
  ),
);
const isAboutThem = /\b(?:you|your|we|our|us|conversation|discussion|talk|interview|meeting|exercise|tour)\b/i;

/** "On call" is one word here: a call alone may be the interview. */
const contentWords = (text: string) =>
  (
    fold(text)
      .replace(/\bon call\b/g, "on-call")
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'-]*/gu) ?? []
  ).filter((word) => word.length > 2 || /\d/.test(word));

function known({ writing }: CheckedMessage): Set<string> {
  const names = [
    writing.role,
    writing.company,
    writing.by,
    ...writing.panel.flatMap(({ name, title }) => [name, title]),
  ];
  return new Set(names.flatMap((name) => nameWords(name)).map(fold));
}

/** Whether words name something beyond the role, the company and the day. */
function isSpecific(text: string, checked: CheckedMessage): boolean {
  const end = boundary.exec(text)?.index;
  const names = known(checked);
  return contentWords(text.slice(0, end ?? text.length)).some((word) => {
    const bare = word.replace(/'(?:s|d|ll|ve|re|m)?$/, "");
    return !generic.has(bare) && !names.has(bare) && !/^\d{1,4}(?:st|nd|rd|th|am|pm)?$/.test(bare);
  });
}

/** Words of the debrief's notes about this person. */
function noted({ writing }: CheckedMessage): Set<string> {
  const id = writing.interviewerId ?? "";
  const notes = `${writing.talkedAbout[id] ?? ""} ${writing.caughtInterest[id] ?? ""}`.replace(/https?:\S+/g, " ");
  return new Set(contentWords(notes).filter((word) => word.length > 3 && !generic.has(word) && !/^talked$/.test(word)));
}

export const talkedAboutCheck = contentCheck({
  id: "talked-about",
  fine: "Mentions something that you talked about",
  applies: (checked) => isThankYou(checked) && checked.writing.step === "thank-you",
  isSaid: (whole, checked) => {
    const sentence = withoutClauses(
      whole,
      (clause) =>
        ahead.test(clause) || (elsewhere.test(clause) && !withThem.test(clause.replace(/\bthe interview\b/gi, ""))),
    );
    if ([...sentence.matchAll(topic)].some(([, before = "", after = ""]) => isSpecific(`${before} ${after}`, checked)))
      return true;
    if (reflections.some((form) => [...sentence.matchAll(form)].some(([, said = ""]) => isSpecific(said, checked))))
      return true;
    if (theirs.some((form) => [...sentence.matchAll(form)].some(([, ...said]) => isSpecific(said.join(" "), checked))))
      return true;
    if ([...sentence.matchAll(direct)].some(([, after = ""]) => isSpecific(after, checked))) return true;
    const notes = noted(checked);
    const said = new Set(contentWords(sentence).filter((word) => notes.has(word)));
    return said.size > 1 || (said.size === 1 && (isAboutThem.test(sentence) || notes.size === 1));
  },
  missing: "It does not mention anything that you talked about.",
  rules: () => ["R31", "R35"],
});
