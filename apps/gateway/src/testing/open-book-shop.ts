import type { GatewaySettings } from '../settings';
import { booksSubgraph, reviewsSubgraph } from './book-shop';
import { startTestGateway, type TestGateway } from './test-gateway';
import type { TinySubgraph } from './tiny-subgraph';

/** A gateway over books and reviews. */
export interface OpenBookShop {
  readonly books: TinySubgraph;
  readonly reviews: TinySubgraph;
  readonly gateway: TestGateway;
  /** Stops gateway and subgraphs. */
  close(): Promise<void>;
}

/** Starts both subgraphs of the book shop, and a gateway over them. */
export async function openBookShop(settings: Partial<GatewaySettings> = {}): Promise<OpenBookShop> {
  const books = await booksSubgraph().start();
  const reviews = await reviewsSubgraph().start();
  const gateway = await startTestGateway([books, reviews], settings);
  const close = async () => {
    await gateway.stop();
    await books.stop();
    await reviews.stop();
  };
  return { books, reviews, gateway, close };
}
