// Quality on the gold set: what is found, what is said of it, what is linked, what is masked, what is put back in its place.
import { createLexiconEngine } from '#shared/nlp/lexicon-engine.ts'
import { parseArgs } from 'node:util'
import { readGold, SPLITS, type Split } from './gold.ts'
import { confusionOf, measure, type Measures } from './measure.ts'
import { writePage, type MeasuredSets } from './page.ts'
import { printMeasures } from './print.ts'
import { notesPerSecond } from './speed.ts'

const { values } = parseArgs({
  options: {
    split: { type: 'string' },
    set: { type: 'string' },
    confusion: { type: 'boolean' },
    /** Puts the figures of everything into docs/quality.md. */
    write: { type: 'boolean' },
  },
})

const engine = createLexiconEngine()
const isAsked = (set: string, split: Split): boolean =>
  values.write === true || ((values.split ?? split) === split && (values.set ?? set) === set)

const sets: MeasuredSets = new Map()
for (const split of SPLITS) {
  for (const [set, notes] of Map.groupBy(readGold(split), (note) => note.set)) {
    if (!isAsked(set, split)) continue
    const measures = await measure(notes, engine)
    const none: Record<Split, Measures> = { dev: { notes: 0 }, test: { notes: 0 } }
    sets.set(set, { ...none, ...sets.get(set), [split]: measures })
    console.log(`\n== ${set}, ${split}: ${notes.length} notes`)
    printMeasures(measures)
    if (values.confusion === true) console.log(`\n${confusionOf(measures).join('\n')}`)
  }
}
if (values.set === undefined && values.split === undefined) {
  const speed = await notesPerSecond(engine)
  console.log(`\n${Math.round(speed)} notes of 5 KB per second of processor time`)
  if (values.write === true) writePage(sets, speed, new Date())
}
