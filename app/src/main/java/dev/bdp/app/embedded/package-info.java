/// The PostgreSQL that runs when the user names none. Start reading at [EmbeddedPostgres].
@NullMarked
package dev.bdp.app.embedded;

import org.jspecify.annotations.NullMarked;
