/** What may stand in a mail that is shown: words and their layout. */
const tags =
  /^<\/?(?:html|head|body|meta|title|style|pre|table|tbody|tr|td|div|span|p|br|hr|h[1-3]|ul|ol|li|a|strong|em|!doctype)(?=[\s/>])/i;
const attribute = /\s([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*))/g;
const loading = /^(?:src|srcset|background|poster|data|action|formaction|ping|srcdoc|xlink:href|on.*)$/i;

/** Everything in a page that could run, load or lead where a mail must not; empty where there is nothing. */
export function dangersIn(html: string): readonly string[] {
  const found: string[] = [];
  const text = html.replaceAll(/<style>[^<]*<\/style>/gi, (sheet) => {
    if (/url\(|@import|expression|\\/i.test(sheet)) found.push(sheet);
    return '';
  });
  for (const [tag] of text.matchAll(/<[!/?a-z][^>]*>?/gi)) {
    if (!tags.test(tag)) found.push(tag);
    for (const [, name = '', ...values] of tag.matchAll(attribute)) {
      const value = values.find((each) => each !== undefined) ?? '';
      if (loading.test(name)) found.push(`${name}=${value}`);
      if (name === 'href' && !/^(?:https?:|mailto:)/i.test(value)) found.push(`href=${value}`);
      if (name === 'style' && /url\(|expression|import|\\/i.test(value)) found.push(`style=${value}`);
      if (name === 'http-equiv') found.push(`http-equiv=${value}`);
    }
  }
  return found;
}
