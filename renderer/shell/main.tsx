import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browserWire } from '#renderer/client/browser.ts';
import { desktopWire } from '#renderer/client/desktop.ts';
import { EngineProvider } from '#renderer/client/engine.tsx';
import { createQueryClient } from '#renderer/client/query-client.ts';
import { startWords, systemLanguage } from '#renderer/client/words.ts';
import '#renderer/ui/styles.css';
import { App } from './app.tsx';
import './shell.css';
import './sidebar.css';

/** Language and theme are asked first, so that the first picture already has them. */
async function start(root: HTMLElement): Promise<void> {
  const wire = window.rundpost ? desktopWire(window.rundpost) : browserWire();
  const system = systemLanguage(navigator.languages);
  const reply = await wire.call('settings.get', {});
  const { language, theme } = reply.ok ? reply.value : ({ language: 'system', theme: 'system' } as const);
  if (theme !== 'system') document.documentElement.dataset['theme'] = theme;
  await startWords(language === 'system' ? system : language);
  createRoot(root).render(
    <StrictMode>
      <EngineProvider wire={wire} queries={createQueryClient()}>
        <App />
      </EngineProvider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
