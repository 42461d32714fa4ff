import { describe, expect, it } from 'vitest'
import { contracts } from '#shared/http/contracts.ts'
import { docsPage } from '#shared/http/docs-page.ts'
import { openApiDocument } from '#shared/http/openapi.ts'
import { schemaReader, type JsonSchema } from '#shared/http/schema-table.ts'

const document = openApiDocument(contracts, '0.0.0')
const page = docsPage(contracts, document)
const text = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('the documentation page', () => {
  it('names every field that can be sent, in the section of its operation', () => {
    for (const { method, path } of contracts) {
      const template = path.replaceAll(/:([a-z]+)/gi, '{$1}')
      const heading = `<span class="method">${method.toUpperCase()}</span> <code>${template}</code></h3>`
      const [, section = ''] = page.split(heading)
      expect(section).not.toBe('')
      const entry = document.paths[template]?.[method] as {
        requestBody?: { content: { 'application/json': { schema: JsonSchema } } }
      }
      const body = entry.requestBody?.content['application/json'].schema
      const shown = section.split('<h3')[0] ?? ''
      for (const field of Object.keys(body?.properties ?? {})) {
        expect(shown).toContain(`<td><code>${field}</code></td>`)
      }
    }
  })

  it('shows people no raw schema, and leads every link to a place on the page', () => {
    expect(text(page)).not.toMatch(/"type"|&quot;type&quot;|"properties"/)
    const places = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(100)
    expect(links.filter((id) => !places.has(id))).toEqual([])
  })
})

describe('a schema read out', () => {
  const thing: JsonSchema = { type: 'object', properties: { id: { type: 'string' } } }
  const reader = schemaReader({ Thing: thing })
  const read = (schema: JsonSchema): string => text(reader.fields(schema, 'sent') ?? '')

  it('gives type, need and limits of each field, and the fields of what lies within', () => {
    const table = read({
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string', minLength: 1, maxLength: 9 },
        size: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, default: 3 },
        parts: {
          type: 'array',
          maxItems: 1,
          items: { type: 'object', required: ['kind'], properties: { kind: { enum: ['a', 'b'] } } },
        },
      },
    })
    expect(table).toContain('name string yes 1 to 9 characters')
    expect(table).toContain('size integer at least 0; 3 if left out')
    expect(table).toContain('parts list of objects at most 1 item')
    expect(table).toMatch(/parts\[\]\.kind any yes one of a , b/)
  })

  it('refers to a named schema instead of repeating it', () => {
    const table = read({
      type: 'object',
      properties: { one: { ...thing }, more: { items: thing } },
    })
    expect(table).toContain('one Thing')
    expect(table).toContain('more list of Thing')
    expect(table).not.toContain('.id')
  })
})
