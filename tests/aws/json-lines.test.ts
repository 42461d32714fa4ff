import { answerJsonLines, BadLineError, LineId } from '#aws/commands/json-lines.ts'
import { Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'

const schema = z.object({ id: LineId, text: z.string() })
type Line = z.output<typeof schema>

function sink(): { stream: Writable; text: () => string } {
  let text = ''
  const stream = new Writable({
    write(piece, _encoding, done) {
      text += String(piece)
      done()
    },
  })
  return { stream, text: () => text }
}

const length = ({ id, text }: Line) => ({ id, length: text.length })

async function answered(pieces: (string | Uint8Array)[], answer: (line: Line) => unknown = length) {
  const output = sink()
  const errors = sink()
  const input = Readable.from(pieces, { objectMode: true })
  const status = await answerJsonLines({
    input,
    output: output.stream,
    errors: errors.stream,
    schema,
    answer,
  })
  return { status, output: output.text(), errors: errors.text() }
}

describe('JSON lines', () => {
  it('answers each line in order, however the bytes are cut', async () => {
    const bytes = Buffer.from('{"id":1,"text":"é\u2028"}\r\n\n{"id":"b","text":""}')
    const pieces = Array.from(bytes, (_byte, i) => bytes.subarray(i, i + 1))
    expect(await answered(pieces)).toEqual({
      status: 0,
      output: '{"id":1,"length":2}\n{"id":"b","length":0}\n',
      errors: '',
    })
  })

  it('names a bad line by its number, without its text, and goes on', async () => {
    const lines = [
      '{"id":1,"text":"Jane Roe"',
      '{"id":1,"text":7}',
      Uint8Array.from([34, 0xff, 34]),
      '{"id":4,"text":"refused"}',
      '{"id":5,"text":"crash"}',
      '{"id":6,"text":"fine"}',
    ].flatMap((line) => [line, '\n'])
    const answer = (line: Line) => {
      if (line.text === 'refused') throw new BadLineError('refused')
      if (line.text === 'crash') throw new TypeError('Jane Roe')
      return length(line)
    }
    expect(await answered(lines, answer)).toEqual({
      status: 1,
      output: '{"id":6,"length":4}\n',
      errors:
        'line 1: not JSON\nline 2: text: Invalid input: expected string, received number\n' +
        'line 3: not UTF-8\nline 4: refused\nline 5: failed (TypeError)\n',
    })
  })

  it('refuses an endless line without keeping it', async () => {
    const megabyte = 'x'.repeat(1024 * 1024)
    const pieces = [...Array.from({ length: 40 }, () => megabyte), '\n{"id":1,"text":""}\n']
    expect(await answered(pieces)).toEqual({
      status: 1,
      output: '{"id":1,"length":0}\n',
      errors: 'line 1: longer than 32 MiB\n',
    })
  })

  it('answers a line before the next one has come', async () => {
    const input = new Readable({ read: () => undefined })
    const output = sink()
    const errors = sink()
    const done = answerJsonLines({
      input,
      output: output.stream,
      errors: errors.stream,
      schema,
      answer: length,
    })
    input.push('{"id":1,"text":"a"}\n')
    await expect.poll(output.text).toBe('{"id":1,"length":1}\n')
    input.push(null)
    expect(await done).toBe(0)
  })

  it('stops reading when nobody reads the answers any more', async () => {
    let read = 0
    const input = new Readable({
      read() {
        this.push(`{"id":${read++},"text":"${'x'.repeat(1000)}"}\n`)
      },
    })
    const output = new Writable({
      write(_piece, _encoding, done) {
        done(Object.assign(new Error('closed'), { code: 'EPIPE' }))
      },
    })
    const full = new Writable({
      write(_piece, _encoding, done) {
        done(Object.assign(new Error('full'), { code: 'ENOSPC' }))
      },
    })
    const errors = sink().stream
    expect(await answerJsonLines({ input, output, errors, schema, answer: length })).toBe(0)
    expect(input.destroyed).toBe(true)
    const again = Readable.from(['{"id":1,"text":"a"}\n', '{"id":2,"text":"a"}\n'])
    const stopped = answerJsonLines({ input: again, output: full, errors, schema, answer: length })
    await expect(stopped).rejects.toThrow('full')
  })
})
