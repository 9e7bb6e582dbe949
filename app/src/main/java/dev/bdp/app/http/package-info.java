/// A small HTTP server: routes to endpoints, answers, problems. Knows nothing of what is served.
/// Start reading at [Router].
@NullMarked
package dev.bdp.app.http;

import org.jspecify.annotations.NullMarked;
