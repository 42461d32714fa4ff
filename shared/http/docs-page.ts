import { PROBLEMS, problemType, type ProblemCode } from '#shared/domain/problems.ts'
import type { Contract } from './contract.ts'
import { code, escape, prose, table } from './html.ts'
import { problemsOf, templatePath } from './operation.ts'
import { schemaReader, type JsonSchema, type SchemaReader } from './schema-table.ts'

/** What the page needs of the OpenAPI document. */
interface OpenApiDocument {
  info: { version: string; description: string }
  paths: Record<string, Record<string, unknown>>
  components: { schemas: Record<string, unknown> }
}

interface Parameter {
  name: string
  in: string
  required: boolean
  description?: string
  schema: JsonSchema
}

/** One operation as the OpenAPI document has it. */
interface Entry {
  parameters?: Parameter[]
  requestBody?: { content: { 'application/json': { schema: JsonSchema } } }
  responses: Record<string, { content?: Record<string, { schema: JsonSchema }> }>
}

const STYLE = `
:root{color-scheme:light dark;--line:#8885;--soft:#8881}
body{font:16px/1.55 system-ui,sans-serif;max-width:62rem;margin:0 auto;padding:1.5rem}
code{font:.875em/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
h2{border-bottom:1px solid var(--line);padding-bottom:.25rem;margin-top:3rem}
h3{margin:2.25rem 0 .25rem}h4{margin:1rem 0 .25rem;font-size:1rem}
p{margin:.35rem 0}.method{font-weight:700}.role{font-size:.875rem;opacity:.8}
table{border-collapse:collapse;width:100%;font-size:.9375rem;margin:.25rem 0 .75rem}
td,th{text-align:left;vertical-align:top;border-bottom:1px solid var(--line);padding:.3rem .5rem}
th{background:var(--soft);font-weight:600}td:first-child code{white-space:nowrap}
summary{cursor:pointer;padding:.2rem 0}
nav{columns:2 20rem;gap:2rem}nav section{break-inside:avoid;margin-bottom:.75rem}nav ul{margin:.1rem 0;padding:0;list-style:none}
`

const anchor = ({ method, path }: Contract): string =>
  `${method}${path.replaceAll(/[^a-z]+/gi, '-')}`.replace(/-$/, '')

const address = ({ method, path }: Contract): string =>
  `<span class="method">${method.toUpperCase()}</span> ${code(templatePath(path))}`

const ROLES: Record<Contract['role'], string> = {
  anyone: 'No key needed.',
  clinician: 'Key: clinician or admin.',
  ops: 'Key: ops or admin.',
  admin: 'Key: admin.',
}

const parameterTable = (parameters: Parameter[], reader: SchemaReader): string =>
  table(
    ['Parameter', 'In', 'Type', 'Required', 'Constraint'],
    parameters.map(({ name, in: place, required, description, schema }) => [
      code(name),
      place,
      reader.type(schema),
      required ? 'yes' : '',
      description === undefined ? reader.constraint(schema) : prose(description),
    ]),
  )

function answerSection({ answer }: Contract, schema: JsonSchema | undefined, reader: SchemaReader) {
  const { status, description, headers = {} } = answer
  const type = schema?.properties === undefined && schema !== undefined ? reader.type(schema) : ''
  const line = `<b>${status}</b> ${prose(description)}${type === '' ? '' : `: ${type}`}`
  const sent = Object.entries(headers)
    .map(([name, meaning]) => `${code(name)} (${prose(meaning)})`)
    .join(', ')
  const fields =
    schema === undefined || reader.isNamed(schema) ? undefined : reader.fields(schema, 'answered')
  return [
    `<h4>Answer</h4>`,
    fields === undefined
      ? `<p>${line}</p>`
      : `<details><summary>${line}</summary>${fields}</details>`,
    sent === '' ? '' : `<p>Headers: ${sent}</p>`,
  ].join('\n')
}

