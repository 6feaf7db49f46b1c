import type { Portion } from '#domain/bounces/removal-brake.ts';
import type { AddressId, DeliveryId } from '#domain/ids.ts';

/** An address that its lists would take off by themselves, with the report that says so. */
export interface Removable {
  readonly deliveryId: DeliveryId;
  readonly addressId: AddressId;
  readonly status: string;
  readonly diagnostic: string;
  readonly at: number;
}

/** What rules of lists did lately; a report that is only about to be stored counts as one of them. */
export interface RemovalBook {
  /** In the mailing, and on each list the address still gets mail from, within a day of `at`. */
  taken(removable: Removable): readonly Portion[];
  /** Addresses of its domain that failed with the same reply in the mailing or within a day of `at`, out of all mailed there. */
  alike(removable: Removable): Portion;
}
