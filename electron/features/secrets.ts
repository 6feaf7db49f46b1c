import type { Mac } from '#domain/identity/token.ts';

/** The store's own secrets, as far as anybody outside may use them. */
export interface Secrets {
  /** HMAC-SHA-256 with the key of that purpose. Keys never change: a token must be readable for ever. */
  readonly mac: Mac;
}
