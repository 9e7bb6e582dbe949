// Server-sent events, for as long as a page is shown.

const LONGEST_PAUSE = 15_000;

/**
 * Listens until the signal aborts or the server says `end`. The browser reconnects by itself after a broken connection;
 * after an answer that is no stream (the server is starting, say) this tries again with growing pauses.
 *
 * @param {string} path below /api/v1
 * @param {Record<string, (data: any, id: string) => void>} listeners by event
 * @param {AbortSignal} signal
 * @param {(live: boolean) => void} [connected] told whenever the connection comes or goes
 */
export function listen(path, listeners, signal, connected = () => {}) {
  let pause = 1_000;
  /** @type {number | undefined} */
  let timer;
  /** @type {EventSource | undefined} */
  let source;

  function open() {
    const opened = new EventSource("/api/v1" + path);
    source = opened;
    opened.onopen = () => {
      pause = 1_000;
      connected(true);
    };
    opened.onerror = () => {
      connected(false);
      if (opened.readyState === EventSource.CLOSED && !signal.aborted) {
        timer = setTimeout(open, pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    };
    for (const [event, listener] of Object.entries(listeners)) {
      opened.addEventListener(event, (message) => listener(parse(message.data), message.lastEventId));
    }
    opened.addEventListener("end", close);
  }

  function close() {
    clearTimeout(timer);
    source?.close();
  }

  if (!signal.aborted) {
    signal.addEventListener("abort", close);
    open();
  }
}

/** @param {string} data */
function parse(data) {
  return data ? JSON.parse(data) : undefined;
}
