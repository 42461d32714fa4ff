import type { Annotation } from '#shared/domain/annotation.ts'
import { ASSERTIONS, LABELS } from '#shared/domain/labels.ts'

const LENGTH = 50_000
const SENTENCE =
  'The patient reports chest pain on exertion, takes aspirin daily and had an ECG today. '

/** A note of 50 KB with 500 annotations on it, every tenth of them across another one. */
export function largeNote(id: string) {
  const line = `${SENTENCE}\n`
  const text = line.repeat(Math.ceil(LENGTH / line.length)).slice(0, LENGTH)
  const at = '2026-01-01T00:00:00.000Z'
  const annotations = Array.from({ length: 500 }, (_, i): Annotation & { annotationId: string } => {
    const startOffset = i * 99 + 2 - (i % 10 === 0 && i > 0 ? 96 : 0)
    const endOffset = startOffset + (i % 10 === 0 ? 14 : 10)
    const annotationId = `annotation-${i}`
    return {
      id: annotationId,
      annotationId,
      documentId: id,
      text: text.slice(startOffset, endOffset),
      label: LABELS[i % LABELS.length] ?? LABELS[0],
      startOffset,
      endOffset,
      source: 'llm',
      status: 'suggested',
      confidence: 0.9,
      assertion: ASSERTIONS[i % ASSERTIONS.length] ?? 'positive',
      temporality: 'current',
      experiencer: 'patient',
      conditional: false,
      version: 1,
      createdAt: at,
      updatedAt: at,
    }
  })
  return {
    id,
    title: 'A large note',
    category: 'Benchmark',
    status: 'in_progress',
    s3Key: `documents/${id}.txt`,
    textLength: text.length,
    createdBy: 'benchmark',
    createdAt: at,
    updatedAt: at,
    version: 1,
    text,
    annotations,
    relationships: [],
  }
}
