/** Places for work that goes on for long, so that it can not take all there is. */
export class Slots {
  private taken = 0;

  constructor(private readonly most: number) {}

  /** Takes a place; undefined when all are taken. What it gives back frees the place, however often it is called. */
  take(): (() => void) | undefined {
    if (this.taken >= this.most) return undefined;
    this.taken += 1;
    let isHeld = true;
    return () => {
      if (isHeld) this.taken -= 1;
      isHeld = false;
    };
  }
}
