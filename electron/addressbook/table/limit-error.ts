/** A file holds more than may be read. */
export class LimitError extends Error {
  readonly what: 'rows' | 'columns' | 'cell';

  constructor(what: LimitError['what']) {
    super(`limit: ${what}`);
    this.name = 'LimitError';
    this.what = what;
  }
}
