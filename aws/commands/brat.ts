import { splitsPair } from '#shared/domain/span.ts'
import { annotationName, type AnnotatedNote } from './annotated-note.ts'

/**
 * A note's annotations as brat standoff (https://brat.nlplab.org/standoff.html): text-bound annotations, attributes,
 * normalisations, notes and binary relations. Offsets are Unicode code points, and a span that runs over a line end is
 * written as its parts, because the format has no other way for both.
 */
export function bratStandoff({ text, analysis }: AnnotatedNote): string {
  const lines: string[] = []
  const at = codePointCounter(text)
  let attributes = 0
  let normalisations = 0
  let notes = 0
  for (const [i, suggestion] of analysis.suggestions.entries()) {
    const name = annotationName(i)
    const parts = withoutLineEnds(text, suggestion.startOffset, suggestion.endOffset)
    const offsets = parts.map(({ start, end }) => `${at(start)} ${at(end)}`).join(';')
    const words = parts.map(({ start, end }) => text.slice(start, end).replaceAll('\t', ' '))
    lines.push(`${name}\t${word(suggestion.label)} ${offsets}\t${words.join(' ')}`)
    const { assertion, temporality, experiencer, conditional } = suggestion
    const say = (type: string, value?: string): void => {
      lines.push(`A${++attributes}\t${type} ${name}${value === undefined ? '' : ` ${value}`}`)
    }
    if (assertion !== 'positive') say('Assertion', assertion)
    if (temporality !== 'current') say('Temporality', temporality)
    if (experiencer !== 'patient') say('Experiencer', experiencer)
    if (conditional) say('Conditional')
    for (const { system, code, display } of suggestion.codes) {
      const resource = word(system.split('/').at(-1) ?? system)
      lines.push(`N${++normalisations}\tReference ${name} ${resource}:${code}\t${oneLine(display)}`)
    }
    const details = Object.entries(suggestion.attributes).map(([key, value]) => `${key}=${value}`)
    if (details.length > 0) {
      lines.push(`#${++notes}\tAnnotatorNotes ${name}\t${oneLine(details.join('; '))}`)
    }
  }
  for (const [i, { source, target, relationType }] of analysis.relationships.entries()) {
    const [from, to] = [annotationName(source), annotationName(target)]
    lines.push(`R${i + 1}\t${word(relationType)} Arg1:${from} Arg2:${to}`)
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** Types and resources are single words there. */
const word = (name: string): string => name.replace(/[^A-Za-z0-9_-]+/g, '_')
const oneLine = (value: string): string => value.replace(/\s+/g, ' ')

function withoutLineEnds(text: string, start: number, end: number) {
  const parts: { start: number; end: number }[] = []
  // Without the indent of the next line, and whatever some reader takes for a line end.
  for (const match of text.slice(start, end).matchAll(/\S(?:[^\r\n\v\f\u0085\u2028\u2029]*\S)?/g)) {
    parts.push({ start: start + match.index, end: start + match.index + match[0].length })
  }
  return parts
}

/** Code points before each UTF-16 offset. */
function codePointCounter(text: string): (offset: number) => number {
  const before = new Uint32Array(text.length + 1)
  let points = 0
  for (let unit = 0; unit < text.length; unit++) {
    before[unit] = points
    if (!splitsPair(text, unit + 1)) points++
  }
  before[text.length] = points
  return (offset) => before[offset] ?? points
}
