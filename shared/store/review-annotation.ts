import type { Annotation, BulkReview, Review } from '#shared/domain/annotation.ts'
import type { Action, Actor } from '#shared/domain/audit.ts'
import type { AnnotationStatus } from '#shared/domain/labels.ts'
import { Problem } from '#shared/domain/problems.ts'
import { applyReview, auditView, movesSpan } from '#shared/domain/review.ts'
import { getAnnotation, putAnnotation } from './annotations.ts'
import { auditWrite } from './audit.ts'
import { transact, type StoreContext } from './context.ts'
import { documentIsThere, getText } from './documents.ts'

/** How often a review without a version is made again on the newest state before it is given up as contended. */
const ATTEMPTS = 20

/** The longest pause before the second try; each later one may be longer by as much. Milliseconds. */
const PAUSE_MS = 8

/** How many decisions of one call are under way at a time: workerd allows six connections at once. */
const PARALLEL = 5

const ACTION_OF: Record<AnnotationStatus, Action> = {
  accepted: 'annotation.accepted',
  rejected: 'annotation.rejected',
  corrected: 'annotation.corrected',
  suggested: 'annotation.reopened',
}

export const staleVersion = (annotation: Annotation): Problem =>
  new Problem(
    'precondition-failed',
    { annotationId: annotation.id, currentVersion: annotation.version },
    { etag: `"${annotation.version}"` },
  )

export interface ReviewRequest {
  documentId: string
  annotationId: string
  review: Review
  /** The version the decision was made on; without it the last writer wins, and both are in the trail. */
  expectedVersion: number | undefined
  bulk?: boolean
}

/**
 * Records a person's decision on one annotation, together with its audit entry, conditioned on the version it was read
 * at. It writes to that annotation's item alone, so reviewers of one note do not contend.
 *
 * @throws Problem `annotation-not-found`, `document-not-ready`, `precondition-failed`, `span-*`, `conflict`
 */
export async function reviewAnnotation(
  store: StoreContext,
  actor: Actor,
  request: ReviewRequest,
): Promise<Annotation> {
  const { documentId, annotationId, review, expectedVersion } = request
  const noteText = movesSpan(review) ? await getText(store, documentId) : undefined
  if (movesSpan(review) && noteText === undefined) {
    throw new Problem('document-not-ready', { documentId })
  }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    // Read and not made a condition of the write, on which reviewers of one note would contend.
    const [current, there] = await Promise.all([
      getAnnotation(store, documentId, annotationId),
      documentIsThere(store, documentId),
    ])
    if (!there) throw new Problem('annotation-not-found', { annotationId })
    if (expectedVersion !== undefined && current.version !== expectedVersion) {
      throw staleVersion(current)
    }
    const next = applyReview(current, review, {
      subject: actor.subject,
      at: store.clock().toISOString(),
      noteText,
    })
    const failed = await transact(store, [
      putAnnotation(store, next, {
        expression: 'version = :version AND attribute_not_exists(deletedAt)',
        values: { ':version': { N: String(current.version) } },
      }),
      auditWrite(store, actor, {
        documentId,
        action:
          review.status === undefined && next.status === current.status
            ? 'annotation.corrected'
            : ACTION_OF[next.status],
        target: annotationId,
        before: auditView(current),
        after: auditView(next),
        ...(request.bulk === true ? { remark: 'bulk' } : {}),
      }),
    ])
    if (failed === undefined) return next
    // Without a pause of chance length, the same reviewers would meet again at every try.
    const longest = PAUSE_MS * (attempt + 1)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * longest))
  }
  throw new Problem('conflict')
}

export type ReviewOutcome =
  | { annotationId: string; annotation: Annotation }
  | { annotationId: string; problem: Problem }

/** Many decisions on one note, each with a result of its own. A failure that is nobody's decision fails the call. */
export async function reviewAnnotations(
  store: StoreContext,
  actor: Actor,
  request: BulkReview,
): Promise<ReviewOutcome[]> {
  const outcomes: ReviewOutcome[] = []
  const decide = async (index: number): Promise<void> => {
    const decision = request.decisions[index]
    if (decision === undefined) return
    const { annotationId, version, ...review } = decision
    try {
      const annotation = await reviewAnnotation(store, actor, {
        documentId: request.documentId,
        annotationId,
        review,
        expectedVersion: version,
        bulk: true,
      })
      outcomes[index] = { annotationId, annotation }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      outcomes[index] = { annotationId, problem: error }
    }
  }
  let next = 0
  const work = async (): Promise<void> => {
    while (next < request.decisions.length) await decide(next++)
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  return outcomes
}
