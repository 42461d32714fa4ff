import { PROBLEMS, problemType, type ProblemCode } from '#shared/domain/problems.ts'
import type { Contract } from './contract.ts'
import { problemsOf, templatePath } from './operation.ts'

/** What the page needs of the OpenAPI document. */
interface OpenApiDocument {
  info: { version: string; description: string }
  paths: Record<string, Record<string, unknown>>
  components: { schemas: Record<string, unknown> }
}

/** Renders the contract as one page without scripts or outside resources. Runs when the project is built. */

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Escaped text with `code` in it. */
const prose = (text: string): string => escape(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>')

const STYLE = `
:root{color-scheme:light dark;--line:#8885}
body{font:16px/1.55 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1.5rem}
code,pre{font:14px/1.5 ui-monospace,monospace}
pre{overflow:auto;border:1px solid var(--line);padding:.75rem;border-radius:.25rem}
h2{border-bottom:1px solid var(--line);padding-bottom:.25rem;margin-top:2.5rem}
h3{margin:2rem 0 .25rem}.method{text-transform:uppercase;font-weight:700}
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;border-bottom:1px solid var(--line);padding:.35rem .5rem}
nav ul{columns:2;padding-left:1rem}.role{font-size:.85rem;opacity:.8}
`

const anchor = ({ method, path }: Contract): string =>
  `${method}${path.replaceAll(/[^a-z]+/gi, '-')}`.replace(/-$/, '')

interface Parameter {
  name: string
  in: string
  required: boolean
  description?: string
  schema: Record<string, unknown>
}

const rows = (cells: string[][]): string =>
  cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')

function operationSection(operation: Contract, document: OpenApiDocument): string {
  const entry = document.paths[templatePath(operation.path)]?.[operation.method] as {
    parameters?: Parameter[]
    requestBody?: { content: { 'application/json': { schema: unknown } } }
    responses: Record<string, { content?: Record<string, { schema: unknown }> }>
  }
  const { status, description } = operation.answer
  const answerSchema = Object.values(entry.responses[status]?.content ?? {})[0]?.schema
  const schema = (value: unknown): string => `<pre>${escape(JSON.stringify(value, null, 2))}</pre>`
  return [
    `<h3 id="${anchor(operation)}"><span class="method">${operation.method}</span> <code>${escape(templatePath(operation.path))}</code></h3>`,
    `<p>${prose(operation.summary)}. ${operation.description === undefined ? '' : prose(operation.description)}</p>`,
    `<p class="role">For: ${operation.role}</p>`,
    entry.parameters === undefined
      ? ''
      : `<table><tr><th>Parameter</th><th>In</th><th>What</th></tr>${rows(
          entry.parameters.map((parameter) => [
            `<code>${escape(parameter.name)}</code>${parameter.required ? ' (required)' : ''}`,
            parameter.in,
            parameter.description === undefined
              ? `<code>${escape(JSON.stringify(parameter.schema))}</code>`
              : prose(parameter.description),
          ]),
        )}</table>`,
    entry.requestBody === undefined
      ? ''
      : `<details><summary>Body</summary>${schema(entry.requestBody.content['application/json'].schema)}</details>`,
    `<details><summary>${status}: ${prose(description)}</summary>${schema(answerSchema)}</details>`,
    `<details><summary>Problems</summary><ul>${problemsOf(operation)
      .map((code) => `<li>${PROBLEMS[code][0]} <a href="#problem-${code}">${code}</a></li>`)
      .join('')}</ul></details>`,
  ].join('\n')
}

export function docsPage(operations: Contract[], document: OpenApiDocument): string {
  const tags = [...new Set(operations.map(({ tag }) => tag))]
  const codes = Object.keys(PROBLEMS) as ProblemCode[]
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
<p>Send a key in <code>x-api-key</code>. Every POST takes an <code>Idempotency-Key</code>. The same contract for machines: <a href="/openapi.json">openapi.json</a>.</p>
<nav><ul>
${operations.map((operation) => `<li><a href="#${anchor(operation)}"><span class="method">${operation.method}</span> ${escape(templatePath(operation.path))}</a></li>`).join('\n')}
<li><a href="#problems">Problems</a></li><li><a href="#schemas">Schemas</a></li>
</ul></nav>
${tags
  .map(
    (tag) =>
      `<h2>${tag}</h2>\n${operations
        .filter((operation) => operation.tag === tag)
        .map((operation) => operationSection(operation, document))
        .join('\n')}`,
  )
  .join('\n')}
<h2 id="problems">Problems</h2>
<table><tr><th>Status</th><th>Type</th><th>What it means, and what to do</th></tr>
${rows(
  codes.map((code) => [
    String(PROBLEMS[code][0]),
    `<code id="problem-${code}">${problemType(code)}</code>`,
    `${prose(PROBLEMS[code][1])}. ${prose(PROBLEMS[code][2])}`,
  ]),
)}
</table>
<h2 id="schemas">Schemas</h2>
${Object.entries(document.components.schemas)
  .map(
    ([name, schema]) =>
      `<h3 id="schema-${name}">${name}</h3><pre>${escape(JSON.stringify(schema, null, 2))}</pre>`,
  )
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
    ([code, [status, title, advice]]) =>
      `| ${status} | \`${problemType(code as ProblemCode)}\` | ${title} | ${advice} |`,
  )
  .join('\n')}
`
