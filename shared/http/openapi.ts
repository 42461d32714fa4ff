import * as z from 'zod/mini'
import { PROBLEMS, problemType, type ProblemCode } from '#shared/domain/problems.ts'
import {
  AnnotationAnswer,
  AuditEntryAnswer,
  DocumentAnswer,
  NoteAnswer,
  RelationshipAnswer,
  RunAnswer,
} from './answers.ts'
import type { Contract } from './contract.ts'
import { problemsOf, takesIdempotencyKey, templatePath } from './operation.ts'

/**
 * Makes the OpenAPI 3.1 document from the contract. It runs when the project is built, never in a deployed runtime.
 */

const SCHEMAS: Record<string, z.ZodMiniType> = {
  Document: DocumentAnswer,
  Note: NoteAnswer,
  Annotation: AnnotationAnswer,
  Relationship: RelationshipAnswer,
  Run: RunAnswer,
  AuditEntry: AuditEntryAnswer,
}

const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'RFC 9457 problem details',
  required: ['type', 'title', 'status', 'detail', 'requestId'],
  properties: {
    type: {
      type: 'string',
      enum: Object.keys(PROBLEMS).map((code) => problemType(code as ProblemCode)),
    },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['in', 'pointer', 'message'],
        properties: {
          in: { type: 'string', enum: ['body', 'query', 'path', 'header'] },
          pointer: { type: 'string', description: 'RFC 6901' },
          message: { type: 'string' },
        },
      },
    },
  },
}

const jsonSchema = (schema: z.ZodMiniType, io: 'input' | 'output'): Record<string, unknown> => {
  for (const [name, known] of Object.entries(SCHEMAS)) {
    if (schema === known) return { $ref: `#/components/schemas/${name}` }
    if (schema instanceof z.ZodMiniArray && schema.def.element === known) {
      return { type: 'array', items: { $ref: `#/components/schemas/${name}` } }
    }
  }
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

const operationId = ({ method, path }: Contract): string =>
  [method, ...path.split('/').filter((part) => part !== '')]
    .map((part) => part.replace(/^:/, 'by-').replace(/[^a-z-]/gi, '-'))
    .join('-')

function parameters(operation: Contract) {
  const of = (schema: z.ZodMiniObject | undefined, place: 'path' | 'query') =>
    Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
      name,
      in: place,
      required: place === 'path' || !(field as z.ZodMiniType).safeParse(undefined).success,
      schema: jsonSchema(field as z.ZodMiniType, 'input'),
    }))
  const headers = Object.entries({
    ...operation.headers,
    ...(takesIdempotencyKey(operation)
      ? { 'idempotency-key': { description: 'The same key and body give the first answer again' } }
      : {}),
  }).map(([name, { description }]) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  }))
  return [...of(operation.params, 'path'), ...of(operation.query, 'query'), ...headers]
}

function responses(operation: Contract) {
  const {
    status,
    description,
    schema,
    contentType = 'application/json',
    headers = {},
  } = operation.answer
  const answers: Record<string, unknown> = {
    [status]: {
      description,
      headers: Object.fromEntries(
        Object.entries({
          'x-request-id': 'Names this request',
          'x-served-by': 'The runtime that answered',
          ...headers,
        }).map(([name, text]) => [name, { description: text, schema: { type: 'string' } }]),
      ),
      content: {
        [contentType]: {
          schema: schema === undefined ? { type: 'string' } : jsonSchema(schema, 'output'),
        },
      },
    },
  }
  if (operation.headers?.['if-none-match'] !== undefined)
    answers['304'] = { description: 'Unchanged' }
  for (const code of problemsOf(operation)) {
    const problemStatus = PROBLEMS[code][0]
    const known = answers[problemStatus] as { description: string } | undefined
    answers[problemStatus] = {
      description: [...(known === undefined ? [] : [known.description]), PROBLEMS[code][1]].join(
        '; ',
      ),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    }
  }
  return answers
}

/** The OpenAPI 3.1 document of a list of operations. */
export function openApiDocument(operations: Contract[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations) {
    const path = templatePath(operation.path)
    const given = parameters(operation)
    paths[path] = {
      ...paths[path],
      [operation.method]: {
        operationId: operationId(operation),
        tags: [operation.tag],
        summary: operation.summary,
        ...(operation.description === undefined ? {} : { description: operation.description }),
        'x-role': operation.role,
        security: operation.role === 'anyone' ? [] : [{ apiKey: [] }],
        ...(given.length === 0 ? {} : { parameters: given }),
        ...(operation.body === undefined
          ? {}
          : {
              requestBody: {
                required: true,
                content: { 'application/json': { schema: jsonSchema(operation.body, 'input') } },
              },
            }),
        responses: responses(operation),
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Chartside',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Annotation of clinical notes. Offsets are UTF-16 code units, 0-based and end-exclusive: `text.slice(startOffset, endOffset)` is the span. Errors are RFC 9457 problems.',
    },
    paths,
    components: {
      securitySchemes: { apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key' } },
      schemas: {
        ...Object.fromEntries(
          Object.entries(SCHEMAS).map(([name, schema]) => {
            const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'output' })
            return [name, rest]
          }),
        ),
        Problem: PROBLEM_SCHEMA,
      },
    },
  }
}
export type OpenApiDocument = ReturnType<typeof openApiDocument>
