import { Hono } from 'hono'
import * as z from 'zod/mini'
import { BulkReview, NewAnnotation, Review } from '#shared/domain/annotation.ts'
import { Id } from '#shared/domain/ids.ts'
import { ASSERTIONS, LABELS } from '#shared/domain/labels.ts'
import { MAX_PROGRESS_DOCUMENTS } from '#shared/domain/limits.ts'
import {
  createAnnotation,
  documentOfAnnotation,
  listAnnotations,
  searchAnnotations,
} from '#shared/store/annotations.ts'
import { deleteAnnotation } from '#shared/store/delete-annotation.ts'
import {
  reviewAnnotation,
  reviewAnnotations,
  type ReviewOutcome,
} from '#shared/store/review-annotation.ts'
import { reviewProgress } from '#shared/store/review-progress.ts'
import { AnnotationAnswer, Success } from '../answers.ts'
import { accepts, contract } from '../contract.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { versionOf } from '../etag.ts'
import type { Guard } from '../middleware/guard.ts'
import { newId } from '../middleware/idempotency.ts'
import { nextLink } from '../next-link.ts'
import { presentAnnotation } from '../present.ts'
import { problemBody } from '../problem.ts'
import { CursorParam, Limit } from './documents.ts'

const AnnotationIdParam = z.object({ id: Id })
/** Who knows the document's id says it, and spares the look-up. */
const OptionalDocument = z.strictObject({ documentId: z.optional(Id) })
const IF_MATCH = {
  'if-match': { description: 'The version the decision was made on, in quotes: `"3"`' },
}

const list = contract({
  method: 'get',
  path: '/annotations',
  tag: 'Annotations',
  summary: 'List the annotations of a note in reading order',
  role: 'clinician',
  query: z.strictObject({ documentId: Id }),
  answer: { status: 200, description: 'All of them', schema: z.array(AnnotationAnswer) },
  problems: ['document-not-found'],
})

const create = contract({
  method: 'post',
  path: '/annotations',
  tag: 'Annotations',
  summary: 'Add an annotation',
  description: 'Refused unless `text` is what the note has at the offsets.',
  role: 'clinician',
  body: NewAnnotation,
  answer: {
    status: 201,
    description: 'The annotation',
    schema: AnnotationAnswer,
    headers: { location: 'The annotation', etag: 'Its version' },
  },
  problems: [
    'document-not-found',
    'document-not-ready',
    'span-outside-note',
    'span-splits-character',
    'span-text-mismatch',
    'conflict',
  ],
})

const search = contract({
  method: 'get',
  path: '/annotations/search',
  tag: 'Annotations',
  summary: 'Search annotations over all notes',
  description:
    'By label, assertion and code; rejected ones are left out. With a code the newest come first.',
  role: 'clinician',
  query: z.strictObject({
    label: z.optional(z.enum(LABELS)),
    assertion: z.optional(z.enum(ASSERTIONS)),
    conceptCode: z.optional(z.string().check(z.minLength(1), z.maxLength(50))),
    limit: Limit,
    cursor: CursorParam,
  }),
  answer: {
    status: 200,
    description: 'One page',
    schema: z.array(AnnotationAnswer),
    headers: { link: 'The next page, if there is one' },
  },
  problems: ['invalid-cursor'],
})

const progress = contract({
  method: 'get',
  path: '/annotations/progress',
  tag: 'Annotations',
  summary: 'See how far the reviews of some notes have come',
  description:
    'For a work list: of each note, in the order asked for, how many annotations a person has decided on, and how many there are. A moment behind.',
  role: 'clinician',
  query: z.strictObject({
    documentIds: z
      .string()
      .check(
        z.regex(
          new RegExp(
            `^[A-Za-z0-9_-]{1,100}(,[A-Za-z0-9_-]{1,100}){0,${MAX_PROGRESS_DOCUMENTS - 1}}$`,
          ),
          `must be 1 to ${MAX_PROGRESS_DOCUMENTS} ids joined by commas`,
        ),
      ),
  }),
  answer: {
    status: 200,
    description: 'One for each note',
    schema: z.array(z.object({ documentId: Id, reviewed: z.int(), all: z.int() })),
  },
})

