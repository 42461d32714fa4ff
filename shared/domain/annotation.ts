import * as z from 'zod'
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

const Offset = z.number().int().min(0)
const Confidence = z.number().min(0).max(1)
const ConceptCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.:_-]{0,49}$/)
const Attributes = z.record(z.string().min(1).max(50), z.string().max(300))

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
  conceptCode: z.string().optional(),
  codes: z.array(Code).optional(),
  attributes: Attributes.optional(),
  /** The run that suggested it, for what a person did not write. */
  runId: z.string().optional(),
  version: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  reviewedBy: z.string().optional(),
})
export type Annotation = z.infer<typeof Annotation>

export const NewAnnotation = z.strictObject({
  documentId: Id,
  text: z.string().min(1),
  label: z.enum(LABELS),
  startOffset: Offset,
  endOffset: Offset,
  source: z.enum(SOURCES).default('human'),
  status: z.enum(ANNOTATION_STATUSES).optional(),
  confidence: Confidence.default(1),
  assertion: z.enum(ASSERTIONS).default('positive'),
  temporality: z.enum(TEMPORALITIES).default('current'),
  experiencer: z.enum(EXPERIENCERS).default('patient'),
  conditional: z.boolean().default(false),
  conceptCode: ConceptCode.optional(),
  codes: z.array(Code).max(20).optional(),
  attributes: Attributes.optional(),
})
export type NewAnnotation = z.infer<typeof NewAnnotation>

const correctable = {
  label: z.enum(LABELS).optional(),
  text: z.string().min(1).optional(),
  startOffset: Offset.optional(),
  endOffset: Offset.optional(),
  assertion: z.enum(ASSERTIONS).optional(),
  temporality: z.enum(TEMPORALITIES).optional(),
  experiencer: z.enum(EXPERIENCERS).optional(),
  conditional: z.boolean().optional(),
  conceptCode: ConceptCode.nullable().optional(),
  codes: z.array(Code).max(20).optional(),
  attributes: Attributes.optional(),
}

/** A person's decision on one annotation: a status, corrections, or both. `suggested` takes a decision back. */
export const Review = z
  .strictObject({ status: z.enum(ANNOTATION_STATUSES).optional(), ...correctable })
  .refine((review) => Object.keys(review).length > 0, 'must change something')
export type Review = z.infer<typeof Review>

/** Many decisions in one call. `version` is to a decision what If-Match is to a single review. */
export const BulkReview = z.strictObject({
  documentId: Id,
  decisions: z
    .array(
      z
        .strictObject({
          annotationId: Id,
          version: z.number().int().min(1).optional(),
          status: z.enum(ANNOTATION_STATUSES).optional(),
          ...correctable,
        })
        .refine(
          ({ annotationId: _id, version: _version, ...review }) => Object.keys(review).length > 0,
          'must change something',
        ),
    )
    .min(1)
    .max(MAX_REVIEW_DECISIONS),
})
export type BulkReview = z.infer<typeof BulkReview>
