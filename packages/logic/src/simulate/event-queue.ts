/** Which of n events comes first: a tournament, in which changing one time replays only that event's matches. */
export class EventQueue {
  /** Time of each event; Infinity for one that is not due. Change it through `set`. */
  readonly times: Float64Array;
  private readonly leaves: number;
  /** winners[1] is the first of all; the players of match m are winners[2m] and winners[2m + 1]. */
  private readonly winners: Int32Array;

  constructor(count: number) {
    let leaves = 1;
    while (leaves < count) leaves *= 2;
    this.leaves = leaves;
    this.times = new Float64Array(leaves).fill(Infinity);
    this.winners = new Int32Array(2 * leaves);
    for (let i = 0; i < leaves; i += 1) this.winners[leaves + i] = i;
    this.replayAll();
  }

  /** The event that comes first. Of several at one time, that of the lowest number. */
  first(): number {
    return this.winners[1] as number;
  }

  /** No event is due any more. */
  clear(): void {
    this.times.fill(Infinity);
    this.replayAll();
  }

  set(event: number, time: number): void {
    const { times, winners } = this;
    times[event] = time;
    for (let match = (this.leaves + event) >> 1; match >= 1; match >>= 1) {
      const left = winners[2 * match] as number;
      const right = winners[2 * match + 1] as number;
      const winner = (times[left] as number) <= (times[right] as number) ? left : right;
      // another event won here before and wins again: the matches above know nothing of this one
      if (winner === winners[match] && winner !== event) return;
      winners[match] = winner;
    }
  }

  private replayAll(): void {
    const { times, winners } = this;
    for (let match = this.leaves - 1; match >= 1; match -= 1) {
      const left = winners[2 * match] as number;
      const right = winners[2 * match + 1] as number;
      winners[match] = (times[left] as number) <= (times[right] as number) ? left : right;
    }
  }
}
