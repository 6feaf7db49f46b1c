import type { BounceIdentity, BounceReason } from '#domain/bounces/bounce.ts';
import type { CountedFailure } from '#domain/bounces/count-failures.ts';
import type { AddressId, BounceId, DeliveryId, LetterId } from '#domain/ids.ts';

export interface NewBounce {
  readonly letterId: LetterId;
  readonly deliveryId: DeliveryId | null;
  readonly addressId: AddressId | null;
  readonly identity: BounceIdentity;
  readonly action: 'failed' | 'delayed';
  readonly status: string;
  readonly reason: BounceReason;
  readonly permanent: boolean;
  readonly hard: boolean;
  readonly diagnostic: string;
  readonly reportedBy: string;
  readonly finalAddress: string | null;
  readonly at: number;
}

export interface BounceBook {
  add(bounce: NewBounce): BounceId;
  /** Whether a failure of this delivery was counted before. */
  counted(deliveryId: DeliveryId): boolean;
  /** Mailings to the address that came back, newest first without a gap; `deliveryId` counts as one of them. */
  mailingsInARow(addressId: AddressId, deliveryId: DeliveryId): number;
  /**
   * Other mailings to the address that came back, oldest first, each once; none from before the owner last decided
   * about it.
   */
  failuresBefore(addressId: AddressId, deliveryId: DeliveryId): readonly CountedFailure[];
  standing(addressId: AddressId): { readonly blocked: boolean; readonly kept: number };
  /** Uses up one of the failing mailings that a "keep" forgave. */
  forgiveOne(addressId: AddressId): void;
}
