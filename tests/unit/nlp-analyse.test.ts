import { MAX_ANNOTATIONS_PER_RUN } from '#shared/domain/limits.ts'
import { splitsPair } from '#shared/domain/span.ts'
import { analyseNote } from '#shared/nlp/analyse.ts'
import { createLexiconEngine } from '#shared/nlp/lexicon-engine.ts'
import type { Chunk, ChunkProposals, Engine } from '#shared/nlp/types.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './nlp-texts.ts'

const { signal } = new AbortController()
const lexicon = createLexiconEngine()
const nothing: ChunkProposals = {
  mentions: [],
  quotes: [],
  usage: { promptTokens: 10, completionTokens: 2, costUsd: 0.001 },
  invalid: 0,
}

/** An engine outside the process that answers as told, and keeps what it was sent. */
function remote(
  answer: (chunk: Chunk) => Partial<ChunkProposals>,
  chunkLength = 1_000,
): Engine & { seen: string[] } {
  const seen: string[] = []
  return {
    name: 'groq',
    promptVersion: 'test',
    remote: true,
    chunkLength,
    seen,
    propose: async (chunk) => {
      seen.push(chunk.text)
      return { ...nothing, ...answer(chunk) }
    },
  }
}

describe('an analysis', () => {
  it('keeps the slice promise on whole characters for any text', async () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { suggestions } = await analyseNote({ text, engine: lexicon, signal })
        const boundaries = new Set([
          text.length,
          ...Array.from(graphemes.segment(text), ({ index }) => index),
        ])
        let previous = 0
        for (const suggestion of suggestions) {
          const { startOffset, endOffset } = suggestion
          expect(text.slice(startOffset, endOffset)).toBe(suggestion.text)
          expect(suggestion.text).not.toBe('')
          expect(splitsPair(text, startOffset) || splitsPair(text, endOffset)).toBe(false)
          expect(boundaries.has(startOffset) && boundaries.has(endOffset)).toBe(true)
          expect(startOffset).toBeGreaterThanOrEqual(previous)
          previous = startOffset
        }
      }),
    )
  })

  it('takes a limit for a condition and a result for a result', async () => {
    const text =
      'Labs: eGFR > 60, A1c 7.1%.\n\nPlan: transfuse if Hgb < 7. MAP >= 65. Hold if HR < 55.'
    const { suggestions } = await analyseNote({ text, engine: lexicon, signal })
    expect(
      suggestions
        .filter(({ attributes }) => attributes['measurement'] !== undefined)
        .map((suggestion) => [suggestion.text, suggestion.conditional]),
    ).toEqual([
      ['eGFR > 60', false],
      ['A1c 7.1%', false],
      ['Hgb < 7', true],
      ['MAP >= 65', true],
      ['HR < 55', true],
    ])
  })

  it('keeps the slice promise for whatever a model answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText,
        fc.array(anyText, { maxLength: 4 }),
        fc.integer({ min: 2, max: 40 }),
        async (text, quotes, size) => {
          const engine = remote(
            (chunk) => ({
              quotes: [...quotes, chunk.text.slice(1, 9), chunk.text.slice(0, 3)].map((quote) => ({
                quote,
                label: 'Clinical Finding',
                confidence: 0.5,
              })),
            }),
            size,
          )
          const { suggestions } = await analyseNote({ text, engine, signal })
          for (const { startOffset, endOffset, text: slice } of suggestions) {
            expect(text.slice(startOffset, endOffset)).toBe(slice)
            expect(splitsPair(text, startOffset) || splitsPair(text, endOffset)).toBe(false)
          }
        },
      ),
    )
  })

  it('says what a note says, with assertion, codes and attributes', async () => {
    const text = 'Denies fever. Takes metformin 500 mg BID for T2DM. 👩🏽‍⚕️ FH: asthma'
    const { suggestions, counts } = await analyseNote({ text, engine: lexicon, signal })
    expect(suggestions).toMatchObject([
      { text: 'fever', assertion: 'negated', label: 'Clinical Finding', alignment: 'exact' },
      {
        text: 'metformin',
        attributes: { dose: '500 mg', frequency: 'BID' },
        codes: [{ code: '6809', verified: false }],
      },
      { text: 'T2DM', assertion: 'positive', codes: [{ code: 'E11.9' }] },
      { text: 'asthma', experiencer: 'family' },
    ])
    expect(counts).toEqual({
      chunks: 1,
      proposed: 4,
      ungrounded: 0,
      ambiguous: 0,
      invalid: 0,
      unlinked: 0,
      masked: 0,
    })
  })

  it('hands a remote engine only masked text, and puts its quotes back on the note', async () => {
    const text = 'Patient: Ngozi Okafor, MRN 00482913. Okafor denies fever since 03/09/2024.'
    const engine = remote(() => ({
      quotes: [{ quote: 'fever', label: 'Clinical Finding', confidence: 0.8 }],
    }))
    const { suggestions, counts } = await analyseNote({ text, engine, signal })
    expect(engine.seen.join('')).not.toMatch(/Ngozi|Okafor|00482913|03\/09/)
    expect(suggestions).toMatchObject([
      { text: 'fever', startOffset: text.indexOf('fever'), assertion: 'negated' },
    ])
    expect(counts.masked).toBeGreaterThan(3)
  })

  it('hands a remote engine nothing that the title and patient id of the note give away', async () => {
    const text = 'Seen with rash by quintrell, sample zk-7.a.'
    const metadata = { title: 'Referral of Dr. Ottoline Quintrell', patientId: 'zk-7.a' }
    const engine = remote(() => ({ quotes: [] }))
    await analyseNote({ text, metadata, engine, signal })
    expect(engine.seen.join('')).not.toMatch(/quintrell|zk-7/i)
  })

  it('drops what an engine claims to read under a mask', async () => {
    const engine = remote((chunk) => ({
      quotes: [{ quote: chunk.text.slice(4, 9), label: 'Clinical Condition', confidence: 0.9 }],
    }))
    const { suggestions, counts } = await analyseNote({ text: 'Dr. Smith', engine, signal })
    expect(suggestions).toEqual([])
    expect(counts.invalid).toBe(1)
  })

  it('counts what is invalid, ungrounded or ambiguous and stores none of it', async () => {
    const good = { label: 'Clinical Finding', confidence: 0.5 } as const
    const engine = remote(() => ({
      invalid: 2,
      mentions: [
        { ...good, start: 0, end: 5, confidence: Number.NaN },
        { ...good, start: 5, end: 2 },
        { ...good, start: -1, end: 2 },
        { ...good, start: 0, end: 10_000 },
        { ...good, start: 0.5, end: 2 },
        { ...good, start: 0, end: 5 },
      ],
      quotes: [
        { ...good, quote: 'not there' },
        { ...good, quote: 'cough' },
        { ...good, quote: 'fever', confidence: 1.5 },
      ],
    }))
    const { suggestions, counts } = await analyseNote({
      text: 'fever cough and cough',
      engine,
      signal,
    })
    expect(suggestions.map(({ text }) => text)).toEqual(['fever'])
    expect(counts).toMatchObject({ proposed: 9, invalid: 8, ungrounded: 1, ambiguous: 1 })
  })

  it('adds up usage over chunks and gives offsets into the whole note', async () => {
    const text = 'First sentence here. Second has fever. Third is long too.'
    const engine = remote(
      ({ text: chunk }) =>
        chunk.includes('fever')
          ? { quotes: [{ quote: 'fever', label: 'Clinical Finding', confidence: 1 }] }
          : {},
      25,
    )
    const { suggestions, usage, counts } = await analyseNote({
      text,
      engine,
      signal,
      concurrency: 2,
    })
    expect(counts.chunks).toBe(3)
    expect(usage.promptTokens).toBe(30)
    expect(suggestions[0]?.startOffset).toBe(text.indexOf('fever'))
  })

  it('fails as a whole when one chunk fails, and stops the others', async () => {
    let aborted = false
    const engine: Engine = {
      ...remote(() => ({})),
      chunkLength: 25,
      propose: (chunk, { signal: given }) =>
        chunk.start === 0
          ? Promise.reject(new Error('refused'))
          : new Promise((_resolve, reject) => {
              given.addEventListener('abort', () => {
                aborted = true
                reject(new Error('stopped'))
              })
            }),
    }
    const text = 'First sentence here. Second has fever. Third is long too.'
    await expect(analyseNote({ text, engine, signal })).rejects.toThrow('refused')
    expect(aborted).toBe(true)
  })

  it('obeys a signal that has already spoken', async () => {
    const over = AbortSignal.abort(new Error('out of time'))
    await expect(analyseNote({ text: 'fever', engine: lexicon, signal: over })).rejects.toThrow(
      'out of time',
    )
  })

  it('stays within the limit of annotations and within bounded time', async () => {
    const started = performance.now()
    const { suggestions, counts } = await analyseNote({
      text: 'fever, '.repeat(28_000),
      engine: lexicon,
      signal,
    })
    expect(counts.proposed).toBe(28_000)
    expect(suggestions.length).toBe(MAX_ANNOTATIONS_PER_RUN)
    expect(performance.now() - started).toBeLessThan(10_000)
  }, 30_000)

  it('names its rules by their content', () => {
    expect(lexicon.promptVersion).toMatch(/^lexicon-[0-9a-f]{8}$/)
    expect(createLexiconEngine().promptVersion).toBe(lexicon.promptVersion)
    expect(lexicon.remote).toBe(false)
  })
})
