import { LABELS } from '#shared/domain/labels.ts'
import { maskIdentifiers } from '#shared/nlp/deidentify.ts'
import { readConcepts } from '#shared/nlp/lexicon/notation.ts'
import { SOURCES } from '#shared/nlp/lexicon/terms.ts'
import { createLexiconEngine } from '#shared/nlp/lexicon-engine.ts'
import { analyseNote } from '#shared/nlp/analyse.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const masked = (text: string): string => maskIdentifiers(text).text

/** What of the wanted words still shows. */
const shown = (note: string, identifiers: string[]): string[] => {
  const result = masked(note)
  for (const identifier of identifiers) expect(note).toContain(identifier)
  return identifiers.filter((identifier) => result.includes(identifier))
}

describe('names that nothing marks', () => {
  it.each([
    ['The parcel went to Adwoa Sarpong last week.', ['Adwoa', 'Sarpong']],
    ['Yildirim said the ward was full.', ['Yildirim']],
    ['Is Brzezinski on call?', ['Brzezinski']],
    ['Good morning Ludovic, thank you.', ['Ludovic']],
    ['my name is farhad moradi and my card is lost', ['farhad', 'moradi']],
    ['GERTRUDE HOLLINGSWORTH WAS HERE.', ['GERTRUDE', 'HOLLINGSWORTH']],
    ['Give it to Quaye, Daniel tomorrow.', ['Quaye', 'Daniel']],
    ['Signed by T. K. Ainsworth in ink.', ['Ainsworth', 'T. K.']],
    ['I met Maarten van den Broek and Aoife Ó Súilleabháin.', ['van den Broek', 'Súilleabháin']],
    ['Nkosana’s car is outside, Zhou Meilin has the keys.', ['Nkosana', 'Zhou', 'Meilin']],
    ['Best wishes,\nRosamund Pell', ['Rosamund', 'Pell']],
    ['Surname: DE LA CRUZ  Forename: IÑIGO', ['DE LA CRUZ', 'IÑIGO']],
    ['Wife (Thandeka) agrees; handed over to Castellane.', ['Thandeka', 'Castellane']],
    ['per dr. ostrowski, and mrs. baptiste agrees', ['ostrowski', 'baptiste']],
    ['Mrs. Young is a young woman. Young denies pain.', ['Mrs. Young', 'Young denies']],
  ])('are masked in "%s"', (note, names) => {
    expect(shown(note, names)).toEqual([])
  })

  it.each([
    ['She retired from Tolliver Middle School.', ['Tolliver Middle School']],
    ['Transferred from St. Columba Medical Center today.', ['St. Columba Medical Center']],
    ['He has a job at Brackenridge & Sons.', ['Brackenridge & Sons']],
    ['They studied at the University of Coimbra.', ['University of Coimbra']],
    ['Employer: Quarrystone Ltd   Occupation: mason', ['Quarrystone Ltd']],
    ['We flew from Porto Alegre to Ulaanbaatar.', ['Porto Alegre', 'Ulaanbaatar']],
    ['She was raised in Tulare County, Nebraska.', ['Tulare County', 'Nebraska']],
    ['Send it to Lindenstraße 4, 04109 Leipzig.', ['Lindenstraße 4', '04109', 'Leipzig']],
    ['My office is at 18 Rue des Peupliers, Dijon.', ['Rue des Peupliers', 'Dijon']],
    ['Walked along Foxglove Road.', ['Foxglove Road']],
    ['Flat 2, 90 Harcourt Mews, Hull HU1 2AB', ['Flat 2', 'Harcourt', 'HU1 2AB']],
  ])('organisations and places are masked in "%s"', (note, names) => {
    expect(shown(note, names)).toEqual([])
  })

  it.each([
    ['reachable on 0161 496 0007 or 06 12 34 56 78', ['496 0007', '34 56']],
    ['call 555 0133', ['0133']],
    ['gateway fe80::1ff:fe23 and 2001:db8::7', ['fe80::1ff:fe23', '2001:db8::7']],
    ['MAC 00:1A:2B:3C:4D:5E', ['3C:4D']],
    ['IBAN GB33 BUKB 2020 1555 5555 55', ['BUKB', '5555 55']],
    ['card 3782 822463 10005', ['822463']],
    ['plate KX19 TRB, VIN WAUZZZ8K9AA123456', ['KX19 TRB', 'WAUZZZ8K9AA123456']],
    ['device S/N QZ77120H', ['QZ77120H']],
    ['Medicare card 1AB2-CD3-EF45', ['CD3']],
    ['see willowbrook-clinic.org/team', ['willowbrook']],
    ['username: r_dacosta, image IMG_2291.jpg', ['r_dacosta', 'IMG_2291']],
    ['born on the 4th of July', ['4th of July']],
    ['since Monday, 6 October and in September 2019', ['6 October', 'September 2019']],
    ['expires 11-2027; was here in November', ['11-2027', 'November']],
    ['Her grandfather lived to 101. She is 93.', ['101', '93']],
  ])('numbers, codes and dates of every form are masked in "%s"', (note, identifiers) => {
    expect(shown(note, identifiers)).toEqual([])
  })
})

