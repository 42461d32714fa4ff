import * as words from './disease-words.ts'
import { american, singularOf } from './spellings.ts'

/** What a word can be in the name of a disease; a word may be several. */
export const STRONG_HEAD = 1
export const WEAK_HEAD = 2
export const OF_HEAD = 4
export const SITE = 8
export const QUALITY = 16
/** An adjective by its ending, not in any list. */
export const ADJECTIVE = 32
export const LATIN_TAIL = 64
export const VAGUE = 128
export const NOT_ENOUGH = 256
export const JOINED = 512
/** A drug by the stem that its kind of drugs has in common. */
export const DRUG = 1024

const LISTS: [string, number][] = [
  [words.STRONG_HEADS, STRONG_HEAD],
  [words.WEAK_HEADS, WEAK_HEAD],
  [words.OF_HEADS, OF_HEAD],
  [words.SITES, SITE],
  [words.QUALITIES, QUALITY],
  [words.LATIN_TAILS, LATIN_TAIL],
  [words.VAGUE, VAGUE],
  [words.NOT_ENOUGH, NOT_ENOUGH],
  [words.JOINED, JOINED],
]

/** Endings of words that name a disease, and the words that only end so. */
const DISEASE_ENDING =
  /(?:itis|oma|osis|emia|pathy|plegia|plasia|dystrophy|penia|philia|uria|malacia|ectasi[as]|iasis|phrenia|lepsy|dactyly|cephaly|cele|schisis|sclerosis|asthenia|dyskinesia|paresis|neuralgia|(?:angio|myx|lymph|lip)edema|(?:nephr|hepat|cardi|neur|ot|myel|hemat)otoxicity|(?:thyroid|gonad|pituitar|aldosteron|insulin|androgen|cortisol|prolactin)ism)$/
const NOT_DISEASES = new Set(
  `diagnosis prognosis mitosis meiosis apoptosis symbiosis osmosis hypnosis anastomosis metamorphosis endocytosis exocytosis
phagocytosis pinocytosis transcytosis pyroptosis ferroptosis necroptosis anoikosis ptosis pyknosis gnosis ecdysis biosis
autodiagnosis misdiagnosis macropinocytosis efferocytosis erythropoiesis narcosis hyperosmosis cyanosis
stroma genoma coma soma aroma diploma zygoma rhizoma roma oklahoma idioma trachychroma plasmoma
academia bohemia euglycemia normoglycemia normocephaly sympathy empathy telepathy apathy antipathy homeopathy naturopathy
osteopathy allopathy hydropathy psychopathy bibliophilia manchuria liguria normocalcemia normokalemia normonatremia
glycemia natremia kalemia calcemia volemia uricemia lipidemia cholesterolemia magnesemia phosphatemia
normovolemia euvolemia normocytosis capnia oxemia
allelopathy urinalysis stenosis necrosis`.split(/\s+/),
)
/** Common stems of nonproprietary names (the USAN Council's and WHO's lists), those that hardly any other word ends in. */
const DRUG_ENDING =
  /(?:[a-z]{4}mab|[a-z]{3}nersen|[a-z]{2}(?:tinib|ciclib|rafenib|degib|parib|zomib|lisib|metinib)|[a-z]{3}(?:pril|sartan|vastatin|dipine|gliptin|gliflozin|glutide|glitazone|prazole|conazole|cillin|oxacin|floxacin|thromycin|cycline|penem|tidine|setron|triptan|dronate|dronic|lukast|parin|xaban|gatran|platin|rubicin|taxel|mustine|limus|grastim|azepam|azolam|barbital|caine|curium|peridol|perazine|tegravir|buvir|ciclovir|amivir|previr|nidazole|bendazole|quantel|thiazide|semide|olol|terol|tropium|predin))$|^(?:cef[a-z]{5,}|sulfa[a-z]{5,})$/
const NOT_DRUGS = new Set(
  `cholesterol sterol phytosterol ergosterol glycerol inositol mannitol sorbitol xylitol resorcinol retinol tropolol alcoholol diterol
alpril parin tidine platin histidine`.split(/\s+/),
)
const ADJECTIVE_ENDING = /[a-z]{3}(?:al|ic|ar|ary|ous|oid|iac)$/

const listed = new Map<string, number>()
for (const [list, bit] of LISTS) {
  for (const word of list.trim().split(/\s+/)) {
    const key = american(word)
    listed.set(key, (listed.get(key) ?? 0) | bit)
  }
}

/** The classes of a word in lower case and American spelling, as bits; a plural has those of its singular. */
export function classesOf(word: string): number {
  if (DRUG_ENDING.test(word) && !NOT_DRUGS.has(word)) return DRUG
  const known = listed.get(word)
  if (known !== undefined) return known | endingOf(word)
  const singular = singularOf(word)
  if (singular === undefined) return adjectiveOr(endingOf(word), word)
  const ofSingular = (listed.get(singular) ?? 0) | endingOf(singular)
  // The plural of an adjective is a noun: "clinics" have nothing of "clinic".
  return ofSingular & (STRONG_HEAD | WEAK_HEAD | OF_HEAD | SITE | VAGUE)
}

const endingOf = (word: string): number =>
  word.length >= 6 && DISEASE_ENDING.test(word) && !NOT_DISEASES.has(word) ? STRONG_HEAD : 0

const adjectiveOr = (classes: number, word: string): number =>
  classes === 0 && ADJECTIVE_ENDING.test(word) ? ADJECTIVE : classes
