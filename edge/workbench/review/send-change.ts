import type { Api, BulkDecision } from '../api/client.ts'
import { ApiFailure } from '../api/failure.ts'
import type { Annotation } from '../api/types.ts'
import type { Change } from './change.ts'
import type { Confirmed } from './confirmed.ts'

/** Hears of each decision of a bulk that met somebody else's, and of what is there now: nothing where it was deleted. */
type Collided = (ref: string, theirs: Annotation | undefined) => void

/**
 * Sends one change and takes in what the server answers. A single decision that meets somebody else's rejects with the
 * failure.
 *
 * @throws ApiFailure
 */
export async function sendChange(
  api: Api,
  documentId: string,
  change: Change,
  confirmed: Confirmed,
  collided: Collided,
): Promise<void> {
  const known = (ref: string): Annotation => {
    const annotation = confirmed.items.get(ref)
    // An addition that was refused takes the decisions on it along.
    if (annotation === undefined) throw new ApiFailure('missing')
    return annotation
  }
  switch (change.kind) {
    case 'review': {
      const [decision] = change.decisions
      if (decision === undefined) return
      const annotation = await api.review(known(decision.ref), decision.review, change.key)
      confirmed.items.set(decision.ref, annotation)
      return
    }
    case 'bulk':
      return sendBulk(api, documentId, change, confirmed, collided)
    case 'add':
      confirmed.items.set(change.ref, await api.addAnnotation(change.input, change.key))
      return
    case 'remove':
      await unlessMissing(api.removeAnnotation(known(change.ref), change.key))
      confirmed.items.delete(change.ref)
      return
    case 'link': {
      const { ref, sourceRef, targetRef, relationType, source } = change.link
      if (source !== 'human') {
        // An engine proposed it and a person took it away: taken back, it is the engine's again.
        confirmed.links.set(ref, await api.restoreLink({ id: ref, documentId }, change.key))
        return
      }
      const link = await api.link(
        {
          documentId,
          sourceAnnotationId: known(sourceRef).id,
          targetAnnotationId: known(targetRef).id,
          relationType,
        },
        change.key,
      )
      confirmed.links.set(ref, link)
      return
    }
    case 'unlink': {
      const link = confirmed.links.get(change.ref)
      if (link !== undefined) await unlessMissing(api.unlink(link, change.key))
      confirmed.links.delete(change.ref)
      return
    }
    case 'status': {
      const { status } = change
      const note = await api.changeNote(documentId, { status }, confirmed.version, change.key)
      confirmed.status = note.status
      confirmed.version = note.version
    }
  }
}

/** A deletion whose answer was lost finds nothing to delete the second time: it is done. */
async function unlessMissing(request: Promise<unknown>): Promise<void> {
  try {
    await request
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.kind !== 'missing') throw error
  }
}

/** Bodies as first sent: under the same Idempotency-Key the same body must go out again. */
const sentBodies = new WeakMap<Change, { refs: string[]; decisions: BulkDecision[] }>()

function bodyOf(change: Extract<Change, { kind: 'bulk' }>, confirmed: Confirmed) {
  const sent = sentBodies.get(change)
  if (sent !== undefined) return sent
  const body = { refs: [] as string[], decisions: [] as BulkDecision[] }
  for (const { ref, review } of change.decisions) {
    const annotation = confirmed.items.get(ref)
    if (annotation === undefined) continue
    body.refs.push(ref)
    body.decisions.push({ annotationId: annotation.id, version: annotation.version, review })
  }
  sentBodies.set(change, body)
  return body
}

async function sendBulk(
  api: Api,
  documentId: string,
  change: Extract<Change, { kind: 'bulk' }>,
  confirmed: Confirmed,
  collided: Collided,
): Promise<void> {
  const { refs, decisions } = bodyOf(change, confirmed)
  if (decisions.length === 0) return
  const results = await api.reviewMany(documentId, decisions, change.key)
  const failed = new Set<string>()
  results.forEach((result, i) => {
    const ref = refs[i] ?? ''
    if (result.annotation !== undefined) confirmed.items.set(ref, result.annotation)
    else failed.add(ref)
  })
  if (failed.size === 0) return
  const current = await api.listAnnotations(documentId)
  for (const ref of failed) {
    collided(
      ref,
      current.find(({ id }) => id === confirmed.items.get(ref)?.id),
    )
  }
}
