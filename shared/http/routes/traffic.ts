import { Hono } from 'hono'
import { Problem } from '#shared/domain/problems.ts'
import { Traffic, TrafficChange, TrafficSnapshot } from '#shared/domain/system.ts'
import { changeTraffic, getTraffic } from '#shared/store/system.ts'
import { accepts, contract } from '../contract.ts'
import { SnapshotUnavailable, type AppDeps, type AppEnv, type Snapshots } from '../deps.ts'
import { describeError } from '../log.ts'
import type { Guard } from '../middleware/guard.ts'

const showTraffic = contract({
  method: 'get',
  path: '/ops/traffic',
  tag: 'Operations',
  summary: 'See the weights per runtime',
  role: 'ops',
  answer: { status: 200, description: 'The record', schema: Traffic },
})

const setTraffic = contract({
  method: 'put',
  path: '/ops/traffic',
  tag: 'Operations',
  summary: 'Change the weights per runtime',
  description:
    'Made from a version; refused when somebody else was faster. At the edge the record is then published to the snapshot that requests are routed by; `/ops/traffic/snapshot` shows whether that succeeded.',
  role: 'ops',
  body: TrafficChange,
  answer: { status: 200, description: 'The new record', schema: Traffic },
  problems: ['version-conflict'],
})

const showSnapshot = contract({
  method: 'get',
  path: '/ops/traffic/snapshot',
  tag: 'Operations',
  summary: 'See what the edge routes by',
  description:
    'Answered by the edge alone. Its version is behind that of the record while it lags.',
  role: 'ops',
  answer: { status: 200, description: 'The snapshot', schema: TrafficSnapshot },
  problems: ['snapshot-not-here'],
})

const publishSnapshot = contract({
  method: 'put',
  path: '/ops/traffic/snapshot',
  tag: 'Operations',
  summary: 'Publish the record of the weights again',
  description: 'Answered by the edge alone. Takes no body.',
  role: 'ops',
  answer: { status: 200, description: 'The snapshot, published', schema: TrafficSnapshot },
  problems: ['snapshot-not-here'],
})

export const trafficContracts = [showTraffic, setTraffic, showSnapshot, publishSnapshot]

/** How often a record that changes meanwhile is published anew. */
const ATTEMPTS = 3

export const trafficRoutes = (deps: AppDeps, guard: Guard) => {
  const snapshots = (): Snapshots => {
    if (deps.snapshots === undefined) throw new Problem('snapshot-not-here')
    return deps.snapshots
  }

  /** Publishes what stands, and what has come to stand meanwhile: two operators' writes may arrive in either order. */
  const publish = async (to: Snapshots, record: Traffic): Promise<void> => {
    let published = record
    await to.publish(published)
    for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
      const standing = await getTraffic(deps.store)
      if (standing.version === published.version) return
      published = standing
      await to.publish(published)
    }
  }

  return new Hono<AppEnv>()
    .get(showTraffic.path, guard(showTraffic), async (c) =>
      c.json(await getTraffic(deps.store), 200),
    )
    .put(setTraffic.path, guard(setTraffic), accepts('json', setTraffic.body), async (c) => {
      const record = await changeTraffic(deps.store, c.get('actor'), c.req.valid('json'))
      if (deps.snapshots !== undefined) {
        // The change is durable. That the snapshot lags is shown by the snapshot, and mended by publishing it again.
        await publish(deps.snapshots, record).catch((error: unknown) =>
          deps.log({
            level: 'error',
            event: 'traffic.not-published',
            requestId: c.get('requestId'),
            runtime: deps.runtime,
            error: describeError(error),
          }),
        )
      }
      return c.json(record, 200)
    })
    .get(showSnapshot.path, guard(showSnapshot), async (c) => c.json(await snapshots().look(), 200))
    .put(publishSnapshot.path, guard(publishSnapshot), async (c) => {
      const to = snapshots()
      try {
        await publish(to, await getTraffic(deps.store))
      } catch (error) {
        if (!(error instanceof SnapshotUnavailable)) throw error
        throw new Problem('service-unavailable', {}, { 'retry-after': '2' })
      }
      return c.json(await to.look(), 200)
    })
}
