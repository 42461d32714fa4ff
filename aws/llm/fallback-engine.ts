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

/** Whole calls for one chunk, each with its own retries and time limit. */
const TRIES = 2

/**
 * A model, and the offline rules for the chunks that it cannot be asked about: because its circuit is open, or because it
 * has failed on the chunk. Each such answer says who served it and why. What is not the model's failing (an abort, a
 * defect) is thrown as it is.
 */
export function withFallback(model: Engine, rules: Engine, circuit: Circuit): Engine {
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
      for (let tried = 1; ; tried++) {
        const passage = circuit.enter()
        if (passage === undefined) {
          return serve(chunk, options, circuit.reason ?? 'model-unreachable')
        }
        try {
          const answer = await model.propose(chunk, options)
          passage.succeeded()
          return answer
        } catch (error) {
          if (!(error instanceof ModelError)) {
            passage.abandoned()
            throw error
          }
          passage.failed(error.code, error.retryAfterMs)
          // A refusal is the same at every asking.
          if (tried === TRIES || error.code === 'model-refused') {
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
