/** What names stand under that are too many. */
export const OTHER = 'other';

/** Names that strangers choose, so many at the most: the first ones stay, further ones are all `other`. */
export class BoundedNames {
  private readonly known = new Set<string>();

  constructor(private readonly most: number) {}

  /** The name itself, or `other`. */
  of(name: string): string {
    if (this.known.has(name)) return name;
    if (this.known.size >= this.most) return OTHER;
    this.known.add(name);
    return name;
  }
}
