import { analyseNote } from '#shared/nlp/analyse.ts'
import { createLexiconEngine } from '#shared/nlp/lexicon-engine.ts'
import { describe, expect, it } from 'vitest'

const engine = createLexiconEngine()

/** The links of a text as `source > target: type`, in order. */
async function linksOf(text: string): Promise<string[]> {
  const { signal } = new AbortController()
  const { suggestions, relationships } = await analyseNote({ text, engine, signal })
  return relationships.map(
    ({ source, target, relationType }) =>
      `${suggestions[source]?.text} > ${suggestions[target]?.text}: ${relationType}`,
  )
}

describe('relationships', () => {
  it.each([
    ['Continue metoprolol 25 mg po BID for hypertension.', 'metoprolol > hypertension: treats'],
    [
      'She takes levothyroxine 88 mcg daily (hypothyroidism).',
      'levothyroxine > hypothyroidism: treats',
    ],
    ['Cellulitis, treated with oral cephalexin.', 'cephalexin > Cellulitis: treats'],
    ['Gout is well controlled on allopurinol.', 'allopurinol > Gout: treats'],
    ['Atrial fibrillation: continue apixaban.', 'apixaban > Atrial fibrillation: treats'],
    ['Underwent appendectomy for acute appendicitis.', 'appendectomy > acute appendicitis: treats'],
    ['CT of the head to rule out stroke.', 'CT of the head > stroke: evaluates'],
    ['CT of the head showed no evidence of stroke.', 'CT of the head > stroke: evaluates'],
    ['Pneumothorax was seen on chest x-ray.', 'chest x-ray > Pneumothorax: evaluates'],
    ['Orthopnea suggestive of heart failure.', 'Orthopnea > heart failure: suggests'],
    ['Jaundice likely due to choledocholithiasis.', 'Jaundice > choledocholithiasis: suggests'],
  ])('reads %j', async (text, link) => {
    expect(await linksOf(text)).toEqual([link])
  })

  it('shares a link among the members of an enumeration', async () => {
    expect(
      await linksOf('On aspirin 81 mg daily and clopidogrel for coronary artery disease.'),
    ).toEqual([
      'aspirin > coronary artery disease: treats',
      'clopidogrel > coronary artery disease: treats',
    ])
    expect(await linksOf('Lisinopril for hypertension and heart failure.')).toEqual([
      'Lisinopril > hypertension: treats',
      'Lisinopril > heart failure: treats',
    ])
  })

  it('gives what was done to the last of an enumeration only', async () => {
    expect(await linksOf('HTN, T2DM, HLD and CAD s/p CABG.')).toEqual(['CABG > CAD: treats'])
    expect(await linksOf('Hypertension, atrial fibrillation on apixaban.')).toEqual([
      'apixaban > atrial fibrillation: treats',
    ])
  })

  it('keeps two pairs of one sentence apart', async () => {
    expect(
      await linksOf('Started lisinopril for hypertension and metformin for type 2 diabetes.'),
    ).toEqual(['lisinopril > hypertension: treats', 'metformin > type 2 diabetes: treats'])
  })

  it.each([
    'Takes metformin and has hypertension.',
    'Stopped: fluoxetine (hypomania), aripiprazole (akathisia).',
    'A rash on amoxicillin.',
    'Tachycardia, on metoprolol.',
    'Prednisone for 5 days. Asthma.',
    'Prednisone for 5 days, asthma.',
    'He takes aspirin but denies chest pain.',
    'No antibiotics for cough.',
    'Aspirin for prevention of stroke.',
    'Lisinopril was stopped for hyperkalemia.',
    '- Continue metformin\n- Hypertension',
  ])('links nothing in %j', async (text) => {
    expect(await linksOf(text)).toEqual([])
  })

  it('does not treat a relative’s disease with the patient’s drug', async () => {
    expect(await linksOf('Takes aspirin; mother had insulin for diabetes.')).toEqual(
      expect.not.arrayContaining([expect.stringContaining('aspirin > ')]),
    )
  })

  it('stays fast and bounded on a sentence of a thousand mentions', async () => {
    const text = `${'aspirin, metformin and lisinopril for hypertension, fever and cough; '.repeat(400)}.`
    const began = performance.now()
    expect((await linksOf(text)).length).toBe(400 * 9)
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
