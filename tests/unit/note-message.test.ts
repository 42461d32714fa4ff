import { describe, expect, it } from 'vitest'
import {
  UnreadableMessage,
  analysisMessage,
  parseNoteMessage,
} from '#shared/domain/note-message.ts'

/** As EventBridge sends it, with everything around what matters. */
const event = (key: string, changes: Record<string, unknown> = {}) => ({
  version: '0',
  id: '17793124-05d4-b198-2fde-7ededc63b103',
  'detail-type': 'Object Created',
  source: 'aws.s3',
  account: '000000000000',
  time: '2026-11-12T00:00:00Z',
  region: 'eu-central-1',
  resources: ['arn:aws:s3:::notes'],
  detail: {
    version: '0',
    bucket: { name: 'notes' },
    object: { key, size: 5, etag: 'b1946ac92492d2347c6235b4d2611184', sequencer: '0061' },
    'request-id': 'N4N7GDK58NMKJ12R',
    requester: '000000000000',
    'source-ip-address': '127.0.0.1',
    reason: 'PutObject',
  },
  ...changes,
})

const record = (key: string, changes: Record<string, unknown> = {}) => ({
  eventVersion: '2.1',
  eventSource: 'aws:s3',
  awsRegion: 'eu-central-1',
  eventTime: '2026-11-12T00:00:00Z',
  eventName: 'ObjectCreated:Put',
  s3: { s3SchemaVersion: '1.0', bucket: { name: 'notes' }, object: { key, size: 5 } },
  ...changes,
})

const reasonOf = (message: unknown): string => {
  try {
    parseNoteMessage(typeof message === 'string' ? message : JSON.stringify(message))
  } catch (error) {
    if (error instanceof UnreadableMessage) return error.reason
    throw error
  }
  return 'none'
}

describe('a message on the annotation queue', () => {
  it('is read in the shape of EventBridge', () => {
    expect(parseNoteMessage(JSON.stringify(event('documents/note-1.txt')))).toEqual([
      { bucket: 'notes', key: 'documents/note-1.txt', documentId: 'note-1' },
    ])
  })

  it('is read in the shape of a plain S3 notification, with all its records', () => {
    const Records = [
      record('documents/note_1.txt'),
      record('documents%2Fnote-2.txt', { eventName: 'ObjectCreated:CompleteMultipartUpload' }),
    ]
    expect(
      parseNoteMessage(JSON.stringify({ Records })).map(({ documentId }) => documentId),
    ).toEqual(['note_1', 'note-2'])
  })

  it('is read as the API writes it, with the run that was asked for', () => {
    const body = analysisMessage({ bucket: 'notes', documentId: 'note-1', runId: 'run-1' })
    expect(parseNoteMessage(body)).toEqual([
      { bucket: 'notes', key: 'documents/note-1.txt', documentId: 'note-1', runId: 'run-1' },
    ])
  })

  it('is refused when it is not JSON', () => {
    for (const body of ['', 'hello', '{', '\u0000']) expect(reasonOf(body)).toBe('not-json')
  })

  it('is refused in any other shape', () => {
    const key = 'documents/note-1.txt'
    for (const message of [
      null,
      5,
      [],
      {},
      { Records: [] },
      { Event: 's3:TestEvent', Bucket: 'notes' },
      event(key, { source: 'aws.ec2' }),
      event(key, { 'detail-type': 'Object Deleted' }),
      event(key, { detail: { bucket: { name: 'notes' } } }),
      event(key, { detail: { bucket: { name: '' }, object: { key } } }),
      { Records: [record(key, { eventSource: 'aws:sns' })] },
      { Records: [record(key, { eventName: 'ObjectRemoved:Delete' })] },
      { Records: [record(key), { eventSource: 'aws:s3' }] },
    ]) {
      expect(reasonOf(message), JSON.stringify(message)).toBe('unknown-shape')
    }
  })

  it('is refused when its key is no note’s', () => {
    for (const key of [
      'other/note.txt',
      'documents/note.pdf',
      'documents/a/b.txt',
      'documents/.txt',
      'documents/has space.txt',
      'documents/ü.txt',
      `documents/${'x'.repeat(101)}.txt`,
      'Documents/note.txt',
    ]) {
      expect(reasonOf(event(key)), key).toBe('foreign-key')
    }
    expect(reasonOf({ Records: [record('documents/%E0%A4.txt')] })).toBe('foreign-key')
    expect(reasonOf({ Records: [record('documents/a+b.txt')] })).toBe('foreign-key')
  })

  it('gives a reason that repeats nothing of what it was', () => {
    try {
      parseNoteMessage(JSON.stringify({ patient: 'Mr Smith' }))
      expect.unreachable()
    } catch (error) {
      expect(String(error)).not.toContain('Smith')
    }
  })
})
