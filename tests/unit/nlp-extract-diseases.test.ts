import { extractMentions } from '#shared/nlp/extract.ts'
import { createLexiconEngine } from '#shared/nlp/lexicon-engine.ts'
import { describe, expect, it } from 'vitest'
import { readGold } from '../../bench/eval/gold.ts'
import { scoreMentions } from '../../bench/eval/mentions.ts'

const conditions = (text: string): string[] =>
  extractMentions(text)
    .filter(({ label }) => label === 'Clinical Condition')
    .map(({ start, end }) => text.slice(start, end))

describe('a disease that no list has', () => {
  it.each([
    ['a boy with X-linked tubular nephroblastosis', ['X-linked tubular nephroblastosis']],
    ['early-onset familial Zimmer disease was found', ['early-onset familial Zimmer disease']],
    ['the Harlow-von Stein syndrome type IIB in two', ['Harlow-von Stein syndrome type IIB']],
    ["with Aldred's syndrome; Treated anaemia", ["Aldred's syndrome", 'anaemia']],
    ['the van Loon (VLD) disease', ['van Loon (VLD) disease']],
    ['early onset or late infantile myoclonic epilepsy', ['late infantile myoclonic epilepsy']],
    ["Ormond's syndrome and Graves' disease", ["Ormond's syndrome", "Graves' disease"]],
    ['a deficiency of acyl-CoA thioesterase B was', ['deficiency of acyl-CoA thioesterase B']],
    ['partial 17-beta-hydroxylase deficiency', ['17-beta-hydroxylase deficiency']],
    ['disorders of copper transport', ['disorders of copper transport']],
    ['carcinoma of the gallbladder', ['carcinoma of the gallbladder']],
    [
      'small-cell carcinoma in situ; clear cell sarcoma',
      ['small-cell carcinoma in situ', 'clear cell sarcoma'],
    ],
  ])('is known by its form in "%s"', (text, found) => {
    expect(conditions(text)).toEqual(found)
  })

  it('shares its head over "and", and not with another disease', () => {
    expect(conditions('breast and ovarian cancers; lung, colon, and gastric tumours')).toEqual([
      'breast and ovarian cancers',
      'lung, colon, and gastric tumours',
    ])
    expect(conditions('in Abel and Miller muscular dystrophies')).toEqual([
      'Abel and Miller muscular dystrophies',
    ])
    expect(conditions('asthma and renal disease, kidney stone or liver disease')).toEqual([
      'asthma',
      'renal disease',
      'kidney stone',
      'liver disease',
    ])
    expect(conditions('spinocerebellar ataxia types 1 and 2')).toEqual([
      'spinocerebellar ataxia types 1 and 2',
    ])
  })

  it('is not what only looks like one', () => {
    expect(
      conditions(
        'The prognosis and the diagnosis of this disorder; a rare syndrome, severe disease, mitosis in the stroma, tumour suppressor genes, homozygous deficiency, the hepatitis B virus',
      ),
    ).toEqual([])
  })

  it('is not the protein or the gene product that has its name', () => {
    expect(conditions('the retinoblastoma protein and the retinoblastoma gene')).toEqual([
      'retinoblastoma',
    ])
  })

  it('ends at the line of a list', () => {
    expect(conditions('Peripheral neuropathy\nHashimoto disease\nHepatic\nAnaemia')).toEqual([
      'Peripheral neuropathy',
      'Hashimoto disease',
      'Anaemia',
    ])
  })

  it('keeps the code of what it is a side or degree of, and of nothing else', () => {
    const concepts = (text: string) => extractMentions(text).map(({ concept }) => concept)
    expect(concepts('Bilateral pleural effusion, severe aortic stenosis.')).toEqual([
      'pleural effusion',
      'aortic stenosis',
    ])
    expect(concepts('Hereditary papillary breast cancer')).toEqual([undefined])
  })
})

describe('an abbreviation that the text defines', () => {
  it('is known in the whole text, before its definition too, in the singular and plural', () => {
    const text =
      'XPD in a family. Xerotic pigment disease (XPD) is rare; all XPDs and no xpd. Congenital XPD.'
    expect(conditions(text)).toEqual([
      'XPD',
      'Xerotic pigment disease',
      'XPD',
      'XPDs',
      'Congenital XPD',
    ])
  })

  it('shows what is a name of a disease, whatever words it is made of', () => {
    expect(conditions('Maple syrup urine disease (MSUD), but no bulk buffer defect (XYZ)')).toEqual(
      ['Maple syrup urine disease', 'MSUD'],
    )
  })

  it('may stand before its long form', () => {
    expect(conditions('two cases of CRD (corneal radial dystrophy); CRD is mild')).toEqual([
      'CRD',
      'corneal radial dystrophy',
      'CRD',
    ])
  })

  it('has the code of what it stands for', () => {
    const codes = extractMentions('pulmonary arterial obstruction (PAO), heart failure (XHF).')
    expect(codes.map(({ concept }) => concept)).toContain('heart failure')
  })

  it('means what the text says and not what it means elsewhere', () => {
    expect(conditions('by mass spectrometry (MI). The MI peaks were')).toEqual(['MI', 'MI'])
    expect(conditions('the macular index (MI) was low. MI rose')).toEqual([])
  })

  it('is none in a line of capitals', () => {
    expect(
      conditions(
        'Wobbly ankle syndrome (WAS). \nALL OF THE NURSING STAFF NOTED THAT SHE WAS WELL AND WAS SENT HOME.',
      ),
    ).toEqual(['Wobbly ankle syndrome', 'WAS'])
  })
})

it('finds nearly all diseases of the dev abstracts, exactly', async () => {
  const abstracts = readGold('dev').filter(({ set }) => set === 'abstracts')
  const { exact } = await scoreMentions(abstracts, createLexiconEngine())
  expect(exact['Clinical Condition'].f1).toBeGreaterThanOrEqual(0.94)
})
