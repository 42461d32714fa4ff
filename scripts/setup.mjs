// Set-up for `npm start` and `npm test`. It runs on the system's Node (20 or newer) before anything is installed,
// so it uses built-in modules only.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('..', import.meta.url).pathname
const stampFile = join(root, 'node_modules', '.chartside-setup')

const major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  console.error(`Chartside needs Node 20 or newer; this is ${process.version}.`)
  process.exit(1)
}

const stamp = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex')
const installed = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''

if (installed !== stamp) {
  console.error('Installing dependencies from the lockfile (first time only) ...')
  // --ignore-scripts: everything needed ships inside the packages, and nothing gets to run code at install time.
  const result = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (result.error) {
    console.error(`npm could not be started: ${result.error.message}`)
    process.exit(1)
  }
  if (result.status !== 0) {
    console.error('npm ci failed; see its message above.')
    process.exit(result.status ?? 1)
  }
  try {
    writeFileSync(stampFile, stamp)
  } catch (error) {
    console.error(
      `Cannot write to ${join(root, 'node_modules')}: ${error.code}. Is the directory read-only?`,
    )
    process.exit(1)
  }
}
