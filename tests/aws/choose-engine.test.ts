import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { chooseEngine } from '#aws/llm/choose-engine.ts'
import { ConfigError } from '#shared/config.ts'

const run = promisify(execFile)

it('annotates with the lexicon when there is no key for a model', () => {
  const engine = chooseEngine({ groqModel: 'openai/gpt-oss-20b' })
  expect(engine.name).toBe('lexicon')
  expect(engine.remote).toBe(false)
})

it('annotates with the model that the settings name when there is a key', () => {
  const engine = chooseEngine({ groqApiKey: 'gsk_test', groqModel: 'openai/gpt-oss-20b' })
  expect(engine).toMatchObject({ name: 'groq', model: 'openai/gpt-oss-20b', remote: true })
})

it('has a model of its own choice when the settings name none', () => {
  expect(chooseEngine({ groqApiKey: 'gsk_test' }).model).toBe('openai/gpt-oss-120b')
})

it('refuses a model without a price when it starts, and never the key with it', () => {
  const choose = () => chooseEngine({ groqApiKey: 'gsk_planted', groqModel: 'gpt-unknown' })
  expect(choose).toThrow(ConfigError)
  expect(choose).not.toThrow(/gsk_planted/)
})

it('does not load the SDK before a model is asked', async () => {
  const script = `
    import { registerHooks } from 'node:module'
    const loaded = []
    registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context) } })
    const { chooseEngine } = await import('#aws/llm/choose-engine.ts')
    const hasSdk = () => loaded.some((url) => url.includes('/groq-sdk/'))
    const engine = chooseEngine({ groqApiKey: 'gsk_test' })
    const before = hasSdk()
    await engine.propose({ start: 0, end: 1, text: 'x' }, { signal: AbortSignal.abort() }).catch(() => {})
    console.log(JSON.stringify({ before, after: hasSdk() }))`
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: new URL('../..', import.meta.url),
  })
  expect(JSON.parse(stdout)).toEqual({ before: false, after: true })
})
