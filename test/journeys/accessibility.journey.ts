import { expect, test } from 'vitest';
import { accessibilityFindings } from './accessibility.ts';
import { findChromium } from './find-chromium.ts';
import { launch } from './launch.ts';

const page = (body: string) => `<!doctype html><html lang="de"><title>Ziele</title><style>
  .small button { width: 12px; height: 12px; padding: 0; border: 0 }
  .list { height: 150px; overflow: auto }
  .list input { display: block; height: 32px; margin: 8px }
  .bar { position: sticky; bottom: 0 }
  .bar button { width: 240px; height: 44px }
</style><main><h1>Ziele</h1>${body}</main></html>`;
const fields = Array.from({ length: 8 }, (_, at) => `<input aria-label="Feld ${String(at)}">`).join('');

test('targets too small for a finger are found, and a field half under a bar is none of them', async ({
  task,
  skip,
}) => {
  const found = await findChromium();
  if (found.program === null) {
    task.meta.reason = found.why;
    skip(found.why);
  }
  const browser = await launch('de');
  try {
    const shown = await browser.newPage();
    await shown.setContent(
      page(`<div class="small"><button>a</button><button>b</button><button>c</button></div>`),
    );
    expect((await accessibilityFindings(shown)).join()).toMatch(/^target-size: .*\(3: /);
    await shown.setContent(
      page(`<div class="list" tabindex="0">${fields}<div class="bar"><button>Sichern</button></div></div>`),
    );
    expect(await accessibilityFindings(shown)).toEqual([]);
  } finally {
    await browser.close();
  }
});
