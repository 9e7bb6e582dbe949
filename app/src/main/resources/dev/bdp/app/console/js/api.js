// Calls of the HTTP API.

/** What the server says when it refuses: a problem of RFC 9457. Its message is one sentence. */
export class Problem extends Error {
  /** @param {number} status @param {string} title @param {string} detail */
  constructor(status, title, detail) {
    super(detail);
    this.status = status;
    this.title = title;
  }
}

/** @typedef {{role: "read" | "admin", csrfToken: string, program: {name: string, version: string}, open: boolean, insecure: boolean}} Session */

/** @type {Promise<Session> | undefined} */
let current;

/** Who is asking, asked once. @returns {Promise<Session>} */
export function session() {
  current ??= get("/session").catch((problem) => {
    current = undefined;
    throw problem;
  });
  return current;
}

/** @param {string} token */
export async function signIn(token) {
  await send("POST", "/session", { token }, {});
  current = undefined;
}

export async function signOut() {
  await post("/session", {}, "DELETE");
  current = undefined;
}

/**
 * @param {string} path below /api/v1
 * @param {Record<string, string | number | boolean | null | undefined>} [query] empty values are left out
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
export function get(path, query = {}, signal = undefined) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") {
      search.set(name, String(value));
    }
  }
  return send("GET", search.size > 0 ? `${path}?${search}` : path, undefined, {}, signal);
}

/**
 * An unsafe call, with the token that tells it from one that another site made the browser send.
 *
 * @param {string} path
 * @param {object} [body]
 * @param {"POST" | "DELETE"} [method]
 * @returns {Promise<any>}
 */
export async function post(path, body = {}, method = "POST") {
  try {
    return await send(method, path, body, { "X-CSRF-Token": (await session()).csrfToken });
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 403) {
      throw problem;
    }
    // The server was started anew since the session was asked for.
    const before = (await session()).csrfToken;
    current = undefined;
    const { csrfToken } = await session();
    if (csrfToken === before) {
      throw problem;
    }
    return send(method, path, body, { "X-CSRF-Token": csrfToken });
  }
}

/**
 * @param {string} method
 * @param {string} path
 * @param {object | undefined} body
 * @param {Record<string, string>} headers
 * @param {AbortSignal} [signal]
 */
async function send(method, path, body, headers, signal) {
  const sent = body === undefined ? headers : { ...headers, "Content-Type": "application/json" };
  let response;
  try {
    response = await fetch("/api/v1" + path, {
      method,
      headers: { Accept: "application/json, application/problem+json", ...sent },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    });
  } catch (failure) {
    if (signal?.aborted) {
      throw failure;
    }
    throw new Problem(0, "No answer", "The server does not answer. See whether bdp serve still runs, then try again.");
  }
  const answer = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (!response.ok) {
    throw new Problem(
      response.status,
      answer?.title ?? response.statusText,
      answer?.detail ?? `The server answered with status ${response.status}.`,
    );
  }
  return answer;
}
