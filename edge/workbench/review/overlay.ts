import { applyReview } from '#shared/domain/review.ts'
import type { Annotation, NewAnnotation, Review } from '../api/types.ts'
import { refsOf, type Change } from './change.ts'
import { refsById, type Confirmed } from './confirmed.ts'
import { reviewFrom } from './difference.ts'
import type { Item } from './item.ts'
import type { Link, NoteFacts } from './snapshot.ts'

/** What a change on the page is made from, before the server has answered. */
export interface Context {
  subject: string
  /** ISO 8601. */
  at: string
  noteText: string
}

/** An item as a review leaves it, by the rules of the server. @throws Problem `span-*` */
export const reviewed = (item: Item, review: Review, context: Context): Item => ({
  ...applyReview(item, review, context),
  ref: item.ref,
})

/** An item that is being added. Its ref stands for an id until the server has given one. */
export function added(ref: string, input: NewAnnotation, { subject, at }: Context): Item {
  const { conceptCode, codes, attributes, status, ...rest } = input
  return {
    ...rest,
    ...(conceptCode === undefined ? {} : { conceptCode }),
    ...(codes === undefined ? {} : { codes }),
    ...(attributes === undefined ? {} : { attributes }),
    id: ref,
    ref,
    status: status ?? 'accepted',
    version: 0,
    createdAt: at,
    updatedAt: at,
    reviewedBy: subject,
  }
}

/** What is confirmed, with every pending change laid over it. Items of `shown` that look the same stay the same objects. */
export function overlay(
  confirmed: Confirmed,
  pending: readonly Change[],
  shown: ReadonlyMap<string, Item>,
  context: Context,
): { items: Map<string, Item>; links: Link[]; status: NoteFacts['status'] } {
  const items = new Map<string, Item>()
  const touched = new Set(pending.flatMap(refsOf))
  for (const [ref, annotation] of confirmed.items) {
    const known = shown.get(ref)
    const kept = !touched.has(ref) && known !== undefined && looksLike(known, annotation)
    items.set(ref, kept ? known : { ...annotation, ref })
  }
  const links = confirmedLinks(confirmed)
  let { status } = confirmed
  for (const change of pending) {
    if (change.kind === 'add') items.set(change.ref, added(change.ref, change.input, context))
    else if (change.kind === 'remove') items.delete(change.ref)
    else if (change.kind === 'status') ({ status } = change)
    else if (change.kind === 'link') links.set(change.link.ref, { ...change.link, id: undefined })
    else if (change.kind === 'unlink') links.delete(change.ref)
    else {
      for (const { ref, review } of change.decisions) {
        const item = items.get(ref)
        if (item !== undefined) items.set(ref, reviewed(item, review, context))
      }
    }
  }
  for (const ref of touched) {
    const item = items.get(ref)
    const known = shown.get(ref)
    if (item !== undefined && known !== undefined && looksLike(known, item)) items.set(ref, known)
  }
  const both = ({ sourceRef, targetRef }: Link): boolean =>
    items.has(sourceRef) && items.has(targetRef)
  return { items, links: [...links.values()].filter(both), status }
}

function confirmedLinks(confirmed: Confirmed): Map<string, Link> {
  if (confirmed.links.size === 0) return new Map()
  const refs = refsById(confirmed.items)
  const links = new Map<string, Link>()
  for (const [ref, link] of confirmed.links) {
    const { id, sourceAnnotationId, targetAnnotationId, relationType, source = 'human' } = link
    const sourceRef = refs.get(sourceAnnotationId) ?? sourceAnnotationId
    const targetRef = refs.get(targetAnnotationId) ?? targetAnnotationId
    links.set(ref, { ref, id, sourceRef, targetRef, relationType, source })
  }
  return links
}

/** Content and status; not what only the server writes. */
const looksLike = (item: Item, other: Annotation): boolean =>
  item.status === other.status &&
  item.source === other.source &&
  reviewFrom(item, other) === undefined
