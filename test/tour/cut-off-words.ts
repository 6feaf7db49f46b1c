/**
 * Runs in the page: words that reach over the box that clips them and are not shortened with an ellipsis on
 * purpose, and controls that reach over the edge of the window.
 */
export function cutOffWords(): string[] {
  const found = new Set<string>();
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
  };
  /**
   * The right edge of the nearest box that clips sideways; null where the rest can be scrolled to, or where an
   * ellipsis says that there is more. An ellipsis stands for inline words only, not for a box inside.
   */
  const clipOf = (element: Element) => {
    let isInline = true;
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { overflowX, textOverflow, display } = getComputedStyle(at);
      if (overflowX === 'auto' || overflowX === 'scroll') return null;
      if (overflowX === 'hidden' || overflowX === 'clip') {
        return textOverflow === 'ellipsis' && isInline ? null : at.getBoundingClientRect().right;
      }
      isInline &&= display === 'inline';
    }
    return innerWidth;
  };
  for (const element of document.querySelectorAll('body *')) {
    if (!(element instanceof HTMLElement) || element.closest('.vh, [hidden], svg') || !isSeen(element))
      continue;
    const text = [...element.childNodes].find((node) => node.nodeType === 3 && node.nodeValue?.trim());
    if (text) {
      const range = document.createRange();
      range.selectNodeContents(text);
      const edge = clipOf(element);
      if (edge !== null && range.getBoundingClientRect().right > edge + 1) {
        found.add(`"${text.nodeValue?.trim().slice(0, 60)}"`);
      }
    }
    if (element.matches('button, .btn, .chip') && element.scrollWidth > element.clientWidth + 1) {
      found.add(`"${element.textContent.trim().slice(0, 60)}" is wider than its box`);
    }
  }
  return [...found];
}
