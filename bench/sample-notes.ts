import { readdirSync, readFileSync } from 'node:fs'

/** Notes of one length made of the samples, each beginning with another of them. `length` in UTF-16 units. */
export function notesOfSamples(count: number, length: number): string[] {
  const folder = new URL('../samples/', import.meta.url)
  const samples = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  return Array.from({ length: count }, (_, i) => {
    let note = ''
    for (let k = i; note.length < length; k++) note += `${samples[k % samples.length]}\n\n`
    return note.slice(0, length)
  })
}
