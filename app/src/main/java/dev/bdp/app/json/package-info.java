/// What jobs, releases and changes are called in JSON, the same for commands and for the HTTP API.
/// Start reading at [JobFields].
@NullMarked
package dev.bdp.app.json;

import org.jspecify.annotations.NullMarked;
