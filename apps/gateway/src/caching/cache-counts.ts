/** How often a cache had what was asked since the process began. */
export class CacheCounts {
  hits = 0;
  misses = 0;

  count(isHit: boolean): void {
    if (isHit) this.hits += 1;
    else this.misses += 1;
  }
}
