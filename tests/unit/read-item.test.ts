import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Annotation } from '#shared/domain/annotation.ts'
import { Document } from '#shared/domain/document.ts'
import { Relationship } from '#shared/domain/relationship.ts'
import { Run } from '#shared/domain/run.ts'
import { fromItem, toItem, type Item } from '#shared/store/item.ts'
import { StoredItemInvalid, itemReader } from '#shared/store/read-item.ts'

const at = '2026-02-11T09:30:00.000Z'
const annotation: Annotation = {
  id: 'a-1',
  documentId: 'd-1',
  text: 'dry cough',
  label: 'Clinical Finding',
  startOffset: 10,
  endOffset: 19,
  source: 'lexicon',
  status: 'suggested',
  confidence: 0.9,
  assertion: 'negated',
  temporality: 'current',
  experiencer: 'patient',
  conditional: false,
  conceptCode: 'R05.9',
  codes: [
    { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'R05.9', display: 'Cough', score: 1 },
  ],
  attributes: { route: 'po', frequency: 'daily' },
  version: 1,
  createdAt: at,
  updatedAt: at,
}
const document: Document = {
  id: 'd-1',
  title: 'Visit',
  category: 'Clinic',
  status: 'in_progress',
  s3Key: 'documents/d-1.txt',
  textLength: 19,
  createdBy: 'clinician-1',
  createdAt: at,
  updatedAt: at,
  version: 2,
}
const run: Run = {
  id: 'r-1',
  documentId: 'd-1',
  kind: 'annotate',
  status: 'failed',
  trigger: 'upload',
  requestedBy: 'clinician-1',
  costUsd: 0.0012,
  error: { code: 'note-empty', message: 'The note has no text in it.' },
  createdAt: at,
}
const relationship: Relationship = {
  id: 'l-1',
  documentId: 'd-1',
  sourceAnnotationId: 'a-1',
  targetAnnotationId: 'a-2',
  relationType: 'treats',
  confidence: 1,
  createdBy: 'clinician-1',
  createdAt: at,
}
const entities: [string, z.ZodMiniObject, object][] = [
  ['Annotation', Annotation, annotation],
  ['Document', Document, document],
  ['Run', Run, run],
  ['Relationship', Relationship, relationship],
]

/** Values of every type that is stored, among them ones that each rule refuses. */
const attribute = fc.constantFrom<AttributeValue>(
  ...['', 'suggested', 'not an id', 'x'.repeat(101), 'id_1'].map((S) => ({ S })),
  ...['0', '-1', '1.5', '1', '1e400', '9007199254740993'].map((N) => ({ N })),
  { BOOL: true },
  { BOOL: false },
  { NULL: true },
  { L: [] },
  { L: [{ M: toItem({ system: 's', code: 'c', display: 'd' }) }] },
  { L: [{ M: toItem({ system: 's', code: '', display: 'd' }) }] },
  { L: [{ M: toItem({ system: 's', code: 'c', display: 'd', more: 1 }) }] },
  { M: {} },
  { M: toItem({ code: 'c', message: 'm', more: 'm' }) },
  { M: toItem({ b: '2', a: '1' }) },
  { M: toItem({ b: '2', a: 'x'.repeat(301) }) },
)

const outcome = (read: () => unknown): unknown => {
  try {
    return { value: read() }
  } catch (error) {
    if (error instanceof z.core.$ZodError || error instanceof StoredItemInvalid) return 'refused'
    throw error
  }
}

describe.each(entities)('reading a stored %s', (name, schema, entity) => {
  const read = itemReader(name, schema)
  const stored: Item = { ...toItem(entity), PK: { S: 'p' }, SK: { S: 's' }, type: { S: name } }

  it('gives the entity without its keys', () => {
    expect(read(stored)).toStrictEqual(entity)
  })

  it('accepts, refuses and gives what the schema does, whatever is stored', () => {
    const names = Object.keys(schema.shape)
    const changes = fc.dictionary(
      fc.constantFrom(...names),
      fc.option(attribute, { nil: undefined }),
      { maxKeys: 3 },
    )
    fc.assert(
      fc.property(changes, (change) => {
        const item: Item = { ...stored }
        for (const [field, value] of Object.entries(change)) {
          if (value === undefined) delete item[field]
          else item[field] = value
        }
        const expected = outcome(() => z.parse(schema, fromItem(item)))
        // As text, because the order of names matters to entity tags.
        expect(JSON.stringify(outcome(() => read(item)))).toBe(JSON.stringify(expected))
      }),
      { numRuns: 1_000 },
    )
  })
})

it('names the attribute that is wrong, and nothing that is stored', () => {
  const read = itemReader('Annotation', Annotation)
  const item = toItem({ ...annotation, text: 7, codes: [{ system: 'secret' }] })
  expect(() => read(item)).toThrow('a stored Annotation is not valid at /text')
  const coded = toItem({ ...annotation, codes: [{ system: 'secret' }] })
  expect(() => read(coded)).toThrow('a stored Annotation is not valid at /codes/*/code')
})

it('leaves to zod what it does not know itself', () => {
  const schema = z.object({ at: z.iso.datetime(), note: z._default(z.string(), 'none') })
  const read = itemReader('Thing', schema)
  expect(read({ at: { S: at } })).toStrictEqual({ at, note: 'none' })
  expect(() => read({ at: { S: 'yesterday' } })).toThrow(StoredItemInvalid)
})

it('refuses to be made for a schema with a rule over the whole item', () => {
  const schema = z.object({ a: z.number() }).check(z.refine(({ a }) => a > 1))
  expect(() => itemReader('Thing', schema)).toThrow(TypeError)
})
