import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './app.tsx';
import { bridge } from './bridge/window-bridge.ts';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';

// The page's content policy allows no code made from strings: zod must not try.
config({ jitless: true });

const root = document.getElementById('root');
if (root) createRoot(root).render(<App bridge={bridge} />);
