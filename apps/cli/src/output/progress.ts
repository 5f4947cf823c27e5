/** Shows how far long work has come. */
export interface Progress {
  /** @param fraction done, 0 to 1 */
  readonly show: (fraction: number, message: string) => void;
  /** Clears what stands on a terminal. */
  readonly finish: () => void;
}

interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const BAR = 30;
const REDRAW_MILLISECONDS = 100;
const LINE_STEP = 0.1;

/** A bar on a terminal, plain lines elsewhere, nothing when quiet. */
export function createProgress(stream: Stream, quiet: boolean): Progress {
  if (quiet) return { show: () => {}, finish: () => {} };
  return stream.isTTY === true ? barOn(stream) : linesOn(stream);
}

function barOn(stream: Stream): Progress {
  let [drawnAt, furthest, shown] = [0, 0, false];
  return {
    show: (fraction, message) => {
      furthest = Math.max(furthest, fraction);
      const now = Date.now();
      if (now - drawnAt < REDRAW_MILLISECONDS) return;
      drawnAt = now;
      shown = true;
      const full = Math.round(BAR * furthest);
      stream.write(`\r\x1b[K[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${percentOf(furthest)} ${message}`);
    },
    finish: () => {
      if (shown) stream.write('\r\x1b[K');
    },
  };
}

/** A line for each new message and each tenth of the way: a log stays short, whatever the work reports. */
function linesOn(stream: Stream): Progress {
  let [next, last] = [0, ''];
  return {
    show: (fraction, message) => {
      if (message === last && fraction < next) return;
      next = Math.max(next, (Math.floor(fraction / LINE_STEP) + 1) * LINE_STEP);
      last = message;
      stream.write(`${percentOf(fraction)} ${message}\n`);
    },
    finish: () => {},
  };
}

function percentOf(fraction: number): string {
  return `${Math.round(100 * fraction)} %`.padStart(5);
}
