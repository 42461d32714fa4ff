import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chooseEngine, groqEngine } from '#aws/llm/choose-engine.ts'
import { createCircuit } from '#aws/llm/circuit.ts'
import { withFallback } from '#aws/llm/fallback-engine.ts'
import { ModelError } from '#aws/llm/model-error.ts'
import { analyseNote } from '#shared/nlp/analyse.ts'
import { createLexiconEngine } from '#shared/nlp/lexicon-engine.ts'
import type { ChunkProposals, Engine } from '#shared/nlp/types.ts'
import { listAnnotations } from '#shared/store/annotations.ts'
import { listRuns } from '#shared/store/runs.ts'
import { eventBridgeMessage } from '#tests/support/note-messages.ts'
import { startWorkerStand, type WorkerStand } from '#tests/support/worker-stand.ts'
import { completion, failure, mentions, startGroqServer, type GroqServer } from './groq-server.ts'

const fever = {
  quote: 'fever',
  left: '',
  right: '',
  label: 'Clinical Finding',
  assertion: 'positive',
  temporality: 'current',
  experiencer: 'patient',
  conditional: false,
  confidence: 0.93,
}

describe('the circuit of a provider', () => {
  let now = 0
  const circuit = () => createCircuit({ failures: 3, coolDownMs: 1000, clock: () => now })
  const fail = (of: ReturnType<typeof circuit>, retryAfterMs?: number) =>
    of.enter()?.failed('model-timeout', retryAfterMs)
  beforeEach(() => {
    now = 0
  })

  it('opens after so many failures in a row, and not before', () => {
    const one = circuit()
    fail(one)
    fail(one)
    one.enter()?.succeeded()
    fail(one)
    fail(one)
    expect(one.enter()).toBeDefined()
    fail(one)
    expect(one.enter()).toBeUndefined()
    expect(one.reason).toBe('model-timeout')
  })

  it('lets one call through after the cool-down, which decides', () => {
    const one = circuit()
    for (let i = 0; i < 3; i++) fail(one)
    now = 999
    expect(one.enter()).toBeUndefined()
    now = 1000
    const probe = one.enter()
    expect(probe).toBeDefined()
    expect(one.enter()).toBeUndefined()
    probe?.failed('model-unreachable')
    now = 1999
    expect(one.enter()).toBeUndefined()
    now = 2000
    one.enter()?.succeeded()
    expect(one.enter()).toBeDefined()
    expect(one.enter()).toBeDefined()
  })

  it('asks again at once when the call that was to decide was given up for another reason', () => {
    const one = circuit()
    for (let i = 0; i < 3; i++) fail(one)
    now = 1000
    one.enter()?.abandoned()
    expect(one.enter()).toBeDefined()
  })

  it('stays open for as long as the provider asked', () => {
    const one = circuit()
    for (let i = 0; i < 3; i++) fail(one, 5000)
    now = 4999
    expect(one.enter()).toBeUndefined()
    now = 5000
    expect(one.enter()).toBeDefined()
  })

  it('is not closed by an answer to a call from before it opened', () => {
    const one = circuit()
    const early = one.enter()
    for (let i = 0; i < 3; i++) fail(one)
    early?.succeeded()
    expect(one.enter()).toBeUndefined()
  })
})

