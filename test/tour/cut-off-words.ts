/**
 * Runs in the page: words that do not fit where they stand and are not shortened with an ellipsis on purpose,
 * and controls that reach over the edge of the window.
 */
export function cutOffWords(): string[] {
  const found: string[] = [];
  const shown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
  };
  const spaceAround = (element: Element) => {
    for (let at = element.parentElement; at !== null; at = at.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return false;
    }
    return true;
  };
  for (const element of document.querySelectorAll('body *')) {
    if (!(element instanceof HTMLElement) || !shown(element) || element.closest('.vh')) continue;
    const words = element.textContent.trim().slice(0, 60);
    const style = getComputedStyle(element);
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
    );
    if (own && style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis') {
      if (element.scrollWidth > element.clientWidth + 1) found.push(`"${words}" in ${element.className}`);
    }
    if (element.matches('button, a, input, [role=tab]') && spaceAround(element)) {
      const { left, right } = element.getBoundingClientRect();
      if (right > innerWidth + 1 || left < -1) found.push(`"${words}" reaches over the edge`);
    }
    if (element.matches('button, .chip, th') && element.scrollWidth > element.clientWidth + 1) {
      found.push(`"${words}" is wider than its box`);
    }
  }
  return found;
}
