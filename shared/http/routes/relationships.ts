import { Hono } from 'hono'
import * as z from 'zod/mini'
import { Id } from '#shared/domain/ids.ts'
import { NewRelationship } from '#shared/domain/relationship.ts'
import {
  createRelationship,
  deleteRelationship,
  listRelationships,
} from '#shared/store/relationships.ts'
import { restoreRelationship } from '#shared/store/restore-relationship.ts'
import { RelationshipAnswer, Success } from '../answers.ts'
import { accepts, contract } from '../contract.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { tagOf } from '../etag.ts'
import type { Guard } from '../middleware/guard.ts'
import { presentRelationship } from '../present.ts'

const list = contract({
  method: 'get',
  path: '/annotations/relationships',
  tag: 'Relationships',
  summary: 'List the relationships of a note, oldest first',
  role: 'clinician',
  query: z.strictObject({ documentId: Id }),
  answer: { status: 200, description: 'All of them', schema: z.array(RelationshipAnswer) },
  problems: ['document-not-found'],
})

const create = contract({
  method: 'post',
  path: '/annotations/relationships',
  tag: 'Relationships',
  summary: 'Link two annotations of one note',
  role: 'clinician',
  body: NewRelationship,
  answer: {
    status: 201,
    description: 'The relationship',
    schema: RelationshipAnswer,
    headers: { location: 'The relationship' },
  },
  problems: [
    'document-not-found',
    'annotation-elsewhere',
    'self-relationship',
    'relationship-exists',
  ],
})

const remove = contract({
  method: 'delete',
  path: '/annotations/relationships/:id',
  tag: 'Relationships',
  summary: 'Delete a relationship',
  role: 'clinician',
  params: z.object({ id: Id }),
  query: z.strictObject({ documentId: z.optional(Id) }),
  headers: {
    'if-match': {
      description: 'The link that is meant: its `createdAt` in quotes',
    },
  },
  answer: { status: 200, description: 'Deleted', schema: Success },
  problems: ['relationship-not-found', 'precondition-failed', 'invalid-if-match'],
})

const restore = contract({
  method: 'post',
  path: '/annotations/relationships/:id/restore',
  tag: 'Relationships',
  summary: 'Take back the deletion of a suggested relationship',
  description:
    'It is again what it was, with who suggested it. One that a person made is not kept: make it anew.',
  role: 'clinician',
  params: z.object({ id: Id }),
  query: z.strictObject({ documentId: Id }),
  answer: { status: 200, description: 'The relationship', schema: RelationshipAnswer },
  problems: [
    'document-not-found',
    'relationship-not-found',
    'relationship-exists',
    'annotation-elsewhere',
  ],
})

export const relationshipContracts = [list, create, remove, restore]

export const relationshipRoutes = (deps: AppDeps, guard: Guard) =>
  new Hono<AppEnv>()
    .get(list.path, guard(list), accepts('query', list.query), async (c) => {
      const relationships = await listRelationships(deps.store, c.req.valid('query').documentId)
      return c.json(relationships.map(presentRelationship), 200)
    })
    .post(create.path, guard(create), accepts('json', create.body), async (c) => {
      const relationship = await createRelationship(
        deps.store,
        c.get('actor'),
        c.req.valid('json'),
        c.get('requestToken'),
      )
      return c.json(presentRelationship(relationship), 201, {
        location: `/annotations/relationships/${relationship.id}?documentId=${relationship.documentId}`,
      })
    })
    .delete(
      remove.path,
      guard(remove),
      accepts('param', remove.params),
      accepts('query', remove.query),
      async (c) => {
        const { documentId } = c.req.valid('query')
        const madeAt = tagOf(c.req.header('if-match'))
        const { id } = c.req.valid('param')
        await deleteRelationship(deps.store, c.get('actor'), id, documentId, madeAt)
        return c.json({ success: true }, 200)
      },
    )
    .post(
      restore.path,
      guard(restore),
      accepts('param', restore.params),
      accepts('query', restore.query),
      async (c) => {
        const relationship = await restoreRelationship(deps.store, c.get('actor'), {
          documentId: c.req.valid('query').documentId,
          relationshipId: c.req.valid('param').id,
        })
        return c.json(presentRelationship(relationship), 200)
      },
    )
