import { fold } from "@/lib/people/names/rules/fold";

const list = (words: string) => new Set(words.trim().split(/\s+/).map(fold));

/** Titles before or after a name, in the languages of our readers. */
const titles = list(`
  mr mrs ms miss mx mister missus master sir dame lord lady dr doctor prof professor assoc asst rev reverend fr father sister brother pastor
  rabbi imam sheikh shaykh capt captain col colonel maj major gen general lt sgt cmdr hon honourable honorable judge justice president
  chancellor provost dean chief alhaji alhaja mallam engr eng engineer ing ingenieur barr barrister arch arc pharm surv otunba oba mzee bwana bi ndugu
  pane herr frau fräulein hr fr dipl mag dhr mevr mevrouw meneer heer drs ir mw monsieur madame mademoiselle mme mlle maître maitre me m messieurs mesdames
  signor signore signora signorina sig sigra dott dottore dottoressa dottssa profssa avv avvocato ragionier geom señor señora señorita sr sra srta don doña dona dom lic licenciado licenciada
  senhor senhora sro dra doutor doutora  pan pani pana panie paní pán slečna państwo szanowny szanowna mgr inż inz hab
  gospodin gospođa gospa gospodična domnule doamna domnul dl dna úr ur kedves bey hanım hanim sayın sayin agha aqa khanum khanom jenab
  herra rouva hra rva fru herr frk kyrie kyria κ κύριε κυρία κύριος γκα г-н г-жа господин госпожа пан пані пане др проф
  السيد السيدة الأستاذ الأستاذة الدكتور الدكتورة دكتور دكتورة أستاذ المهندس المهندسة آقای خانم جناب סר ד״ר מר גב גברת פרופ
  shri shree sri smt shrimati kumari kum ji jee sahib saheb sahab thiru thirumathi selvi श्री श्रीमती सुश्री डॉ जी
  pak bapak bu ibu mas mbak encik cik puan tuan dato datuk datin datoseri tan seri tansri haji hajah hajjah ustaz ustazah tengku tunku
  khun krub krap ka nai nang anh chị chi ông bà cô thầy em u daw ko ma ate kuya attorney atty chef
  san sama sensei kun chan ssi nim seonsaengnim shifu laoshi xiansheng nushi
`);

/** What may follow a name. */
const suffixes = list(`
  jr sr snr jnr junior senior i ii iii iv v vi filho neto sobrinho júnior fils père
  phd dphil md mbbs mbchb dds dvm jd llb llm mba emba msc bsc ma ba bs ms meng beng mphil edd psyd mpa mph mfa bfa bed pgce
  pe ceng peng rn np pa cpa aca acca fca cfa frm pmp cissp phr sphr shrm cipd mcipd fcipd esq qc kc sc mp mep obe mbe cbe kbe om ch frs frsa fba fhea
  dipling msw lcsw rd retd csc
`);

/** Written at a name's end without a space: "田中様", "김민지님", "คุณ" before it. */
const joined =
  /(?:女士|先生|小姐|老师|老師|教授|博士|经理|經理|主任|总|總|様|さま|さん|殿|氏|部長|課長|社長|선생님|교수님|박사님|님|씨|께)+$|^คุณ|^(?:尊敬的|亲爱的|親愛的)/gu;

const bare = (word: string) => fold(word).replace(/[.'’]/g, "");

export const isHonorific = (word: string): boolean =>
  word !== "" && (titles.has(bare(word)) || titles.has(fold(word)) || word.replace(joined, "") === "");

/** "PhD", "III": nothing that names somebody else. */
export const isSuffix = (word: string): boolean => suffixes.has(bare(word).replaceAll("-", ""));

/** "Tanaka-san", "Rao-ji", "田中様": the name alone. */
export const withoutJoinedTitle = (word: string): string => {
  const [first = "", ...rest] = word.split("-");
  const plain = rest.length > 0 && rest.every((part) => isHonorific(part)) ? first : word;
  return plain.replace(joined, "") || plain;
};

/** Parts of a name that are no second person. Among them are words that say whose child a person is. */
const particles = list(
  "van von der den de del della di da dos das do du la las los le el al as ul bin binti bint ibn abu bte bt ap ab ter ten te zu zum zur af av y e i und o mac mc ni nic ui a/l a/p s/o d/o do the st san santa",
);
export const isParticle = (word: string): boolean =>
  particles.has(fold(word)) || /(?:ович|евич|овна|евна|ична|ovich|evich|ovna|evna|ičová|ovych)$/iu.test(word);
