import { assert, asyncProperty, array, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCursors } from '#shared/store/cursor.ts'

const cursors = createCursors('a-signing-secret-of-this-test-only')
const scope = ['documents', '', 'patient-1']

describe('a cursor', () => {
  it('gives back any position for its own list', async () => {
    await assert(
      asyncProperty(
        array(string({ unit: 'grapheme' }), { maxLength: 4 }),
        string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
        async (anyScope, position) => {
          const cursor = await cursors.write(anyScope, position)
          expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/)
          expect(await cursors.read(anyScope, cursor)).toBe(position)
        },
      ),
    )
  })

  it('is refused for another list, another filter and another deployment', async () => {
    const cursor = await cursors.write(scope, '2026-01-01#a')
    const elsewhere = createCursors('another-signing-secret-of-this-test')
    await expect(elsewhere.read(scope, cursor)).rejects.toThrow('invalid-cursor')
    for (const other of [
      [],
      ['documents'],
      ['documents', '', 'patient-2'],
      ['documents', 'patient-1', ''],
      ['audit', '', 'patient-1'],
      ['documents', '', 'patient-1', ''],
      ['documents,', 'patient-1'],
    ]) {
      await expect(cursors.read(other, cursor), other.join()).rejects.toThrow('invalid-cursor')
    }
  })

  it('is refused when any one of its characters is another', async () => {
    const cursor = await cursors.write(scope, '2026-01-01T00:00:00.000Z#note-12')
    // The last character of base64 can hold bits that nobody reads, so the bytes decide.
    const bytes = Buffer.from(cursor, 'base64url')
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      await expect(cursors.read(scope, changed.toString('base64url'))).rejects.toThrow(
        'invalid-cursor',
      )
    }
  })

  it('is refused when it is cut, lengthened or made up', async () => {
    const cursor = await cursors.write(scope, 'position')
    for (const wrong of [
      '',
      'A',
      'AAAA',
      cursor.slice(0, -4),
      `${cursor}AAAA`,
      `${cursor}=`,
      'ü',
      ' ',
      'A'.repeat(22),
    ]) {
      await expect(cursors.read(scope, wrong)).rejects.toThrow('invalid-cursor')
    }
  })
})
