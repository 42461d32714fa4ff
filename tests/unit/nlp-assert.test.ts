import process from 'node:process'
import { assertionContext, assertMention, mergeAssertion } from '#shared/nlp/assert.ts'
import { extractMentions } from '#shared/nlp/extract.ts'
import { describe, expect, it } from 'vitest'

/** `mention: what is said of it`, in order; a plain one is `+`. */
const said = (text: string): string[] => {
  const context = assertionContext(text)
  return extractMentions(text).map((mention) => {
    const { assertion, temporality, experiencer, conditional } = assertMention(
      context,
      mention,
      mention.label,
    )
    const notes = [
      assertion === 'positive' ? '' : assertion,
      temporality === 'current' ? '' : temporality,
      experiencer === 'patient' ? '' : experiencer,
      conditional ? 'if' : '',
    ].filter((note) => note !== '')
    const words = text.slice(mention.start, mention.end)
    return notes.length === 0 ? `${words}: +` : `${words}: ${notes.join(' ')}`
  })
}

const cases: [string, string, string[]][] = [
  [
    'negates a whole list',
    'Denies fever, chills, or night sweats.',
    ['fever: negated', 'chills: negated', 'night sweats: negated'],
  ],
  ['stops a negation at "but"', 'No fever but has cough.', ['fever: negated', 'cough: +']],
  [
    'stops a negation where a comma begins something found',
    'No murmurs, mild edema.',
    ['murmurs: negated', 'edema: +'],
  ],
  [
    'does not carry "without" over a list of diseases',
    'migraine without aura, osteopenia',
    ['migraine: +', 'aura: negated', 'osteopenia: +'],
  ],
  [
    'keeps a drug out of the symptom that it relieved',
    'Free of chest pain on heparin.',
    ['chest pain: negated', 'heparin: +'],
  ],
  [
    'negates after the mention',
    'Pneumonia was ruled out. Murmurs not appreciated.',
    ['Pneumonia: negated', 'murmurs: negated'].map((s) => s.replace('murmurs', 'Murmurs')),
  ],
  [
    'does not reach back over "and"',
    'He has cough and PE was ruled out.',
    ['cough: +', 'PE: negated'],
  ],
  ['reads a questionnaire', 'Chest pain: No\nCough: yes', ['Chest pain: negated', 'Cough: +']],
  [
    'carries a denial to the list below it',
    'Denies:\n- headache\n- vomiting\nNotes:\n- cough',
    ['headache: negated', 'vomiting: negated', 'cough: +'],
  ],
  [
    'knows what only looks like a negation',
    'Gram negative bacteremia. Never smoker. Non-ST elevation myocardial infarction (NSTEMI).',
    ['bacteremia: +', 'Never smoker: +', 'Non-ST elevation myocardial infarction: +', 'NSTEMI: +'],
  ],
  [
    'hears doubt before a mention',
    'Cannot rule out PE. Dyspnea likely due to CHF. ?DVT',
    ['PE: possible', 'Dyspnea: +', 'CHF: possible', 'DVT: possible'],
  ],
  [
    'hears doubt after a mention',
    'Aortic dissection unlikely (equal pulses). PE vs pneumonia.',
    ['Aortic dissection: possible', 'PE: possible', 'pneumonia: possible'],
  ],
  [
    'puts past events in the past',
    's/p CABG 2014, prior DVT, history of stroke',
    ['CABG: historical', 'DVT: historical', 'stroke: historical'],
  ],
  [
    'takes what began before this visit for history, also where it lasts',
    'h/o HTN and COPD presenting with chest pain',
    ['HTN: historical', 'COPD: historical', 'chest pain: +'],
  ],
  [
    'takes what stands under past history for history, and not a list of problems',
    'PMH:\nhypertension\nMI 2012\nno gout\nProblem list:\nasthma',
    ['hypertension: historical', 'MI: historical', 'gout: negated', 'asthma: +'],
  ],
  [
    'gives a disease to the relative who has it',
    'Mother with breast cancer and diabetes. Asthma in his brother.',
    ['breast cancer: family', 'diabetes: family', 'Asthma: family'],
  ],
  [
    'does not make the relative who reports ill',
    'Mother reports fever. Lives with his father, has asthma.',
    ['fever: +', 'asthma: +'],
  ],
  [
    'reads the family section',
    'Family History:\nstroke\nno colon cancer\nSocial History:\ncurrent smoker',
    ['stroke: family', 'colon cancer: negated family', 'current smoker: +'],
  ],
  ['negates in the family', 'No family history of colon cancer.', ['colon cancer: negated family']],
  ['tells others from family', 'His wife has influenza.', ['influenza: other']],
  ['marks what holds only under a condition', 'Return if chest pain recurs.', ['chest pain: if']],
  [
    'plans procedures and drugs, not diseases',
    'Scheduled for colonoscopy. Start lisinopril for hypertension.',
    ['colonoscopy: future', 'lisinopril: future', 'hypertension: +'],
  ],
  [
    'puts a stopped drug in the past and the next one not',
    'Stop metformin, start insulin. Continue aspirin.',
    ['metformin: historical', 'insulin: future', 'aspirin: +'],
  ],
  [
    'carries STOP to the list below it',
    'CONTINUE\n1. aspirin 81 mg daily\nSTOP\n2. omeprazole 20 mg daily\n3. ibuprofen',
    ['aspirin: +', 'omeprazole: historical', 'ibuprofen: historical'],
  ],
]

describe('assertion', () => {
  it.each(cases)('%s: "%s"', (_promise, text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('names the phrase that decided, from the lexicon and never from the note', () => {
    const text = 'Denies fever'
    const context = assertionContext(text)
    expect(assertMention(context, { start: 7, end: 12 }, 'Clinical Finding').trigger).toBe('denies')
  })

  it('lets an explicit trigger win over an engine, and the engine win over a default', () => {
    const context = assertionContext('Denies fever. Pale.')
    const fever = assertMention(context, { start: 7, end: 12 }, 'Clinical Finding')
    const pale = assertMention(context, { start: 14, end: 18 }, 'Clinical Finding')
    expect(
      mergeAssertion(fever, { assertion: 'positive', temporality: 'historical' }),
    ).toMatchObject({
      assertion: 'negated',
      temporality: 'historical',
    })
    expect(mergeAssertion(pale, { assertion: 'possible' }).assertion).toBe('possible')
    expect(mergeAssertion(pale, undefined).assertion).toBe('positive')
  })

  it('takes bounded time on one endless sentence of triggers and mentions', () => {
    // Processor time: a busy machine does not make it quadratic.
    const started = process.cpuUsage()
    for (const unit of [
      'no fever ',
      'fever ruled out, ',
      '(no ',
      '? fever ',
      '- fever\n',
      'mother ',
    ]) {
      said(unit.repeat(Math.floor(100_000 / unit.length)))
    }
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1_000).toBeLessThan(10_000)
  }, 60_000)
})
