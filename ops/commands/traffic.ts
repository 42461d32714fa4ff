import { Traffic } from '#shared/domain/system.ts'
import { callApi } from '../api.ts'
import type { Command } from '../command.ts'
import { OpsError } from '../ops-error.ts'
import { historyReport } from '../history.ts'

const PATH = '/ops/traffic'

const sentence = ({ weights, version, actor, reason, at }: Traffic): string =>
  `edge ${weights.edge} %, lambda ${weights.lambda} %. Version ${version}, by ${actor} at ${at}: ${reason}`

export const trafficShow: Command = {
  name: 'traffic show',
  usage: 'traffic show',
  summary: 'shows the weights per runtime',
  async run(operator) {
    const traffic = await callApi(operator, Traffic, { method: 'GET', path: PATH })
    return { json: traffic, text: sentence(traffic) }
  },
}

/** `edge=80 lambda=20`, in either order; one alone leaves the rest to the other. @throws OpsError */
export function readWeights(words: readonly string[]): { edge: number; lambda: number } {
  const given = new Map(
    words.map((word) => {
      const [, runtime = '', percent = ''] = /^(edge|lambda)=(\d{1,3})$/.exec(word) ?? []
      if (runtime === '') throw new OpsError(`${word} is not edge=PERCENT or lambda=PERCENT`)
      return [runtime, Number(percent)] as const
    }),
  )
  if (given.size === 0 || given.size !== words.length) {
    throw new OpsError('traffic set takes edge=PERCENT lambda=PERCENT')
  }
  const edge = given.get('edge') ?? 100 - (given.get('lambda') ?? 0)
  const lambda = given.get('lambda') ?? 100 - edge
  if (edge < 0 || lambda < 0 || edge + lambda !== 100) {
    throw new OpsError(`The weights must add up to 100, and these are ${edge + lambda}`)
  }
  return { edge, lambda }
}

export const trafficSet: Command = {
  name: 'traffic set',
  usage: 'traffic set edge=80 lambda=20 --reason TEXT',
  summary: 'records new weights, made from the version that stands',
  options: { reason: { type: 'string' } },
  words: 2,
  async run(operator, { words, value }) {
    const weights = readWeights(words)
    const reason = value('reason')?.trim() ?? ''
    if (reason === '' || reason.length > 200) {
      throw new OpsError('--reason is needed, of at most 200 characters: the trail keeps it')
    }
    const before = await callApi(operator, Traffic, { method: 'GET', path: PATH })
    const after = await callApi(operator, Traffic, {
      method: 'PUT',
      path: PATH,
      body: { version: before.version, weights, reason },
    })
    return { json: after, text: sentence(after) }
  },
}

export const trafficHistory: Command = {
  name: 'traffic history',
  usage: 'traffic history [--limit 20]',
  summary: 'shows who changed the weights, newest first',
  options: { limit: { type: 'string' } },
  run: (operator, { value }) => historyReport(operator, ['traffic.changed'], value('limit')),
}
