/**
 * `npm run bench [-- part ...] [--json]`: measures the parts named, or all of them, and prints each figure with its
 * comparison from the same run. README.md says how. The exit status says nothing about targets.
 */
import { parseArgs } from 'node:util'
import { frontDoor } from './parts/front-door.ts'
import { keys } from './parts/keys.ts'
import { lexicon } from './parts/lexicon.ts'
import { lists } from './parts/lists.ts'
import { noteInWorkerd } from './parts/note-in-workerd.ts'
import { noteOnNode } from './parts/note-on-node.ts'
import { size } from './parts/size.ts'
import { table, type Section } from './report.ts'

const PARTS: Record<string, (() => Promise<Section>)[]> = {
  http: [noteOnNode, noteInWorkerd],
  keys: [keys],
  door: [frontDoor],
  size: [size],
  lexicon: [lexicon],
  lists: [lists],
}

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const unknown = positionals.filter((name) => PARTS[name] === undefined)
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`)
  process.exit(2)
}
const names = positionals.length === 0 ? Object.keys(PARTS) : positionals
const sections: Section[] = []
for (const part of names.flatMap((name) => PARTS[name] ?? [])) sections.push(await part())
console.log(values.json ? JSON.stringify(sections, null, 2) : table(sections))
