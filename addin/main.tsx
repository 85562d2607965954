import { RendererProvider, createDOMRenderer } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { HelperClient } from './helperClient.ts';
import { detectHost } from './hosts/detect.ts';
import { App } from './views/App.tsx';

// The content security policy lets only style elements with this page's nonce in.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
const root = createRoot(document.getElementById('pane')!);
const client = new HelperClient();

// A file that falls beside its place must not open in the place of the pane, which would lose the case.
for (const type of ['dragover', 'drop']) addEventListener(type, (event) => event.preventDefault());

async function show(): Promise<void> {
  const host = await detectHost();
  const render = (key: number): void => root.render(
    <RendererProvider renderer={renderer}>
      <App key={key} host={host} client={client} />
    </RendererProvider>,
  );
  render(0);
  // Another message is another case: the pane begins anew, and the flow of the old one is wiped as it goes.
  let shown = 0;
  host.onChange(() => render(++shown));
}

void show();
