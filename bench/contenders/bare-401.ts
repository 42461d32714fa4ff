/** The bare app on Node. */
import app from './bare-401-app.ts'
import { serve } from './node-adapter.ts'
import { announce } from './server-process.ts'

announce(await serve((request) => app.fetch(request)))
