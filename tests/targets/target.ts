import type { Role, Runtime } from '#shared/domain/labels.ts'
import type { NewSuggestedRelationship } from '#shared/store/suggest-relationships.ts'
import type { NewSuggestion } from '#shared/store/suggestions.ts'

/** One call that the local AWS saw. */
export interface AwsRequest {
  service: string
  operation: string
  status: number
}

/** What local AWS can be made to do, after the signature check. */
export interface Fault {
  service: 'dynamodb' | 's3' | 'sqs'
  operation?: string
  kind: 'throttle' | 'error-500' | 'hang' | 'reset'
  /** `after`: the request is carried out, and only its answer is lost. */
  when?: 'before' | 'after'
  /** How many requests it meets; all until it is taken back when absent. */
  times?: number
}

export interface KeyGrant {
  role: Role
  subject: string
  /** In a year when left out. */
  expires?: Date
  revokedAt?: Date
  /** False: signed like any other, and in no table. */
  stored?: boolean
}

/** The AWS behind a target, as a test sees it past the API. */
export interface AwsBehind {
  /** The calls that reached local AWS while `work` ran. */
  during<T>(work: () => Promise<T>): Promise<{ result: T; requests: AwsRequest[] }>
  /** Makes AWS fail; the answer takes the fault back. */
  fail(fault: Fault): () => void
  /** The text object behind a note. */
  readObject(key: string): Promise<string | undefined>
  /** Ends the run that holds the note's place in the queue, as the worker does: with suggestions, or with none. */
  finishRun(documentId: string, suggestions?: NewSuggestion[]): Promise<void>
  /** Links a note's annotations as an engine does. */
  suggestLinks(documentId: string, links: NewSuggestedRelationship[]): Promise<void>
  /** Takes every message off the annotation queue and gives their bodies. */
  takeMessages(): Promise<string[]>
  /** Every item of a partition of the table, as DynamoDB's JSON. */
  readPartition(partition: string): Promise<string[]>
}

/**
 * Where the contract suite runs. It knows a fetch, some keys and the AWS behind; never how the API is hosted. What must
 * differ from another says so here, by a flag with its reason.
 */
export interface Target {
  name: string
  runtime: Runtime
  /** True where the edge stands before the runtime: what it refuses itself, it has served. */
  behindEdge?: true
  /** `path` begins with a slash; redirects are not followed. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  keys: Keys
  mintKey: (grant: KeyGrant) => Promise<string>
  /** Every log line that the API has written so far. */
  logs(): string[]
  aws: AwsBehind
  close(): Promise<void>
}

export interface Keys {
  bootstrap: string
  admin: string
  clinician: string
  otherClinician: string
  ops: string
  expired: string
  revoked: string
}

/** An origin that every target's API lets browsers call from. */
export const ALLOWED_ORIGIN = 'https://workbench.example'
