import { ActionReceipts1760300000000 } from './action/action-receipts.migration';
import { ReceiptDigests1760370000001 } from './action/receipt-digests.migration';
import { Claims1760100000025 } from './claim/claims.migration';
import { Copies1760400000000 } from './copies/copies.migration';
import { ErasedPeople1760370000002 } from './erasure/erased-people.migration';
import { Outbox1760300000024 } from './outbox/outbox.migration';

/** What every subgraph's database has beside its own tables: claims of sources, receipts of actions, events, copies, erased people. */
export const houseMigrations: readonly (new () => object)[] = [
  Claims1760100000025,
  ActionReceipts1760300000000,
  Outbox1760300000024,
  ReceiptDigests1760370000001,
  ErasedPeople1760370000002,
  Copies1760400000000,
];
