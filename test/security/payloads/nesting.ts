import { asReferences, effects } from './effects.ts';

const effect = (at: number): string => effects[at % effects.length] ?? '';
const image = (at: number): string => `<img src=x: onerror="${effect(at)}">`;

/** Elements whose text is read by other rules, so that what was text once is markup when read again. */
const raw = [
  'style',
  'title',
  'textarea',
  'xmp',
  'noembed',
  'noframes',
  'noscript',
  'iframe',
  'plaintext',
] as const;
/** Other namespaces, and where they give way to HTML again. */
const doors: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['<svg>', '</svg>'],
  ['<svg><foreignObject>', '</foreignObject></svg>'],
  ['<svg><desc>', '</desc></svg>'],
  ['<svg><title>', '</title></svg>'],
  ['<math>', '</math>'],
  ['<math><mtext>', '</mtext></math>'],
  ['<math><mi><mglyph>', '</mglyph></mi></math>'],
  ['<math><annotation-xml encoding="text/html">', '</annotation-xml></math>'],
  ['<table><tr><td>', '</td></tr></table>'],
  ['<select><option>', '</option></select>'],
  ['<template>', '</template>'],
];

/** Text in one reading, markup in the next: closed within an attribute, a comment or another namespace. */
export const mutations: readonly string[] = raw.flatMap((element, at) =>
  doors.map(([before, after], door) =>
    door % 2 === 0
      ? `${before}<${element}><p title="</${element}>${image(at + door)}">${after}`
      : `${before}<${element}><!--</${element}>${image(at + door)}-->${after}`,
  ),
);

/** What ends the place where a text is put: an attribute, a comment, a script, a style, CDATA. */
const ends = [
  '">',
  "'>",
  '`>',
  '-->',
  '--!>',
  '<!-->',
  '<!--->',
  ']]>',
  '</title>',
  '</style>',
  '</script>',
  '</textarea>',
  '</select></table>',
  '*/;',
  "');",
  '\\">',
  '?>',
  '%>',
] as const;

export const breakouts: readonly string[] = ends.flatMap((end, at) => [
  `${end}${image(at)}`,
  `${end}<svg onload="${effect(at + 3)}">`,
  `x${end}<script>${effect(at + 6)}</script>`,
]);

/** Frames that bring their own document. */
export const documents: readonly string[] = effects.flatMap((code, at) => {
  const inner = `<script>${code}</script>`;
  const forms = [
    `<iframe srcdoc='${inner.replaceAll("'", '&#39;')}'></iframe>`,
    `<iframe srcdoc="${asReferences(inner, at % 2 === 0 ? 'decimal' : 'hex')}"></iframe>`,
    `<iframe srcdoc="&lt;iframe srcdoc=&quot;${asReferences(inner, 'hex').replaceAll('&', '&amp;')}&quot;&gt;"></iframe>`,
  ];
  return forms;
});

/** Scripts as such, and where they hide. */
export const scripts: readonly string[] = effects.flatMap((code, at) => [
  `<script>${code}</script>`,
  `<ScRiPt/x>${code}</sCrIpT\t>`,
  [`<svg><script>${asReferences(code, 'decimal')}</script></svg>`, `<script type=module>${code}</script>`][
    at % 2
  ] ?? '',
  [`<scr<script>ipt>${code}</scr</script>ipt>`, `<<script>script>${code}<</script>/script>`][at % 2] ?? '',
]);