const BulkResult = z.object({
  results: z.array(
    z.object({
      annotationId: Id,
      status: z.int(),
      annotation: z.optional(AnnotationAnswer),
      problem: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
})

const bulk = contract({
  method: 'post',
  path: '/annotations/review',
  tag: 'Annotations',
  summary: 'Record many decisions in one call',
  description:
    'Each has its own result, in the order of the decisions; one that fails leaves the others standing.',
  role: 'clinician',
  body: BulkReview,
  answer: { status: 200, description: 'A result for each decision', schema: BulkResult },
})

const review = contract({
  method: 'patch',
  path: '/annotations/:id',
  tag: 'Annotations',
  summary: 'Accept, reject or correct an annotation',
  description: 'Without If-Match the last writer wins, and both decisions are in the trail.',
  role: 'clinician',
  params: AnnotationIdParam,
  query: OptionalDocument,
  headers: IF_MATCH,
  body: Review,
  answer: {
    status: 200,
    description: 'The annotation as it is now',
    schema: AnnotationAnswer,
    headers: { etag: 'Its version' },
  },
  problems: [
    'annotation-not-found',
    'document-not-ready',
    'precondition-failed',
    'invalid-if-match',
    'span-outside-note',
    'span-splits-character',
    'span-text-mismatch',
    'conflict',
  ],
})

const remove = contract({
  method: 'delete',
  path: '/annotations/:id',
  tag: 'Annotations',
  summary: 'Delete an annotation and its relationships',
  role: 'clinician',
  params: AnnotationIdParam,
  query: OptionalDocument,
  headers: IF_MATCH,
  answer: { status: 200, description: 'Deleted', schema: Success },
  problems: [
    'annotation-not-found',
    'document-not-found',
    'precondition-failed',
    'invalid-if-match',
    'conflict',
  ],
})

export const annotationContracts = [list, create, search, progress, bulk, review, remove]

export const annotationRoutes = (deps: AppDeps, guard: Guard) =>
  new Hono<AppEnv>()
    .get(list.path, guard(list), accepts('query', list.query), async (c) => {
      const annotations = await listAnnotations(deps.store, c.req.valid('query').documentId)
      return c.json(annotations.map(presentAnnotation), 200)
    })
    .post(create.path, guard(create), accepts('json', create.body), async (c) => {
      const annotation = await createAnnotation(deps.store, c.get('actor'), c.req.valid('json'), {
        id: await newId(c, 'annotation'),
        requestToken: c.get('requestToken'),
      })
      return c.json(presentAnnotation(annotation), 201, {
        location: `/annotations/${annotation.id}`,
        etag: `"${annotation.version}"`,
      })
    })
    .get(search.path, guard(search), accepts('query', search.query), async (c) => {
      const { limit, cursor, label, assertion, conceptCode } = c.req.valid('query')
      const scope = ['cohort', label ?? '', assertion ?? '', conceptCode ?? '']
      const below = cursor === undefined ? undefined : await deps.cursors.read(scope, cursor)
      const page = await searchAnnotations(
        deps.store,
        { label, assertion, conceptCode },
        { limit, below },
      )
      if (page.next !== undefined)
        c.header('link', nextLink(c, await deps.cursors.write(scope, page.next)))
      return c.json(page.annotations.map(presentAnnotation), 200)
    })
    .get(progress.path, guard(progress), accepts('query', progress.query), async (c) => {
      const ids = c.req.valid('query').documentIds.split(',')
      return c.json(await reviewProgress(deps.store, ids), 200)
    })
    .post(bulk.path, guard(bulk), accepts('json', bulk.body), async (c) => {
      const outcomes = await reviewAnnotations(deps.store, c.get('actor'), c.req.valid('json'))
      return c.json(
        { results: outcomes.map((outcome) => presentOutcome(outcome, c.get('requestId'))) },
        200,
      )
    })
    .patch(
      review.path,
      guard(review),
      accepts('param', review.params),
      accepts('query', review.query),
      accepts('json', review.body),
      async (c) => {
        const { id } = c.req.valid('param')
        const expectedVersion = versionOf(c.req.header('if-match'))
        const { documentId = await documentOfAnnotation(deps.store, id) } = c.req.valid('query')
        const annotation = await reviewAnnotation(deps.store, c.get('actor'), {
          documentId,
          annotationId: id,
          review: c.req.valid('json'),
          expectedVersion,
        })
        return c.json(presentAnnotation(annotation), 200, { etag: `"${annotation.version}"` })
      },
    )
    .delete(
      remove.path,
      guard(remove),
      accepts('param', remove.params),
      accepts('query', remove.query),
      async (c) => {
        const { id } = c.req.valid('param')
        const expectedVersion = versionOf(c.req.header('if-match'))
        const { documentId = await documentOfAnnotation(deps.store, id) } = c.req.valid('query')
        await deleteAnnotation(deps.store, c.get('actor'), {
          documentId,
          annotationId: id,
          expectedVersion,
        })
        return c.json({ success: true }, 200)
      },
    )

function presentOutcome(outcome: ReviewOutcome, requestId: string) {
  const { annotationId } = outcome
  if ('annotation' in outcome) {
    return { annotationId, status: 200, annotation: presentAnnotation(outcome.annotation) }
  }
  const problem = problemBody(outcome.problem, requestId)
  return { annotationId, status: problem.status, problem }
}
