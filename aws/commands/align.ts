// JSON lines in, `{id, text, quotes: [{quote, left?, right?}]}`; JSON lines out, `{id, spans: [{start, end, status} | {status}]}`.
import process from 'node:process'
import { alignQuotes } from '#shared/nlp/align.ts'
import * as z from 'zod'
import { answerJsonLines, LineId } from './json-lines.ts'
import { answeredByUsage } from './usage.ts'

const USAGE = `npm run -s align < LINES

One JSON object per line: {id, text, quotes: [{quote, left?, right?}]} in, {id, spans: [{start, end, status} | {status}]}
out, a span for each quote. Offsets are UTF-16 code units; status is exact, normalised, fuzzy, ambiguous or ungrounded.
`

/** Models write null for what they leave out. */
const Context = z
  .string()
  .nullish()
  .transform((context) => context ?? undefined)

const schema = z.object({
  id: LineId,
  text: z.string(),
  quotes: z.array(
    z.object({
      quote: z.string(),
      left: Context,
      right: Context,
    }),
  ),
})

process.exitCode =
  answeredByUsage(USAGE) ??
  (await answerJsonLines({
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    schema,
    answer: ({ id, text, quotes }) => ({ id, spans: alignQuotes(text, quotes) }),
  }))
