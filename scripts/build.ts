// Builds what is deployed: the OpenAPI document and its page, the Lambda bundles that template.yaml names, and the
// edge bundle with the workbench's page. The bundles in dist/ are also what the local stack and the tests run.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { build } from 'esbuild'
import { parse } from 'yaml'
import { contracts } from '#shared/http/contracts.ts'
import { docsPage, problemsMarkdown } from '#shared/http/docs-page.ts'
import { openApiDocument } from '#shared/http/openapi.ts'
import { VERSION } from '#shared/version.ts'
import { buildWorkbench } from './build-workbench.ts'

interface EsbuildFunction {
  Type: string
  Metadata?: {
    BuildMethod?: string
    BuildProperties?: { EntryPoints?: string[]; Minify?: boolean; Banner?: string[] }
  }
}

/** Writes a file only when its content changes, so that watchers and timestamps stay quiet. */
function write(path: string, content: string): void {
  let present: string | undefined
  try {
    present = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  if (present !== content) writeFileSync(path, content)
}

function writeDocumentation(): void {
  const document = openApiDocument(contracts, VERSION)
  write('docs/openapi.json', `${JSON.stringify(document, null, 2)}\n`)
  write('docs/problems.md', problemsMarkdown())
  mkdirSync('dist/assets', { recursive: true })
  write('dist/assets/openapi.json', JSON.stringify(document))
  write('dist/assets/docs.html', docsPage(contracts, document))
}

/** CloudFormation's tags mean nothing to a build: `!Ref X` is read as `X`. */
const cloudFormationTags = [
  'Ref',
  'GetAtt',
  'Sub',
  'Join',
  'Select',
  'If',
  'Equals',
  'Not',
  'Or',
  'And',
  'Condition',
  'Split',
  'FindInMap',
].flatMap((name) => [
  { tag: `!${name}`, resolve: (text: string) => text },
  { tag: `!${name}`, collection: 'seq' as const },
  { tag: `!${name}`, collection: 'map' as const },
])

function functionsOf(
  templatePath: string,
): { logicalId: string; entryPoint: string; minify: boolean; banner: string }[] {
  const template = parse(readFileSync(templatePath, 'utf8'), {
    customTags: cloudFormationTags,
  }) as {
    Resources: Record<string, EsbuildFunction>
  }
  return Object.entries(template.Resources).flatMap(([logicalId, { Type, Metadata }]) => {
    if (Type !== 'AWS::Serverless::Function') return []
    const entryPoint = Metadata?.BuildProperties?.EntryPoints?.[0]
    if (Metadata?.BuildMethod !== 'esbuild' || entryPoint === undefined) {
      throw new Error(`${logicalId} in ${templatePath} has no esbuild entry point`)
    }
    const { Minify = false, Banner = [] } = Metadata.BuildProperties ?? {}
    const banner = Banner.map((line) => line.replace(/^js=/, '')).join('\n')
    return [{ logicalId, entryPoint, minify: Minify, banner }]
  })
}

async function bundleFunctions(): Promise<void> {
  await Promise.all(
    functionsOf('template.yaml').map(({ logicalId, entryPoint, minify, banner }) =>
      build({
        entryPoints: [entryPoint],
        outfile: `dist/${logicalId}/${basename(entryPoint, '.ts')}.mjs`,
        bundle: true,
        minify,
        format: 'esm',
        platform: 'node',
        target: 'node24',
        mainFields: ['module', 'main'],
        banner: { js: banner },
        legalComments: 'none',
        logLevel: 'warning',
      }),
    ),
  )
}

async function bundleEdge(): Promise<void> {
  await build({
    entryPoints: ['edge/worker.ts'],
    outfile: 'dist/edge/worker.js',
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'],
    target: 'es2024',
    external: ['cloudflare:*'],
    legalComments: 'none',
    logLevel: 'warning',
  })
}

writeDocumentation()
await Promise.all([bundleFunctions(), bundleEdge(), buildWorkbench()])
