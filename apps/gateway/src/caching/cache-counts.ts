/** How often a cache had what was asked since the counts were taken. */
export class CacheCounts {
  private hits = 0;
  private misses = 0;

  count(isHit: boolean): void {
    if (isHit) this.hits += 1;
    else this.misses += 1;
  }

  /** Tells what was counted and begins anew. */
  take(): { readonly hits: number; readonly misses: number } {
    const { hits, misses } = this;
    this.hits = 0;
    this.misses = 0;
    return { hits, misses };
  }
}