describe('an analysis while the model is away', () => {
  let groq: GroqServer
  let now = 0
  beforeEach(async () => {
    groq = await startGroqServer()
    now = 0
  })
  afterEach(() => groq.close())

  const engine = () => chooseEngine({ groqApiKey: 'gsk_test', groqBaseUrl: groq.url }, () => now)
  const analyse = (of: Engine, text: string) =>
    analyseNote({ text, engine: of, signal: new AbortController().signal, concurrency: 1 })

  it('is done by the rules, which say so', async () => {
    groq.replies.push(failure(401, 'invalid_api_key'))
    const { suggestions, degraded } = await analyse(engine(), 'Denies fever.')
    expect(suggestions).toMatchObject([{ text: 'fever', assertion: 'negated', source: 'lexicon' }])
    expect(degraded).toMatchObject({ engine: 'lexicon', reason: 'model-refused', chunks: 1 })
    expect(degraded?.promptVersion).toMatch(/^lexicon-/)
  })

  it('stops asking after three failures, and asks again after the cool-down', async () => {
    groq.replies.push(failure(401, 'invalid_api_key'))
    const away = engine()
    for (let i = 0; i < 6; i++) await analyse(away, 'Denies fever.')
    expect(groq.requests).toHaveLength(3)
    groq.replies.splice(0, 1, completion(mentions([fever])))
    now = 60_000
    const { suggestions, degraded } = await analyse(away, 'Denies fever.')
    expect(suggestions).toMatchObject([{ source: 'llm' }])
    expect(degraded).toBeUndefined()
    await analyse(away, 'Denies fever.')
    expect(groq.requests).toHaveLength(5)
  })

  it('says of each suggestion of a mixed note what proposed it', async () => {
    groq.replies.push(completion(mentions([fever])), failure(401, 'invalid_api_key'))
    const filler = 'The weather was fair and nothing else is to be told of it. '.repeat(43)
    const { suggestions, degraded, counts } = await analyse(
      engine(),
      `She has fever. ${filler}She has cough.`,
    )
    expect(counts.chunks).toBe(2)
    expect(suggestions).toMatchObject([
      { text: 'fever', source: 'llm' },
      { text: 'cough', source: 'lexicon' },
    ])
    expect(degraded).toMatchObject({ chunks: 1, reason: 'model-refused' })
  })

  it('asks twice about a chunk that the model gives no usable answer for', async () => {
    groq.replies.push(completion('nonsense'))
    const { degraded } = await analyse(engine(), 'Denies fever.')
    expect(degraded).toMatchObject({ reason: 'model-invalid-output' })
    expect(groq.requests).toHaveLength(2)
  })

  it('is not waited for twice: the rules read what the model was too slow for', async () => {
    groq.replies.push({ hang: 'before-headers' })
    const slow = withFallback(
      groqEngine({ groqApiKey: 'gsk_test', groqBaseUrl: groq.url }),
      createLexiconEngine(),
      createCircuit({ failures: 3, coolDownMs: 1000, clock: () => now }),
      400,
    )
    const started = performance.now()
    const { degraded, suggestions } = await analyse(slow, 'Denies fever.')
    expect(degraded).toMatchObject({ reason: 'model-timeout', chunks: 1 })
    expect(suggestions).toMatchObject([{ text: 'fever', source: 'lexicon' }])
    expect(groq.requests).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('is asked nothing more once its time in this invocation is up, which says nothing of it', async () => {
    groq.replies.push(completion(mentions([fever])), { hang: 'before-headers' })
    const circuit = createCircuit({ failures: 1, coolDownMs: 1000, clock: () => now })
    const model = groqEngine({ groqApiKey: 'gsk_test', groqBaseUrl: groq.url })
    const filler = 'The weather was fair and nothing else is to be told of it. '.repeat(43)
    const started = performance.now()
    const { suggestions, degraded, counts } = await analyseNote({
      text: `She has fever. ${filler}She has cough. ${filler}She has a rash.`,
      engine: withFallback(model, createLexiconEngine(), circuit, 2000),
      signal: new AbortController().signal,
      concurrency: 1,
      deadline: performance.now() + 800,
    })
    expect(counts.chunks).toBe(3)
    expect(suggestions.map(({ text, source }) => [text, source])).toEqual([
      ['fever', 'llm'],
      ['cough', 'lexicon'],
      ['rash', 'lexicon'],
    ])
    expect(degraded).toMatchObject({ reason: 'model-timeout', chunks: 2 })
    expect(groq.requests).toHaveLength(2)
    expect(performance.now() - started).toBeLessThan(3000)
    expect(circuit.enter()).toBeDefined()
  })

  it('still hands out masked text only', async () => {
    groq.replies.push(failure(401, 'invalid_api_key'))
    await analyse(engine(), 'Patient: Ngozi Okafor denies fever.')
    expect(groq.requests[0]?.body).not.toContain('Okafor')
  })

  it('is not done by the rules when it was aborted or when there is a defect', async () => {
    const broken = (error: Error): Engine => ({
      ...createLexiconEngine(),
      name: 'groq',
      propose: async (): Promise<ChunkProposals> => {
        throw error
      },
    })
    const circuit = createCircuit({ failures: 1, coolDownMs: 1000, clock: () => 0 })
    const defective = withFallback(broken(new TypeError('x')), createLexiconEngine(), circuit)
    await expect(analyse(defective, 'Denies fever.')).rejects.toThrow(TypeError)
    expect(circuit.enter()).toBeDefined()
    const away = withFallback(
      broken(new ModelError('model-timeout', 'late')),
      createLexiconEngine(),
      circuit,
    )
    expect((await analyse(away, 'Denies fever.')).degraded?.reason).toBe('model-timeout')
  })

  it('reads a chunk under the heading that stands before it', async () => {
    groq.replies.push(failure(401, 'invalid_api_key'))
    const filler = 'nothing of note, '.repeat(150)
    const text = `Family History:\nThe following was told: ${filler}and father had asthma.`
    const degraded = await analyse(engine(), text)
    const whole = await analyse(createLexiconEngine(), text)
    expect(degraded.counts.chunks).toBeGreaterThan(1)
    expect(degraded.suggestions).toEqual(whole.suggestions)
  })
})

describe('the worker while the model is away', () => {
  let groq: GroqServer
  let stand: WorkerStand
  beforeAll(async () => {
    groq = await startGroqServer()
    stand = await startWorkerStand({ GroqApiKey: 'gsk_test', GroqBaseUrl: groq.url })
  })
  afterAll(async () => {
    await stand.close()
    await groq.close()
  })

  it('ends the run as the rules’ own, degraded, and says why in words', async () => {
    groq.replies.push(failure(401, 'invalid_api_key'))
    const { id } = await stand.storeNote('Denies fever.')
    await stand.send(eventBridgeMessage(stand.store, id))
    await stand.work()
    const [run] = await listRuns(stand.store, id)
    expect(run).toMatchObject({
      status: 'succeeded',
      engine: 'lexicon',
      degraded: true,
      degradedReason:
        'The model refused the request (model-refused). The offline rules read the note instead.',
    })
    expect(run).not.toHaveProperty('model')
    expect(run?.promptVersion).toMatch(/^lexicon-/)
    expect(await listAnnotations(stand.store, id)).toMatchObject([{ source: 'lexicon' }])
  })

  it('waits for no model into the time that it needs to write', async () => {
    groq.replies.splice(0, groq.replies.length, { hang: 'before-headers' })
    const hurried = await startWorkerStand({
      GroqApiKey: 'gsk_test',
      GroqBaseUrl: groq.url,
      WorkerTimeoutSeconds: '6',
    })
    try {
      const { id } = await hurried.storeNote('Denies fever.')
      await hurried.send(eventBridgeMessage(hurried.store, id))
      expect(await hurried.work()).toMatchObject([{ failed: [], error: undefined }])
      const [run] = await listRuns(hurried.store, id)
      expect(run).toMatchObject({ status: 'succeeded', engine: 'lexicon', degraded: true })
      expect(run?.degradedReason).toContain('did not answer in time')
      expect(await listAnnotations(hurried.store, id)).toMatchObject([{ source: 'lexicon' }])
    } finally {
      await hurried.close()
    }
  }, 60_000)

  it('is not degraded when the model answers', async () => {
    groq.replies.splice(0, groq.replies.length, completion(mentions([fever])))
    const { id } = await stand.storeNote('Has fever today.')
    await stand.send(eventBridgeMessage(stand.store, id))
    await stand.work()
    const [run] = await listRuns(stand.store, id)
    expect(run).toMatchObject({ engine: 'groq', model: 'openai/gpt-oss-120b' })
    expect(run).not.toHaveProperty('degraded')
    expect(await listAnnotations(stand.store, id)).toMatchObject([{ source: 'llm' }])
  })
})
