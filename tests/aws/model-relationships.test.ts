import { describe, expect, it } from 'vitest'
import { readAnswer } from '#aws/llm/output-schema.ts'
import { analyseNote } from '#shared/nlp/analyse.ts'
import type { ChunkProposals, Engine, QuoteRelationship } from '#shared/nlp/types.ts'

const mention = (quote: string, label: string) => ({
  quote,
  left: '',
  right: '',
  label,
  assertion: 'positive',
  temporality: 'current',
  experiencer: 'patient',
  conditional: false,
  confidence: 0.9,
})

describe('a model’s answer', () => {
  const drug = mention('lisinopril', 'Medication Statement')
  const disease = mention('hypertension', 'Clinical Condition')
  const link = { source: 1, type: 'treats', target: 2, confidence: 0.8 }
  const read = (answer: unknown) => readAnswer(JSON.stringify(answer))

  it('links its mentions by their numbers, also after one that is invalid', () => {
    expect(read({ mentions: [drug, disease], relationships: [link] })?.relationships).toEqual([
      { source: 0, target: 1, relationType: 'treats', confidence: 0.8 },
    ])
    const answer = read({
      mentions: [{ quote: '' }, drug, disease],
      relationships: [{ ...link, source: 2, target: 3 }, link],
    })
    expect(answer?.relationships).toEqual([
      { source: 0, target: 1, relationType: 'treats', confidence: 0.8 },
    ])
    expect(answer?.invalid).toBe(2)
  })

  it.each([
    { ...link, source: 0 },
    { ...link, target: 3 },
    { ...link, target: 1.5 },
    { ...link, type: 'cures' },
    { ...link, confidence: 2 },
    'treats',
  ])('loses the relationship %j, and nothing else', (bad) => {
    const answer = read({ mentions: [drug, disease], relationships: [bad, link] })
    expect(answer).toMatchObject({ relationships: [{ relationType: 'treats' }], invalid: 1 })
    expect(answer?.quotes).toHaveLength(2)
  })

  it('is still one about its mentions when it has no relationships', () => {
    expect(read({ mentions: [drug] })).toMatchObject({ relationships: [], invalid: 0 })
  })
})

describe('what a model says of two mentions', () => {
  /** Links of the last analysis that were not kept, as its run would count them. */
  let unlinked = -1
  async function relate(
    text: string,
    quotes: [string, ChunkProposals['quotes'][number]['label']][],
    relationships: QuoteRelationship[],
  ) {
    const engine: Engine = {
      name: 'groq',
      promptVersion: 'test',
      remote: true,
      chunkLength: 2_000,
      propose: async () => ({
        mentions: [],
        quotes: quotes.map(([quote, label]) => ({ quote, label, confidence: 0.9 })),
        relationships,
        usage: { promptTokens: 0, completionTokens: 0, costUsd: 0 },
        invalid: 0,
      }),
    }
    const { signal } = new AbortController()
    const analysis = await analyseNote({ text, engine, signal })
    unlinked = analysis.counts.unlinked
    return analysis.relationships.map(({ source, target, ...rest }) => ({
      source: analysis.suggestions[source]?.text,
      target: analysis.suggestions[target]?.text,
      ...rest,
    }))
  }
  const DRUG = 'Medication Statement' as const
  const DISEASE = 'Clinical Condition' as const
  const treats = { relationType: 'treats', confidence: 0.6 } as const

  it('is taken where no rule says it, in whatever order the quotes came', async () => {
    expect(
      await relate(
        'Her gout has been quiet, thanks to allopurinol.',
        [
          ['allopurinol', DRUG],
          ['gout', DISEASE],
        ],
        [{ source: 0, target: 1, ...treats }],
      ),
    ).toEqual([{ source: 'allopurinol', target: 'gout', ...treats, origin: 'llm' }])
    expect(unlinked).toBe(0)
  })

  it('is the rules’ own where they say it too, as sure as the surer', async () => {
    const links = await relate(
      'Allopurinol for gout.',
      [
        ['Allopurinol', DRUG],
        ['gout', DISEASE],
      ],
      [{ source: 0, target: 1, relationType: 'treats', confidence: 0.99 }],
    )
    expect(links).toMatchObject([{ origin: 'lexicon', confidence: 0.99 }])
  })

  it.each([
    ['over two sentences', 'Takes allopurinol. Has gout.', { source: 0, target: 1, ...treats }],
    ['the wrong way round', 'Gout, allopurinol.', { source: 1, target: 0, ...treats }],
    ['of a mention with itself', 'Allopurinol, gout.', { source: 0, target: 0, ...treats }],
    [
      'to a quote that is not in the note',
      'Takes allopurinol.',
      { source: 0, target: 1, ...treats },
    ],
    [
      'with a confidence that is none',
      'Allopurinol, gout.',
      { source: 0, target: 1, ...treats, confidence: Number.NaN },
    ],
    ['to a quote that there is not', 'Allopurinol, gout.', { source: 0, target: 7, ...treats }],
    [
      'of a disease that is denied',
      'Allopurinol; denies gout.',
      { source: 0, target: 1, ...treats },
    ],
  ])('is not taken, and counted, %s', async (_, text, link) => {
    const quotes: Parameters<typeof relate>[1] = [
      ['allopurinol', DRUG],
      ['gout', DISEASE],
    ]
    expect(await relate(text, quotes, [link])).toEqual([])
    expect(unlinked).toBe(1)
  })
})