function operationSection(
  operation: Contract,
  document: OpenApiDocument,
  reader: SchemaReader,
): string {
  const entry = document.paths[templatePath(operation.path)]?.[operation.method] as Entry
  const { status } = operation.answer
  const answered = Object.values(entry.responses[status]?.content ?? {})[0]?.schema
  const body = entry.requestBody?.content['application/json'].schema
  return [
    `<h3 id="${anchor(operation)}">${address(operation)}</h3>`,
    `<p>${prose(operation.summary)}. ${operation.description === undefined ? '' : prose(operation.description)}</p>`,
    `<p class="role">${ROLES[operation.role]}</p>`,
    entry.parameters === undefined ? '' : parameterTable(entry.parameters, reader),
    body === undefined ? '' : `<h4>Body</h4>${reader.fields(body, 'sent') ?? ''}`,
    answerSection(operation, answered, reader),
    `<details><summary>Problems</summary><ul>${problemsOf(operation)
      .map(
        (problem) =>
          `<li>${PROBLEMS[problem][0]} <a href="#problem-${problem}">${problem}</a></li>`,
      )
      .join('')}</ul></details>`,
  ].join('\n')
}

const schemaSection = (name: string, schema: JsonSchema, reader: SchemaReader): string =>
  `<h3 id="schema-${name}">${name}</h3>${reader.fields(schema, 'answered') ?? ''}`

/** Renders the contract as one page without scripts or outside resources. */
export function docsPage(operations: Contract[], document: OpenApiDocument): string {
  const tags = [...new Set(operations.map(({ tag }) => tag))]
  const tagged = (tag: string) => operations.filter((operation) => operation.tag === tag)
  const codes = Object.keys(PROBLEMS) as ProblemCode[]
  const schemas = document.components.schemas as Record<string, JsonSchema>
  const reader = schemaReader(schemas)
  const item = (target: string, text: string) => `<li><a href="#${target}">${text}</a></li>`
  const group = (name: string, items: string[]) =>
    `<section><b>${name}</b><ul>${items.join('')}</ul></section>`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Chartside API</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Chartside API <small>${escape(document.info.version)}</small></h1>
<p>${prose(document.info.description)}</p>
<p>Send a key in <code>x-api-key</code>. Every POST and PATCH takes an <code>Idempotency-Key</code>. Bodies are JSON; a field that is not in the table is refused. The same contract for machines: <a href="/openapi.json">openapi.json</a>.</p>
<nav>
${tags
  .map((tag) =>
    group(
      tag,
      tagged(tag).map((operation) => item(anchor(operation), address(operation))),
    ),
  )
  .join('\n')}
${group('Reference', [
  item('problems', 'Problems'),
  ...Object.keys(schemas).map((name) => item(`schema-${name}`, name)),
])}
</nav>
${tags
  .map(
    (tag) =>
      `<h2>${tag}</h2>\n${tagged(tag)
        .map((operation) => operationSection(operation, document, reader))
        .join('\n')}`,
  )
  .join('\n')}
<h2 id="problems">Problems</h2>
${table(
  ['Status', 'Type', 'What it means, and what to do'],
  codes.map((problem) => [
    String(PROBLEMS[problem][0]),
    `<code id="problem-${problem}">${problemType(problem)}</code>`,
    `${prose(PROBLEMS[problem][1])}. ${prose(PROBLEMS[problem][2])}`,
  ]),
)}
<h2 id="schemas">Schemas</h2>
<p>What answers are made of.</p>
${Object.entries(schemas)
  .map(([name, schema]) => schemaSection(name, schema, reader))
  .join('\n')}
</body>
</html>
`
}

/** The table of problems as docs/problems.md keeps it. */
export const problemsMarkdown = (): string => `# Problems

Every failure of the API is an RFC 9457 \`application/problem+json\` answer from this table. The types are stable. This
page is written by \`npm run build\` from shared/domain/problems.ts.

| status | type | what it means | what to do |
| --- | --- | --- | --- |
${Object.entries(PROBLEMS)
  .map(
    ([problem, [status, title, advice]]) =>
      `| ${status} | \`${problemType(problem as ProblemCode)}\` | ${title} | ${advice} |`,
  )
  .join('\n')}
`
