// JSON lines in, `{id, text}`; JSON lines out, `{id, text, spans: [{start, end, category}]}`: Safe Harbor rules applied.
import process from 'node:process'
import { maskIdentifiers } from '#shared/nlp/deidentify.ts'
import * as z from 'zod'
import { answerJsonLines, LineId } from './json-lines.ts'
import { answeredByUsage } from './usage.ts'

const USAGE = `npm run -s deidentify < LINES

One JSON object per line: {id, text, title?, patientId?} in, {id, text, spans: [{start, end, category}]} out, with Safe Harbor
rules applied. What title and patientId give away is masked in the text as well.
Masks are as long as what they cover. Offsets are UTF-16 code units.
`

process.exitCode =
  answeredByUsage(USAGE) ??
  (await answerJsonLines({
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    schema: z.object({
      id: LineId,
      text: z.string(),
      title: z.string().optional(),
      patientId: z.string().optional(),
    }),
    answer: ({ id, text, ...metadata }) => ({ id, ...maskIdentifiers(text, metadata) }),
  }))
