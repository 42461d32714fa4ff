import type { Label } from '#shared/domain/labels.ts'
import type { Suggestion } from '#shared/nlp/types.ts'
import { annotationName, type AnnotatedNote } from './annotated-note.ts'
import { PAGE_STYLE } from './html-style.ts'

const CLASSES: Record<Label, string> = {
  'Clinical Condition': 'condition',
  'Medication Statement': 'medication',
  'Clinical Finding': 'finding',
  'Medical Procedure': 'procedure',
}

/** More marks over one stretch of text could not be told apart. */
const DEEPEST = 6

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const counted = (count: number, thing: string): string =>
  `${count} ${thing}${count === 1 ? '' : 's'}`

const legend = Object.entries(CLASSES)
  .map(([label, name]) => `<span class="mark ${name}">${label}</span>`)
  .join(' ')

/** The beginning of a page that needs nothing but itself: no script, no font, no request. */
export const htmlStart = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Annotated notes</title>
<style>${PAGE_STYLE}</style>
<header><p>${legend}</p><p>A chip names what is not plain: <span class="chip negated">negated</span>
<span class="chip possible">possible</span> <span class="chip">historical</span> <span class="chip">future</span>
<span class="chip">family</span> <span class="chip">conditional</span>. Suggestions, reviewed by nobody.</p></header>
<main>
`

export const htmlEnd = '</main>\n</html>\n'

/**
 * One note as an article: its text with every span marked, then the spans and their relationships as tables. A page loses
 * the first line end of a `pre`, so a note that begins with one gets another.
 */
export function htmlNote({ id, text, analysis }: AnnotatedNote): string {
  const { suggestions, relationships } = analysis
  const name = (index: number): string => {
    const { text: words = '' } = suggestions[index] ?? {}
    return `<i>${annotationName(index)}</i> ${escape(words)}`
  }
  const links = relationships
    .map(
      ({ source, target, relationType, confidence }) =>
        `<tr><td>${name(source)}<td>${relationType}<td>${name(target)}<td>${confidence.toFixed(2)}`,
    )
    .join('\n')
  return `<article>
<h2>${escape(String(id))}</h2>
<pre dir="auto">${/^\r?\n/.test(text) ? '\n' : ''}${markedText(text, suggestions)}</pre>
<details><summary>${counted(suggestions.length, 'annotation')}</summary>
<table><tr><th>Name<th>Text<th>Label<th>Says<th>Code<th>Details<th>Confidence<th>Source
${suggestions.map(annotationRow).join('\n')}
</table></details>
${links === '' ? '' : `<details open><summary>${counted(relationships.length, 'relationship')}</summary>\n<table>\n${links}\n</table></details>\n`}</article>
`
}

function annotationRow(suggestion: Suggestion, index: number): string {
  const { text, label, codes, attributes, confidence, source } = suggestion
  const [code] = codes
  const details = Object.entries(attributes).map(([key, value]) => `${key} ${value}`)
  return [
    `<tr><td>${annotationName(index)}`,
    escape(text),
    `<span class="mark ${CLASSES[label]}">${label}</span>`,
    chipsOf(suggestion),
    code === undefined ? '' : `${escape(`${code.code} ${code.display}`)}${verified(code.verified)}`,
    escape(details.join('; ')),
    confidence.toFixed(2),
    source,
  ].join('<td>')
}

const verified = (is: boolean | undefined): string => (is === true ? '' : ' <i>(unverified)</i>')

function chipsOf({ assertion, temporality, experiencer, conditional }: Suggestion): string {
  const said = [
    ...(assertion === 'positive' ? [] : [assertion]),
    ...(temporality === 'current' ? [] : [temporality]),
    ...(experiencer === 'patient' ? [] : [experiencer]),
    ...(conditional ? ['conditional'] : []),
  ]
  return said.map((word) => `<span class="chip ${word}">${word}</span>`).join('')
}

/**
 * The text in stretches that the same suggestions cover, each inside as many marks. Spans may nest and overlap, which
 * elements may not. `suggestions` in the order of the note.
 */
function markedText(text: string, suggestions: readonly Suggestion[]): string {
  const edges = new Set([0, text.length])
  for (const { startOffset, endOffset } of suggestions) edges.add(startOffset).add(endOffset)
  const offsets = [...edges].toSorted((a, b) => a - b)
  let html = ''
  let next = 0
  let open: { suggestion: Suggestion; index: number }[] = []
  for (const [i, from] of offsets.entries()) {
    const ending = open.filter(({ suggestion }) => suggestion.endOffset <= from)
    html += ending.map(({ suggestion }) => chipsOf(suggestion)).join('')
    if (ending.length > 0) open = open.filter(({ suggestion }) => suggestion.endOffset > from)
    for (let at = suggestions[next]; at !== undefined && at.startOffset <= from;) {
      open.push({ suggestion: at, index: next })
      at = suggestions[++next]
    }
    html += stretch(text.slice(from, offsets[i + 1] ?? from), open.slice(0, DEEPEST))
  }
  return html
}

function stretch(text: string, open: readonly { suggestion: Suggestion; index: number }[]): string {
  let html = escape(text)
  if (html === '') return ''
  for (const { suggestion, index } of open.toReversed()) {
    const { label, codes } = suggestion
    const said = [annotationName(index), label, codes[0]?.code].filter((part) => part !== undefined)
    html = `<span class="mark ${CLASSES[label]} ${suggestion.assertion}" title="${escape(said.join(' · '))}">${html}</span>`
  }
  return html
}
