import * as z from 'zod/mini'
import { sendToApi } from '../api.ts'
import type { Command } from '../command.ts'
import { OpsError } from '../ops-error.ts'
import { readSamples } from '../samples.ts'
import { columns } from '../terminal.ts'

const Stored = z.object({ id: z.string() })
const Refused = z.object({ type: z.string(), title: z.string() })

const EXISTS = 'urn:chartside:problem:document-exists'

/**
 * Stores the sample notes through the API, as any client would. Their ids are their own, so a note that is there
 * already is refused as such and stays as it is, reviews included.
 */
export const seed: Command = {
  name: 'seed',
  usage: 'seed',
  summary: 'stores the sample notes; those that are there already stay as they are',
  async run(operator) {
    const { CLINICIAN_API_KEY: apiKey } = operator.settings
    if (apiKey === undefined) {
      throw new OpsError(
        'The target has no CLINICIAN_API_KEY: keys create --role clinician issues one, and it goes into the environment',
      )
    }
    const notes: { id: string; outcome: 'stored' | 'there already' }[] = []
    for (const sample of readSamples()) {
      const { status, body } = await sendToApi(operator, {
        method: 'POST',
        path: '/documents',
        apiKey,
        body: sample,
      })
      const refused = Refused.safeParse(body)
      if (status === 201) Stored.parse(body)
      else if (!refused.success || refused.data.type !== EXISTS) {
        const why = refused.success ? refused.data.title : 'no problem that this version knows'
        throw new OpsError(
          `${sample.id} was refused with ${status}: ${why}. ${notes.length} notes came before it`,
        )
      }
      notes.push({ id: sample.id, outcome: status === 201 ? 'stored' : 'there already' })
    }
    const stored = notes.filter(({ outcome }) => outcome === 'stored').length
    return {
      json: { stored, notes },
      text: `${columns(notes.map(({ id, outcome }) => [id, outcome]))}\n\n${stored} stored, ${notes.length - stored} there already. Their analysis is under way; status shows the runs.`,
    }
  },
}
