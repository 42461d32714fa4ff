// JSON lines in, `{id, text, quotes: [{quote, left?, right?}]}`; JSON lines out, `{id, spans: [{start, end, status} | {status}]}`.
import process from 'node:process'
import { alignQuotes } from '#shared/nlp/align.ts'
import * as z from 'zod'
import { answerJsonLines, LineId } from './json-lines.ts'

const schema = z.object({
  id: LineId,
  text: z.string(),
  quotes: z.array(
    z.object({
      quote: z.string(),
      left: z.string().optional(),
      right: z.string().optional(),
    }),
  ),
})

process.exitCode = await answerJsonLines({
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  schema,
  answer: ({ id, text, quotes }) => ({ id, spans: alignQuotes(text, quotes) }),
})
