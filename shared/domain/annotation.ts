import * as z from 'zod/mini'
import { Code } from './assertion.ts'
import { Id } from './ids.ts'
import {
  ANNOTATION_STATUSES,
  ASSERTIONS,
  EXPERIENCERS,
  LABELS,
  SOURCES,
  TEMPORALITIES,
} from './labels.ts'
import { MAX_REVIEW_DECISIONS } from './limits.ts'

const Offset = z.int().check(z.gte(0))
const Confidence = z.number().check(z.gte(0), z.lte(1))
const ConceptCode = z
  .string()
  .check(
    z.regex(/^[A-Za-z0-9][A-Za-z0-9.:_-]{0,49}$/, 'must be a code of letters, digits and .:_-'),
  )
const Attributes = z.record(
  z.string().check(z.minLength(1), z.maxLength(50)),
  z.string().check(z.maxLength(300)),
)

/** A span of a note with a label, as stored. `text` is `note.slice(startOffset, endOffset)`, always. */
export const Annotation = z.object({
  id: Id,
  documentId: Id,
  text: z.string(),
  label: z.enum(LABELS),
  startOffset: Offset,
  endOffset: Offset,
  source: z.enum(SOURCES),
  status: z.enum(ANNOTATION_STATUSES),
  confidence: Confidence,
  assertion: z.enum(ASSERTIONS),
  temporality: z.enum(TEMPORALITIES),
  experiencer: z.enum(EXPERIENCERS),
  conditional: z.boolean(),
  conceptCode: z.optional(z.string()),
  codes: z.optional(z.array(Code)),
  attributes: z.optional(Attributes),
  /** The run that suggested it, for what a person did not write. */
  runId: z.optional(z.string()),
  version: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  reviewedBy: z.optional(z.string()),
})
export type Annotation = z.infer<typeof Annotation>

export const NewAnnotation = z.strictObject({
  documentId: Id,
  text: z.string().check(z.minLength(1)),
  label: z.enum(LABELS),
  startOffset: Offset,
  endOffset: Offset,
  source: z._default(z.enum(SOURCES), 'human'),
  status: z.optional(z.enum(ANNOTATION_STATUSES)),
  confidence: z._default(Confidence, 1),
  assertion: z._default(z.enum(ASSERTIONS), 'positive'),
  temporality: z._default(z.enum(TEMPORALITIES), 'current'),
  experiencer: z._default(z.enum(EXPERIENCERS), 'patient'),
  conditional: z._default(z.boolean(), false),
  conceptCode: z.optional(ConceptCode),
  codes: z.optional(z.array(Code).check(z.maxLength(20))),
  attributes: z.optional(Attributes),
})
export type NewAnnotation = z.infer<typeof NewAnnotation>

const correctable = {
  label: z.optional(z.enum(LABELS)),
  text: z.optional(z.string().check(z.minLength(1))),
  startOffset: z.optional(Offset),
  endOffset: z.optional(Offset),
  assertion: z.optional(z.enum(ASSERTIONS)),
  temporality: z.optional(z.enum(TEMPORALITIES)),
  experiencer: z.optional(z.enum(EXPERIENCERS)),
  conditional: z.optional(z.boolean()),
  conceptCode: z.optional(z.nullable(ConceptCode)),
  codes: z.optional(z.array(Code).check(z.maxLength(20))),
  attributes: z.optional(Attributes),
}

/** A person's decision on one annotation: a status, corrections, or both. `suggested` takes a decision back. */
export const Review = z
  .strictObject({ status: z.optional(z.enum(ANNOTATION_STATUSES)), ...correctable })
  .check(z.refine((review) => Object.keys(review).length > 0, 'must change something'))
export type Review = z.infer<typeof Review>

/** Many decisions in one call. `version` is to a decision what If-Match is to a single review. */
export const BulkReview = z.strictObject({
  documentId: Id,
  decisions: z
    .array(
      z
        .strictObject({
          annotationId: Id,
          version: z.optional(z.int().check(z.gte(1))),
          status: z.optional(z.enum(ANNOTATION_STATUSES)),
          ...correctable,
        })
        .check(
          z.refine(
            ({ annotationId: _id, version: _version, ...review }) => Object.keys(review).length > 0,
            'must change something',
          ),
        ),
    )
    .check(z.minLength(1), z.maxLength(MAX_REVIEW_DECISIONS)),
})
export type BulkReview = z.infer<typeof BulkReview>
