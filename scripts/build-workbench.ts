import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const outDir = join(root, 'dist/assets/workbench')
const stampFile = join(root, 'dist/workbench.stamp')

/** What the page is made from: its own files, the core it may import, and the versions of what bundles it. */
const SOURCES = ['edge/workbench/**/*.{ts,tsx,css,html,svg}', 'shared/domain/*.ts']

function fingerprint(): string {
  const hash = createHash('sha256')
  const files = [
    'package-lock.json',
    'scripts/build-workbench.ts',
    ...globSync(SOURCES, { cwd: root }),
  ]
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** Builds the workbench into dist/assets/workbench, unless nothing it is made from has changed. */
export async function buildWorkbench(): Promise<void> {
  const stamp = fingerprint()
  const built = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''
  if (built === stamp && existsSync(join(outDir, 'index.html'))) return
  const [{ build }, { default: react }] = await Promise.all([
    import('vite'),
    import('@vitejs/plugin-react'),
  ])
  await build({
    root: join(root, 'edge/workbench'),
    base: '/workbench/',
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    // Inlined files would need `data:` in the content security policy.
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: false,
    },
  })
  writeFileSync(stampFile, stamp)
}
