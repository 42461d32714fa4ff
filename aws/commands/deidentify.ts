// JSON lines in, `{id, text}`; JSON lines out, `{id, text, spans: [{start, end, category}]}`: Safe Harbor rules applied.
import process from 'node:process'
import { maskIdentifiers } from '#shared/nlp/deidentify.ts'
import * as z from 'zod'
import { answerJsonLines, LineId } from './json-lines.ts'

process.exitCode = await answerJsonLines({
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  schema: z.object({ id: LineId, text: z.string() }),
  answer: ({ id, text }) => ({ id, ...maskIdentifiers(text) }),
})
