import { readdirSync, readFileSync } from 'node:fs'
import type { Span } from '#shared/nlp/types.ts'
import { pick, type Random } from './align-trials.ts'

/** The sample notes. */
export function sampleTexts(): string[] {
  const folder = new URL('../../samples/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
}

const FINDINGS = [
  'fever',
  'chest pain',
  'shortness of breath',
  'left-sided weakness',
  'nausea',
  'low back pain',
  'dizziness',
  'rash',
  'palpitations',
] as const
const DISEASES = [
  'familial ovarian cancer',
  'ovarian cancer',
  'breast cancer',
  'Huntington’s disease',
  'HD',
  'ataxia-telangiectasia',
  'A-T',
  'cystic fibrosis',
  'CF',
  'von Hippel-Lindau disease',
  'VHL',
  'adrenoleukodystrophy',
  'ALD',
  'hereditary non-polyposis colon cancer',
  'HNPCC',
  'tumor',
  'tumors',
  'deficiency of factor IX',
  'Menkes syndrome',
  'DMD',
  'NF1',
  'G6PD deficiency',
  'type II diabetes',
  'SLE',
] as const
const DRUGS = ['metoprolol 25 mg', 'metoprolol 50 mg', 'lisinopril 5 mg', 'aspirin 81 mg'] as const

/** A paragraph in the manner of an abstract: few names, often repeated, in sentences that resemble one another. */
export function abstractLike(random: Random): string {
  const chosen = Array.from({ length: 4 }, () => pick(random, DISEASES))
  const disease = (): string => chosen[Math.floor(random() * chosen.length)] ?? 'ALD'
  const forms = [
    () => `Mutations in the gene for ${disease()} were found in ${disease()} families.`,
    () => `We studied ${disease()} and ${disease()} in ${2 + Math.floor(random() * 80)} patients.`,
    () => `The risk of ${disease()} was higher in carriers than the risk of ${disease()}.`,
    () => `In ${disease()} patients, ${disease()} (type II) occurred in ${disease()} kindreds.`,
    () => `These data suggest that ${disease()} is caused by loss of function, as in ${disease()}.`,
  ] as const
  return Array.from({ length: 10 }, () => pick(random, forms)()).join(' ')
}

/** Every mention of a disease in a paragraph of that manner; none in other texts. */
export function namesIn(text: string): Span[] {
  if (!text.includes('kindreds') && !text.includes('carriers')) return []
  const names = DISEASES.toSorted((a, b) => b.length - a.length)
  return Array.from(text.matchAll(new RegExp(`\\b(?:${names.join('|')})\\b`, 'g')), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Lines that differ in a date, a dose or a number only. */
export function listLike(random: Random, lineEnd = '\n'): string {
  const lines: string[] = []
  for (let day = 1; day <= 14; day++) {
    lines.push(
      `Day ${day}: Patient reports ${pick(random, FINDINGS)}, denies ${pick(random, FINDINGS)}.`,
    )
    lines.push(`  ${day}. ${pick(random, DRUGS)} PO daily - continue`)
    lines.push(`BP ${110 + day}/7${day % 10}, HR ${60 + day}; no acute distress, no fever.`)
  }
  return lines.join(lineEnd)
}

/** Prose in hard-wrapped lines, with ligatures, marks, emoji, other scripts and odd spaces. */
export function wrappedLike(random: Random): string {
  const pieces = [
    'Ménière’s disease',
    'de\u0301sorientation',
    'ﬁbrillation with rapid rate',
    'x-ray of the chest',
    'follow-up in 2 weeks',
    '頭痛と発熱',
    'ألم في الصدر',
    'pain 8/10 😣',
    '👩🏽‍⚕️ reviewed',
    'temp\u00a038.2 °C',
    'non-small cell lung cancer',
    'the patient’s mother',
    '“crushing” pressure',
    'CHF—stable',
    'O\u2082 sat 94%',
  ] as const
  let text = ''
  let line = 0
  for (let i = 0; i < 60; i++) {
    const piece = `${pick(random, pieces)}${pick(random, [',', '.', ' and', ' with', ''])} `
    text += piece
    line += piece.length
    if (line > 60) {
      text = `${text.trimEnd()}\r\n`
      line = 0
    }
  }
  return text
}

export function trialTexts(random: Random): string[] {
  return [
    ...sampleTexts(),
    ...Array.from({ length: 12 }, () => abstractLike(random)),
    ...Array.from({ length: 6 }, (_, i) => listLike(random, i % 2 === 0 ? '\n' : '\r\n')),
    ...Array.from({ length: 6 }, () => wrappedLike(random)),
  ]
}
