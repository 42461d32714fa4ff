import { Hono } from 'hono'
import * as z from 'zod/mini'
import { Id } from '#shared/domain/ids.ts'
import { NewRelationship } from '#shared/domain/relationship.ts'
import {
  createRelationship,
  deleteRelationship,
  listRelationships,
} from '#shared/store/relationships.ts'
import { RelationshipAnswer, Success } from '../answers.ts'
import { accepts, contract } from '../contract.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
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
  answer: { status: 200, description: 'Deleted', schema: Success },
  problems: ['relationship-not-found'],
})

export const relationshipContracts = [list, create, remove]

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
        await deleteRelationship(deps.store, c.get('actor'), c.req.valid('param').id, documentId)
        return c.json({ success: true }, 200)
      },
    )
