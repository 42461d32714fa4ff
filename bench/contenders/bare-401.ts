/** As fast as Hono can refuse: it looks at nothing. */
import { Hono } from 'hono'
import { serve } from './node-adapter.ts'
import { announce } from './server-process.ts'

const app = new Hono()
app.get('/documents/:id', (c) => c.json({ title: 'An API key is needed', status: 401 }, 401))

announce(await serve((request) => app.fetch(request)))
