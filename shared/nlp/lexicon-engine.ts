import { MAX_NOTE_LENGTH } from '#shared/domain/limits.ts'
import { extractMentions } from './extract.ts'
import * as diseaseWords from './lexicon/disease-words.ts'
import { contentHash } from './lexicon/terms.ts'
import { TRIGGER_TEXT } from './lexicon/triggers.ts'
import type { Engine } from './types.ts'

/** Changes with the rules that are code rather than lexicon lines, so that runs before and after can be told apart. */
const RULES = 'rules-3'

let promptVersion: string | undefined

/** The offline engine: lexicon terms by longest match. It reads whole notes, keeps everything in process, costs nothing. */
export function createLexiconEngine(): Engine {
  promptVersion ??= `lexicon-${contentHash(RULES, TRIGGER_TEXT, ...Object.values(diseaseWords))}`
  return {
    name: 'lexicon',
    promptVersion,
    remote: false,
    chunkLength: MAX_NOTE_LENGTH,
    propose: async (chunk, { signal }) => {
      signal.throwIfAborted()
      return {
        mentions: extractMentions(chunk.text),
        quotes: [],
        usage: { promptTokens: 0, completionTokens: 0, costUsd: 0 },
        invalid: 0,
      }
    },
  }
}