describe('what is no identifier', () => {
  it.each([
    'Bell palsy, Jones fracture, Murphy sign, Hoffman reflex, Kocher incision',
    'Wilson disease runs in the family. Weber lateralizes left.',
    'Started Brilinta, stopped Zetia; continue Farxiga 10 mg.',
    'Grew Serratia marcescens and Candida glabrata.',
    'Will follow. May shower. Mark the site. Rose quickly. Hope to discharge.',
    'West Nile virus, German measles, Rocky Mountain spotted fever, Japanese encephalitis',
    'Glasgow Coma Scale 15, Boston Bowel Prep 9, Ottawa rules negative',
    'The Hospital was full. Seen in Pain Clinic, then Wound Care Center.',
    'Emergency Department Course: Given Fluids and Antibiotics.',
    'White Blood Cells 9.1, Red Blood Cells 4.2, Brown Sputum',
    'Spanish speaking; Medicare covers it; reads the Quran',
    'G3P1011, T2N1M0, HbA1c 7.1, CYP2C19, SARS-CoV-2, 5/5 strength in 2019',
    'Finished High School; works nights. Drives to Dialysis.',
    'PMHx: HTN, Gout. FHx: Stroke. Plts 120, Trop 0.04.',
  ])('stays: "%s"', (note) => {
    expect(masked(note)).toBe(note)
  })

  it('stays for every term of the lexicon, with a capital and without, in a sentence and as an item', () => {
    const lists = LABELS.map((label) => readConcepts(SOURCES[label], label))
    const terms = lists.flat().flatMap((concept) => concept.terms.map(({ text }) => text))
    const capital = (term: string): string => term.charAt(0).toUpperCase() + term.slice(1)
    const wrong = terms.flatMap((term) =>
      [
        `${capital(term)} was noted today.`,
        `The patient has ${term} at this time.`,
        `She was seen for ${capital(term)} last year and is well.`,
        `- ${capital(term)}`,
      ].filter((note) => maskIdentifiers(note).spans.length > 0),
    )
    expect(wrong.length / (4 * terms.length)).toBeLessThan(0.001)
  }, 60_000)

  it('stays in the sample notes: no suggestion of the lexicon lies under a mask', async () => {
    const folder = new URL('../../samples/', import.meta.url)
    const { signal } = new AbortController()
    const engine = createLexiconEngine()
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      const text = readFileSync(new URL(file, folder), 'utf8')
      const { spans } = maskIdentifiers(text)
      const { suggestions } = await analyseNote({ text, engine, signal })
      const hidden = suggestions.filter(({ startOffset, endOffset }) =>
        spans.some(({ start, end }) => start < endOffset && startOffset < end),
      )
      expect(hidden, file).toEqual([])
    }
  }, 60_000)
})
