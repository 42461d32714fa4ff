import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { awsClients } from '#tests/local/aws-stand.ts'
import { openOperatorsStand, type OperatorsStand } from './command-line.ts'

const SAMPLES = 14

let stand: OperatorsStand

beforeAll(async () => {
  stand = await openOperatorsStand()
})
afterAll(() => stand.close())

/** Another address for a server of this machine. */
async function elsewhere(url: string) {
  const { port } = new URL(url)
  const server = createServer((socket) => {
    const there = connect(Number(port), '127.0.0.1')
    for (const end of [socket, there]) end.on('error', () => end.destroy())
    socket.pipe(there).pipe(socket)
  })
  server.listen(0, '127.0.0.2')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.2:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}

const ids = async (): Promise<string[]> => {
  const { body } = await stand.call('edge', 'GET', '/documents?limit=100')
  return (body as unknown as { id: string }[]).map(({ id }) => id)
}

describe('seed', () => {
  it('stores the samples, and a second one adds nothing and takes no review back', async () => {
    const first = await stand.ops('seed', '--json')
    expect([first.status, first.stderr]).toEqual([0, ''])
    expect(first.json).toMatchObject({ stored: SAMPLES })
    const [id = ''] = await ids()
    const [suggestion] = (await stand.settled(id))['annotations'] as { id: string }[]
    const path = `/annotations/${suggestion?.id}?documentId=${id}`
    await stand.call('edge', 'PATCH', path, { body: { status: 'accepted' } })
    const reviewed = await stand.settled(id)

    const second = await stand.ops('seed', '--json')
    expect(second.json).toMatchObject({ stored: 0 })
    expect(await ids()).toHaveLength(SAMPLES)
    expect(await stand.settled(id)).toEqual(reviewed)
  }, 90_000)

  it('needs a key that may store notes, and says where it belongs', async () => {
    const none = await stand.opsWith({ CLINICIAN_API_KEY: undefined }, 'seed')
    expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('CLINICIAN_API_KEY')])
    const wrong = await stand.opsWith({ CLINICIAN_API_KEY: stand.settings['OPS_API_KEY'] }, 'seed')
    expect([wrong.status, wrong.stderr]).toEqual([
      1,
      expect.stringMatching(/^sample-\S+ was refused with 403: .*0 notes came before it\n$/),
    ])
  })
})

describe('cleanup', () => {
  it('is not begun without a yes, nor with one where the services are not on this machine', async () => {
    const unasked = await stand.ops('cleanup')
    expect([unasked.status, unasked.stderr]).toEqual([1, expect.stringContaining('--yes')])
    // The same services under an address that nobody takes for this machine's.
    const there = await elsewhere(stand.stack.address.url)
    const target = { AWS_ENDPOINT_URL: there.url }
    const yes = await stand.opsWith(target, 'cleanup', '--yes')
    expect([yes.status, yes.stderr]).toEqual([1, expect.stringContaining('--name')])
    const wrong = await stand.opsWith(target, 'cleanup', '--yes', '--name', 'production')
    expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('not its name')])
    await there.close()
    expect(await ids()).toHaveLength(SAMPLES)
  })

  it('leaves no word of a note in the table or the bucket, and the trail of each', async () => {
    const body = { id: 'to-be-wiped', title: 'Note', category: 'Note', text: 'Has asthma.' }
    const headers = { 'idempotency-key': 'a-key-of-a-test' }
    expect((await stand.call('edge', 'POST', '/documents', { body, headers })).status).toBe(201)
    await stand.settled('to-be-wiped')
    for (const id of await ids()) await stand.settled(id)

    const { status, stderr, json } = await stand.ops('cleanup', '--yes', '--json', '--actor', 'kim')
    expect([status, stderr]).toEqual([0, ''])
    expect(json).toMatchObject({ deleted: { notes: SAMPLES + 1, texts: SAMPLES + 1, answers: 1 } })
    expect(await ids()).toEqual([])
    expect((await stand.call('edge', 'GET', '/documents/to-be-wiped')).status).toBe(404)
    const { s3 } = awsClients(stand.stack.aws, stand.stack.settings.credentials)
    await expect(
      s3.send(
        new GetObjectCommand({
          Bucket: stand.settings['BUCKET_NAME'],
          Key: 'documents/to-be-wiped.txt',
        }),
      ),
    ).rejects.toMatchObject({ name: 'NoSuchKey' })
    s3.destroy()
    const trail = await stand.call('edge', 'GET', '/documents/to-be-wiped/audit')
    expect(trail.text).toContain('"actionType":"document.deleted"')
    expect(trail.text).toContain('operator:kim')
    expect((await stand.ops('cleanup', '--yes')).stdout).toBe('There is nothing to delete.\n')
    // What was wiped can be stored again.
    expect((await stand.ops('seed', '--json')).json).toMatchObject({ stored: SAMPLES })
  }, 90_000)
})
