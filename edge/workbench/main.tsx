import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import './styles/base.css'
import './styles/note.css'
import './styles/panes.css'
import './styles/print.css'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
createRoot(root).render(<App />)
