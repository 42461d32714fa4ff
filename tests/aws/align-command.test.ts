import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text as textOf } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const start = () => spawn(process.execPath, ['aws/commands/align.ts'], { cwd: root })

describe('the align command', () => {
  it('answers JSON lines with spans, reports a bad line by its number and ends with 1', async () => {
    const command = start()
    const line = {
      id: 'n1',
      text: 'No fever. Fever 👩🏽‍⚕️ later: fever.',
      quotes: [
        { quote: 'fever', left: 'later: ', right: '.' },
        { quote: 'fever', left: null },
        { quote: 'cancer' },
      ],
    }
    command.stdin.end(`{"id":0,"text":"secret","quotes":7}\n${JSON.stringify(line)}\n`)
    const [output, errors, [status]] = await Promise.all([
      textOf(command.stdout),
      textOf(command.stderr),
      once(command, 'close'),
    ])
    expect(
      output
        .split('\n')
        .slice(0, -1)
        .map((answer) => JSON.parse(answer)),
    ).toEqual([
      {
        id: 'n1',
        spans: [
          { start: 31, end: 36, status: 'exact' },
          { start: 3, end: 8, status: 'exact' },
          { status: 'ungrounded' },
        ],
      },
    ])
    expect(errors).toBe('line 1: quotes: Invalid input: expected array, received number\n')
    expect(status).toBe(1)
  })

  it('ends quietly when its reader has gone', async () => {
    const command = start()
    const line = `${JSON.stringify({ id: 1, text: 'pain '.repeat(100), quotes: [{ quote: 'pain' }] })}\n`
    // The command may be gone before all is written to it.
    command.stdin.on('error', () => undefined)
    const feed = setInterval(() => command.stdin.write(line.repeat(20)), 5)
    await once(command.stdout, 'data')
    command.stdout.destroy()
    const [errors, [status]] = await Promise.all([textOf(command.stderr), once(command, 'close')])
    clearInterval(feed)
    expect(errors).toBe('')
    expect(status).toBe(0)
  })
})
