import type {
  Chunk,
  ChunkProposals,
  Engine,
  Mention,
  NoteText,
  ProposeOptions,
} from '#shared/nlp/types.ts'
import type { Circuit } from './circuit.ts'
import { ModelError } from './model-error.ts'

/** Whole calls for one chunk, each with its own retries. */
const TRIES = 2
/** For one chunk, all its calls together: a slow model is not waited for twice. Milliseconds. */
const PATIENCE_MS = 8000

/**
 * A model, and the offline rules for the chunks that it cannot be asked about: because its circuit is open, or because it
 * has failed on the chunk, or because its time is up. Each such answer says who served it and why. What is not the model's
 * failing (an abort, a defect) is thrown as it is.
 *
 * @param patienceMs for one chunk, from the first call on
 */
export function withFallback(
  model: Engine,
  rules: Engine,
  circuit: Circuit,
  patienceMs = PATIENCE_MS,
): Engine {
  const notes = new WeakMap<NoteText, Promise<ChunkProposals>>()

  /** The rules read a chunk in the light of its headings, so they read the whole note, once. */
  const readNote = (note: NoteText, options: ProposeOptions): Promise<ChunkProposals> => {
    const known = notes.get(note)
    if (known !== undefined) return known
    const read = rules.propose({ start: 0, end: note.text.length, text: note.text }, options)
    notes.set(note, read)
    return read
  }

  const serve = async (
    chunk: Chunk,
    options: ProposeOptions,
    reason: string,
  ): Promise<ChunkProposals> => {
    const { note } = options
    const answer =
      note === undefined
        ? await rules.propose(chunk, options)
        : within(chunk, await readNote(note, options))
    const { name: engine, promptVersion } = rules
    return { ...answer, servedBy: { engine, promptVersion, reason } }
  }

  const { name, promptVersion, remote, chunkLength } = model
  return {
    name,
    ...(model.model === undefined ? {} : { model: model.model }),
    promptVersion,
    remote,
    chunkLength,
    async propose(chunk, options) {
      const { deadline = Infinity } = options
      const until = Math.min(deadline, performance.now() + patienceMs)
      for (let tried = 1; ; tried++) {
        // Less would be paid for and not answered: a second answer takes as long as the first one did.
        const needed = tried === 1 ? patienceMs / 8 : patienceMs / 2
        if (until - performance.now() <= needed) return serve(chunk, options, 'model-timeout')
        const passage = circuit.enter()
        if (passage === undefined) {
          return serve(chunk, options, circuit.reason ?? 'model-unreachable')
        }
        try {
          const answer = await model.propose(chunk, { ...options, deadline: until })
          passage.succeeded()
          return answer
        } catch (error) {
          if (!(error instanceof ModelError)) {
            passage.abandoned()
            throw error
          }
          // It was not given the time that a call has: that says nothing of the provider.
          const cutShort = error.code === 'model-timeout' && until === deadline
          if (cutShort) passage.abandoned()
          else passage.failed(error.code, error.retryAfterMs)
          // A refusal is the same at every asking, and what was too slow has had its time.
          if (tried === TRIES || error.code === 'model-refused' || error.code === 'model-timeout') {
            return serve(chunk, options, error.code)
          }
        }
      }
    },
  }
}

/** The mentions of a note that stand in one of its chunks, with offsets into that. */
function within({ start, end }: Chunk, note: ChunkProposals): ChunkProposals {
  const mentions = note.mentions.filter((mention) => mention.start >= start && mention.end <= end)
  const shift = (mention: Mention): Mention => ({
    ...mention,
    start: mention.start - start,
    end: mention.end - start,
  })
  return { ...note, mentions: mentions.map(shift) }
}
