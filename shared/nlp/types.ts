import type { Assertion, Code } from '#shared/domain/assertion.ts'
import type { EngineName, Label, Source } from '#shared/domain/labels.ts'
import type { RelationType } from '#shared/domain/relationship.ts'

/** A half-open range of UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  start: number
  end: number
}

/** A stretch of whole sentences of one note, as an engine receives it. `text` is `note.slice(start, end)`, masked or not. */
export interface Chunk extends Span {
  text: string
}

/** What an engine found, with offsets into its chunk: only an engine that reads the text itself may say so. */
export interface Mention extends Span {
  label: Label
  confidence: number
  /** The term the mention was recognised as, in its dictionary form; the key for coding. */
  concept?: string
  codes?: Code[]
  attributes?: Record<string, string>
  assertion?: Partial<Assertion>
}

/** What a model says it read. It gives no offsets: alignment finds the place, or refuses to. */
export interface Quote {
  quote: string
  left?: string
  right?: string
  label: Label
  confidence: number
  assertion?: Partial<Assertion>
}

export interface Usage {
  promptTokens: number
  completionTokens: number
  /** US dollars. */
  costUsd: number
}

/** A link between two quotes of one answer, by their indexes. */
export interface QuoteRelationship {
  source: number
  target: number
  relationType: RelationType
  confidence: number
}

/** An engine's answer for one chunk: grounded mentions or quotes to be aligned, and what it cost. */
export interface ChunkProposals {
  mentions: Mention[]
  quotes: Quote[]
  /** Links between the quotes. */
  relationships?: QuoteRelationship[]
  usage: Usage
  /** Output that did not satisfy the schema, counted; never its text. */
  invalid: number
  /** Set where another engine than the one that was asked answered. */
  servedBy?: ServedBy
}

/** Which engine served in another's place, by which version of its rules, and why (a stable code). */
export interface ServedBy {
  engine: EngineName
  promptVersion: string
  reason: string
}

/** The whole note that a chunk is a part of, masked as the chunk is. One object for one analysis. */
export interface NoteText {
  text: string
}

/** What proposes annotations. */
export interface Engine {
  name: EngineName
  model?: string
  /** Name and content hash of what decides the answers: the prompt of a model, the lexicon of the rules. */
  promptVersion: string
  /** True when the text leaves this process; such an engine is only ever handed masked text. */
  remote: boolean
  /** Largest chunk it wants, in UTF-16 code units. */
  chunkLength: number
  propose(chunk: Chunk, options: ProposeOptions): Promise<ChunkProposals>
}

export interface ProposeOptions {
  signal: AbortSignal
  /** For an engine that reads a chunk in the light of what stands around it. */
  note?: NoteText
  /** When the answer is of no more use, in milliseconds on the clock of `performance.now()`. */
  deadline?: number | undefined
}

/** A grounded suggestion, ready to be stored: `note.slice(startOffset, endOffset) === text`. */
export interface Suggestion extends Assertion {
  startOffset: number
  endOffset: number
  text: string
  label: Label
  confidence: number
  codes: Code[]
  attributes: Record<string, string>
  /** What proposed it: a model or the rules. */
  source: Exclude<Source, 'human'>
  /** How the span was found. */
  alignment: 'exact' | 'normalised' | 'fuzzy'
}

/** A link between two suggestions of one analysis, by their indexes. */
export interface RelationshipSuggestion {
  source: number
  target: number
  relationType: RelationType
  confidence: number
  /** What said so: the rules, or the model. */
  origin: Exclude<Source, 'human'>
}

/** What one analysis of one note produced, with the counts that the Run keeps. */
export interface Analysis {
  suggestions: Suggestion[]
  /** Indexes are those of `suggestions`. */
  relationships: RelationshipSuggestion[]
  usage: Usage
  /** Set where some chunks were not served by the engine that was asked: how many, and the first of them. */
  degraded?: ServedBy & { chunks: number }
  counts: {
    chunks: number
    proposed: number
    /** Quotes that could not be placed at all. */
    ungrounded: number
    /** Quotes with several equally good places. */
    ambiguous: number
    invalid: number
    /** Links that were proposed and not kept: of a quote without a place, or of two mentions that cannot be so linked. */
    unlinked: number
    /** Identifier spans masked before a remote engine saw the text. */
    masked: number
  }
}
