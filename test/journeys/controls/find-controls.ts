/** What the page can tell about a control, and the name by which it is found again on a fresh page. */
export interface FoundControl {
  /** Role, words and place among its likes; numbers are left out, because they change. */
  readonly key: string;
  readonly takesText: boolean;
}

export interface Scope {
  /** The frame round all screens is looked at once, not on every screen. */
  readonly frame: boolean;
  /** Marks the control with this key, so that a locator can press it. */
  readonly mark: string | null;
}

/**
 * Runs in the page: every control in the foremost layer that is enabled, in sight, and not already in the state
 * it leads to (a tab in front, a place one is in). Of the rows and options of one list the first two stand for all.
 */
export function findControls({ frame, mark }: Scope): FoundControl[] {
  const kinds =
    'button, a[href], input:not([type=hidden]), textarea, select, [role=tab], [role=radio], [role=checkbox], ' +
    '[role=option], [role=menuitem], [role=menuitemcheckbox], [role=row], [role=link], [role=switch], [contenteditable=true]';
  const last = (selector: string) => [...document.querySelectorAll(selector)].at(-1);
  const layer = last('.pop') ?? last('[role=dialog], [role=alertdialog]') ?? document.body;
  const seen = (element: Element) => {
    const shown = element.closest('label') ?? element;
    // Buttons for screen readers only lie in a box of one pixel; nobody can point at them.
    for (let at: Element | null = shown; at !== null && at !== layer; at = at.parentElement) {
      const { width, height } = at.getBoundingClientRect();
      if (width <= 1 || height <= 1) return false;
    }
    return element.closest('[hidden], [inert], [aria-hidden=true]') === null;
  };
  const idle = (element: Element) =>
    element.matches(
      ':disabled, [aria-disabled=true], [data-disabled], [aria-selected=true], [role=radio][aria-checked=true], [type=radio]:checked',
    ) ||
    (element.hasAttribute('aria-current') && element.getAttribute('aria-current') !== 'false');
  const passive = (element: Element) =>
    element.matches('[role=row]') &&
    (element.closest('[role=grid]') === null || element.querySelector('[role=columnheader]'));
  const framed = (element: Element) => element.closest('aside.side, aside.pbar') !== null;
  const wordsOf = (element: Element) => {
    const id = element.getAttribute('id');
    const label = id === null ? null : document.querySelector(`label[for="${CSS.escape(id)}"]`);
    const words =
      element.getAttribute('aria-label') ?? (label ?? element.closest('label') ?? element).textContent.trim();
    return words.replace(/\s+/g, ' ').replace(/\d+/g, '#').slice(0, 50);
  };
  for (const marked of document.querySelectorAll('[data-pressed-by-test]')) {
    marked.removeAttribute('data-pressed-by-test');
  }
  const perList = new Map<Element, number>();
  const perKey = new Map<string, number>();
  const found: FoundControl[] = [];
  for (const element of layer.querySelectorAll(kinds)) {
    if (layer === document.body && framed(element) !== frame) continue;
    if (!seen(element) || idle(element) || passive(element)) continue;
    const row = element.closest('[role=option], [role=row]');
    const list = row?.parentElement?.closest('[role=listbox], [role=grid]');
    if (row && list && !row.querySelector('[role=columnheader]')) {
      const position = [...list.querySelectorAll('[role=option], [role=row]')]
        .filter((one) => !passive(one))
        .indexOf(row);
      const counted = perList.get(list) ?? 0;
      if (position > 2 || counted >= 4) continue;
      perList.set(list, counted + 1);
    }
    const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
    const like = `${role} "${wordsOf(element)}"`;
    const nth = (perKey.get(like) ?? 0) + 1;
    perKey.set(like, nth);
    const key = nth === 1 ? like : `${like} (${nth})`;
    const text = 'textarea, [contenteditable=true], input:not([type=checkbox]):not([type=radio])';
    found.push({ key, takesText: element.matches(text) });
    // A tick is pressed where a person would: on its label, or anywhere in its cell.
    const place = element.matches('[type=checkbox]')
      ? element.closest('label, [role=gridcell], [role=columnheader]')
      : null;
    if (mark === key) (place ?? element).setAttribute('data-pressed-by-test', '');
  }
  return found;
}

/**
 * Runs in the page: what a person could notice, as text. Numbers, tooltips and the traces that pointing alone
 * leaves are left out: a control that only shows being pressed has done nothing.
 */
export function whatIsSeen(): string {
  const copy = document.body.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const tip of copy.querySelectorAll('[role=tooltip], .tip')) tip.remove();
  const traces = [
    'data-hovered',
    'data-focused',
    'data-focus-visible',
    'data-pressed',
    'data-pressed-by-test',
    'aria-describedby',
  ];
  for (const element of copy.querySelectorAll('*')) {
    for (const trace of traces) element.removeAttribute(trace);
    if (element.className === '') element.removeAttribute('class');
  }
  const values = [...document.querySelectorAll('input, textarea, select')].map((field) =>
    field instanceof HTMLInputElement
      ? `${field.value} ${field.checked}`
      : field instanceof HTMLTextAreaElement
        ? field.value
        : '',
  );
  return `${location.hash}\n${values.join('\n')}\n${copy.innerHTML}`.replace(/\d+/g, '#');
}

/** Runs in the page: where the focus is, or nothing while it is on the pressed control itself. */
export function focusElsewhere(): string {
  const at = document.activeElement;
  if (at === null || at === document.body || at.closest('[data-pressed-by-test]') !== null) return '';
  return `${at.tagName} ${at.id} ${at.className} ${at.getAttribute('aria-label') ?? ''}`;
}
