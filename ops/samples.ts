import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'

/** A sample note as `POST /documents` takes it. */
export interface Sample {
  id: string
  title: string
  category: string
  patientId?: string | undefined
  text: string
}

const Index = z.array(
  z.object({
    file: z.string(),
    id: z.string(),
    title: z.string(),
    category: z.string(),
    patientId: z.optional(z.string()),
  }),
)

const FOLDER = fileURLToPath(new URL('../samples', import.meta.url))

/** The synthetic notes of samples/, with the ids that they are known by. */
export const readSamples = (): Sample[] =>
  Index.parse(JSON.parse(readFileSync(`${FOLDER}/index.json`, 'utf8'))).map(
    ({ file, ...note }) => ({
      ...note,
      text: readFileSync(`${FOLDER}/${file}`, 'utf8'),
    }),
  )
